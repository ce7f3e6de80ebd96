"""Menus of commands: which one a person finds in a chat, by scope and language."""

import json
from collections.abc import Iterator
from typing import Any

from simulator.chats import Chat
from simulator.groups import Group
from simulator.people import Person


def key_of(scope: dict[str, Any] | None, language: str | None) -> str:
    """Under which a menu is kept: its scope ("default" when none is given) and language."""
    return f"{json.dumps(scope or {'type': 'default'}, sort_keys=True)} {language or ''}"


def _scopes(person: Person, chat: Chat) -> Iterator[dict[str, Any]]:
    """From the narrowest to the widest."""
    here = {"chat_id": chat.id}
    leads = isinstance(chat, Group) and chat.led_by(person)
    if isinstance(chat, Group):
        yield {"type": "chat_member", **here, "user_id": person.id}
    if leads:
        yield {"type": "chat_administrators", **here}
    yield {"type": "chat", **here}
    if leads:
        yield {"type": "all_chat_administrators"}
    yield {"type": "all_group_chats" if isinstance(chat, Group) else "all_private_chats"}
    yield {"type": "default"}


def menu_of(person: Person, chat: Chat) -> list[dict[str, str]]:
    """What the person finds: the narrowest scope that has a menu, in their language first."""
    language = (person.user.language_code or "").partition("-")[0]
    for scope in _scopes(person, chat):
        for spoken in (language, None):
            found: list[dict[str, str]] | None = person.world.commands.get(key_of(scope, spoken))
            if found:
                return found
    return []
