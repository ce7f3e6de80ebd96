"""`run_bot.py check`: what is wrong with the database, the network and the groups."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

from telegram.error import TelegramError

from bot.logs import without_token
from bot.settings import Settings
from bot.telegram import Telegram
from domain.communities import Community
from storage import communities, health
from storage.database import Database, path_of
from storage.migrations import is_current

TROUBLES = {
    "quarantined": "updates were set aside because they failed",
    "dead": "messages could not be delivered",
    "failed": "timers failed",
}
MEMBERS = ("creator", "administrator", "member")


@dataclass(frozen=True)
class Finding:
    """One line of the report."""

    fine: bool
    line: str


async def examine(settings: Settings) -> AsyncIterator[Finding]:
    """Look at everything; nothing is changed. The database must exist for groups to be seen."""
    known: list[Community] = []
    if _is_there(settings):
        db = await Database.open(settings.database_url)
        try:
            damage = await health.find_damage(db.reader)
            yield Finding(damage is None, f"database: {damage or 'whole'}")
            if damage is None:
                async for finding in _database(db):
                    yield finding
                known = await communities.list_all(db.reader) if await is_current(db) else []
        finally:
            await db.close()
    else:
        yield Finding(False, "database: there is none yet; `import` or `serve` makes it")
    async for finding in _network(settings, known):
        yield finding


def _is_there(settings: Settings) -> bool:
    return Path(path_of(settings.database_url)).exists()


async def _database(db: Database) -> AsyncIterator[Finding]:
    if not await is_current(db):
        yield Finding(False, "database: older than the program; `serve` brings it up to date")
        return
    figures = await health.look(db.reader)
    for name, trouble in TROUBLES.items():
        if figures[name].count:
            yield Finding(False, f"database: {figures[name].count} {trouble}")


async def _network(settings: Settings, known: list[Community]) -> AsyncIterator[Finding]:
    if not settings.token:
        yield Finding(False, "token: BOT_TOKEN is missing; @BotFather gives one")
        return
    telegram = Telegram(settings.token, settings.api_url)
    try:
        yield Finding(True, f"network: the bot is @{await telegram.start()}")
        for community in known:
            yield await _group(telegram, community)
    except TelegramError as wrong:
        yield Finding(False, f"network: {without_token(wrong.message)}")
    finally:
        await telegram.stop()


async def _group(telegram: Telegram, community: Community) -> Finding:
    """Whether the community's notices can reach its group."""
    if community.group_id is None:
        return Finding(False, f"{community.code} {community.name}: no group is linked")
    try:
        me = await telegram.call(
            "getChatMember", chat_id=community.group_id, user_id=telegram.application.bot.id
        )
    except TelegramError as wrong:
        return Finding(False, f"{community.code} {community.name}: {wrong}")
    allowed = me["status"] in MEMBERS or (
        me["status"] == "restricted" and me.get("can_send_messages", False)
    )
    if not allowed:
        line = f"the bot is {me['status']} in the group"
        return Finding(False, f"{community.code} {community.name}: {line}")
    return await _topic(telegram, community)


async def _topic(telegram: Telegram, community: Community) -> Finding:
    """Whether the topic chosen for notices is still there; "typing" is shown for a moment."""
    where = f"{community.code} {community.name}"
    if community.topic_id is None:
        return Finding(True, f"{where}: the group is reached")
    topic = {"chat_id": community.group_id, "message_thread_id": community.topic_id}
    try:
        await telegram.call("sendChatAction", action="typing", **topic)
    except TelegramError as wrong:
        return Finding(False, f"{where}: the topic chosen for notices: {wrong}")
    return Finding(True, f"{where}: the group and its topic are reached")
