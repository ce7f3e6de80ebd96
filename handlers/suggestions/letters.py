"""The letter that answers a suggestion, as each of its readers reads it, and as a PDF."""

from dataclasses import dataclass
from datetime import date

from telegram import Update

from bot.buttons import Button, Tap, button
from bot.messages import Paper
from bot.routing import tap
from bot.texts import Lines, Phrase, label, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.histories import What
from domain.letters import Point, cut, in_lines, read_letter, shortened
from domain.reading import covered
from domain.refusals import Refused
from domain.suggestions import Suggestion
from handlers.suggestions.naming import reference
from storage import communities, followers, histories, people, suggestions
from storage.database import Connection

PARTS = ("done", "cannot", "next_steps")
# What is posted for everyone: so much of what was asked, and so many points of each part.
ASKED, POINTS, WORDS = 60, 3, 100
QUOTED = 200  # so much of what was asked stands in a letter


@dataclass(frozen=True)
class Download(Tap, prefix="lf"):
    """The letter as a PDF."""

    suggestion: int


@dataclass(frozen=True)
class Answer:
    """A suggestion that is replied to, who signs the reply, and when; `name` is whose it is."""

    suggestion: Suggestion
    community: Community
    name: str | None
    handler: str
    day: date


async def name_of(db: Connection, suggestion: Suggestion) -> str | None:
    """Whose suggestion it is, while they are known."""
    author = await people.find(db, suggestion.author_id or 0)
    return author.name if author else suggestion.entered_for


async def answer_of(db: Connection, suggestion: Suggestion) -> Answer:
    """The reply as it was sent; raises Refused when there is none."""
    sent = await histories.find_last(db, suggestion.id, [What.REPLIED])
    if sent is None:
        raise Refused("button-old")
    community = await communities.get(db, suggestion.community_id)
    handler = sent.by_name or suggestion.handled_by or "—"
    day = sent.at.astimezone(community.zone).date()
    return Answer(suggestion, community, await name_of(db, suggestion), handler, day)


def letter(answer: Answer, whose: str) -> Phrase:
    """The reply as a letter; `whose` is own, supported or others: only who wrote the suggestion
    reads their name, and the words as they wrote them."""
    return phrase(
        "letter",
        title=phrase("letter-title", number=reference(answer.community, answer.suggestion)),
        opening=_opening(answer, whose),
        parts=Lines(_parts(_reply(answer, whose))),
        result=_result(answer),
        signed=_signed(answer),
    )


def post_publicly(turn: Turn, answer: Answer) -> None:
    """The reply for everyone in the group: short, and nobody can be recognised by it."""
    turn.post(
        answer.community,
        "letter-public",
        number=reference(answer.community, answer.suggestion),
        asked=cut(" ".join(_asked(answer).split()), ASKED) or phrase("letter-without-words"),
        parts=Lines(_parts(_reply(answer, "others"), short=True)),
        result=_result(answer),
        office=_office(answer),
    )


def paper(answer: Answer, language: str, whose: str) -> Paper:
    """The letter on paper."""
    number = label(language, "letter-number", number=reference(answer.community, answer.suggestion))
    said = [_opening(answer, whose), *_parts(_reply(answer, whose)), _result(answer)]
    text = "\n".join(label(language, one.key, **one.values) for one in said)
    signed = _signed(answer)
    return Paper(
        name=label(language, "letter-file-name", number=number),
        title=label(language, "letter-paper-title"),
        subtitle=number,
        paragraphs=tuple(text.splitlines()),
        signed=tuple(label(language, signed.key, **signed.values).splitlines()),
    )


def _reply(answer: Answer, whose: str) -> str:
    written = answer.suggestion.reply or ""
    return written if whose == "own" else covered(written, answer.name)


def _asked(answer: Answer) -> str:
    return covered(answer.suggestion.text, answer.name)


def _quoted(answer: Answer, *, own: bool) -> str | Phrase:
    """What was asked; of what is not public others, to whom it answers too, read no word."""
    if not own and not answer.suggestion.is_public:
        return phrase("letter-not-public")
    words = answer.suggestion.text if own else _asked(answer)
    return cut(words, QUOTED) or phrase("letter-without-words")


def _opening(answer: Answer, whose: str) -> Phrase:
    own = whose == "own"
    named = own and not answer.suggestion.anonymous
    return phrase(
        "letter-opening",
        salutation=(named and answer.name) or phrase("letter-resident"),
        whose=phrase(f"letter-{whose}"),
        asked=_quoted(answer, own=own),
    )


def _parts(reply: str, *, short: bool = False) -> list[Phrase]:
    """What was done needs no heading when there is nothing else."""
    written = read_letter(reply)
    only_done = not (written.cannot or written.next_steps)
    parts = [(part, list(getattr(written, part))) for part in PARTS if getattr(written, part)]
    if short:
        parts = [(part, shortened(points, POINTS, WORDS)) for part, points in parts]
    return [
        phrase("letter-plain" if only_done else f"letter-{part}", points=_listed(points, only_done))
        for part, points in parts
    ]


def _listed(points: list[Point], alone: bool) -> str:
    """On the line of the heading when it is one point."""
    said = in_lines(points)
    return said if alone or len(points) == 1 else f"\n{said}"


def _result(answer: Answer) -> Phrase:
    return phrase(
        "letter-result", grade=phrase(f"grade-{(answer.suggestion.grade or 'd').lower()}")
    )


def _signed(answer: Answer) -> Phrase:
    return phrase("letter-signed", office=_office(answer), handler=answer.handler, day=answer.day)


def _office(answer: Answer) -> Phrase | str:
    """The community, and the unit that dealt with it."""
    community = answer.community.name
    unit = covered(answer.suggestion.unit or "", answer.name)
    return phrase("letter-office", community=community, unit=unit) if unit else community


def download_button(suggestion: Suggestion) -> Button:
    """The letter as a PDF."""
    return button("label-pdf", Download(suggestion.id))


def say_paper(turn: Turn, answer: Answer, whose: str) -> None:
    """Here it is."""
    number = reference(answer.community, answer.suggestion)
    turn.say("letter-file", number=number, attach=paper(answer, turn.language, whose))


async def download(update: Update, turn: Turn) -> None:
    """The author's own letter, or what everyone may read of it."""
    suggestion = await suggestions.get(turn.db, turn.tapped(Download).suggestion)
    own = suggestion.author_id == turn.resident.id
    if not own and not await _may_read(turn, suggestion):
        raise Refused("button-old")
    say_paper(turn, await answer_of(turn.db, suggestion), "own" if own else "others")


async def _may_read(turn: Turn, suggestion: Suggestion) -> bool:
    if suggestion.is_public:
        return await people.is_member(turn.db, turn.resident.id, suggestion.community_id)
    readers = await followers.list_readers_of_reply(turn.db, suggestion)
    return any(reader.id == turn.resident.id for reader in readers)


HANDLERS = [tap(Download, download)]
