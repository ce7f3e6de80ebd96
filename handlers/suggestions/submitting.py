"""The draft is sent: it gets its number, and its author a receipt."""

from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.buttons import Tap
from bot.routing import tap
from bot.texts import Lines, Phrase, label, phrase
from bot.turn import Turn
from domain.categories import category_of
from domain.communities import Community
from domain.deadlines import reply_due_on
from domain.drafts import check_words
from domain.marks import Mark, mark_of
from domain.people import require_entry_for_others
from domain.suggestions import State, Suggestion
from handlers.suggestions.arriving import arrive
from handlers.suggestions.drafts import DRAFTED, Draft, has_media, matters_of
from handlers.suggestions.naming import reference
from handlers.suggestions.pausing import list_sent, note_sent
from storage import communities, minutes, suggestions


@dataclass(frozen=True)
class Submit(Tap, prefix="ss"):
    """Send the draft, with the name hidden from the organizers' lists too, or not."""

    anonymous: bool


async def submit(update: Update, turn: Turn) -> None:
    """The draft is sent: each of its matters gets a number and a due date."""
    draft, anonymous = turn.kept(*DRAFTED), turn.tapped(Submit).anonymous
    matters = [check_words(words, has_media=True) for words in matters_of(draft)]
    community, whose = await _whose(turn, draft)
    said = {**whose, **_common(draft), "anonymous": int(anonymous)}
    before = await _said_before(turn, draft)
    sent = [await _send(turn, community, draft, words, before, said) for words in matters]
    if "objects_to" in draft:
        await minutes.add_objections(turn.db, draft["objects_to"], [one.id for one in sent])
    turn.end()
    _confirm(turn, community, matters, sent)
    for suggestion in sent:
        if suggestion.author_id is not None:
            await note_sent(turn, suggestion)
        await arrive(turn, suggestion, community)


async def _whose(turn: Turn, draft: Draft) -> tuple[Community, dict[str, Any]]:
    """Where it goes, and whose it is: one's own, or that of somebody without a phone."""
    entry = draft.get("entry")
    if entry is None:
        return turn.community, {"author": turn.resident.id}
    require_entry_for_others(await turn.roles(entry["community"]))
    community = await communities.get(turn.db, entry["community"])
    written = {"entered_for": entry["name"], "entered_by": turn.resident.id}
    return community, {"author": None, **written}


async def _said_before(turn: Turn, draft: Draft) -> list[str]:
    """What the same person said in the last days. The same words under another picture or at
    another place are something else."""
    if has_media(draft) or "entry" in draft:
        return []
    return [
        _with_place(said.text, said.place)
        for said in await list_sent(turn)
        if said.state is not State.WITHDRAWN
    ]


def _with_place(words: str, place: str | None) -> str:
    return f"{words}\n{place or ''}"


def _common(draft: Draft) -> dict[str, Any]:
    """What all matters of a draft share."""
    return {
        "voice": "\n".join(draft.get("voices", [])) or None,
        "photo": "\n".join(draft.get("photos", [])) or None,
        "place": draft.get("place"),
        "open_to_all": int(not draft.get("closed")),
        "guardian": int(bool(draft.get("guardian"))),
    }


async def _send(
    turn: Turn,
    community: Community,
    draft: Draft,
    words: str,
    before: list[str],
    said: dict[str, Any],
) -> Suggestion:
    text = _as_kept(community, draft, words)
    return await suggestions.add(
        turn.db,
        community.id,
        turn.now.astimezone(community.zone).year,
        reply_due_on(turn.now, community.zone, community.reply_days),
        turn.now,
        text=text,
        category=category_of(words),
        mark=_mark(turn, draft, text, before),
        **said,
    )


def _as_kept(community: Community, draft: Draft, words: str) -> str:
    """Organizers read that a message was forwarded, never from whom."""
    if not draft.get("forwarded"):
        return words
    return f"{label(community.language, 'suggest-forwarded')}\n{words}".strip()


def _mark(turn: Turn, draft: Draft, said: str, before: list[str]) -> Mark | None:
    own = turn.facts.deep_link("").partition("?")[0].removeprefix("https://")
    return mark_of(_with_place(said, draft.get("place")), before, [own])


def _confirm(turn: Turn, community: Community, matters: list[str], sent: list[Suggestion]) -> None:
    numbers = [reference(community, suggestion) for suggestion in sent]
    key = "entry-done" if sent[0].entered_for else "suggest-received"
    due, openness = sent[0].due_on, _openness(sent[0])
    if len(sent) == 1:
        said = matters[0] or phrase("letter-without-words")
        turn.edit(key, number=numbers[0], due=due, said=said, open=openness)
        return
    lines = [
        phrase("suggest-received-one", number=number, said=words)
        for number, words in zip(numbers, matters, strict=True)
    ]
    several, count = f"{key}-several", len(sent)
    turn.edit(several, count=count, due=due, lines=Lines(lines), open=openness)


def _openness(suggestion: Suggestion) -> Phrase:
    if suggestion.mark:
        return phrase("suggest-looked-at")
    return phrase("suggest-open" if suggestion.open_to_all else "suggest-closed")


HANDLERS = [tap(Submit, submit)]
