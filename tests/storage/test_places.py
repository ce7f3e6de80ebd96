"""The import, twice: nothing changes, and who left the file loses the role."""

from domain.people import Role
from domain.places import Place
from storage import communities, people, places
from storage.database import Database


def _place(**changes: object) -> Place:
    values: dict[str, object] = {
        "code": "c01",
        "name": "晨光社区",
        "town": "凤城镇",
        "adults": 2610,
        "households": 1240,
        "organizers": [11, 12],
    }
    return Place.model_validate(values | changes)


async def _keep(db: Database, *found: Place) -> None:
    async with db.transaction() as tx:
        await places.keep(tx, found)


async def _dump(db: Database) -> list[object]:
    return [
        await db.reader.all("SELECT * FROM communities ORDER BY id"),
        await db.reader.all("SELECT * FROM roles ORDER BY community_id, person_id, role"),
    ]


async def test_importing_twice_changes_nothing(db: Database) -> None:
    await _keep(db, _place(grid_workers=[12, 13]))
    before = await _dump(db)
    await _keep(db, _place(grid_workers=[12, 13]))
    assert await _dump(db) == before
    assert len(await db.reader.all("SELECT * FROM roles")) == 4


async def test_a_second_import_updates_and_keeps_the_group(db: Database) -> None:
    await _keep(db, _place())
    async with db.transaction() as tx:
        await communities.link_group(tx, 1, -100)
    await _keep(db, _place(adults=2700, council="议事会"))
    community = await communities.find_by_code(db.reader, "c01")
    assert community is not None
    assert (community.adults, community.council, community.group_id) == (2700, "议事会", -100)


async def test_the_gas_companys_number_is_kept_and_taken_away(db: Database) -> None:
    for phone in ("0356-119", None):
        await _keep(db, _place(gas_phone=phone))
        community = await communities.find_by_code(db.reader, "c01")
        assert community is not None
        assert community.gas_phone == phone


async def test_who_left_the_file_is_no_organizer_any_more(db: Database) -> None:
    await _keep(db, _place(), _place(code="c02", organizers=[11]))
    await _keep(db, _place(organizers=[12]))
    assert await people.roles_of(db.reader, 11, 1) == frozenset()
    assert await people.roles_of(db.reader, 12, 1) == {Role.ORGANIZER}
    assert await people.communities_led_by(db.reader, 11) == [2]


async def test_an_empty_list_takes_every_role(db: Database) -> None:
    await _keep(db, _place())
    await _keep(db, _place(organizers=[]))
    assert await db.reader.all("SELECT * FROM roles") == []


async def test_whose_role_changed_is_answered(db: Database) -> None:
    async with db.transaction() as tx:
        assert await places.keep(tx, [_place()]) == {11, 12}
        assert await places.keep(tx, [_place()]) == set()
        assert await places.keep(tx, [_place(organizers=[12, 13])]) == {11, 13}
        moved = _place(organizers=[12], grid_workers=[13])
        assert await places.keep(tx, [moved]) == {13}
