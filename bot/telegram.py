"""The one place that builds the PTB application and turns its errors into outcomes."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from telegram import InputFile, error
from telegram.ext import Application, ApplicationBuilder
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter  # PTB's own way to encode a call

from bot.logs import without_token
from bot.transport import NeverSent, Transport

UNSAID_WAIT = 5.0  # seconds: when the network asks to wait and does not say how long


class Fate(StrEnum):
    """What became of a request."""

    SENT = "sent"
    EDIT_GONE = "edit gone"
    WAIT = "wait"
    MOVED = "moved"
    SHUT_OUT = "shut out"
    TOPIC_GONE = "topic gone"
    NO_MEDIA = "no media here"
    MUTED = "nobody may write here"
    NO_PIN = "may not pin here"
    REFUSED = "refused"
    NEVER_SENT = "never sent"
    NOT_KNOWN = "no such call"
    UNSURE = "unsure"


@dataclass(frozen=True)
class Outcome:
    """The fate of a request; `wait` in seconds, `chat_id` where a group moved to."""

    fate: Fate
    message_id: int | None = None
    error: str = ""
    wait: float = 0.0
    chat_id: int | None = None


PROSE = (
    ("message is not modified", Fate.SENT),
    ("message to pin not found", Fate.SENT),
    ("message to unpin not found", Fate.SENT),
    ("message to edit not found", Fate.EDIT_GONE),
    ("message to pin not found", Fate.EDIT_GONE),
    ("message to unpin not found", Fate.EDIT_GONE),
    ("message can't be edited", Fate.EDIT_GONE),
    ("MESSAGE_ID_INVALID", Fate.EDIT_GONE),
    ("message thread not found", Fate.TOPIC_GONE),
    ("TOPIC_CLOSED", Fate.TOPIC_GONE),
    ("TOPIC_DELETED", Fate.TOPIC_GONE),
    ("TOPIC_ID_INVALID", Fate.TOPIC_GONE),
    ("chat not found", Fate.SHUT_OUT),
    ("not enough rights to send text messages", Fate.MUTED),
    ("CHAT_WRITE_FORBIDDEN", Fate.MUTED),
    ("CHAT_SEND_PLAIN_FORBIDDEN", Fate.MUTED),
    ("CHAT_RESTRICTED", Fate.MUTED),
    ("not enough rights to send", Fate.NO_MEDIA),
    ("not enough rights to manage pinned messages", Fate.NO_PIN),
    ("_FORBIDDEN", Fate.NO_MEDIA),
)


class Telegram:
    """Calls of the Bot API as plain data."""

    def __init__(self, token: str, api_url: str, poll_seconds: int = 25) -> None:
        self.poll_seconds = poll_seconds
        self._calls = Transport(20.0)
        self._polls = Transport(poll_seconds + 10.0)
        builder = ApplicationBuilder().token(token).base_url(f"{api_url}/bot")
        builder = builder.base_file_url(f"{api_url}/file/bot").updater(None)
        builder = builder.request(self._calls).get_updates_request(self._polls)
        self.application: Application[Any, Any, Any, Any, Any, Any] = builder.build()
        self._url = self.application.bot.base_url

    async def start(self) -> str:
        """Learn who the bot is; answers its username. Raises telegram.error.TelegramError."""
        await self.application.bot.initialize()
        return str(self.application.bot.username)

    async def stop(self) -> None:
        """Close the connections."""
        await self._calls.shutdown()
        await self._polls.shutdown()

    async def call(self, method: str, **params: Any) -> Any:
        """The raw result of a call; raises telegram.error.TelegramError."""
        request = self._polls if method == "getUpdates" else self._calls
        parameters = [_parameter(name, value) for name, value in params.items()]
        return await request.post(f"{self._url}/{method}", RequestData(parameters))

    async def download(self, file_id: str) -> bytes:
        """What is in a file that somebody sent; raises telegram.error.TelegramError."""
        file = await self.application.bot.get_file(file_id)
        return bytes(await file.download_as_bytearray())

    async def send(
        self, method: str, params: dict[str, Any], upload: tuple[str, str, bytes] | None = None
    ) -> Outcome:
        """Make a call whose failure is an outcome; `upload` is (field, file name, bytes)."""
        if upload is not None:
            field, name, content = upload
            params = {**params, field: InputFile(content, filename=name, attach=False)}
        try:
            result = await self.call(method, **params)
        except error.TelegramError as wrong:
            return outcome_of(wrong)
        return Outcome(Fate.SENT, result.get("message_id") if isinstance(result, dict) else None)


def _parameter(name: str, value: Any) -> RequestParameter:
    """Plain data as it is; PTB needs long to find out that there is no file in it."""
    if isinstance(value, InputFile):
        return RequestParameter.from_input(name, value)
    return RequestParameter(name, value, None)


def outcome_of(wrong: error.TelegramError) -> Outcome:
    """What an error of PTB means for a message that was to be delivered."""
    text = without_token(wrong.message)
    match wrong:
        case error.RetryAfter():
            return Outcome(Fate.WAIT, error=text, wait=wrong._retry_after.total_seconds())
        case error.ChatMigrated():
            return Outcome(Fate.MOVED, error=text, chat_id=wrong.new_chat_id)
        case error.Forbidden():
            return Outcome(_fate_in(text, Fate.SHUT_OUT), error=text)
        case error.BadRequest():
            return Outcome(_fate_in(text, Fate.REFUSED), error=text)
        case error.NetworkError() if text.startswith("Too Many Requests"):
            return Outcome(Fate.WAIT, error=text, wait=UNSAID_WAIT)
        case error.NetworkError():
            never = isinstance(wrong, NeverSent)
            return Outcome(Fate.NEVER_SENT if never else Fate.UNSURE, error=text)
        case error.InvalidToken() if text.startswith("Not Found"):
            return Outcome(Fate.NOT_KNOWN, error=text)
        case error.InvalidToken() | error.Conflict():
            return Outcome(Fate.NEVER_SENT, error=text)
        case _:
            return Outcome(Fate.UNSURE, error=text)


def _fate_in(text: str, otherwise: Fate) -> Fate:
    """What the network's words mean; it says some of them with either code."""
    return next((fate for words, fate in PROSE if words.lower() in text.lower()), otherwise)
