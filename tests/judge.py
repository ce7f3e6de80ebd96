"""An independent judge: aiogram's and PTB's models check what is asked, answered and told."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import aiogram.methods
import telegram
from aiogram.types import Update as AiogramUpdate
from pydantic import BaseModel, TypeAdapter

from simulator import World

PARSED_BY_PTB: dict[str, type[telegram.TelegramObject]] = {
    "copyMessage": telegram.MessageId,
    "createForumTopic": telegram.ForumTopic,
    "getChat": telegram.ChatFullInfo,
    "getChatMember": telegram.ChatMember,
    "getFile": telegram.File,
    "getMe": telegram.User,
    "getWebhookInfo": telegram.WebhookInfo,
    "stopPoll": telegram.Poll,
}
LISTS_PARSED_BY_PTB: dict[str, type[telegram.TelegramObject]] = {
    "getChatAdministrators": telegram.ChatMember,
    "getMyCommands": telegram.BotCommand,
    "sendMediaGroup": telegram.Message,
}


@cache
def _model(method: str) -> Any:
    return getattr(aiogram.methods, method[0].upper() + method[1:])


@cache
def _answer(method: str) -> TypeAdapter[Any]:
    return TypeAdapter(_model(method).__returning__)


class Judge:
    """Attached to a world; `check` raises AssertionError when anything was out of shape."""

    def __init__(self, world: World) -> None:
        self.faults: list[str] = []
        world.on_request.append(self.request)
        world.on_update.append(self.update)

    def request(self, method: str, params: dict[str, Any], answer: dict[str, Any]) -> None:
        """A request must fit aiogram's model of the method, its answer the documented type."""
        unknown = set(params) - set(_model(method).model_fields)
        if unknown:
            self.faults.append(f"{method}: unknown {sorted(unknown)}")
        self._try(method, lambda: _no_extras(_model(method).model_validate(_named(params))))
        if answer.get("ok"):
            result = answer["result"]
            self._try(
                f"answer to {method}", lambda: _no_extras(_answer(method).validate_python(result))
            )
            self._try(f"answer to {method}", lambda: _parse(method, result))

    def update(self, raw: dict[str, Any]) -> None:
        """An update must be readable by both libraries; odd ones injected on purpose are not."""
        name = f"update {raw.get('update_id')}"
        self._try(name, lambda: _no_extras(AiogramUpdate.model_validate(raw)))
        self._try(name, lambda: telegram.Update.de_json(raw, None))

    def _try(self, what: str, act: Callable[[], object]) -> None:
        try:
            act()
        except Exception as wrong:
            self.faults.append(f"{what}: {wrong!r}")

    def check(self) -> None:
        """Raise when anything was out of shape."""
        assert not self.faults, "\n".join(self.faults)


def _named(value: Any) -> Any:
    """The parameters with the names of files in place of their contents."""
    if hasattr(value, "content"):
        return "attach://file"
    if isinstance(value, dict):
        return {name: _named(item) for name, item in value.items()}
    return [_named(item) for item in value] if isinstance(value, list) else value


def _parse(method: str, result: Any) -> None:
    if method in PARSED_BY_PTB:
        PARSED_BY_PTB[method].de_json(result, None)
    elif method in LISTS_PARSED_BY_PTB:
        LISTS_PARSED_BY_PTB[method].de_list(result, None)
    elif isinstance(result, dict) and "chat" in result:
        telegram.Message.de_json(result, None)


def _no_extras(value: Any) -> None:
    """Raise for a field, at any depth, that aiogram does not know."""
    unknown = list(_extras(value))
    if unknown:
        raise ValueError(f"unknown fields {unknown}")


def _extras(value: Any) -> Iterator[str]:
    if isinstance(value, BaseModel):
        yield from (f"{type(value).__name__}.{name}" for name in value.model_extra or {})
        for name in value.model_fields_set:
            yield from _extras(getattr(value, name, None))
    elif isinstance(value, list):
        for item in value:
            yield from _extras(item)
