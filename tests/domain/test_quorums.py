"""The numbers of a meeting in a room, as organizers type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.quorums import answered, heads_in, next_asked, votes_in
from domain.refusals import Refused
from domain.thresholds import Body, preset_on

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("67", 67),
        ("６７", 67),
        ("67人", 67),
        ("一共六十七个人。", 67),
        ("应到 67", 67),
        ("两千四百一十", 2410),
        ("2,410", 2410),
        ("２，４１０ 户", 2410),
        ("12345", 12345),
        ("67 people", 67),
        ("0", 0),
    ],
)
def test_how_many_people(text: str, heads: int) -> None:
    assert heads_in(text) == heads


@pytest.mark.parametrize(
    "text", ["", "很多", "-5", "－5", "67.5", "60 7", "1234567", "2,41", "大概六十", "67%", "千"]
)
def test_what_is_no_number_of_people(text: str) -> None:
    with pytest.raises(Refused, match="quorum-number-wrong"):
        heads_in(text)


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        ("30 10 5", (30, 10, 5)),
        ("３０　１０　５", (30, 10, 5)),
        ("30、10、5。", (30, 10, 5)),
        ("30，10，5", (30, 10, 5)),
        ("30/10/5", (30, 10, 5)),
        ("30\n10\n5", (30, 10, 5)),
        ("三十 十 五", (30, 10, 5)),
        ("30 10", (30, 10, 0)),
        ("赞成30 反对10 弃权5", (30, 10, 5)),
        ("赞成：３０票，反对：１０票，弃权：５票", (30, 10, 5)),
        ("弃权5 赞成30 反对10", (30, 10, 5)),
        ("同意三十人、不同意十人、弃权五人", (30, 10, 5)),
        ("30赞成 10反对 5弃权", (30, 10, 5)),
        ("30票赞成，10票反对", (30, 10, 0)),
        ("赞成45", (45, 0, 0)),
        ("赞成0 反对45", (0, 45, 0)),
        ("30 for, 10 against and 5 abstained", (30, 10, 5)),
        ("approve 30; oppose 10; abstain 5", (30, 10, 5)),
        ("Yes: 30, No: 10", (30, 10, 0)),
    ],
)
def test_votes_as_they_are_called_out(text: str, votes: tuple[int, int, int]) -> None:
    said = votes_in(text)
    assert (said["approve"], said["oppose"], said["abstain"]) == votes
    assert set(said) == {"approve", "oppose", "abstain"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "大家都同意",
        "30",
        "30 10 5 2",
        "-30 10 5",
        "30 -10 5",
        "30－10－5",
        "30.5 10 5",
        "1234567 1 1",
        "30 10 5 %",
        "赞成 反对 弃权",
        "赞成30 赞成10",
        "30 赞成10 反对5",
        "反对10 弃权5",
        "三10 5",
        "赞成千 反对1",
    ],
)
def test_votes_that_cannot_be_read(text: str) -> None:
    with pytest.raises(Refused, match="quorum-votes-wrong"):
        votes_in(text)


@given(st.text(alphabet="0123456789赞成反对弃权同意不票十三 ,，-.", max_size=30))
def test_anything_is_read_or_refused(text: str) -> None:
    try:
        votes = votes_in(text)
    except Refused:
        return
    assert all(0 <= number <= 999_999 for number in votes.values())


@given(*(st.integers(0, 9999) for _ in range(3)))
def test_named_and_plain_votes_mean_the_same(approve: int, oppose: int, abstain: int) -> None:
    plain = votes_in(f"{approve} {oppose} {abstain}")
    assert plain == votes_in(f"弃权{abstain}，反对{oppose}，赞成{approve}")
    assert plain == {"approve": approve, "oppose": oppose, "abstain": abstain}


def _questions(body: Body) -> list[str]:
    """What is asked for, one after the other."""
    preset, numbers, asked = preset_on(body, TODAY), dict[str, int](), list[str]()
    while (name := next_asked(preset, numbers)) is not None:
        asked.append(name)
        numbers[name] = 1
    return asked


def test_areas_are_asked_for_only_where_they_count() -> None:
    assert _questions(Body.COUNCIL) == ["heads_total", "heads", "approve"]
    every = ["heads_total", "area_total", "heads", "area", "approve", "approve_area"]
    assert _questions(Body.OWNERS_SPECIAL) == every


@pytest.mark.parametrize(
    ("asked", "text", "why"),
    [
        ("heads_total", "0", "quorum-nobody"),
        ("area_total", "0", "quorum-nobody"),
        ("heads", "68", "quorum-more-present"),
        ("area", "5000.01", "quorum-more-present"),
        ("approve", "30 10 6", "quorum-more-votes"),
        ("approve", "46 0", "quorum-more-votes"),
        ("approve_area", "4000.5", "quorum-more-area"),
    ],
)
def test_numbers_that_cannot_be_together(asked: str, text: str, why: str) -> None:
    known = {"heads_total": 67, "area_total": 500_000, "heads": 45, "area": 400_000}
    order = [*known, "approve", "approve_area"]
    before = {name: known[name] for name in known if order.index(name) < order.index(asked)}
    if asked.startswith("approve"):
        before = known
    with pytest.raises(Refused, match=why):
        answered(asked, text, before)


def test_as_many_as_there_are_may_come_and_vote() -> None:
    numbers = answered("heads", "67", {"heads_total": 67})
    assert answered("approve", "60 5 2", numbers) == {
        "heads_total": 67,
        "heads": 67,
        "approve": 60,
        "oppose": 5,
        "abstain": 2,
    }
