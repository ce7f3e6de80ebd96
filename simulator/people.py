"""What a person can do: write, tap, send, edit, vote, block, leave."""

from typing import TYPE_CHECKING, Any

from simulator import allowed, content, keyboards, links, taps, voting
from simulator.chats import Chat, PrivateChat
from simulator.detection import detected
from simulator.errors import NoSuchButton, NotAllowed
from simulator.groups import Group
from simulator.members import change, member
from simulator.messages import Message, User
from simulator.taps import Tap

if TYPE_CHECKING:
    from simulator.world import World

ANONYMOUS = User(1087968824, "Group", "GroupAnonymousBot", is_bot=True)
CHANNEL = User(136817688, "Channel", "Channel_Bot", is_bot=True)


class Person:
    """Somebody with an account, a private chat with the bot, and eyes."""

    def __init__(self, world: "World", user: User) -> None:
        self.world = world
        self.user = user
        self.started = False
        self.blocked = False
        self.deactivated = False
        self.hidden = False
        self.toasts: list[str] = []
        self.title = ""
        self.chat = PrivateChat(world, self)

    @property
    def id(self) -> int:
        """The account's id."""
        return self.user.id

    @property
    def name(self) -> str:
        """The name shown."""
        return self.user.first_name

    @property
    def keyboard(self) -> dict[str, Any] | None:
        """The keyboard under the private chat."""
        return self.keyboard_in(self.chat)

    def keyboard_in(self, chat: Chat) -> dict[str, Any] | None:
        """The keyboard under a chat, unless it is folded away."""
        return keyboards.below(self, chat).shown

    def writes(
        self,
        to: Chat | None,
        reply_to: Message | None = None,
        topic: int | None = None,
        anonymous: bool = False,
        channel: str | None = None,
        **words: Any,
    ) -> Message:
        """Say something of any kind; raises NotAllowed where the app would not let one."""
        chat = to or self.chat
        reply_to = reply_to or keyboards.answered(self, chat)
        topic = topic or (reply_to.thread_id if reply_to else None)
        if isinstance(chat, Group):
            chat.refuse_person(self, words.get("extra") or {}, topic)
        if isinstance(chat, PrivateChat):
            self._start_chat()
        sender, mask = self._mask(chat, anonymous, channel)
        message = chat.write(
            sender, author=self.id, reply_to=reply_to, thread_id=topic, **mask, **words
        )
        keyboards.below(self, chat).answering = None
        self.world.deliver("message", message)
        return message

    def _mask(
        self, chat: Chat, anonymous: bool, channel: str | None
    ) -> tuple[User, dict[str, Any]]:
        """Who is seen to write: the person, an anonymous administrator, or a channel."""
        if channel is not None:
            return CHANNEL, {"sender_chat": self.world.channel(channel)}
        if not anonymous:
            return self.user, {}
        return ANONYMOUS, {"sender_chat": chat.to_api(), "signature": allowed.mask(self, chat)}

    def _start_chat(self) -> None:
        self.started = True
        if self.blocked:
            self.unblocks_bot()

    def says(self, text: str, to: Chat | None = None, **options: Any) -> Message:
        """Write in the private chat with the bot, or in a group."""
        return self.writes(to, text=text, entities=detected(text), **options)

    def starts(self, payload: str | None = None) -> Message:
        """Press start, perhaps through a deep link."""
        return self.says(f"/start {payload}" if payload else "/start")

    def follows(self, link: str, group: Group | None = None) -> Message | None:
        """Open a t.me link to the bot; one with `startgroup` brings the bot into a group."""
        return links.follow(self, link, group)

    def sends_photo(
        self,
        caption: str | None = None,
        to: Chat | None = None,
        album: str | None = None,
        data: bytes = content.PIXEL,
        **options: Any,
    ) -> Message:
        """A photo in two sizes."""
        photo = self.world.new_media("photo", "photo.png", data)
        extra = {"photo": photo} | ({"media_group_id": album} if album else {})
        words: dict[str, Any] = {"caption": caption or "", "entities": detected(caption or "")}
        return self.writes(to, extra=extra, **words, **options)

    def sends_album(
        self, captions: list[str | None], to: Chat | None = None, **options: Any
    ) -> list[Message]:
        """Several photos that belong together."""
        album = str(self.world.next_number())
        return [self.sends_photo(one, to, album=album, **options) for one in captions]

    def sends_voice(self, seconds: int = 5, to: Chat | None = None, **options: Any) -> Message:
        """A voice message."""
        facts = {"duration": seconds}
        voice = self.world.new_media("voice", "voice.ogg", content.OGG, facts)
        return self.writes(to, extra={"voice": voice}, **options)

    def sends_document(
        self, name: str, data: bytes, to: Chat | None = None, **options: Any
    ) -> Message:
        """A file."""
        document = self.world.new_media("document", name, data)
        return self.writes(to, extra={"document": document}, **options)

    def sends_contact(
        self, phone: str, own: bool = True, to: Chat | None = None, **options: Any
    ) -> Message:
        """A phone number, one's own or another's."""
        contact = {"phone_number": phone, "first_name": self.name if own else "朋友"}
        whose = {"user_id": self.id} if own else {}
        return self.writes(to, extra={"contact": contact | whose}, **options)

    def sends_location(
        self, lat: float, lon: float, to: Chat | None = None, **options: Any
    ) -> Message:
        """A place on the map."""
        return self.writes(to, extra={"location": {"latitude": lat, "longitude": lon}}, **options)

    def sends_sticker(self, emoji: str = "👍", to: Chat | None = None, **options: Any) -> Message:
        """A sticker."""
        sticker = self.world.new_media("sticker", "sticker.webp", content.WEBP, {"emoji": emoji})
        return self.writes(to, extra={"sticker": sticker}, **options)

    def sends_other(self, kind: str, to: Chat | None = None, **options: Any) -> Any:
        """A video, a round video, music, a moving picture, dice, a venue, or a native poll."""
        if kind == "poll":
            return self.asks("去哪儿？", "东", "西", to=to, **options)
        return self.writes(to, extra=content.other(self.world.new_media, kind), **options)

    def asks(self, question: str, *answers: str, to: Chat | None = None, **more: Any) -> Any:
        """A native poll of one's own."""
        return voting.ask(self, question, list(answers), to, **more)

    def forwards(self, message: Message, to: Chat | None = None, **options: Any) -> Message:
        """Pass on somebody's message; raises NotAllowed when it is protected."""
        if message.protected:
            raise NotAllowed("this message cannot be passed on")
        extra = {**message.extra, "forward_origin": self.world.origin(message)}
        extra.pop("media_group_id", None)
        words: dict[str, Any] = {"text": message.text, "caption": message.caption}
        return self.writes(to, entities=list(message.entities), extra=extra, **words, **options)

    def edits(self, message: Message, text: str) -> Message:
        """Change one's own message."""
        allowed.refuse_change(self, message)
        if message.text:
            message.text = text
        else:
            message.caption = text
        message.entities = detected(text)
        message.edited, message.edited_at = True, self.world.now()
        self.world.tell("edited", message)
        self.world.deliver("edited_message", message)
        return message

    def pins(self, message: Message) -> Message:
        """Put a message at the top of its chat; raises NotAllowed without the right."""
        chat = message.chat
        if isinstance(chat, Group) and not chat.may(self.id, "can_pin_messages"):
            raise NotAllowed(f"{self.name} may not pin in {chat.title}")
        message.pin()
        said = message.chat.write_pinned(message, self.user)
        self.world.deliver("message", said)
        return said

    def reacts(self, message: Message, *emoji: str) -> None:
        """Put a reaction under a message, change it, or take it away."""
        allowed.refuse_outsider(self, message.chat)
        old, message.reacted[self.id] = message.reacted.get(self.id, []), list(emoji)
        self.world.tell("edited", message)
        chat = message.chat
        if isinstance(chat, Group) and chat.status.get(self.world.bot.id) != "administrator":
            return
        change = {"old_reaction": old, "new_reaction": list(emoji)}
        shown = {k: [{"type": "emoji", "emoji": e} for e in v] for k, v in change.items()}
        date = {"date": int(self.world.now().timestamp())}
        about = {"chat": chat.to_api(), "message_id": message.id, "user": self.user.to_api()}
        self.world.queue.add("message_reaction", {**about, **date, **shown})

    def deletes(self, message: Message) -> None:
        """Take a message away; bots are not told."""
        allowed.refuse_removal(self, message)
        message.take_away()

    def sees(self, chat: Chat | None = None) -> list[Message]:
        """What stands in a chat, oldest first."""
        return (chat or self.chat).visible()

    def taps(self, label: str, to: Chat | None = None, on: Message | None = None) -> Any:
        """Tap the newest button whose label contains these words, or a key of the keyboard."""
        return taps.tap(self, label, to, on)

    def presses(self, label: str, to: Chat | None = None) -> Message:
        """Press the key of the keyboard with exactly these words."""
        return keyboards.press(self, to or self.chat, label)

    def folds_keyboard(self, chat: Chat | None = None) -> None:
        """Put the keyboard away, or show it again."""
        keyboards.fold(self, chat or self.chat)

    def taps_button(self, message: Message, row: int, column: int) -> Tap:
        """Tap the button at this place under a message."""
        try:
            button = message.inline[row][column]
        except IndexError:
            raise NoSuchButton("the button has gone") from None
        return taps.tap_button(self, message, button)

    def taps_data(self, message: Message, data: str, tap: Tap | None = None) -> Tap:
        """Send callback data, which an odd program could do with any words."""
        return taps.ask_bot(self, message, data, tap or Tap(str(self.world.next_number())))

    def votes(self, message: Message, *options: str) -> None:
        """Choose options of a native poll by their words; none takes the vote back."""
        voting.vote(self, message, options)

    def _stand(self, old: str, new: str) -> None:
        bot, by = self.world.bot, self.user
        became = change(self.chat, by, member(bot, old), member(bot, new))
        self.world.queue.add("my_chat_member", became)

    def blocks_bot(self) -> None:
        """Shut the bot out."""
        self.blocked = True
        self._stand("member", "kicked")

    def unblocks_bot(self) -> None:
        """Let the bot in again."""
        self.blocked = False
        self._stand("kicked", "member")

    def deactivates(self) -> None:
        """The account is gone."""
        self.deactivated = True

    def joins(self, group: Group) -> None:
        """Come into a group."""
        group.add(self)

    def leaves(self, group: Group) -> None:
        """Go out of a group."""
        group.remove(self)
