"""An instant-runoff round by round: as a picture, and in words for whoever cannot see it."""

from collections import Counter
from collections.abc import Sequence

from bot.messages import Flow, FlowRound
from bot.texts import Lines, Phrase, label, phrase
from domain.polls import Option, Poll, Result
from domain.runoffs import Round

MOST_TOLD = 8  # rounds, the last ones
MOST_NAMED = 8  # options of a round
SHORT = 10


def rounds_said(options: Sequence[Option], rounds: Sequence[Round]) -> list[Phrase | Lines]:
    """The last rounds, a line each: what stood, what went out, and where its votes went."""
    if len(rounds) < 2:
        return []
    names = [_short(option.label) for option in options]
    before = max(0, len(rounds) - MOST_TOLD)
    said = [_round(number, one, names) for number, one in enumerate(rounds, 1)][before:]
    return [*([phrase("rounds-before", count=before)] if before else []), *said]


def _short(name: str) -> str:
    return name if len(name) <= SHORT else f"{name[: SHORT - 1]}…"


def _round(number: int, one: Round, names: Sequence[str]) -> Phrase:
    standing = [
        phrase("round-votes", option=names[at], votes=votes)
        for at, votes in enumerate(one.standing)
        if votes is not None
    ]
    shown = _joined(standing) if len(standing) <= MOST_NAMED else phrase("round-many")
    return phrase("round", number=number, standing=shown, out=_out(one, names))


def _out(one: Round, names: Sequence[str]) -> Phrase | str:
    if not one.eliminated:
        return ""
    out = _joined([names[at] for at in one.eliminated])
    received, spent = Counter[int](), 0
    for move in one.transfers:
        if move.target is None:
            spent += move.weight
        else:
            received[move.target] += move.weight
    moved = [phrase("round-moved", option=names[at], votes=n) for at, n in received.items()]
    moved += [phrase("round-spent", votes=spent)] if spent else []
    several = len(one.eliminated) > 1
    return phrase("round-out", options=out, moved=_joined(moved) if moved else "—", several=several)


def gone_words(options: Sequence[Option], rounds: Sequence[Round]) -> dict[int, Phrase]:
    """What is said of the options that went out: in which round, and what they had then."""
    return {
        at: phrase(
            "poll-line-out", option=options[at].label, number=number, votes=one.standing[at] or 0
        )
        for number, one in enumerate(rounds, 1)
        for at in one.eliminated
    }


def _joined(parts: Sequence[Phrase | str]) -> Lines:
    more = [phrase("round-more", count=len(parts) - MOST_NAMED)] if len(parts) > MOST_NAMED else []
    return Lines([*parts[:MOST_NAMED], *more], by=phrase("polls-comma"))


def rounds_picture(
    poll: Poll, options: Sequence[Option], result: Result, turnout: str, language: str
) -> Flow:
    """The same as a picture of where the votes went."""
    rounds = result.count.rounds
    names = tuple(_fate(at, o, result, language) for at, o in enumerate(options))
    spent = label(language, "flow-spent")
    shown = tuple(_shown(number, one, language) for number, one in enumerate(rounds, 1))
    return Flow(poll.question, turnout, names, spent, shown)


def _fate(at: int, option: Option, result: Result, language: str) -> str:
    for number, one in enumerate(result.count.rounds, 1):
        if at in one.eliminated:
            return label(language, "flow-out", option=option.label, number=number)
    won = result.winners == (at,)
    return label(language, "flow-won", option=option.label) if won else option.label


def _shown(number: int, one: Round, language: str) -> FlowRound:
    moves = tuple((move.source, move.target, move.weight) for move in one.transfers)
    name = label(language, "flow-round", number=number)
    return FlowRound(name, one.standing, one.exhausted, moves)
