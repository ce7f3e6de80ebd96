"""Polls in English all along, and the words of a formal question in the language of the group."""

import io
import re
from typing import Any

from openpyxl import load_workbook

from tests.town import Friend, Town

CHINESE = re.compile("[\u4e00-\u9fff，。：；、（）]")


async def _speaks_english(town: Town) -> tuple[Friend, list[Friend]]:
    """A community that speaks English: who organizes it, and three who live there."""
    async with town.db.transaction() as tx:
        await tx.run("UPDATE communities SET language = 'en', name = 'Dawn' WHERE code = 'c01'")
    li = await town.organizer("Li", language="en")
    people = [await town.resident(name, language="en") for name in ("Wang", "Chen", "Zhao")]
    await town.link_group()
    return li, people


async def _asks(li: Friend, *settings: str, approval: bool = False) -> None:
    await li.says("/newpoll")
    await li.says("Shall the square be paved?")
    await (li.taps("Approve · oppose") if approval else li.says("Lamps\nBenches\nRamps"))
    for label in settings:
        await li.taps(label)
    await li.taps("Publish")


def _english(town: Town, *friends: Friend) -> None:
    """Nothing that they read or can tap is Chinese."""
    for friend in friends:
        for chat in (None, town.group):
            for m in friend.person.sees(chat) if chat else friend.person.sees():
                if m.sender.id != friend.id:
                    said = " ".join([m.text or m.caption or "", *m.labels])
                    assert not CHINESE.search(said), said
        assert not CHINESE.search(" ".join(friend.person.toasts))


def _files(town: Town, friend: Friend) -> list[Any]:
    return [town.world.files[m.media[1]] for m in friend.person.sees() if m.media]


async def test_a_secret_question_from_asking_to_checking(town: Town) -> None:
    li, people = await _speaks_english(town)
    await _asks(li, "Names:", approval=True)
    for friend, label in zip(people, ("Approve", "Approve", "Oppose"), strict=True):
        await friend.taps(label, to=town.group)
        assert "receipt" in friend.hears().lower()
    await people[0].taps("Change it")
    await people[0].taps("Abstain")
    await people[0].taps("Cast")
    await town.passes(days=4)
    await people[1].taps("Check it")
    for words in ("Approve: 1", "Oppose: 1", "Abstain: 1"):
        assert words in town.group_reads()
    assert "Dawn" in town.group_reads()  # the bot has said that it is there
    _english(town, li, *people)


async def test_a_named_ranking_and_its_tables(town: Town) -> None:
    li, people = await _speaks_english(town)
    await _asks(li, "Kind:", "Kind:", "Count:")
    for friend, order in zip(people, (("Lamps",), ("Ramps", "Lamps"), ("Benches",)), strict=True):
        await friend.says("/polls")
        await friend.taps("Shall the square")
        for label in ("Vote", *order, "Cast"):
            await friend.taps(label)
    await town.passes(days=4)
    await li.taps("Export")
    _english(town, li, *people)
    books = [data for name, data, *_ in _files(town, li) if name.endswith(".xlsx")]
    for sheet in load_workbook(io.BytesIO(books[0])):
        for row in sheet.iter_rows(values_only=True):
            assert not CHINESE.search(" ".join(str(cell) for cell in row if cell is not None))
    for name, data, *_ in _files(town, li):
        assert not CHINESE.search(name)
        if name.endswith(".csv"):
            assert not CHINESE.search(data.decode("utf-8-sig"))


async def test_the_options_are_in_the_language_of_the_group_whoever_asks(town: Town) -> None:
    li = await town.organizer("Li", language="en")
    await town.link_group()
    await _asks(li, approval=True)
    rows = await town.db.reader.all("SELECT label FROM poll_options ORDER BY position")
    assert [row["label"] for row in rows] == ["赞成", "反对", "弃权"]


async def test_what_is_too_long_for_a_short_answer_is_read_whole_in_the_chat(town: Town) -> None:
    li, _ = await _speaks_english(town)
    await li.says("/newpoll")
    await li.says("Shall the square be paved?")
    await li.says("Lamps\nBenches")
    for label in ("Who votes", "Who votes", "Effect"):
        await li.taps(label)
    assert len(li.toast) == 200
    assert li.toast.endswith("…")
    assert "when asked for options." in li.hears()
    assert await town.db.reader.all("SELECT * FROM outbox") == []
    await li.taps("Publish")
    assert len(li.toast) < 200
    assert "Nobody could vote like this" not in li.hears()
