"""Polls: made by an organizer, voted on in the group or in private, closed and counted."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from telegram import Update

from bot.buttons import CANCEL, Menu, Tap, button, words
from bot.cards import View
from bot.messages import BULK, Address, Bars
from bot.routing import Step, command, menu_word, tap
from bot.texts import Lines, When, label, phrase
from bot.turn import Occasion, Turn
from domain.people import require_organizer
from domain.polls import (
    DAYS,
    Effect,
    Poll,
    PollState,
    check_may_vote,
    check_options,
    check_question,
    count,
)
from domain.quiet_hours import quiet_until
from domain.refusals import Refused
from storage import communities, people, polls
from storage.timers import Timer

EFFECTS = tuple(Effect)
QUORUMS = (0, 33, 50, 66)
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Setting(Tap, prefix="ps"):
    """The next value of a setting of the poll being made."""

    name: str


@dataclass(frozen=True)
class Publish(Tap, prefix="pp"):
    """Open the poll."""


@dataclass(frozen=True)
class Vote(Tap, prefix="v"):
    """This option."""

    poll: int
    option: int


@dataclass(frozen=True)
class OpenPoll(Tap, prefix="po"):
    """Show the poll's card in private."""

    poll: int


@dataclass(frozen=True)
class EndPoll(Tap, prefix="pe"):
    """End it before its time; asked twice."""

    poll: int
    sure: bool


async def new_poll(update: Update, turn: Turn) -> None:
    """What is the question?"""
    require_organizer(await turn.roles())
    keep = {"community": turn.community.id}
    turn.ask("poll-ask-question", then="poll.question", keep=keep, buttons=[CANCEL])


async def keep_question(update: Update, turn: Turn) -> None:
    """The question; next, the options."""
    keep = {**turn.kept("poll.question"), "question": check_question(turn.text)}
    turn.ask("poll-ask-options", then="poll.options", keep=keep, buttons=[CANCEL])


async def keep_options(update: Update, turn: Turn) -> None:
    """The options; next, the settings."""
    keep = {**turn.kept("poll.options"), "options": check_options(turn.text)}
    keep |= {"effect": 0, "live": 0, "days": 1, "quorum": 0}
    turn.ask("poll-draft", then="poll.settings", keep=keep, **_draft(keep))


def _draft(keep: dict[str, Any]) -> dict[str, Any]:
    shown = {
        "effect": phrase(f"effect-{EFFECTS[keep['effect']].value.replace('_', '-')}"),
        "live": phrase("poll-live" if keep["live"] else "poll-at-end"),
        "days": phrase("poll-days", days=DAYS[keep["days"]]),
        "quorum": _quorum(QUORUMS[keep["quorum"]]),
    }
    cycling = [button(f"label-poll-{n}", Setting(n), value=v) for n, v in shown.items()]
    options = Lines([f"· {option}" for option in keep["options"]])
    rows = [*cycling, [button("label-publish", Publish()), CANCEL]]
    return {"question": keep["question"], "options": options, "buttons": rows}


def _quorum(percent: int) -> Any:
    return phrase("poll-quorum", percent=percent) if percent else phrase("poll-no-quorum")


async def change_setting(update: Update, turn: Turn) -> None:
    """Each tap shows the next value."""
    keep = dict(turn.kept("poll.settings"))
    values = {"effect": EFFECTS, "live": (0, 1), "days": DAYS, "quorum": QUORUMS}
    name = turn.tapped(Setting).name
    if name not in values:
        raise Refused("button-old")
    keep[name] = (keep[name] + 1) % len(values[name])
    turn.go("poll.settings", keep)
    turn.edit("poll-draft", **_draft(keep))


async def publish(update: Update, turn: Turn) -> None:
    """The poll opens: its card stands in the group, and it will end by itself."""
    keep = turn.kept("poll.settings")
    community = await communities.get(turn.db, keep["community"])
    require_organizer(await turn.roles(community.id))
    ends_at = turn.now + timedelta(days=DAYS[keep["days"]])
    poll = await polls.add(
        turn.db,
        community.id,
        keep["question"],
        keep["options"],
        EFFECTS[keep["effect"]],
        bool(keep["live"]),
        QUORUMS[keep["quorum"]],
        turn.now,
        ends_at,
    )
    turn.end()
    turn.edit("poll-published", question=poll.question, grouped=str(bool(community.group_id)))
    turn.say("poll-manage", buttons=[button("label-end-early", EndPoll(poll.id, False))])
    turn.show_group("poll", poll.id, community)
    turn.schedule("poll.end", poll.id, ends_at, community_id=community.id)
    if ends_at - turn.now > ONE_DAY:
        turn.schedule("poll.reminder", poll.id, ends_at - ONE_DAY, community_id=community.id)


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
        standing = _lines(options, result.counts)
    return view.draw(
        "poll-card",
        question=poll.question,
        voted=result.voted,
        electorate=poll.electorate,
        ends=When(poll.ends_at, community.zone),
        effect=phrase(f"effect-{poll.effect.value.replace('_', '-')}"),
        quorum=_quorum(poll.quorum),
        standing=standing,
        buttons=[words(option, Vote(poll.id, i)) for i, option in enumerate(options)],
    )


def _lines(options: list[str], counts: tuple[int, ...]) -> Lines:
    pairs = zip(options, counts, strict=True)
    return Lines([phrase("poll-line", option=option, votes=n) for option, n in pairs])


async def vote(update: Update, turn: Turn) -> None:
    """A tap is a vote; another option replaces it; the same again changes nothing."""
    asked = turn.tapped(Vote)
    person = turn.resident
    at = await polls.standing(turn.db, asked.poll, asked.option, person.id)
    check_may_vote(at.poll, at.on_roll, turn.received_at)
    if at.label is None:
        raise Refused("button-old")
    if at.chosen == asked.option:
        turn.toast("vote-same", option=at.label)
        return
    await polls.vote(turn.db, asked.poll, person.id, asked.option)
    turn.toast("vote-new" if at.chosen is None else "vote-changed", option=at.label)
    turn.refresh("poll", asked.poll)


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
        turn.whisper("poll-result", **_result(poll, options, result))
        return
    await turn.show_anew("poll", poll.id, Address(turn.person_id), turn.language)


def _result(poll: Poll, options: list[str], result: Any) -> dict[str, Any]:
    tied = len(result.winners) > 1
    return {
        "question": poll.question,
        "lines": _lines(options, result.counts),
        "voted": result.voted,
        "electorate": result.electorate,
        "valid": phrase(_validity(poll, result.valid)),
        "quorum": _quorum(poll.quorum),
        "tie": phrase("poll-tied") if tied else "",
        "effect": phrase(f"effect-{poll.effect.value.replace('_', '-')}"),
    }


def _validity(poll: Poll, valid: bool) -> str:
    if poll.quorum == 0 or poll.effect is Effect.EXTERNAL:
        return "poll-no-quorum-said"
    return "poll-valid" if valid else "poll-not-valid"


async def end_early(update: Update, turn: Turn) -> None:
    """The organizer ends it before its time, after being asked once more."""
    asked = turn.tapped(EndPoll)
    poll = await polls.get(turn.db, asked.poll)
    require_organizer(await turn.roles(poll.community_id))
    if poll.state is PollState.CLOSED:
        raise Refused("poll-over")
    if not asked.sure:
        sure = button("label-end-sure", EndPoll(poll.id, True))
        turn.edit("poll-end-sure", question=poll.question, buttons=[sure])
        return
    turn.unschedule("poll.end", poll.id)
    turn.unschedule("poll.reminder", poll.id)
    turn.edit("poll-ended-early", question=poll.question)
    await _close(turn, poll)


async def close_poll(occasion: Occasion, timer: Timer) -> None:
    """The stated end has come."""
    await _close(occasion, await polls.get(occasion.db, timer.ref))


async def _close(occasion: Occasion, poll: Poll) -> None:
    if not await polls.close(occasion.db, poll.id):
        return
    community = await communities.get(occasion.db, poll.community_id)
    options = await polls.options_of(occasion.db, poll.id)
    result = count(poll, options, await polls.tally(occasion.db, poll.id))
    turnout = label(
        community.language, "poll-turnout", voted=result.voted, electorate=result.electorate
    )
    bars = Bars(poll.question, turnout, tuple(zip(options, result.counts, strict=True)))
    occasion.refresh("poll", poll.id)
    occasion.post(community, "poll-result", attach=bars, **_result(poll, options, result))


async def remind(occasion: Occasion, timer: Timer) -> None:
    """A day before the end, those who have not voted are told once, in private, by day."""
    poll = await polls.get(occasion.db, timer.ref)
    community = await communities.get(occasion.db, poll.community_id)
    if poll.state is PollState.CLOSED or occasion.now >= poll.ends_at:
        return
    later = quiet_until(occasion.now, community.zone)
    if later is not None:
        occasion.schedule(timer.kind, timer.ref, later, timer.name, timer.community_id)
        return
    for person_id in await polls.list_silent(occasion.db, poll.id):
        person = await people.get(occasion.db, person_id)
        occasion.tell(
            person,
            "poll-reminder",
            question=poll.question,
            ends=When(poll.ends_at, community.zone),
            buttons=[button("label-vote", OpenPoll(poll.id))],
            priority=BULK,
        )


HANDLERS = [
    command("newpoll", new_poll),
    command("polls", list_polls),
    menu_word("menu-polls", list_polls),
    Step("poll.question", keep_question),
    Step("poll.options", keep_options),
    tap(Vote, vote),
    tap(Setting, change_setting),
    tap(Publish, publish),
    tap(OpenPoll, show_poll),
    tap(EndPoll, end_early),
]
CARDS = {"poll": draw_card}
TIMERS = {"poll.end": close_poll, "poll.reminder": remind}
