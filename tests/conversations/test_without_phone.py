"""Who has no phone hears every step from somebody, and says how the reply was."""

import pytest

from domain.people import Role
from tests.conversations.test_agenda import meets, publishes
from tests.conversations.test_deciding import card
from tests.conversations.test_formal_letters import merges
from tests.conversations.test_letters import ANSWER, answers, enters, row
from tests.conversations.test_suggestions import _suggests as suggests
from tests.town import Friend, Town

TELL = "活动室王阿姨 没有手机，请当面或打电话把这个消息告诉他"


async def case(town: Town) -> tuple[Friend, Friend]:
    """An organizer, and the grid worker who wrote number 1 down."""
    li, sun = await town.organizer("李主任"), await town.grid_worker("孙网格员")
    await enters(sun, "活动室王阿姨", "四号楼停水两天了")
    await town.passes(seconds=5)
    return li, sun


@pytest.mark.parametrize(
    ("label", "words", "news"),
    [
        ("受理", [], "已受理"),
        ("不受理", ["水厂在检修"], "水厂在检修"),
        ("转交", ["自来水公司"], "已转交：自来水公司"),
        ("进展", ["50% 水管买好了"], "50%　水管买好了"),
        ("延期", ["等厂家发货"], "等厂家发货"),
        ("列入议题", [], "1号"),
    ],
)
async def test_each_step_is_told_by_the_organizer_or_by_whoever_wrote_it_down(
    town: Town, label: str, words: list[str], news: str
) -> None:
    li, sun = await case(town)
    await li.taps(label, on=card(li))
    for one in words:
        await li.says(one)
    assert li.reads().count(TELL) == 1
    assert sun.reads().count(TELL) == 1
    assert news in next(m.text for m in sun.person.sees() if TELL in m.text)


async def test_whoever_wrote_it_down_and_acts_is_asked_once(town: Town) -> None:
    li = await town.organizer("李主任")
    await enters(li, "活动室王阿姨", "四号楼停水两天了")
    await town.passes(seconds=5)
    await li.taps("受理", on=card(li))
    assert li.reads().count(TELL) == 1


async def test_merging_and_parting_is_told_for_both(town: Town) -> None:
    li, sun = await case(town)
    wang = await town.resident("王大妈")
    await suggests(wang, "垃圾桶满了没人收")
    await town.passes(seconds=5)
    second = next(m for m in li.person.sees() if "垃圾桶满了" in m.text)
    await li.taps("合并", on=second)
    await li.says("1")
    assert sun.reads().count(TELL) == 1
    first = next(m for m in li.person.sees() if "四号楼停水" in m.text and "谁提的" in m.text)
    await li.taps("拆开", on=second)
    assert sun.reads().count(TELL) == 1
    await li.taps("合并", on=first)
    await li.says("2")
    told = [m.text for m in sun.person.sees() if TELL in m.text][-1]
    assert "答复也会发给您" in told
    assert "按钮" not in told  # nobody taps for who has no phone
    await town.passes(seconds=5)
    await li.taps("拆开", on=first)
    assert sun.reads().count(TELL) == 3


async def test_what_the_meeting_decided_is_told(town: Town) -> None:
    li, sun = await case(town)
    await li.taps("列入议题", on=card(li))
    await meets(town, li)
    await li.taps("没通过")
    await publishes(li)
    assert TELL in li.hears()
    await town.passes(days=1)
    assert "会上没有通过" in sun.reads()
    assert sun.reads().count(TELL) == 2


async def test_the_letter_is_read_by_whoever_wrote_it_down(town: Town) -> None:
    li, sun = await case(town)
    await answers(li)
    read = next(m.text for m in sun.person.sees() if ANSWER in m.text)
    assert "活动室王阿姨：" in read
    assert "活动室王阿姨 没有手机，请当面或打电话把答复告诉他" in read


@pytest.mark.parametrize(("label", "kept"), [("😊 满意", "good"), ("🙂 基本满意", "fair")])
async def test_what_the_person_said_counts_as_their_rating(
    town: Town, label: str, kept: str
) -> None:
    li, _ = await case(town)
    await answers(li)
    await town.passes(seconds=5)
    await li.taps("记下评价", on=card(li))
    assert "活动室王阿姨 听了以后怎么说" in li.hears()
    await li.taps(label)
    assert "评价记下了" in li.hears()
    done = await row(town)
    assert (done["state"], done["rating"]) == ("rated", kept)
    await town.passes(seconds=5)
    assert "记下评价" not in card(li).labels


async def test_unsatisfied_asks_why_and_opens_it_once(town: Town) -> None:
    li, _ = await case(town)
    await li.taps("进展", on=card(li))
    await li.says("100%")
    for says, ends in (("一楼还没有水", "reopened"), (None, "rated")):
        await answers(li)
        await town.passes(seconds=5)
        await li.taps("记下评价", on=card(li))
        await li.taps("☹️ 不满意")
        if says:
            assert "哪里不满意" in li.hears()
            await li.says(says)
            await town.passes(seconds=5)
            assert "进度" not in card(li).text
        done = await row(town)
        assert (done["state"], done["rating"], done["percent"]) == (ends, "bad", None)


async def test_why_can_be_spoken_and_a_tip_is_not_kept(town: Town) -> None:
    li, _ = await case(town)
    await answers(li)
    await town.passes(seconds=5)
    await li.taps("记下评价", on=card(li))
    await li.taps("☹️ 不满意")
    await li.says("他们收了钱，有人行贿")
    assert "没有保存" in li.hears()
    assert (await row(town))["state"] == "replied"
    await li.taps("记下评价", on=card(li))
    await li.taps("☹️ 不满意")
    await li.sends_voice(seconds=4)
    assert "已经重新办理" in li.hears()
    done = await row(town)
    assert (done["state"], done["reason"]) == ("reopened", "🎤")
    assert "voice" in [m.media[0] for m in li.person.sees() if m.media]


async def test_only_who_has_no_phone_is_rated_for(town: Town) -> None:
    li, _ = await case(town)
    wang = await town.resident("王大妈")
    await suggests(wang, "垃圾桶满了没人收")
    await answers(li)
    await town.passes(seconds=5)
    await li.taps("记下评价", on=card(li))
    asked = li.person.sees()[-1]
    other = await town.grid_worker("周网格员")
    for friend, data, said in ((li, "dr:2:good", "过时"), (other, "dr:1:good", "过时")):
        tap = friend.person.taps_data(asked, data)
        await town.settle()
        assert said in tap.toast
    assert (await row(town))["rating"] is None


@pytest.mark.parametrize("writer_left", [False, True], ids=["writer", "organizers"])
async def test_when_the_other_one_is_withdrawn_somebody_goes_and_tells(
    town: Town, writer_left: bool
) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    sun = await town.grid_worker("孙网格员")
    await suggests(wang, "四号楼停水两天了")
    await enters(sun, "活动室王阿姨", "四号楼没有水")
    await merges(li, 2, into=1)
    before = {friend: friend.reads().count(TELL) for friend in (li, sun, wang)}
    if writer_left:
        await sun.says("/forget")
        await sun.taps("删除我的信息")
        await sun.taps("确定删除")
    await wang.says("/my")
    await wang.taps("撤回 1号")
    assert (await row(town, 2))["state"] == "received"
    hearer, other = (li, sun) if writer_left else (sun, li)
    told = [m.text for m in hearer.person.sees() if TELL in m.text][-1]
    assert "晨光〔2026〕2号 不再和别的合在一起，单独办" in told
    assert hearer.reads().count(TELL) == before[hearer] + 1
    assert other.reads().count(TELL) == before[other]
    assert TELL not in wang.reads()


async def test_who_has_no_phone_is_asked_back_by_whoever_wrote_it_down(town: Town) -> None:
    li, sun = await case(town)
    await li.taps("追问", on=card(li))
    await li.says("是几单元？")
    assert "社区想再问 活动室王阿姨 一句：\n“是几单元？”" in sun.reads()
    assert "当面或打电话问一问" in sun.reads()
    await sun.taps("回答")
    assert "请写下他的话" in sun.hears()
    await sun.says("二单元，一楼到二楼")
    assert "二单元，一楼到二楼" in li.reads()
    await li.taps("经过", on=card(li))
    assert "二单元，一楼到二楼" in li.hears()


async def test_once_the_writer_has_left_the_organizer_asks_and_a_hidden_name_stays_hidden(
    town: Town,
) -> None:
    li, sun = await town.organizer("李主任"), await town.grid_worker("孙网格员")
    await sun.says("/desk")
    await sun.taps("代录建议")
    await sun.says("活动室王阿姨")
    await sun.taps("本人同意")
    await sun.says("四号楼停水两天了")
    await sun.taps("匿名提交")
    await sun.says("/forget")
    await sun.taps("删除我的信息")
    await sun.taps("确定删除")
    await town.passes(seconds=5)
    await li.taps("追问", on=card(li))
    await li.says("是几单元？")
    assert "社区想再问" in li.hears()
    assert "王阿姨" not in li.reads()
    await li.taps("回答")
    await li.says("二单元")
    assert "已经告诉社区" in li.hears()


async def test_what_nobody_may_ask_any_more_an_organizer_asks_and_writes_down(town: Town) -> None:
    li, sun = await case(town)
    await li.taps("追问", on=card(li))
    await li.says("是几单元？")
    asked = next(m for m in sun.person.sees() if "社区想再问" in m.text)
    async with town.db.transaction() as tx:
        await tx.run("DELETE FROM roles WHERE role = :role", role=Role.GRID_WORKER)
    await sun.taps("回答", on=asked)
    assert "过时" in sun.toast
    await town.passes(seconds=5)
    await li.taps("记下回话", on=card(li))
    await li.says("二单元，一楼到二楼")
    assert "已经告诉社区" in li.hears()
    await town.passes(seconds=5)
    assert "等居民回话" not in card(li).text
    before = sun.reads()
    await li.taps("追问", on=card(li))
    await li.says("停了几天？")
    assert "社区想再问 活动室王阿姨 一句：\n“停了几天？”" in li.hears()
    await answers(li)
    await town.passes(days=8)
    assert "活动室王阿姨 还没有评价" in li.reads()
    assert sun.reads() == before


async def test_nobody_else_answers_for_who_has_no_phone(town: Town) -> None:
    li, sun = await case(town)
    other, wang = await town.grid_worker("周网格员"), await town.resident("王大妈")
    await li.taps("追问", on=card(li))
    await li.says("是几单元？")
    asked = next(m for m in sun.person.sees() if "社区想再问" in m.text)
    for stranger in (other, wang):
        tap = stranger.person.taps_data(asked, "sq:1")
        await town.settle()
        assert "按钮" in tap.toast


async def test_who_wrote_it_down_asks_after_five_working_days_how_the_answer_was(
    town: Town,
) -> None:
    li, sun = await case(town)
    await answers(li)
    await town.passes(days=8)
    assert sun.reads().count("活动室王阿姨 还没有评价") == 1
    await sun.taps("不满意")
    await sun.says("一楼还没有水")
    assert (await row(town))["state"] == "reopened"
    assert "一楼还没有水" in li.reads()


async def test_it_is_withdrawn_for_who_has_no_phone_until_it_is_accepted(town: Town) -> None:
    li, _ = await case(town)
    await li.taps("替本人撤回", on=card(li))
    assert "活动室王阿姨 真的要撤回 晨光〔2026〕1号 吗" in li.hears()
    asked = li.person.sees()[-1]
    assert (await row(town))["state"] == "received"
    await li.taps("撤回", on=asked)
    assert "已撤回" in li.hears()
    assert (await row(town))["state"] == "withdrawn"
    await town.passes(days=30)
    assert "过期" not in li.reads()


async def test_it_is_not_withdrawn_once_it_is_accepted_nor_for_who_has_a_phone(town: Town) -> None:
    li, _ = await case(town)
    wang = await town.resident("王大妈")
    await suggests(wang, "垃圾桶满了没人收")
    await town.passes(seconds=5)
    assert "替本人撤回" not in " ".join(card(li).labels)
    first = next(m for m in li.person.sees() if "谁提的：活动室王阿姨" in m.text)
    await li.taps("替本人撤回", on=first)
    asked = li.person.sees()[-1]
    await li.taps("受理", on=first)
    await li.taps("撤回", on=asked)
    assert "已受理" in li.toast
    assert (await row(town))["state"] == "triaged"
    tap = li.person.taps_data(asked, "dw:2")
    await town.settle()
    assert "过时" in tap.toast
    assert (await row(town, 2))["state"] == "received"


async def test_the_name_of_who_has_no_phone_is_taken_off_later(town: Town) -> None:
    li, _ = await case(town)
    await li.taps("不再署名", on=card(li))
    assert "看不到这个名字" in li.toast
    await town.passes(seconds=5)
    assert "匿名居民" in card(li).text
    assert "王阿姨" not in card(li).text
    assert "不再署名" not in " ".join(card(li).labels)
    await li.taps("看是谁提的", on=card(li))
    assert "为什么要知道" in li.hears()
