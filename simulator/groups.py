"""Groups and supergroups: members and roles, forums with topics, moving to a new id."""

from typing import TYPE_CHECKING, Any

from simulator.chats import Chat
from simulator.errors import NotAllowed, bad, forbidden
from simulator.members import ADMIN_RIGHTS, PERMISSIONS, change, member
from simulator.messages import Message, User
from simulator.rights import TEXT, needed

if TYPE_CHECKING:
    from simulator.people import Person
    from simulator.world import World

ICON = 0x6FB9F0
UPGRADED = "group chat was upgraded to a supergroup chat"
SERVICE_ACCOUNT = User(777000, "Telegram")
MANAGES_TOPICS = "can_manage_topics"


class Group(Chat):
    """A group, a supergroup or a forum."""

    def __init__(self, world: "World", chat_id: int, kind: str, title: str, forum: bool) -> None:
        super().__init__(world, chat_id, kind)
        self.title = title
        self.forum = forum
        self.status: dict[int, str] = {}
        self.users: dict[int, User] = {}
        self.topics: dict[int, str] = {}
        self.closed: set[int | None] = set()
        self.migrated_to: int | None = None
        self.bot_may_write = True
        self.members_may = set(PERMISSIONS)
        self.rights: dict[int, set[str]] = {}
        self.masks: dict[int, str] = {}

    def to_api(self) -> dict[str, Any]:
        """As the Bot API shows a group."""
        forum = {"is_forum": True} if self.forum else {}
        return {"id": self.id, "type": self.kind, "title": self.title, **forum}

    def seat(self, user: User, status: str) -> None:
        """Set what a user is here, without telling anybody."""
        self.users[user.id] = user
        self.status[user.id] = status

    def is_member(self, user_id: int) -> bool:
        """Whether the user is in the group now."""
        return self.status.get(user_id, "left") not in ("left", "kicked")

    def people(self) -> "list[Person]":
        """The people who are in the group now."""
        return [p for p in self.world.people.values() if self.is_member(p.id)]

    def led_by(self, person: "Person | User") -> bool:
        """Whether a person is the creator or an administrator."""
        return self.status.get(person.id) in ("creator", "administrator")

    def standing(self, user: User) -> dict[str, Any]:
        """What a user is here, as the Bot API shows it."""
        shown = member(user, self.status.get(user.id, "left"), self.rights_of(user.id))
        if self.led_by(user) and user.id in self.masks:
            title = self.masks[user.id]
            shown |= {"is_anonymous": True} | ({"custom_title": title} if title else {})
        return shown

    def becomes(
        self,
        user: User,
        status: str,
        by: User,
        rights: set[str] | None = None,
        masked: bool = False,
    ) -> None:
        """A role changes; the bot hears of its own, and of others' as an administrator. Who is
        `masked` writes in the group's name."""
        old, ours = self.standing(user), user.id == self.world.bot.id
        self.seat(user, status)
        self.rights.pop(user.id, None)
        self.masks.pop(user.id, None)
        if masked:
            self.masks[user.id] = ""
        if rights is not None:
            self.rights[user.id] = rights
        new = self.standing(user)
        if ours:
            self.world.queue.add("my_chat_member", change(self, by, old, new))
        elif self.status.get(self.world.bot.id) == "administrator":
            self.world.queue.add("chat_member", change(self, by, old, new))

    def _happens(self, who: User, **facts: Any) -> Message:
        message = self.write(who, extra=facts)
        self.world.deliver("message", message)
        return message

    def add(self, person: "Person", by: "Person | None" = None) -> Message:
        """A person joins, or is brought in; those put out only by who leads the group."""
        if self.status.get(person.id) == "kicked" and not (by and self.led_by(by)):
            raise NotAllowed(f"{person.name} was put out of {self.title}")
        who = (by or person).user
        self.becomes(person.user, "member", who)
        return self._happens(who, new_chat_members=[person.user.to_api()])

    def remove(self, person: "Person", by: "Person | None" = None) -> None:
        """A person leaves, or is put out."""
        who = (by or person).user
        self.becomes(person.user, "kicked" if by else "left", who)
        self._happens(who, left_chat_member=person.user.to_api())

    def promote(
        self, person: "Person", status: str = "administrator", by: "Person | None" = None
    ) -> None:
        """Make a member an administrator (or "creator", "restricted", "member")."""
        self.becomes(person.user, status, (by or person).user)

    def mask(self, person: "Person", title: str = "") -> None:
        """Somebody who leads the group writes in its name from now on, with a title perhaps."""
        if not self.led_by(person):
            raise NotAllowed(f"{person.name} does not lead {self.title}")
        self.masks[person.id] = title

    def add_bot(self, by: "Person", status: str = "member", payload: str | None = None) -> None:
        """Somebody brings the bot in, perhaps through a link with a payload."""
        bot = self.world.bot
        self.becomes(bot, status, by.user)
        self._happens(by.user, new_chat_members=[bot.to_api()])
        if payload is not None:
            by.says(f"/start@{bot.username} {payload}", to=self)

    def promote_bot(self, by: "Person", rights: set[str] | None = None) -> None:
        """Somebody makes the bot an administrator, with these rights or all."""
        self.becomes(self.world.bot, "administrator", by.user, rights)

    def demote_bot(self, by: "Person") -> None:
        """Somebody makes the bot a plain member."""
        self.becomes(self.world.bot, "member", by.user)

    def kick_bot(self, by: "Person") -> None:
        """Somebody throws the bot out."""
        bot = self.world.bot
        self.becomes(bot, "kicked", by.user)
        message = self.write(by.user, extra={"left_chat_member": bot.to_api()})
        self.world.deliver("message", message, service=True)

    def bot_leaves(self) -> None:
        """The bot goes by itself."""
        bot = self.world.bot
        self.becomes(bot, "left", bot)
        self.write(bot, extra={"left_chat_member": bot.to_api()})

    def add_topic(self, name: str, by: "Person | None" = None) -> int:
        """A new topic of a forum; answers its thread id."""
        who = by.user if by else self.world.bot
        message = self.write(who, extra={"forum_topic_created": {"name": name, "icon_color": ICON}})
        message.thread_id = message.id
        self.topics[message.id] = name
        if by is not None:
            self.world.deliver("message", message)
        return message.id

    def delete_topic(self, thread_id: int) -> None:
        """The topic and what was said in it are gone; bots are not told."""
        del self.topics[thread_id]
        for message in self.messages.values():
            message.deleted = message.deleted or message.thread_id == thread_id

    def close_topic(self, thread_id: int | None, by: User, closed: bool = True) -> None:
        """Only administrators write in a closed topic; None is the General one."""
        (self.closed.add if closed else self.closed.discard)(thread_id)
        kind = "forum_topic_closed" if closed else "forum_topic_reopened"
        message = self.write(by, extra={kind: {}}, thread_id=thread_id)
        if by.id != self.world.bot.id:
            self.world.deliver("message", message)

    def hears_channel(self, title: str, text: str) -> Message:
        """A post of the channel this group belongs to arrives by itself."""
        channel = self.world.channel(title)
        when = int(self.world.now().timestamp())
        origin = {"type": "channel", "chat": channel, "message_id": 1, "date": when}
        extra = {"is_automatic_forward": True, "forward_origin": origin}
        message = self.write(SERVICE_ACCOUNT, text=text, extra=extra, sender_chat=channel)
        self.world.deliver("message", message)
        return message

    def migrate(self) -> "Group":
        """The group becomes a supergroup under another id."""
        new = self.world.move_group(self)
        bot = self.world.bot
        owners = [self.users[one] for one, status in self.status.items() if status == "creator"]
        who = owners[0] if owners else bot
        to = self.write(who, extra={"migrate_to_chat_id": new.id})
        came = new.write(who, extra={"migrate_from_chat_id": self.id})
        self.migrated_to = new.id
        if new.is_member(bot.id):
            self.world.deliver("message", to, service=True)
            self.world.deliver("message", came, service=True)
        return new

    def refuse_stranger(self) -> None:
        """The bot looks only at groups that are still there, and that it is in."""
        if self.migrated_to:
            raise bad(UPGRADED, migrate_to_chat_id=self.migrated_to)
        status = self.status.get(self.world.bot.id, "left")
        if status == "kicked":
            raise forbidden(f"bot was kicked from the {self.kind} chat")
        if status == "left":
            raise forbidden(f"bot is not a member of the {self.kind} chat")

    def refuse_bot(self, thread_id: int | None, right: tuple[str, str] = TEXT) -> None:
        """The bot writes only what it may, into topics that are there and open."""
        self.refuse_stranger()
        if not self.bot_may_write or not self.bot_may(right[0]):
            raise bad(f"not enough rights to send {right[1]} to the chat")
        if thread_id is not None and thread_id not in self.topics:
            raise bad("message thread not found")
        if thread_id in self.closed and not self.bot_may(MANAGES_TOPICS):
            raise bad("TOPIC_CLOSED")

    def refuse_person(self, person: "Person", extra: dict[str, Any], topic: int | None) -> None:
        """Raise NotAllowed when this person's app would not let them write this here."""
        if topic is not None and topic not in self.topics:
            raise NotAllowed(f"{self.title} has no such topic")
        right, words = needed(extra)
        if not self.may(person.id, right):
            raise NotAllowed(f"{person.name} may not send {words} to {self.title}")
        if topic in self.closed and not self.may(person.id, MANAGES_TOPICS):
            raise NotAllowed(f"the topic is closed to {person.name}")

    def may(self, user_id: int, right: str) -> bool:
        """Whether a user may do this here, by role or as everybody."""
        match self.status.get(user_id, "left"):
            case "creator":
                return True
            case "administrator":
                writes = right in PERMISSIONS and right.startswith("can_send_")
                return writes or right in self.rights_of(user_id) | self.members_may
            case "restricted":
                return right in self.rights_of(user_id) & self.members_may
            case "member":
                return right in self.members_may
            case _:
                return False

    def rights_of(self, user_id: int) -> set[str]:
        """An administrator's rights, or the permissions left to somebody who is restricted."""
        all_or_none = set(ADMIN_RIGHTS) if self.status.get(user_id) == "administrator" else set()
        return self.rights.get(user_id, all_or_none)

    def bot_may(self, right: str) -> bool:
        """Whether the bot may do this here."""
        return self.may(self.world.bot.id, right)
