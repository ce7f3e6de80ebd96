"""The result of a poll: in words and as a picture."""

from collections.abc import Sequence
from typing import Any

from bot.messages import Bars, Flow
from bot.texts import Lines, Phrase, label, phrase
from domain.ballots import OPPOSE, BallotKind, Method
from domain.bodies import may_tie
from domain.lots import seal_of
from domain.polls import Effect, Option, Poll, PollState, Result, Terms, result_of
from handlers.polls.dividing import divided
from handlers.polls.papers_said import ways_words
from handlers.polls.remarked import remarks_said
from handlers.polls.rounds import gone_words, rounds_picture, rounds_said
from handlers.polls.rules import verdict_of, verdict_said
from handlers.polls.ties import tie_said
from storage import electors, polls, votes
from storage.database import Connection


async def counted(db: Connection, poll: Poll) -> tuple[list[Option], Result]:
    """The options in their order, and the count so far."""
    options = await polls.options_of(db, poll.id)
    ballots = await votes.tally(db, poll)
    voted, weight = await electors.turnout(db, poll.id)
    return options, result_of(poll, len(options), ballots, voted, weight)


def option_lines(poll: Poll, options: Sequence[Option], result: Result) -> Lines:
    """Each option with its votes or points, a line each; of what went out in a round, what it had
    then."""
    key = "poll-line" if poll.method in VOTES else "poll-line-points"
    pairs = zip(options, result.totals, strict=True)
    gone = gone_words(options, result.count.rounds)
    said = enumerate(phrase(key, option=o.label, votes=n) for o, n in pairs)
    return Lines([gone.get(at, line) for at, line in said])


VOTES = (Method.PLURALITY, Method.INSTANT_RUNOFF, Method.EQUAL_SHARES)


def turnout_words(poll: Poll, voted: int) -> Phrase:
    """How many voted, of how many who could."""
    over = poll.state is PollState.CLOSED
    key = f"poll-turnout-{poll.capacity.value}"
    return phrase(key, voted=voted, electorate=poll.electorate, over=over)


def result_picture(
    poll: Poll, options: Sequence[Option], result: Result, language: str
) -> Bars | Flow:
    """The result as a picture: bars, or how the votes moved on where there were rounds."""
    said = turnout_words(poll, result.voted)
    turnout = label(language, said.key, **said.values)
    if len(result.count.rounds) > 1:
        return rounds_picture(poll, options, result, turnout, language)
    labels = [option.label for option in options]
    return Bars(poll.question, turnout, tuple(zip(labels, result.totals, strict=True)))


async def result_values(
    db: Connection, poll: Poll, options: Sequence[Option], result: Result
) -> dict[str, Any]:
    """What the sentence of the result is made of."""
    return {
        "question": poll.question,
        "lines": option_lines(poll, options, result),
        "turnout": turnout_words(poll, result.voted),
        "early": phrase("poll-was-ended-early") if poll.ended_early else "",
        "valid": _validity(poll, result.valid),
        "quorum": quorum_said(poll),
        "more": below(
            [
                *await _more(db, poll, options, result),
                *await ways_words(db, poll),
                *await remarks_said(db, poll),
            ]
        ),
        "effect": effect_words(poll.effect),
    }


def effect_words(effect: Effect) -> Phrase:
    """What the poll can do, in plain words."""
    return phrase(f"effect-{effect.value.replace('_', '-')}")


def quorum_words(percent: int) -> Phrase:
    """How many must take part, or that nothing is asked for."""
    return phrase("poll-quorum", percent=percent) if percent else phrase("poll-no-quorum")


def quorum_said(poll: Poll) -> Phrase | str:
    """Said only where something is asked for."""
    return phrase("poll-quorum-said", quorum=quorum_words(poll.quorum)) if poll.quorum else ""


def tie_words(terms: Terms) -> Phrase:
    """What is done when votes are equal."""
    if may_tie(terms):
        return phrase(f"poll-tie-{terms.tie.value}")
    return phrase("poll-tie-budget" if terms.kind is BallotKind.BUDGET else "poll-tie-rule")


def sealed_words(poll: Poll) -> Phrase:
    """The same of an open poll, with the seal of the number from which a lot would be drawn."""
    if poll.lot:
        return phrase("poll-tie-sealed", seal=seal_of(poll.lot))
    return tie_words(poll)


def how_words(terms: Terms) -> Phrase:
    """How one votes, and how it is counted."""
    key = f"poll-how-{terms.method.value.replace('_', '-')}"
    return phrase(key, most=terms.most, total=terms.total, capped=terms.capped)


def below(said: Sequence[Phrase | Lines]) -> Lines | str:
    """Each on a line of its own, below what stands before."""
    return Lines(["", *said]) if said else ""


async def _more(
    db: Connection, poll: Poll, options: Sequence[Option], result: Result
) -> list[Phrase | Lines]:
    """What follows from the count: by the rule of the body, or which option has most."""
    verdict = await verdict_of(db, poll, result)
    if verdict:
        return [*verdict_said(verdict), *_dissent(poll, result)]
    follows = [*await _most(db, poll, options, result), *await divided(db, poll, options)]
    return [*rounds_said(options, result.count.rounds), *follows, *_dissent(poll, result)]


async def _most(
    db: Connection, poll: Poll, options: Sequence[Option], result: Result
) -> list[Phrase | Lines]:
    if result.count.tied:
        return await tie_said(db, poll, options, result)
    method = poll.method.value
    won = [options[at].label for at in result.winners]
    return [phrase("poll-most", option=label, method=method) for label in won]


def _dissent(poll: Poll, result: Result) -> list[Phrase | Lines]:
    """Those who were against it are said too."""
    opposed = result.totals[OPPOSE] if poll.kind is BallotKind.APPROVAL else 0
    return [phrase("poll-dissent", opposed=opposed)] if opposed else []


def _validity(poll: Poll, valid: bool) -> Phrase | str:
    if poll.quorum == 0 or poll.effect is Effect.EXTERNAL:
        return ""
    return phrase("poll-valid" if valid else "poll-not-valid")
