"""The reply: its words, its grade, the letter as it will be read, and off it goes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.buttons import CANCEL, Tap, button
from bot.messages import INTERACTIVE, NOTICE
from bot.routing import Step, tap
from bot.texts import Phrase
from bot.turn import Turn
from domain.communities import Community
from domain.deadlines import rating_asked_at
from domain.histories import What
from domain.letters import read_letter, with_reason
from domain.refusals import Refused
from domain.suggestions import GRADES, OPEN, State, Suggestion
from domain.wording import check_words
from handlers.desk.acting import (
    Action,
    as_seen,
    asks,
    check_as_seen,
    led,
    move_on,
    moved_meanwhile,
    says_where_it_went,
)
from handlers.suggestions.deadlines import drop_deadlines
from handlers.suggestions.in_person import ask_to_tell
from handlers.suggestions.letters import (
    Answer,
    answer_of,
    download_button,
    letter,
    name_of,
    post_publicly,
    say_paper,
)
from handlers.suggestions.naming import reference
from handlers.suggestions.rating import rating_buttons
from storage import chats, followers, news
from storage.followers import Entered, Reader

LONGEST_REPLY = 3000
LONGEST_REASON = 500
ANSWERED = frozenset({State.REPLIED, State.RATED, State.CLOSED, State.REOPENED})


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
    reply = check_words(turn.text, LONGEST_REPLY)
    if not read_letter(reply).says_something:
        raise Refused("letter-empty")
    rows = [button(f"label-grade-{grade.lower()}", Grade(grade)) for grade in GRADES]
    keep = {**kept, "reply": reply}
    turn.ask("desk-ask-grade", then="desk.grade", keep=keep, buttons=[*rows, CANCEL])


async def keep_grade(update: Update, turn: Turn) -> None:
    """How far it has come; what is only kept for reference needs a reason."""
    kept = turn.kept("desk.grade", "desk.why", "desk.send")
    keep = {**kept, "grade": turn.tapped(Grade).grade}
    if keep["grade"] not in GRADES:
        raise Refused("button-old")
    if keep["grade"] == "D" and not read_letter(keep["reply"]).cannot:
        turn.ask("desk-ask-why-d", then="desk.why", keep=keep, buttons=[CANCEL])
    else:
        await _preview(turn, keep)


async def keep_reason(update: Update, turn: Turn) -> None:
    """Why nothing can be done about it for now."""
    keep = turn.kept("desk.why")
    reason = check_words(turn.text, LONGEST_REASON)
    await _preview(turn, {**keep, "reply": with_reason(keep["reply"], reason)})


async def _preview(turn: Turn, keep: Mapping[str, Any]) -> None:
    """The letter as it will be read; first what a colleague did while it was written."""
    suggestion, community = await led(turn, keep["suggestion"])
    if await _is_elsewhere(turn, keep, suggestion, community):
        return
    if faster := await moved_meanwhile(turn, keep, suggestion):
        turn.say("desk-moved-meanwhile", **faster)
    keep = {**keep, **as_seen(suggestion)}
    answered = suggestion.model_copy(update={"reply": keep["reply"], "grade": keep["grade"]})
    today = turn.now.astimezone(community.zone).date()
    name = await name_of(turn.db, suggestion)
    answer = Answer(answered, community, name, turn.resident.name, today)
    buttons = [[button("label-send", SendReply()), CANCEL]]
    shown = letter(answer, "own")
    turn.ask("desk-preview", then="desk.send", keep=keep, letter=shown, buttons=buttons)


async def _is_elsewhere(
    turn: Turn, keep: Mapping[str, Any], suggestion: Suggestion, community: Community
) -> bool:
    """Whether it was merged meanwhile, and then where it went; raises TooLate for one that is no
    longer open."""
    if await says_where_it_went(turn, suggestion, community):
        turn.end()
        return True
    if not suggestion.is_open:
        await check_as_seen(turn, keep, suggestion)
    return False


async def send_reply(update: Update, turn: Turn) -> None:
    """The letter goes to everyone whom it concerns, and to the group when it is public."""
    keep = turn.kept("desk.send")
    suggestion, community = await led(turn, keep["suggestion"])
    if await _is_elsewhere(turn, keep, suggestion, community):
        return
    if await moved_meanwhile(turn, keep, suggestion):
        await _preview(turn, keep)
        return
    changes = {"reply": keep["reply"], "grade": keep["grade"], "replied_at": turn.now}
    moved = await move_on(turn, suggestion, State.REPLIED, What.REPLIED, keep["grade"], **changes)
    await news.drop(turn.db, suggestion.id)
    turn.end()
    turn.edit("desk-sent", number=reference(community, suggestion))
    drop_deadlines(turn, suggestion)
    ask_at = rating_asked_at(turn.now, community.zone)
    turn.schedule("suggestion.rating", suggestion.id, ask_at, community_id=community.id)
    await _post_letters(turn, await answer_of(turn.db, moved))


async def _post_letters(turn: Turn, answer: Answer) -> None:
    readers = await followers.list_readers_of_reply(turn.db, answer.suggestion)
    for reader in readers:
        if reader.id == answer.suggestion.author_id:
            _tell_author(turn, answer, reader)
        else:
            _tell_follower(turn, answer, reader)
    if answer.suggestion.is_public:
        post_publicly(turn, answer)
    await _tell_in_person(turn, answer)
    await _say_who_does_not_read_it(turn, answer.suggestion, readers)


def _tell_author(turn: Turn, answer: Answer, author: Reader) -> None:
    buttons = [*rating_buttons(answer.suggestion), download_button(answer.suggestion)]
    own = letter(answer, "own")
    turn.tell(author, "letter-sent", letter=own, buttons=buttons, priority=INTERACTIVE)


def _tell_follower(turn: Turn, answer: Answer, reader: Reader) -> None:
    here = reader.suggestion_id == answer.suggestion.id
    turn.tell(
        reader,
        "letter-copied" if here else "letter-merged",
        letter=letter(answer, "supported" if here else "others"),
        number=reference(answer.community, reader),
        buttons=[download_button(answer.suggestion)],
        priority=NOTICE if here else INTERACTIVE,
    )


async def _tell_in_person(turn: Turn, answer: Answer) -> None:
    """Who has no phone is told by the organizer, or by whoever wrote down what they said."""
    entered = await followers.list_entered_for(turn.db, answer.suggestion)

    def told(one: Entered) -> Phrase:
        if one.supports:
            return letter(answer, "supported")
        own = one.name == answer.suggestion.entered_for
        return letter(answer, "own" if own else "others")

    await ask_to_tell(turn, answer.community, entered, "desk-tell-in-person", told)


async def _say_who_does_not_read_it(
    turn: Turn, suggestion: Suggestion, readers: list[Reader]
) -> None:
    """Who has left, who has shut the bot out."""
    if suggestion.author_id is None and not suggestion.entered_for:
        left = "desk-author-left" if readers else "desk-nobody-reads"
        turn.say(left, readers=len(readers))
    elif not await chats.is_reachable(turn.db, suggestion.author_id or 0):
        turn.say("desk-author-shut-out")


async def give_paper(turn: Turn, suggestion: Suggestion, community: Community) -> None:
    """The author's letter as a PDF: to print, and to bring to whoever has no phone."""
    say_paper(turn, await answer_of(turn.db, suggestion), "own")


ACTIONS = {"reply": Action(OPEN, asks("reply")), "pdf": Action(ANSWERED, give_paper)}
HANDLERS = [
    tap(Grade, keep_grade),
    tap(SendReply, send_reply),
    Step("desk.reply", keep_reply),
    Step("desk.grade", keep_reply),
    Step("desk.why", keep_reason),
    Step("desk.send", keep_reply),
]
