"""A suggestion being written: what has been said of it so far, over several messages."""

from collections.abc import Mapping
from typing import Any

from telegram import Message, Update
from telegram.ext import filters

from bot.turn import Turn
from domain.alarms import is_tip
from domain.minors import sounds_like_a_child
from domain.splitting import split
from domain.wording import cleaned

SAID = filters.TEXT | filters.VOICE | filters.PHOTO
PART = SAID | filters.LOCATION
DRAFTED = ("suggest.confirm", "suggest.photo", "suggest.place")
OPEN = (*DRAFTED, "suggest.text", "suggest.minor", "suggest.split", "suggest.offer")
PARTS = {"voice": "voices", "photo": "photos", "place": "place", "forwarded": "forwarded"}
Draft = Mapping[str, Any]


def draft_of(update: Update, turn: Turn, before: Draft) -> dict[str, Any]:
    """What was said so far with this message added: its words under the message's id (none yet
    under a picture without a caption), so that an edit changes them and nothing else."""
    message = update.effective_message
    draft = dict(before)
    if message is None:
        return draft
    if turn.text or message.voice or message.photo:
        draft["said"] = {**draft.get("said", {}), str(message.message_id): turn.text}
    if message.voice:
        draft["voices"] = [*draft.get("voices", []), message.voice.file_id]
    if message.photo:
        draft["photos"] = [*draft.get("photos", []), message.photo[-1].file_id]
        draft["album"] = message.media_group_id
    if message.location:
        draft["place"] = point_of(message)
    if message.forward_origin:
        draft["forwarded"] = True
    return draft


def point_of(message: Message | None) -> str | None:
    """The location of a message, in figures."""
    place = message.location if message else None
    return f"{place.latitude:.5f}, {place.longitude:.5f}" if place else None


def words_of(draft: Draft) -> str:
    """All the words of a draft, in the order in which they were said."""
    return cleaned("\n".join(words for words in draft.get("said", {}).values() if words))


def matters_of(draft: Draft) -> list[str]:
    """The words of each suggestion that the draft becomes: one, or several it was split into."""
    return split(words_of(draft)) if draft.get("split") else [words_of(draft)]


def parts_of(draft: Draft) -> list[str]:
    """What a draft has besides its words."""
    return [part for part, key in PARTS.items() if draft.get(key)]


def has_media(draft: Draft) -> bool:
    """Whether there is a voice or a picture in it."""
    return bool(draft.get("voices") or draft.get("photos"))


def has_something(draft: Draft) -> bool:
    """Whether anything was said or sent yet."""
    return bool(words_of(draft) or parts_of(draft))


def tells_a_tip(draft: Draft) -> bool:
    """Whether its words or its place tell of crime: then nothing of it is kept."""
    return is_tip(f"{words_of(draft)}\n{draft.get('place') or ''}")


def question_before(draft: Draft) -> str | None:
    """What has to be asked before the draft can be sent, if anything: whether a parent agrees,
    or whether it is one matter or several."""
    if not (draft.get("grown") or draft.get("guardian")) and sounds_like_a_child(words_of(draft)):
        return "minor"
    if "split" not in draft and len(split(words_of(draft))) > 1:
        return "split"
    return None


def joins_quietly(update: Update, before: Draft, draft: Draft) -> bool:
    """Another picture of the album that the draft was last shown or asked about with: neither
    is done again, unless words under it raise a question."""
    message = update.effective_message
    album = message.media_group_id if message else None
    if album is None or before.get("album") != album:
        return False
    if words_of(draft) == words_of(before):
        return True
    return not (tells_a_tip(draft) or question_before(draft))
