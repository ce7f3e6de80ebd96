"""Who is forgotten or renamed is named nowhere by the name that was covered before."""

from dataclasses import replace

import pytest

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
