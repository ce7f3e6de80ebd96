"""The import file: every mistake is named with its line, and then nothing is taken."""

from pathlib import Path

import pytest

from bot.places import read_places

GOOD = """\
- code: c01
  name: 晨光社区
  town: 凤城镇
  adults: 2610
  households: 1240
  organizers: [11, 12]
"""
EXAMPLE = Path(__file__).parents[2] / "docs" / "places.example.yaml"


def _with(line: str, instead: str) -> list[str]:
    assert line in GOOD
    return read_places(GOOD.replace(line, instead)).errors


def test_a_good_file_is_read() -> None:
    reading = read_places(GOOD)
    assert reading.errors == []
    assert [(p.code, p.adults, p.organizers) for p in reading.places] == [("c01", 2610, [11, 12])]


def test_the_list_may_stand_under_the_word_communities() -> None:
    assert len(read_places("communities:\n" + GOOD).places) == 1


def test_the_example_has_eleven_communities() -> None:
    reading = read_places(EXAMPLE.read_text(encoding="utf-8"))
    assert (len(reading.places), reading.errors) == (11, [])


@pytest.mark.parametrize(
    ("line", "instead", "error"),
    [
        ("code: c01", "code: C 01", "line 1: code: may have"),
        ("code: c01", "code: 01", "line 1: code: must be text"),
        ("adults: 2610", "adults: -1", "line 4: adults: must be greater"),
        ("adults: 2610", "adults: yes", "line 4: adults: must be a whole number"),
        ("households: 1240", "household: 1240", "line 5: household: is not a known field"),
        ("[11, 12]", "[11, 李]", "line 6: organizers: must be a whole number"),
        ("[11, 12]", "[0]", "line 6: organizers: must be greater"),
        ("[11, 12]", "[11]\n  timezone: Mars/Base", "line 7: timezone: is not a known time zone"),
        ("[11, 12]", "[11]\n  name: 又一个", "line 7: name: is given twice"),
        ("  town: 凤城镇\n", "", "line 1: town: is missing"),
        ("town: 凤城镇", "town:", "line 3: town: is missing"),
        ("[11, 12]", "[11, 12, 11]", "line 6: organizers: 11 is listed twice"),
        ("[11, 12]", "[1087968824]", "line 6: organizers: 1087968824 is no person"),
        ("[11, 12]", "[777000]", "line 6: organizers: 777000 is no person"),
        ("[11, 12]", "[11]\n  grid_workers: [136817688]", "line 7: grid_workers: 136817688 is no"),
        ("[11, 12]", "11", "line 6: organizers: must be a list"),
        ("[11, 12]", "[[11]]", "line 6: organizers: must be a whole number"),
        ("adults: 2610", "adults: 0026", "line 4: adults: must be a whole number"),
        ("adults: 2610", "adults: 26:10", "line 4: adults: must be a whole number"),
        ("adults: 2610", "adults: 2026-13-45", "line 4: adults: must be a whole number"),
        ("adults: 2610", "adults: !!int abc", "line 4: adults: must be a whole number"),
        ("adults: 2610", f"adults: {'9' * 5000}", "line 4: adults: must be a whole number"),
        ("adults: 2610", "adults: !odd 3", "line 4: adults: must be a whole number"),
        ("town: 凤城镇", "town: 2026-13-45", "line 3: town: must be text; put it in quotes"),
        ("town: 凤城镇", "town: 26:10", "line 3: town: must be text; put it in quotes"),
        ("town: 凤城镇", "town: 凤\0城", "line 3: yaml: has a character that cannot be shown"),
        ("town: 凤城镇", "7: 凤城镇", "line 3: 7: is not a known field"),
        ("town: 凤城镇", "{a: b}: 凤城镇", "line 3: a field: must have a word for a name"),
        ("town: 凤城镇", "? [a]\n  : 凤城镇", "line 3: a field: must have a word for a name"),
        ("name: 晨光社区", 'name: "晨光\\u0000"', "line 2: name: has characters that"),
        ("name: 晨光社区", "name: 晨光\u200b社区", "line 2: name: has characters that"),
        ("name: 晨光社区", "name: \u202e晨光社区", "line 2: name: has characters that"),
        ("name: 晨光社区", 'name: ""', "line 2: name: must not be empty"),
        ("name: 晨光社区", f"name: {'晨' * 65}", "line 2: name: must have at most 64"),
    ],
)
def test_a_mistake_is_named_with_its_line(line: str, instead: str, error: str) -> None:
    assert any(found.startswith(error) for found in _with(line, instead))


def test_an_item_of_a_list_has_its_own_line() -> None:
    errors = _with("[11, 12]", "\n    - 11\n    - x")
    assert len(errors) == 1
    assert errors[0].startswith("line 8: organizers: must be a whole number")


def test_a_code_used_twice_is_refused() -> None:
    assert read_places(GOOD + GOOD).errors == ["line 7: code: c01 is already used in line 1"]


def test_a_code_is_the_same_however_it_is_written() -> None:
    for again in ('" c01 "', "'c01'", "c01 # once more"):
        errors = read_places(GOOD + GOOD.replace("c01", again)).errors
        assert errors == ["line 7: code: c01 is already used in line 1"]


def test_a_code_used_twice_is_seen_next_to_other_mistakes() -> None:
    errors = read_places(GOOD + GOOD.replace("2610", "-1")).errors
    assert [e.split(":")[1] for e in errors] == [" code", " adults"]


def test_fields_taken_from_another_community_are_refused() -> None:
    errors = read_places("- &a\n  code: c01\n- <<: *a\n  name: 桑园里社区\n").errors
    assert "line 3: <<: is not understood; write every field out" in errors


def test_nothing_else_stands_beside_the_communities() -> None:
    twice = read_places(f"communities:\n{GOOD}county: 泽州\ncommunities:\n{GOOD}").errors
    assert twice == ["line 8: county: is not a known field", "line 9: communities: is given twice"]


def test_a_value_that_cannot_be_read_hides_no_other_mistake() -> None:
    bad = GOOD.replace("2610", "2026-13-45").replace("1240", "!!int abc").replace("凤城镇", "\x07")
    assert [e.split(":")[0] for e in read_places(bad + GOOD).errors] == [
        "line 3",
        "line 4",
        "line 5",
        "line 7",
    ]


def test_all_mistakes_are_named_and_nothing_is_taken() -> None:
    bad = GOOD.replace("c01", "c02").replace("2610", "-1").replace("1240", "x")
    reading = read_places(GOOD + bad)
    assert [e.split(":")[0] for e in reading.errors] == ["line 10", "line 11"]
    assert reading.places == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "a: [",
        "- 3",
        "communities: 3",
        "a: 3",
        "- {a: *x}",
        "&a [*a]",
        "- &a [[*a]]",
        "\t- a",
    ],
)
def test_what_is_no_list_of_communities_is_refused(text: str) -> None:
    reading = read_places(text)
    assert reading.errors
    assert reading.errors[0].startswith("line ")
