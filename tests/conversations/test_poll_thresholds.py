"""Polls for a body that decides by a rule: what is needed is said before, and judged at the end."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from domain.ballots import ABSTAIN, APPROVE, OPPOSE
from storage import polls, votes
from tests.town import Friend, Town

MEMBERS = 3  # taps on 【谁能投】 past those who have joined here
CIVIL = "只是先问问，不算数，正式投票请到官方系统"


async def _brings_in(li: Friend, kind: str, title: str, areas: Sequence[int]) -> None:
    """A roll with so many people, and their areas in hundredths of a square metre."""
    rows = [f"{n},业主{n},{n},{area / 100:.2f}" for n, area in enumerate(areas, 1)]
    await li.says("/rolls")
    await li.taps("导入名册")
    await li.taps(kind)
    await li.says(title)
    header = "编号,姓名,房号,面积" if "业主" in kind else "编号,姓名,户"
    lines = rows if "业主" in kind else [row.rpartition(",")[0] for row in rows]
    await li.sends_document("名册.csv", "\n".join([header, *lines]).encode())
    await li.taps("确认导入")


async def _begins(li: Friend, question: str = "方案同意吗？") -> None:
    await li.says("/newpoll")
    await li.says(question)
    await li.taps("赞成·反对·弃权")


async def _asks(li: Friend, *settings: str, question: str = "方案同意吗？") -> None:
    await _begins(li, question)
    for label in settings:
        await li.taps(label)
    await li.taps("发布")


async def _are_cast(town: Town, approve: int, oppose: int = 0, abstain: int = 0) -> None:
    """So many of the roll vote, those with the smallest numbers first."""
    wanted = [APPROVE] * approve + [OPPOSE] * oppose + [ABSTAIN] * abstain
    async with town.db.transaction() as tx:
        poll = await polls.get(tx, 1)
        rows = await tx.all(
            "SELECT e.id, e.weight, e.voted FROM poll_electors AS e JOIN poll_seats AS s"
            " ON s.elector_id = e.id ORDER BY s.entry_id"
        )
        for row, position in zip(rows, wanted, strict=False):
            elector = votes.Elector.of(row)
            await votes.keep(tx, poll, elector, None, (position,))


def _owners() -> list[int]:
    """2,410 owners with 262,300 m², the first 1,607 of them with exactly 175,000 m²."""
    taking_part, others = [10_889] * 1607, [10_871] * 803
    taking_part[0] += 17_500_000 - sum(taking_part)
    others[0] += 8_730_000 - sum(others)
    return taking_part + others


ROLL = ("谁能投",) * MEMBERS
ORDINARY, SPECIAL = ("效力",), ("效力", "效力")


async def test_the_card_says_what_is_needed_and_that_owners_are_only_asked(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await _brings_in(li, "业主", "凤栖业主", _owners())
    await _begins(li, "是否更换物业服务企业？")
    for label in (*ROLL, *ORDINARY):
        await li.taps(label)
    labels = " ".join(li.buttons())
    assert "效力：业主表决（一般事项）：先问问，不算数" in labels
    assert "赞成的不够数，就是没有通过" in li.hears()
    assert "平票" not in labels
    assert "法定人数" not in labels
    assert CIVIL in li.hears()
    await li.taps("发布")
    for words in (
        "规则：业主表决（一般事项）",
        "人数三分之二以上参加，至少 1607 人",
        "面积三分之二以上参加，至少 174866.67 平方米",
        "参加的人过半数同意",
        "参加的面积过半数同意",
        CIVIL,
    ):
        assert words in town.group_reads()


@pytest.mark.parametrize(
    ("rule", "approve", "heads", "area", "outcome"),
    [
        (ORDINARY, 804, "需要 804 人，已有 804 人 ✓", "需要 87500.01 平方米", "有效，通过"),
        (ORDINARY, 803, "需要 804 人，已有 803 人 ✗", "需要 87500.01 平方米", "有效，未通过"),
        (SPECIAL, 1206, "需要 1206 人，已有 1206 人 ✓", "需要 131250 平方米", "有效，通过"),
        (SPECIAL, 1205, "需要 1206 人，已有 1205 人 ✗", "需要 131250 平方米", "有效，未通过"),
    ],
)
async def test_owners_are_counted_by_heads_and_by_area(
    town: Town, rule: tuple[str, ...], approve: int, heads: str, area: str, outcome: str
) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await _brings_in(li, "业主", "凤栖业主", _owners())
    await _asks(li, *ROLL, *rule)
    await _are_cast(town, approve, 1607 - approve)
    await town.passes(days=4)
    result = town.group_reads().split("投票结果")[1]
    for words in (
        "参加：需要 1607 人，已有 1607 人 ✓（全体 2410 人，三分之二以上）",
        "参加的面积：需要 174866.67 平方米，已有 175000 平方米 ✓（全体 262300 平方米",
        heads,
        area,
        outcome,
        f"反对的有 {1607 - approve} 人",
        "这只是推算",
        CIVIL,
    ):
        assert words in result


async def test_one_owner_too_few_and_nothing_is_valid(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await _brings_in(li, "业主", "凤栖业主", _owners())
    await _asks(li, *ROLL, *ORDINARY)
    await _are_cast(town, 1606)
    await town.passes(days=4)
    result = town.group_reads().split("投票结果")[1]
    assert "需要 1607 人，已有 1606 人 ✗" in result
    assert "人数不够，无效" in result
    assert "有效，通过" not in result


async def test_flats_of_one_size_have_an_area_too(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await _brings_in(li, "业主", "小楼业主", [8_000] * 3)
    await _asks(li, *ROLL, *ORDINARY)
    assert "面积三分之二以上参加，至少 160 平方米" in town.group_reads()
    await _are_cast(town, 2)
    await town.passes(days=4)
    assert "已有 160 平方米 ✓（全体 240 平方米" in town.group_reads()
    assert "有效，通过" in town.group_reads()


@pytest.mark.parametrize(
    ("votes_cast", "said"),
    [
        ((23, 20, 2), ("需要 45 人，已有 45 人 ✓", "需要 23 人，已有 23 人 ✓", "有效，通过")),
        ((22, 20, 3), ("需要 45 人，已有 45 人 ✓", "需要 23 人，已有 22 人 ✗", "有效，未通过")),
        ((44, 0, 0), ("需要 45 人，已有 44 人 ✗", "人数不够，无效")),
    ],
)
async def test_representatives_count_those_who_abstain_as_present(
    town: Town, votes_cast: tuple[int, int, int], said: tuple[str, ...]
) -> None:
    li = await town.organizer("李主任")
    await town.passes_until(datetime(2026, 12, 1, 1, tzinfo=UTC))
    await town.link_group()
    await _brings_in(li, "议事会成员", "居民代表和委员", [1] * 67)
    await _asks(li, *ROLL, "效力", "效力", "效力")
    assert "规则：居民代表会议" in town.group_reads()
    assert "还要依法开会决定" in town.group_reads()
    await _are_cast(town, *votes_cast)
    await town.passes(days=4)
    result = town.group_reads().split("投票结果")[1]
    for words in (*said, "还要依法开会决定"):
        assert words in result


@pytest.mark.parametrize(("approve", "outcome"), [(747, "有效，通过"), (746, "有效，未通过")])
async def test_two_thirds_of_all_members_of_the_collective_have_to_agree(
    town: Town, approve: int, outcome: str
) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await _brings_in(li, "集体成员", "集体成员", [1] * 1120)
    await _asks(li, *ROLL, "效力", question="商铺租金分配方案同意吗？")
    assert "全体的三分之二以上同意，至少 747 人" in town.group_reads()
    await _are_cast(town, approve, 1000 - approve)
    await town.passes(days=4)
    result = town.group_reads().split("投票结果")[1]
    assert f"需要 747 人，已有 {approve} 人" in result
    assert outcome in result


async def test_the_council_may_decide_and_may_only_ask(town: Town) -> None:
    li = await town.organizer("李主任")
    await _brings_in(li, "议事会成员", "议事会", [1] * 3)
    await _begins(li)
    for label in ROLL:
        await li.taps(label)
    for said in ("议事会：议事会表决", "议事会：征求意见", "居民代表会议：会前听意见"):
        await li.taps("效力")
        assert f"效力：{said}" in li.buttons()


async def test_an_election_is_never_more_than_a_question(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await li.says("/newpoll")
    await li.says("下届委员，您看好谁？")
    await li.says("张三\n李四")
    await li.taps("效力")
    assert "效力：换届选举：先问问，不算数" in li.buttons()
    await li.taps("发布")
    assert CIVIL in town.group_reads()
    await wang.taps("张三", to=town.group)
    await town.passes(days=4)
    result = town.group_reads().split("投票结果")[1]
    assert CIVIL in result
    assert "有效" not in result
    assert "通过" not in result


async def test_the_effect_begins_anew_with_who_may_vote_and_comes_round_to_asking(
    town: Town,
) -> None:
    li = await town.organizer("李主任")
    await _begins(li)
    assert "效力：征求意见" in li.buttons()
    await li.taps("谁能投")  # confirmed residents: only an election could be asked about
    await li.taps("效力")
    assert "效力：换届选举：先问问，不算数" in li.buttons()
    await li.taps("谁能投")
    assert "效力：征求意见" in li.buttons()
    assert "谁能投：议事会成员" in li.buttons()
    for _ in range(3):
        await li.taps("效力")
    assert "效力：征求意见" in li.buttons()


async def test_a_rule_wants_approval_and_says_so(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/newpoll")
    await li.says("方案同意吗？")
    await li.says("同意\n不同意")
    await li.taps("谁能投")
    await li.taps("谁能投")
    await li.taps("效力")
    assert "选项得是“赞成、反对、弃权”" in li.toast
    await li.taps("谁能投")
    await li.taps("发布")
    assert "已发布" in li.hears()


async def test_more_than_can_vote_by_phone_is_said_while_the_poll_is_made(town: Town) -> None:
    li, _ = await town.organizer("李主任"), await town.resident("王大妈")
    await _begins(li)
    assert "纸质票" not in li.hears()
    await li.taps("法定人数")
    assert "至少要 862 人投票才够数，现在能用手机投的只有 2 人" in li.hears()
    await li.taps("效力")
    assert "至少要 1306 人投票才够数" in li.hears()
    await _brings_in(li, "户（", "各户", [1] * 3)
    await _begins(li)
    for label in (*ROLL, "效力"):
        await li.taps(label)
    assert "至少要 2 户投票才够数，现在能用手机投的只有 0 户" in li.hears()
    async with town.db.transaction() as tx:
        await tx.run("UPDATE roll_entries SET person_id = :li WHERE code <> '3'", li=li.id)
    await li.taps("公开")
    assert "纸质票" not in li.hears()


async def test_areas_and_a_secret_do_not_go_together(town: Town) -> None:
    li = await town.organizer("李主任")
    await _brings_in(li, "业主", "小楼业主", [8_000] * 3)
    await _asks(li, *ROLL, "效力", "公开")
    assert "不能匿名" in li.toast
    assert await town.db.reader.all("SELECT id FROM polls") == []


async def test_the_rule_is_the_one_of_the_day_on_which_the_poll_opened(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await _asks(li, "效力")
    assert "人数过半数参加，至少 1306 人" in town.group_reads()
    async with town.db.transaction() as tx:
        await tx.run("UPDATE polls SET opened_at = '1989-12-01T00:00:00.000000+00:00'")
    await town.passes(days=4)
    result = town.group_reads().split("投票结果")[1]
    assert "按“居民会议" not in result
