"""No item on the desk takes more than three taps, the sending included; words typed are none."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from handlers.desk.actions import ACTIONS
from tests.conversations.test_letters import ANSWER, answers, enters
from tests.conversations.test_suggestions import _suggests as suggests
from tests.town import Friend, Town

MOST = 3
Way = Callable[[Town, Friend], Awaitable[None]]
"""What has happened before the organizer does something about number 1."""


async def _suggested(town: Town, li: Friend) -> None:
    await suggests(await town.resident("王大妈"), "四号楼停水两天了")


async def _nameless(town: Town, li: Friend) -> None:
    await suggests(await town.resident("王大妈"), "四号楼停水两天了", "匿名提交")


async def _spoken(town: Town, li: Friend) -> None:
    wang = await town.resident("王大妈")
    await wang.sends_voice()
    await wang.taps("是，提建议")
    await wang.taps("提交")


async def _like_advertising(town: Town, li: Friend) -> None:
    await suggests(await town.resident("王大妈"), "快来看 www.example.com 便宜贷款")


async def _twice(town: Town, li: Friend) -> None:
    await _suggested(town, li)
    await suggests(await town.resident("小陈"), "四号楼停水已经两天了")


async def _merged(town: Town, li: Friend) -> None:
    await suggests(await town.resident("小陈"), "东门的门禁坏了")
    await suggests(await town.resident("王大妈"), "四号楼停水两天了")
    await li.says("/desk 1")
    await li.taps("合并")
    await li.says("2")


async def _answered(town: Town, li: Friend) -> None:
    await _suggested(town, li)
    await answers(li)


async def _entered(town: Town, li: Friend) -> None:
    await enters(li, "活动室王阿姨", "四号楼停水两天了")


async def _answered_to_one_without_a_phone(town: Town, li: Friend) -> None:
    await _entered(town, li)
    await answers(li)


Doing = tuple[Way, tuple[str, ...], str]
"""What was before, what is done on number 1 (labels have an @), and what is true in the end."""
EVERY: dict[str, Doing] = {
    "accept": (_suggested, ("@受理",), "state = 'triaged'"),
    "decline": (_suggested, ("@不受理", "不归社区管"), "state = 'declined'"),
    "reply": (_suggested, ("@答复", ANSWER, "@A 已解决", "@发送"), "grade = 'A'"),
    "ask": (_suggested, ("@追问", "是几单元？"), "has 'asked'"),
    "progress": (_suggested, ("@进展", "50% 水管买好了"), "percent = 50"),
    "merge": (_twice, ("@合并", "@2号"), "merged_into = 2"),
    "transfer": (_suggested, ("@转交", "自来水公司"), "unit = '自来水公司'"),
    "agenda": (_suggested, ("@列入议题",), "state = 'on_agenda'"),
    "note": (_suggested, ("@备注", "已打过电话"), "has 'noted'"),
    "sort": (_suggested, ("@分类", "@停车交通"), "category = 'traffic'"),
    "extend": (_suggested, ("@延期", "等厂家发货"), "extended = 1"),
    "words": (_spoken, ("@记下语音", "四号楼停水两天了"), "has 'words'"),
    "unmask": (_nameless, ("@看是谁提的", "要上门修水管，得知道是哪一户"), "has 'unmasked'"),
    "unmark": (_like_advertising, ("@不是广告",), "mark IS NULL"),
    "unmerge": (_merged, ("@拆开",), "state = 'received'"),
    "answer-for": (_entered, ("@记下回话", "是四号楼二单元"), "has 'answered'"),
    "support-for": (_suggested, ("@代记支持", "活动室王阿姨"), "supporters = 1"),
    "rate-for": (_answered_to_one_without_a_phone, ("@记下评价", "@😊 满意"), "rating = 'good'"),
    "withdraw-for": (_entered, ("@替本人撤回", "@↩ 撤回"), "state = 'withdrawn'"),
    "hide-for": (_entered, ("@不再署名",), "anonymous = 1"),
    "pdf": (_answered, ("@下载 PDF",), "hears 的答复"),
    "history": (_suggested, ("@经过",), "hears 收到"),
}
every_action = pytest.mark.parametrize("action", EVERY)


def test_there_is_no_other_action() -> None:
    assert set(EVERY) == set(ACTIONS) - {"open"}


async def _does(friend: Friend, doings: tuple[str, ...], on: Any = None) -> int:
    """Words are said and buttons tapped, the first of them on this message; how many taps."""
    taps = 0
    for doing in doings:
        if doing.startswith("@"):
            await friend.taps(doing[1:], on=None if taps else on)
            taps += 1
        else:
            await friend.says(doing)
    return taps


async def _is_true(town: Town, li: Friend, done: str) -> bool:
    if done.startswith("hears "):
        return done.removeprefix("hears ") in li.hears()
    if done.startswith("has "):
        done = f"id IN (SELECT suggestion_id FROM suggestion_events WHERE kind = {done[4:]})"
    query = f"SELECT COUNT(*) AS n FROM suggestions WHERE id = 1 AND {done}"
    return bool((await town.db.reader.one(query))["n"])


async def _ready(town: Town, action: str) -> tuple[Friend, tuple[str, ...], str]:
    li = await town.organizer("李主任")
    before, doings, done = EVERY[action]
    await before(town, li)
    await town.passes(seconds=5)
    assert done.startswith("hears ") or not await _is_true(town, li, done)
    return li, doings, done


@every_action
async def test_from_the_card_an_organizer_receives(town: Town, action: str) -> None:
    li, doings, done = await _ready(town, action)
    cards = [m for m in li.person.sees() if m.text.startswith("晨光〔2026〕1号　")]
    assert await _does(li, doings, cards[-1]) <= MOST
    assert await _is_true(town, li, done)


@every_action
async def test_from_the_desk(town: Town, action: str) -> None:
    li, doings, done = await _ready(town, action)
    await li.says("/desk")
    desk = li.person.sees()[-1]
    if not any("1号" in label for label in desk.labels):  # it waits no longer: it is looked up
        taps = await _does(li, ("1号", *doings))
    elif action == "reply":
        taps = await _does(li, doings, desk)
    else:
        taps = await _does(li, ("@1号", *doings), desk)
    assert taps <= MOST
    assert await _is_true(town, li, done)


@every_action
async def test_from_its_number(town: Town, action: str) -> None:
    li, doings, done = await _ready(town, action)
    await li.says("/desk 1")
    assert await _does(li, doings, li.person.sees()[-1]) <= MOST
    assert await _is_true(town, li, done)


async def test_from_the_reminder_that_it_is_due(town: Town) -> None:
    li = await town.organizer("李主任")
    await _suggested(town, li)
    await town.passes(days=15)
    assert await _does(li, ("@答复", ANSWER, "@B 正在办", "@发送"), li.person.sees()[-1]) <= MOST
    assert await _is_true(town, li, "grade = 'B'")


async def test_from_the_answer_to_what_was_asked_back(town: Town) -> None:
    li = await town.organizer("李主任")
    wang = await town.resident("王大妈")
    await suggests(wang, "四号楼停水两天了")
    await _does(li, ("@追问", "是几单元？"))
    await _does(wang, ("@回答", "二单元"))
    told = next(m for m in reversed(li.person.sees()) if "回话了：二单元" in m.text)
    assert await _does(li, ("@答复", ANSWER, "@A 已解决", "@发送"), told) <= MOST
    assert await _is_true(town, li, "grade = 'A'")


async def test_whoever_replies_at_once_reads_what_was_asked(town: Town) -> None:
    li = await town.organizer("李主任")
    await _suggested(town, li)
    await li.says("/desk")
    await li.taps("答复")
    assert "“四号楼停水两天了”\n\n请写 晨光〔2026〕1号 的答复" in li.hears()


async def test_the_desk_says_in_words_what_its_buttons_are_too_narrow_for(town: Town) -> None:
    li = await town.organizer("李主任")
    long = "四号楼从昨天早上起就没有水，老人做饭洗衣服都没办法，请快派人来看一看水管是不是裂了"
    await suggests(await town.resident("王大妈"), long)
    await li.says("/desk")
    assert f"1号：{long[:39]}…　最晚 2026年12月9日" in li.hears()
    await town.passes(days=16)
    await li.says("/desk")
    assert f"⏰ 1号：{long[:39]}…　已过 2026年12月9日" in li.hears()


async def test_a_number_at_the_desk_leaves_a_conversation_as_it_was(town: Town) -> None:
    li = await town.organizer("李主任")
    await _suggested(town, li)
    await li.taps("提建议")
    await li.says("东门的垃圾桶满了没人倒")
    await li.says("/desk 9")
    assert "没有找到这个编号" in li.hears()
    await li.says("/desk 1")
    await li.taps("受理", on=li.person.sees()[-1])
    await li.taps("✅ 提交")
    assert "2号" in li.hears()
    assert await _is_true(town, li, "state = 'triaged'")


async def test_a_grid_worker_reads_out_a_number_and_a_resident_does_not(town: Town) -> None:
    li = await town.organizer("李主任")
    await _suggested(town, li)
    sun, wang = await town.grid_worker("孙网格员"), town.friends[1]
    await sun.says("/desk 1")
    assert "四号楼停水两天了" in sun.hears()
    assert not sun.person.sees()[-1].labels
    await wang.says("/desk 1")
    assert "只有本社区的组织者能做" in wang.hears()


async def test_one_that_is_not_on_the_page_is_replied_to_by_its_number(town: Town) -> None:
    li = await town.organizer("李主任")
    await _suggested(town, li)
    assert await _does(li, ("1号", "@答复", ANSWER, "@A 已解决", "@发送")) <= MOST
    assert await _is_true(town, li, "grade = 'A'")


@pytest.mark.parametrize(
    ("agrees", "send"),
    [("@本人同意", "@✅ 提交"), ("@本人同意", "@匿名提交"), ("@同意，只给组织者看", "@✅ 提交")],
)
async def test_for_somebody_without_a_phone(town: Town, agrees: str, send: str) -> None:
    li = await town.organizer("李主任")
    await li.says("/desk")
    doings = ("@代录建议", "活动室王阿姨", agrees, "四号楼停水两天了", send)
    assert await _does(li, doings, li.person.sees()[-1]) <= MOST
    hidden, open_to_all = int(send == "@匿名提交"), int(agrees == "@本人同意")
    assert await _is_true(town, li, f"anonymous = {hidden} AND open_to_all = {open_to_all}")
