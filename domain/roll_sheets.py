"""A table becomes the lines of a roll; every mistake is named by its line."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pydantic import Field

from domain.areas import area_in
from domain.records import Record
from domain.refusals import Refused
from domain.rolls import Capacity, Line
from domain.wording import alike, cleaned

MOST_LINES = 20_000
HEADER_WITHIN = 10  # a title and notes may stand above the names of the columns
LONGEST = {"code": 32, "name": 64, "household": 64}
COLUMNS = {
    "name": (
        *("姓名", "业主姓名", "成员姓名", "产权人", "业主", "户主姓名", "户主", "名字", "name"),
        *("full name", "owner", "householder"),
    ),
    "code": ("编号", "编码", "代码", "号码", "code", "number", "no.", "no", "序号", "serial"),
    "household": (
        *("户", "户号", "房号", "房屋编号", "门牌号", "门牌", "家庭", "household", "house"),
        *("flat", "room", "unit"),
    ),
    "weight": (
        *("专有部分面积", "专有面积", "建筑面积", "产权面积", "房屋面积", "面积", "权重", "area"),
        "weight",
    ),
}
NAMES = {kind: [alike(name) for name in names] for kind, names in COLUMNS.items()}
TOTALS = {"合计", "总计", "小计", "total"}
IN_BRACKETS = re.compile(r"[(\[【].*?[)\]】]")
IDENTITY = re.compile(r"(?<!\d)\d{17}[\dX](?!\d)", re.IGNORECASE)
DAY = re.compile(r"\d{4}-\d\d-\d\d(?:[ T].*)?")
CHINESE = re.compile(r"[\u3400-\u9fff·]+(?: [\u3400-\u9fff·]+)+")


class Mistake(Record):
    """Something wrong in a line (counted from 1 as a spreadsheet does); `what` names it, and
    `values` say more."""

    line: int
    what: str
    values: dict[str, Any] = Field(default_factory=dict)


class Sheet(Record):
    """What was understood of a table: lines, or else mistakes; and the columns left out."""

    lines: tuple[Line, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    ignored: tuple[str, ...] = ()


def read_sheet(rows: Sequence[Sequence[str]], capacity: Capacity) -> Sheet:
    """The lines of a roll. Columns may stand in any order under Chinese or English names."""
    for number, row in enumerate(rows[:HEADER_WITHIN], 1):
        places = _places(row, capacity)
        if "name" in places and "code" in places:
            return _read(rows, number, places, capacity)
    return Sheet(mistakes=(Mistake(line=1, what="header"),))


def _places(row: Sequence[str], capacity: Capacity) -> dict[str, int]:
    """Where each column stands. Without one for the number, the house is the number."""
    heads = [_head(cell) for cell in row]
    places = {}
    for kind, names in NAMES.items():
        found = next((name for name in names if name in heads), None)
        if found is not None:
            places[kind] = heads.index(found)
    if "code" not in places and "household" in places:
        places["code"] = places["household"]
    if capacity is not Capacity.OWNER:
        places.pop("weight", None)
    return places


def _head(cell: str) -> str:
    return alike(IN_BRACKETS.sub("", unicodedata.normalize("NFKC", cell)))


def _read(
    rows: Sequence[Sequence[str]], header: int, places: Mapping[str, int], capacity: Capacity
) -> Sheet:
    lines: list[Line] = []
    mistakes: list[Mistake] = []
    first: dict[str, int] = {}
    for number, row in enumerate(rows[header:], header + 1):
        cells = {kind: _cell(row, place) for kind, place in places.items()}
        if not any(map(cleaned, row)) or _is_total(row, cells):
            continue
        wrong = [*_wrong(cells, capacity), *_twice(cells["code"], first, number)]
        mistakes += [Mistake(line=number, what=what, values=more) for what, more in wrong]
        if not wrong:
            lines.append(_line(cells, capacity))
    if not lines and not mistakes:
        mistakes.append(Mistake(line=header, what="empty"))
    if len(lines) > MOST_LINES:
        mistakes.append(Mistake(line=header, what="many", values={"most": MOST_LINES}))
    ignored = _ignored(rows[header - 1], places)
    return Sheet(lines=() if mistakes else tuple(lines), mistakes=tuple(mistakes), ignored=ignored)


def _cell(row: Sequence[str], place: int) -> str:
    text = row[place] if place < len(row) else ""
    return " ".join(unicodedata.normalize("NFKC", cleaned(text)).split())


def _is_total(row: Sequence[str], cells: Mapping[str, str]) -> bool:
    """A sum at the foot of the table, which is nobody."""
    return not cells["name"] and any(alike(cell) in TOTALS for cell in row)


def _wrong(cells: Mapping[str, str], capacity: Capacity) -> Iterable[tuple[str, dict[str, Any]]]:
    for kind in ("name", "code"):
        if not cells[kind]:
            yield f"no-{kind}", {}
    for kind, most in LONGEST.items():
        text = cells.get(kind, "")
        if IDENTITY.search(text):
            yield "identity", {}
        elif len(text) > most:
            yield f"long-{kind}", {"most": most}
    if DAY.fullmatch(cells["code"]):
        yield "day", {"code": cells["code"]}
    if capacity is Capacity.OWNER and _area(cells.get("weight", "")) is None:
        yield "area", {"area": cells.get("weight", "")[:20]}


def _twice(code: str, first: dict[str, int], line: int) -> Iterable[tuple[str, dict[str, Any]]]:
    earlier = first.setdefault(alike(code), line)
    return [("twice", {"code": code[:32], "first": earlier})] if code and earlier != line else []


def _line(cells: Mapping[str, str], capacity: Capacity) -> Line:
    house = cells.get("household", "")
    if capacity is Capacity.HOUSEHOLD:
        house = house or cells["code"]
    weight = _area(cells.get("weight", "")) if capacity is Capacity.OWNER else 1
    return Line(code=cells["code"], name=_name(cells["name"]), household=house, weight=weight or 1)


def _name(text: str) -> str:
    """Chinese names are often spread out to the same width: 王　芳 is 王芳."""
    return text.replace(" ", "") if CHINESE.fullmatch(text) else text


def _area(text: str) -> int | None:
    """The area in hundredths of a square metre; None for what is no area above nothing."""
    try:
        return area_in(text) or None
    except Refused:
        return None


def _ignored(header: Sequence[str], places: Mapping[str, int]) -> tuple[str, ...]:
    used = set(places.values())
    names = [cleaned(cell)[:20] for place, cell in enumerate(header) if place not in used]
    return tuple(dict.fromkeys(filter(None, names)))
