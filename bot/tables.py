"""Tables for spreadsheet programs."""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Any

FORMULA = ("=", "+", "-", "@", "\t", "\r")
WIDEST, CHINESE = 60, "\u2e80"
UNPRINTED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def write_tables(folder: Path, tables: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
    """One .csv file for each table, in this folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        _write(folder / f"{name}.csv", rows)


def _write(file: Path, rows: Sequence[Mapping[str, Any]]) -> None:
    """With a byte order mark, so that spreadsheet programs read Chinese as it is."""
    with file.open("w", encoding="utf-8-sig", newline="") as written:
        table = csv.DictWriter(written, fieldnames=list(rows[0]) if rows else [])
        table.writeheader()
        table.writerows({name: _plain(value) for name, value in row.items()} for row in rows)


def csv_text(rows: Iterable[Sequence[Any]]) -> str:
    """Rows as the text of a .csv file, with a byte order mark."""
    written = io.StringIO(newline="")
    csv.writer(written).writerows([_plain(value) for value in row] for row in rows)
    return "\ufeff" + written.getvalue()


def workbook(sheets: Iterable[tuple[str, Sequence[Sequence[Any]]]]) -> bytes:
    """An .xlsx file; words stay words, whatever they begin with, and each column is as wide as its
    own, up to what a screen shows."""
    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter

    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row, 1):
                _fill(sheet.cell(number, column), value)
        for column, words in enumerate(zip_longest(*rows, fillvalue=""), 1):
            width = min(WIDEST, 2 + max(map(_width, words)))
            sheet.column_dimensions[get_column_letter(column)].width = width
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _width(value: Any) -> int:
    """In figures: a Chinese character is as wide as two of them."""
    return sum(1 if sign < CHINESE else 2 for sign in str(value))


def _fill(cell: Any, value: Any) -> None:
    cell.value = UNPRINTED.sub("", value) if isinstance(value, str) else value
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = True


def _plain(value: Any) -> Any:
    """What would be taken for a formula becomes plain words."""
    if isinstance(value, str) and value.startswith(FORMULA):
        return f"'{value}"
    return value
