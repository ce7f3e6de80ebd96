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
        ("name: 晨光社区", 'name: "晨光\\u0000"', "line 2: name: has characters that"),
        ("name: 晨光社区", 'name: ""', "line 2: name: must not be empty"),
        ("name: 晨光社区", f"name: {'晨' * 65}", "line 2: name: String should have at most"),
    ],
)
def test_a_mistake_is_named_with_its_line(line: str, instead: str, error: str) -> None:
    assert any(found.startswith(error) for found in _with(line, instead))


def test_an_item_of_a_list_has_its_own_line() -> None:
    errors = _with("[11, 12]", "\n    - 11\n    - x")
    assert errors == ["line 8: organizers: must be a whole number"]


def test_a_code_used_twice_is_refused() -> None:
    assert read_places(GOOD + GOOD).errors == ["line 7: code: c01 is already used in line 1"]


def test_all_mistakes_are_named_and_nothing_is_taken() -> None:
    bad = GOOD.replace("c01", "c02").replace("2610", "-1").replace("1240", "x")
    reading = read_places(GOOD + bad)
    assert [e.split(":")[0] for e in reading.errors] == ["line 10", "line 11"]
    assert reading.places == []


@pytest.mark.parametrize("text", ["", "[]", "a: [", "- 3", "communities: 3", "- {a: *x}", "\t- a"])
def test_what_is_no_list_of_communities_is_refused(text: str) -> None:
    reading = read_places(text)
    assert reading.errors
    assert reading.errors[0].startswith("line ")
