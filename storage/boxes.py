"""Secret ballots: all of a poll in one text, sorted by their codes, beside nobody.

Each vote writes the whole text anew, so that nothing in the file tells which ballot came when.
"""

import secrets
from bisect import bisect_left, insort
from collections import Counter

from domain.ballots import Choice, write_choice
from domain.polls import How, Poll
from domain.receipts import ALPHABET, LENGTH
from storage import electors
from storage.database import Connection
from storage.electors import Elector


async def drop_in(db: Connection, poll: Poll, choice: Choice) -> str:
    """A secret ballot: answers its code. Nothing joins it to whoever cast it, and nothing of the
    transaction is left in the file's journal."""
    code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    ballots = await _open(db, poll.id)
    insort(ballots, f"{code} {write_choice(choice)}")
    await _close(db, poll.id, ballots)
    return code


async def take_out(db: Connection, poll_id: int, code: str) -> bool:
    """Take a ballot out of the box, to be replaced; False when there is none with this code."""
    ballots = await _open(db, poll_id)
    at = bisect_left(ballots, code)
    if not "".join(ballots[at : at + 1]).startswith(f"{code} "):
        return False
    del ballots[at]
    await _close(db, poll_id, ballots)
    return True


async def mark_cast(db: Connection, elector: Elector, how: How | None = None) -> bool:
    """The elector's secret vote is in; False when it was already."""
    db.leave_no_trace()
    return await electors.mark_voted(db, elector.id, how)


async def find(db: Connection, code: str) -> tuple[int, str] | None:
    """The poll and the choice of the ballot with this code."""
    row = await db.find(
        "SELECT poll_id, ballots FROM poll_boxes WHERE ballots LIKE :some"
        " ORDER BY poll_id DESC LIMIT 1",
        some=f"%{code} %",
    )
    found = dict(_read(row["ballots"])) if row else {}
    return (row["poll_id"], found[code]) if row and code in found else None


async def list_of(db: Connection, poll_id: int) -> list[tuple[str, str]]:
    """Codes and choices, by code: for the published list."""
    return _read("\n".join(await _open(db, poll_id)))


async def tally(db: Connection, poll_id: int) -> list[tuple[str, int]]:
    """How many ballots say what."""
    return sorted(Counter(choice for _, choice in await list_of(db, poll_id)).items())


def _read(ballots: str) -> list[tuple[str, str]]:
    pairs = (line.partition(" ") for line in ballots.splitlines())
    return [(code, choice) for code, _, choice in pairs]


async def _open(db: Connection, poll_id: int) -> list[str]:
    row = await db.find("SELECT ballots FROM poll_boxes WHERE poll_id = :poll", poll=poll_id)
    return str(row["ballots"]).splitlines() if row else []


async def _close(db: Connection, poll_id: int, ballots: list[str]) -> None:
    db.leave_no_trace()
    await db.run(
        "INSERT INTO poll_boxes (poll_id, ballots) VALUES (:poll, :ballots)"
        " ON CONFLICT (poll_id) DO UPDATE SET ballots = excluded.ballots",
        poll=poll_id,
        ballots="\n".join(ballots),
    )
