"""How a rule says no."""

from typing import Any


class Refused(Exception):
    """A rule says no: the person is told why and stays where they were.

    `key` names the sentence in the text files; `values` fill it.
    """

    def __init__(self, key: str, **values: Any) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


class TooLate(Refused):
    """There is nothing left to do here: the conversation that led here is over too."""


class NotJoined(Refused):
    """The person has not joined a community yet, so nothing may be stored about them."""

    def __init__(self) -> None:
        super().__init__("join-first")
