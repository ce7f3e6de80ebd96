"""What a community promises: an organizer changes it on the desk, with one tap a step."""

from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.buttons import Button, Tap, button
from bot.routing import tap
from bot.texts import phrase
from bot.turn import Turn
from domain.communities import Community
from domain.people import require_organizer
from domain.refusals import Refused
from handlers.meetings.questions import Rooms
from storage import communities

CHOICES = {
    "triage_days": (1, 2, 3, 5),
    "reply_days": (7, 15, 30),
    "agenda_supporters": (5, 10, 20, 0),
    "posts_a_day": (1, 2, 3, 5),
}


@dataclass(frozen=True)
class Level(Tap, prefix="dl"):
    """The next value of what is promised; `name` is a column of communities."""

    community: int
    name: str
    now: int


def level_buttons(community: Community) -> list[Button]:
    """What is promised now, each with the button that changes it."""
    values = [getattr(community, name) for name in CHOICES]
    return [
        button(f"label-{name.replace('_', '-')}", Level(community.id, name, value), value=value)
        for name, value in zip(CHOICES, values, strict=True)
    ]


def settings_values(community: Community) -> dict[str, Any]:
    """Everything the settings say about a community."""
    group = "desk-group-linked" if community.group_id else "desk-group-missing"
    return {
        "community": community.name,
        "town": community.town,
        "adults": community.adults,
        "households": community.households,
        "zone": str(community.zone),
        "group": phrase(group),
        "buttons": [
            *level_buttons(community),
            button("label-venues", Rooms(community.id)),
        ],
    }


async def change_level(update: Update, turn: Turn) -> None:
    """The next value; what was promised already stays as it was promised."""
    asked = turn.tapped(Level)
    require_organizer(await turn.roles(asked.community))
    if asked.name not in CHOICES:
        raise Refused("button-old")
    choices = CHOICES[asked.name]
    place = choices.index(asked.now) + 1 if asked.now in choices else 0
    value = choices[place % len(choices)]
    await communities.set_level(turn.db, asked.community, asked.name, value)
    changed = await communities.get(turn.db, asked.community)
    turn.edit("desk-settings", **settings_values(changed))


HANDLERS = [tap(Level, change_level)]
