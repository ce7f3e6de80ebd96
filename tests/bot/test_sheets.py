"""Tables as people send them: from Excel, WPS, Numbers or a plain editor, whole or damaged."""

import csv
import io
import zipfile
from datetime import date, datetime
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import sheets
from bot.sheets import read_rows, require_size
from domain.refusals import Refused

TABLE = [["编号", "姓名", "房号"], ["1", "张三", "3-2-101"], ["2", "“李,四”；"]]
CELL = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=8)
TABLES = st.integers(2, 5).flatmap(
    lambda wide: st.lists(st.lists(CELL, min_size=wide, max_size=wide), min_size=1, max_size=8)
)


def as_csv(rows: list[list[str]], encoding: str, separator: str = ",") -> bytes:
    written = io.StringIO()
    csv.writer(written, delimiter=separator).writerows(rows)
    return written.getvalue().encode(encoding)


def as_xlsx(*tables: list[list[Any]]) -> bytes:
    book = openpyxl.Workbook()
    for number, rows in enumerate(tables):
        sheet = book.worksheets[0] if number == 0 else book.create_sheet()
        for row in rows:
            sheet.append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def why_not(content: bytes) -> str:
    with pytest.raises(Refused) as refused:
        read_rows(content)
    return refused.value.key


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_text_is_read_whatever_program_wrote_it(encoding: str, separator: str) -> None:
    assert read_rows(as_csv(TABLE, encoding, separator)) == TABLE


@given(TABLES, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030"]))
def test_no_word_of_a_text_table_is_lost(rows: list[list[str]], encoding: str) -> None:
    marked = [["编号", *["姓名"] * (len(rows[0]) - 1)], *rows]
    assert read_rows(as_csv(marked, encoding)) == marked


@settings(max_examples=20)
@given(TABLES)
def test_no_word_of_a_workbook_is_lost(rows: list[list[str]]) -> None:
    words = [[f"字{cell}" for cell in row] for row in rows]  # what begins with = is a formula
    assert read_rows(as_xlsx(words)) == words


def test_numbers_are_read_as_they_are_seen() -> None:
    rows = [["编号", "面积"], [101, 96.55], [102.0, 0.1 + 0.2], [None, True]]
    assert read_rows(as_xlsx(rows)) == [
        ["编号", "面积"],
        ["101", "96.55"],
        ["102", "0.3"],
        ["", "True"],
    ]


def test_days_are_read_as_days() -> None:
    moment = datetime(2026, 3, 2, 8)  # noqa: DTZ001  a workbook knows no zones
    rows = read_rows(as_xlsx([["编号"], [moment], [date(2026, 3, 2)]]))
    assert rows == [["编号"], ["2026-03-02"], ["2026-03-02"]]


def test_of_a_formula_only_what_it_came_to_is_read() -> None:
    assert read_rows(as_xlsx([["编号", "面积"], ["1", "=1+1"]])) == [["编号", "面积"], ["1"]]


def test_the_first_sheet_with_something_in_it_is_read() -> None:
    assert read_rows(as_xlsx([], [["编号"], ["1"]], [["别的"]])) == [["编号"], ["1"]]


def test_empty_rows_in_the_middle_keep_the_count_and_those_at_the_end_go() -> None:
    rows = read_rows(as_xlsx([["编号"], [None], ["1"], [None], [""]]))
    assert rows == [["编号"], [], ["1"]]
    assert read_rows("编号\n\n1\n\n\n".encode()) == [["编号"], [], ["1"]]


def test_a_workbook_with_wrong_measures_is_read_whole() -> None:
    content, changed = as_xlsx(TABLE), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(changed, "w") as after:
        for part in before.infolist():
            data = before.read(part)
            after.writestr(part.filename, data.replace(b'ref="A1:C3"', b'ref="A1"'))
    assert read_rows(changed.getvalue()) == TABLE


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\x00\x01",
        b"\xff\xd8\xff\xe0\x00\x10JFIF",
        b"PK\x03\x04 and nothing more",
        b"\xff\xfe\x00",
        "编号\n1\x00".encode(),
        b'a,"' + b"x" * 140_000 + b'"',
    ],
)
def test_what_is_no_table_is_said_to_be_none(content: bytes) -> None:
    assert why_not(content) == "table-none"


def test_a_packed_file_that_is_no_workbook_is_no_table() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("readme.txt", "x")
    assert why_not(packed.getvalue()) == "table-none"


def test_a_workbook_cut_off_on_the_way_is_no_table() -> None:
    content = as_xlsx(TABLE)
    assert why_not(content[: len(content) // 2]) == "table-none"


def test_a_workbook_that_multiplies_itself_when_read_is_no_table() -> None:
    content, changed = as_xlsx(TABLE), io.BytesIO()
    bomb = '<!DOCTYPE x [<!ENTITY a "AAAAAAAAAA"><!ENTITY b "&a;&a;&a;&a;">]>'
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(changed, "w") as after:
        for part in before.infolist():
            text = before.read(part).decode()
            evil = f"{bomb}{text}".replace("张三", "&b;")
            after.writestr(part.filename, evil if "张三" in text else text)
    assert why_not(changed.getvalue()) == "table-none"


def test_old_workbooks_and_locked_ones_are_named() -> None:
    assert why_not(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512) == "table-old"


def test_nothing_at_all_is_said_to_be_empty() -> None:
    for content in (b"", b"\n\n", b",,\n,,\n", as_xlsx([])):
        assert why_not(content) == "table-empty"


def test_large_files_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    require_size(None)
    require_size(5_000_000)
    with pytest.raises(Refused):
        require_size(5_000_001)
    monkeypatch.setattr(sheets, "LARGEST", 10)
    assert why_not(as_csv(TABLE, "utf-8")) == "table-big"


def test_a_small_file_that_unpacks_into_a_huge_one_is_not_read() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 61_000_000)
    assert len(packed.getvalue()) < 100_000
    assert why_not(packed.getvalue()) == "table-big"


def test_long_tables_are_not_cut_but_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_ROWS", 3)
    assert read_rows(as_csv(TABLE, "utf-8")) == TABLE
    assert why_not(as_csv([*TABLE, ["3", "王五", ""]], "utf-8")) == "table-long"
    assert why_not(as_xlsx([*TABLE, ["3", "王五", ""]])) == "table-long"
