"""A message as people and the Bot API see it."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simulator.chats import Chat

SERVICE = frozenset(
    {
        "new_chat_members",
        "left_chat_member",
        "new_chat_title",
        "pinned_message",
        "migrate_to_chat_id",
        "migrate_from_chat_id",
        "forum_topic_created",
        "forum_topic_edited",
        "forum_topic_closed",
        "forum_topic_reopened",
        "general_forum_topic_hidden",
        "general_forum_topic_unhidden",
    }
)
MEDIA = ("photo", "voice", "document", "video", "animation", "audio", "sticker", "video_note")


@dataclass(frozen=True)
class User:
    """An account; usernames may be missing."""

    id: int
    first_name: str
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False

    @property
    def name(self) -> str:
        """The name shown."""
        return self.first_name

    def to_api(self) -> dict[str, Any]:
        """As the Bot API shows a user."""
        optional = {"username": self.username, "language_code": self.language_code}
        known = {k: v for k, v in optional.items() if v is not None}
        return {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name, **known}


@dataclass
class Message:
    """One message in one chat; `extra` holds media and service fields as the Bot API names them."""

    chat: "Chat"
    id: int
    date: datetime
    sender: User
    text: str = ""
    entities: list[dict[str, Any]] = field(default_factory=list)
    caption: str = ""
    extra: dict[str, Any] = field(default_factory=dict)
    markup: dict[str, Any] | None = None
    reply_to: "Message | None" = None
    thread_id: int | None = None
    sender_chat: dict[str, Any] | None = None
    author: int | None = None
    signature: str = ""
    edited: bool = False
    deleted: bool = False
    pinned: bool = False
    silent: bool = False
    protected: bool = False
    edited_at: datetime | None = None
    reactions: list[str] = field(default_factory=list)
    reacted: dict[int, list[str]] = field(default_factory=dict)

    @property
    def inline(self) -> list[list[dict[str, Any]]]:
        """The rows of buttons under the message."""
        return (self.markup or {}).get("inline_keyboard") or []

    @property
    def rows(self) -> list[list[dict[str, Any]]]:
        """The rows of buttons under the message."""
        return self.inline

    @property
    def reply_markup(self) -> dict[str, Any] | None:
        """The keyboard that came with the message."""
        return self.markup

    @property
    def is_service(self) -> bool:
        """Whether it says what happened in the chat, rather than what somebody said."""
        return not SERVICE.isdisjoint(self.extra)

    @property
    def labels(self) -> list[str]:
        """What is written on the buttons under the message."""
        return [button["text"] for row in self.inline for button in row]

    @property
    def media(self) -> tuple[str, str] | None:
        """The kind of media and its file id, if any."""
        for kind in MEDIA:
            value = self.extra.get(kind)
            if value:
                return kind, (value[-1] if isinstance(value, list) else value)["file_id"]
        return None

    def pin(self, pinned: bool = True) -> None:
        """Put it at the top of its chat, or take it from there."""
        self.pinned = pinned
        self.chat.world.tell("pinned", self, pinned=pinned)

    def take_away(self) -> None:
        """Nobody sees it any more."""
        self.deleted = True
        self.chat.world.tell("deleted", self)

    def to_api(self, nested: bool = False) -> dict[str, Any]:
        """As the Bot API shows a message; a replied-to message is shown one level deep."""
        shown: dict[str, Any] = {
            "message_id": self.id,
            "from": self.sender.to_api(),
            "chat": self.chat.to_api(),
            "date": int(self.date.timestamp()),
            **self.extra,
        }
        if self.protected:
            shown["has_protected_content"] = True
        if self.sender_chat:
            shown["sender_chat"] = self.sender_chat
        if self.signature:
            shown["author_signature"] = self.signature
        if self.text:
            shown["text"] = self.text
        if self.caption:
            shown["caption"] = self.caption
        if self.entities:
            shown["entities" if self.text else "caption_entities"] = self.entities
        return {**shown, **self._context(nested)}

    def _context(self, nested: bool) -> dict[str, Any]:
        shown: dict[str, Any] = {}
        if self.inline:
            shown["reply_markup"] = {"inline_keyboard": self.inline}
        if self.thread_id:
            shown |= {"message_thread_id": self.thread_id, "is_topic_message": True}
        if self.edited_at:
            shown["edit_date"] = int(self.edited_at.timestamp())
        answered = None if nested else self.reply_to or self._topic_head()
        if answered is not None:
            shown["reply_to_message"] = answered.to_api(nested=True)
        return shown

    def _topic_head(self) -> "Message | None":
        """In a topic, what answers nothing is shown as an answer to the topic's beginning."""
        if self.thread_id is None or self.thread_id == self.id:
            return None
        return self.chat.messages.get(self.thread_id)
