"""The bot says something: text, media, places, contacts."""

from collections.abc import Callable
from typing import Any

from simulator import keyboards, nested
from simulator.chats import Chat, PrivateChat
from simulator.errors import bad
from simulator.markup import checked
from simulator.messages import MEDIA, Message
from simulator.methods.content import checked_caption, checked_text, media_of
from simulator.noticed import refuse_ignored
from simulator.rights import needed
from simulator.world import World

Params = dict[str, Any]
ACTIONS = {"typing", "choose_sticker", "find_location"} | {
    f"{verb}_{what}"
    for verb in ("upload", "record")
    for what in ("photo", "video", "voice", "document", "video_note")
}


def replied(chat: Chat, params: Params) -> Message | None:
    """The message the bot answers."""
    reply = params.get("reply_parameters")
    if not reply:
        return None
    unknown = set(reply) - {"message_id", "allow_sending_without_reply", "chat_id"}
    if unknown or reply.get("chat_id", chat.id) != chat.id:
        raise bad(f"{', '.join(sorted(unknown)) or 'chat_id'} of a reply is not simulated")
    message = chat.messages.get(int(reply["message_id"]))
    if message is not None and not message.deleted:
        return message
    if not reply.get("allow_sending_without_reply"):
        raise bad("message to be replied not found")
    return None


def looks(params: Params) -> Params:
    """How the message is to look, as the Bot API shows it again."""
    shown: Params = {}
    if params.get("link_preview_options"):
        shown["link_preview_options"] = nested.preview(params["link_preview_options"])
    if params.get("show_caption_above_media"):
        shown["show_caption_above_media"] = True
    if params.get("has_spoiler"):
        shown["has_media_spoiler"] = True
    return shown


def place(world: World, params: Params, **content: Any) -> Message:
    """A message of the bot in a chat, where it may write."""
    chat = world.chat(params["chat_id"])
    answered = replied(chat, params)
    topic = params.get("message_thread_id") or (answered.thread_id if answered else None)
    chat.refuse_bot(topic, needed(content.get("extra") or {}))
    markup = checked(params.get("reply_markup"), isinstance(chat, PrivateChat))
    content["extra"] = {**(content.get("extra") or {}), **looks(params)}
    content["silent"] = bool(params.get("disable_notification"))
    content["protected"] = bool(params.get("protect_content"))
    refuse_ignored(params)
    message = chat.write(world.bot, markup=markup, thread_id=topic, reply_to=answered, **content)
    keyboards.change(message)
    return message


def put(world: World, params: Params, **content: Any) -> dict[str, Any]:
    """Place a message; answers it as the Bot API does."""
    return place(world, params, **content).to_api()


def send_message(world: World, params: Params) -> Any:
    """sendMessage."""
    return put(world, params, **checked_text(world, params))


def _sender(kind: str) -> Callable[[World, Params], Any]:
    """sendPhoto, sendVoice and the others that carry a file."""

    def send(world: World, params: Params) -> Any:
        words = checked_caption(world, params)
        media = media_of(world, kind, params[kind], params)
        return put(world, params, extra={kind: media}, **words)

    return send


def _method(kind: str) -> str:
    return "send" + "".join(word.capitalize() for word in kind.split("_"))


def _position(params: Params) -> dict[str, float]:
    latitude, longitude = params["latitude"], params["longitude"]
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise bad("wrong location specified")
    accuracy = params.get("horizontal_accuracy") or 0
    if not 0 <= accuracy <= 1500:
        raise bad("wrong horizontal accuracy specified")
    known = {"horizontal_accuracy": accuracy} if accuracy else {}
    return {"latitude": latitude, "longitude": longitude, **known}


def send_location(world: World, params: Params) -> Any:
    """sendLocation."""
    return put(world, params, extra={"location": _position(params)})


def send_venue(world: World, params: Params) -> Any:
    """sendVenue."""
    named = {"title": params["title"], "address": params["address"]}
    where = _position(params)
    return put(world, params, extra={"location": where, "venue": {"location": where, **named}})


def send_contact(world: World, params: Params) -> Any:
    """sendContact."""
    contact = {"phone_number": params["phone_number"], "first_name": params["first_name"]}
    contact |= {name: params[name] for name in ("last_name", "vcard") if params.get(name)}
    return put(world, params, extra={"contact": contact})


def send_dice(world: World, params: Params) -> Any:
    """sendDice; the same throw each time."""
    return put(world, params, extra={"dice": {"emoji": params.get("emoji") or "🎲", "value": 4}})


def send_chat_action(world: World, params: Params) -> bool:
    """sendChatAction."""
    if params["action"] not in ACTIONS:
        raise bad("wrong parameter action in request")
    world.chat(params["chat_id"]).refuse_bot(params.get("message_thread_id"))
    return True


METHODS = {
    "sendMessage": send_message,
    **{_method(kind): _sender(kind) for kind in MEDIA},
    "sendLocation": send_location,
    "sendVenue": send_venue,
    "sendContact": send_contact,
    "sendDice": send_dice,
    "sendChatAction": send_chat_action,
}
