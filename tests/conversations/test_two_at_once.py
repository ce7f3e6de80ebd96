"""Two organizers at once, merged and parted, late and early: nothing is overwritten or lost."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.conversations.test_deadlines import heard, until
from tests.conversations.test_deciding import card
from tests.conversations.test_suggestions import _suggests as suggests
from tests.conversations.test_working import case, does
from tests.town import Friend, Town

ZONE = ZoneInfo("Asia/Shanghai")


async def row(town: Town, number: int = 1) -> dict[str, Any]:
    query = "SELECT * FROM suggestions WHERE number = :number"
    return dict(await town.db.reader.one(query, number=number))


async def both_transfer(town: Town) -> tuple[Friend, Friend]:
    """Two organizers have begun to hand number 1 to somebody."""
    zhao = await town.organizer("赵书记")
    li, _ = await case(town)
    for organizer in (li, zhao):
        await organizer.taps("转交", on=card(organizer))
    return li, zhao


async def test_the_second_who_writes_is_told_what_the_first_wrote(town: Town) -> None:
    li, zhao = await both_transfer(town)
    await zhao.says("县交警大队")
    await li.says("县供电公司")
    assert "赵书记刚办过这一条（已转交 县交警大队）" in li.hears()
    assert (await row(town))["unit"] == "县交警大队"


async def test_a_reason_written_too_late_declines_nothing(town: Town) -> None:
    zhao = await town.organizer("赵书记")
    li, wang = await case(town)
    await li.taps("不受理", on=card(li))
    await zhao.taps("列入议题", on=card(zhao))
    await li.says("不归我们管")
    assert "赵书记刚办过这一条" in li.hears()
    assert "没有受理" not in wang.reads()
    assert (await row(town))["state"] == "on_agenda"


async def merged(town: Town) -> tuple[Friend, Friend, Friend]:
    """An organizer, and the authors of 1 and 2; 2 was merged into 1."""
    li, wang = await case(town)
    chen = await town.resident("小陈")
    await suggests(chen, "三号楼门口的路灯坏了")
    await li.taps("合并", on=next(m for m in li.person.sees() if "路灯坏了" in m.text))
    await li.says("1")
    return li, wang, chen


async def test_what_was_merged_into_one_that_is_withdrawn_stands_by_itself_again(
    town: Town,
) -> None:
    li, wang, chen = await merged(town)
    await wang.says("/my")
    await wang.taps("撤回")
    state = await row(town, 2)
    assert (state["state"], state["merged_into"]) == ("received", None)
    assert "单独办" in chen.reads()
    await until(town, "2026-12-10")
    assert heard(li, "2号 过期了") == 1


async def test_when_the_other_one_is_declined_everybody_hears_of_it(town: Town) -> None:
    li, wang, chen = await merged(town)
    await li.taps("不受理", on=next(m for m in li.person.sees() if "楼道灯不亮" in m.text))
    await li.says("这是供电公司的灯")
    for author in (wang, chen):
        assert "这是供电公司的灯" in author.reads()
    assert "2号 没有受理" in chen.reads()


async def test_parting_in_the_middle_of_a_chain_takes_nobody_along(town: Town) -> None:
    li, *_ = await merged(town)
    zhao = await town.resident("老赵")
    await suggests(zhao, "整栋楼晚上都没有灯")
    await li.taps("合并", on=next(m for m in li.person.sees() if "楼道灯不亮" in m.text))
    await li.says("3")
    assert [(await row(town, n))["merged_into"] for n in (1, 2)] == [3, 1]
    await town.passes(seconds=5)
    await li.taps("拆开", on=next(m for m in li.person.sees() if "楼道灯不亮" in m.text))
    assert [(await row(town, n))["merged_into"] for n in (1, 2)] == [None, 1]


async def test_one_that_is_parted_after_its_day_is_asked_for_the_next_morning(town: Town) -> None:
    li, *_ = await merged(town)
    await until(town, "2026-12-20")
    await li.taps("拆开", on=next(m for m in li.person.sees() if "路灯坏了" in m.text))
    await until(town, "2026-12-22")
    assert heard(li, "2号 过期了") == 1
    await until(town, "2026-12-30")
    assert heard(li, "2号 过期了") == 1


async def test_an_extension_counts_from_today_when_the_day_has_passed(town: Town) -> None:
    li, _ = await case(town)
    await until(town, "2026-12-14")
    await does(li, "延期", "要等厂家发货")
    assert "2026年12月29日" in li.hears()


async def test_progress_does_not_take_it_off_the_agenda(town: Town) -> None:
    li, wang = await case(town)
    await li.taps("列入议题", on=card(li))
    await town.passes(seconds=5)
    await does(li, "进展", "下周三开会商量")
    assert (await row(town))["state"] == "on_agenda"
    await town.passes(days=1)
    assert "下周三开会商量" in wang.reads()


async def test_whoever_asked_back_has_looked(town: Town) -> None:
    admin = await town.administrator()
    li, _ = await case(town)
    await does(li, "追问", "是几单元？")
    await until(town, "2026-12-01")
    assert heard(li, "还没有人看") == heard(admin, "先看一眼的期限") == 0


async def test_two_words_are_answer_enough(town: Town) -> None:
    li, wang = await case(town)
    await does(li, "追问", "是三单元吗？")
    await wang.taps("回答")
    await wang.says("是的")
    assert "已经告诉社区" in wang.hears()
    assert "是的" in li.reads()


async def test_progress_that_came_before_a_refusal_is_not_told_after_it(town: Town) -> None:
    li, wang = await case(town)
    await does(li, "追问", "在哪儿？")
    await li.taps("延期", on=card(li))
    await li.says("要等厂家")
    await does(li, "不受理", "已经有人修了")
    await town.passes(days=2)
    assert wang.reads().rindex("已经有人修了") > wang.reads().rindex("要等厂家")
    assert wang.reads().count("要等厂家") <= 1


async def test_the_monday_word_comes_though_a_reminder_falls_on_that_minute(town: Town) -> None:
    wang = await town.resident("王大妈")
    await town.link_group()
    await town.organizer("李主任")
    await town.passes_until(datetime(2026, 11, 25, 10, tzinfo=ZONE))
    await suggests(wang, "三号楼楼道灯不亮")  # due on 10 December, asked for on Monday the 7th
    for day in ("2026-11-30", "2026-12-07", "2026-12-14"):
        await until(town, day)
    assert town.group_reads().count("居民建议办得怎么样") == 3


async def test_only_the_latest_words_of_a_voice_count(town: Town) -> None:
    li, liu = await town.organizer("李主任"), await town.resident("刘奶奶")
    await liu.sends_voice()
    for label in ("是，提建议", "提交"):
        await liu.taps(label)
    await does(li, "记下语音", "活动室的暖气不热")
    first = next(m for m in liu.person.sees() if "活动室的暖气不热" in m.text)
    await does(li, "记下语音", "活动室的暖气不够热")
    await liu.taps("✅ 对", on=first)
    assert "过时" in liu.toast
    assert (await row(town))["text"] == ""


async def both_write(town: Town, label: str) -> tuple[Friend, Friend, Friend]:
    """Two organizers and the author of number 1; the first organizer has begun to write, the
    second has begun to hand it over."""
    zhao = await town.organizer("赵书记")
    li, wang = await case(town)
    await li.taps(label, on=card(li))
    await zhao.taps("转交", on=card(zhao))
    return li, zhao, wang


@pytest.mark.parametrize(
    ("label", "words"), [("追问", "是几单元？"), ("进展", "30% 灯买了"), ("延期", "要等厂家")]
)
async def test_whatever_is_written_while_a_colleague_hands_it_over_waits(
    town: Town, label: str, words: str
) -> None:
    li, zhao, wang = await both_write(town, label)
    await zhao.says("县供电公司")
    await li.says(words)
    assert "赵书记刚办过这一条（已转交 县供电公司）" in li.hears()
    await town.passes(days=1)
    assert words not in wang.reads()
    assert ((await row(town))["state"], (await row(town))["percent"]) == ("transferred", None)


async def test_a_reply_is_sent_only_once_its_writer_knows_what_a_colleague_did(town: Town) -> None:
    li, zhao, wang = await both_write(town, "答复")
    await li.says("灯已经换了")
    await li.taps("A 已解决")
    await zhao.says("县供电公司")
    await li.taps("发送")
    assert "您写的时候，赵书记刚办过这一条（已转交 县供电公司）" in li.hears()
    assert "灯已经换了" in li.hears()
    assert "灯已经换了" not in wang.reads()
    await li.taps("发送")
    assert "灯已经换了" in wang.reads()


async def test_the_letter_itself_says_what_happened_before_it_was_shown(town: Town) -> None:
    li, zhao, wang = await both_write(town, "答复")
    await zhao.says("县供电公司")
    await li.says("灯已经换了")
    await li.taps("A 已解决")
    assert "赵书记刚办过这一条（已转交 县供电公司）" in li.hears()
    await li.taps("发送")
    assert "灯已经换了" in wang.reads()


async def test_of_two_percentages_the_second_does_not_cover_the_first(town: Town) -> None:
    zhao = await town.organizer("赵书记")
    li, _ = await case(town)
    await does(zhao, "进展", "20% 看过了")
    for organizer in (li, zhao):
        await organizer.taps("进展", on=card(organizer))
    await zhao.says("80% 灯装好了")
    await li.says("30% 灯买了")
    assert "赵书记刚办过这一条（正在办 80%）" in li.hears()
    assert (await row(town))["percent"] == 80


async def test_ones_own_acts_in_between_are_no_surprise(town: Town) -> None:
    li, _ = await case(town)
    await li.taps("进展", on=card(li))
    await li.taps("受理", on=card(li))
    await li.says("30% 灯买了")
    assert ((await row(town))["state"], (await row(town))["percent"]) == ("in_progress", 30)


async def test_an_answer_to_one_that_is_merged_meanwhile_says_where_it_went(town: Town) -> None:
    li, zhao, _ = await both_write(town, "答复")
    chen = await town.resident("小陈")
    await suggests(chen, "整个小区晚上都没有灯")
    await zhao.taps("合并", on=next(m for m in zhao.person.sees() if "楼道灯不亮" in m.text))
    await zhao.says("2")
    await li.says("灯已经换了")
    await li.taps("A 已解决")
    assert "已经并入 晨光〔2026〕2号" in li.hears()
    assert "发送" not in " ".join(li.buttons())


async def test_of_two_answers_the_second_is_told_who_answered(town: Town) -> None:
    zhao = await town.organizer("赵书记")
    li, wang = await case(town)
    for organizer in (li, zhao):
        await organizer.taps("答复", on=card(organizer))
        await organizer.says(f"{organizer.person.user.first_name}：灯换了")
        await organizer.taps("A 已解决")
    await zhao.taps("发送")
    await li.taps("发送")
    assert "赵书记刚办过这一条（已答复）" in li.toast
    assert "李主任：灯换了" not in wang.reads()


async def test_a_voice_is_written_down_once(town: Town) -> None:
    li, zhao = await town.organizer("李主任"), await town.organizer("赵书记")
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    await wang.sends_voice()
    await wang.taps("提交")
    await town.passes(seconds=5)
    for organizer in (li, zhao):
        await organizer.taps("记下语音", on=card(organizer))
    await zhao.says("四号楼停水两天了")
    await li.says("四号楼停了两天水")
    assert "赵书记已经记下了这段语音：“四号楼停水两天了”" in li.hears()
    assert "四号楼停了两天水" not in wang.reads()
    await li.taps("记下语音", on=card(li))
    await li.says("十四号楼停水两天了")
    assert "十四号楼停水两天了" in wang.reads()


async def test_the_second_who_sorts_is_told_where_the_first_put_it(town: Town) -> None:
    zhao = await town.organizer("赵书记")
    li, _ = await case(town)
    for organizer in (li, zhao):
        await organizer.taps("分类", on=card(organizer))
    await zhao.taps("物业")
    await li.taps("邻里")
    assert "赵书记刚把它归到了“物业”" in li.toast
    assert (await row(town))["category"] == "property"


async def test_the_second_who_taps_is_told_who_was_first(town: Town) -> None:
    zhao = await town.organizer("赵书记")
    li, _ = await case(town)
    shown = card(li)
    await zhao.taps("受理", on=card(zhao))
    tap = li.person.taps_data(shown, "dk:accept:1")
    await town.settle()
    assert "赵书记刚办过这一条（已受理）" in tap.toast
