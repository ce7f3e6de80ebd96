"""The whole small world: the bot's account, people, chats, files, and what happens."""

import itertools
from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from simulator.chats import Chat, PrivateChat
from simulator.content import described
from simulator.errors import bad
from simulator.faults import Faults
from simulator.flood import Flood
from simulator.groups import Group
from simulator.messages import Message, User
from simulator.people import Person
from simulator.polls import Poll
from simulator.updates import Queue

Event = dict[str, Any]


def _real_now() -> datetime:
    return datetime.now(UTC)


class World:
    """Everything that exists; `now` is the only clock."""

    def __init__(
        self,
        now: Callable[[], datetime] = _real_now,
        bot_id: int = 1000,
        bot_username: str = "chenguang_bot",
        bot_name: str = "晨光小助手",
        token: str = "1000:TEST-token_for_the_simulator",
        privacy: bool = True,
    ) -> None:
        self.now = now
        self.token = token
        self.privacy = privacy
        self.bot = User(bot_id, bot_name, bot_username, is_bot=True)
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.queue = Queue(now=lambda: self.now())
        self.flood = Flood()
        self.faults = Faults()
        self.files: dict[str, tuple[str, bytes]] = {}
        self.media: dict[str, tuple[str, Any]] = {}
        self.polls: dict[str, Poll] = {}
        self.queries: dict[str, dict[str, Any]] = {}
        self.commands: dict[str, list[dict[str, str]]] = {}
        self.profile: dict[str, str] = {}
        self.menus: dict[int, dict[str, Any]] = {}
        self.requests: deque[tuple[str, dict[str, Any], Any]] = deque(maxlen=100_000)
        self.on_request: list[Callable[[str, dict[str, Any], Any], None]] = []
        self.message_numbers = itertools.count(1)
        self._channels: dict[str, int] = {}
        self._watchers: list[Callable[[Event], None]] = []
        self._ids = itertools.count(10_001)
        self._group_ids = itertools.count(1)

    @property
    def bot_id(self) -> int:
        """The bot's account."""
        return self.bot.id

    @property
    def bot_username(self) -> str:
        """The bot's name in links."""
        return self.bot.username or ""

    @property
    def bot_name(self) -> str:
        """The bot's name as shown."""
        return self.bot.first_name

    @property
    def on_update(self) -> list[Callable[[dict[str, Any]], None]]:
        """Those told of every update."""
        return self.queue.observers

    @property
    def pending_updates(self) -> list[dict[str, Any]]:
        """Updates the bot has not acknowledged."""
        return self.queue.waiting

    def inject_update(self, raw: dict[str, Any]) -> None:
        """Queue an update as it is, however odd."""
        self.queue.put({"update_id": self.queue.next_id, **raw})
        self.queue.next_id += 1

    def next_number(self) -> int:
        """A number nobody else has."""
        return next(number for number in self._ids if number not in self.people)

    def add_person(
        self,
        name: str,
        id: int | None = None,
        username: str | None = None,
        language: str | None = "zh-hans",
    ) -> Person:
        """Somebody with an account."""
        user = User(id or self.next_number(), name, username, language)
        person = Person(self, user)
        self.people[user.id] = person
        self.chats[user.id] = person.chat
        return person

    def add_group(
        self,
        title: str,
        creator: Person,
        members: list[Person] | tuple[Person, ...] = (),
        kind: str = "supergroup",
        forum: bool = False,
    ) -> Group:
        """A group with its creator and members; the bot is not in it yet."""
        number = next(self._group_ids)
        chat_id = -1_000_000_000_000 - number if kind == "supergroup" else -number
        group = Group(self, chat_id, kind, title, forum)
        for person in members:
            group.seat(person.user, "member")
        group.seat(creator.user, "creator")
        self.chats[chat_id] = group
        return group

    def channel(self, title: str) -> Event:
        """A channel as the Bot API shows it; the same title is the same channel."""
        if title not in self._channels:
            self._channels[title] = -1_001_000_000_000 - next(self._group_ids)
        return {"id": self._channels[title], "type": "channel", "title": title}

    def move_group(self, old: Group) -> Group:
        """The supergroup that a group becomes."""
        chat_id = -1_000_000_000_000 - next(self._group_ids)
        new = Group(self, chat_id, "supergroup", old.title, False)
        new.status, new.users = dict(old.status), dict(old.users)
        new.rights, new.members_may = dict(old.rights), set(old.members_may)
        self.chats[chat_id] = new
        return new

    def chat(self, chat_id: object) -> Chat:
        """The chat the bot names; raises the documented error."""
        chat = self.chats.get(chat_id) if isinstance(chat_id, int) else None
        if chat is None:
            raise bad("chat not found")
        return chat

    def add_file(self, name: str, content: bytes) -> dict[str, Any]:
        """Keep a file; answers its ids and size as the Bot API shows them."""
        file_id = f"file-{self.next_number()}"
        self.files[file_id] = (name, content)
        return self.file_facts(file_id)

    def new_media(
        self, kind: str, name: str, content: bytes, given: dict[str, Any] | None = None
    ) -> Any:
        """Keep a file and what it is; sent again by its id it stays what it is."""
        shown = described(kind, self.add_file(name, content), name, given)
        for one in shown if isinstance(shown, list) else [shown]:
            self.media[one["file_id"]] = (kind, shown)
        return shown

    def file_facts(self, file_id: str) -> dict[str, Any]:
        """The ids and size of a file that is kept."""
        size = len(self.files[file_id][1])
        return {"file_id": file_id, "file_unique_id": f"u-{file_id}", "file_size": size}

    def origin(self, message: Message) -> dict[str, Any]:
        """Where a forwarded message came from; some people hide their account."""
        if "forward_origin" in message.extra:
            return dict(message.extra["forward_origin"])
        when = {"date": int(message.date.timestamp())}
        if message.sender_chat:
            return {"type": "chat", "sender_chat": message.sender_chat, **when}
        author = self.people.get(message.sender.id)
        if author is not None and author.hidden:
            return {"type": "hidden_user", "sender_user_name": author.name, **when}
        return {"type": "user", "sender_user": message.sender.to_api(), **when}

    def deliver(self, kind: str, message: Message, service: bool = False) -> None:
        """Let the bot hear a message, when it may."""
        if service or self._bot_hears(message):
            self.queue.add(kind, message.to_api())

    def _bot_hears(self, message: Message) -> bool:
        """In privacy mode only commands, replies to the bot and service messages of groups;
        an administrator hears everything."""
        chat = message.chat
        if isinstance(chat, PrivateChat):
            return not chat.person.blocked
        if not isinstance(chat, Group) or not chat.is_member(self.bot.id):
            return False
        if not self.privacy or message.is_service or chat.status[self.bot.id] == "administrator":
            return True
        if message.reply_to is not None and message.reply_to.sender.id == self.bot.id:
            return True
        return self._is_command_for_bot(message.text or message.caption)

    def _is_command_for_bot(self, text: str) -> bool:
        if not text.startswith("/"):
            return False
        _, _, addressed = text.split()[0].partition("@")
        return not addressed or addressed.lower() == (self.bot.username or "").lower()

    def subscribe(self, watch: Callable[[Event], None]) -> Callable[[], None]:
        """Be told of everything people see; answers how to stop."""
        self._watchers.append(watch)
        return lambda: self._watchers.remove(watch)

    def tell(self, kind: str, message: Message, **more: Any) -> None:
        """Tell those who watch."""
        event = {"kind": kind, "chat_id": message.chat.id, "message": message, **more}
        for watch in list(self._watchers):
            watch(event)

    def tell_person(self, kind: str, person: Person, **more: Any) -> None:
        """Tell those who watch about something only one person sees."""
        for watch in list(self._watchers):
            watch({"kind": kind, "person_id": person.id, **more})
