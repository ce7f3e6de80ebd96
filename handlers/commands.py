"""The menus of commands: for everybody by language and kind of chat, and for roles by person."""

from typing import Any

from bot.occasion import Occasion
from bot.texts import LANGUAGES, label
from bot.turn import Turn
from domain.people import Role, Roles, is_organizer
from storage import people
from storage.timers import Timer

RESIDENTS = [
    "start",
    "suggest",
    "polls",
    "check",
    "volunteer",
    "meetings",
    "minutes",
    "promises",
    "council",
    "my",
    "help",
    "language",
    "privacy",
    "forget",
    "cancel",
]
ORGANIZERS = ["desk", "newpoll", "newmeeting", "newactivity", "notice", "quorum", "rolls"]
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


def names_for(roles: Roles) -> list[str]:
    """The commands that are of use to somebody with these roles, in all communities together."""
    own = ORGANIZERS if is_organizer(roles) else ["desk"] if Role.GRID_WORKER in roles else []
    return [*own, *RESIDENTS, *(["admin"] if Role.ADMINISTRATOR in roles else [])]


async def renew_menu(turn: Turn) -> None:
    """The person's menu follows their roles and language, when they have a role."""
    if await _all_roles(turn, turn.person_id):
        turn.schedule("menu", turn.person_id, turn.now)


async def set_menu(occasion: Occasion, timer: Timer) -> None:
    """Show in a person's private chat what their roles allow; without one, what all see."""
    person = await people.find(occasion.db, timer.ref)
    roles = await _all_roles(occasion, timer.ref)
    if person is not None and roles:
        commands = described(names_for(roles), person.language)
        occasion.call(timer.ref, "setMyCommands", commands=commands, scope=_scope(timer.ref))
    else:
        occasion.call(timer.ref, "deleteMyCommands", scope=_scope(timer.ref))


def _scope(person_id: int) -> dict[str, Any]:
    return {"type": "chat", "chat_id": person_id}


async def _all_roles(occasion: Occasion, person_id: int) -> frozenset[Role]:
    roles = await people.all_roles_of(occasion.db, person_id)
    above = person_id in occasion.facts.administrators
    return roles | {Role.ADMINISTRATOR} if above else roles


def described(names: list[str], language: str) -> list[dict[str, str]]:
    """Commands with what they do."""
    return [{"command": n, "description": label(language, f"command-{n}")} for n in names]


TIMERS = {"menu": set_menu}
