"""The minutes as everybody will read them, and their publication: to the group, with what was
resolved promised, and the suggestions moved on."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import Tap, button
from bot.routing import tap
from bot.texts import Lines, Phrase, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.meetings import Meeting, MeetingState
from domain.minutes import Draft, Minutes, Version, doubtful, posted_until
from domain.quiet_hours import quiet_until
from domain.refusals import Refused, TooLate
from handlers.meetings.reminding import drop_reminders
from handlers.minutes.correcting import preview_correction
from handlers.minutes.drafting import Look, Preview, leave, led, require_first
from handlers.minutes.moving_on import move_on
from handlers.minutes.posting import plan_posting
from handlers.minutes.showing import body_words, head
from handlers.minutes.telling import as_public, in_the_record, tell_all
from storage import meetings, minutes


@dataclass(frozen=True)
class Publish(Tap, prefix="minutes-publish"):
    """Publish the draft as it was shown."""

    meeting: int
    edits: int


async def preview(update: Update, turn: Turn) -> None:
    """The whole, before it is published; or what a correction changes."""
    meeting, community, draft = await led(turn, turn.tapped(Preview).meeting)
    await show_preview(turn, meeting, community, draft)


async def show_preview(turn: Turn, meeting: Meeting, community: Community, draft: Draft) -> None:
    """As people will read it."""
    if draft.version:
        await preview_correction(turn, community, draft, await as_public(turn, draft))
        return
    _require_something(draft.body)
    leave(turn)
    body = await as_public(turn, draft)
    buttons = [
        button("label-minutes-publish", Publish(meeting.id, draft.edits)),
        button("label-minutes-go-on", Look(meeting.id, -1)),
    ]
    turn.say(
        "minutes-preview",
        text=Lines([head(meeting, community), body_words(body, community)], by="\n\n"),
        doubts=Lines(_doubts(body)),
        buttons=buttons,
    )


def _require_something(body: Minutes) -> None:
    """Raise Refused while nothing was written at all."""
    if not body.notes and not any(entry.ruling or entry.points for entry in body.entries):
        raise Refused("minutes-nothing-yet")


def _doubts(body: Minutes) -> list[Phrase]:
    """What the chair should look at again; the community reads none of it."""
    doubts = {"undecided": body.undecided, "votes": doubtful(body)}
    return [
        phrase(
            f"minutes-doubt-{why}",
            numbers=Lines([str(at + 1) for at in found], by=phrase("list-joiner")),
        )
        for why, found in doubts.items()
        if found
    ]


async def publish(update: Update, turn: Turn) -> None:
    """Everybody reads it from now on."""
    asked = turn.tapped(Publish)
    meeting, community, draft = await led(turn, asked.meeting)
    require_first(draft)
    if draft.edits != asked.edits:
        turn.toast("minutes-edited-by", by=draft.edited_by_name or "—", alert=True)
        await show_preview(turn, meeting, community, draft)
        return
    body = await as_public(turn, draft)
    _require_something(body)
    visible = quiet_until(turn.now, community.zone) or turn.now
    today = visible.astimezone(community.zone).date()
    until = posted_until(today)
    version = await minutes.publish(turn.db, draft, body, turn.resident.id, today, until)
    await _close(turn, meeting, community, version)
    turn.fade()
    turn.say("minutes-published" if community.group_id else "minutes-published-told", until=until)
    text = Lines([head(meeting, community), body_words(body, community)], by="\n\n")
    told = {"text": text, "until": until}
    await tell_all(turn, meeting, community, [version], "minutes-posted", **told)
    plan_posting(turn, meeting, community, until)
    await move_on(turn, meeting, community, body)


async def _close(turn: Turn, meeting: Meeting, community: Community, version: Version) -> None:
    """The meeting is over for good."""
    outcome = in_the_record(version.body, community)
    minuted = await meetings.change(turn.db, meeting, state=MeetingState.MINUTED, outcome=outcome)
    if minuted is None:
        raise TooLate("meeting-closed")
    drop_reminders(turn, meeting)
    turn.refresh("meeting", meeting.id)


HANDLERS = [tap(Preview, preview), tap(Publish, publish)]
