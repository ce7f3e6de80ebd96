"""Polls as tables that leave the bot: totals by option as they are counted, and nobody's vote."""

from typing import Any

from domain.polls import Poll, result_of
from storage import electors, polls, votes
from storage.database import Connection, Row

SAID = ("question", "kind", "method", "effect", "body", "state", "electorate")


async def collect(db: Connection, code: str | None) -> list[Row]:
    """A row for each option of each poll that has opened."""
    found = await db.all(
        "SELECT c.code, p.id FROM polls AS p JOIN communities AS c ON c.id = p.community_id"
        " WHERE (:code IS NULL OR c.code = :code) AND p.state <> 'draft' ORDER BY p.id",
        code=code,
    )
    return [row for one in found for row in await _rows(db, one["code"], one["id"])]


async def _rows(db: Connection, code: str, poll_id: int) -> list[Row]:
    poll = await polls.get(db, poll_id)
    options = await polls.options_of(db, poll_id)
    voted, weight = await electors.turnout(db, poll_id)
    result = result_of(poll, len(options), await votes.tally(db, poll), voted, weight)
    facts = {"code": code, "id": poll_id, **_facts(poll), "voted": voted}
    totals = result.totals if poll.shows_standing else (None,) * len(options)
    return [
        {**facts, "choice": option.label, "total": total}
        for option, total in zip(options, totals, strict=True)
    ]


def _facts(poll: Poll) -> dict[str, Any]:
    said = poll.model_dump(mode="json", include=set(SAID))
    times = {"opened_at": poll.opened_at.isoformat(), "ends_at": poll.ends_at.isoformat()}
    return {**{name: said[name] for name in SAID}, "secret": int(poll.secret), **times}
