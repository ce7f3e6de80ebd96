"""Chats: what messages stand in, and the private ones."""

import itertools
from typing import TYPE_CHECKING, Any

from simulator.errors import bad, forbidden
from simulator.messages import Message, User
from simulator.rights import TEXT

if TYPE_CHECKING:
    from simulator.keyboards import Below
    from simulator.people import Person
    from simulator.world import World


class Chat:
    """Anything messages stand in."""

    def __init__(self, world: "World", chat_id: int, kind: str) -> None:
        self.world = world
        self.id = chat_id
        self.kind = kind
        self.messages: dict[int, Message] = {}
        self.below: dict[int, Below] = {}
        # One row of numbers for private chats and basic groups, one for each supergroup.
        self._numbers = itertools.count(1) if kind == "supergroup" else world.message_numbers

    def to_api(self) -> dict[str, Any]:
        """As the Bot API shows a chat."""
        return {"id": self.id, "type": self.kind}

    def write(self, sender: User, **content: Any) -> Message:
        """A new message; people who look at the chat see it at once."""
        message = Message(self, next(self._numbers), self.world.now(), sender, **content)
        self.messages[message.id] = message
        self.world.tell("message", message)
        return message

    def write_pinned(self, message: Message, by: User, silent: bool = False) -> Message:
        """The line that says who pinned what."""
        said = {"pinned_message": message.to_api(nested=True)}
        return self.write(by, extra=said, thread_id=message.thread_id, silent=silent)

    def visible(self) -> list[Message]:
        """The messages as they stand, oldest first."""
        return [m for m in self.messages.values() if not m.deleted]

    def refuse_stranger(self) -> None:
        """Raise the documented error when the bot has nothing to do with this chat."""

    def refuse_bot(self, thread_id: int | None, right: tuple[str, str] = TEXT) -> None:
        """Raise the documented error when the bot may not write this here."""
        self.refuse_stranger()

    def bot_may(self, right: str) -> bool:
        """Whether the bot may do what only administrators do."""
        return True


class PrivateChat(Chat):
    """A person's chat with the bot; its id is the person's."""

    def __init__(self, world: "World", person: "Person") -> None:
        super().__init__(world, person.id, "private")
        self.person = person
        self._api = {"id": person.id, "type": "private", "first_name": person.user.first_name}
        if person.user.username:
            self._api["username"] = person.user.username

    def to_api(self) -> dict[str, Any]:
        """As the Bot API shows a private chat."""
        return self._api

    def refuse_bot(self, thread_id: int | None, right: tuple[str, str] = TEXT) -> None:
        """A bot writes only to those who started it and have not blocked it."""
        if self.person.deactivated:
            raise forbidden("user is deactivated")
        if self.person.blocked:
            raise forbidden("bot was blocked by the user")
        if not self.person.started:
            raise forbidden("bot can't initiate conversation with a user")
        if thread_id is not None:
            raise bad("message thread not found")
