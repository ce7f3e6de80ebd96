"""Minutes: what is understood of a chair's words, what is public, what a correction changes."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.minutes import (
    Changed,
    Entry,
    Minutes,
    Task,
    changes,
    doubtful,
    first_entries,
    posted_until,
    public,
    ruled,
    with_tasks,
    written,
    written_by_number,
)
from domain.refusals import Refused
from domain.rulings import Ruling, Votes, ruling_in, votes_in

TODAY = date(2026, 12, 16)
TWO = Minutes(entries=(Entry(words="几点结束"), Entry(words="谁来管")))


@pytest.mark.parametrize(
    ("said", "ruling", "votes"),
    [
        ("通过，20票赞成，2票反对，1票弃权", Ruling.PASSED, (20, 2, 1)),
        ("赞成20反对2弃权1", None, (20, 2, 1)),
        ("赞成 20 票，反对 0 票，没有通过", Ruling.FAILED, (20, 0, 0)),
        ("不同意5，同意２０", None, (20, 5, 0)),
        ("12人同意 3人不同意", None, (12, 3, 0)),
        ("未通过", Ruling.FAILED, None),
        ("被否决了", Ruling.FAILED, None),
        ("人不够，下次再议", Ruling.AGAIN, None),
        ("暂缓", Ruling.AGAIN, None),
        ("passed, 12 for, 3 against", Ruling.PASSED, (12, 3, 0)),
        ("not passed: 3 in favour, 12 opposed, 1 abstained", Ruling.FAILED, (3, 12, 1)),
        ("put off to January", Ruling.AGAIN, None),
        ("同意8点半结束", None, None),  # half past eight are no votes
        ("支持一楼的20户", None, None),
        ("大家赞成20楼先修", None, None),
        ("聊了聊停车", None, None),
    ],
)
def test_how_it_went_is_read_in_a_sentence(
    said: str, ruling: Ruling | None, votes: tuple[int, int, int] | None
) -> None:
    assert ruling_in(said) is ruling
    found = votes_in(said)
    assert (found and (found.approve, found.oppose, found.abstain)) == votes


@given(st.integers(0, 99999), st.integers(0, 99999), st.integers(0, 99999))
def test_votes_are_understood_as_they_are_written(a: int, o: int, b: int) -> None:
    votes = Votes(approve=a, oppose=o, abstain=b)
    for said in (f"赞成{a}票，反对{o}票，弃权{b}票", f"{a}票赞成、{o}票反对、{b}票弃权"):
        assert votes_in(said) == votes


@given(st.text(max_size=60))
def test_no_words_break_it(text: str) -> None:
    written_by_number(TWO, text, TODAY)
    assert written(TWO, 0, text, TODAY).entries[0].points == text


def test_several_items_are_written_in_one_message() -> None:
    body = written_by_number(
        TWO, "大家都来了\n1. 八点半，通过\n物业贴告示\n第二件：下次再议", TODAY
    )
    assert body is not None
    assert body.notes == "大家都来了"
    assert [entry.ruling for entry in body.entries] == [Ruling.PASSED, Ruling.AGAIN]
    assert body.entries[0].points == "八点半，通过\n物业贴告示"
    for no in ("八点半，通过", "3. 通过", "1.5米宽的路"):
        assert written_by_number(TWO, no, TODAY) is None


def test_what_was_tapped_is_not_undone_by_words_and_nobody_votes_who_is_not_there() -> None:
    body = ruled(TWO.model_copy(update={"present": 20}), 0, Ruling.FAILED, TODAY)
    entry = written(body, 0, "通过，20票赞成，2票反对", TODAY).entries[0]
    assert (entry.ruling, entry.votes) == (Ruling.FAILED, None)


def test_what_passed_is_to_be_done_and_what_did_not_is_not() -> None:
    body = ruled(TWO, 1, Ruling.PASSED, TODAY)
    usual = Task(what="谁来管", due_on=date(2027, 1, 15), usual=True)
    assert body.entries[1].tasks == (usual,)
    kept = body.with_entry(1, tasks=(Task(office="物业", what="管", due_on=date(2027, 3, 1)),))
    assert ruled(kept, 1, Ruling.PASSED, TODAY) == kept
    assert ruled(kept, 1, Ruling.AGAIN, TODAY).entries[1].tasks == ()
    with pytest.raises(Refused):
        ruled(TWO, 2, Ruling.PASSED, TODAY)


def test_several_offices_do_their_part_and_the_usual_one_steps_back() -> None:
    entry = ruled(TWO, 0, Ruling.PASSED, TODAY).entries[0]
    one, two = (Task(office=office, what="管", due_on=TODAY) for office in ("物业", "镇上"))
    entry = entry.model_copy(update={"tasks": with_tasks(entry, [one])})
    assert entry.tasks == (one,)
    assert with_tasks(entry, [two]) == (one, two)
    later = one.model_copy(update={"due_on": date(2027, 3, 1)})
    assert with_tasks(entry, [later]) == (later,)
    many = [Task(office=f"物业{n}", what="管", due_on=TODAY) for n in range(10)]
    with pytest.raises(Refused):
        with_tasks(entry, many)


def test_a_passed_item_without_a_majority_is_doubtful() -> None:
    body = ruled(TWO, 0, Ruling.PASSED, TODAY)
    for approve, oppose, present, doubt in (
        (10, 9, 20, True),  # half of those present is not more than half
        (11, 9, 20, False),
        (5, 5, None, True),
        (5, 4, None, False),
    ):
        votes = Votes(approve=approve, oppose=oppose)
        seen = body.with_entry(0, votes=votes).model_copy(update={"present": present})
        assert bool(doubtful(seen)) is doubt


def test_what_points_at_a_person_is_covered() -> None:
    task = Task(office="物业", what="通知王大妈 13900001234", due_on=TODAY)
    entry = Entry(
        words="王大妈家漏水", suggestion_id=3, points="王大妈说", dissent="", tasks=(task,)
    )
    body = Minutes(entries=(entry,), notes="找13900001234", left_out=(1,))
    shown = public(body, {3: "王大妈"})
    assert "王大妈" not in shown.model_dump_json()
    assert "13900001234" not in shown.model_dump_json()
    assert shown.left_out == ()


def test_a_correction_names_what_it_changes() -> None:
    before = ruled(TWO, 0, Ruling.PASSED, TODAY)
    after = ruled(before, 0, Ruling.AGAIN, TODAY).model_copy(update={"present": 3})
    after = after.with_entry(1, dissent="有")
    named = [Changed(None, "present"), Changed(0, "ruling"), Changed(0, "tasks")]
    assert changes(before, after) == [*named, Changed(1, "dissent")]
    assert changes(before, before) == []


def test_a_very_long_agenda_loses_nothing() -> None:
    topics = [Entry(words=f"事{n}") for n in range(45)]
    assert first_entries(topics[:40]) == tuple(topics[:40])
    shortened = first_entries(topics)
    assert len(shortened) == 40
    assert shortened[-1].words == "事39；事40；事41；事42；事43；事44"


def test_fifteen_days_without_the_first_and_on_to_the_next_working_day() -> None:
    assert posted_until(date(2026, 12, 16)) == date(2026, 12, 31)
    assert posted_until(date(2026, 12, 17)) == date(2027, 1, 4)  # 1 January, and a weekend
