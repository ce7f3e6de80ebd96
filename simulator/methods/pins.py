"""The bot pins messages to the top of a chat."""

from typing import Any

from simulator.chats import Chat, PrivateChat
from simulator.errors import bad
from simulator.messages import Message
from simulator.methods.editing import found
from simulator.world import World

Params = dict[str, Any]


def _chat(world: World, params: Params) -> Chat:
    chat = world.chat(params["chat_id"])
    if isinstance(chat, PrivateChat):
        chat.refuse_bot(None)
    chat.refuse_stranger()
    if not chat.bot_may("can_pin_messages"):
        raise bad("not enough rights to manage pinned messages in the chat")
    return chat


def _set(message: Message, pinned: bool) -> bool:
    message.pin(pinned)
    return True


def pin(world: World, params: Params) -> bool:
    """pinChatMessage; everybody in the chat sees that it was done."""
    chat = _chat(world, params)
    message = found(chat, params["message_id"], "message to pin not found")
    if message.is_service:
        raise bad("message can't be pinned")
    silent = bool(params.get("disable_notification"))
    if not message.pinned:
        message.pin()
        chat.write_pinned(message, world.bot, silent)
    return True


def unpin(world: World, params: Params) -> bool:
    """unpinChatMessage: the named message, or the newest pinned one."""
    chat = _chat(world, params)
    if params.get("message_id"):
        message = found(chat, params["message_id"], "message to unpin not found")
        return _set(message, False)
    pinned = [m for m in chat.visible() if m.pinned]
    return _set(pinned[-1], False) if pinned else True


def unpin_all(world: World, params: Params) -> bool:
    """unpinAllChatMessages, or those of one topic."""
    topic = params.get("message_thread_id")
    for message in _chat(world, params).visible():
        if message.pinned and topic in (None, message.thread_id):
            message.pin(False)
    return True


METHODS = {
    "pinChatMessage": pin,
    "unpinChatMessage": unpin,
    "unpinAllChatMessages": unpin_all,
    "unpinAllForumTopicMessages": unpin_all,
}
