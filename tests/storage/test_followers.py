"""Who follows a suggestion, and who reads its reply or is told in person."""

import pytest

from domain.histories import Happened, What
from domain.suggestions import State, Suggestion
from storage import followers, suggestions
from storage.database import Connection, Database
from tests.storage.test_suggestions import _add
from tests.storage.village import CHEN, NOW, WANG, ZHAO, ZHOU, settle


@pytest.fixture
async def village(db: Database) -> Database:
    async with db.transaction() as tx:
        await settle(tx)
    return db


async def test_supporting_twice_is_once_and_can_be_taken_back(village: Database) -> None:
    async with village.transaction() as tx:
        made = await _add(tx)
        assert await followers.support(tx, made.id, CHEN, NOW)
        assert not await followers.support(tx, made.id, CHEN, NOW)
        await followers.support(tx, made.id, ZHAO, NOW)
        assert (await suggestions.get_seen(tx, made.id)).supporters == 2
        assert await followers.unsupport(tx, made.id, CHEN)
        assert not await followers.unsupport(tx, made.id, CHEN)
        assert await followers.list_ids(tx, made) == [WANG, ZHAO]


async def test_a_supporter_who_is_the_author_hears_it_once(village: Database) -> None:
    async with village.transaction() as tx:
        made = await _add(tx)
        await followers.support(tx, made.id, WANG, NOW)
        assert await followers.list_ids(tx, made) == [WANG]


async def test_one_without_an_author_is_followed_by_supporters_only(village: Database) -> None:
    async with village.transaction() as tx:
        made = await _add(tx, author=None, entered_for="活动室王阿姨", entered_by=CHEN)
        await followers.support(tx, made.id, ZHAO, NOW)
        assert await followers.list_ids(tx, made) == [ZHAO]
        seen = await suggestions.get_seen(tx, made.id)
    assert (seen.author_name, seen.entered_for) == (None, "活动室王阿姨")


async def _merge(tx: Connection, one: Suggestion, into: Suggestion) -> None:
    merged = Happened(kind=What.MERGED, at=NOW, by_id=CHEN)
    assert await suggestions.move(tx, one, State.MERGED, merged, merged_into=into.id)


async def test_a_reply_is_read_by_everyone_whose_suggestion_went_into_it(village: Database) -> None:
    async with village.transaction() as tx:
        last, middle = await _add(tx), await _add(tx, author=CHEN)
        first = await _add(tx, author=None, entered_for="活动室王阿姨", entered_by=CHEN)
        for one, person in ((last, CHEN), (first, ZHAO), (middle, WANG)):
            await followers.support(tx, one.id, person, NOW)
        await _merge(tx, first, middle)
        await _merge(tx, middle, last)
        await _add(tx, author=ZHOU)
        readers = await followers.list_readers_of_reply(tx, last)
        assert [(r.id, r.number) for r in readers] == [(WANG, 1), (CHEN, 1), (ZHAO, 3)]
        hers = {"name": "活动室王阿姨", "anonymous": False, "by_id": CHEN}
        entered = [followers.Entered(year=2026, number=3, **hers)]
        assert await followers.list_entered_for(tx, last) == entered
        assert await followers.list_entered_for(tx, first) == entered


async def test_what_was_taken_apart_again_is_not_told(village: Database) -> None:
    async with village.transaction() as tx:
        one, other = await _add(tx), await _add(tx, author=CHEN)
        await _merge(tx, other, one)
        merged = await suggestions.get(tx, other.id)
        apart = Happened(kind=What.UNMERGED, at=NOW)
        await suggestions.move(tx, merged, State.TRIAGED, apart)
        readers = await followers.list_readers_of_reply(tx, one)
        assert [reader.id for reader in readers] == [WANG]
