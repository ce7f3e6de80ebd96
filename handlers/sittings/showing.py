"""The card from which a meeting is led: the code, who is there, the quorum, the agenda."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.buttons import Button, Tap, button
from bot.cards import View
from bot.messages import Address
from bot.routing import tap
from bot.texts import Lines, Phrase, When, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.meetings import Meeting, MeetingState
from domain.refusals import Refused
from domain.rulings import Ruling
from domain.sittings import Proceeding, Sitting, item_before, quorum
from handlers.meetings.entrances import LeadSitting
from handlers.meetings.houses import House, house_of, led, present_at
from handlers.meetings.showing import Change, item_words
from handlers.sittings.preparing import prepared
from storage import communities, meetings, polls, proceedings, sittings
from storage.database import Connection

MARKS = {Ruling.PASSED: "✅", Ruling.FAILED: "❌", Ruling.AGAIN: "🔁"}


@dataclass(frozen=True)
class Run(Tap, prefix="sitting-run"):
    """What the chair does with the item that is being dealt with (0: with the meeting)."""

    what: str
    meeting: int
    item: int


async def open_sitting(update: Update, turn: Turn) -> None:
    """The card, below everything else."""
    meeting, _ = await led(turn, turn.tapped(LeadSitting).meeting)
    if meeting.state is not MeetingState.PLANNED:
        raise Refused("meeting-closed")
    await prepared(turn, meeting)
    await show_sitting(turn, meeting)


async def show_sitting(turn: Turn, meeting: Meeting) -> None:
    """The card in the private chat of whoever leads."""
    instead = phrase("sitting-card-moved", title=meeting.title)
    here = Address(turn.person_id)
    await turn.show_anew("sitting", meeting.id, here, turn.language, instead=instead)


async def draw_card(view: View) -> dict[str, Any]:
    """Everything the chair needs to see, and what can be done now."""
    meeting = await meetings.get(view.db, view.ref)
    community = await communities.get(view.db, meeting.community_id)
    sitting = await sittings.find(view.db, meeting.id)
    if sitting is None:
        return view.draw("sitting-card-moved", title=meeting.title)
    items = await proceedings.list_of(view.db, meeting.id)
    house = await house_of(view.db, meeting, community)
    return view.draw(
        "sitting-card",
        title=meeting.title,
        when=When(meeting.starts_at, community.zone),
        code=f"{sitting.code[:3]} {sitting.code[3:]}",
        present=await present_words(view.db, meeting, house),
        stands=_stands(sitting),
        items=Lines(await _item_lines(view.db, meeting, community, sitting, items)),
        buttons=await _ways(view.db, meeting, sitting, items),
    )


def _stands(sitting: Sitting) -> Phrase:
    if sitting.ended_at is not None:
        return phrase("sitting-ended")
    return phrase("sitting-goes-on" if sitting.begun_at else "sitting-not-begun")


async def present_words(db: Connection, meeting: Meeting, house: House) -> Lines:
    """How many are there, and whether that is enough by the rule of the body."""
    present = await present_at(db, meeting, house)
    key = "sitting-households" if house.by_household else "sitting-present"
    lines = [phrase(key, here=present.deciding, listening=present.listening)]
    if house.rule is not None:
        part = quorum(house.rule, house.day, house.total, present.deciding)
        key = "sitting-quorum-reached" if part.ok else "sitting-quorum-lacking"
        values = {"total": house.total, "needed": part.needed, "lacking": part.needed}
        lines.append(phrase(key, **{**values, "lacking": part.needed - part.reached}))
    return Lines(lines)


async def _item_lines(
    db: Connection,
    meeting: Meeting,
    community: Community,
    sitting: Sitting,
    items: Sequence[Proceeding],
) -> list[Phrase]:
    words = await words_by_item(db, meeting, community)
    return [
        phrase(
            "sitting-item",
            mark=_mark(item, sitting),
            n=n,
            item=words.get(item.item_id, item.text),
            result=await _result(db, item, sitting),
        )
        for n, item in enumerate(items, 1)
    ]


async def _result(db: Connection, item: Proceeding, sitting: Sitting) -> Phrase | str:
    if item.item_id == sitting.item_id and await vote_goes_on(db, item):
        return phrase("sitting-voting")
    return result_words(item)


async def words_by_item(
    db: Connection, meeting: Meeting, community: Community
) -> dict[int, Phrase | str]:
    """Every item of the agenda as people read it."""
    topics = {topic.id: topic for topic in await meetings.list_topics(db, meeting.id)}
    listed = await meetings.list_items(db, meeting.id)
    return {item.id: item_words(item, topics, community) for item in listed}


def _mark(item: Proceeding, sitting: Sitting) -> str:
    if item.item_id == sitting.item_id:
        return "👉"
    if item.ruling is not None:
        return MARKS[item.ruling]
    return "✔️" if item.settled_at else "▫️"


def result_words(item: Proceeding) -> Phrase | str:
    """What became of it, with numbers; nothing before."""
    if item.approve is not None:
        counted = {name: getattr(item, name) for name in ("approve", "oppose", "abstain")}
        how = item.ruling.value if item.valid and item.ruling else "not-valid"
        how = "again" if item.ruling is Ruling.AGAIN else how
        return phrase("sitting-result", how=phrase(f"sitting-how-{how}"), **counted)
    if item.ruling is not None:
        return phrase("sitting-ruled", how=phrase(f"sitting-how-{item.ruling.value}"))
    return ""


async def _ways(
    db: Connection, meeting: Meeting, sitting: Sitting, items: Sequence[Proceeding]
) -> list[list[Button]]:
    """What can be done now, a row of the most likely first."""
    if sitting.ended_at is not None:
        return [[button("label-meeting-outcome", Change("outcome", meeting.id))]]
    who = [_run("here", sitting), _run("poster", sitting)]
    if sitting.begun_at is None:
        return [who, [_run("me", sitting), _run("begin", sitting)]]
    item = next((one for one in items if one.item_id == sitting.item_id), None)
    before = [_run("before", sitting)] if item_before(items, sitting.item_id) else []
    return [*await _item_ways(db, sitting, item), who, [*before, _run("end", sitting)]]


async def _item_ways(
    db: Connection, sitting: Sitting, item: Proceeding | None
) -> list[list[Button]]:
    if item is None:
        return []
    if await vote_goes_on(db, item):
        return [[_run("stop", sitting), _run("hands", sitting)]]
    votes = [_run("vote", sitting), _run("secret", sitting), _run("hands", sitting)]
    return [votes, [_run("again", sitting), _run("next", sitting)]]


async def vote_goes_on(db: Connection, item: Proceeding) -> bool:
    """Whether people are voting on it just now."""
    return item.poll_id is not None and (await polls.get(db, item.poll_id)).is_open


def _run(what: str, sitting: Sitting) -> Button:
    return button(f"label-sitting-{what}", Run(what, sitting.meeting_id, sitting.item_id))


HANDLERS = [tap(LeadSitting, open_sitting)]
