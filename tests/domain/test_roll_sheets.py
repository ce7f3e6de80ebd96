"""Tables of rolls: columns in any order, and every mistake with its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import roll_sheets
from domain.roll_sheets import Sheet, read_sheet
from domain.rolls import Capacity, Line

HEADER = ["编号", "姓名", "房号", "面积"]
NAME = st.text("王李张陈欧阳芳伟", min_size=1, max_size=6)
AREA = st.integers(1, 10_000_000)


def owners(*rows: list[str]) -> Sheet:
    return read_sheet([HEADER, *rows], Capacity.OWNER)


def wrong(sheet: Sheet) -> list[tuple[int, str]]:
    assert sheet.lines == ()
    return [(mistake.line, mistake.what) for mistake in sheet.mistakes]


def test_a_plain_table_of_owners() -> None:
    sheet = owners(["1", "张三", "3-2-101", "96.55"], ["2", "李四", "3-2-102", "100"])
    assert sheet.lines == (
        Line(code="1", name="张三", household="3-2-101", weight=9655),
        Line(code="2", name="李四", household="3-2-102", weight=10000),
    )
    assert (sheet.mistakes, sheet.ignored) == ((), ())


@given(
    st.permutations(list(enumerate(HEADER))),
    st.lists(st.tuples(NAME, AREA), min_size=1, max_size=9),
)
def test_columns_may_stand_in_any_order(
    order: list[tuple[int, str]], people: list[tuple[str, int]]
) -> None:
    rows = [
        [str(n), name, f"{n}-101", f"{area // 100}.{area % 100:02d}"]
        for n, (name, area) in enumerate(people, 1)
    ]
    mixed = [[row[place] for place, _ in order] for row in [HEADER, *rows]]
    sheet = read_sheet(mixed, Capacity.OWNER)
    assert sheet == owners(*rows)
    assert [(line.name, line.weight) for line in sheet.lines] == people


@given(st.lists(st.lists(st.text(max_size=12), max_size=6), max_size=12), st.sampled_from(Capacity))
def test_any_table_gives_lines_or_says_what_is_wrong(
    rows: list[list[str]], capacity: Capacity
) -> None:
    for table in (rows, [HEADER, *rows]):
        sheet = read_sheet(table, capacity)
        assert bool(sheet.lines) != bool(sheet.mistakes)
        assert len({line.code for line in sheet.lines}) == len(sheet.lines)
        assert all(line.name and line.code and line.weight > 0 for line in sheet.lines)
        assert all(1 <= mistake.line <= max(1, len(table)) for mistake in sheet.mistakes)


@pytest.mark.parametrize(
    "header",
    [
        ["code", "name", "household", "area"],
        ["No.", "NAME", "House", "Weight"],
        ["编 号", "姓　名", "户号", "建筑面积（㎡）"],
        ["序号", "业主姓名", "门牌号", "专有面积(平方米)"],
        ["\ufeff编号", "户主", "房号", "权重"],
    ],
)
def test_columns_have_many_names(header: list[str]) -> None:
    sheet = read_sheet([header, ["7", "张三", "101", "96.55"]], Capacity.OWNER)
    assert sheet.lines == (Line(code="7", name="张三", household="101", weight=9655),)


def test_a_title_and_notes_may_stand_above() -> None:
    rows = [
        ["晨光小区业主名册"],
        [],
        ["填表人：", "李主任"],
        HEADER,
        ["1", "张三", "101", "80"],
        [],
    ]
    sheet = read_sheet([*rows, ["", "", "合计", "80"]], Capacity.OWNER)
    assert [line.name for line in sheet.lines] == ["张三"]


def test_other_columns_are_left_out_and_named() -> None:
    header = ["序号", "编号", "姓名", "身份证号", "电话", "电话"]
    sheet = read_sheet([header, ["1", "V-1", "张三", "140522199001011234", "1"]], Capacity.VILLAGER)
    assert sheet.lines == (Line(code="V-1", name="张三"),)
    assert sheet.ignored == ("序号", "身份证号", "电话")


def test_only_owners_have_areas() -> None:
    for capacity in (Capacity.VILLAGER, Capacity.HOUSEHOLD, Capacity.COUNCIL):
        sheet = read_sheet([HEADER, ["1", "张三", "101", "没有"]], capacity)
        assert [line.weight for line in sheet.lines] == [1]
        assert sheet.ignored == ("面积",)


def test_the_house_is_the_number_where_there_is_no_other() -> None:
    sheet = read_sheet([["房号", "业主", "面积"], ["3-2-101", "张三", "80"]], Capacity.OWNER)
    assert sheet.lines == (Line(code="3-2-101", name="张三", household="3-2-101", weight=8000),)


def test_a_household_has_its_number_as_a_household() -> None:
    rows = [["编号", "姓名", "户"], ["12", "张三", ""], ["13", "李四", "12"]]
    assert [line.household for line in read_sheet(rows, Capacity.HOUSEHOLD).lines] == ["12", "12"]
    assert [line.household for line in read_sheet(rows, Capacity.VILLAGER).lines] == ["", "12"]


def test_names_spread_out_are_drawn_together_and_others_are_not() -> None:
    sheet = owners(
        ["1", "王　芳", "1", "1"], ["2", "Maria  Lopez", "2", "1"], ["３", "王 伟", "3", "1"]
    )
    assert [line.name for line in sheet.lines] == ["王芳", "Maria Lopez", "王伟"]
    assert sheet.lines[2].code == "3"


def test_every_mistake_is_named_by_its_line() -> None:
    sheet = owners(
        ["1", "", "101", "80"],
        ["2", "李四", "102", "很大"],
        ["2", "王五", "103", "80"],
        ["", "", "", ""],
        ["", "赵六", "104", "80"],
        ["5", "钱" * 65, "105", "80"],
        ["6" * 33, "孙七", "1" * 65, "80"],
        ["7", "周八", "106"],
    )
    assert wrong(sheet) == [
        (2, "no-name"),
        (3, "area"),
        (4, "twice"),
        (6, "no-code"),
        (7, "long-name"),
        (8, "long-code"),
        (8, "long-household"),
        (9, "area"),
    ]
    assert sheet.mistakes[2].values == {"code": "2", "first": 3}


def test_numbers_of_identity_cards_are_not_taken() -> None:
    assert wrong(owners(["14052219900101123X", "张三", "101", "80"])) == [(2, "identity")]
    assert wrong(owners(["1", "张三 140522199001011234", "101", "80"])) == [(2, "identity")]


def test_a_number_that_became_a_day_is_noticed() -> None:
    assert wrong(owners(["2026-03-02", "张三", "3-2", "80"])) == [(2, "day")]


@pytest.mark.parametrize(
    "rows", [[], [[]], [["张三", "李四"]], [["姓名"], ["张三"]], [["编号", "面积"]]]
)
def test_without_names_of_columns_nothing_is_understood(rows: list[list[str]]) -> None:
    assert wrong(read_sheet(rows, Capacity.OWNER)) == [(1, "header")]


def test_a_table_of_nobody_is_said_to_be_empty() -> None:
    assert wrong(owners()) == [(1, "empty")]


def test_a_table_may_be_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(roll_sheets, "MOST_LINES", 2)
    rows = [[str(n), "张三", "101", "80"] for n in range(3)]
    assert wrong(owners(*rows)) == [(1, "many")]
    assert len(owners(*rows[:2]).lines) == 2


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("96.55", 9655),
        ("96.5", 9650),
        ("1,204.05㎡", 120405),
        ("96平方米", 9600),
        ("96.55 m²", 9655),
        ("９６．５５", 9655),
        ("0.01", 1),
        ("0", None),
        ("0.00", None),
        ("-5", None),
        ("96.555", None),
        ("1e3", None),
        ("=A1", None),
        ("", None),
        ("约96", None),
        ("999999999", None),
    ],
)
def test_areas_are_hundredths_of_a_square_metre(text: str, area: int | None) -> None:
    sheet = owners(["1", "张三", "101", text])
    assert [line.weight for line in sheet.lines] == ([] if area is None else [area])
    assert (area is None) == bool(sheet.mistakes)
