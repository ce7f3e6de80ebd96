"""Minutes, promises and what was put off, in the file."""

from datetime import date, timedelta

import pytest

from domain.meetings import Item, Kind, Meeting, MeetingState
from domain.minutes import Entry, Minutes, Task
from storage import carried, exports, forgetting, meetings, minutes, opinions, promises, suggestions
from storage.database import Connection, Database
from tests.storage.village import CHEN, NOW, WANG, settle

DAY = date(2026, 12, 1)
BODY = Minutes(entries=(Entry(words="几点结束"),))


@pytest.fixture
async def village(db: Database) -> Database:
    async with db.transaction() as tx:
        await settle(tx)
    return db


async def meets(tx: Connection, kind: Kind = Kind.COUNCIL, home: int = 1) -> Meeting:
    return await meetings.add(tx, home, kind, "议事会", "二楼", NOW)


async def objects(tx: Connection, meeting: Meeting, state: str) -> None:
    words = {"author": WANG, "anonymous": 0, "text": "不对"}
    made = await suggestions.add(tx, 1, 2026, DAY, NOW, **words)
    replied = NOW if state in ("replied", "closed") else None
    await tx.run(
        "UPDATE suggestions SET state = :state, replied_at = :replied WHERE id = :id",
        state=state,
        replied=replied,
        id=made.id,
    )
    await minutes.add_objections(tx, meeting.id, [made.id])


async def test_a_draft_is_begun_once_and_every_version_stays(village: Database) -> None:
    async with village.transaction() as tx:
        meeting = await meets(tx)
        assert (await minutes.begin(tx, meeting.id, Minutes())).is_untouched
        first = await minutes.begin(tx, meeting.id, BODY)  # nobody has written in it yet
        assert (first.body, first.edits, first.version) == (BODY, 0, 0)
        edited = await minutes.put(tx, first, BODY.model_copy(update={"present": 3}), CHEN)
        assert await minutes.begin(tx, meeting.id, Minutes()) == edited
        assert (edited.edits, edited.edited_by_name) == (1, "小陈")
        assert await minutes.list_published(tx, 1, 5) == []
        until = DAY + timedelta(days=15)
        await minutes.publish(tx, edited, edited.body, CHEN, DAY, until)
        now = await minutes.get(tx, meeting.id)
        assert (now.version, now.edits, now.posted_until) == (1, 2, until)
        later = DAY + timedelta(days=20)
        await minutes.publish(tx, now, BODY, WANG, later, later, reason="数错了")
        one, two = await minutes.list_versions(tx, meeting.id)
        assert (one.body.present, two.body.present, two.reason) == (3, None, "数错了")
        assert (await minutes.get(tx, meeting.id)).posted_until == until
        (held,) = await minutes.list_published(tx, 1, 5)
        assert (held.meeting_id, held.title, held.version) == (meeting.id, "议事会", 2)
        assert await minutes.list_published(tx, 2, 5) == []
        await forgetting.forget(tx, WANG, NOW)
        assert (await minutes.get(tx, meeting.id)).edited_by_name is None
        assert len(await minutes.list_versions(tx, meeting.id)) == 2


async def test_objections_wait_until_they_are_answered(village: Database) -> None:
    async with village.transaction() as tx:
        meeting = await meets(tx)
        assert await minutes.count_objections(tx, meeting.id) == (0, 0)
        for state in ("received", "in_progress", "replied", "closed", "declined", "withdrawn"):
            await objects(tx, meeting, state)
        await objects(tx, await meets(tx), "received")
        assert await minutes.count_objections(tx, meeting.id) == (5, 2)


async def test_opinions_come_with_their_names_to_be_covered(village: Database) -> None:
    async with village.transaction() as tx:
        meeting = await meets(tx)
        await opinions.add(tx, meeting.id, WANG, "王大妈支持", None, NOW)
        await opinions.add(tx, meeting.id, CHEN, "", "voice-1", NOW)
        await opinions.add(tx, (await meets(tx)).id, CHEN, "别的会", None, NOW)
        heard = await opinions.list_named(tx, meeting.id)
        assert [(one.name, one.text, one.voice) for one in heard] == [
            ("王大妈", "王大妈支持", None),
            ("小陈", "", "voice-1"),
        ]


SHED = Task(office="物业", what="棚", due_on=DAY)
SNOW = Task(what="雪", due_on=DAY)
BOTH = Entry(words="过冬", tasks=(SHED, SNOW))


async def test_a_promise_follows_its_task_of_the_minutes(village: Database) -> None:
    async with village.transaction() as tx:
        meeting = await meets(tx)
        shed = await promises.make(tx, meeting, 1, BOTH, SHED, None)
        snow = await promises.make(tx, meeting, 1, BOTH, SNOW, None)
        assert await promises.list_of(tx, meeting.id, 1) == [shed, snow]
        assert await promises.list_of(tx, meeting.id, 0) == []
        assert [p.what for p in await promises.list_open(tx, 1)] == ["棚", "雪"]
        assert await promises.list_offices(tx, 1, 5) == ["物业"]
        on = await promises.change(tx, shed, "progress", "50%", CHEN, NOW, percent=50)
        assert await promises.who_did_it(tx, shed.id) == "小陈"
        later = SHED.model_copy(update={"due_on": DAY + timedelta(days=9)})
        moved = await promises.make(tx, meeting, 1, BOTH, later, on)
        assert (moved.id, moved.due_on, moved.percent) == (shed.id, later.due_on, 50)
        assert not moved.was_moved  # the minutes themselves say that day now
        await promises.drop(tx, shed.id)
        assert [p.what for p in await promises.list_open(tx, 1)] == ["雪"]
        back = await promises.make(tx, meeting, 1, BOTH, SHED, moved)
        assert back.is_open
        await promises.change(tx, snow, "done", "100%", WANG, NOW, state="done", done_at=NOW)
        week = NOW - timedelta(days=7)
        assert [p.id for p in await promises.list_done(tx, 1, week)] == [snow.id]
        assert await promises.list_done(tx, 1, NOW) == []
        kept = await promises.make(tx, meeting, 1, BOTH, SNOW, snow)
        assert not kept.is_open  # what is done stays done
        await forgetting.forget(tx, CHEN, NOW)
        assert await promises.who_did_it(tx, shed.id) is None
    rows = (await exports.collect(village.reader, "c01"))["promises"]
    assert [(row["office"], row["what"], row["percent"], row["state"]) for row in rows] == [
        ("物业", "棚", 50, "open"),
        ("", "雪", 0, "done"),
    ]


async def test_what_was_put_off_is_taken_once_by_a_meeting_of_its_kind(village: Database) -> None:
    async with village.transaction() as tx:
        shed, gone = [
            (await suggestions.add(tx, 1, 2026, DAY, NOW, author=WANG, anonymous=0, text=text)).id
            for text in ("车棚", "路灯")
        ]
        await tx.run("UPDATE suggestions SET state = 'on_agenda' WHERE id = :id", id=shed)
        words, topic = Item(text="几点结束"), Item(suggestion_id=shed)
        await carried.put_off(tx, await meets(tx), [words, topic, Item(suggestion_id=gone)])
        assert await carried.list_waiting(tx, 1, Kind.COUNCIL) == [words, topic]
        assert await carried.list_waiting(tx, 1, Kind.HEARING) == []
        assert await carried.list_waiting(tx, 2, Kind.COUNCIL) == []
        hearing, following = await meets(tx, Kind.HEARING), await meets(tx)
        await carried.take(tx, hearing, [words, topic])
        await carried.take(tx, following, [words, Item(text="别的")])
        assert await carried.list_waiting(tx, 1, Kind.COUNCIL) == [topic]
        await meetings.change(tx, following, state=MeetingState.CANCELLED)
        assert await carried.list_waiting(tx, 1, Kind.COUNCIL) == [words, topic]
