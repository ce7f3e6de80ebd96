"""An organizer asks: the question, the options, the settings, and the poll is open."""

from collections.abc import Mapping
from typing import Any

from telegram import Update

from bot.buttons import CANCEL, Button, button
from bot.routing import Step, command, tap, taps_only
from bot.turn import Turn
from domain.ballots import BallotKind
from domain.option_lines import read_options
from domain.people import require_organizer
from domain.poll_life import check_seen, check_span
from domain.polls import NewPoll, Option, Terms, check_question
from domain.refusals import Refused
from handlers.polls.drafting import drafted, show_settings
from handlers.polls.leading import managed, waiting
from handlers.polls.opening import go_public, plan_opening
from handlers.polls.settings import (
    APPROVAL,
    FRESH,
    ApprovalOptions,
    BudgetOptions,
    Publish,
    Setting,
    check_terms,
    next_value,
    opening,
    options_in,
    terms_of,
    until,
)
from storage import communities, electors, polls


async def new_poll(update: Update, turn: Turn) -> None:
    """What is the question?"""
    require_organizer(await turn.roles())
    keep = {"community": turn.community.id}
    turn.ask("poll-ask-question", then="poll.question", keep=keep, buttons=[CANCEL])


async def keep_question(update: Update, turn: Turn) -> None:
    """The question; next, the options."""
    keep = {**turn.kept("poll.question"), "question": check_question(turn.text)}
    approval = button("label-approval-options", ApprovalOptions())
    buttons = [approval, button("label-budget-options", BudgetOptions()), CANCEL]
    turn.ask("poll-ask-options", then="poll.options", keep=keep, buttons=buttons)


async def keep_options(update: Update, turn: Turn) -> None:
    """The options; next, the settings."""
    options = [option.model_dump() for option in read_options(turn.text)]
    keep = {**turn.kept("poll.options"), "options": options, **FRESH}
    await show_settings(turn, keep)


async def keep_approval(update: Update, turn: Turn) -> None:
    """Approve, oppose, abstain: the options of a formal question, in the words of the group."""
    keep = dict(turn.kept("poll.options"))
    turn.fade()
    community = await communities.get(turn.db, keep["community"])
    options = [Option(label=label).model_dump() for label in APPROVAL[community.language]]
    fixed = {"options": options, "kind": BallotKind.APPROVAL.value}
    await show_settings(turn, {**keep, **FRESH, **fixed})


async def change_setting(update: Update, turn: Turn) -> None:
    """Each tap shows the next value."""
    keep = dict(turn.kept("poll.settings"))
    keep = await next_value(turn, keep, turn.tapped(Setting).name)
    turn.go("poll.settings", keep)
    turn.edit("poll-draft", **await drafted(turn, keep))


def publish_buttons() -> list[Button]:
    """Below a preview."""
    return [button("label-publish", Publish()), CANCEL]


async def to_be_opened(turn: Turn, keep: Mapping[str, Any]) -> NewPoll:
    """The poll as it has been settled; raises Refused for what cannot be."""
    terms = await terms_of(turn, keep)
    await check_terms(turn, terms)
    opens_at, ends_at = opening(turn, keep) or turn.now, until(turn, keep)
    check_span(opens_at, ends_at)
    check_seen(opens_at, ends_at, (await communities.get(turn.db, keep["community"])).zone)
    return NewPoll(
        question=keep["question"],
        options=tuple(options_in(keep)),
        ends_at=ends_at,
        **terms.model_dump(),
    )


async def _require_voters(turn: Turn, community_id: int, terms: Terms) -> None:
    """Raise Refused when nobody could vote."""
    number, _ = await electors.would_be(turn.db, community_id, terms)
    if not number:
        raise Refused("poll-nobody-may-vote")


async def publish(update: Update, turn: Turn) -> None:
    """The poll opens, or waits for its hour; once open its card stands in the group."""
    keep = turn.kept("poll.settings")
    community = await communities.get(turn.db, keep["community"])
    require_organizer(await turn.roles(community.id))
    new, opens_at = await to_be_opened(turn, keep), opening(turn, keep)
    if opens_at is None:  # by its hour there may be some who can vote
        await _require_voters(turn, community.id, new)
    made_by = turn.person_id
    poll = await polls.add(turn.db, community.id, new, turn.now, made_by, opens_at)
    turn.end()
    if opens_at is not None:
        plan_opening(turn, poll)
        turn.edit("poll-waits", **waiting(poll, community.zone))
        return
    turn.edit("poll-published", question=poll.question, grouped=str(bool(community.group_id)))
    turn.say("poll-manage", **await managed(turn, poll))
    go_public(turn, poll, community)


HANDLERS = [
    command("newpoll", new_poll),
    Step("poll.question", keep_question),
    Step("poll.options", keep_options),
    taps_only("poll.settings"),
    tap(ApprovalOptions, keep_approval),
    tap(Setting, change_setting),
    tap(Publish, publish),
]
