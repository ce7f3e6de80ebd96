"""Who does what by when: an office, never a person; asked for one after the other."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.buttons import CANCEL, Rows, Tap, button
from bot.routing import Step, tap
from bot.turn import Turn, rows_of
from domain.communities import Community
from domain.letters import cut
from domain.minutes import Draft, Entry, Task, with_tasks
from domain.promises import LONGEST_TASK, Said, due_said, said_in
from domain.refusals import Refused
from domain.wording import alike, check_words, has_words
from handlers.minutes.drafting import ASKED, as_seen, led_as_seen, show_entry
from handlers.suggestions.deadlines import office
from storage import minutes, promises, suggestions

OFFICE, WHAT, DUE = "minutes.office", "minutes.what", "minutes.due"
OFFERED = 5
AHEAD = {"weeks": "14天内", "month": "1个月内", "quarter": "3个月内"}


@dataclass(frozen=True)
class Office(Tap, prefix="minutes-office"):
    """One of the offices offered (0 is the committee), or nobody (-1)."""

    which: int


@dataclass(frozen=True)
class TakeOff(Tap, prefix="minutes-task-off"):
    """This one of the tasks is none (from 0)."""

    which: int


@dataclass(frozen=True)
class AsTopic(Tap, prefix="minutes-as-topic"):
    """They do what the item says."""


@dataclass(frozen=True)
class Within(Tap, prefix="minutes-within"):
    """By then."""

    how_long: str


async def ask_office(turn: Turn, draft: Draft, community: Community, at: int) -> None:
    """Which office?"""
    entry = draft.body.with_entry(at).entries[at]
    offered = await _offered(turn, community, entry)
    named = [(which, office(community, name or None)) for which, name in enumerate(offered)]
    said = [(n, task) for n, task in enumerate(entry.tasks) if not task.usual]
    buttons: Rows = [
        *(button("label-minutes-task-off", TakeOff(n), what=cut(t.what, 24)) for n, t in said),
        *rows_of([button("label-minutes-office", Office(n), office=name) for n, name in named]),
        [button("label-minutes-no-task", Office(-1)), CANCEL],
    ]
    keep = as_seen(draft, at)
    topic = cut(entry.topic, ASKED)
    turn.ask("minutes-ask-office", then=OFFICE, keep=keep, topic=topic, buttons=buttons)


async def _offered(turn: Turn, community: Community, entry: Entry) -> list[str]:
    """The committee first, the unit that deals with the suggestion, and those of before."""
    known = await promises.list_offices(turn.db, community.id, OFFERED)
    if entry.suggestion_id is not None:
        unit = (await suggestions.get(turn.db, entry.suggestion_id)).unit
        known = [*([unit] if unit else []), *known]
    return ["", *dict.fromkeys(known)][: OFFERED + 1]


async def pick_office(update: Update, turn: Turn) -> None:
    """One of those offered, or nobody has to do anything."""
    kept, which = turn.kept(OFFICE), turn.tapped(Office).which
    _, community, draft = await led_as_seen(turn, kept)
    entry = draft.body.with_entry(kept["entry"]).entries[kept["entry"]]
    offered = await _offered(turn, community, entry)
    if which >= len(offered):
        raise Refused("button-old")
    turn.fade()
    if which < 0:
        await _keep(turn, kept, ())
    else:
        _ask_what(turn, kept, offered[which], community)


async def say_office(update: Update, turn: Turn) -> None:
    """The office in words, perhaps with what it does and by when."""
    kept = turn.kept(OFFICE)
    _, community, draft = await led_as_seen(turn, kept)
    entry = draft.body.with_entry(kept["entry"]).entries[kept["entry"]]
    today = turn.now.astimezone(community.zone).date()
    lines = [line for line in turn.text.splitlines() if has_words(line)]
    if len(lines) > 1:
        tasks = [_whole(said_in(line, today), entry, community) for line in lines]
        await _keep(turn, kept, with_tasks(entry, tasks))
        return
    said = said_in(turn.text, today)
    name = _stored(said.office, community)
    if said.due_on is not None:
        await _keep(turn, kept, with_tasks(entry, [_whole(said, entry, community)]))
    elif said.what:
        _ask_due(turn, {**kept, "office": name, "what": said.what})
    else:
        _ask_what(turn, kept, name, community)


def _whole(said: Said, entry: Entry, community: Community) -> Task:
    """A task said in one breath; raises Refused where its day is missing."""
    if said.due_on is None:
        raise Refused("promise-day-unclear")
    what = (said.what or entry.words or entry.number)[:LONGEST_TASK]
    return Task(office=_stored(said.office, community), what=what, due_on=said.due_on)


async def take_off(update: Update, turn: Turn) -> None:
    """The office need not do it after all."""
    kept, which = turn.kept(OFFICE), turn.tapped(TakeOff).which
    _, _, draft = await led_as_seen(turn, kept)
    entry = draft.body.with_entry(kept["entry"]).entries[kept["entry"]]
    if not 0 <= which < len(entry.tasks):
        raise Refused("button-old")
    turn.fade()
    await _keep(turn, kept, (*entry.tasks[:which], *entry.tasks[which + 1 :]))


def _stored(name: str, community: Community) -> str:
    """The committee has no name of its own: it is called so in every language."""
    own = {"居委会", "社区居委会", f"{community.short_name}居委会", f"{community.name}居委会"}
    own |= {"community", "residents' committee", "the residents' committee", "committee"}
    return "" if alike(name) in {alike(one) for one in own} else name


def _ask_what(turn: Turn, kept: Mapping[str, Any], name: str, community: Community) -> None:
    keep = {**kept, "office": name}
    buttons = [button("label-minutes-as-topic", AsTopic()), CANCEL]
    owner = office(community, name or None)
    turn.ask("minutes-ask-what", then=WHAT, keep=keep, office=owner, buttons=buttons)


async def pick_topic(update: Update, turn: Turn) -> None:
    """What the item says."""
    turn.tapped(AsTopic)
    kept = turn.kept(WHAT)
    _, _, draft = await led_as_seen(turn, kept)
    entry = draft.body.with_entry(kept["entry"]).entries[kept["entry"]]
    turn.fade()
    _ask_due(turn, {**kept, "what": (entry.words or entry.number)[:LONGEST_TASK]})


async def say_what(update: Update, turn: Turn) -> None:
    """In words."""
    _ask_due(turn, {**turn.kept(WHAT), "what": check_words(turn.text, LONGEST_TASK)})


def _ask_due(turn: Turn, keep: Mapping[str, Any]) -> None:
    ways = [button(f"label-minutes-{name}", Within(name)) for name in AHEAD]
    turn.ask("minutes-ask-due", then=DUE, keep=keep, buttons=[ways, CANCEL])


async def pick_due(update: Update, turn: Turn) -> None:
    """One of the usual times."""
    kept, how_long = turn.kept(DUE), turn.tapped(Within).how_long
    if how_long not in AHEAD:
        raise Refused("button-old")
    turn.fade()
    await _keep_due(turn, kept, AHEAD[how_long])


async def say_due(update: Update, turn: Turn) -> None:
    """In words."""
    await _keep_due(turn, turn.kept(DUE), turn.text)


async def _keep_due(turn: Turn, kept: Mapping[str, Any], text: str) -> None:
    _, community, draft = await led_as_seen(turn, kept)
    entry = draft.body.with_entry(kept["entry"]).entries[kept["entry"]]
    due = due_said(text, turn.now.astimezone(community.zone).date())
    task = Task(office=kept["office"], what=kept["what"], due_on=due)
    await _keep(turn, kept, with_tasks(entry, [task]))


async def _keep(turn: Turn, kept: Mapping[str, Any], tasks: tuple[Task, ...]) -> None:
    """They stand in the draft; they are said back with the weekday."""
    meeting, community, draft = await led_as_seen(turn, kept)
    body = draft.body.with_entry(kept["entry"], tasks=tasks)
    draft = await minutes.put(turn.db, draft, body, turn.resident.id)
    show_entry(turn, meeting, community, draft, kept["entry"])


HANDLERS = [
    Step(OFFICE, say_office),
    Step(WHAT, say_what),
    Step(DUE, say_due),
    tap(Office, pick_office),
    tap(TakeOff, take_off),
    tap(AsTopic, pick_topic),
    tap(Within, pick_due),
]
