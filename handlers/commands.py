"""The menus of commands, by language and kind of chat."""

from typing import Any

from bot.texts import LANGUAGES, label

RESIDENTS = [
    "start",
    "suggest",
    "polls",
    "volunteer",
    "meetings",
    "my",
    "help",
    "language",
    "privacy",
    "forget",
    "cancel",
]
ORGANIZERS = ["desk", "newpoll", "newmeeting", "newactivity"]
IN_GROUPS = ["link", "here"]
PRIVATE_ONLY = [*RESIDENTS, *ORGANIZERS, "admin"]
SCOPES = (("all_private_chats", RESIDENTS), ("all_group_chats", IN_GROUPS))


def command_menus() -> list[dict[str, Any]]:
    """The parameters of setMyCommands: for everyone in Chinese, and for each language."""
    return [
        {
            "commands": described(names, language or "zh"),
            "scope": {"type": scope},
            **({"language_code": language} if language else {}),
        }
        for language in (None, *LANGUAGES)
        for scope, names in SCOPES
    ]


def described(names: list[str], language: str) -> list[dict[str, str]]:
    """Commands with what they do."""
    return [{"command": n, "description": label(language, f"command-{n}")} for n in names]
