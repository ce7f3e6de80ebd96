"""One transaction's worth of work: what is said, shown and planned in it.

A handler only collects; the worker writes everything in the same transaction as the update.
"""

from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol, TypeVar
from zoneinfo import ZoneInfo

from bot.buttons import Markup
from bot.messages import INTERACTIVE, NOTICE, Address, Attachment, bodies, text_parameters
from bot.texts import Phrase, say
from domain.communities import Community
from domain.people import Role
from domain.quiet_hours import quiet_until
from storage import cards, people
from storage.database import Connection
from storage.people import Listener


class Hearer(Protocol):
    """Anyone who can be told something."""

    @property
    def id(self) -> int:
        """The number of their private chat."""

    @property
    def language(self) -> str:
        """The language they read."""


R = TypeVar("R")
USUAL_ZONE = ZoneInfo("Asia/Shanghai")


@dataclass(frozen=True)
class Unkept:
    """A request that is never stored, not even until it is sent: right after the commit it is
    made, and where that fails it is gone. Then `instead`, a row of the outbox, is stored."""

    method: str
    params: dict[str, Any]
    instead: dict[str, Any] | None = None


@dataclass(frozen=True)
class Toast:
    """The short answer to a tap: never stored, sent right after the commit. Where the network no
    longer takes it (the tap was long ago), `otherwise` is said."""

    query_id: str
    text: str
    alert: bool = False
    url: str | None = None
    otherwise: Unkept | None = None

    @property
    def params(self) -> dict[str, Any]:
        """As the Bot API wants it."""
        if self.url:
            return {"callback_query_id": self.query_id, "url": self.url}
        alert = {"show_alert": True} if self.alert else {}
        return {"callback_query_id": self.query_id, "text": self.text, **alert}


@dataclass(frozen=True)
class Facts:
    """What every turn may know of the running bot."""

    bot_username: str
    administrators: frozenset[int] = frozenset()
    zone: ZoneInfo = USUAL_ZONE

    def deep_link(self, payload: str) -> str:
        """The address that opens the private chat with a start payload."""
        return f"https://t.me/{self.bot_username}?start={payload}"


@dataclass(eq=False)
class Occasion:
    """One transaction's worth of work: the database, the time, and what is said.

    `speakers` are all whose updates it answers, `homes` their communities: what is asked about one
    of them can be read for all at once. Notices of the quiet hours in `zone` wait for the morning
    unless they are urgent; answers never do. `put_off` is set when something for a group has to
    wait.
    """

    db: Connection
    now: datetime
    facts: Facts
    letters: list[dict[str, Any]] = field(default_factory=list)
    places: list[dict[str, Any]] = field(default_factory=list)
    timers: list[dict[str, Any]] = field(default_factory=list)
    fetches: list[dict[str, Any]] = field(default_factory=list)
    stale: dict[tuple[str, int], None] = field(default_factory=dict)
    recalled: dict[Any, Any] = field(default_factory=dict)
    speakers: frozenset[int] = frozenset()
    homes: frozenset[int] = frozenset()
    put_off: bool = False

    def __post_init__(self) -> None:
        self.zone = self.facts.zone

    def send(
        self,
        address: Address,
        language: str,
        key: str,
        *,
        buttons: Markup | None = None,
        attach: Attachment | None = None,
        priority: int = NOTICE,
        urgent: bool = False,
        local_zone: ZoneInfo | None = None,
        known_as: tuple[str, int] | None = None,
        **values: Any,
    ) -> None:
        """Put a sentence in line for a chat (whose clock is `local_zone`, if it is known); where
        it stands can be found among the cards by `known_as`, a kind and a number."""
        html = say(language, key, **values)
        wait = self._wait(priority, urgent, local_zone)
        *first, last = bodies(address, language, html, buttons, attach)
        for body in first:
            self._post(address.chat_id, priority, body, until=wait, urgent=urgent)
        card = self._place(*known_as, address, language) if known_as else (None, None)
        self._post(address.chat_id, priority, last, card, until=wait, urgent=urgent)

    def _wait(self, priority: int, urgent: bool, zone: ZoneInfo | None) -> datetime | None:
        """The morning for which a notice has to wait, if it has to."""
        if priority == INTERACTIVE or urgent:
            return None
        return quiet_until(self.now, zone or self.zone)

    def _post(
        self,
        chat_id: int,
        priority: int,
        body: dict[str, Any] | None,
        card: tuple[str | None, int | None] = (None, None),
        *,
        until: datetime | None = None,
        urgent: bool = False,
    ) -> None:
        kind, ref = card
        letter = {"chat_id": chat_id, "priority": priority, "body": body, "urgent": urgent}
        due_at = until or self.now
        self.letters.append({**letter, "card_kind": kind, "card_ref": ref, "due_at": due_at})

    def call(self, chat_id: int, method: str, /, **params: Any) -> None:
        """Put in line what is no message but must arrive after those before it."""
        self._post(chat_id, NOTICE, {"method": method, "params": params})

    def tell(self, hearer: Hearer, key: str, **values: Any) -> None:
        """Tell another person in private, in their language (options as for `send`)."""
        self.send(Address(hearer.id), hearer.language, key, **values)

    def tell_administrators(self, key: str, **values: Any) -> None:
        """Tell every administrator of the settings."""
        for person_id in sorted(self.facts.administrators):
            self.send(Address(person_id), "zh", key, **values)

    async def organizers(self, community_id: int) -> list[Listener]:
        """Those who organize a community, whether or not they have joined yet."""
        here = self.homes | {community_id}
        found = await self.recall(people.list_listeners, here, Role.ORGANIZER)
        return found.get(community_id, [])

    async def tell_organizers(self, community_id: int, key: str, **values: Any) -> None:
        """Tell all organizers of a community, each in their language."""
        for organizer in await self.organizers(community_id):
            self.tell(organizer, key, **values)

    def post(self, community: Community, key: str, **values: Any) -> None:
        """Say something in the community's group; nothing when it has none."""
        if community.group_id is not None:
            address = Address(community.group_id, community.topic_id)
            self.send(address, community.language, key, local_zone=community.zone, **values)
            self._note_wait(community, values.get("urgent", False))

    def _note_wait(self, community: Community, urgent: bool) -> None:
        self.put_off |= self._wait(NOTICE, urgent, community.zone) is not None

    def show(
        self,
        kind: str,
        ref: int,
        address: Address,
        language: str,
        priority: int = NOTICE,
        *,
        urgent: bool = False,
        zone: ZoneInfo | None = None,
    ) -> None:
        """Send a card; the feature's CARDS draws it when it is sent and whenever it changes."""
        card = self._place(kind, ref, address, language)
        wait = self._wait(priority, urgent, zone)
        self._post(address.chat_id, priority, None, card, until=wait, urgent=urgent)

    def _place(self, kind: str, ref: int, address: Address, language: str) -> tuple[str, int]:
        place = {"kind": kind, "ref": ref, "chat": address.chat_id, "topic": address.topic_id}
        self.places.append({**place, "language": language})
        return kind, ref

    async def show_anew(
        self, kind: str, ref: int, address: Address, language: str, instead: Phrase | None = None
    ) -> None:
        """Send a card again, below what was said since; that copy is the live one from now on,
        and `instead` (if given) stands where the former one stood."""
        former = await cards.find(self.db, kind, ref, address.chat_id)
        if instead is not None and former is not None and former.message_id is not None:
            where = {"chat_id": former.chat_id, "message_id": former.message_id}
            text = text_parameters(language, say(language, instead.key, **instead.values), [])
            body = {"method": "editMessageText", "params": {**where, **text}, "only_there": True}
            self._post(former.chat_id, INTERACTIVE, body)
        await cards.renew(self.db, kind, ref, address.chat_id)
        self.show(kind, ref, address, language, INTERACTIVE)

    def show_group(
        self, kind: str, ref: int, community: Community, *, urgent: bool = False
    ) -> None:
        """Send a card to the community's group; nothing when it has none."""
        if community.group_id is not None:
            address = Address(community.group_id, community.topic_id)
            language, zone = community.language, community.zone
            self.show(kind, ref, address, language, urgent=urgent, zone=zone)
            self._note_wait(community, urgent)

    async def recall(self, read: Callable[..., Awaitable[R]], *which: Hashable) -> R:
        """Read once for all turns of this transaction what may be some milliseconds old."""
        if (read, which) not in self.recalled:
            self.recalled[(read, which)] = await read(self.db, *which)
        return self.recalled[(read, which)]  # type: ignore[no-any-return]

    def forget(self, read: Callable[..., Awaitable[Any]]) -> None:
        """What was recalled has changed: it is read anew."""
        for key in [key for key in self.recalled if key[0] == read]:
            del self.recalled[key]

    def refresh(self, kind: str, ref: int) -> None:
        """Every copy of this card shows the new state soon."""
        self.stale[(kind, ref)] = None

    def schedule(
        self,
        kind: str,
        ref: int,
        at: datetime,
        name: str = "",
        community_id: int | None = None,
        *,
        unless_waiting: bool = False,
    ) -> None:
        """Set or move a timer (or leave one that waits as it is); TIMERS says what is done when
        it is due."""
        row = {"kind": kind, "ref": ref, "name": name, "community_id": community_id, "due_at": at}
        self.timers.append({**row, "unless_waiting": unless_waiting})

    def fetch(self, kind: str, person_id: int, file_id: str) -> None:
        """Fetch a file of this person after the commit; FILES says what is done with it."""
        row = {"kind": kind, "person_id": person_id, "file_id": file_id}
        self.fetches.append({**row, "due_at": self.now})

    def unschedule(self, kind: str, ref: int, name: str | None = None) -> None:
        """Take a timer away, or all of its kind for this thing."""
        self.timers.append({"kind": kind, "ref": ref, "name": name})
