"""A meeting as people will see it, before it is published; each part can still be changed."""

from dataclasses import dataclass
from datetime import datetime

from telegram import Update

from bot.buttons import CANCEL, Button, Rows, Tap, button
from bot.routing import tap, taps_only
from bot.texts import Lines, Phrase, When, phrase
from bot.turn import Turn, rows_of
from domain.communities import Community
from domain.meetings import Meeting, notice_needed
from domain.recurrences import Rule
from domain.refusals import Refused
from handlers.meetings import questions
from handlers.meetings.drafts import (
    Keep,
    agenda_of,
    called_in,
    community_of,
    files_in,
    meeting_in,
    whom_in,
    without,
)
from handlers.meetings.plan_words import plan_words
from handlers.meetings.questions import Unchanged
from handlers.meetings.repeating import dates, rule_words
from handlers.meetings.showing import about_meeting
from handlers.meetings.warnings import warnings

QUESTIONS = {
    "title": questions.ask_title,
    "starts_at": questions.ask_time,
    "place": questions.ask_place,
    "agenda": questions.ask_agenda,
}
PARTS = ("title", "time", "place", "agenda", "kind")
MORE = ("notices", "lasts", "link", "whom", "seats", "files")


@dataclass(frozen=True)
class Announce(Tap, prefix="ma"):
    """Publish the meeting."""


@dataclass(frozen=True)
class Unfold(Tap, prefix="meeting-unfold"):
    """Show the buttons that change its parts (parts), those for the rest (more), or neither."""

    what: str


@dataclass(frozen=True)
class Edit(Tap, prefix="meeting-edit"):
    """Ask for a part of it again."""

    part: str


async def go_on(turn: Turn, keep: Keep) -> None:
    """The next question that has no answer; without any, the preview."""
    for name, ask in QUESTIONS.items():
        if name not in keep:
            await ask(turn, keep)
            return
    await preview(turn, keep)


async def preview(turn: Turn, keep: Keep) -> None:
    """As people will see it, and when they will be told."""
    community, draft = await community_of(turn, keep), meeting_in(keep)
    plan = [*_plan(draft, community, turn.now), *_repeats(keep, draft, community, turn)]
    notes = [*await warnings(turn, keep, draft, community), *_carried(keep)]
    agenda, whom = await agenda_of(turn, keep), await whom_in(turn, keep)
    turn.ask(
        "meeting-preview",
        then="meeting.publish",
        keep=keep,
        buttons=_folded(),
        about=about_meeting(draft, community, *agenda, whom),
        plan=Lines([*plan, *notes]),
    )


def _folded() -> Rows:
    unfold = [button(f"label-meeting-{what}", Unfold(what)) for what in ("parts", "more")]
    return [unfold, [button("label-publish", Announce()), CANCEL]]


def _unfolded(parts: tuple[str, ...]) -> Rows:
    edits: list[Button] = [button(f"label-meeting-edit-{part}", Edit(part)) for part in parts]
    back = button("label-meeting-fold", Unfold(""))
    return [*rows_of(edits), [back], [button("label-publish", Announce()), CANCEL]]


async def unfold(update: Update, turn: Turn) -> None:
    """Other buttons under the same preview."""
    turn.kept("meeting.publish")
    what = turn.tapped(Unfold).what
    shown = {"": _folded(), "parts": _unfolded(PARTS), "more": _unfolded(MORE)}.get(what)
    if shown is None:
        raise Refused("button-old")
    turn.swap(shown)


async def leave_it(update: Update, turn: Turn) -> None:
    """It stays as it was."""
    turn.tapped(Unchanged)
    if turn.dialog is None or not turn.dialog.step.startswith("meeting."):
        raise Refused("button-old")
    keep = turn.kept(turn.dialog.step)
    if "agenda" not in keep:
        raise Refused("button-old")
    turn.fade()
    await preview(turn, without(keep, "pin", "unclear", "day"))


def _plan(draft: Meeting, community: Community, now: datetime) -> list[Phrase]:
    """Who is told when; for an assembly also what the law asks for."""
    plan = plan_words(draft, community, now)
    if notice := notice_needed(draft.kind):
        latest = When(draft.starts_at - notice, community.zone)
        plan.append(phrase("meeting-plan-legal", days=notice.days, latest=latest))
    return plan


def _carried(keep: Keep) -> list[Phrase]:
    """What goes along with it: papers, and who is called by name."""
    called, files = [one.name for one in called_in(keep)], [file.name for file in files_in(keep)]
    comma = phrase("list-joiner")
    return [
        phrase(f"meeting-plan-{what}", names=Lines(names, by=comma))
        for what, names in (("called", called), ("files", files))
        if names
    ]


def _repeats(keep: Keep, draft: Meeting, community: Community, turn: Turn) -> list[Phrase]:
    """For a series: the rule and the next dates."""
    if "rule" not in keep:
        return []
    rule = Rule.model_validate_json(keep["rule"])
    upcoming = dates(draft.kind, rule, turn.now, community)
    return [phrase("meeting-plan-repeats", rule=rule_words(rule), dates=upcoming)]


HANDLERS = [taps_only("meeting.publish"), tap(Unfold, unfold), tap(Unchanged, leave_it)]
