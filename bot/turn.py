"""One update being answered: what is said and kept in reply."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from bot.buttons import Button, Markup, Menu, Tap, belonging, markup, payload_of
from bot.hearing import Hearing
from bot.messages import (
    INTERACTIVE,
    LONGEST_TEXT,
    Address,
    bodies,
    length_of,
    shortened,
    text_parameters,
)
from bot.occasion import Toast, Unkept
from bot.texts import label, say
from domain.dialogs import Dialog
from domain.people import NOBODY
from domain.refusals import NotJoined, Refused, TooLate
from storage.people import Caller

T = TypeVar("T", bound=Tap)
LONGEST_TOAST = 200


class Turn(Hearing):
    """One update being answered."""

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
        """Answer a tap with a short line above the chat; what is too long for that is said whole
        in private too."""
        query = self.heard.callback_query
        if query is None:
            return
        text = label(self.language, key, **values)
        short = shortened(text, LONGEST_TOAST)
        if short != text and query.from_user.id not in NOBODY:
            self.say_unkept(key, **values)
        self.toasts.append(Toast(query.id, short, alert, url))

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

    def if_lost(self, key: str, **values: Any) -> None:
        """What is stored and told instead, if what was just said unkept cannot be said."""
        html = say(self.language, key, **values)
        [body] = bodies(Address(self.person_id), self.language, html, None)
        row = {"chat_id": self.person_id, "priority": INTERACTIVE, "body": body}
        row |= {"card_kind": None, "card_ref": None, "due_at": self.now}
        self.unkept[-1] = replace(self.unkept[-1], instead=row)

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
