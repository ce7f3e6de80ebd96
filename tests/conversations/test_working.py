"""Between the first look and the answer: asking back, progress, notes, kinds, one extension."""

from typing import Any

import pytest

from tests.conversations.test_deciding import card
from tests.conversations.test_suggestions import _suggests as suggests
from tests.town import Friend, Town


async def case(town: Town, words: str = "三号楼楼道灯不亮") -> tuple[Friend, Friend]:
    """An organizer, and the author of number 1."""
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await suggests(wang, words)
    return li, wang


async def does(organizer: Friend, label: str, *words: str) -> None:
    """Something from the card, and what is written then."""
    await organizer.taps(label, on=card(organizer))
    for one in words:
        await organizer.says(one)


async def history(town: Town, suggestion: int = 1) -> list[str]:
    query = "SELECT kind FROM suggestion_events WHERE suggestion_id = :id ORDER BY id"
    return [row["kind"] for row in await town.db.reader.all(query, id=suggestion)]


async def test_the_author_is_asked_back_and_the_answer_joins_the_history(town: Town) -> None:
    li, wang = await case(town)
    await does(li, "追问", "是几单元？")
    assert "是几单元？" in wang.reads()
    await town.passes(seconds=5)
    assert "等居民回话" in card(li).text
    await wang.taps("回答")
    await wang.says("二单元，一楼到二楼")
    assert "已经告诉社区" in wang.hears()
    assert "二单元，一楼到二楼" in li.reads()
    await town.passes(seconds=5)
    assert "等居民回话" not in card(li).text
    assert await history(town) == ["received", "asked", "answered"]


async def test_the_answer_may_be_a_voice_or_a_photo(town: Town) -> None:
    li, wang = await case(town)
    await does(li, "追问", "能拍一张吗？")
    await wang.taps("回答")
    await wang.sends_photo()
    await wang.taps("回答")
    await wang.sends_voice()
    await li.says("/desk")
    await li.taps("1号")
    await town.passes(seconds=5)
    assert "附件：🎤📷" in card(li).text


async def test_an_answer_that_is_a_tip_is_not_kept(town: Town) -> None:
    li, wang = await case(town)
    await does(li, "追问", "怎么回事？")
    await wang.taps("回答")
    await wang.says("电工收了回扣")
    assert "12388" in wang.hears()
    assert await history(town) == ["received", "asked"]


async def test_nobody_else_can_answer_and_nothing_can_be_added_after_the_answer(
    town: Town,
) -> None:
    li, wang = await case(town)
    chen = await town.resident("小陈")
    await does(li, "追问", "是几单元？")
    asked = next(m for m in wang.person.sees() if "是几单元" in m.text)
    tap = chen.person.taps_data(asked, "sq:1")
    await town.settle()
    assert "过时" in tap.toast
    await does(li, "不受理", "已经修好了")
    await wang.taps("回答")
    assert "不受理" in wang.toast


async def test_progress_is_told_with_its_percentage(town: Town) -> None:
    li, wang = await case(town)
    await does(li, "进展", "50% 灯已经买好")
    assert "有进展：50%　灯已经买好" in wang.reads()
    await town.passes(seconds=5)
    assert "正在办" in card(li).text
    assert "进度：50%" in card(li).text


async def test_a_percentage_over_a_hundred_is_refused(town: Town) -> None:
    li, wang = await case(town)
    await does(li, "进展", "150%")
    assert "最多写到 100" in li.hears()
    await li.says("快了")
    assert "有进展：快了" in wang.reads()


async def test_much_progress_is_one_message_a_day(town: Town) -> None:
    li, wang = await case(town)
    await li.taps("受理")
    for step in ("20%", "40%", "60% 电工来看过"):
        await does(li, "进展", step)
    assert wang.reads().count("您关心的") == 1
    assert "有进展" not in wang.reads()
    await town.passes(days=1)
    news = [m.text for m in wang.person.sees() if "有进展" in m.text]
    assert len(news) == 1
    assert all(step in news[0] for step in ("20%", "40%", "60%"))


async def test_news_wait_for_the_morning(town: Town) -> None:
    li, wang = await case(town)
    await town.passes(hours=13)  # 22:00
    await does(li, "进展", "50%")
    assert "有进展" not in wang.reads()
    await town.passes(hours=10)
    assert "有进展：50%" in wang.reads()


async def test_a_note_is_for_organizers_only(town: Town) -> None:
    li, wang = await case(town)
    before = wang.reads()
    await does(li, "备注", "电工说配件下周到")
    assert "只有组织者看得到" in li.hears()
    await town.passes(days=1)
    assert wang.reads() == before
    assert await history(town) == ["received", "noted"]


async def test_the_kind_is_guessed_and_corrected(town: Town) -> None:
    li, _ = await case(town)
    assert "设施维修" in card(li).text
    await li.taps("分类", on=card(li))
    await li.taps("物业")
    await town.passes(seconds=5)
    assert "物业" in card(li).text
    assert (await town.db.reader.one("SELECT category FROM suggestions"))["category"] == "property"


async def test_a_date_is_put_off_once_with_a_reason(town: Town) -> None:
    li, wang = await case(town)
    await does(li, "延期", "要等厂家发货")
    assert "2026年12月24日" in li.hears()
    assert "还要晚些答复，改到 2026年12月24日" in wang.reads()
    assert "原因：要等厂家发货" in wang.reads()
    await town.passes(seconds=5)
    assert "延期" not in card(li).labels
    assert "2026年12月24日" in card(li).text
    tap = li.person.taps_data(card(li), "dk:extend:1")
    await town.settle()
    assert "过时" in tap.toast


async def test_words_of_a_voice_are_confirmed_by_whoever_spoke(town: Town) -> None:
    li, liu = await town.organizer("李主任"), await town.resident("刘奶奶")
    await liu.sends_voice()
    for label in ("是，提建议", "提交"):
        await liu.taps(label)
    await does(li, "记下语音", "活动室的暖气不热")
    assert "活动室的暖气不热" in liu.reads()
    await liu.taps("✅ 对")
    await town.passes(seconds=5)
    assert "活动室的暖气不热" in card(li).text
    [row] = await town.db.reader.all("SELECT text FROM suggestions")
    assert row["text"] == "活动室的暖气不热"


async def misheard(town: Town) -> tuple[Friend, Friend]:
    """An organizer, who has heard a voice wrongly, and whoever spoke, who says so."""
    li, liu = await town.organizer("李主任"), await town.resident("刘奶奶")
    await liu.sends_voice()
    for label in ("是，提建议", "提交"):
        await liu.taps(label)
    await does(li, "记下语音", "活动室的冷气不冷")
    await liu.taps("不对")
    return li, liu


async def spoken(town: Town) -> dict[str, Any]:
    return await town.db.reader.one("SELECT text, voice, category FROM suggestions")


async def test_what_the_author_writes_instead_of_wrong_words_is_what_the_voice_says(
    town: Town,
) -> None:
    li, liu = await misheard(town)
    asked = liu.person.sees()[-1]
    await liu.says("楼道的垃圾没人收")
    assert "就按这些字办" in liu.hears()
    assert "自己写下了要说的话：“楼道的垃圾没人收”" in li.reads()
    await town.passes(seconds=5)
    assert "楼道的垃圾没人收" in card(li).text
    row = await spoken(town)
    assert (row["text"], row["category"]) == ("楼道的垃圾没人收", "sanitation")
    tap = await liu.taps("✅ 对", on=next(m for m in liu.person.sees() if "冷气不冷" in m.text))
    assert "过时" in tap.toast
    assert (await spoken(town))["text"] == row["text"]
    assert asked.labels == ["取消"]


async def test_another_voice_instead_of_wrong_words_is_heard_again(town: Town) -> None:
    li, liu = await misheard(town)
    await liu.sends_voice()
    row = await spoken(town)
    assert (row["text"], len(row["voice"].split())) == ("", 2)
    assert [m.media[0] for m in li.person.sees() if m.media] == ["voice", "voice"]


async def test_what_tells_of_crime_does_not_become_the_words_of_a_voice(town: Town) -> None:
    _, liu = await misheard(town)
    await liu.says("他们收了钱，有人行贿")
    assert "没有保存" in liu.hears()
    assert (await spoken(town))["text"] == ""


async def test_whoever_leaves_the_words_as_they_are_can_still_say_that_they_are_right(
    town: Town,
) -> None:
    _, liu = await misheard(town)
    await liu.taps("取消")
    await liu.taps("✅ 对", on=next(m for m in liu.person.sees() if "冷气不冷" in m.text))
    assert (await spoken(town))["text"] == "活动室的冷气不冷"


async def test_without_a_voice_there_are_no_words_to_write_down(town: Town) -> None:
    li, _ = await case(town)
    assert "记下语音" not in card(li).labels


async def test_merged_ones_are_parted_again_where_they_stood(town: Town) -> None:
    li, wang = await case(town)
    chen = await town.resident("小陈")
    await suggests(chen, "三号楼门口的路灯坏了")
    second = next(m for m in li.person.sees() if "路灯坏了" in m.text)
    await li.taps("受理", on=second)
    await town.passes(seconds=5)
    second = next(m for m in li.person.sees() if "路灯坏了" in m.text)
    await li.taps("合并", on=second)
    await li.says("1")
    assert "说的是一件事，合在一起办" in chen.reads()
    assert "又有人提了同一件事（2号）" in wang.reads()
    await town.passes(seconds=5)
    await li.taps("拆开", on=second)
    assert "单独办，最晚 2026年12月9日" in chen.reads()
    query = "SELECT state, merged_into FROM suggestions WHERE number = 2"
    row = await town.db.reader.one(query)
    assert (row["state"], row["merged_into"]) == ("triaged", None)
    assert await history(town, 2) == ["received", "accepted", "merged", "unmerged"]


@pytest.mark.parametrize("label", ["追问", "进展", "备注", "延期"])
async def test_whatever_was_begun_can_be_left(town: Town, label: str) -> None:
    li, wang = await case(town)
    before = wang.reads()
    await does(li, label)
    await li.taps("取消")
    assert wang.reads() == before
    assert await history(town) == ["received"]
