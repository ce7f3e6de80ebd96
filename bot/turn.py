"""One update being answered: who speaks, what time it is, and what is said and kept in reply."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar

from telegram import Bot, Update
from telegram.ext import CallbackContext

from bot.buttons import Button, Markup, Menu, Tap, belonging, markup, payload_of, serial_of
from bot.messages import INTERACTIVE, LONGEST_TEXT, Address, length_of, text_parameters
from bot.occasion import Occasion, Toast, Unkept
from bot.texts import label, language_of, say
from domain.communities import Community
from domain.dialogs import Dialog
from domain.people import NOBODY, Resident, Role
from domain.refusals import NotJoined, Refused, TooLate
from domain.wording import shown_name
from storage import people
from storage.people import Caller

T = TypeVar("T", bound=Tap)


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
        own = self._own(buttons)
        self.send(self._here(), self.language, key, buttons=own, **values)

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
        """Stand at a step; what was kept is replaced. Whoever begins something else is told
        that what they were writing was not sent, and has the menu back."""
        before = self.dialog
        goes_on = before is not None and (self.going_on or self.dialog_changed)
        if before is not None and not goes_on and before.has_words:
            self.say("put-aside", buttons=Menu())
        began = before.began if before is not None and goes_on else self.heard.update_id
        self.dialog = Dialog(step=step, data=dict(keep or {}), began=began)
        self.dialog_changed = True

    def _own(self, buttons: Markup | None) -> Markup | None:
        """Buttons said in a conversation belong to it."""
        in_it = self.dialog is not None and (self.going_on or self.dialog_changed)
        if self.dialog is None or buttons is None or not in_it:
            return buttons
        return belonging(buttons, self.dialog.began)

    def end(self) -> None:
        """The conversation is over."""
        self.dialog = None
        self.dialog_changed = True

    def edit(self, key: str, *, buttons: Markup | None = None, **values: Any) -> None:
        """Rewrite the message whose button was tapped; without buttons they go away."""
        message = self.heard.effective_message
        if message is None:
            return
        own, html = self._own(buttons or []), say(self.language, key, **values)
        text = text_parameters(self.language, html, own)
        where = {"chat_id": message.chat_id, "message_id": message.message_id}
        body = {"method": "editMessageText", "params": {**where, **text}}
        self._post(message.chat_id, INTERACTIVE, body)

    def fade(self, buttons: Markup | None = None) -> None:
        """The message whose button was tapped stays as it is, with no buttons or with others."""
        message = self.heard.effective_message
        if message is not None:
            where = {"chat_id": message.chat_id, "message_id": message.message_id}
            keyboard = {"reply_markup": markup(self.language, buttons)} if buttons else {}
            body = {"method": "editMessageReplyMarkup", "params": {**where, **keyboard}}
            self._post(message.chat_id, INTERACTIVE, body)

    def swap(self, buttons: Markup) -> None:
        """The message whose button was tapped stays as it is, with other buttons."""
        message, own = self.heard.effective_message, self._own(buttons)
        if message is not None and own is not None:
            where = {"chat_id": message.chat_id, "message_id": message.message_id}
            params = {**where, "reply_markup": markup(self.language, own)}
            body = {"method": "editMessageReplyMarkup", "params": params}
            self._post(message.chat_id, INTERACTIVE, body)

    def question_there(self) -> dict[str, Any]:
        """The message whose button was tapped, up to the question that is its last paragraph:
        kept, so that `answer_there` can put the answer in the place of the question."""
        message = self.heard.effective_message
        if message is None:
            return {}
        html, gap, _ = message.text_html.rpartition("\n\n")
        return {"message_id": message.message_id, "html": html + gap}

    def answer_there(
        self, asked: Mapping[str, Any], key: str, *, buttons: Markup | None = None, **values: Any
    ) -> None:
        """Rewrite such a message in the private chat: an answer stands where the question was."""
        if not asked:
            return
        html = asked["html"] + say(self.language, key, **values)
        text = html if length_of(html) <= LONGEST_TEXT else asked["html"].rstrip()
        where = {"chat_id": self.person_id, "message_id": asked["message_id"]}
        params = {**where, **text_parameters(self.language, text, buttons or [])}
        self._post(self.person_id, INTERACTIVE, {"method": "editMessageText", "params": params})

    def toast(
        self, key: str, *, alert: bool = False, url: str | None = None, **values: Any
    ) -> None:
        """Answer a tap with a short line above the chat (at most 200 characters)."""
        query = self.heard.callback_query
        if query is not None:
            text = label(self.language, key, **values)[:200]
            self.toasts.append(Toast(query.id, text, alert, url))

    def say_unkept(self, key: str, *, buttons: Markup | None = None, **values: Any) -> None:
        """Tell the person in private what the bot itself must not keep: see docs/secrecy.md."""
        self.answered = True
        self.unkept.append(self._unkept(self.person_id, key, buttons, **values))

    def _unkept(
        self, person_id: int, key: str, buttons: Markup | None = None, **values: Any
    ) -> Unkept:
        text = text_parameters(self.language, say(self.language, key, **values), buttons)
        return Unkept("sendMessage", {"chat_id": person_id, **text})

    def edit_unkept(self, key: str, *, buttons: Markup | None = None, **values: Any) -> None:
        """Rewrite the message whose button was tapped, in the same way."""
        message = self.heard.effective_message
        if message is None or not self.in_private:
            self.say_unkept(key, buttons=buttons, **values)
            return
        text = text_parameters(self.language, say(self.language, key, **values), buttons or [])
        where = {"chat_id": message.chat_id, "message_id": message.message_id}
        self.unkept.append(Unkept("editMessageText", {**where, **text}))

    def welcome(self, caller: Caller) -> None:
        """The person has just joined, moved or changed: the rest of the turn knows."""
        self.caller = caller

    def insist(self) -> None:
        """What was said until now is said even when the rest is refused."""
        self.insisted = len(self.letters)

    def refuse(self, no: Refused) -> None:
        """Forget what was to be said, and say why not; the person stays where they were."""
        del self.letters[self.insisted :]
        self.places.clear()
        self.timers.clear()
        self.fetches.clear()
        self.stale.clear()
        self.toasts.clear()
        self.unkept.clear()
        self.dialog, self.dialog_changed = self.caller.dialog, False
        if isinstance(no, TooLate) and self.going_on:
            self.end()
        query, user = self.heard.callback_query, self.heard.effective_user
        if query is None:
            self.say(no.key, **no.values)
        elif isinstance(no, NotJoined) and not self.in_private:
            self.toast(no.key, url=self.facts.deep_link(payload_of(query.data or "")))
        else:
            self.toast(no.key, alert=True, **no.values)
            if user is not None and user.id not in NOBODY:
                otherwise = self._unkept(user.id, no.key, **no.values)
                self.toasts[-1] = replace(self.toasts[-1], otherwise=otherwise)

    def menu(self, key: str, **values: Any) -> None:
        """Say something and show the six big buttons."""
        self.say(key, buttons=Menu(), **values)


def rows_of(buttons: list[Button], width: int = 2) -> list[list[Button]]:
    """Buttons laid out in rows."""
    return [buttons[i : i + width] for i in range(0, len(buttons), width)]
