"""Tapping: finding a button by its words, and what a tap on it does."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from simulator import allowed, keyboards, links
from simulator.chats import Chat
from simulator.errors import NoSuchButton
from simulator.messages import Message

if TYPE_CHECKING:
    from simulator.people import Person


@dataclass
class Tap:
    """A tap on a button and what came back."""

    query_id: str
    toast: str | None = None
    alert: bool = False
    url: str | None = None
    answered: bool = False
    copied: str | None = None


def tap(person: "Person", label: str, to: Chat | None, on: Message | None) -> Any:
    """Tap the newest button whose words contain `label`, or press a key of the keyboard."""
    messages = [on] if on else person.sees(to)
    for message in reversed(messages):
        for button in (b for row in message.inline for b in row):
            if label in button["text"] and not message.deleted:
                return tap_button(person, message, button)
    chat = to or person.chat
    keys = keyboards.keys(person, chat) if on is None else []
    for key in keys:
        if label in key["text"]:
            return keyboards.press(person, chat, key["text"])
    seen = [words for m in messages for words in m.labels] + [key["text"] for key in keys]
    raise NoSuchButton(f"{label!r} is not among {seen}")


def tap_button(person: "Person", message: Message, button: dict[str, Any]) -> Tap:
    """What the app does with a button: ask the bot, open a link, copy, or nothing."""
    allowed.refuse_outsider(person, message.chat)
    done = Tap(str(person.world.next_number()))
    if "callback_data" in button and not button.get("disabled"):
        return ask_bot(person, message, button["callback_data"], done)
    if "url" in button:
        done.url = button["url"]
        if links.leads_to(person.world.bot_username, button["url"]):
            person.follows(button["url"])
    if "copy_text" in button:
        done.copied = button["copy_text"]["text"]
    return done


def ask_bot(person: "Person", message: Message, data: str, done: Tap) -> Tap:
    """A callback query; the bot answers it once, in time."""
    allowed.refuse_outsider(person, message.chat)
    world = person.world
    query = {
        "id": done.query_id,
        "from": person.user.to_api(),
        "message": _reachable(message),
        "chat_instance": str(message.chat.id),
        "data": data,
    }
    world.queries[done.query_id] = {"tap": done, "person": person, "at": world.now()}
    world.queue.add("callback_query", query)
    return done


def _reachable(message: Message) -> dict[str, Any]:
    if message.deleted:
        return {"chat": message.chat.to_api(), "message_id": message.id, "date": 0}
    return message.to_api()
