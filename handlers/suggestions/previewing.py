"""The draft as it will be seen, and what can still be added to it or changed."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import CANCEL, Button, Markup, Tap, button
from bot.routing import tap
from bot.texts import Lines, Phrase, phrase
from bot.turn import Turn
from domain.likeness import Near
from domain.reading import covered
from handlers.suggestions.drafts import DRAFTED, Draft, has_media, matters_of, parts_of
from handlers.suggestions.following import Support
from handlers.suggestions.submitting import Submit
from handlers.suggestions.supporting_for import SupportFor
from storage import likeness


@dataclass(frozen=True)
class Add(Tap, prefix="sa"):
    """Add a photo, a place, or write it anew."""

    what: str


@dataclass(frozen=True)
class Back(Tap, prefix="sb"):
    """No photo or place after all: back to the draft."""


@dataclass(frozen=True)
class Open(Tap, prefix="sy"):
    """Whether every resident may read the words, or only the organizers."""

    to_all: bool


async def show_draft(turn: Turn, draft: Draft) -> None:
    """The draft, what is near it, and everything that can be done with it."""
    similar = await _similar(turn, draft)
    near = [
        phrase("suggest-similar-one", number=s.number, text=_on_a_line(covered(s.text, s.name)))
        for s in similar
    ]
    entry = draft.get("entry")
    turn.ask(
        "entry-read-back" if entry else "suggest-preview",
        then="suggest.confirm",
        keep=draft,
        buttons=_buttons(draft, similar),
        name=entry["name"] if entry else turn.resident.name,
        draft=_shown(draft),
        hidden=Lines(_hidden(draft)),
        similar=Lines([phrase("entry-similar" if entry else "suggest-similar"), *near])
        if near
        else "",
    )


def _on_a_line(words: str) -> str:
    return " ".join(words.split())[:60]


async def _similar(turn: Turn, draft: Draft) -> list[Near]:
    """What says nearly the same; for several matters at once it cannot stand in."""
    matters = matters_of(draft)
    if len(matters) > 1:
        return []
    if "entry" in draft:
        return await likeness.find(turn.db, draft["entry"]["community"], matters[0])
    return await likeness.find(turn.db, turn.community.id, matters[0], turn.resident.id)


def _shown(draft: Draft) -> Lines:
    """The words and what comes with them; several matters one a line."""
    matters = matters_of(draft)
    parts: list[str | Phrase] = [phrase(f"suggest-with-{part}") for part in parts_of(draft)]
    if len(matters) == 1:
        return Lines([*(matters if matters[0] else []), *parts], by=" ")
    numbered = [f"{n}. {matter}" for n, matter in enumerate(matters, 1)]
    lines = [phrase("suggest-several", count=len(matters)), *numbered]
    each = [phrase("suggest-with-each", parts=Lines(parts, by=" "))] if parts else []
    return Lines([*lines, *each])


def _hidden(draft: Draft) -> list[Phrase]:
    """Who sees the name; a voice or a face may tell it all the same."""
    whose = "entry" if "entry" in draft else "suggest"
    keys = ["hidden", *(["may-be-known"] if has_media(draft) else [])]
    return [phrase(f"{whose}-{key}") for key in keys]


def _buttons(draft: Draft, similar: list[Near]) -> Markup:
    support = SupportFor if "entry" in draft else Support
    return [
        *(button("label-support", support(s.id), number=s.number) for s in similar),
        [button("label-submit", Submit(False)), button("label-submit-anonymous", Submit(True))],
        [button("label-add-photo", Add("photo")), button("label-add-place", Add("place"))],
        _openness(draft),
        [button("label-rewrite", Add("text")), CANCEL],
    ]


def _openness(draft: Draft) -> Button:
    """How it stands now; a tap turns it round."""
    if draft.get("closed"):
        return button("label-closed", Open(True))
    return button("label-open", Open(False))


async def change_openness(update: Update, turn: Turn) -> None:
    """Only the organizers read it, or every resident."""
    draft, to_all = dict(turn.kept(*DRAFTED)), turn.tapped(Open).to_all
    draft["closed"] = not to_all
    if turn.dialog is not None:
        turn.go(turn.dialog.step, draft)
    turn.toast("suggest-open" if to_all else "suggest-closed")
    turn.swap(_buttons(draft, await _similar(turn, draft)))


async def change_draft(update: Update, turn: Turn) -> None:
    """Add a photo or a place, or begin again."""
    draft, what = turn.kept(*DRAFTED), turn.tapped(Add).what
    if what == "text":
        turn.end()
        ask_for_words_of(turn, draft)
    elif what in ("photo", "place"):
        back = button("label-cancel", Back())
        turn.ask(f"suggest-ask-{what}", then=f"suggest.{what}", keep=draft, buttons=[back])


def ask_for_words_of(turn: Turn, draft: Draft) -> None:
    """What is it about, from the beginning? Whose words they are and who reads them stays."""
    stays = {key: draft[key] for key in ("entry", "closed") if key in draft}
    key = "entry-ask-words" if "entry" in stays else "suggest-ask"
    turn.ask(key, then="suggest.text", keep=stays, buttons=[CANCEL])


async def go_back(update: Update, turn: Turn) -> None:
    """The draft is shown again as it was."""
    draft = turn.kept(*DRAFTED)
    turn.fade()
    await show_draft(turn, draft)


HANDLERS = [tap(Add, change_draft), tap(Back, go_back), tap(Open, change_openness)]
