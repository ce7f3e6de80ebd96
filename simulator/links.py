"""Links to the bot: what a person's app does with them."""

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from simulator.errors import NoSuchButton
from simulator.groups import Group
from simulator.messages import Message

if TYPE_CHECKING:
    from simulator.people import Person

HOSTS = {"t.me", "telegram.me", "www.t.me"}
PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


def leads_to(username: str, link: str) -> bool:
    """Whether a link opens a chat with this bot."""
    parts = urlsplit(link if "://" in link else f"https://{link}")
    name = parts.path.strip("/")
    return parts.netloc.lower() in HOSTS and name.lower() == username.lower()


def follow(person: "Person", link: str, group: Group | None) -> Message | None:
    """Start the bot, or bring it into a group; raises NoSuchButton for what apps do not open."""
    if not leads_to(person.world.bot_username, link):
        raise NoSuchButton(f"{link} does not lead to the bot")
    asked = parse_qs(urlsplit(link).query, keep_blank_values=True)
    for name in ("start", "startgroup"):
        payload = asked.get(name, [""])[0]
        if payload and not PAYLOAD.fullmatch(payload):
            raise NoSuchButton(f"{payload!r} cannot be the payload of a link")
    if "startgroup" in asked:
        return _bring(person, group or _own_group(person), asked["startgroup"][0])
    return person.starts(asked.get("start", [""])[0] or None)


def _bring(person: "Person", group: Group, payload: str) -> Message | None:
    """The bot comes into the group; one that is there already only hears the payload."""
    bot = person.world.bot
    if not group.is_member(bot.id):
        group.add_bot(by=person)
    return person.says(f"/start@{bot.username} {payload}", to=group) if payload else None


def _own_group(person: "Person") -> Group:
    """The app asks which group; here it is the first one the person leads."""
    for chat in person.world.chats.values():
        if isinstance(chat, Group) and not chat.migrated_to and chat.led_by(person):
            return chat
    raise NoSuchButton(f"{person.name} leads no group the bot could come into")
