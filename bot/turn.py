"""One update being answered: who speaks, what time it is, and what is said and kept in reply.

A handler only collects; the worker writes everything in the same transaction as the update.
"""

from collections.abc import Awaitable, Callable, Hashable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol, TypeVar

from telegram import Bot, Update
from telegram.ext import CallbackContext

from bot.buttons import Button, Markup, Menu, Tap
from bot.messages import BULK, INTERACTIVE, NOTICE, Address, Attachment, bodies, text_parameters
from bot.texts import label, language_of, say
from domain.communities import Community
from domain.dialogs import Dialog
from domain.people import NOBODY, Resident, Role
from domain.refusals import NotJoined, Refused
from storage import cards, people
from storage.database import Connection
from storage.people import Caller

__all__ = ["BULK", "INTERACTIVE", "NOTICE", "Facts", "Occasion", "Toast", "Turn"]

T = TypeVar("T", bound=Tap)
R = TypeVar("R")


class Hearer(Protocol):
    """Anyone who can be told something."""

    @property
    def id(self) -> int: ...
    @property
    def language(self) -> str: ...


@dataclass(frozen=True)
class Toast:
    """The short answer to a tap: never stored, sent right after the commit."""

    query_id: str
    text: str
    alert: bool = False
    url: str | None = None


@dataclass(frozen=True)
class Facts:
    """What every turn may know of the running bot."""

    bot_username: str
    administrators: frozenset[int] = frozenset()

    def deep_link(self, payload: str) -> str:
        """The address that opens the private chat with a start payload."""
        return f"https://t.me/{self.bot_username}?start={payload}"


@dataclass(eq=False)
class Occasion:
    """One transaction's worth of work: the database, the time, and what is said."""

    db: Connection
    now: datetime
    facts: Facts
    letters: list[dict[str, Any]] = field(default_factory=list)
    places: list[dict[str, Any]] = field(default_factory=list)
    timers: list[dict[str, Any]] = field(default_factory=list)
    stale: dict[tuple[str, int], None] = field(default_factory=dict)
    recalled: dict[Any, Any] = field(default_factory=dict)

    def send(
        self,
        address: Address,
        language: str,
        key: str,
        *,
        buttons: Markup | None = None,
        attach: Attachment | None = None,
        priority: int = NOTICE,
        **values: Any,
    ) -> None:
        """Put a sentence in line for a chat."""
        html = say(language, key, **values)
        for body in bodies(address, language, html, buttons, attach):
            self._post(address.chat_id, priority, body)

    def _post(
        self,
        chat_id: int,
        priority: int,
        body: dict[str, Any] | None,
        card: tuple[str | None, int | None] = (None, None),
    ) -> None:
        kind, ref = card
        letter = {"chat_id": chat_id, "priority": priority, "body": body, "due_at": self.now}
        self.letters.append({**letter, "card_kind": kind, "card_ref": ref})

    def call(self, chat_id: int, method: str, **params: Any) -> None:
        """Put in line what is no message but must arrive after those before it."""
        self._post(chat_id, NOTICE, {"method": method, "params": params})

    def tell(self, hearer: Hearer, key: str, **values: Any) -> None:
        """Tell another person in private, in their language (options as for `send`)."""
        self.send(Address(hearer.id), hearer.language, key, **values)

    def tell_administrators(self, key: str, **values: Any) -> None:
        """Tell every administrator of the settings."""
        for person_id in sorted(self.facts.administrators):
            self.send(Address(person_id), "zh", key, **values)

    def post(self, community: Community, key: str, **values: Any) -> None:
        """Say something in the community's group; nothing when it has none."""
        if community.group_id is not None:
            address = Address(community.group_id, community.topic_id)
            self.send(address, community.language, key, **values)

    def show(
        self, kind: str, ref: int, address: Address, language: str, priority: int = NOTICE
    ) -> None:
        """Send a card; the feature's CARDS draws it when it is sent and whenever it changes."""
        card = {"kind": kind, "ref": ref, "chat": address.chat_id}
        self.places.append({**card, "topic": address.topic_id, "language": language})
        self._post(address.chat_id, priority, None, (kind, ref))

    async def show_anew(self, kind: str, ref: int, address: Address, language: str) -> None:
        """Send a card again, below what was said since; that copy is the live one from now on."""
        await cards.renew(self.db, kind, ref, address.chat_id)
        self.show(kind, ref, address, language, INTERACTIVE)

    def show_group(self, kind: str, ref: int, community: Community) -> None:
        """Send a card to the community's group; nothing when it has none."""
        if community.group_id is not None:
            address = Address(community.group_id, community.topic_id)
            self.show(kind, ref, address, community.language)

    async def recall(self, read: Callable[..., Awaitable[R]], *which: Hashable) -> R:
        """Read once for all turns of this transaction what may be some milliseconds old."""
        if (read, which) not in self.recalled:
            self.recalled[(read, which)] = await read(self.db, *which)
        return self.recalled[(read, which)]  # type: ignore[no-any-return]

    def refresh(self, kind: str, ref: int) -> None:
        """Every copy of this card shows the new state soon."""
        self.stale[(kind, ref)] = None

    def schedule(
        self, kind: str, ref: int, at: datetime, name: str = "", community_id: int | None = None
    ) -> None:
        """Set or move a timer; TIMERS says what is done when it is due."""
        row = {"kind": kind, "ref": ref, "name": name, "community_id": community_id, "due_at": at}
        self.timers.append(row)

    def unschedule(self, kind: str, ref: int, name: str | None = None) -> None:
        """Take a timer away, or all of its kind for this thing."""
        self.timers.append({"kind": kind, "ref": ref, "name": name})


class Turn(CallbackContext[Any, Any, Any, Any], Occasion):
    """One update being answered."""

    def __init__(
        self,
        occasion: Occasion,
        application: Any,
        update: Update,
        caller: Caller,
        received: datetime,
    ) -> None:
        CallbackContext.__init__(self, application)
        Occasion.__init__(self, occasion.db, occasion.now, occasion.facts)
        self.recalled = occasion.recalled
        self.heard = update
        self.caller = caller
        self.received_at = received
        self.toasts: list[Toast] = []
        self.answered = False
        self.dialog = caller.dialog
        self.dialog_changed = False

    @property
    def bot(self) -> Bot:
        """Only for what PTB's own handlers ask of it; handlers never call the network."""
        return self.application.bot  # type: ignore[no-any-return]

    @property
    def person_id(self) -> int:
        """Whoever the update comes from; raises Refused for an anonymous group admin."""
        user = self.heard.effective_user
        if user is None or user.id in NOBODY:
            raise Refused("use-private-chat")
        return user.id

    @property
    def name(self) -> str:
        """The name the person shows on the network; may contain anything."""
        user = self.heard.effective_user
        return user.full_name if user else ""

    @property
    def language(self) -> str:
        """The language chosen, or else the one the person's app is in."""
        if self.caller.resident:
            return self.caller.resident.language
        user = self.heard.effective_user
        return language_of(user.language_code if user else None)

    @property
    def resident(self) -> Resident:
        """The person as a member; raises NotJoined for someone who has not joined."""
        person_id, resident = self.person_id, self.caller.resident
        if resident is None or resident.id != person_id:
            raise NotJoined()
        return resident

    @property
    def community(self) -> Community:
        """The person's current community; raises NotJoined."""
        if self.caller.community is None:
            raise NotJoined()
        return self.caller.community

    async def roles(self, community_id: int | None = None) -> frozenset[Role]:
        """What the person is in a community (the current one by default)."""
        where = self.community.id if community_id is None else community_id
        roles = await people.roles_of(self.db, self.person_id, where)
        above = self.person_id in self.facts.administrators
        return roles | {Role.ADMINISTRATOR} if above else roles

    @property
    def in_private(self) -> bool:
        """Whether this is the private chat with the bot."""
        chat = self.heard.effective_chat
        return chat is not None and chat.type == "private"

    @property
    def text(self) -> str:
        """The words of the message, or its caption."""
        message = self.heard.effective_message
        return ((message.text or message.caption) if message else None) or ""

    def tapped(self, kind: type[T]) -> T:
        """What the tapped button means; raises Refused when it is not of this kind."""
        query = self.heard.callback_query
        meaning = kind.read(query.data) if query else None
        if meaning is None:
            raise Refused("button-old")
        return meaning

    def kept(self, *steps: str) -> Mapping[str, Any]:
        """What was kept at one of these steps; raises Refused when the person is elsewhere."""
        if self.dialog is None or self.dialog.step not in steps:
            raise Refused("button-old")
        return self.dialog.data

    def _here(self) -> Address:
        chat, message = self.heard.effective_chat, self.heard.effective_message
        if chat is None:
            return Address(self.person_id)
        topic = message.message_thread_id if message and message.is_topic_message else None
        return Address(chat.id, topic)

    def say(self, key: str, *, buttons: Markup | None = None, **values: Any) -> None:
        """Answer in the chat the update came from."""
        self.answered = True
        values.setdefault("priority", INTERACTIVE)
        self.send(self._here(), self.language, key, buttons=buttons, **values)

    def whisper(self, key: str, **values: Any) -> None:
        """Answer in the person's private chat, wherever they spoke."""
        self.answered = True
        values.setdefault("priority", INTERACTIVE)
        self.send(Address(self.person_id), self.language, key, **values)

    def ask(
        self,
        key: str,
        *,
        then: str,
        keep: Mapping[str, Any] | None = None,
        buttons: Markup | None = None,
        **values: Any,
    ) -> None:
        """Say something and await the answer at the step `then`; `keep` is kept for it."""
        self.go(then, keep)
        self.say(key, buttons=buttons, **values)

    def go(self, step: str, keep: Mapping[str, Any] | None = None) -> None:
        """Stand at a step without saying anything; what was kept is replaced."""
        self.dialog = Dialog(step=step, data=dict(keep or {}))
        self.dialog_changed = True

    def end(self) -> None:
        """The conversation is over."""
        self.dialog = None
        self.dialog_changed = True

    def edit(self, key: str, *, buttons: Markup | None = None, **values: Any) -> None:
        """Rewrite the message whose button was tapped; without buttons they go away."""
        message = self.heard.effective_message
        if message is None:
            return
        text = text_parameters(self.language, say(self.language, key, **values), buttons or [])
        where = {"chat_id": message.chat_id, "message_id": message.message_id}
        body = {"method": "editMessageText", "params": {**where, **text}}
        self._post(message.chat_id, INTERACTIVE, body)

    def toast(
        self, key: str, *, alert: bool = False, url: str | None = None, **values: Any
    ) -> None:
        """Answer a tap with a short line above the chat (at most 200 characters)."""
        query = self.heard.callback_query
        if query is not None:
            text = label(self.language, key, **values)[:200]
            self.toasts.append(Toast(query.id, text, alert, url))

    def welcome(self, caller: Caller) -> None:
        """The person has just joined, moved or changed: the rest of the turn knows."""
        self.caller = caller

    def refuse(self, no: Refused) -> None:
        """Forget what was to be said, and say why not; the person stays where they were."""
        self.letters.clear()
        self.places.clear()
        self.timers.clear()
        self.stale.clear()
        self.toasts.clear()
        self.dialog, self.dialog_changed = self.caller.dialog, False
        if self.heard.callback_query is None:
            self.say(no.key, **no.values)
        elif isinstance(no, NotJoined) and not self.in_private:
            self.toast(no.key, url=self.facts.deep_link("join"))
        else:
            self.toast(no.key, alert=True, **no.values)

    def menu(self, key: str, **values: Any) -> None:
        """Say something and show the six big buttons."""
        self.say(key, buttons=Menu(), **values)


def rows_of(buttons: list[Button], width: int = 2) -> list[list[Button]]:
    """Buttons laid out in rows."""
    return [buttons[i : i + width] for i in range(0, len(buttons), width)]
