"""The rule of the body for which a poll is held: what it asks for, and whether it was met."""

from datetime import date

from bot.texts import Lines, Phrase, phrase
from domain.areas import in_square_metres
from domain.ballots import APPROVE
from domain.bodies import ruled_by
from domain.polls import Poll, Result
from domain.thresholds import Body, Kind, Part, Turnout, Verdict, judge, preset_on
from handlers.polls.verdicts import body_words, share_words, verdict_lines
from storage import communities, votes
from storage.database import Connection


async def opened_on(db: Connection, poll: Poll) -> date:
    """The day on which it opened, where the community is: whose rules hold."""
    community = await communities.get(db, poll.community_id)
    return poll.opened_at.astimezone(community.zone).date()


async def needs_said(db: Connection, poll: Poll) -> Lines | str:
    """What the rule asks for, a line each, below what stands before; nothing without a rule."""
    day = await opened_on(db, poll)
    body = ruled_by(poll, day)
    if body is None:
        return ""
    whole = Turnout(heads=0, heads_total=poll.electorate, area_total=poll.weight)
    parts = [_needs(part) for part in judge(body, day, whole).parts]
    return Lines(["", phrase("needs", body=body_words(body)), *parts])


def _needs(part: Part) -> Phrase:
    said = in_square_metres if part.by_area else int
    values = {"area": part.by_area, "share": share_words(part.share), "needed": said(part.needed)}
    if part.kind is Kind.TAKE_PART:
        return phrase("needs-take-part", **values)
    return phrase("needs-agree-of-all" if part.of_all else "needs-agree", **values)


async def verdict_of(db: Connection, poll: Poll, result: Result) -> Verdict | None:
    """Every part of the rule and whether it was met; None without a rule."""
    day = await opened_on(db, poll)
    body = ruled_by(poll, day)
    return judge(body, day, await _turnout(db, poll, result, body, day)) if body else None


async def _turnout(db: Connection, poll: Poll, result: Result, body: Body, day: date) -> Turnout:
    approve, oppose, abstain = result.totals
    heads = Turnout(
        heads=result.voted,
        heads_total=poll.electorate,
        approve=approve,
        oppose=oppose,
        abstain=abstain,
    )
    if not preset_on(body, day).by_area:
        return heads
    cast = await votes.tally(db, poll, by_area=True)
    areas = {
        "area": result.voted_weight,
        "area_total": poll.weight,
        "approve_area": sum(area for choice, area in cast if choice == (APPROVE,)),
    }
    return heads.model_copy(update=areas)


def verdict_said(verdict: Verdict) -> list[Phrase | Lines]:
    """The verdict, part by part, and by whose rule it is."""
    return [phrase("verdict-by", body=body_words(verdict.body)), verdict_lines(verdict)]
