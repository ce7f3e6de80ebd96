"""Seats of a meeting, whatever people tap: never more than there are, nobody lost, in order."""

import random

import pytest

from storage.database import Row
from tests.conversations.test_meeting_drafts import changes, drafts
from tests.town import Friend, Town

SEATS, PEOPLE, TAPS = 5, 8, 60
ANSWERS = ("我参加", "2 人", "3 人", "来不了")


async def _rows(town: Town) -> list[Row]:
    return await town.db.reader.all(
        "SELECT person_id, coming, people, waiting FROM meeting_answers ORDER BY waiting, person_id"
    )


def _check(rows: list[Row], wanted: dict[int, int]) -> None:
    """`wanted` are those who come, with how many."""
    coming = {row["person_id"]: row["people"] for row in rows if row["coming"]}
    assert coming == wanted
    seated = sum(row["people"] for row in rows if row["coming"] and row["waiting"] is None)
    assert seated <= SEATS
    waiting = [row for row in rows if row["waiting"] is not None]
    assert all(row["coming"] and row["people"] > SEATS - seated for row in waiting)
    assert len({row["waiting"] for row in waiting}) == len(waiting)


@pytest.mark.parametrize("seed", range(3))
async def test_seats_hold_whatever_people_tap(town: Town, seed: int) -> None:
    chance = random.Random(seed)
    li = await town.organizer("李主任")
    crowd = [await town.resident(f"居民{n}") for n in range(PEOPLE)]
    await town.link_group()
    await drafts(li)
    await changes(li, "座位", str(SEATS), of="更多设置")
    await li.taps("发布")
    wanted: dict[int, int] = {}
    before: list[int] = []
    for _ in range(TAPS):
        friend, answer = chance.choice(crowd), chance.choice(ANSWERS)
        await friend.taps(answer, to=town.group)
        _note(wanted, friend, answer)
        rows = await _rows(town)
        _check(rows, wanted)
        line = [row["person_id"] for row in rows if row["waiting"] is not None]
        stayed = [person for person in before if person in line]
        assert [person for person in line if person in stayed] == stayed  # nobody is overtaken
        before = line


def _note(wanted: dict[int, int], friend: Friend, answer: str) -> None:
    if answer == "来不了":
        wanted.pop(friend.id, None)
    elif "座位不够" not in friend.toast:
        wanted[friend.id] = 1 if answer == "我参加" else int(answer[0])
