"""The rooms of a community, and how they are said: “二楼议事厅 60人”."""

import re

from domain.records import Record
from domain.refusals import Refused
from domain.spoken_numbers import NUMBER, in_figures, plainly
from domain.wording import check_words, narrow

LONGEST_NAME = 30
MOST_SEATS = 100_000
_BETWEEN = r"[ ,、(:]"
_SEATS = (
    re.compile(
        rf"(?P<name>.+?){_BETWEEN}*(?:能坐|可坐|容纳|坐|有|seats|for)? ?(?P<n>{NUMBER}) ?"
        r"(?:个?座位?|个?人|个?位|seats?|people)\)?",
        re.IGNORECASE,
    ),
    re.compile(rf"(?P<name>.+?){_BETWEEN}+(?P<n>[0-9]{{1,6}})\)?"),
)


_ONLY_SEATS = re.compile(
    rf"(?:最多|大约|约|共|留)? ?(?P<n>{NUMBER}) ?(?:个?座位?|个?人|个?位|个|seats?|people)?"
)


class Venue(Record):
    """A room; `seats` is 0 where nobody has counted them."""

    id: int
    community_id: int
    name: str
    seats: int = 0


def venue_said(text: str) -> tuple[str, int]:
    """A room's name and its seats, which are 0 when none are said; raises Refused."""
    said = narrow(check_words(text, LONGEST_NAME + 20))
    found = next((one for way in _SEATS if (one := way.fullmatch(said))), None)
    seats = _counted(found["n"]) if found else None
    if found is None or seats is None:
        return check_words(said, LONGEST_NAME), 0
    return check_words(found["name"], LONGEST_NAME), check_seats(seats)


def _counted(number: str) -> int | None:
    return int(number) if number.isascii() else in_figures(number)


def check_seats(seats: int | None) -> int:
    """So many people can sit there; raises Refused."""
    if seats is None or not 0 < seats <= MOST_SEATS:
        raise Refused("seats-unclear")
    return seats


def seats_said(text: str) -> int:
    """“40”, “四十人”, “最多40个座位”; raises Refused."""
    found = _ONLY_SEATS.fullmatch(plainly(text))
    return check_seats(in_figures(found["n"]) if found else None)
