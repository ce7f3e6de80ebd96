"""What a person's app shows below a chat: a keyboard, or a message to be answered."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from simulator.chats import Chat, PrivateChat
from simulator.errors import NoSuchButton
from simulator.groups import Group
from simulator.messages import Message

if TYPE_CHECKING:
    from simulator.people import Person

OWN_PHONE = "13800000000"
HERE = (35.49, 112.41)
PRESSED = "{!r} is not a key of the keyboard"


@dataclass
class Below:
    """`keyboard` and `answering` are the bot's messages that asked for them."""

    keyboard: Message | None = None
    folded: bool = False
    answering: Message | None = None

    @property
    def shown(self) -> dict[str, Any] | None:
        """The keyboard, unless it is folded away."""
        return None if self.keyboard is None or self.folded else self.keyboard.markup

    @property
    def placeholder(self) -> str:
        """What stands in the empty input field."""
        asking = self.answering or (None if self.folded else self.keyboard)
        return str(((asking and asking.markup) or {}).get("input_field_placeholder", ""))


def below(person: "Person", chat: Chat) -> Below:
    """What this person's app shows below this chat."""
    return chat.below.setdefault(person.id, Below())


def change(message: Message) -> None:
    """A message of the bot brings or takes away keyboards, or wants to be answered."""
    markup = message.markup or {}
    if not markup or "inline_keyboard" in markup:
        return
    for person in _meant(message, bool(markup.get("selective"))):
        seen = below(person, message.chat)
        if "keyboard" in markup:
            seen.keyboard, seen.folded = message, False
        elif markup.get("remove_keyboard"):
            seen.keyboard = None
        else:
            seen.answering = message
        message.chat.world.tell_person("keyboard", person, keyboard=seen.shown)


def _meant(message: Message, selective: bool) -> Iterator["Person"]:
    """Everybody here; with `selective`, those mentioned and the one who is answered."""
    chat = message.chat
    if isinstance(chat, PrivateChat):
        yield chat.person
    if not isinstance(chat, Group):
        return
    answered = message.reply_to.sender.id if message.reply_to else None
    for person in chat.people():
        if not selective or person.id == answered or _mentions(message, person):
            yield person


def _mentions(message: Message, person: "Person") -> bool:
    words = (message.text or message.caption).encode("utf-16-le")
    for entity in message.entities:
        first, last = 2 * entity["offset"], 2 * (entity["offset"] + entity["length"])
        name = words[first:last].decode("utf-16-le").removeprefix("@").lower()
        if entity["type"] == "mention" and name == (person.user.username or "").lower():
            return True
        if entity["type"] == "text_mention" and entity["user"]["id"] == person.id:
            return True
    return False


def keys(person: "Person", chat: Chat) -> list[dict[str, Any]]:
    """The keys of the keyboard that is shown."""
    rows = (below(person, chat).shown or {}).get("keyboard", [])
    return [key if isinstance(key, dict) else {"text": key} for row in rows for key in row]


def press(person: "Person", chat: Chat, label: str) -> Message:
    """Press the key with exactly these words; in groups the app answers the keyboard's message."""
    for key in keys(person, chat):
        if key["text"] == label:
            break
    else:
        raise NoSuchButton(PRESSED.format(label))
    seen = below(person, chat)
    source = seen.keyboard
    if source is not None and source.markup and source.markup.get("one_time_keyboard"):
        seen.folded = True
    return _send(person, chat, key, source if isinstance(chat, Group) else None)


def _send(person: "Person", chat: Chat, key: dict[str, Any], reply_to: Message | None) -> Message:
    if key.get("request_contact"):
        return person.sends_contact(OWN_PHONE)
    if key.get("request_location"):
        return person.sends_location(*HERE)
    return person.says(key["text"], chat, reply_to=reply_to)


def fold(person: "Person", chat: Chat) -> None:
    """Put the keyboard away, or show it again."""
    seen = below(person, chat)
    seen.folded = not seen.folded
    person.world.tell_person("keyboard", person, keyboard=seen.shown)


def answered(person: "Person", chat: Chat) -> Message | None:
    """The message that the next words answer."""
    asking = below(person, chat).answering
    return None if asking is None or asking.deleted else asking
