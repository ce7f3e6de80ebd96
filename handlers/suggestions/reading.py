"""Looking around among the community's open suggestions: by support, newest, kind, or a search."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from telegram import Update

from bot.buttons import CANCEL, Button, Tap, button
from bot.routing import Step, tap
from bot.texts import Phrase, phrase
from bot.turn import Turn, rows_of
from domain.categories import Category
from domain.reading import MOST_PAGES, PAGE, Line, search_words
from domain.refusals import Refused
from handlers.suggestions.browsing import LookAround
from handlers.suggestions.resuming import open_draft, put_by, resume_button, take_up
from handlers.suggestions.showing import Read
from storage import reading

ORDERS = ("supported", "newest", "kind")
LONGEST_LINE = 24


@dataclass(frozen=True)
class Browse(Tap, prefix="rb"):
    """A page of a list; `order` is one of ORDERS, and `category` empty unless it is kind."""

    order: str
    category: str
    page: int


@dataclass(frozen=True)
class AskWord(Tap, prefix="rw"):
    """I look for a word."""


@dataclass(frozen=True)
class Find(Tap, prefix="rf"):
    """A page of what has these words."""

    page: int
    words: str


async def look_around(update: Update, turn: Turn) -> None:
    """The list, below what was said until now."""
    await _browse(turn, Browse("supported", "", 0), turn.say)


async def browse(update: Update, turn: Turn) -> None:
    """Another page or order, in the place of the list that was tapped."""
    asked = turn.tapped(Browse)
    if asked.order == "kind" and not asked.category:
        await _show_categories(turn)
    else:
        await _browse(turn, asked, turn.edit)


async def _browse(turn: Turn, asked: Browse, say: Callable[..., None]) -> None:
    _check_page(asked.page)
    found = await _list(turn, asked)
    head = f"read-{asked.order}" if not asked.category else "read-of-kind"
    kind = phrase(f"category-{asked.category or 'other'}")
    say(
        "read-list" if found else "read-nothing",
        head=phrase(head, kind=kind),
        page=asked.page + 1,
        buttons=[
            *_taps(found),
            *_turning(asked.page, found, lambda p: Browse(asked.order, asked.category, p)),
            *_ways(),
        ],
    )


def _check_page(page: int) -> None:
    if not 0 <= page < MOST_PAGES:
        raise Refused("button-old")


async def _list(turn: Turn, asked: Browse) -> list[Line]:
    community = turn.community.id
    match asked.order:
        case "supported" if not asked.category:
            return await reading.list_supported(turn.db, community, asked.page)
        case "newest" if not asked.category:
            return await reading.list_newest(turn.db, community, asked.page)
        case "kind" if asked.category in set(Category):
            return await reading.list_of_kind(turn.db, community, asked.category, asked.page)
    raise Refused("button-old")


def _taps(found: Sequence[Line]) -> list[Button]:
    """One button a suggestion."""
    return [
        button(
            "label-read-line",
            Read(line.id),
            number=line.number,
            count=line.supporters,
            words=_short(line.shown),
        )
        for line in found[:PAGE]
    ]


def _short(words: str) -> str | Phrase:
    line = " ".join(words.split())
    if not line:
        return phrase("without-words")
    return line if len(line) <= LONGEST_LINE else f"{line[: LONGEST_LINE - 1]}…"


def _turning(page: int, found: Sequence[Line], to: Callable[[int], Tap]) -> list[list[Button]]:
    """To the page before and the page after, where there is one."""
    row = [button("label-page-before", to(page - 1))] if page else []
    if len(found) > PAGE and page + 1 < MOST_PAGES:
        row.append(button("label-page-after", to(page + 1)))
    return [row] if row else []


def _ways() -> list[list[Button]]:
    orders = [button(f"label-read-{order}", Browse(order, "", 0)) for order in ORDERS]
    return [orders, [button("label-search", AskWord())]]


async def _show_categories(turn: Turn) -> None:
    found = await reading.list_categories(turn.db, turn.community.id, list(Category))
    kinds = [button(f"category-{kind}", Browse("kind", kind, 0)) for kind in found]
    turn.edit("read-which-kind" if found else "read-no-kinds", buttons=[*rows_of(kinds), *_ways()])


async def ask_word(update: Update, turn: Turn) -> None:
    """What are you looking for?"""
    _ = turn.resident
    draft = put_by(turn)
    back = resume_button() if draft else CANCEL
    turn.ask("read-ask-word", then="read.word", keep=draft, buttons=[back])


async def keep_word(update: Update, turn: Turn) -> None:
    """The first page of what has the word."""
    asked = search_words(turn.text)
    if not asked:
        raise Refused("words-needed")
    await _find(turn, Find(0, asked), turn.say)
    take_up(turn)


async def find(update: Update, turn: Turn) -> None:
    """Another page of it; the button carries the words."""
    asked = turn.tapped(Find)
    _check_page(asked.page)
    await _find(turn, Find(asked.page, search_words(asked.words)), turn.edit)


async def _find(turn: Turn, asked: Find, say: Callable[..., None]) -> None:
    found = await reading.search(turn.db, turn.community.id, asked.words, asked.page)
    say(
        "read-found" if found else "read-not-found",
        words=asked.words,
        page=asked.page + 1,
        buttons=[
            *_taps(found),
            *_turning(asked.page, found, lambda page: Find(page, asked.words)),
            *_ways(),
            *([resume_button()] if open_draft(turn) else []),
        ],
    )


HANDLERS = [
    tap(LookAround, look_around),
    tap(Browse, browse),
    tap(AskWord, ask_word),
    tap(Find, find),
    Step("read.word", keep_word),
]
