"""Published minutes are corrected: what changes is shown, with a reason, to everybody."""

from telegram import Update

from bot.buttons import CANCEL
from bot.routing import Step
from bot.texts import Lines, When
from bot.turn import Turn
from domain.communities import Community
from domain.minutes import Draft, Minutes
from domain.reading import covered
from domain.refusals import Refused
from domain.wording import check_words
from handlers.minutes.drafting import led
from handlers.minutes.moving_on import move_otherwise
from handlers.minutes.showing import correction_words, difference
from handlers.minutes.telling import as_public, in_the_record, tell_all
from storage import meetings, minutes

REASON = "minutes.reason"
LONGEST_REASON = 300


async def preview_correction(turn: Turn, community: Community, draft: Draft, body: Minutes) -> None:
    """What changes, and why? The words that come next publish it."""
    before = await _last(turn, draft)
    lines = difference(before, as_it_was(body, before), community)
    if not lines:
        raise Refused("minutes-no-change")
    keep = {"meeting": draft.meeting_id, "edits": draft.edits}
    turn.ask("minutes-preview-again", then=REASON, keep=keep, lines=Lines(lines), buttons=[CANCEL])


def as_it_was(body: Minutes, before: Minutes) -> Minutes:
    """What the absent said stands there as it was published: they may have left since."""
    return body.model_copy(update={"opinions": before.opinions, "voices": before.voices})


async def _last(turn: Turn, draft: Draft) -> Minutes:
    return (await minutes.list_versions(turn.db, draft.meeting_id))[-1].body


async def correct(update: Update, turn: Turn) -> None:
    """The reason was said: everybody reads the correction, and what follows from it follows."""
    kept = turn.kept(REASON)
    meeting, community, draft = await led(turn, kept["meeting"])
    body = await as_public(turn, draft)
    if draft.edits != kept["edits"]:
        turn.say("minutes-edited-by", by=draft.edited_by_name or "—")
        await preview_correction(turn, community, draft, body)
        return
    before = await _last(turn, draft)
    body = as_it_was(body, before)
    reason = covered(check_words(turn.text, LONGEST_REASON), None)
    today = turn.now.astimezone(community.zone).date()
    me = turn.resident.id
    await minutes.publish(turn.db, draft, body, me, today, reason=reason)
    await meetings.set_outcome(turn.db, meeting.id, in_the_record(body, community))
    turn.end()
    turn.menu("minutes-corrected")
    versions = await minutes.list_versions(turn.db, meeting.id)
    told = {
        "title": meeting.title,
        "when": When(meeting.starts_at, community.zone),
        "text": correction_words(versions[-2], versions[-1], community),
    }
    await tell_all(turn, meeting, community, versions, "minutes-posted-correction", **told)
    await move_otherwise(turn, meeting, community, before, body)


HANDLERS = [Step(REASON, correct)]
