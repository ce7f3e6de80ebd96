"""Meetings: announced by an organizer, answered by residents, reminded of, moved, cancelled."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from icalendar import Calendar, Event
from telegram import Update
from telegram.ext import filters

from bot.buttons import CANCEL, Menu, Tap, button, words
from bot.cards import View
from bot.messages import INTERACTIVE, NewFile, Voice
from bot.routing import Step, command, menu_word, tap
from bot.texts import Lines, When, phrase
from bot.turn import Occasion, Turn
from domain.communities import Community
from domain.meetings import (
    LASTS,
    Kind,
    Meeting,
    MeetingState,
    check_time,
    notices,
    standing,
)
from domain.people import Role, require_organizer
from domain.quiet_hours import quiet_until
from domain.refusals import Refused
from domain.spoken_times import coming_moment
from domain.wording import check_words
from storage import communities, meetings, people
from storage.timers import Timer


@dataclass(frozen=True)
class OfKind(Tap, prefix="mk"):
    """The body that meets."""

    kind: str


@dataclass(frozen=True)
class NoAgenda(Tap, prefix="mn"):
    """There is no agenda yet."""


@dataclass(frozen=True)
class Announce(Tap, prefix="ma"):
    """Publish the meeting."""


@dataclass(frozen=True)
class Come(Tap, prefix="mc"):
    """I come, or I cannot."""

    meeting: int
    coming: bool


@dataclass(frozen=True)
class Speak(Tap, prefix="mo"):
    """I have something to say without being there."""

    meeting: int


@dataclass(frozen=True)
class Change(Tap, prefix="mx"):
    """Move it, cancel it (asked twice), or write down how it ended."""

    what: str
    meeting: int


async def new_meeting(update: Update, turn: Turn) -> None:
    """Who meets?"""
    require_organizer(await turn.roles())
    kinds = [button(f"meeting-kind-{kind.value}", OfKind(kind.value)) for kind in Kind]
    turn.ask("meeting-ask-kind", then="meeting.kind", buttons=[kinds[:2], kinds[2:], CANCEL])


async def keep_kind(update: Update, turn: Turn) -> None:
    """The body; next, the title."""
    turn.kept("meeting.kind")
    kind = turn.tapped(OfKind).kind
    if kind not in set(Kind):
        raise Refused("button-old")
    turn.ask("meeting-ask-title", then="meeting.title", keep={"kind": kind}, buttons=[CANCEL])


async def keep_title(update: Update, turn: Turn) -> None:
    """The title; next, the time."""
    keep = {**turn.kept("meeting.title"), "title": check_words(turn.text, 80)}
    turn.ask("meeting-ask-time", then="meeting.time", keep=keep, buttons=[CANCEL])


def _moment(turn: Turn, kind: Kind) -> datetime:
    """What was said, as a moment; raises Refused when it is unclear, past, or too soon."""
    moment = coming_moment(turn.text, turn.now.astimezone(turn.community.zone))
    check_time(kind, moment, turn.now)
    return moment


async def keep_time(update: Update, turn: Turn) -> None:
    """The time, said back in words; next, the place."""
    kept = turn.kept("meeting.time")
    moment = _moment(turn, Kind(kept["kind"]))
    keep = {**kept, "starts_at": moment.isoformat()}
    when = When(moment, turn.community.zone)
    turn.ask("meeting-ask-place", then="meeting.place", keep=keep, when=when, buttons=[CANCEL])


async def keep_place(update: Update, turn: Turn) -> None:
    """The place; next, the agenda."""
    keep = {**turn.kept("meeting.place"), "place": check_words(turn.text, 100)}
    none = button("label-no-agenda", NoAgenda())
    turn.ask("meeting-ask-agenda", then="meeting.agenda", keep=keep, buttons=[none, CANCEL])


async def keep_agenda(update: Update, turn: Turn) -> None:
    """The agenda; next, the preview."""
    _preview(turn, check_words(turn.text, 1000))


async def keep_no_agenda(update: Update, turn: Turn) -> None:
    """No agenda; next, the preview."""
    turn.tapped(NoAgenda)
    _preview(turn, "")


def _preview(turn: Turn, agenda: str) -> None:
    keep = {**turn.kept("meeting.agenda"), "agenda": agenda}
    draft = Meeting(id=0, community_id=0, state=MeetingState.PLANNED, sequence=0, **keep)
    buttons = [[button("label-publish", Announce()), CANCEL]]
    about = _about(draft, turn.community)
    turn.ask("meeting-preview", then="meeting.publish", keep=keep, buttons=buttons, about=about)


def _about(meeting: Meeting, community: Community) -> Any:
    """The meeting in words: title, body, when, where, what about."""
    items = [f"{i}. {line}" for i, line in enumerate(meeting.agenda.splitlines(), 1) if line]
    return phrase(
        "meeting-about",
        kind=phrase(f"meeting-kind-{meeting.kind.value}"),
        title=meeting.title,
        when=When(meeting.starts_at, community.zone),
        place=meeting.place,
        agenda=Lines([phrase("meeting-agenda"), *items]) if items else "",
    )


async def announce(update: Update, turn: Turn) -> None:
    """The meeting is published: card and calendar file to the group, reminders planned."""
    keep, community = turn.kept("meeting.publish"), turn.community
    require_organizer(await turn.roles())
    starts_at = datetime.fromisoformat(keep["starts_at"])
    check_time(Kind(keep["kind"]), starts_at, turn.now)
    meeting = await meetings.add(
        turn.db,
        community.id,
        Kind(keep["kind"]),
        keep["title"],
        keep["place"],
        keep["agenda"],
        starts_at,
    )
    turn.end()
    turn.edit("meeting-published", title=meeting.title)
    turn.say("meeting-manage", title=meeting.title, buttons=_manage(meeting))
    turn.show_group("meeting", meeting.id, community)
    _post_calendar(turn, meeting, community)
    _plan(turn, meeting)


def _manage(meeting: Meeting) -> list[Any]:
    changes = ("move", "cancel", "outcome")
    return [button(f"label-meeting-{what}", Change(what, meeting.id)) for what in changes]


def _plan(occasion: Occasion, meeting: Meeting) -> None:
    occasion.unschedule("meeting.notice", meeting.id)
    for name, at in notices(meeting.starts_at, occasion.now).items():
        occasion.schedule("meeting.notice", meeting.id, at, name, meeting.community_id)


def _post_calendar(turn: Turn, meeting: Meeting, community: Community) -> None:
    file = NewFile("meeting.ics", calendar(meeting, turn.now))
    turn.post(community, "meeting-calendar", attach=file, title=meeting.title)


def calendar(meeting: Meeting, now: datetime) -> str:
    """The meeting as an .ics file: the same UID always, a SEQUENCE that grows."""
    cancelled = meeting.state is MeetingState.CANCELLED
    event = Event()
    event.add("uid", f"meeting-{meeting.id}@community")
    event.add("sequence", meeting.sequence)
    event.add("summary", meeting.title)
    event.add("location", meeting.place)
    event.add("dtstamp", now)
    event.add("dtstart", meeting.starts_at)
    event.add("dtend", meeting.starts_at + LASTS)
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    whole = Calendar()
    whole.add("prodid", "-//community voice//zh//")
    whole.add("version", "2.0")
    whole.add("method", "CANCEL" if cancelled else "PUBLISH")
    whole.add_component(event)
    return bytes(whole.to_ical()).decode()


async def draw_card(view: View) -> dict[str, Any]:
    """The notice in the group, with the running count of who comes."""
    meeting = await meetings.get(view.db, view.ref)
    community = await communities.get(view.db, meeting.community_id)
    answers = await meetings.list_answers(view.db, meeting.id)
    about = _about(meeting, community)
    if meeting.state is not MeetingState.PLANNED:
        return view.draw(f"meeting-card-{meeting.state.value}", about=about)
    return view.draw(
        "meeting-card",
        coming=sum(answers.values()),
        buttons=[
            [
                button("label-come", Come(meeting.id, True)),
                button("label-not-come", Come(meeting.id, False)),
            ],
            button("label-opinion", Speak(meeting.id)),
        ],
        about=about,
    )


async def answer(update: Update, turn: Turn) -> None:
    """I come, or I cannot; the last answer counts."""
    asked = turn.tapped(Come)
    meeting = await _open_for(turn, asked.meeting)
    await meetings.answer(turn.db, meeting.id, turn.resident.id, asked.coming)
    turn.toast("come-noted" if asked.coming else "not-come-noted")
    turn.refresh("meeting", meeting.id)


async def _open_for(turn: Turn, meeting_id: int) -> Meeting:
    """The meeting, for members of its community, while it is planned and not over."""
    meeting = await meetings.get(turn.db, meeting_id)
    if not await people.is_member(turn.db, turn.resident.id, meeting.community_id):
        raise Refused("meeting-other-community")
    if meeting.state is not MeetingState.PLANNED or standing(meeting, turn.now) == "over":
        raise Refused("meeting-closed")
    return meeting


async def speak(update: Update, turn: Turn) -> None:
    """Something to say: asked for in private, opened from the group by the toast."""
    meeting = await _open_for(turn, turn.tapped(Speak).meeting)
    if turn.in_private:
        await open_meeting(turn, meeting.id)
    else:
        turn.toast("opinion-in-private", url=turn.facts.deep_link(f"m_{meeting.id}"))


async def open_meeting(turn: Turn, meeting_id: int) -> None:
    """In private: what do you want to say about this meeting?"""
    meeting = await _open_for(turn, meeting_id)
    keep = {"meeting": meeting.id}
    turn.ask(
        "opinion-ask", then="meeting.opinion", keep=keep, title=meeting.title, buttons=[CANCEL]
    )


async def keep_opinion(update: Update, turn: Turn) -> None:
    """An opinion, in words or as a voice: for the organizers and the minutes, not a vote."""
    meeting = await _open_for(turn, turn.kept("meeting.opinion")["meeting"])
    message = update.effective_message
    voice = message.voice.file_id if message and message.voice else None
    text = turn.text[:2000]
    await meetings.add_opinion(turn.db, meeting.id, turn.resident.id, text, voice, turn.now)
    turn.end()
    turn.menu("opinion-noted")
    for organizer in await people.list_listeners(turn.db, meeting.community_id, Role.ORGANIZER):
        attach = Voice(voice) if voice else None
        turn.tell(organizer, "opinion-told", title=meeting.title, text=text, attach=attach)


async def list_meetings(update: Update, turn: Turn) -> None:
    """The meetings to come, with their buttons."""
    community = turn.community
    coming = await meetings.list_coming(turn.db, community.id, turn.now - LASTS)
    if not coming:
        turn.say("meetings-none", buttons=Menu())
        return
    lines = [_about(meeting, community) for meeting in coming]
    organizes = Role.ORGANIZER in await turn.roles()
    rows = [_row(meeting, organizes) for meeting in coming]
    turn.say("meetings-coming", meetings=Lines(lines), buttons=rows)


def _row(meeting: Meeting, organizes: bool) -> list[Any]:
    row = [words(f"✋ {meeting.title[:16]}", Come(meeting.id, True))]
    return row + (_manage(meeting)[:2] if organizes else [])


async def change(update: Update, turn: Turn) -> None:
    """The organizer moves or cancels a meeting, or writes down how it ended."""
    asked = turn.tapped(Change)
    meeting = await meetings.get(turn.db, asked.meeting)
    require_organizer(await turn.roles(meeting.community_id))
    if meeting.state is not MeetingState.PLANNED:
        raise Refused("meeting-closed")
    keep = {"meeting": meeting.id}
    match asked.what:
        case "move":
            turn.ask("meeting-ask-new-time", then="meeting.move", keep=keep, buttons=[CANCEL])
        case "cancel":
            sure = button("label-meeting-cancel-sure", Change("sure", meeting.id))
            turn.say("meeting-cancel-sure", title=meeting.title, buttons=[sure])
        case "sure":
            await _cancel(turn, meeting)
        case "outcome" if turn.now >= meeting.starts_at:
            turn.ask("meeting-ask-outcome", then="meeting.outcome", keep=keep, buttons=[CANCEL])
        case "outcome":
            raise Refused("meeting-not-yet")
        case _:
            raise Refused("button-old")


async def _cancel(turn: Turn, meeting: Meeting) -> None:
    cancelled = await meetings.change(turn.db, meeting, state=MeetingState.CANCELLED)
    if cancelled is None:
        raise Refused("meeting-closed")
    turn.unschedule("meeting.notice", meeting.id)
    turn.edit("meeting-cancelled-done", title=meeting.title)
    await _tell_all(turn, cancelled, "meeting-cancelled")


async def move(update: Update, turn: Turn) -> None:
    """A new time: everybody hears it, and reminders follow it."""
    meeting = await meetings.get(turn.db, turn.kept("meeting.move")["meeting"])
    require_organizer(await turn.roles(meeting.community_id))
    moment = _moment(turn, meeting.kind)
    moved = await meetings.change(turn.db, meeting, starts_at=moment)
    if moved is None:
        raise Refused("meeting-closed")
    turn.end()
    _plan(turn, moved)
    turn.menu("meeting-moved-done", when=When(moment, turn.community.zone))
    await _tell_all(turn, moved, "meeting-moved")


async def _tell_all(turn: Turn, meeting: Meeting, key: str) -> None:
    """To the group, with the calendar file, and to everyone who answered."""
    community = await communities.get(turn.db, meeting.community_id)
    about = _about(meeting, community)
    turn.refresh("meeting", meeting.id)
    turn.post(community, key, about=about)
    _post_calendar(turn, meeting, community)
    for person_id in await meetings.list_answers(turn.db, meeting.id):
        person = await people.get(turn.db, person_id)
        turn.tell(person, key, priority=INTERACTIVE, about=about)


async def keep_outcome(update: Update, turn: Turn) -> None:
    """How it ended: to the group."""
    meeting = await meetings.get(turn.db, turn.kept("meeting.outcome")["meeting"])
    require_organizer(await turn.roles(meeting.community_id))
    outcome = check_words(turn.text, 3000)
    minuted = await meetings.change(turn.db, meeting, state=MeetingState.MINUTED, outcome=outcome)
    if minuted is None:
        raise Refused("meeting-closed")
    turn.end()
    turn.menu("meeting-outcome-done")
    community = await communities.get(turn.db, meeting.community_id)
    turn.refresh("meeting", meeting.id)
    turn.post(community, "meeting-outcome", outcome=outcome, about=_about(minuted, community))


async def remind(occasion: Occasion, timer: Timer) -> None:
    """A day or an hour before; what is late says the truth, and what is over says nothing."""
    meeting = await meetings.get(occasion.db, timer.ref)
    community = await communities.get(occasion.db, meeting.community_id)
    stands = standing(meeting, occasion.now)
    if meeting.state is not MeetingState.PLANNED or stands == "over":
        return
    later = quiet_until(occasion.now, community.zone) if timer.name == "day" else None
    if later is not None and later < meeting.starts_at - timedelta(hours=1):
        occasion.schedule(timer.kind, timer.ref, later, timer.name, timer.community_id)
        return
    key = "meeting-reminder" if stands == "ahead" else "meeting-begun"
    about = _about(meeting, community)
    ago = max(0, int((occasion.now - meeting.starts_at).total_seconds()) // 60)
    occasion.post(community, key, about=about, ago=ago)
    for person_id, coming in (await meetings.list_answers(occasion.db, meeting.id)).items():
        if coming:
            occasion.tell(await people.get(occasion.db, person_id), key, about=about, ago=ago)


HANDLERS = [
    command("newmeeting", new_meeting),
    command("meetings", list_meetings),
    menu_word("menu-meetings", list_meetings),
    Step("meeting.title", keep_title),
    Step("meeting.time", keep_time),
    Step("meeting.place", keep_place),
    Step("meeting.agenda", keep_agenda),
    Step("meeting.move", move),
    Step("meeting.outcome", keep_outcome),
    Step("meeting.opinion", keep_opinion, filters.TEXT | filters.VOICE, "step-voice-please"),
    tap(OfKind, keep_kind),
    tap(NoAgenda, keep_no_agenda),
    tap(Announce, announce),
    tap(Come, answer),
    tap(Speak, speak),
    tap(Change, change),
]
CARDS = {"meeting": draw_card}
TIMERS = {"meeting.notice": remind}
