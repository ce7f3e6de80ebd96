"""A poll as people see it: its card, the list, the result."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.buttons import Button, Menu, Tap, button, words
from bot.cards import View
from bot.messages import Address, Bars
from bot.routing import command, menu_word, tap
from bot.texts import Lines, Phrase, When, label, phrase
from bot.turn import Turn
from domain.people import is_organizer
from domain.polls import Effect, Poll, PollState, Result, count
from domain.refusals import Refused
from storage import communities, people, polls
from storage.database import Connection


@dataclass(frozen=True)
class Vote(Tap, prefix="v", opens="p"):
    """This option."""

    poll: int
    option: int


@dataclass(frozen=True)
class OpenPoll(Tap, prefix="po", opens="p"):
    """Show the poll's card in private."""

    poll: int


@dataclass(frozen=True)
class EndPoll(Tap, prefix="pe"):
    """End it before its time; asked twice."""

    poll: int
    sure: bool


def manage_buttons(poll: Poll) -> list[Button]:
    """What its organizer can do with an open poll."""
    return [button("label-end-early", EndPoll(poll.id, False))]


async def counted(db: Connection, poll: Poll) -> tuple[list[str], Result]:
    """The options in their order, and the votes for them so far."""
    options = await polls.options_of(db, poll.id)
    return options, count(poll, options, await polls.tally(db, poll.id))


def quorum_words(percent: int) -> Phrase:
    """How many must take part, or that nothing is asked for."""
    return phrase("poll-quorum", percent=percent) if percent else phrase("poll-no-quorum")


def _quorum(poll: Poll) -> Phrase | str:
    """Said only where something is asked for."""
    return phrase("poll-quorum-said", quorum=quorum_words(poll.quorum)) if poll.quorum else ""


async def draw_card(view: View) -> dict[str, Any]:
    """The card: the question, how many have voted, and the options as buttons. Closed, it is the
    result; in the group that is posted below it."""
    poll = await polls.get(view.db, view.ref)
    community = await communities.get(view.db, poll.community_id)
    options, result = await counted(view.db, poll)
    if poll.state is PollState.CLOSED and view.chat_id == community.group_id:
        return view.draw("poll-card-closed", question=poll.question)
    if poll.state is PollState.CLOSED:
        return view.draw("poll-result", **result_values(poll, options, result))
    standing: Any = ""
    if poll.live:
        standing = Lines(["", option_lines(options, result.counts)])
    return view.draw(
        "poll-card",
        question=poll.question,
        voted=result.voted,
        electorate=poll.electorate,
        ends=When(poll.ends_at, community.zone),
        effect=phrase(f"effect-{poll.effect.value.replace('_', '-')}"),
        quorum=_quorum(poll),
        standing=standing,
        buttons=[words(option, Vote(poll.id, i)) for i, option in enumerate(options)],
    )


def option_lines(options: list[str], counts: tuple[int, ...]) -> Lines:
    """Each option with its votes, a line each."""
    pairs = zip(options, counts, strict=True)
    return Lines([phrase("poll-line", option=option, votes=n) for option, n in pairs])


async def list_polls(update: Update, turn: Turn) -> None:
    """The community's polls: open ones to vote on, closed ones with their result."""
    found = await polls.list_recent(turn.db, turn.community.id)
    if not found:
        turn.say("polls-none", buttons=Menu())
        return
    rows = [words(_title(turn, poll), OpenPoll(poll.id)) for poll in found]
    turn.say("polls-which", buttons=rows)


def _title(turn: Turn, poll: Poll) -> str:
    mark = "🗳 " if poll.state is PollState.OPEN else "✔ "
    return mark + poll.question[:40]


async def show_poll(update: Update, turn: Turn) -> None:
    """The card in private with what its organizer can do, or the result."""
    await open_poll(turn, turn.tapped(OpenPoll).poll)


async def open_poll(turn: Turn, poll_id: int) -> None:
    """Show a poll in the person's private chat; raises Refused for strangers to the community."""
    poll = await polls.get(turn.db, poll_id)
    if not await people.is_member(turn.db, turn.resident.id, poll.community_id):
        raise Refused("poll-other-community")
    if poll.state is PollState.CLOSED:
        options, result = await counted(turn.db, poll)
        bars = result_bars(poll, options, result, turn.language)
        turn.whisper("poll-result", attach=bars, **result_values(poll, options, result))
        return
    await turn.show_anew("poll", poll.id, Address(turn.person_id), turn.language)
    if is_organizer(await turn.roles(poll.community_id)):
        turn.whisper("poll-manage", question=poll.question, buttons=manage_buttons(poll))


def result_bars(poll: Poll, options: list[str], result: Result, language: str) -> Bars:
    """The result as a picture."""
    turnout = label(language, "poll-turnout", voted=result.voted, electorate=result.electorate)
    return Bars(poll.question, turnout, tuple(zip(options, result.counts, strict=True)))


def result_values(poll: Poll, options: list[str], result: Result) -> dict[str, Any]:
    """What the sentence of the result is made of."""
    return {
        "question": poll.question,
        "lines": option_lines(options, result.counts),
        "voted": result.voted,
        "electorate": result.electorate,
        "valid": _validity(poll, result.valid),
        "quorum": _quorum(poll),
        "most": _most(options, result.winners),
        "effect": phrase(f"effect-{poll.effect.value.replace('_', '-')}"),
    }


def _most(options: list[str], winners: Sequence[int]) -> Phrase | str:
    if len(winners) > 1:
        return phrase("poll-tied")
    return phrase("poll-most", option=options[winners[0]]) if winners else ""


def _validity(poll: Poll, valid: bool) -> Phrase | str:
    if poll.quorum == 0 or poll.effect is Effect.EXTERNAL:
        return ""
    return phrase("poll-valid" if valid else "poll-not-valid")


HANDLERS = [
    command("polls", list_polls),
    menu_word("menu-polls", list_polls),
    tap(OpenPoll, show_poll),
]
