"""The draft is sent: it gets its number, and its author a receipt."""

from dataclasses import dataclass
from datetime import timedelta

from telegram import Update

from bot.buttons import Tap
from bot.routing import tap
from bot.texts import Lines, Phrase, label, phrase
from bot.turn import Turn
from domain.categories import category_of
from domain.deadlines import reply_due_on
from domain.drafts import check_words
from domain.marks import Mark, mark_of
from domain.suggestions import Suggestion
from handlers.suggestions.arriving import arrive
from handlers.suggestions.drafts import DRAFTED, Draft, has_media, matters_of
from handlers.suggestions.naming import reference
from storage import suggestions

REMEMBERED = timedelta(days=7)


@dataclass(frozen=True)
class Submit(Tap, prefix="ss"):
    """Send the draft, with the name hidden from the organizers' lists too, or not."""

    anonymous: bool


async def submit(update: Update, turn: Turn) -> None:
    """The draft is sent: each of its matters gets a number and a due date."""
    draft, anonymous = turn.kept(*DRAFTED), turn.tapped(Submit).anonymous
    matters = [check_words(words, has_media=True) for words in matters_of(draft)]
    before = await _said_before(turn, draft)
    sent = [await _send(turn, draft, words, before, anonymous) for words in matters]
    turn.end()
    _confirm(turn, matters, sent)
    for suggestion in sent:
        await arrive(turn, suggestion, turn.community)


async def _said_before(turn: Turn, draft: Draft) -> list[str]:
    """What the same person said in the last days. The same words under another picture or at
    another place are something else."""
    if has_media(draft):
        return []
    said = await suggestions.list_said(turn.db, turn.resident.id, turn.now - REMEMBERED)
    return [_with_place(text, place) for text, place in said]


def _with_place(words: str, place: str | None) -> str:
    return f"{words}\n{place or ''}"


async def _send(
    turn: Turn, draft: Draft, words: str, before: list[str], anonymous: bool
) -> Suggestion:
    community, zone = turn.community, turn.community.zone
    said = _as_kept(turn, draft, words)
    return await suggestions.add(
        turn.db,
        community.id,
        turn.now.astimezone(zone).year,
        reply_due_on(turn.now, zone, community.reply_days),
        turn.now,
        author=turn.resident.id,
        anonymous=int(anonymous),
        text=said,
        voice="\n".join(draft.get("voices", [])) or None,
        photo="\n".join(draft.get("photos", [])) or None,
        place=draft.get("place"),
        category=category_of(words),
        mark=_mark(turn, draft, said, before),
        open_to_all=int(not draft.get("closed")),
        guardian=int(bool(draft.get("guardian"))),
    )


def _as_kept(turn: Turn, draft: Draft, words: str) -> str:
    """Organizers read that a message was forwarded, never from whom."""
    if not draft.get("forwarded"):
        return words
    return f"{label(turn.community.language, 'suggest-forwarded')}\n{words}".strip()


def _mark(turn: Turn, draft: Draft, said: str, before: list[str]) -> Mark | None:
    own = turn.facts.deep_link("").partition("?")[0].removeprefix("https://")
    return mark_of(_with_place(said, draft.get("place")), before, [own])


def _confirm(turn: Turn, matters: list[str], sent: list[Suggestion]) -> None:
    numbers = [reference(turn.community, suggestion) for suggestion in sent]
    due, openness = sent[0].due_on, _openness(sent[0])
    if len(sent) == 1:
        said = matters[0] or phrase("letter-without-words")
        turn.edit("suggest-received", number=numbers[0], due=due, said=said, open=openness)
        return
    lines = [
        phrase("suggest-received-one", number=number, said=words)
        for number, words in zip(numbers, matters, strict=True)
    ]
    turn.edit(
        "suggest-received-several", count=len(sent), due=due, lines=Lines(lines), open=openness
    )


def _openness(suggestion: Suggestion) -> Phrase:
    if suggestion.mark:
        return phrase("suggest-looked-at")
    return phrase("suggest-open" if suggestion.open_to_all else "suggest-closed")


HANDLERS = [tap(Submit, submit)]
