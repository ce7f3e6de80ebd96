"""Who may vote in a poll, frozen when it opens, and whether they have."""

from domain.polls import How, Poll, PollState, Terms
from domain.records import Record
from domain.rolls import Capacity
from storage.attendances import AT_HOME
from storage.database import Connection

# Those who are there and decide, at the meeting where a poll is held on an item.
AT_MEETING = (
    "SELECT a.person_id, CASE WHEN p.by_household = 1 AND h.home IS NOT NULL THEN 'h' || h.home"
    " ELSE 'p' || CAST(a.person_id AS TEXT) END AS unit FROM attendances AS a"
    " JOIN meetings AS m ON m.id = a.meeting_id JOIN agenda_items AS i ON i.meeting_id = m.id"
    f" JOIN proceedings AS p ON p.item_id = i.id LEFT JOIN {AT_HOME}"
    " WHERE p.poll_id = :poll AND a.left_at IS NULL AND a.counted = 1"
    " AND a.person_id IS NOT NULL"
)
ONESELF = "SELECT person_id, 'p' || CAST(person_id AS TEXT) AS unit FROM"
OF_MEMBERS = {
    Capacity.RESIDENT: f"{ONESELF} memberships WHERE community_id = :community",
    Capacity.VERIFIED: f"{ONESELF} memberships WHERE community_id = :community"
    " AND verified_at IS NOT NULL",
    Capacity.COUNCIL: f"{ONESELF} roles WHERE community_id = :community"
    " AND role = 'council_member'",
    Capacity.MEETING: AT_MEETING,
}
# One owner of several flats is one head; a household is one elector, whoever lives there.
UNIT = (
    "CASE WHEN :by_household = 1 THEN 'h' || COALESCE(NULLIF(household, ''), code)"
    " WHEN person_id IS NOT NULL THEN 'p' || CAST(person_id AS TEXT)"
    " ELSE 'e' || CAST(id AS TEXT) END"
)


class Elector(Record):
    """Somebody (or a household) with a vote: how many units it weighs, and whether it was cast."""

    id: int
    name: str | None = None
    weight: int
    voted: bool
    how: How | None = None


async def freeze(db: Connection, poll: Poll) -> None:
    """Write down who may vote; nobody is added later. Turnout is over all of them, and for
    residents without a roll over all adults, joined or not."""
    if poll.roll_id is None:
        await _freeze_members(db, poll)
    else:
        await _freeze_roll(db, poll)
    await db.run(  # by now nothing of an elector without a name points at the person
        "UPDATE poll_electors SET unit = CAST(id AS TEXT) WHERE poll_id = :poll", poll=poll.id
    )
    await db.run(
        "UPDATE polls SET electorate = CASE WHEN capacity = 'resident' AND roll_id IS NULL"
        " THEN (SELECT adults FROM communities WHERE id = polls.community_id)"
        " WHEN capacity = 'meeting' THEN (SELECT present FROM proceedings WHERE poll_id = :poll)"
        " ELSE (SELECT COUNT(*) FROM poll_electors WHERE poll_id = :poll) END,"
        " weight = (SELECT CASE WHEN MAX(weight) > 1 THEN SUM(weight) ELSE 0 END"
        " FROM poll_electors WHERE poll_id = :poll) WHERE id = :poll",
        poll=poll.id,
    )


async def _freeze_members(db: Connection, poll: Poll) -> None:
    members = OF_MEMBERS[poll.capacity]
    values = {"poll": poll.id, "community": poll.community_id}
    await db.run(
        "INSERT INTO poll_electors (poll_id, unit)"
        f" SELECT DISTINCT :poll, unit FROM ({members}) AS members",
        **values,
    )
    await db.run(
        "INSERT INTO poll_seats (elector_id, poll_id, person_id)"
        f" SELECT e.id, :poll, m.person_id FROM ({members}) AS m JOIN poll_electors AS e"
        " ON e.poll_id = :poll AND e.unit = m.unit",
        **values,
    )


async def _freeze_roll(db: Connection, poll: Poll) -> None:
    by_household = int(poll.capacity is Capacity.HOUSEHOLD)
    values = {"poll": poll.id, "roll": poll.roll_id, "by_household": by_household}
    await db.run(
        "INSERT INTO poll_electors (poll_id, unit, name, weight)"
        f" SELECT :poll, {UNIT}, MIN(CASE WHEN :by_household = 1 THEN"
        " COALESCE(NULLIF(household, ''), code) ELSE name END),"
        " CASE WHEN :by_household = 1 THEN 1 ELSE SUM(weight) END"
        f" FROM roll_entries WHERE roll_id = :roll AND removed = 0 GROUP BY {UNIT}",
        **values,
    )
    await db.run(
        "INSERT INTO poll_seats (elector_id, poll_id, person_id, entry_id)"
        f" SELECT e.id, :poll, r.person_id, r.id FROM (SELECT id, person_id, {UNIT} AS unit"
        " FROM roll_entries WHERE roll_id = :roll AND removed = 0) AS r JOIN poll_electors AS e"
        " ON e.poll_id = :poll AND e.unit = r.unit",
        **values,
    )


async def would_be(db: Connection, community_id: int, terms: Terms) -> tuple[int, int]:
    """How many could vote, and what they weigh together (0 where each weighs the same), if it
    opened now."""
    if terms.capacity is Capacity.RESIDENT and terms.roll_id is None:
        row = await db.one("SELECT adults FROM communities WHERE id = :id", id=community_id)
        return int(row["adults"]), 0
    if terms.roll_id is None:
        members = OF_MEMBERS[terms.capacity]
        sql = f"SELECT COUNT(*) AS n FROM ({members}) AS members"
        return int((await db.one(sql, community=community_id))["n"]), 0
    row = await db.one(
        "SELECT COUNT(*) AS n, CASE WHEN MIN(weight) = MAX(weight) THEN 0 ELSE"
        " SUM(weight) END AS weight FROM (SELECT CASE WHEN :by_household = 1 THEN 1"
        " ELSE SUM(weight) END AS weight FROM roll_entries WHERE roll_id = :roll"
        f" AND removed = 0 GROUP BY {UNIT}) AS units",
        roll=terms.roll_id,
        by_household=int(terms.capacity is Capacity.HOUSEHOLD),
    )
    return int(row["n"]), int(row["weight"] or 0)


async def able(db: Connection, community_id: int, terms: Terms) -> int:
    """How many of them could vote by phone, if it opened now."""
    if terms.roll_id is None:
        sql = f"SELECT COUNT(*) AS n FROM ({OF_MEMBERS[terms.capacity]}) AS members"
        return int((await db.one(sql, community=community_id))["n"])
    row = await db.one(
        f"SELECT COUNT(DISTINCT {UNIT}) AS n FROM roll_entries WHERE roll_id = :roll"
        " AND removed = 0 AND person_id IS NOT NULL",
        roll=terms.roll_id,
        by_household=int(terms.capacity is Capacity.HOUSEHOLD),
    )
    return int(row["n"])


async def seat(db: Connection, entry_id: int, person_id: int | None) -> None:
    """Somebody has proved to be an entry of a roll (or is it no longer): they speak for it in
    polls that are still to end."""
    await db.run(
        "UPDATE poll_seats SET person_id = :person WHERE entry_id = :entry AND poll_id IN"
        " (SELECT id FROM polls WHERE state IN (:states))",
        person=person_id,
        entry=entry_id,
        states=[PollState.DRAFT, PollState.OPEN],
    )


async def leave_seats(db: Connection, person_id: int) -> None:
    """The person leaves: their places on imported rolls stay, without them."""
    await db.run(
        "UPDATE poll_seats SET person_id = NULL WHERE person_id = :person AND entry_id IS NOT NULL",
        person=person_id,
    )


async def of_person(db: Connection, poll_id: int, person_id: int) -> list[Elector]:
    """The electors for whom this person speaks: one, seldom several, none for a stranger."""
    rows = await db.all(
        "SELECT DISTINCT e.id, e.name, e.weight, e.voted, e.how FROM poll_seats AS s"
        " JOIN poll_electors AS e ON e.id = s.elector_id"
        " WHERE s.poll_id = :poll AND s.person_id = :person ORDER BY e.id",
        poll=poll_id,
        person=person_id,
    )
    return [Elector.of(row) for row in rows]


async def mark_voted(db: Connection, elector_id: int, how: How | None = None) -> bool:
    """Their vote is in; False when it was already."""
    changed = await db.run(
        "UPDATE poll_electors SET voted = 1, how = :how WHERE id = :id AND voted = 0",
        id=elector_id,
        how=how,
    )
    return bool(changed)


async def mark_written(db: Connection, elector_id: int, how: How) -> None:
    """Their vote came in writing, or says something else than was entered."""
    await db.run(
        "UPDATE poll_electors SET voted = 1, how = :how WHERE id = :id", id=elector_id, how=how
    )


async def turnout(db: Connection, poll_id: int) -> tuple[int, int]:
    """How many have voted, those in a room too, and what they weigh together."""
    row = await db.one(
        "SELECT p.room + COUNT(e.id) AS heads, p.room + COALESCE(SUM(e.weight), 0) AS weight"
        " FROM polls AS p LEFT JOIN poll_electors AS e ON e.poll_id = p.id AND e.voted = 1"
        " WHERE p.id = :poll GROUP BY p.id, p.room",
        poll=poll_id,
    )
    return int(row["heads"]), int(row["weight"])


async def weights_differ(db: Connection, roll_id: int) -> bool:
    """Whether the entries of a roll weigh differently."""
    row = await db.one(
        "SELECT COUNT(DISTINCT weight) AS n FROM roll_entries WHERE roll_id = :roll"
        " AND removed = 0",
        roll=roll_id,
    )
    return int(row["n"]) > 1


async def list_housemates(db: Connection, elector_id: int, but: int) -> list[int]:
    """The other people who speak for the same elector."""
    rows = await db.all(
        "SELECT DISTINCT person_id FROM poll_seats WHERE elector_id = :elector"
        " AND person_id IS NOT NULL AND person_id <> :but ORDER BY person_id",
        elector=elector_id,
        but=but,
    )
    return [row["person_id"] for row in rows]


async def list_silent(db: Connection, poll_id: int) -> list[int]:
    """The people who speak for those that have not voted."""
    rows = await db.all(
        "SELECT DISTINCT s.person_id FROM poll_electors AS e JOIN poll_seats AS s"
        " ON s.elector_id = e.id WHERE e.poll_id = :poll AND e.voted = 0"
        " AND s.person_id IS NOT NULL ORDER BY s.person_id",
        poll=poll_id,
    )
    return [row["person_id"] for row in rows]


async def list_people(db: Connection, poll_id: int) -> list[int]:
    """Everybody who speaks for somebody in it."""
    rows = await db.all(
        "SELECT DISTINCT person_id FROM poll_seats WHERE poll_id = :poll"
        " AND person_id IS NOT NULL ORDER BY person_id",
        poll=poll_id,
    )
    return [row["person_id"] for row in rows]


async def list_voters(db: Connection, poll_id: int) -> list[int]:
    """The people who speak for those that have voted."""
    rows = await db.all(
        "SELECT DISTINCT s.person_id FROM poll_electors AS e JOIN poll_seats AS s"
        " ON s.elector_id = e.id WHERE e.poll_id = :poll AND e.voted = 1"
        " AND s.person_id IS NOT NULL ORDER BY s.person_id",
        poll=poll_id,
    )
    return [row["person_id"] for row in rows]
