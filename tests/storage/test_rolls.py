"""Rolls in the database: a new list keeps who is proven; one entry is one person."""

import random
import sqlite3
from datetime import UTC, datetime, timedelta

import pytest

from domain.people import Resident
from domain.rolls import Capacity, Entry, Event, Line, Proof, Roll, digest_of, new_codes
from storage import exports, forgetting, members, people, proofs, roll_drafts, roll_events, rolls
from storage.database import Connection, Database, NotFound
from storage.roll_drafts import Draft

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
FLATS = [
    Line(code="1", name="张三", household="101", weight=9655),
    Line(code="2", name="李四", household="102", weight=8000),
    Line(code="3", name="张三", household="201", weight=12000),
]


async def settle(db: Connection) -> None:
    for number in (1, 2):
        await db.run(
            "INSERT INTO communities (id, code, name, town, adults, households)"
            " VALUES (:id, :code, '晨光社区', '凤城镇', 10, 5)",
            id=number,
            code=f"c0{number}",
        )
    for number, name in ((1, "张三"), (2, "李四🌸"), (3, "100%_!")):
        await people.add(db, Resident(id=number, name=name, community_id=1, joined_at=NOW))


async def owners(db: Connection, lines: list[Line] = FLATS) -> tuple[Roll, list[Entry]]:
    roll, _ = await rolls.put(db, 1, Capacity.OWNER, "业主", lines, NOW)
    return roll, await rolls.list_entries(db, roll.id)


async def test_a_list_becomes_a_roll_in_its_order(db: Database) -> None:
    async with db.transaction() as tx:
        await settle(tx)
        roll, entries = await owners(tx)
        assert [(e.code, e.name, e.weight) for e in entries] == [
            ("1", "张三", 9655),
            ("2", "李四", 8000),
            ("3", "张三", 12000),
        ]
        assert await rolls.get(tx, roll.id) == roll
        assert await rolls.list_standing(tx, 2) == []
        (standing,) = await rolls.list_standing(tx, 1)
        assert (standing.entries, standing.proven, standing.weight) == (3, 0, 29655)
        assert standing.households == 3


async def test_a_new_list_keeps_who_is_proven_where_number_and_name_agree(db: Database) -> None:
    async with db.transaction() as tx:
        await settle(tx)
        roll, entries = await owners(tx)
        for entry, person in zip(entries, (1, 2, 1), strict=True):
            assert await proofs.prove(tx, entry.id, person, Proof.CODE, NOW)
        larger = FLATS[0].model_copy(update={"weight": 9700})
        sold = Line(code="2", name="王五", household="102", weight=8000)
        same, changes = await rolls.put(tx, 1, Capacity.OWNER, "业主", [larger, sold], NOW)
        assert same == roll
        assert [line.name for line in changes.added] == ["王五"]
        assert [(e.code, e.person_id) for e in changes.gone] == [("2", 2), ("3", 1)]
        assert changes.changed == 1
        after = await rolls.list_entries(tx, roll.id)
        assert [(e.code, e.weight, e.person_id) for e in after] == [
            ("1", 9700, 1),
            ("2", 8000, None),
        ]
        assert [e.code for e in await proofs.list_held(tx, 1)] == ["1"]
        assert await proofs.list_held(tx, 2) == []
        with pytest.raises(NotFound):
            await rolls.get_entry(tx, entries[1].id)


async def test_what_is_gone_can_come_back_but_not_who_it_was(db: Database) -> None:
    async with db.transaction() as tx:
        await settle(tx)
        _, entries = await owners(tx)
        await proofs.prove(tx, entries[0].id, 1, Proof.CODE, NOW)
        await owners(tx, FLATS[1:])
        _, again = await owners(tx)
        assert sorted(e.code for e in again) == ["1", "2", "3"]
        assert [e for e in again if e.person_id] == []


async def test_titles_and_capacities_tell_rolls_apart(db: Database) -> None:
    async with db.transaction() as tx:
        await settle(tx)
        first, _ = await owners(tx)
        await rolls.put(tx, 1, Capacity.VILLAGER, "业主", FLATS, NOW)
        await rolls.put(tx, 2, Capacity.OWNER, "业主", FLATS, NOW)
        assert len(await rolls.list_standing(tx, 1)) == 2
        assert await rolls.take_down(tx, first.id)
        assert not await rolls.take_down(tx, first.id)
        assert [s.roll.capacity for s in await rolls.list_standing(tx, 1)] == [Capacity.VILLAGER]
        with pytest.raises(NotFound):
            await rolls.get(tx, first.id)
        second, entries = await owners(tx)
        assert (second.id != first.id, len(entries)) == (True, 3)


async def test_one_entry_is_one_person_and_a_person_may_be_several(db: Database) -> None:
    async with db.transaction() as tx:
        await settle(tx)
        _, entries = await owners(tx)
        assert await proofs.prove(tx, entries[0].id, 1, Proof.CODE, NOW)
        assert not await proofs.prove(tx, entries[0].id, 2, Proof.ORGANIZER, NOW)
        assert await proofs.prove(tx, entries[2].id, 1, Proof.ORGANIZER, NOW)
        held = await proofs.list_held(tx, 1)
        assert [(e.code, e.proof) for e in held] == [("1", "code"), ("3", "organizer")]
        assert not await proofs.unprove(tx, entries[0].id, 2)
        assert await proofs.unprove(tx, entries[0].id, 1)
        assert not await proofs.unprove(tx, entries[0].id, 1)
        assert [e.code for e in await proofs.list_held(tx, 1)] == ["3"]


async def test_a_code_is_found_by_its_digest_in_its_community_only(db: Database) -> None:
    async with db.transaction() as tx:
        await settle(tx)
        _, entries = await owners(tx)
        codes = new_codes(random.Random(1), len(entries))
        digests = {e.id: digest_of(1, code) for e, code in zip(entries, codes, strict=True)}
        await rolls.give_codes(tx, digests)
        found = await proofs.find_by_code(tx, 1, codes[1])
        assert found is not None
        assert found.id == entries[1].id
        assert await proofs.find_by_code(tx, 2, codes[1]) is None
        assert await proofs.find_by_code(tx, 1, "AC3DE4") is None
        kept = str(await tx.all("SELECT * FROM roll_entries"))
        assert not [code for code in codes if code in kept]


async def test_printing_anew_spoils_old_codes_except_used_ones(db: Database) -> None:
    async with db.transaction() as tx:
        await settle(tx)
        _, entries = await owners(tx)
        await rolls.give_codes(tx, {e.id: digest_of(1, f"OLD{e.code}") for e in entries})
        await proofs.prove(tx, entries[0].id, 1, Proof.CODE, NOW)
        await rolls.give_codes(tx, {e.id: digest_of(1, f"NEW{e.code}") for e in entries})
        assert await proofs.find_by_code(tx, 1, "OLD1") is not None
        assert await proofs.find_by_code(tx, 1, "NEW1") is None
        assert await proofs.find_by_code(tx, 1, "OLD2") is None
        assert await proofs.find_by_code(tx, 1, "NEW2") is not None
        await proofs.unprove(tx, entries[0].id, 1)
        assert await proofs.find_by_code(tx, 1, "OLD1") is None


async def test_no_two_slips_have_the_same_code(db: Database) -> None:
    async with db.transaction() as tx:
        await settle(tx)
        _, entries = await owners(tx)
        twice = {entry.id: digest_of(1, "AC3DE4") for entry in entries}
        with pytest.raises(sqlite3.IntegrityError):
            await rolls.give_codes(tx, twice)


async def test_entries_are_found_by_name_number_or_house(db: Database) -> None:
    async with db.transaction() as tx:
        await settle(tx)
        odd = Line(code="4_%", name="100%", household="101-1")
        await owners(tx, [odd, *FLATS])
        for words, codes in (
            ("张三", ["1", "3"]),
            ("张", ["1", "3"]),
            ("101", ["1", "4_%"]),
            ("102", ["2"]),
            ("%", ["4_%"]),
            ("_", ["4_%"]),
            ("没有", []),
        ):
            assert [e.code for e in await rolls.search(tx, 1, words)] == codes, words
        assert await rolls.search(tx, 2, "张三") == []
        assert len(await rolls.search(tx, 1, "1", limit=2)) == 2


async def test_members_are_found_by_the_name_they_show(db: Database) -> None:
    async with db.transaction() as tx:
        await settle(tx)
        for words, ids in (("李四", [2]), ("张三", [1]), ("%_!", [3]), ("王", [])):
            assert [m.id for m in await members.search(tx, 1, words)] == ids, words
        assert await members.search(tx, 2, "张三") == []


async def test_residents_are_confirmed_and_that_is_taken_back(db: Database) -> None:
    async with db.transaction() as tx:
        await settle(tx)
        assert await members.verify(tx, 1, 2, NOW)
        assert not await members.verify(tx, 1, 2, NOW + timedelta(days=1))
        assert (await members.get(tx, 1, 2)).verified_at == NOW
        assert await members.list_verified(tx, 1) == [2]
        assert await proofs.capacities_of(tx, 2, 1) == [Capacity.RESIDENT, Capacity.VERIFIED]
        assert await members.verify(tx, 1, 2, None)
        assert not await members.verify(tx, 1, 2, None)
        assert await members.list_verified(tx, 1) == []
        with pytest.raises(NotFound):
            await members.get(tx, 2, 2)


async def test_one_person_has_several_capacities_each_by_its_own_roll(db: Database) -> None:
    async with db.transaction() as tx:
        await settle(tx)
        assert await proofs.capacities_of(tx, 1, 2) == []
        for capacity in (Capacity.OWNER, Capacity.VILLAGER, Capacity.COLLECTIVE):
            roll, _ = await rolls.put(tx, 1, capacity, "名册", FLATS, NOW)
            entries = await rolls.list_entries(tx, roll.id)
            await proofs.prove(tx, entries[0].id, 1, Proof.CODE, NOW)
        assert await proofs.capacities_of(tx, 1, 1) == [
            Capacity.RESIDENT,
            Capacity.VILLAGER,
            Capacity.COLLECTIVE,
            Capacity.OWNER,
        ]
        assert await proofs.capacities_of(tx, 2, 1) == [Capacity.RESIDENT]


async def test_wrong_codes_are_counted_for_an_hour(db: Database) -> None:
    async with db.transaction() as tx:
        await settle(tx)
        for minute in (0, 10, 59):
            await proofs.add_try(tx, 1, NOW + timedelta(minutes=minute))
        assert await proofs.count_tries(tx, 1, NOW + timedelta(minutes=59)) == 3
        assert await proofs.count_tries(tx, 1, NOW + timedelta(minutes=60)) == 2
        assert await proofs.count_tries(tx, 2, NOW) == 0
        await proofs.add_try(tx, 2, NOW + timedelta(hours=5))
        assert len(await tx.all("SELECT * FROM roll_tries")) == 1


async def test_a_draft_waits_alone_and_whole(db: Database) -> None:
    async with db.transaction() as tx:
        await settle(tx)
        for title in ("旧", "新"):
            draft = Draft(community_id=1, capacity=Capacity.OWNER, title=title, lines=tuple(FLATS))
            await roll_drafts.keep(tx, 1, draft)
        assert await roll_drafts.find(tx, 1) == draft
        await roll_drafts.drop(tx, 1)
        assert await roll_drafts.find(tx, 1) is None


async def test_who_is_forgotten_leaves_the_entry_and_nothing_else(db: Database) -> None:
    async with db.transaction() as tx:
        await settle(tx)
        roll, entries = await owners(tx)
        await proofs.prove(tx, entries[0].id, 1, Proof.CODE, NOW)
        await proofs.add_try(tx, 1, NOW)
        draft = Draft(community_id=1, capacity=Capacity.OWNER, title="新", lines=tuple(FLATS))
        await roll_drafts.keep(tx, 1, draft)
        await roll_events.add(
            tx, 1, Event.PROVEN, NOW, by=1, roll=roll.id, entry=entries[0].id, about=1
        )
        assert (await forgetting.count_kept(tx, 1))["rolls"] == 1
        (told,) = await roll_events.list_recent(tx, 1)
        assert (told.by_name, told.title, told.code) == ("张三", "业主", "1")
        await forgetting.forget(tx, 1, NOW)
        (before, *_) = await rolls.list_entries(tx, roll.id)
        assert (before.name, before.person_id, before.proof) == ("张三", None, None)
        assert (await roll_events.list_recent(tx, 1))[0].by_name is None
        for table in ("roll_tries", "roll_drafts"):
            assert await tx.all(f"SELECT * FROM {table}") == []


async def test_the_countys_tables_have_rolls_in_figures_and_no_names(db: Database) -> None:
    async with db.transaction() as tx:
        await settle(tx)
        _, entries = await owners(tx)
        await proofs.prove(tx, entries[0].id, 1, Proof.CODE, NOW)
        down, _ = await rolls.put(tx, 1, Capacity.VILLAGER, "旧", FLATS, NOW)
        await rolls.take_down(tx, down.id)
        (row,) = (await exports.collect(tx, "c01"))["rolls"]
        assert (row["entries"], row["proven"], row["weight"]) == (3, 1, 29655)
        assert "张三" not in str(row)
        assert (await exports.collect(tx, "c02"))["rolls"] == []
