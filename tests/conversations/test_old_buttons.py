"""A button under an earlier question never acts on what is being written now."""

from typing import Any

import pytest

from tests.conversations.test_suggestions import _suggests as suggests
from tests.town import Friend, Town

ASIDE = "刚才那件没办完"


def newest(friend: Friend) -> Any:
    """The newest message that has buttons."""
    return next(m for m in reversed(friend.person.sees()) if m.labels)


async def sent(town: Town) -> list[str]:
    return [row["text"] for row in await town.db.reader.all("SELECT text FROM suggestions")]


async def begins(friend: Friend, words: str) -> Any:
    await friend.taps("提建议")
    await friend.says(words)
    return newest(friend)


async def test_an_old_cancel_leaves_the_newer_draft_alone(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    question = newest(wang)
    await begins(wang, "楼道里的灯坏了")
    await wang.taps("取消", on=question)
    assert "正在办的照旧" in wang.hears()
    assert "已经取消" not in wang.hears()
    await wang.taps("✅ 提交")
    assert await sent(town) == ["楼道里的灯坏了"]


async def test_an_old_cancel_of_another_conversation_does_no_harm_either(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/newpoll")
    question = newest(li)
    await begins(li, "花坛没人浇水")
    await li.taps("取消", on=question)
    await li.taps("✅ 提交")
    assert await sent(town) == ["花坛没人浇水"]


@pytest.mark.parametrize("label", ["✅ 提交", "匿名提交", "加照片", "重写"])
async def test_the_buttons_of_an_earlier_draft_do_nothing_to_the_next(
    town: Town, label: str
) -> None:
    wang = await town.resident("王大妈")
    earlier = await begins(wang, "那家人太吵了")
    await wang.says("/cancel")
    await begins(wang, "楼道里的灯坏了")
    await wang.taps(label, on=earlier)
    assert "过时" in wang.toast
    assert await sent(town) == []
    await wang.taps("✅ 提交")
    assert await sent(town) == ["楼道里的灯坏了"]


async def test_after_writing_anew_the_old_preview_sends_nothing(town: Town) -> None:
    wang = await town.resident("王大妈")
    earlier = await begins(wang, "那家人太吵了")
    await wang.taps("重写")
    assert ASIDE not in wang.hears()
    await wang.says("晚上十点后请安静些")
    await wang.taps("✅ 提交", on=earlier)
    assert "过时" in wang.toast
    assert await sent(town) == []


async def test_an_earlier_preview_of_the_same_draft_still_sends_it(town: Town) -> None:
    wang = await town.resident("王大妈")
    earlier = await begins(wang, "楼道里的灯坏了")
    await town.restart()
    await wang.says("已经三天了")
    await wang.taps("✅ 提交", on=earlier)
    assert await sent(town) == ["楼道里的灯坏了\n已经三天了"]


async def test_a_reply_is_never_sent_by_the_button_of_another_reply(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    for words in ("楼道灯不亮", "东门的锁坏了"):
        await suggests(wang, words)
    cards = [m for m in li.person.sees() if "答复" in " ".join(m.labels)]
    await li.taps("答复", on=cards[0])
    await li.says("灯换好了。")
    grade = newest(li)
    await li.taps("A 已解决")
    preview = newest(li)
    await li.taps("答复", on=cards[1])
    await li.says("锁已报修。")
    for message, label in ((grade, "A 已解决"), (preview, "发送")):
        await li.taps(label, on=message)
        assert "过时" in li.toast
    assert "现答复如下" not in wang.reads()
    await li.taps("B 正在办")
    await li.taps("发送")
    assert wang.reads().count("现答复如下") == 1
    assert "锁已报修" in wang.reads()


async def test_a_poll_is_never_opened_by_the_button_of_an_earlier_one(town: Town) -> None:
    li = await town.organizer("李主任")
    drafts = []
    for question in ("充电棚建在哪里？", "花坛种什么？"):
        await li.says("/newpoll")
        await li.says(question)
        await li.says("东边\n西边")
        drafts.append(newest(li))
    await li.taps("发布", on=drafts[0])
    assert "过时" in li.toast
    assert await town.db.reader.all("SELECT id FROM polls") == []
    await li.taps("效力", on=drafts[1])
    await li.taps("发布")
    row = await town.db.reader.one("SELECT question FROM polls")
    assert row["question"] == "花坛种什么？"


async def test_supporting_from_an_earlier_preview_keeps_the_draft(town: Town) -> None:
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    await suggests(wang, "三号楼电梯老是停在半路")
    earlier = await begins(chen, "三号楼的电梯老停在半路")
    await chen.says("/cancel")
    await begins(chen, "东门的锁坏了")
    await chen.taps("支持 1号", on=earlier)
    assert chen.toast == "已支持"
    await chen.taps("✅ 提交")
    assert "东门的锁坏了" in await sent(town)


async def test_supporting_the_one_a_merged_one_became_keeps_the_draft(town: Town) -> None:
    li = await town.organizer("李主任")
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    await suggests(wang, "三号楼电梯老是停在半路")
    await suggests(chen, "电梯又坏了，三号楼的")
    await begins(chen, "东门的锁坏了")
    await li.taps("合并", on=[m for m in li.person.sees() if "又坏了" in m.text][-1])
    await li.says("1")
    await chen.taps("支持 1号", on=[m for m in chen.person.sees() if "说的是一件事" in m.text][-1])
    assert chen.toast == "已支持"
    await chen.taps("✅ 提交", on=[m for m in chen.person.sees() if "东门的锁" in m.text][-1])
    assert "东门的锁坏了" in await sent(town)


async def test_who_begins_something_else_is_told_that_the_first_was_not_sent(town: Town) -> None:
    li = await town.organizer("李主任")
    await begins(li, "楼道里的灯坏了")
    await li.says("/newpoll")
    heard = li.hears()
    assert heard.index(ASIDE) < heard.index("想问大家什么")


async def test_who_had_said_nothing_yet_is_told_nothing(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await suggests(wang, "楼道灯不亮")
    await li.taps("答复")
    await li.says("/newpoll")
    assert ASIDE not in li.hears()
    await li.taps("提建议")
    assert ASIDE not in li.hears()


async def test_going_on_step_by_step_puts_nothing_aside(town: Town) -> None:
    li = await town.organizer("李主任")
    for words in ("/newmeeting", "议事会", "商量暖气", "下周五下午3点", "活动室", "先不写", "发布"):
        await (li.taps(words) if words in ("议事会", "先不写", "发布") else li.says(words))
        assert ASIDE not in li.hears()
    assert "已发布" in li.reads()


async def test_signing_in_from_a_poster_loses_no_draft(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    way = ("/newactivity", "环境卫生", "清杂物", "今天上午10点", "东门", "5", "没有要求", "发布")
    for words in way:
        await (li.taps(words) if words in ("环境卫生", "没有要求", "发布") else li.says(words))
    row = await town.db.reader.one("SELECT id, code FROM activities")
    await wang.starts(f"a_{row['id']}")
    await wang.taps("✋ 报名")
    await town.passes(minutes=30)
    await begins(wang, "楼道里的灯坏了")
    await wang.starts(f"s_{row['id']}_{row['code']}")
    assert "签到好了" in wang.hears()
    await wang.taps("✅ 提交", on=[m for m in wang.person.sees() if "楼道里的灯" in m.text][-1])
    assert await sent(town) == ["楼道里的灯坏了"]
