"""One update as it was heard: who speaks, where, at which step, and what was said or tapped."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, TypeVar

from telegram import Bot, Update
from telegram.ext import CallbackContext

from bot.buttons import Tap, serial_of
from bot.occasion import Occasion, Toast, Unkept
from bot.texts import language_of
from domain.communities import Community
from domain.people import NOBODY, Resident, Role
from domain.refusals import NotJoined, Refused
from domain.wording import shown_name
from storage import people
from storage.people import Caller

T = TypeVar("T", bound=Tap)


class Hearing(CallbackContext[Any, Any, Any, Any], Occasion):
    """One update as it was heard; what is said back is in bot/turn.py."""

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
        self.speakers, self.homes = occasion.speakers, occasion.homes
        self.heard = update
        self.caller = caller
        self.received_at = received
        self.toasts: list[Toast] = []
        self.unkept: list[Unkept] = []
        self.answered = False
        self.zone = caller.community.zone if caller.community else self.zone
        self.dialog = caller.dialog
        self.dialog_changed = False
        self.going_on = False
        self.insisted = 0

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
        """The name the person shows on the network; may contain anything that is seen."""
        user = self.heard.effective_user
        return shown_name(user.full_name, user.id) if user else ""

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

    @property
    def belongs(self) -> bool | None:
        """Whether the tapped button is one of the conversation that is going on; None for a
        button of no conversation."""
        query = self.heard.callback_query
        serial = serial_of(query.data or "") if query else None
        if serial is None:
            return None
        return self.dialog is not None and self.dialog.began == serial

    def kept(self, *steps: str) -> Mapping[str, Any]:
        """What was kept at one of these steps; raises Refused when the person is elsewhere, or
        the tapped button belongs to an earlier conversation."""
        if self.dialog is None or self.dialog.step not in steps or self.belongs is False:
            raise Refused("button-old")
        self.going_on = True
        return self.dialog.data
