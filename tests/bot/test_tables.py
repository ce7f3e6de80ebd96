"""Tables: what people wrote arrives in a spreadsheet as words, never as a formula."""

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from bot.tables import csv_text, workbook, write_tables


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


@pytest.mark.parametrize("words", ["=1+1", "+86139", "@SUM(A1)", "-2+3", '=HYPERLINK("x")'])
def test_words_in_a_workbook_are_never_a_formula(words: str) -> None:
    book = load_workbook(io.BytesIO(workbook([("每票", [("谁", 7), (words, -5)])])))
    sheet = book["每票"]
    assert [[cell.value for cell in row] for row in sheet.rows] == [["谁", 7], [words, -5]]
    assert [cell.data_type for cell in sheet[2]] == ["s", "n"]
    assert sheet["A2"].quotePrefix


def test_what_cannot_be_in_a_workbook_is_left_out() -> None:
    book = load_workbook(io.BytesIO(workbook([("结果", [("一\x00二\n三",), ()])])))
    assert book["结果"]["A1"].value == "一二\n三"


def test_rows_as_text_are_read_by_spreadsheet_programs_and_are_no_formulas() -> None:
    text = csv_text([("选项", "票数"), ("=1+1", 3), ("三号楼, 东", -1)])
    assert text == '\ufeff选项,票数\r\n\'=1+1,3\r\n"三号楼, 东",-1\r\n'


def test_columns_are_as_wide_as_their_words_and_no_wider_than_a_screen() -> None:
    rows = [("谁", "choice"), ("王秀兰", "x"), ("", "很长" * 40), ()]
    sheet = load_workbook(io.BytesIO(workbook([("每票", rows)])))["每票"]
    widths = [sheet.column_dimensions[column].width for column in "AB"]
    assert widths == [8, 60]
