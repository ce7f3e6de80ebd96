"""A poll as people see it: its card, the list, its result."""

from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from telegram import Update

from bot.buttons import Button, Markup, Tap, button, link, words
from bot.cards import View
from bot.messages import Address
from bot.routing import tap
from bot.texts import Lines, Phrase, When, phrase
from bot.turn import Turn, rows_of
from domain.people import is_organizer
from domain.polls import Option, Poll, PollState
from domain.refusals import Refused
from domain.rolls import Capacity
from handlers.polls.ballots import start_button
from handlers.polls.capacities import voter_words
from handlers.polls.casting import visible
from handlers.polls.keeping import keeping_buttons
from handlers.polls.leading import managed, waiting
from handlers.polls.options import FEW, ROOM, ROOM_WITH_STANDING, listed, notes_fit
from handlers.polls.photos import details_button
from handlers.polls.proxy_letters import list_names
from handlers.polls.publishing import check_buttons
from handlers.polls.remarks import AskRemark
from handlers.polls.results import (
    counted,
    effect_words,
    how_words,
    option_lines,
    quorum_said,
    result_picture,
    result_values,
    sealed_words,
    turnout_words,
)
from handlers.polls.room_votes import sheet_buttons
from handlers.polls.rules import needs_said
from storage import communities, electors, polls
from storage.database import Connection


@dataclass(frozen=True)
class Vote(Tap, prefix="v", opens="p", discreet=True):
    """This option."""

    poll: int
    option: int


@dataclass(frozen=True)
class OpenPoll(Tap, prefix="po", opens="p"):
    """Show the poll's card in private."""

    poll: int


async def draw_card(view: View) -> dict[str, Any]:
    """The card: the question, how many have voted, and the options as buttons. Closed, it is the
    result; in the group that is posted below it."""
    poll = await polls.get(view.db, view.ref)
    community = await communities.get(view.db, poll.community_id)
    if poll.state is PollState.CANCELLED:
        return view.draw("poll-card-cancelled", question=poll.question, reason=poll.reason or "—")
    if poll.state is PollState.CLOSED and view.chat_id == community.group_id:
        return view.draw("poll-card-closed", question=poll.question)
    if poll.state is PollState.CLOSED:
        values = await result_values(view.db, poll, *await counted(view.db, poll))
        return view.draw("poll-result", buttons=_under(poll), **values)
    options = await polls.options_of(view.db, poll.id)
    voted, _ = await electors.turnout(view.db, poll.id)
    return view.draw(
        "poll-card",
        voter=await voter_words(view, poll),
        standing=await _standing(view.db, poll),
        buttons=_ways_to_vote(view, poll, options),
        **await card_values(view.db, poll, options, voted, community.zone),
    )


async def _standing(db: Connection, poll: Poll) -> Lines | str:
    """The count so far, where everybody may see it; elsewhere nothing is counted in vain."""
    if not poll.shows_standing:
        return ""
    options, result = await counted(db, poll)
    return Lines(["", option_lines(poll, options, result)])


async def card_values(
    db: Connection, poll: Poll, options: list[Option], voted: int, zone: ZoneInfo
) -> dict[str, Any]:
    """What the card is made of, whoever looks at it."""
    return {
        "question": poll.question,
        "turnout": turnout_words(poll, voted),
        "ends": When(poll.ends_at, zone),
        "extended": phrase("poll-card-extended") if poll.extended else "",
        "effect": effect_words(poll.effect),
        "quorum": quorum_said(poll),
        "needs": await needs_said(db, poll),
        "names": names_words(poll),
        "how": how_words(poll),
        "notes": listed(options, _room(poll)),
        "tie": sealed_words(poll),
    }


def names_words(poll: Poll) -> Phrase:
    """Who may learn how somebody voted."""
    return phrase("poll-secret" if poll.secret else "poll-named")


def _ways_to_vote(view: View, poll: Poll, options: list[Option]) -> Markup:
    """The options themselves, or the way to the private chat where a ballot takes more taps."""
    way = view.facts.deep_link(f"p_{poll.id}")
    more = _more(poll, options)
    if view.chat_id > 0:
        details = [details_button(poll.id, more)] if more else []
        if poll.remarks:
            details.append(button("label-remark", AskRemark(poll.id)))
        return [*(_option_rows(poll, options) or [start_button(poll)]), *details]
    if poll.in_private:
        return [link("label-vote", way)]
    further = [more] if more else []
    further += ["label-remark"] if poll.remarks else []
    return [*_option_rows(poll, options), *(link(key, way) for key in further)]


def _option_rows(poll: Poll, options: list[Option]) -> list[Any]:
    """A button for each; two a row and numbered as in the list where they are many."""
    if poll.in_private:
        return []
    if len(options) <= FEW:
        return [words(option.label, Vote(poll.id, at)) for at, option in enumerate(options)]
    return rows_of([words(f"{n + 1}. {o.label}", Vote(poll.id, n)) for n, o in enumerate(options)])


def _more(poll: Poll, options: list[Option]) -> str:
    """Where to find what the card cannot show; nothing when it shows all."""
    if any(option.photo for option in options):
        return "label-see-photos"
    noted = any(option.note for option in options)
    return "label-see-notes" if noted and not notes_fit(options, _room(poll)) else ""


def _room(poll: Poll) -> int:
    return ROOM_WITH_STANDING if poll.shows_standing else ROOM


def _under(poll: Poll) -> list[Button]:
    return [*check_buttons(poll), *sheet_buttons(poll)]


async def show_poll(update: Update, turn: Turn) -> None:
    """The card in private with what its organizer can do, or the result."""
    await open_poll(turn, turn.tapped(OpenPoll).poll)


async def open_poll(turn: Turn, poll_id: int) -> None:
    """Show a poll in the person's private chat; raises Refused for strangers to the community."""
    poll = await visible(turn, poll_id)
    if poll.state is PollState.DRAFT:
        await _show_waiting(turn, poll)
        return
    if poll.state is PollState.CLOSED:
        options, result = await counted(turn.db, poll)
        picture = result_picture(poll, options, result, turn.language)
        organizes = is_organizer(await turn.roles(poll.community_id))
        buttons = [*_under(poll), *(keeping_buttons(poll) if organizes else [])] or None
        values = await result_values(turn.db, poll, options, result)
        turn.whisper("poll-result", attach=picture, buttons=buttons, **values)
        await list_names(turn, poll)
        return
    await turn.show_anew("poll", poll.id, Address(turn.person_id), turn.language)
    led_here = poll.is_open and poll.capacity is not Capacity.MEETING
    if led_here and is_organizer(await turn.roles(poll.community_id)):
        turn.whisper("poll-manage", **await managed(turn, poll))


async def _show_waiting(turn: Turn, poll: Poll) -> None:
    """Its organizers see when it opens; everybody else hears that it is not yet open."""
    if not is_organizer(await turn.roles(poll.community_id)):
        raise Refused("poll-not-yet")
    zone = (await communities.get(turn.db, poll.community_id)).zone
    turn.whisper("poll-waits", **waiting(poll, zone))


HANDLERS = [tap(OpenPoll, show_poll)]
