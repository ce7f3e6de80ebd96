"""A meeting as people see it: the card in the group, and the list of what is coming."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.buttons import Button, Menu, Tap, button
from bot.cards import View
from bot.routing import command, menu_word
from bot.texts import Lasting, Lines, Phrase, When, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.meetings import (
    LASTS,
    LONGEST,
    PARTIES,
    RESULT_WITHIN,
    Answers,
    Item,
    Meeting,
    MeetingState,
    Whom,
    standing,
)
from domain.people import is_organizer
from domain.reading import covered
from domain.series import Series
from domain.suggestions import Owned
from handlers.meetings.entrances import lead_button, sign_in_buttons
from handlers.meetings.months import show_month
from handlers.suggestions.naming import reference
from storage import communities, invitations, meetings, series, sittings
from storage.database import Connection

MOST = 5
LONGEST_TOPIC = 60


@dataclass(frozen=True)
class Come(Tap, prefix="mc", opens="m"):
    """I come, or I cannot."""

    meeting: int
    coming: bool


@dataclass(frozen=True)
class Bring(Tap, prefix="meeting-bring", opens="m"):
    """So many of us come."""

    meeting: int
    people: int


@dataclass(frozen=True)
class Speak(Tap, prefix="mo", opens="m"):
    """I have something to say without being there."""

    meeting: int


@dataclass(frozen=True)
class Change(Tap, prefix="mx"):
    """Move it, cancel it (asked twice), or write down how it ended."""

    what: str
    meeting: int


@dataclass(frozen=True)
class Amend(Tap, prefix="meeting-amend"):
    """Change the place of it or its plan of notices, or add papers (what: ask which)."""

    what: str
    meeting: int


@dataclass(frozen=True)
class ChangeSeries(Tap, prefix="series"):
    """Change what every coming one of these is."""

    series: int


@dataclass(frozen=True)
class Papers(Tap, prefix="meeting-papers"):
    """The papers that belong to it."""

    meeting: int


@dataclass(frozen=True)
class EndSeries(Tap, prefix="me"):
    """There are to be no more of these: asked (end), certain (sure), or not after all (keep)."""

    what: str
    series: int


async def words_of(db: Connection, meeting: Meeting, community: Community) -> Phrase:
    """A published meeting in words, with the suggestions on its agenda."""
    items = await meetings.list_items(db, meeting.id)
    topics = await meetings.list_topics(db, meeting.id) if items else []
    whom = await invitations.whom(db, meeting)
    return about_meeting(meeting, community, items, topics, whom)


def about_meeting(
    meeting: Meeting,
    community: Community,
    agenda: Sequence[Item],
    topics: Sequence[Owned],
    whom: Whom,
) -> Phrase:
    """The meeting in words: title, body, when, where, who is called, what about; `topics` are the
    suggestions on its agenda."""
    by_id = {suggestion.id: suggestion for suggestion in topics}
    on_it = [item_words(item, by_id, community) for item in agenda]
    items = [phrase("meeting-item", n=i, item=item) for i, item in enumerate(on_it, 1)]
    rest = [*_more(meeting, whom), *([phrase("meeting-agenda"), *items] if items else [])]
    return phrase(
        "meeting-about",
        kind=phrase(f"meeting-kind-{meeting.kind.value}"),
        title=meeting.title,
        when=When(meeting.starts_at, community.zone),
        place=meeting.place,
        lasting=phrase("meeting-lasts", lasts=Lasting(meeting.lasts)) if meeting.lasts else "",
        rest=Lines(["", *rest]) if rest else "",
    )


def _more(meeting: Meeting, whom: Whom) -> list[Phrase]:
    """What not every meeting has: a line each."""
    lines = []
    if meeting.link:
        lines.append(phrase("meeting-link", link=meeting.link))
    if whom.council:
        lines.append(phrase("meeting-whom-council", council=whom.council))
    elif whom.named:
        lines.append(phrase("meeting-whom-named", named=whom.named))
    if meeting.seats is not None:
        key = "meeting-seats-beside" if whom.council or whom.named else "meeting-seats"
        lines.append(phrase(key, seats=meeting.seats))
    return lines


def item_words(item: Item, topics: Mapping[int, Owned], community: Community) -> Phrase | str:
    """An item in words; a suggestion by its number, and what it says when every resident may read
    it."""
    if item.suggestion_id is None:
        return item.text
    suggestion = topics[item.suggestion_id]
    number = reference(community, suggestion)
    words = covered(suggestion.text, suggestion.name) if suggestion.is_public else ""
    text = " ".join(words.split())
    if not text:
        return number
    shown = text if len(text) <= LONGEST_TOPIC else text[:LONGEST_TOPIC] + "…"
    return phrase("meeting-topic", number=number, text=shown)


async def draw_card(view: View) -> dict[str, Any]:
    """The notice in the group, with the running count of who comes."""
    meeting = await meetings.get(view.db, view.ref)
    community = await communities.get(view.db, meeting.community_id)
    about = await words_of(view.db, meeting, community)
    if meeting.state is not MeetingState.PLANNED:
        return view.draw(f"meeting-card-{meeting.state.value}", about=about)
    return view.draw(
        "meeting-card",
        **tally_words(await meetings.count_answers(view.db, meeting.id)),
        buttons=[*answer_buttons(meeting), await _sign_in(view, meeting)],
        about=about,
    )


async def _sign_in(view: View, meeting: Meeting) -> list[Button]:
    return sign_in_buttons(meeting, await sittings.find(view.db, meeting.id), view.now)


def tally_words(answers: Answers) -> dict[str, Any]:
    """The running count: who comes, and as far as there are any, who cannot and opinions."""
    more = []
    if answers.waiting:
        more.append(phrase("meeting-waiting", waiting=answers.waiting))
    if answers.absent:
        more.append(phrase("meeting-absent", absent=answers.absent))
    if answers.opinions:
        more.append(phrase("meeting-opinions", opinions=answers.opinions))
    if answers.here:
        more.append(phrase("meeting-signed-in", here=answers.here))
    return {"coming": answers.coming, "more": Lines(more, by="")}


def answer_buttons(meeting: Meeting) -> list[list[Button]]:
    """What residents can answer; one tap says how many come together."""
    come = button("label-come", Come(meeting.id, True))
    not_come = button("label-not-come", Come(meeting.id, False))
    several = [button("label-bring", Bring(meeting.id, n), people=n) for n in PARTIES[1:]]
    return [[come, not_come], several, [button("label-opinion", Speak(meeting.id))]]


def manage_buttons(meeting: Meeting) -> list[Button]:
    """What its organizer can do with it."""
    changes = ("move", "cancel", "outcome")
    return [button(f"label-meeting-{what}", Change(what, meeting.id)) for what in changes]


def further_buttons(meeting: Meeting) -> list[Button]:
    """What is done less often; for a meeting of a series: that there are to be no more."""
    amend = button("label-meeting-amend", Amend("what", meeting.id))
    if meeting.series_id is None:
        return [amend]
    return [amend, button("label-meeting-end", EndSeries("end", meeting.series_id))]


async def list_meetings(update: Update, turn: Turn) -> None:
    """The meetings to come, the next one last and nearest to the thumb, each with its answers."""
    community = turn.community
    found = await meetings.list_coming(turn.db, community.id, turn.now - LONGEST)
    coming = [meeting for meeting in found if standing(meeting, turn.now) != "over"]
    organizes = is_organizer(await turn.roles())
    if organizes:
        await _list_without_result(turn)
        await _list_series(turn)
    if not coming:
        turn.say("meetings-none", buttons=Menu())
        return
    next_at = coming[0].starts_at.astimezone(community.zone)
    await show_month(turn, community, next_at.year, next_at.month)
    if len(coming) > MOST:
        turn.say("meetings-more", more=len(coming) - MOST)
    for meeting in reversed(coming[:MOST]):
        manage = _manage(meeting) if organizes else []
        about = await words_of(turn.db, meeting, community)
        sitting = await sittings.find(turn.db, meeting.id)
        sign_in = sign_in_buttons(meeting, sitting, turn.now) if not organizes else []
        papers = await _papers(turn, meeting)
        buttons = [*answer_buttons(meeting), sign_in, papers, *manage]
        turn.say("meeting-coming", about=about, buttons=buttons)


def _manage(meeting: Meeting) -> list[list[Button]]:
    return [[lead_button(meeting)], manage_buttons(meeting), further_buttons(meeting)]


async def _papers(turn: Turn, meeting: Meeting) -> list[Button]:
    if not await invitations.list_files(turn.db, meeting.id):
        return []
    return [button("label-meeting-papers", Papers(meeting.id))]


async def _list_without_result(turn: Turn) -> None:
    """For organizers: what was held in the last month and has no result yet."""
    since, until = turn.now - RESULT_WITHIN, turn.now - LASTS
    held = await meetings.list_without_result(turn.db, turn.community.id, since, until)
    if held:
        turn.say("meetings-without-result", buttons=[_ask_result(turn, m) for m in held])


async def _list_series(turn: Turn) -> None:
    """For organizers: what repeats, also while none of it is announced."""
    going_on = await series.list_going_on(turn.db, turn.community.id)
    if going_on:
        ways = [_series_ways(one) for one in going_on]
        turn.say("meetings-repeating", buttons=[way for both in ways for way in both])


def _series_ways(series: Series) -> list[Button]:
    title = series.title[:20]
    return [
        button("label-series-change", ChangeSeries(series.id), title=title),
        button("label-meeting-end-of", EndSeries("end", series.id), title=title),
    ]


def _ask_result(turn: Turn, meeting: Meeting) -> Button:
    day = meeting.starts_at.astimezone(turn.community.zone).date()
    asked = Change("outcome", meeting.id)
    month = phrase(f"month-{day.month}")
    return button("label-outcome-of", asked, title=meeting.title[:20], month=month, day=day.day)


HANDLERS = [command("meetings", list_meetings), menu_word("menu-meetings", list_meetings)]
