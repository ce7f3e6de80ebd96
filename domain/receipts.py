"""Receipts of secret votes: a short code that only the voter is shown, and the published list."""

import hashlib
import re
from collections.abc import Iterable

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # nothing that reads like something else
LENGTH = 8
CODE = re.compile(rf"[{ALPHABET}]{{4}}-?[{ALPHABET}]{{4}}")


def shown(code: str) -> str:
    """As people read it: in two halves."""
    return f"{code[:4]}-{code[4:]}"


def read_code(text: str) -> str | None:
    """The code as somebody types it, or None when it is none."""
    plain = re.sub(r"[\s\-—–·]", "", text).upper()
    return plain if re.fullmatch(rf"[{ALPHABET}]{{{LENGTH}}}", plain) else None


def published(ballots: Iterable[tuple[str, str]]) -> str:
    """The list as it is published: a line a ballot, the code and the choice, by code."""
    lines = [f"{shown(code)} {choice}" for code, choice in sorted(ballots)]
    return "\n".join([*lines, ""])


def digest(text: str) -> str:
    """By what a published list can be recognized (SHA-256, in hexadecimal)."""
    return hashlib.sha256(text.encode()).hexdigest()
