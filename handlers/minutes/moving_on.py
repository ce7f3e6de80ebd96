"""What follows from minutes: promises are made, and the suggestions of the agenda move on."""

from collections.abc import Sequence

from bot.texts import Lines, When, label, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.histories import Happened, What
from domain.meetings import Item, Meeting
from domain.minutes import Entry, Minutes
from domain.rulings import Ruling
from domain.suggestions import State
from handlers.minutes.showing import task_words, votes_words
from handlers.promises.reminding import keep_promise, let_go
from handlers.suggestions.in_person import tell_in_person
from handlers.suggestions.telling import tell_progress
from storage import carried, meetings, promises, suggestions

# Nothing decided is decided another time.
LEADS_TO = {
    Ruling.PASSED: State.IN_PROGRESS,
    Ruling.AGAIN: State.ON_AGENDA,
    Ruling.FAILED: State.TRIAGED,
    None: State.ON_AGENDA,
}


async def move_on(turn: Turn, meeting: Meeting, community: Community, body: Minutes) -> None:
    """Each item takes its course."""
    for at, entry in enumerate(body.entries):
        await _promise(turn, meeting, community, at, entry)
        await _move(turn, community, entry, State.ON_AGENDA)
    await _carry_over(
        turn, meeting, community, [e for e in body.entries if e.ruling is Ruling.AGAIN]
    )


async def _carry_over(
    turn: Turn, meeting: Meeting, community: Community, entries: Sequence[Entry]
) -> None:
    """What was put off waits for the next meeting of that kind, or stands on its agenda at once
    where it is announced."""
    items = [
        Item(text="" if entry.suggestion_id else entry.words, suggestion_id=entry.suggestion_id)
        for entry in entries
    ]
    await carried.put_off(turn.db, meeting, items)
    coming = await meetings.list_coming(turn.db, meeting.community_id, turn.now)
    following = next((one for one in coming if one.kind is meeting.kind), None)
    if not items or following is None:
        return
    before = await meetings.list_items(turn.db, following.id)
    known = {(item.text, item.suggestion_id) for item in before}
    added = [item for item in items if (item.text, item.suggestion_id) not in known]
    agenda = [*before, *added]
    await meetings.put_on_agenda(turn.db, following.id, agenda)
    await carried.take(turn.db, following, agenda)
    turn.refresh("meeting", following.id)
    when = When(following.starts_at, community.zone)
    turn.say("minutes-carried", title=following.title, when=when)


async def move_otherwise(
    turn: Turn, meeting: Meeting, community: Community, before: Minutes, body: Minutes
) -> None:
    """After a correction: where a suggestion still stands as the error had it, it moves again."""
    pairs = list(zip(before.entries, body.entries, strict=True))
    for at, (wrong, entry) in enumerate(pairs):
        if wrong.tasks != entry.tasks:
            await _promise(turn, meeting, community, at, entry)
        if wrong.ruling != entry.ruling:
            await _move(turn, community, entry, LEADS_TO[wrong.ruling])
    again = [e for w, e in pairs if e.ruling is Ruling.AGAIN and w.ruling is not Ruling.AGAIN]
    await _carry_over(turn, meeting, community, again)


async def _promise(
    turn: Turn, meeting: Meeting, community: Community, at: int, entry: Entry
) -> None:
    """Its tasks are promised; what was promised before and is none of them any more is dropped."""
    before = await promises.list_of(turn.db, meeting.id, at)
    kept = []
    for task in entry.tasks:
        same = [p for p in before if (p.office, p.what) == (task.office, task.what)]
        promise = await promises.make(turn.db, meeting, at, entry, task, same[0] if same else None)
        kept.append(promise.id)
        if promise.is_open:
            keep_promise(turn, promise, community)
    for promise in before:
        if promise.id not in kept:
            await promises.drop(turn.db, promise.id)
            let_go(turn, promise)


async def _move(turn: Turn, community: Community, entry: Entry, stands: State) -> None:
    """Unless it has gone another way meanwhile; its people hear how it went."""
    if entry.suggestion_id is None:
        return
    suggestion = await suggestions.get(turn.db, entry.suggestion_id)
    if suggestion.state is not stands:
        return
    how = entry.ruling or Ruling.AGAIN
    note = _note(entry, community)
    said = "　".join(part for part in (label(community.language, f"decided-{how}"), note) if part)
    decided = Happened(kind=What.DECIDED, at=turn.now, by_id=turn.resident.id, note=said)
    leads_to = LEADS_TO[entry.ruling]
    moved = await suggestions.move(turn.db, suggestion, leads_to, decided, handled_by=turn.name)
    if moved is None:
        return
    turn.refresh("suggestion", suggestion.id)
    await tell_progress(turn, moved, f"told-decided-{how}", note)
    await tell_in_person(turn, moved, f"told-decided-{how}", note=note)


def _note(entry: Entry, community: Community) -> str:
    """By how many, and who does what by when."""
    said = [votes_words(entry.votes)] if entry.votes else []
    said += [phrase("minutes-task", task=task_words(task, community)) for task in entry.tasks]
    return label(
        community.language, "minutes-joined", parts=Lines(said, by=phrase("minutes-joiner"))
    )
