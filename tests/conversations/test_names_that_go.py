"""Who is forgotten or renamed is named nowhere by the name that was covered before."""

from dataclasses import replace

import pytest

from tests.conversations.test_deciding import card
from tests.conversations.test_formal_letters import merges
from tests.conversations.test_letters import enters
from tests.conversations.test_names import NAME, _does, told
from tests.conversations.test_suggestions import _suggests
from tests.town import Friend, Town


async def _goes(author: Friend, how: str) -> None:
    """The name by which the author was known is known no longer."""
    if how == "forgotten":
        await _does(author, "/forget", "@删除我的信息", "@确定删除")
    else:
        author.person.user = replace(author.person.user, first_name="一叶知秋")
        await _does(author, "/my", "@用现在的名字")


@pytest.mark.parametrize("how", ["forgotten", "renamed"])
@pytest.mark.parametrize("send", ["✅ 提交", "匿名提交"])
async def test_a_name_that_has_gone_is_read_by_nobody_afterwards(
    town: Town, how: str, send: str
) -> None:
    li, author = await town.organizer("李主任"), await town.resident(NAME)
    chen = await town.resident("小陈")
    await town.link_group()
    await _suggests(author, f"我是{NAME}，下水道返水", send)
    await _suggests(author, f"我是{NAME}，花坛没人浇水", send)
    await _does(chen, "查 1号", "@支持 1号")
    await _does(li, "/desk", "@1号", "@进展", f"和{NAME}约了周五", "/desk", "@2号")
    await _does(li, "@不受理", f"{NAME}您好，已转告物业")
    await _goes(author, how)
    await _does(li, "/desk", "@1号", "@答复", "管道已经换好", "@A 已解决", "@发送")
    await town.passes(days=8)
    for asked in ("查 1号", "查 2号", "提建议", "下水道返水没人修"):
        await chen.says(asked)
        assert NAME not in chen.hears()
    assert "我是居民，下水道返水" in chen.reads()
    assert "和居民约了周五" in chen.reads()
    assert NAME not in told(chen) + town.group_reads()
    rows = await town.db.reader.all("SELECT * FROM suggestions")
    rows += await town.db.reader.all("SELECT * FROM suggestion_events")
    rows += await town.db.reader.all("SELECT * FROM likeness")
    assert "花坛" in str(rows)
    assert NAME not in str(rows)


async def test_another_persons_name_stays_where_it_stands(town: Town) -> None:
    li, author = await town.organizer("李主任"), await town.resident(NAME)
    other = await town.resident("王大妈")
    await _suggests(author, "我和王大妈都说下水道返水")
    await _does(li, "/desk", "@1号", "@备注", "王大妈也知道")
    await _goes(other, "renamed")
    await _does(li, "/desk", "@1号")
    assert "我和王大妈都说" in li.hears()


async def _says_everything(town: Town) -> str:
    tables = ("suggestions", "suggestion_events", "likeness", "news")
    rows = [await town.db.reader.all(f"SELECT * FROM {table}") for table in tables]
    return str(rows)


async def test_what_was_written_down_for_somebody_forgets_them_too(town: Town) -> None:
    li, sun = await town.organizer("李主任"), await town.grid_worker("孙网格员")
    await enters(sun, NAME, f"我是{NAME}，四号楼停水两天了")
    await enters(sun, "活动室王阿姨", "活动室漏风")
    author, chen = await town.resident(NAME), await town.resident("小陈")
    await _goes(author, "forgotten")
    await _does(li, "/desk", "@1号", "@答复", "水管修好了", "@A 已解决", "@发送")
    assert NAME not in sun.hears()
    assert "居民同志：" in sun.reads()
    await _does(chen, "查 1号")
    assert "我是居民，四号楼停水两天了" in chen.hears()
    left = await _says_everything(town)
    assert NAME not in left
    assert "活动室王阿姨" in left


async def test_somebody_of_that_name_in_another_community_is_still_told(town: Town) -> None:
    sun = await town.grid_worker("孙网格员")
    await enters(sun, NAME, "四号楼停水两天了")
    await _goes(await town.resident(NAME, "c02"), "forgotten")
    assert NAME in await _says_everything(town)


async def test_a_letter_that_answers_several_at_once_names_nobody_who_left(town: Town) -> None:
    li, author = await town.organizer("李主任"), await town.resident(NAME)
    chen, zhou = await town.resident("小陈"), await town.resident("小周")
    await _suggests(chen, "下水道返水，没人来看")
    await _suggests(author, "楼道里的灯不亮")
    await merges(li, 2, into=1)
    await _does(li, "/desk", "@1号", "@进展", f"问过{NAME}和小陈")
    await _does(li, "/desk", "@1号", "@答复", f"{NAME}、小陈：管道换好了", "@A 已解决", "@发送")
    await _goes(author, "forgotten")
    await _does(zhou, "查 1号")
    assert "居民" in zhou.hears()
    assert NAME not in told(zhou) + await _says_everything(town)


async def test_the_letters_of_an_organizer_who_left_are_signed_by_nobody(town: Town) -> None:
    li, author = await town.organizer("李主任"), await town.resident("王大妈")
    await _suggests(author, "下水道返水，没人来看")
    await _does(li, "/desk", "@1号", "@答复", "管道换好了", "@A 已解决", "@发送")
    await _goes(li, "forgotten")
    assert "李主任" not in await _says_everything(town)
    await _does(author, "/my", "@看 1号")
    assert "管道换好了" in author.hears()
    assert "李主任" not in author.hears()


async def test_the_cards_of_the_organizers_forget_the_name_as_well(town: Town) -> None:
    li, author = await town.organizer("李主任"), await town.resident(NAME)
    await _suggests(author, "下水道返水，没人来看")
    await town.passes(seconds=5)
    assert f"谁提的：{NAME}" in card(li).text
    await _goes(author, "forgotten")
    await town.passes(seconds=5)
    assert "下水道返水" in card(li).text
    assert NAME not in card(li).text
