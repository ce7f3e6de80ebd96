"""People in the file: communities they belong to, roles, and what a turn needs of them."""

import pytest

from domain.dialogs import Dialog
from domain.people import Resident, Role
from storage import dialogs, people
from storage.database import Database, NotFound
from tests.storage.village import CHEN, NOW, WANG, ZHOU, settle


@pytest.fixture
async def village(db: Database) -> Database:
    async with db.transaction() as tx:
        await settle(tx)
    return db


async def test_moving_keeps_the_old_membership(village: Database) -> None:
    async with village.transaction() as tx:
        await people.add(tx, Resident(id=WANG, name="王大妈", community_id=2, joined_at=NOW))
    assert (await people.get(village.reader, WANG)).community_id == 2
    assert await people.is_member(village.reader, WANG, 1)
    assert await people.is_member(village.reader, WANG, 2)
    assert not await people.is_member(village.reader, CHEN, 2)
    assert await people.is_member(village.reader, ZHOU, 2)


async def test_joining_twice_is_joining_once(village: Database) -> None:
    async with village.transaction() as tx:
        await people.add(tx, Resident(id=WANG, name="王阿姨", community_id=1, joined_at=NOW))
    rows = await village.reader.all("SELECT * FROM memberships WHERE person_id = 11")
    assert len(rows) == 1
    assert (await people.get(village.reader, WANG)).name == "王阿姨"


async def test_who_has_not_joined_is_not_found(village: Database) -> None:
    assert await people.find(village.reader, 999) is None
    with pytest.raises(NotFound):
        await people.get(village.reader, 999)


async def test_roles_are_of_one_community(village: Database) -> None:
    async with village.transaction() as tx:
        await people.set_role(tx, 1, WANG, Role.ORGANIZER)
        await people.set_role(tx, 1, WANG, Role.ORGANIZER)
        await people.set_role(tx, 2, WANG, Role.GRID_WORKER)
    assert await people.roles_of(village.reader, WANG, 1) == {Role.ORGANIZER}
    assert await people.roles_of(village.reader, WANG, 2) == {Role.GRID_WORKER}
    both = {Role.ORGANIZER, Role.GRID_WORKER}
    assert await people.all_roles_of(village.reader, WANG) == both
    assert await people.all_roles_of(village.reader, CHEN) == frozenset()
    assert await people.communities_led_by(village.reader, WANG) == [1]


async def test_an_organizer_is_told_things_before_having_joined(village: Database) -> None:
    async with village.transaction() as tx:
        await people.set_role(tx, 1, 777, Role.ORGANIZER)
        await people.set_role(tx, 1, WANG, Role.ORGANIZER)
        await people.set_language(tx, WANG, "en")
    listeners = await people.list_listeners(village.reader, [1, 2], Role.ORGANIZER)
    assert [(one.id, one.language) for one in listeners[1]] == [(WANG, "en"), (777, "zh")]


async def test_a_turn_gets_person_community_and_place_in_one_question(village: Database) -> None:
    async with village.transaction() as tx:
        place = Dialog(step="suggest.text", data={"said": {"1": "路灯"}}, began=7)
        await dialogs.save(tx, {WANG: place}, NOW)
    callers = await people.list_callers(village.reader, {WANG, ZHOU, 999})
    assert set(callers) == {WANG, ZHOU}
    assert callers[WANG].dialog == place
    assert callers[ZHOU].dialog is None
    home = callers[ZHOU].community
    assert home is not None
    assert home.name == "桑园里社区"


async def test_the_last_place_is_the_one_that_is_kept(village: Database) -> None:
    async with village.transaction() as tx:
        await dialogs.save(tx, {WANG: Dialog(step="a")}, NOW)
        await dialogs.save(tx, {WANG: Dialog(step="b", data={"n": 1}, began=9)}, NOW)
        await dialogs.save(tx, {CHEN: Dialog(step="c")}, NOW)
        await dialogs.end(tx, [CHEN])
    rows = await village.reader.all("SELECT person_id, step FROM dialogs")
    assert rows == [{"person_id": WANG, "step": "b"}]
    callers = await people.list_callers(village.reader, [WANG])
    assert callers[WANG].dialog == Dialog(step="b", data={"n": 1}, began=9)


async def test_a_phone_is_given_and_taken_back(village: Database) -> None:
    async with village.transaction() as tx:
        await people.set_phone(tx, WANG, "13912345678")
    assert (await people.get(village.reader, WANG)).phone == "13912345678"
    async with village.transaction() as tx:
        await people.set_phone(tx, WANG, None)
    assert (await people.get(village.reader, WANG)).phone is None
