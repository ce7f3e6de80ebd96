"""Minutes as people read them: in the chat, and on paper."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.messages import Paper
from bot.texts import Lines, Phrase, When, label, phrase
from domain.communities import Community
from domain.meetings import Meeting
from domain.minutes import Changed, Entry, Minutes, Task, Version, changes
from domain.rulings import Votes
from handlers.suggestions.deadlines import office

MARKUP = re.compile("</?b>")
MOST_OPINIONS = 10


def head(meeting: Meeting, community: Community) -> Phrase:
    """Which meeting it was."""
    return phrase(
        "minutes-head",
        kind=phrase(f"meeting-kind-{meeting.kind.value}"),
        title=meeting.title,
        when=When(meeting.starts_at, community.zone),
        place=meeting.place,
    )


def body_words(minutes: Minutes, community: Community, *, whole: bool = False) -> Lines:
    """What the minutes say, a paragraph for each item; of many opinions all only on paper."""
    paragraphs = [
        *_present(minutes),
        *(_entry(n, entry, community) for n, entry in enumerate(minutes.entries, 1)),
        *_of_all(minutes, None if whole else MOST_OPINIONS),
    ]
    return Lines(paragraphs, by="\n\n")


def _present(minutes: Minutes) -> list[Phrase]:
    if minutes.present is None:
        return []
    return [phrase("minutes-present", count=minutes.present)]


def _entry(number: int, entry: Entry, community: Community) -> Lines:
    topic = phrase("minutes-topic", n=number, topic=entry.topic)
    ruling = phrase("minutes-ruling", ruling=ruling_words(entry))
    return Lines([topic, ruling, *details(entry, community)])


def details(entry: Entry, community: Community) -> list[Phrase]:
    """What is known of an item besides the ruling, a line each."""
    said = [votes_words(entry.votes)] if entry.votes is not None else []
    for part in ("points", "dissent"):
        if getattr(entry, part):
            said.append(phrase(f"minutes-{part}", text=getattr(entry, part)))
    said += [phrase("minutes-task", task=task_words(task, community)) for task in entry.tasks]
    return said


def ruling_words(entry: Entry) -> Phrase:
    """Passed, not passed, put off, or nothing decided."""
    return phrase(f"minutes-ruling-{entry.ruling or 'none'}")


def votes_words(votes: Votes) -> Phrase:
    """For, against, neither."""
    return phrase("minutes-votes", **votes.model_dump())


def task_words(task: Task, community: Community) -> Phrase:
    """Which office does what by when."""
    owner = office(community, task.office or None)
    return phrase("minutes-task-words", office=owner, what=task.what, due=task.due_on)


def _of_all(minutes: Minutes, most: int | None) -> list[Phrase]:
    """What concerns the meeting as a whole."""
    said = [phrase("minutes-notes", text=minutes.notes)] if minutes.notes else []
    heard = [phrase("minutes-opinion", text=text) for text in minutes.opinions[:most]]
    if most is not None and len(minutes.opinions) > most:
        heard.append(phrase("minutes-more-opinions", count=len(minutes.opinions) - most))
    if minutes.voices:
        heard.append(phrase("minutes-voices", count=minutes.voices))
    if heard:
        said.append(phrase("minutes-opinions", lines=Lines(heard)))
    if not minutes.decides:
        said.append(phrase("minutes-nothing-decided"))
    return said


def published_words(
    meeting: Meeting, community: Community, versions: Sequence[Version], *, whole: bool = False
) -> list[Phrase | Lines]:
    """The minutes as they stand, with every correction below."""
    return [
        head(meeting, community),
        body_words(versions[-1].body, community, whole=whole),
        *(correction_words(before, after, community) for before, after in pairwise(versions)),
    ]


def correction_words(before: Version, after: Version, community: Community) -> Phrase:
    """What a correction changed, when, and why."""
    return phrase(
        "minutes-correction",
        day=after.published_on,
        lines=Lines(difference(before.body, after.body, community)),
        reason=after.reason or "",
    )


def difference(before: Minutes, after: Minutes, community: Community) -> list[Phrase]:
    """What stood there and what stands there now, a line each."""
    return [
        phrase(
            "minutes-changed" if change.at is None else "minutes-changed-entry",
            n=(change.at or 0) + 1,
            what=phrase(f"minutes-part-{change.what}"),
            before=_part(before, change, community),
            after=_part(after, change, community),
        )
        for change in changes(before, after)
    ]


def _part(minutes: Minutes, change: Changed, community: Community) -> Phrase | Lines | str:
    if change.at is None:
        return str(getattr(minutes, change.what) or "") or phrase("minutes-not-there")
    entry = minutes.entries[change.at]
    value = getattr(entry, change.what)
    match value:
        case _ if change.what == "ruling":
            return ruling_words(entry)
        case Votes():
            return votes_words(value)
        case tuple() if value:
            tasks = [task_words(task, community) for task in value]
            return Lines(tasks, by=phrase("minutes-joiner"))
        case _:
            return value or phrase("minutes-not-there")


def paper(
    meeting: Meeting, community: Community, versions: Sequence[Version], language: str
) -> Paper:
    """The minutes on A4."""
    said = published_words(meeting, community, versions, whole=True)
    text = label(language, "minutes-joined", parts=Lines(said, by="\n\n"))
    first, *paragraphs = _on_paper(MARKUP.sub("", text))
    signed = phrase("minutes-signed", community=community.name, day=versions[-1].published_on)
    return Paper(
        name=label(language, "minutes-file-name", title=meeting.title),
        title=label(language, "minutes-paper-title"),
        subtitle=first,
        paragraphs=tuple(paragraphs),
        signed=tuple(label(language, signed.key, **signed.values).splitlines()),
        as_written=True,
    )


def _on_paper(text: str) -> list[str]:
    """A line each; what belongs to an item stands under it, and a gap before the next."""
    head, *paragraphs = text.split("\n\n")
    lines = head.splitlines()
    for first, *rest in filter(None, map(str.splitlines, paragraphs)):
        lines += ["", first, *("　　" + line for line in rest)]
    return lines
