"""Tables: what people wrote arrives in a spreadsheet as words, never as a formula."""

import csv
from pathlib import Path
from typing import Any

import pytest

from bot.tables import write_tables


def _read(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


def _write(folder: Path, value: Any) -> str:
    write_tables(folder, {"suggestions": [{"text": value}]})
    [row] = _read(folder / "suggestions.csv")
    return row["text"]


@pytest.mark.parametrize(
    "words",
    ["=1+1", "+8613912345678", "-2+3", "@SUM(A1)", '=HYPERLINK("http://x")', "\t=1", "\r=1"],
)
def test_a_formula_becomes_words(tmp_path: Path, words: str) -> None:
    assert _write(tmp_path, words) == f"'{words}"


@pytest.mark.parametrize(
    "words", ["路灯不亮", "三号楼, 五单元", '他说"好"', "一行\n两行", "1-2号楼", "", "a=b"]
)
def test_other_words_stay_as_they_are(tmp_path: Path, words: str) -> None:
    assert _write(tmp_path, words) == words


def test_numbers_stay_numbers_and_nothing_stays_empty(tmp_path: Path) -> None:
    assert _write(tmp_path, -5) == "-5"
    assert _write(tmp_path, None) == ""


def test_spreadsheet_programs_see_that_it_is_chinese(tmp_path: Path) -> None:
    _write(tmp_path, "路灯")
    assert (tmp_path / "suggestions.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_each_table_has_a_file_and_an_empty_one_is_there_too(tmp_path: Path) -> None:
    write_tables(tmp_path / "new" / "folder", {"polls": [], "meetings": [{"title": "议事会"}]})
    assert _read(tmp_path / "new" / "folder" / "polls.csv") == []
    assert _read(tmp_path / "new" / "folder" / "meetings.csv") == [{"title": "议事会"}]
