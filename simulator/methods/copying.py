"""The bot passes on what was said, with or without saying where from."""

from typing import Any

from simulator.errors import ApiError, bad
from simulator.messages import Message
from simulator.methods.content import checked_caption
from simulator.methods.sending import place, put
from simulator.noticed import Noticed
from simulator.world import World

Params = dict[str, Any]


def _original(world: World, params: Params, words: str) -> Message:
    chat = world.chat(params["from_chat_id"])
    chat.refuse_stranger()
    message = chat.messages.get(params["message_id"])
    if message is None or message.deleted:
        raise bad(f"message to {words} not found")
    if message.protected:
        raise bad("message has protected content and can't be copied or forwarded")
    if message.is_service:
        raise bad(f"message can't be {'copied' if words == 'copy' else 'forwarded'}")
    return message


def copy(world: World, params: Params) -> dict[str, int]:
    """copyMessage."""
    original = _original(world, params, "copy")
    words: Params = {"caption": original.caption, "entities": original.entities}
    if not original.text and params.get("caption") is not None:
        words = checked_caption(world, params)
    unwanted = ("forward_origin", "media_group_id")
    extra = {k: v for k, v in original.extra.items() if k not in unwanted}
    copied = place(world, params, text=original.text, extra=extra, **words)
    return {"message_id": copied.id}


def forward(world: World, params: Params) -> dict[str, Any]:
    """forwardMessage."""
    original = _original(world, params, "forward")
    extra = {**original.extra, "forward_origin": world.origin(original)}
    words = {"text": original.text, "caption": original.caption}
    return put(world, params, entities=original.entities, extra=extra, **words)


def _several(world: World, params: Noticed, act: Any) -> list[dict[str, int]]:
    """Those that cannot be found are left out."""
    world.chat(params["chat_id"])
    done = []
    for message_id in params["message_ids"]:
        try:
            one = act(world, params.but(message_id=message_id))
        except ApiError as wrong:
            if not wrong.description.endswith("not found"):
                raise
        else:
            done.append({"message_id": one["message_id"]})
    return done


def copy_several(world: World, params: Noticed) -> list[dict[str, int]]:
    """copyMessages."""
    return _several(world, params, copy)


def forward_several(world: World, params: Noticed) -> list[dict[str, int]]:
    """forwardMessages."""
    return _several(world, params, forward)


METHODS = {
    "copyMessage": copy,
    "copyMessages": copy_several,
    "forwardMessage": forward,
    "forwardMessages": forward_several,
}
