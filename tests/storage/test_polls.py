"""Polls in the file: a roll that is frozen, one vote each, closed once."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.ballots import BallotKind
from domain.counting import Tie
from domain.people import Resident
from domain.polls import NewPoll, Poll, PollState
from storage import electors, forgetting, people, polls, votes
from storage.database import Database, NotFound
from tests.storage.village import CHEN, NOW, WANG, ZHAO, ZHOU, settle

OPTIONS = ("东门", "北侧空地", "地库口")


@pytest.fixture
async def village(db: Database) -> Database:
    async with db.transaction() as tx:
        await settle(tx)
    return db


async def _open(db: Database, question: str = "充电棚建在哪里？") -> Poll:
    async with db.transaction() as tx:
        ends = NOW + timedelta(days=3)
        new = NewPoll(question=question, options=OPTIONS, ends_at=ends)
        return await polls.add(tx, 1, new, NOW)


async def _vote(db: Database, poll: Poll, person: int, position: int) -> None:
    async with db.transaction() as tx:
        mine = await electors.of_person(tx, poll.id, person)
        await votes.keep(tx, poll, mine[0], person, (position,))


async def _on_roll(db: Database, poll: Poll, person: int) -> bool:
    return (await polls.standing(db.reader, poll.id, 0, person))[0].elector is not None


async def test_the_roll_is_who_has_joined_and_turnout_is_over_all_adults(
    village: Database,
) -> None:
    poll = await _open(village)
    assert poll.electorate == 10
    assert await electors.list_silent(village.reader, poll.id) == [WANG, CHEN, ZHAO]
    options = await polls.options_of(village.reader, poll.id)
    assert [option.label for option in options] == list(OPTIONS)


async def test_who_comes_later_is_not_on_the_roll(village: Database) -> None:
    poll = await _open(village)
    late = Resident(id=99, name="新来的", community_id=1, joined_at=NOW)
    async with village.transaction() as tx:
        await people.add(tx, late)
    assert not await _on_roll(village, poll, 99)
    assert not await _on_roll(village, poll, ZHOU)
    assert await _on_roll(village, poll, WANG)


async def test_a_tap_learns_all_it_needs_at_once(village: Database) -> None:
    poll = await _open(village)
    await _vote(village, poll, WANG, 2)
    (at,) = await polls.standing(village.reader, poll.id, 1, WANG)
    assert (at.label, at.choice, at.voted, at.poll.id) == ("北侧空地", "2", True, poll.id)
    assert (await polls.standing(village.reader, poll.id, 9, WANG))[0].label is None
    with pytest.raises(NotFound):
        await polls.standing(village.reader, 99, 0, WANG)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.tuples(st.sampled_from([WANG, CHEN, ZHAO]), st.integers(0, 2)), max_size=12))
async def test_the_tally_is_of_last_wishes(village: Database, taps: list[tuple[int, int]]) -> None:
    poll = await _open(village)
    for person, position in taps:
        await _vote(village, poll, person, position)
    last = list(dict(taps).values())
    tally = await votes.tally(village.reader, poll)
    assert dict(tally) == {(position,): last.count(position) for position in set(last)}
    assert await electors.turnout(village.reader, poll.id) == (len(last), len(last))
    silent = await electors.list_silent(village.reader, poll.id)
    assert silent == [p for p in (WANG, CHEN, ZHAO) if p not in dict(taps)]


async def test_it_is_closed_once(village: Database) -> None:
    poll = await _open(village)
    async with village.transaction() as tx:
        assert await polls.close(tx, poll.id, NOW)
        assert not await polls.close(tx, poll.id, NOW)
    assert (await polls.get(village.reader, poll.id)).state is PollState.CLOSED


async def test_open_ones_come_first_then_the_newest(village: Database) -> None:
    first, second, third = [await _open(village, q) for q in ("一？", "二？", "三？")]
    async with village.transaction() as tx:
        await polls.close(tx, third.id, NOW)
        await polls.close(tx, first.id, NOW)
    found = await polls.list_recent(village.reader, 1)
    assert [poll.id for poll in found] == [second.id, third.id, first.id]
    assert await polls.list_recent(village.reader, 2) == []


async def test_a_vote_outlives_the_voter_without_a_name_and_is_not_cast_again(
    village: Database,
) -> None:
    poll = await _open(village)
    await _vote(village, poll, WANG, 0)
    async with village.transaction() as tx:
        await forgetting.forget(tx, WANG, NOW)
        await people.add(tx, Resident(id=WANG, name="王大妈", community_id=1, joined_at=NOW))
    assert await votes.tally(village.reader, poll) == [((0,), 1)]
    assert not await _on_roll(village, poll, WANG)


@pytest.mark.parametrize(
    ("terms", "sealed"),
    [
        ({"tie": Tie.LOT}, True),
        ({"tie": Tie.COUNCIL}, False),
        ({"tie": Tie.LOT, "kind": BallotKind.BUDGET}, False),
        ({"tie": Tie.LOT, "kind": BallotKind.APPROVAL, "body": "council"}, False),
    ],
)
async def test_a_number_is_sealed_where_a_lot_may_have_to_be_drawn(
    village: Database, terms: dict[str, Any], sealed: bool
) -> None:
    ends = NOW + timedelta(days=3)
    new = NewPoll(question="换不换？", options=OPTIONS, ends_at=ends, **terms)
    async with village.transaction() as tx:
        drafts = [await polls.add(tx, 1, new, NOW, opens_at=NOW + timedelta(hours=1)) for _ in "12"]
        assert [draft.lot for draft in drafts] == [None, None]
        one, other = [await polls.open_now(tx, draft.id, NOW) for draft in drafts]
    assert bool(one.lot) is sealed
    assert not sealed or (len(one.lot or "") == 30 and one.lot != other.lot)
