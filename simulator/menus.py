"""Menus of commands: which one a person finds in a chat, by scope and language."""

import json
from collections.abc import Iterator
from typing import Any

from simulator.chats import Chat, PrivateChat
from simulator.people import Person


def key_of(scope: dict[str, Any] | None, language: str | None) -> str:
    """Under which a menu is kept: its scope ("default" when none is given) and language."""
    return f"{json.dumps(scope or {'type': 'default'}, sort_keys=True)} {language or ''}"


def _scopes(chat: Chat) -> Iterator[dict[str, Any]]:
    """From the narrowest to the widest."""
    yield {"type": "chat", "chat_id": chat.id}
    yield {"type": "all_private_chats" if isinstance(chat, PrivateChat) else "all_group_chats"}
    yield {"type": "default"}


def menu_of(person: Person, chat: Chat) -> list[dict[str, str]]:
    """What the person finds: the narrowest scope that has a menu, in their language first."""
    language = (person.user.language_code or "").partition("-")[0]
    for scope in _scopes(chat):
        for spoken in (language, None):
            found: list[dict[str, str]] | None = person.world.commands.get(key_of(scope, spoken))
            if found:
                return found
    return []
