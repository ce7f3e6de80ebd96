"""The draft of the minutes on the organizer's phone: the whole, and each item."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.buttons import CANCEL, Button, Rows, Tap, button
from bot.routing import tap
from bot.texts import Lines, Phrase, When, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.letters import cut
from domain.meetings import Meeting
from domain.minutes import Draft, Entry, Minutes, ruled
from domain.people import require_organizer
from domain.refusals import Refused, TooLate
from domain.rulings import Ruling
from handlers.minutes.carrying_over import first_draft
from handlers.minutes.reminding import plan_reminder
from handlers.minutes.showing import details, ruling_words, votes_words
from storage import communities, meetings, minutes

MARKS = {Ruling.PASSED: "✅", Ruling.FAILED: "❌", Ruling.AGAIN: "🔁", None: "▫️"}
ON_BUTTON, ON_LINE, ASKED = 24, 40, 60
FEW = 20
ITEM, WORDS = "minutes.item", "minutes.words"
WRITTEN = ("votes", "points", "dissent", "present", "notes", "add")


@dataclass(frozen=True)
class Look(Tap, prefix="minutes-look"):
    """Look at an item of the draft (from 0), or at the whole (-1)."""

    meeting: int
    entry: int


@dataclass(frozen=True)
class Decide(Tap, prefix="minutes-decide"):
    """It went that way."""

    meeting: int
    entry: int
    ruling: str
    version: int


@dataclass(frozen=True)
class Fill(Tap, prefix="minutes-fill"):
    """Something is to be written: of an item, or (-1) of the whole meeting."""

    meeting: int
    entry: int
    part: str


@dataclass(frozen=True)
class Preview(Tap, prefix="minutes-preview"):
    """How it will be read."""

    meeting: int


async def led(turn: Turn, meeting_id: int) -> tuple[Meeting, Community, Draft]:
    """The meeting and its draft, for its organizers; raises Refused."""
    meeting = await meetings.get(turn.db, meeting_id)
    require_organizer(await turn.roles(meeting.community_id))
    community = await communities.get(turn.db, meeting.community_id)
    return meeting, community, await minutes.get(turn.db, meeting_id)


def require_first(draft: Draft) -> None:
    """Raise TooLate when it was published meanwhile."""
    if draft.version:
        raise TooLate("minutes-published-by", by=draft.edited_by_name or "—")


async def led_as_seen(turn: Turn, kept: Mapping[str, Any]) -> tuple[Meeting, Community, Draft]:
    """The same while something is written; raises TooLate when it was published meanwhile."""
    meeting, community, draft = await led(turn, kept["meeting"])
    if kept["version"] != draft.version:
        require_first(draft)
    return meeting, community, draft


def as_seen(draft: Draft, at: int) -> dict[str, int]:
    """What is kept while something is written about an item."""
    return {"meeting": draft.meeting_id, "entry": at, "version": draft.version}


async def open_draft(turn: Turn, meeting: Meeting, community: Community) -> None:
    """The minutes are begun, from the agenda and what was decided; or one goes on with them. What
    comes first is the first item of which nothing was said."""
    begun = await minutes.find(turn.db, meeting.id)
    written = begun is not None and not begun.is_untouched
    draft = begun if begun and written else await _begin(turn, meeting, community)
    if not draft.body.entries and not draft.body.notes:
        ask_words(turn, draft, -1, "notes")
    elif begun is None and draft.body.undecided:
        show_entry(turn, meeting, community, draft, draft.body.undecided[0])
    else:
        show_draft(turn, meeting, community, draft)


async def _begin(turn: Turn, meeting: Meeting, community: Community) -> Draft:
    """As the meeting itself has it by now."""
    plan_reminder(turn, meeting, community)
    return await minutes.begin(turn.db, meeting.id, await first_draft(turn, meeting, community))


def ask_words(turn: Turn, draft: Draft, at: int, part: str, topic: str = "") -> None:
    """Words or numbers for a part of an item, or of the whole."""
    keep = {**as_seen(draft, at), "part": WRITTEN.index(part)}
    turn.ask(f"minutes-ask-{part}", then=WORDS, keep=keep, topic=topic, buttons=[CANCEL])


def show_draft(
    turn: Turn, meeting: Meeting, community: Community, draft: Draft, *, edit: bool = False
) -> None:
    """The whole draft: a line and a button for each item."""
    leave(turn)
    tell = turn.edit if edit else turn.say
    tell(
        "minutes-draft-again" if draft.version else "minutes-draft",
        title=meeting.title,
        when=When(meeting.starts_at, community.zone),
        lines=Lines(_lines(draft.body)),
        buttons=_draft_buttons(draft),
    )


def leave(turn: Turn) -> None:
    """Nothing is being written about an item any more; another conversation goes on."""
    if turn.dialog is not None and turn.dialog.step.startswith("minutes."):
        turn.end()


def _lines(body: Minutes) -> list[Phrase]:
    lines = [
        phrase("minutes-draft-no-present")
        if body.present is None
        else phrase("minutes-draft-present", count=body.present)
    ]
    longest = ON_LINE if len(body.entries) <= FEW else ON_BUTTON
    lines += [_line(n, entry, longest) for n, entry in enumerate(body.entries, 1)]
    if not body.entries:
        lines.append(phrase("minutes-draft-no-entries"))
    if body.notes:
        lines.append(phrase("minutes-notes", text=cut(body.notes, 300)))
    return lines


def _line(number: int, entry: Entry, longest: int) -> Phrase:
    known = [ruling_words(entry)] if entry.ruling else []
    known += [votes_words(entry.votes)] if entry.votes else []
    more = (
        phrase("minutes-draft-more", what=Lines(known, by=phrase("minutes-joiner")))
        if known
        else ""
    )
    mark, topic = MARKS[entry.ruling], cut(entry.topic, longest)
    return phrase("minutes-draft-line", mark=mark, n=number, topic=topic, more=more)


def _draft_buttons(draft: Draft) -> Rows:
    meeting, body = draft.meeting_id, draft.body
    items = [
        button(
            "label-minutes-entry",
            Look(meeting, at),
            mark=MARKS[entry.ruling],
            n=at + 1,
            topic=cut(entry.words or entry.number, ON_BUTTON),
        )
        for at, entry in enumerate(body.entries)
    ]
    first = draft.version == 0
    more = [fill(meeting, -1, part) for part in ("present", "notes", *(["add"] if first else []))]
    opinions = [[fill(meeting, -1, "opinions")]] if first else []
    key = "label-minutes-preview" if first else "label-minutes-changes"
    return [*items, more, *opinions, button(key, Preview(meeting))]


def fill(meeting_id: int, at: int, part: str) -> Button:
    """Something that can be written."""
    return button(f"label-minutes-{part}", Fill(meeting_id, at, part))


def show_entry(
    turn: Turn,
    meeting: Meeting,
    community: Community,
    draft: Draft,
    at: int,
    *,
    edit: bool = False,
) -> None:
    """One item: how it went, and what else can be written about it; words are its points."""
    entry = draft.body.with_entry(at).entries[at]
    turn.go(ITEM, as_seen(draft, at))
    tell = turn.edit if edit else turn.say
    tell(
        "minutes-entry",
        n=at + 1,
        topic=cut(entry.topic, 300),
        lines=Lines(_known(entry, community)),
        hint=phrase("minutes-entry-done" if entry.ruling else "minutes-entry-open"),
        buttons=_entry_buttons(draft, at),
    )


def _known(entry: Entry, community: Community) -> list[Phrase]:
    """What was written of it so far, as much as one message holds."""
    said = {part: cut(getattr(entry, part), 800) for part in ("points", "dissent")}
    ruling = [phrase("minutes-ruling", ruling=ruling_words(entry))] if entry.ruling else []
    return [*ruling, *details(entry.model_copy(update=said), community)]


def _entry_buttons(draft: Draft, at: int) -> Rows:
    meeting, chosen = draft.meeting_id, draft.body.entries[at].ruling
    rulings = [_ruling(draft, at, ruling, ruling is chosen) for ruling in Ruling]
    later = at + 1 < len(draft.body.entries)
    on = [button("label-minutes-next", Look(meeting, at + 1))] if later else []
    key = "label-minutes-changes" if draft.version else "label-minutes-preview"
    done = [] if later else [button(key, Preview(meeting))]
    return [
        rulings,
        [fill(meeting, at, "votes"), fill(meeting, at, "points")],
        [fill(meeting, at, "dissent"), *([fill(meeting, at, "task")] if chosen else [])],
        [button("label-minutes-back", Look(meeting, -1)), *on, *done],
    ]


def _ruling(draft: Draft, at: int, ruling: Ruling, chosen: bool) -> Button:
    tap = Decide(draft.meeting_id, at, ruling, draft.version)
    if not chosen:
        return button(f"label-decided-{ruling}", tap)
    return button("label-minutes-chosen", tap, choice=phrase(f"label-decided-{ruling}"))


async def look(update: Update, turn: Turn) -> None:
    """An item, or the whole, in the place of the other."""
    asked = turn.tapped(Look)
    meeting, community, draft = await led(turn, asked.meeting)
    if asked.entry < 0:
        show_draft(turn, meeting, community, draft, edit=True)
    else:
        show_entry(turn, meeting, community, draft, asked.entry, edit=True)


async def decide(update: Update, turn: Turn) -> None:
    """How it went."""
    asked = turn.tapped(Decide)
    meeting, community, draft = await led(turn, asked.meeting)
    today = turn.now.astimezone(community.zone).date()
    if asked.ruling not in set(Ruling):
        raise Refused("button-old")
    if asked.version != draft.version:
        require_first(draft)
    body = ruled(draft.body, asked.entry, Ruling(asked.ruling), today)
    draft = await minutes.put(turn.db, draft, body, turn.resident.id)
    show_entry(turn, meeting, community, draft, asked.entry, edit=True)


HANDLERS = [tap(Look, look), tap(Decide, decide)]
