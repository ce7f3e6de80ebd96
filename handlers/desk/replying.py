"""The reply: its words, its grade, the letter as it will be read, and off it goes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.buttons import CANCEL, Tap, button
from bot.messages import INTERACTIVE
from bot.routing import Step, tap
from bot.texts import Phrase, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.deadlines import rating_asked_at
from domain.histories import What
from domain.masking import masked
from domain.refusals import Refused
from domain.suggestions import GRADES, OPEN, State, Suggestion, check_still
from domain.wording import check_words
from handlers.desk.acting import Action, asks, led, move_on
from handlers.suggestions.deadlines import drop_deadlines
from handlers.suggestions.naming import reference
from handlers.suggestions.rating import rating_buttons
from storage import news, people, suggestions

LONGEST_REPLY = 3000


@dataclass(frozen=True)
class Grade(Tap, prefix="dg"):
    """The grade of a reply."""

    grade: str


@dataclass(frozen=True)
class SendReply(Tap, prefix="ds"):
    """Send the reply as it was shown."""


async def keep_reply(update: Update, turn: Turn) -> None:
    """The words of the reply, or new words for it; next, its grade."""
    kept = turn.kept("desk.reply", "desk.grade", "desk.send")
    keep = {**kept, "reply": check_words(turn.text, LONGEST_REPLY)}
    rows = [button(f"label-grade-{grade.lower()}", Grade(grade)) for grade in GRADES]
    turn.ask("desk-ask-grade", then="desk.grade", keep=keep, buttons=[*rows, CANCEL])


async def preview_reply(update: Update, turn: Turn) -> None:
    """The letter as it will be read."""
    keep = {**turn.kept("desk.grade", "desk.send"), "grade": turn.tapped(Grade).grade}
    if keep["grade"] not in GRADES:
        raise Refused("button-old")
    suggestion, community = await led(turn, keep["suggestion"])
    letter = await _letter(turn, suggestion, community, keep)
    buttons = [[button("label-send", SendReply()), CANCEL]]
    turn.ask("desk-preview", then="desk.send", keep=keep, letter=letter, buttons=buttons)


async def _letter(
    turn: Turn,
    suggestion: Suggestion,
    community: Community,
    keep: Mapping[str, Any],
    *,
    to_author: bool = True,
) -> Phrase:
    """The reply as a letter; nobody but the author reads the author's name."""
    author = await people.find(turn.db, suggestion.author_id or 0)
    asked = suggestion.text if to_author else masked(suggestion.text)
    named = to_author and author is not None and not suggestion.anonymous
    return phrase(
        "letter",
        number=reference(community, suggestion),
        salutation=author.name if author and named else phrase("letter-resident"),
        whose=phrase("letter-own" if to_author else "letter-supported"),
        asked=asked or phrase("letter-without-words"),
        reply=keep["reply"],
        grade=phrase(f"grade-{keep['grade'].lower()}"),
        community=community.name,
        handler=turn.resident.name,
        day=turn.now.astimezone(community.zone).date(),
    )


async def send_reply(update: Update, turn: Turn) -> None:
    """The letter goes to the author, who may rate it, and to the supporters."""
    keep = dict(turn.kept("desk.send"))
    suggestion, community = await led(turn, keep["suggestion"])
    check_still(suggestion, OPEN)
    changes = {"reply": keep["reply"], "grade": keep["grade"], "replied_at": turn.now}
    await move_on(turn, suggestion, State.REPLIED, What.REPLIED, keep["grade"], **changes)
    await news.drop(turn.db, suggestion.id)
    turn.end()
    turn.edit("desk-sent", number=reference(community, suggestion))
    drop_deadlines(turn, suggestion)
    ask_at = rating_asked_at(turn.now, community.zone)
    turn.schedule("suggestion.rating", suggestion.id, ask_at, community_id=community.id)
    await _post_letters(turn, suggestion, community, keep)


async def _post_letters(
    turn: Turn, suggestion: Suggestion, community: Community, keep: Mapping[str, Any]
) -> None:
    letter = await _letter(turn, suggestion, community, keep)
    nameless = await _letter(turn, suggestion, community, keep, to_author=False)
    if suggestion.entered_for:
        turn.say("desk-tell-in-person", name=suggestion.entered_for)
    for person_id in await suggestions.list_followers(turn.db, suggestion):
        person = await people.find(turn.db, person_id)
        if person is None:
            continue
        if person.id == suggestion.author_id:
            buttons = rating_buttons(suggestion)
            turn.tell(person, "letter-sent", letter=letter, buttons=buttons, priority=INTERACTIVE)
        else:
            turn.tell(person, "letter-copied", letter=nameless, priority=INTERACTIVE)


ACTIONS = {"reply": Action(OPEN, asks("reply"))}
HANDLERS = [
    tap(Grade, preview_reply),
    tap(SendReply, send_reply),
    Step("desk.reply", keep_reply),
    Step("desk.grade", keep_reply),
    Step("desk.send", keep_reply),
]
