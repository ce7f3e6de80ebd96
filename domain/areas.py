"""Areas of homes: kept in hundredths of a square metre, so that nothing is ever rounded."""

import re

from domain.refusals import Refused
from domain.spoken_numbers import plainly

LARGEST = 10**9  # hundredths: ten square kilometres
_UNIT = r"(?:㎡|平方米|平米|平方|平|m²|m2|sq ?m|square met(?:re|er)s?)"
_AREA = re.compile(
    rf"(?P<whole>[0-9]{{1,8}}|[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,2}})"
    rf"(?:\.(?P<part>[0-9]{{1,2}}))? ?{_UNIT}?"
)


def area_in(text: str) -> int:
    """An area as it is written (98.5, 262,300㎡, ９８平方米), in hundredths; raises Refused."""
    found = _AREA.fullmatch(plainly(text))
    if found is None:
        raise Refused("area-wrong")
    area = int(found["whole"].replace(",", "")) * 100 + int((found["part"] or "").ljust(2, "0"))
    if area > LARGEST:
        raise Refused("area-wrong")
    return area


def in_square_metres(area: int) -> str:
    """Hundredths as square metres, without noughts at the end: 262300, 98.5, 174866.67."""
    whole, part = divmod(area, 100)
    return f"{whole}.{part:02}".rstrip("0").rstrip(".")
