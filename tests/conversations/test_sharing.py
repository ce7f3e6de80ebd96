"""A suggestion is asked for by its number: in a link, or typed outside a conversation."""

import pytest

from tests.conversations.test_reading import many
from tests.conversations.test_suggestions import _suggests
from tests.town import Friend, Town

GONE = "没有找到这条建议"


def link_in(friend: Friend) -> str:
    """The link that the bot has just said."""
    return friend.hears().split("\n")[-1].strip()


async def shared_by(friend: Friend) -> str:
    await friend.says("/my")
    await friend.taps("看 1号")
    await friend.taps("分享")
    return link_in(friend)


async def test_the_link_opens_it_for_a_neighbour(town: Town) -> None:
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    await _suggests(wang, "三号楼楼道灯不亮")
    link = await shared_by(wang)
    assert link == f"https://t.me/{town.world.bot.username}?start=S_c01_2026_1"
    await chen.follows(link)
    assert "三号楼楼道灯不亮" in chen.hears()
    await chen.taps("支持 1号")
    await chen.taps("分享")
    assert link_in(chen) == link


@pytest.mark.parametrize("code", ["c01", "old_town-2_2026", "a_1", "x" * 32])
async def test_any_code_of_a_community_can_be_in_a_link(town: Town, code: str) -> None:
    async with town.db.transaction() as tx:
        await tx.run("UPDATE communities SET code = :code WHERE code = 'c01'", code=code)
    wang, newcomer = await town.resident("王大妈", code), await town.stranger("小陈")
    await many(town, 1, code, text="三号楼楼道灯不亮")
    await wang.starts(f"S_{code}_2026_1")
    assert "三号楼楼道灯不亮" in wang.hears()
    await newcomer.starts(f"S_{code}_2026_1")
    await newcomer.taps("同意并加入")
    assert "三号楼楼道灯不亮" in newcomer.hears()


async def test_a_stranger_joins_first_and_then_reads_it(town: Town) -> None:
    chen = await town.stranger("小陈")
    await many(town, 1, "c02", text="三号楼楼道灯不亮")
    await chen.starts("S_c02_2026_1")
    assert "您要加入的是桑园里社区" in chen.hears()
    assert "楼道灯" not in chen.hears()
    await town.restart()
    await chen.taps("同意并加入")
    assert "三号楼楼道灯不亮" in chen.hears()


async def test_people_of_another_community_are_offered_to_join_it(town: Town) -> None:
    chen = await town.resident("小陈", "c02")
    await many(town, 1, text="三号楼楼道灯不亮")
    await chen.starts("S_c01_2026_1")
    assert "这条建议是晨光社区的" in chen.hears()
    assert "楼道灯" not in chen.hears()
    await chen.taps("同意并加入")
    assert "欢迎来到晨光社区" in chen.hears()
    assert "三号楼楼道灯不亮" in chen.hears()


async def test_who_belongs_to_both_need_not_move(town: Town) -> None:
    chen = await town.resident("小陈")
    await many(town, 1, text="三号楼楼道灯不亮")
    await chen.starts("c_c02")
    await chen.taps("同意并加入")
    await chen.starts("S_c01_2026_1")
    assert "三号楼楼道灯不亮" in chen.hears()
    await chen.taps("支持 1号")
    assert chen.toast == "已支持"
    assert (await town.member(chen)).community_id == (await town.community("c02")).id


@pytest.mark.parametrize(
    "values", [{"open_to_all": 0}, {"mark": "links"}, None], ids=["private", "marked", "none"]
)
async def test_private_marked_and_unknown_ones_get_the_same_answer(
    town: Town, values: dict[str, object] | None
) -> None:
    chen, newcomer = await town.resident("小陈"), await town.stranger("老赵")
    other = await town.resident("老孙", "c02")
    if values:
        await many(town, 1, text="邻居家的事情", **values)
    await chen.starts("S_c01_2026_1")
    assert chen.hears() == "没有找到这条建议。请看看编号对不对，或者点【看看大家提的】找一找。"
    await newcomer.starts("S_c01_2026_1")
    assert "您要加入的是晨光社区" in newcomer.hears()
    await newcomer.taps("同意并加入")
    assert GONE in newcomer.hears()
    await other.starts("S_c01_2026_1")
    assert "这条建议是晨光社区的" in other.hears()
    await chen.says("1号")
    assert GONE in chen.hears()
    for friend in (chen, newcomer, other):
        assert "邻居家" not in friend.reads()


async def test_a_community_nobody_knows_is_not_found_either(town: Town) -> None:
    chen, newcomer = await town.resident("小陈"), await town.stranger("老赵")
    await chen.starts("S_nowhere_2026_1")
    assert GONE in chen.hears()
    await newcomer.starts("S_nowhere_2026_1")
    assert "您住在哪个社区" in newcomer.hears()


async def test_what_was_taken_back_is_only_for_its_author(town: Town) -> None:
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    await _suggests(wang, "三号楼楼道灯不亮")
    link = await shared_by(wang)
    await wang.says("/my")
    await wang.taps("撤回 1号")
    await chen.follows(link)
    assert GONE in chen.hears()
    await wang.follows(link)
    assert "已撤回" in wang.hears()
    assert "分享" not in " ".join(wang.buttons())


@pytest.mark.parametrize(
    "typed",
    [
        "1号",
        "查询 1号",
        "查询1号",
        "查 1",
        "１号",
        "晨光〔2026〕1号",
        "晨光社区〔2026〕1号",
        "看看1号",
        "S1",
        "s 1",
        "No. 1",
        "no.1",
        "#1",
        "＃１",
        "第1号",
        "第一号",
        "编号1",
        "编号：1",
        "1号建议",
        "建议1号",
        "编号 晨光〔2026〕1号",
    ],
)
async def test_a_typed_number_opens_it(town: Town, typed: str) -> None:
    chen = await town.resident("小陈")
    await many(town, 1, text="路灯坏了没人修")
    await chen.says(typed)
    assert "路灯坏了没人修" in chen.hears()


@pytest.mark.parametrize(
    "typed",
    [
        "3号楼路灯坏了",
        "请看看1号楼3号",
        "电话号码是1",
        "第一",
        "1",
    ],
)
async def test_other_words_stay_a_suggestion(town: Town, typed: str) -> None:
    chen = await town.resident("小陈")
    await many(town, 1, text="路灯坏了没人修")
    await chen.says(typed)
    assert "没人修" not in chen.hears()
    assert "作为建议提交吗" in chen.hears() or "再多说几个字" in chen.hears()


@pytest.mark.parametrize(
    "typed", ["7号", "S7", "No. 7", "7号建议", "桑园里〔2026〕1号", "晨光〔2025〕1号"]
)
async def test_a_number_that_is_none_of_theirs_is_no_suggestion(town: Town, typed: str) -> None:
    chen = await town.resident("小陈")
    await many(town, 1, text="路灯坏了没人修")
    await chen.says(typed)
    assert GONE in chen.hears()
    assert "作为建议提交吗" not in chen.hears()
    await chen.taps("看看大家提的")
    assert "路灯坏了没人修" in " ".join(chen.buttons())


async def test_in_a_conversation_a_number_is_an_answer(town: Town) -> None:
    chen = await town.resident("小陈")
    await many(town, 1, text="路灯坏了没人修")
    await chen.taps("提建议")
    await chen.says("楼道灯不亮，就在大门旁边")
    await chen.says("1号")
    assert "楼道灯不亮，就在大门旁边\n1号" in chen.hears()


async def test_ones_own_private_one_is_found_by_its_number(town: Town) -> None:
    wang = await town.resident("王大妈")
    await _suggests(wang, "楼上的邻居太吵了")
    async with town.db.transaction() as tx:
        await tx.run("UPDATE suggestions SET open_to_all = 0")
    await wang.says("1号")
    assert "只有您和组织者能看到" in wang.hears()
    assert "分享" not in " ".join(wang.buttons())


async def test_last_years_number_is_meant_when_this_year_has_none(town: Town) -> None:
    chen = await town.resident("小陈")
    await many(town, 1, text="去年提的路灯")
    await town.passes(days=45)
    await chen.says("1号")
    assert "去年提的路灯" in chen.hears()
    assert "晨光〔2026〕1号" in chen.hears()
