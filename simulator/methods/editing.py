"""The bot changes what it said, takes it away, or puts a reaction under it."""

from datetime import timedelta
from typing import Any

from simulator.chats import Chat
from simulator.errors import ApiError, bad
from simulator.markup import checked
from simulator.messages import MEDIA, Message
from simulator.methods.content import checked_caption, checked_text, media_of, refuse_unknown_media
from simulator.methods.sending import looks
from simulator.noticed import Noticed, refuse_ignored
from simulator.world import World

Params = dict[str, Any]
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
REACTIONS = set(
    "👍👎🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳🌚🌭💯🤣⚡🍌🏆💔🤨😐🍓🍾💋🖕😈😴😭🤓👻👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾🤷😡"
) | {"❤", "❤‍🔥", "👨‍💻", "🤷‍♂", "🤷‍♀"}
LOOKS = {"link_preview_options", "show_caption_above_media", "has_media_spoiler"}
DELETABLE = timedelta(hours=48)


def found(chat: Chat, message_id: int | None, words: str) -> Message:
    """The message the bot names in a chat it has to do with."""
    chat.refuse_stranger()
    message = chat.messages.get(message_id or 0)
    if message is None or message.deleted:
        raise bad(words)
    return message


def editable(message: Message) -> bool:
    """Whether the bot may change it: its own words, and not sent with a keyboard below the chat."""
    other_keys = message.markup is not None and "inline_keyboard" not in message.markup
    own = message.sender.id == message.chat.world.bot.id
    return own and not message.is_service and not other_keys


def inline(params: Params) -> Params | None:
    """The buttons to be put under a message that is there already."""
    markup = checked(params.get("reply_markup"))
    if markup and "inline_keyboard" not in markup:
        raise bad("inline keyboard expected")
    return markup


def _own(world: World, params: Params) -> Message:
    if params.get("chat_id") is None or params.get("message_id") is None:
        raise bad("message identifier is not specified")
    chat = world.chat(params["chat_id"])
    message = found(chat, params["message_id"], "message to edit not found")
    chat.refuse_bot(None)
    if not editable(message):
        raise bad("message can't be edited")
    return message


def _change(world: World, message: Message, params: Params, **content: Any) -> Any:
    """Put the new content and buttons in place, when anything is new."""
    markup = inline(params)
    refuse_ignored(params)
    rows = (markup or {}).get("inline_keyboard") or []
    if rows == message.inline and all(getattr(message, k) == v for k, v in content.items()):
        raise bad(NOT_MODIFIED)
    for name, value in content.items():
        setattr(message, name, value)
    message.markup = markup
    if content:
        message.edited, message.edited_at = True, world.now()
    world.tell("edited", message)
    return message.to_api()


def edit_text(world: World, params: Params) -> Any:
    """editMessageText."""
    content = checked_text(world, params)
    message = _own(world, params)
    if not message.text:
        raise bad("there is no text in the message to edit")
    return _change(world, message, params, extra=_redressed(message, params), **content)


def _redressed(message: Message, params: Params) -> Params:
    """The message's extra fields with the looks that were asked for."""
    kept = {k: v for k, v in message.extra.items() if k not in LOOKS}
    return {**kept, **looks(params)}


def edit_caption(world: World, params: Params) -> Any:
    """editMessageCaption."""
    content = checked_caption(world, params)
    message = _own(world, params)
    if message.media is None:
        raise bad("there is no caption in the message to edit")
    return _change(world, message, params, extra=_redressed(message, params), **content)


def edit_markup(world: World, params: Params) -> Any:
    """editMessageReplyMarkup."""
    return _change(world, _own(world, params), params)


def edit_media(world: World, params: Params) -> Any:
    """editMessageMedia."""
    message, item = _own(world, params), params["media"]
    kind = item.get("type")
    refuse_unknown_media(item)
    if kind not in MEDIA:
        raise bad('can\'t parse InputMedia: Field "type" is invalid')
    kept = {k: v for k, v in message.extra.items() if k not in (*MEDIA, *LOOKS)}
    extra = {**kept, **looks(item), kind: media_of(world, kind, item["media"], item)}
    return _change(world, message, params, extra=extra, text="", **checked_caption(world, item))


def delete(world: World, params: Params) -> bool:
    """deleteMessage: within 48 hours; others' messages in groups only with the right."""
    chat = world.chat(params["chat_id"])
    message = found(chat, params["message_id"], "message to delete not found")
    own = message.sender.id == world.bot.id
    if world.now() - message.date > DELETABLE or not (own or chat.bot_may("can_delete_messages")):
        raise bad("message can't be deleted")
    message.take_away()
    return True


def delete_several(world: World, params: Noticed) -> bool:
    """deleteMessages; those that cannot be found or deleted are left."""
    if not 1 <= len(params["message_ids"]) <= 100:
        raise bad("wrong number of message identifiers")
    world.chat(params["chat_id"]).refuse_stranger()
    for message_id in params["message_ids"]:
        try:
            delete(world, params.but(message_id=message_id))
        except ApiError:
            continue
    return True


def react(world: World, params: Params) -> bool:
    """setMessageReaction."""
    chat = world.chat(params["chat_id"])
    message = found(chat, params["message_id"], "message to react not found")
    reactions = params.get("reaction") or []
    if len(reactions) > 1:
        raise bad("REACTIONS_TOO_MANY")
    for one in reactions:
        if one.get("type") != "emoji" or one.get("emoji") not in REACTIONS:
            raise bad("REACTION_INVALID")
    message.reactions = [one["emoji"] for one in reactions]
    world.tell("edited", message)
    return True


METHODS = {
    "editMessageText": edit_text,
    "editMessageCaption": edit_caption,
    "editMessageReplyMarkup": edit_markup,
    "editMessageMedia": edit_media,
    "deleteMessage": delete,
    "deleteMessages": delete_several,
    "setMessageReaction": react,
}
