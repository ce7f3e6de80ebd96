"""What a person's app lets them do; raises NotAllowed for the rest."""

from typing import TYPE_CHECKING

from simulator.chats import Chat
from simulator.errors import NotAllowed
from simulator.groups import Group
from simulator.messages import Message

if TYPE_CHECKING:
    from simulator.people import Person


def refuse_outsider(person: "Person", chat: Chat) -> None:
    """Only members look at a group, tap in it, vote in it."""
    if isinstance(chat, Group) and not chat.is_member(person.id):
        raise NotAllowed(f"{person.name} is not in {chat.title}")


def mask(person: "Person", chat: Chat) -> str:
    """The title (often none) with which an anonymous administrator writes."""
    if not isinstance(chat, Group) or person.id not in chat.masks:
        raise NotAllowed(f"{person.name} may not write anonymously here")
    return chat.masks[person.id]


def refuse_change(person: "Person", message: Message) -> None:
    """People change their own words only."""
    refuse_outsider(person, message.chat)
    if message.author != person.id:
        raise NotAllowed(f"{person.name} may not change what others said")


def refuse_removal(person: "Person", message: Message) -> None:
    """In groups it takes a right to take away what others said."""
    chat = message.chat
    refuse_outsider(person, chat)
    others = isinstance(chat, Group) and message.author != person.id
    if others and isinstance(chat, Group) and not chat.may(person.id, "can_delete_messages"):
        raise NotAllowed(f"{person.name} may not take away what others said")
