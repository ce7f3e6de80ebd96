"""What a ballot says: in words, and in its buttons."""

from collections.abc import Sequence

from bot.texts import Lines, phrase
from domain.ballots import UNSCORED, BallotKind, Choice, check_choice
from domain.polls import Option, Poll
from domain.refusals import Refused

FIGURES = "0123456789abcdefghijklmnopqrstuvwxyz"
NOTHING = "-"


def checked(poll: Poll, options: Sequence[Option], choice: Choice) -> Choice:
    """The choice as it is to be kept; raises Refused for what this poll does not take."""
    costs = [option.cost for option in options]
    return check_choice(poll.kind, choice, len(options), poll.most, costs, poll.limit)


def chosen_words(poll: Poll, options: Sequence[Option], choice: Choice) -> Lines:
    """The options of a choice by name: in order where there is one, with points where given."""
    if poll.kind is BallotKind.SCORE:
        pairs = zip(options, choice, strict=True)
        return Lines(
            [_points(o.label, n) for o, n in pairs if n != UNSCORED], by=phrase("polls-comma")
        )
    labels = [options[at].label for at in choice]
    if poll.kind is BallotKind.RANKED:
        labels = [f"{place}. {label}" for place, label in enumerate(labels, 1)]
    return Lines(labels, by=phrase("polls-comma"))


def _points(label: str, points: int) -> Lines:
    return Lines([label, phrase("ballot-points", points=points)], by=" ")


def packed(choice: Choice) -> str:
    """Short enough for a button: a character each."""
    return "".join(NOTHING if n == UNSCORED else FIGURES[n] for n in choice)


def unpacked(marks: str) -> Choice:
    """What `packed` packed; raises Refused."""
    if any(mark not in FIGURES + NOTHING for mark in marks):
        raise Refused("button-old")
    return tuple(UNSCORED if mark == NOTHING else FIGURES.index(mark) for mark in marks)
