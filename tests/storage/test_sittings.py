"""Meetings as they are held: of two who lead the first is heard, and everybody counts once."""

from datetime import timedelta

from domain.meetings import Item, Kind
from storage import attendances, meetings, proceedings, sittings
from tests.town import START, Town


async def test_of_two_who_lead_the_first_is_heard(town: Town) -> None:
    async with town.db.transaction() as tx:
        meeting = await meetings.add(tx, 1, Kind.COUNCIL, "广场舞", "议事厅", START)
        await meetings.put_on_agenda(tx, meeting.id, [Item(text="甲"), Item(text="乙")])
        first, second = [item.item_id for item in await proceedings.list_of(tx, meeting.id)]
        before = await sittings.prepare(tx, meeting.id, "234567")
        assert await sittings.prepare(tx, meeting.id, "765432") == before
        assert not await sittings.go_on(tx, before, first)
        assert not await sittings.end(tx, meeting.id, START)
        assert await sittings.begin(tx, meeting.id, first, START)
        assert not await sittings.begin(tx, meeting.id, second, START)
        seen = await sittings.prepare(tx, meeting.id, "-")
        assert (seen.begun_at, seen.item_id) == (START, first)
        assert await sittings.go_on(tx, seen, second)
        assert not await sittings.go_on(tx, seen, 0)
        assert await sittings.end(tx, meeting.id, START + timedelta(hours=1))
        assert not await sittings.end(tx, meeting.id, START + timedelta(hours=2))
        over = await sittings.prepare(tx, meeting.id, "-")
        assert over.ended_at == START + timedelta(hours=1)
        assert not await sittings.go_on(tx, over, first)


async def test_what_became_of_an_item_is_added_to_what_was_known(town: Town) -> None:
    async with town.db.transaction() as tx:
        meeting = await meetings.add(tx, 1, Kind.COUNCIL, "广场舞", "议事厅", START)
        await meetings.put_on_agenda(tx, meeting.id, [Item(text="甲")])
        [item] = await proceedings.list_of(tx, meeting.id)
        assert (item.text, item.ruling, item.settled_at) == ("甲", None, None)
        await proceedings.note(tx, item.item_id, present=5, approve=3)
        await proceedings.settle(tx, item.item_id, START, ruling="passed", valid=True)
        item = await proceedings.get(tx, meeting.id, item.item_id)
        assert (item.ruling, item.present, item.approve, item.valid) == ("passed", 5, 3, True)
        assert item.settled_at == START


async def test_who_came_back_was_there_once(town: Town) -> None:
    wang = await town.resident("王大妈")
    async with town.db.transaction() as tx:
        meeting = await meetings.add(tx, 1, Kind.OTHER, "广场舞", "议事厅", START)
        for who in ({"person_id": wang.id}, {"name": "孙桂英"}, {"people": 3, "counted": False}):
            assert await attendances.sign_in(tx, meeting.id, START, **who)
        for who in ({"person_id": wang.id}, {"name": "孙桂英"}):
            assert not await attendances.sign_in(tx, meeting.id, START, **who)
        here = await attendances.list_here(tx, meeting.id)
        assert [(one.name, one.people, one.counted) for one in here] == [
            ("王大妈", 1, True),
            ("孙桂英", 1, True),
            (None, 3, False),
        ]
        assert await attendances.leave(tx, here[0].id, START + timedelta(minutes=5))
        assert not await attendances.leave(tx, here[0].id, START + timedelta(minutes=6))
        assert await attendances.one_leaves(tx, here[2], START + timedelta(minutes=7))
        present = await attendances.count(tx, meeting.id)
        assert (present.deciding, present.listening, present.ever) == (1, 2, 2)
        assert await attendances.sign_in(tx, meeting.id, START, person_id=wang.id)
        present = await attendances.count(tx, meeting.id)
        assert (present.deciding, present.ever) == (2, 2)
        left = [one.left_at for one in await attendances.list_all(tx, meeting.id) if one.left_at]
        assert left == [START + timedelta(minutes=5), START + timedelta(minutes=7)]
