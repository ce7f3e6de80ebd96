"""/minutes: residents read what meetings decided, organizers correct it."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import Button, Menu, Tap, button
from bot.routing import command, tap
from bot.texts import Lines, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.meetings import Meeting
from domain.minutes import Draft, Version
from domain.people import is_organizer
from domain.refusals import Refused
from handlers.minutes.drafting import led, show_draft
from handlers.minutes.posting import Read, object_buttons
from handlers.minutes.showing import paper, published_words
from storage import communities, meetings, minutes, people
from storage.minutes import Held

MOST = 10


@dataclass(frozen=True)
class Download(Tap, prefix="minutes-pdf"):
    """The minutes as a PDF."""

    meeting: int


@dataclass(frozen=True)
class Correct(Tap, prefix="minutes-correct"):
    """Something in them is wrong."""

    meeting: int


async def list_minutes(update: Update, turn: Turn) -> None:
    """The latest ones, to be opened."""
    community = turn.community
    held = await minutes.list_published(turn.db, community.id, MOST)
    if not held:
        turn.say("minutes-none", buttons=Menu())
        return
    turn.say("minutes-list", buttons=[_button(one, community) for one in held])


def _button(one: Held, community: Community) -> Button:
    day = one.starts_at.astimezone(community.zone).date()
    month = phrase(f"month-{day.month}")
    title = one.title[:24]
    return button("label-minutes-of", Read(one.meeting_id), month=month, day=day.day, title=title)


async def read(update: Update, turn: Turn) -> None:
    """In the private chat they are shown; from the group the way leads there."""
    meeting_id = turn.tapped(Read).meeting
    if turn.in_private:
        await open_minutes(turn, meeting_id)
    else:
        turn.toast("opinion-in-private", url=turn.facts.deep_link(f"y_{meeting_id}"))


async def open_minutes(turn: Turn, meeting_id: int) -> None:
    """The minutes as they stand, with every correction."""
    meeting, community, versions = await _published(turn, meeting_id)
    draft = await minutes.get(turn.db, meeting_id)
    posted = _is_posted(turn, draft, community)
    correct = [button("label-minutes-correct", Correct(meeting.id))]
    organizes = is_organizer(await turn.roles(community.id))
    turn.say(
        "minutes-read",
        text=Lines(published_words(meeting, community, versions), by="\n\n"),
        posting=phrase(
            "minutes-posting-until" if posted else "minutes-posting-was", until=draft.posted_until
        ),
        buttons=[
            [
                button("label-minutes-pdf", Download(meeting.id)),
                *(object_buttons(meeting.id) if posted else []),
            ],
            correct if organizes else [],
        ],
    )


def _is_posted(turn: Turn, draft: Draft, community: Community) -> bool:
    until, today = draft.posted_until, turn.now.astimezone(community.zone).date()
    return until is not None and today <= until


async def _published(turn: Turn, meeting_id: int) -> tuple[Meeting, Community, list[Version]]:
    """For members of the community; raises Refused while nothing is published."""
    meeting = await meetings.get(turn.db, meeting_id)
    if not await people.is_member(turn.db, turn.resident.id, meeting.community_id):
        raise Refused("minutes-elsewhere")
    versions = await minutes.list_versions(turn.db, meeting_id)
    if not versions:
        raise Refused("minutes-not-published")
    return meeting, await communities.get(turn.db, meeting.community_id), versions


async def download(update: Update, turn: Turn) -> None:
    """On paper, in the reader's language."""
    meeting, community, versions = await _published(turn, turn.tapped(Download).meeting)
    sheet = paper(meeting, community, versions, turn.language)
    turn.whisper("minutes-file", attach=sheet, title=meeting.title)


async def correct(update: Update, turn: Turn) -> None:
    """The draft as it was published, to be changed."""
    meeting, community, draft = await led(turn, turn.tapped(Correct).meeting)
    if not draft.version:
        raise Refused("minutes-not-published")
    show_draft(turn, meeting, community, draft)


HANDLERS = [
    command("minutes", list_minutes),
    tap(Read, read),
    tap(Download, download),
    tap(Correct, correct),
]
