"""A meeting of a council with five seats, one of them without a phone, for the tests."""

import re
from datetime import UTC, date, datetime, timedelta

from domain.councils import CouncilKind, CouncilRole, Term
from domain.thresholds import Body
from storage import councils
from tests.town import Friend, Town

SINCE = Term(since=date(2026, 1, 1))


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of December 2026, by the clock in Shanghai."""
    return datetime(2026, 12, day, hour, minute, tzinfo=UTC) - timedelta(hours=8)


async def council(town: Town, chair: Friend, *members: Friend | str) -> None:
    """A deliberation council; who is a mere name has no phone."""
    community = await town.community()
    async with town.db.transaction() as tx:
        made = await councils.add(
            tx, community.id, CouncilKind.DELIBERATION, "议事会", Body.COUNCIL
        )
        assert made is not None
        for role, one in [
            (CouncilRole.CHAIR, chair),
            *((CouncilRole.MEMBER, member) for member in members),
        ]:
            name = one if isinstance(one, str) else one.person.user.first_name
            person = None if isinstance(one, str) else one.id
            await councils.add_member(tx, made.id, name, person, role, SINCE)


async def announces(li: Friend, kind: str = "议事会", items: str = "几点结束\n谁来管") -> None:
    """A meeting on 15 December at seven in the evening."""
    for doing in ("/newmeeting", f"@{kind}", "广场舞", "12月15日晚7点", "议事厅", items, "@发布"):
        await (li.taps(doing[1:]) if doing.startswith("@") else li.says(doing))


async def code(li: Friend) -> str:
    """The code on the poster that came by itself."""
    found = re.search("签到码：([0-9]{6})|sign-in code .*: ([0-9]{6})", li.reads())
    assert found is not None
    return found[1] or found[2]


async def leads(li: Friend) -> None:
    """Open the card from which the meeting is led."""
    await li.says("/meetings")
    await li.taps("签到和开会")


def card(li: Friend) -> str:
    """The card as it stands now."""
    return next(m.text for m in reversed(li.person.sees()) if m.text.startswith("📋 广场舞（"))
