"""Minutes are posted for fifteen days: people are reminded of the end, object, and errors are
corrected for all to see."""

import pytest

from tests.conversations.test_minutes import (
    announces,
    at,
    begins,
    documents,
    paper,
    publishes,
    with_a_suggestion,
)
from tests.conversations.test_suggestions import _answers as answers
from tests.town import Friend, Town


async def posted(town: Town) -> tuple[Friend, Friend]:
    """Minutes were published on 16 December: the shed passed, the rest did not."""
    li, wang = await with_a_suggestion(town)
    await begins(town, li)
    await li.says("1. 通过，20票赞成，2票反对\n2. 没通过\n3. 没通过")
    await publishes(li)
    await town.passes(seconds=5)
    return li, wang


async def objects(town: Town, friend: Friend, words: str) -> None:
    tap = await friend.taps("我有异议", to=town.group)
    await friend.follows(tap.url)
    await friend.says(words)
    await friend.taps("✅ 提交")


async def test_the_end_is_said_before_and_after_by_the_civil_code(town: Town) -> None:
    li, _ = await posted(town)
    await town.passes_until(at(12, 28, 8, 59))
    assert "公示快到期" not in town.group_reads()
    await town.restart()
    await town.passes_until(at(12, 28, 9, 1))
    assert "“商量充电棚”的会议记录公示到 2026年12月31日（周四）" in town.group_reads()
    await town.passes_until(at(1, 1, 8, 59))
    assert "公示期满" not in town.group_reads()
    await town.passes_until(at(1, 1, 9, 1))
    assert "公示期满：“商量充电棚”的会议记录。没有收到异议。" in town.group_reads()
    assert "公示期满：没有收到异议" in li.reads()
    await town.passes(days=40)
    assert town.group_reads().count("公示期满") == 1
    assert town.group_reads().count("公示快到期") == 1


async def test_a_bot_that_slept_says_nothing_of_an_end_that_has_passed(town: Town) -> None:
    await posted(town)
    await town.bot.close()
    town.clock.move(at(1, 2, 10) - town.now)
    await town._start_bot()
    await town.settle()
    assert "公示快到期" not in town.group_reads()
    assert town.group_reads().count("公示期满") == 1


@pytest.mark.parametrize(
    ("published", "until"),
    [
        (at(12, 16, 20, 59), "2026年12月31日（周四）"),
        (at(12, 16, 22), "2027年1月4日（周一）"),  # read on the 17th; 1 January is a holiday
        (at(12, 18, 9), "2027年1月4日（周一）"),  # the 2nd is a Saturday
    ],
)
async def test_the_last_day_is_counted_from_when_people_can_read_it(
    town: Town, published: object, until: str
) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await announces(li, "几点结束")
    await town.passes_until(published)  # type: ignore[arg-type]
    await li.says("/meetings")
    await li.taps("会议结果：")
    await li.says("通过")
    await publishes(li)
    assert f"公示到 {until}" in li.hears()
    await town.passes(days=20)
    assert f"公示到 {until}" in town.group_reads()


async def test_an_objection_has_a_number_and_is_answered(town: Town) -> None:
    chen = await town.resident("小陈")
    li, _ = await posted(town)
    await objects(town, chen, "票数不对，我也在场")
    assert "晨光〔2026〕2号" in chen.hears()
    assert "对“商量充电棚”会议记录的异议：\n票数不对，我也在场" in chen.hears()
    assert "会议记录的异议" in li.reads()
    await objects(town, chen, "第二件不是没通过，是下次再议")
    await li.says("/desk 3")
    await li.taps("答复")
    await li.says("录音听过了，改为下次再议。")
    await li.taps("A 已解决")
    await li.taps("发送")
    await town.passes_until(at(1, 1, 9, 1))
    assert "收到 2 条异议，还有 1 条在答复" in town.group_reads()
    assert "收到 2 条异议，1 条还没答复" in li.reads()
    tap = await chen.taps("我有异议", to=town.group)
    assert "已经结束" in tap.toast


async def test_who_is_elsewhere_neither_reads_nor_objects(town: Town) -> None:
    await posted(town)
    zhou, new = await town.resident("周大爷", "c02"), await town.stranger("小孙")
    for payload in ("q_1", "y_1"):
        await zhou.starts(payload)
        assert "别的社区的会议记录" in zhou.hears() or "桑园里" in zhou.hears()
        assert "20" not in zhou.hears()
    await new.starts("y_1")
    await new.taps("同意并加入")
    assert "赞成 20，反对 2，弃权 0" in new.reads()


async def test_everybody_reads_them_again_in_their_language(town: Town) -> None:
    ann = await town.resident("Ann", language="en")
    li, wang = await posted(town)
    await town.restart()
    await wang.says("/minutes")
    await wang.taps("12月15日 商量充电棚")
    assert "结果：通过\n赞成 20，反对 2，弃权 0" in wang.hears()
    assert "更正" not in " ".join(wang.buttons())
    await wang.taps("📄 PDF")
    assert "会议记录" in paper(town, documents(wang)[0])
    await ann.says("/minutes")
    await ann.taps("December 15 商量充电棚")
    assert "Result: passed\n20 for, 2 against, 0 abstained" in ann.hears()
    await ann.taps("PDF")
    assert "Minutes" in paper(town, documents(ann)[0])
    tap = wang.person.taps_data(wang.person.sees()[-1], "minutes-correct:1")
    await town.settle()
    assert "组织者" in tap.toast
    await li.says("/minutes")
    await town.passes_until(at(1, 20, 9))
    await li.taps("商量充电棚")
    assert "公示期已过" in li.hears()
    assert "我有异议" not in " ".join(li.buttons())


async def state(town: Town) -> str:
    return str((await town.db.reader.one("SELECT state FROM suggestions WHERE id = 1"))["state"])


async def test_an_error_is_corrected_for_all_to_see(town: Town) -> None:
    zhao = await town.organizer("赵干事")
    li, wang = await posted(town)
    assert await state(town) == "in_progress"
    await li.says("/promises")
    assert "小区东门加个电动车充电棚" in li.hears()
    await li.says("/minutes")
    await li.taps("商量充电棚")
    await li.taps("✏️ 更正")
    await li.taps("👀 看改动")
    assert "没有改动" in li.toast
    await li.taps("1. 小区")
    await li.taps("🔁 下次再议")
    await li.taps("回到草稿")
    await li.taps("👀 看改动")
    assert "第 1 件，结果：“通过”改为“下次再议”" in li.hears()
    assert "第 1 件，去办：“晨光居委会" in li.hears()
    await zhao.says("/minutes")
    await zhao.taps("商量充电棚")
    await zhao.taps("✏️ 更正")
    await zhao.taps("👥 到会人数")
    await zhao.says("23")
    await li.says("记错了")
    assert "赵干事刚改过" in li.hears()
    assert "到会人数：“没有写”改为“23”" in li.hears()
    await town.restart()
    await li.says("记错了")
    await town.passes(seconds=5)
    said = town.group_reads()
    assert said.count("✏️ 会议记录更正") == 1
    for words in (
        "到会人数：“没有写”改为“23”",
        "第 1 件，结果：“通过”改为“下次再议”",
        "原因：记错了",
    ):
        assert words in said
    assert "结果：通过\n赞成 20" in said  # what was said before still stands there
    assert "第1件，结果：“通过”改为“下次再议”" in paper(town, documents(li, town.group)[-1])
    assert await state(town) == "on_agenda"  # what followed from the error follows no longer
    await li.says("/promises")
    assert "或者还没有" in li.hears()
    await wang.says("/minutes")
    await wang.taps("商量充电棚")
    assert "到会：23 人" in wang.hears()
    assert "2026年12月16日（周三）更正：" in wang.hears()
    await town.passes(days=1)
    assert "会上没有定下来，下次再议" in wang.reads()


async def test_a_suggestion_that_went_on_is_not_moved_back_by_a_correction(town: Town) -> None:
    li, _ = await posted(town)
    await answers(li)
    assert await state(town) == "replied"
    await li.says("/minutes")
    await li.taps("商量充电棚")
    await li.taps("✏️ 更正")
    await li.taps("1. 小区")
    await li.taps("❌ 没通过")
    await li.taps("回到草稿")
    await li.taps("👀 看改动")
    await li.says("记错了")
    assert await state(town) == "replied"
