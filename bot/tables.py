"""Tables for spreadsheet programs."""

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

FORMULA = ("=", "+", "-", "@", "\t", "\r")


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


def _plain(value: Any) -> Any:
    """What would be taken for a formula becomes plain words."""
    if isinstance(value, str) and value.startswith(FORMULA):
        return f"'{value}"
    return value
