"""An organizer asks: the question, the options, the settings, and the poll is open."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from telegram import Update

from bot.buttons import CANCEL, Tap, button
from bot.routing import Step, command, tap, taps_only
from bot.texts import Lines, phrase
from bot.turn import Turn
from domain.people import require_organizer
from domain.polls import DAYS, Effect, NewPoll, check_options, check_question
from domain.refusals import Refused
from handlers.polls.showing import manage_buttons, quorum_words
from storage import communities, polls

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
        "quorum": quorum_words(QUORUMS[keep["quorum"]]),
    }
    cycling = [button(f"label-poll-{n}", Setting(n), value=v) for n, v in shown.items()]
    options = Lines([f"· {option}" for option in keep["options"]])
    rows = [*cycling, [button("label-publish", Publish()), CANCEL]]
    return {"question": keep["question"], "options": options, "buttons": rows}


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
    new = NewPoll(
        question=keep["question"],
        options=tuple(keep["options"]),
        effect=EFFECTS[keep["effect"]],
        live=bool(keep["live"]),
        quorum=QUORUMS[keep["quorum"]],
        ends_at=ends_at,
    )
    poll = await polls.add(turn.db, community.id, new, turn.now)
    turn.end()
    turn.edit("poll-published", question=poll.question, grouped=str(bool(community.group_id)))
    turn.say("poll-manage", question=poll.question, buttons=manage_buttons(poll))
    turn.show_group("poll", poll.id, community)
    turn.schedule("poll.end", poll.id, ends_at, community_id=community.id)
    if ends_at - turn.now > ONE_DAY:
        turn.schedule("poll.reminder", poll.id, ends_at - ONE_DAY, community_id=community.id)


HANDLERS = [
    command("newpoll", new_poll),
    Step("poll.question", keep_question),
    Step("poll.options", keep_options),
    taps_only("poll.settings"),
    tap(Setting, change_setting),
    tap(Publish, publish),
]
