"""Receipts of secret votes: a short code that only the voter is shown, and the published list."""

import hashlib
import re
from collections.abc import Iterable, Sequence

from domain.polls import Option, Poll
from domain.wording import as_code, copied

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # nothing that reads like something else
LENGTH = 8
CODE = re.compile(rf"(?<![A-Za-z0-9_-])[{ALPHABET}]{{4}}-[{ALPHABET}]{{4}}(?![A-Za-z0-9_-])")


def shown(code: str) -> str:
    """As people read it: in two halves."""
    return f"{code[:4]}-{code[4:]}"


def read_code(text: str) -> str | None:
    """The code as somebody types it, or None when it is none."""
    plain = as_code(text)
    return plain if re.fullmatch(rf"[{ALPHABET}]{{{LENGTH}}}", plain) else None


def code_in(said: str) -> str | None:
    """The code that somebody sends without having been asked, among other words only as it is
    shown; English words of eight letters are none."""
    if found := CODE.search(copied(said)):
        return found[0].replace("-", "")
    code = read_code(said)
    return code if code and (said.isupper() or re.search(r"\d", said)) else None


def published(poll: Poll, options: Sequence[Option], ballots: Iterable[tuple[str, str]]) -> str:
    """The list as it is published: how it is counted, the options by number, an empty line, then
    a line a ballot, by code. It says nothing that could be said otherwise another time, so that
    the same ballots always make the same file; tools/recount.py reads it."""
    lines = [f"{shown(code)} {choice}" for code, choice in sorted(ballots)]
    terms = {"kind": poll.kind, "method": poll.method, "tie": poll.tie, "total": poll.total}
    lot = {"lot": poll.lot} if poll.lot else {}
    head = {
        "poll": f"{poll.id} {_on_a_line(poll.question)}",
        **{name: str(value) for name, value in terms.items()},
        **lot,
        **{f"option {at}": _with_cost(option) for at, option in enumerate(options)},
        "ballots": str(len(lines)),
    }
    return "\n".join([*(f"{name}: {value}" for name, value in head.items()), "", *lines, ""])


def _with_cost(option: Option) -> str:
    return _on_a_line(f"{option.label} ({option.cost})" if option.cost else option.label)


def _on_a_line(text: str) -> str:
    return " ".join(text.split())


def digest(text: str) -> str:
    """By what a published list can be recognized (SHA-256, in hexadecimal)."""
    return hashlib.sha256(text.encode()).hexdigest()
