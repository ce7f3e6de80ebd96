"""A poll as people see it: its card, the list, the result."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.buttons import Menu, Tap, words
from bot.cards import View
from bot.messages import Address
from bot.routing import command, menu_word, tap
from bot.texts import Lines, Phrase, When, phrase
from bot.turn import Turn
from domain.polls import Effect, Poll, PollState, count
from domain.refusals import Refused
from storage import communities, people, polls


@dataclass(frozen=True)
class Vote(Tap, prefix="v"):
    """This option."""

    poll: int
    option: int


@dataclass(frozen=True)
class OpenPoll(Tap, prefix="po"):
    """Show the poll's card in private."""

    poll: int


def quorum_words(percent: int) -> Any:
    return phrase("poll-quorum", percent=percent) if percent else phrase("poll-no-quorum")


async def draw_card(view: View) -> dict[str, Any]:
    """The card: the question, how many have voted, and the options as buttons."""
    poll = await polls.get(view.db, view.ref)
    community = await communities.get(view.db, poll.community_id)
    options = await polls.options_of(view.db, poll.id)
    result = count(poll, options, await polls.tally(view.db, poll.id))
    if poll.state is PollState.CLOSED:
        return view.draw("poll-card-closed", question=poll.question)
    standing: Any = ""
    if poll.live:
        standing = option_lines(options, result.counts)
    return view.draw(
        "poll-card",
        question=poll.question,
        voted=result.voted,
        electorate=poll.electorate,
        ends=When(poll.ends_at, community.zone),
        effect=phrase(f"effect-{poll.effect.value.replace('_', '-')}"),
        quorum=quorum_words(poll.quorum),
        standing=standing,
        buttons=[words(option, Vote(poll.id, i)) for i, option in enumerate(options)],
    )


def option_lines(options: list[str], counts: tuple[int, ...]) -> Lines:
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
    """The card in private, or the result."""
    await open_poll(turn, turn.tapped(OpenPoll).poll)


async def open_poll(turn: Turn, poll_id: int) -> None:
    """Show a poll in the person's private chat; raises Refused for strangers to the community."""
    poll = await polls.get(turn.db, poll_id)
    if not await people.is_member(turn.db, turn.resident.id, poll.community_id):
        raise Refused("poll-not-on-roll")
    if poll.state is PollState.CLOSED:
        options = await polls.options_of(turn.db, poll.id)
        result = count(poll, options, await polls.tally(turn.db, poll.id))
        turn.whisper("poll-result", **result_values(poll, options, result))
        return
    await turn.show_anew("poll", poll.id, Address(turn.person_id), turn.language)


def result_values(poll: Poll, options: list[str], result: Any) -> dict[str, Any]:
    return {
        "question": poll.question,
        "lines": option_lines(options, result.counts),
        "voted": result.voted,
        "electorate": result.electorate,
        "valid": phrase(_validity(poll, result.valid)),
        "quorum": quorum_words(poll.quorum),
        "most": _most(options, result.winners),
        "effect": phrase(f"effect-{poll.effect.value.replace('_', '-')}"),
    }


def _most(options: list[str], winners: Sequence[int]) -> Phrase | str:
    if len(winners) > 1:
        return phrase("poll-tied")
    return phrase("poll-most", option=options[winners[0]]) if winners else ""


def _validity(poll: Poll, valid: bool) -> str:
    if poll.quorum == 0 or poll.effect is Effect.EXTERNAL:
        return "poll-no-quorum-said"
    return "poll-valid" if valid else "poll-not-valid"


HANDLERS = [
    command("polls", list_polls),
    menu_word("menu-polls", list_polls),
    tap(OpenPoll, show_poll),
]
