"""Reads the tables people send: .xlsx and .csv as rows of words, whatever program wrote them."""

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from itertools import islice
from typing import Any, TypeVar

from domain.refusals import Refused
from domain.roll_sheets import HEADER_WITHIN, MOST_LINES

LARGEST = 5_000_000  # bytes
LARGEST_UNPACKED = 60_000_000
MOST_ROWS = MOST_LINES + HEADER_WITHIN
MOST_COLUMNS = 50
ZIP, OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
SEPARATORS = ",;\t，"
ENCODINGS = ("utf-8-sig", "gb18030")
Rows = list[list[str]]
T = TypeVar("T")


def require_size(size: int | None) -> None:
    """Raise Refused for a file larger than is read."""
    if (size or 0) > LARGEST:
        raise Refused("table-big", most=LARGEST // 1_000_000)


def read_rows(content: bytes) -> Rows:
    """The rows of a table, without what is empty at the end of a row or of the whole; raises
    Refused for what is none."""
    require_size(len(content))
    if content.startswith(OLD_OFFICE):
        raise Refused("table-old")
    rows = _from_xlsx(content) if content.startswith(ZIP) else _from_csv(content)
    rows = _trimmed([_trimmed(row) for row in rows])
    if len(rows) > MOST_ROWS:
        raise Refused("table-long", most=MOST_LINES)
    if not rows:
        raise Refused("table-empty")
    return rows


def _trimmed(items: list[T]) -> list[T]:
    """Without the empty ones at the end."""
    filled = [place for place, item in enumerate(items, 1) if item]
    return items[: max(filled, default=0)]


def _from_xlsx(content: bytes) -> Rows:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            unpacked = sum(part.file_size for part in packed.infolist())
        if unpacked <= LARGEST_UNPACKED:
            return _first_sheet(content)
    except Exception:  # a damaged file fails in as many ways as there are
        raise Refused("table-none") from None
    raise Refused("table-big", most=LARGEST // 1_000_000)


def _first_sheet(content: bytes) -> Rows:
    """The first sheet with something in it; of formulas, what they came to when it was saved."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    try:
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # some programs write wrong ones
            found = sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True)
            rows = [[_word(value) for value in row] for row in islice(found, 2 * MOST_ROWS)]
            if any(map(any, rows)):
                return rows
    finally:
        book.close()
    return []


def _word(value: Any) -> str:
    match value:
        case None:
            return ""
        case float():
            return f"{value:.12g}"
        case datetime():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case _:
            return str(value)


def _from_csv(content: bytes) -> Rows:
    text = _decoded(content)
    begin = text.splitlines()[:HEADER_WITHIN]
    separator = max(SEPARATORS, key=lambda sign: _most(sign, begin))
    try:
        read = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        return [row[:MOST_COLUMNS] for row in islice(read, 2 * MOST_ROWS)]
    except csv.Error:
        raise Refused("table-none") from None


def _most(sign: str, lines: Sequence[str]) -> int:
    return max((line.count(sign) for line in lines), default=0)


def _decoded(content: bytes) -> str:
    """As the usual programs write: UTF-8, UTF-16 with its mark, or GB 18030."""
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ENCODINGS:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _is_written(text):
            return text
    raise Refused("table-none")


def _is_written(text: Iterable[str]) -> bool:
    return all(sign >= " " or sign in "\t\r\n" for sign in text)
