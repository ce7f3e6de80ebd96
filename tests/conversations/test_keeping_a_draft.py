"""A draft that is open survives looking something up, asking again, and a tip said beside it."""

import pytest

from tests.conversations.test_drafts import READY, begins, everything, kept, sent
from tests.conversations.test_suggestions import _suggests
from tests.town import Friend, Town

WORDS = "三号楼楼道灯不亮"


async def _searches(town: Town, word: str) -> Friend:
    """Somebody with a draft and a photo opens the list and looks for a word."""
    wang = await town.resident("王大妈")
    await begins(wang, WORDS)
    await wang.sends_photo()
    await wang.says("/my")
    await wang.taps("看看大家提的")
    await wang.taps("搜索")
    assert "没办完" not in wang.hears()
    if word:
        await wang.says(word)
    return wang


async def test_a_draft_survives_a_search_and_is_gone_on_with(town: Town) -> None:
    await _suggests(await town.resident("小陈"), "东门的锁坏了")
    wang = await _searches(town, "东门")
    assert "有“东门”的" in wang.hears()
    await wang.says("三楼也不亮")
    assert f"{WORDS}\n三楼也不亮" in wang.hears()
    await wang.taps("✅ 提交")
    row = await kept(town, 2)
    assert row["text"] == f"{WORDS}\n三楼也不亮"
    assert row["photo"]


@pytest.mark.parametrize("word", ["", "东门"])
async def test_a_button_leads_back_to_the_draft(town: Town, word: str) -> None:
    wang = await _searches(town, word)
    await wang.taps("接着写建议")
    assert WORDS in wang.hears()
    await wang.taps("✅ 提交")
    assert (await kept(town))["text"] == WORDS


async def test_another_search_keeps_it_too_and_so_does_a_restart(town: Town) -> None:
    wang = await _searches(town, "")
    await town.restart()
    await wang.taps("搜索")
    await wang.says("!!!")
    await wang.says("东门")
    await wang.taps("提建议")
    assert WORDS in wang.hears()


async def test_without_a_draft_a_search_can_be_left(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says("/my")
    await wang.taps("看看大家提的")
    await wang.taps("搜索")
    assert "接着写建议" not in wang.buttons()
    await wang.taps("取消")
    assert await town.db.reader.all("SELECT * FROM dialogs") == []


async def test_the_way_back_from_long_ago_is_an_old_button(town: Town) -> None:
    wang = await _searches(town, "东门")
    results = wang.person.sees()[-1]
    await wang.taps("提建议")
    await wang.taps("✅ 提交")
    await wang.taps("接着写建议", on=results)
    assert "过时" in wang.toast
    assert await sent(town) == 1


@pytest.mark.parametrize("step", [None, "加照片", "加位置"])
async def test_asking_to_suggest_once_more_shows_the_draft_again(
    town: Town, step: str | None
) -> None:
    wang = await town.resident("王大妈")
    await begins(wang, WORDS)
    if step:
        await wang.taps(step)
    await wang.taps("提建议")
    assert WORDS in wang.hears()
    assert READY in wang.hears()
    assert "没办完" not in wang.hears()
    await wang.taps("✅ 提交")
    assert (await kept(town))["text"] == WORDS


async def test_words_offered_are_a_draft_when_suggesting_is_tapped(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says(WORDS)
    await wang.taps("提建议")
    assert WORDS in wang.hears()
    assert READY in wang.hears()


async def test_a_tip_said_later_leaves_the_draft_as_it_was(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang, WORDS)
    await wang.says("棋牌室天天赌博")
    assert "12388" in wang.hears()
    assert "前面写好的还在" in wang.hears()
    assert "赌博" not in await everything(town)
    await wang.taps("✅ 提交")
    assert (await kept(town))["text"] == WORDS


async def test_a_place_that_is_a_tip_is_asked_for_again(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang, WORDS)
    await wang.taps("加位置")
    await wang.says("天天赌博的棋牌室")
    assert "前面写好的还在" in wang.hears()
    await wang.says("小广场")
    await wang.taps("✅ 提交")
    assert (await kept(town))["place"] == "小广场"


async def test_a_tip_after_words_that_were_offered_leaves_those(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says(WORDS)
    await wang.says("棋牌室天天赌博")
    await wang.taps("是，提建议")
    await wang.taps("✅ 提交")
    assert (await kept(town))["text"] == WORDS


async def test_who_only_wanted_it_looked_after_may_say_it_otherwise(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang, "棋牌室天天赌博")
    assert "换个说法再发一次就行" in wang.hears()
    assert "前面写好的还在" not in wang.hears()
    assert await town.db.reader.all("SELECT * FROM dialogs") == []
