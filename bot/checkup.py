"""`run_bot.py check`: what is wrong with the database, the network and the groups."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from telegram.error import BadRequest, InvalidToken, NetworkError, TelegramError

from bot.app import WRONG_TOKEN
from bot.logs import without_token
from bot.settings import Settings
from bot.telegram import Telegram
from domain.communities import Community
from domain.deadlines import KNOWN_UNTIL, calendar_ends_soon
from storage import communities, health
from storage.database import Database
from storage.migrations import newest, version_of
from storage.opening import Unusable, opened

TROUBLES = {
    "quarantined": "updates were set aside because they failed",
    "dead": "messages could not be delivered",
    "failed": "timers failed",
}
MEMBERS = ("creator", "administrator", "member")
STATUSES = {
    "left": "the bot is not in the group",
    "kicked": "the bot was removed from the group",
    "restricted": "the bot may not write in the group",
}
PLAIN = (
    ("kicked", "the bot was removed from the group"),
    ("not a member", "the bot is not in the group"),
    ("chat not found", "there is no such group any more, or the bot was never in it"),
    ("migrated", "the group has a new number; send /link in it again"),
    ("thread not found", "it is gone; send /here in another one"),
    ("too many requests", "the server asks to wait; try again later"),
)


@dataclass(frozen=True)
class Finding:
    """One line of the report."""

    fine: bool
    line: str


async def examine(settings: Settings) -> AsyncIterator[Finding]:
    """Look at everything; nothing is changed. The database must exist for groups to be seen."""
    known: list[Community] = []
    for note in calendar(datetime.now(UTC).date()):
        yield note
    try:
        async with opened(settings.database_url) as db:
            async for finding in _database(db):
                yield finding
            if await version_of(db) == newest():
                known = await communities.list_all(db.reader)
    except Unusable as wrong:
        yield Finding(False, f"database: {wrong}")
    async for finding in _network(settings, known):
        yield finding


def calendar(today: date) -> list[Finding]:
    """A note, no mistake: new holidays come with a newer package, once they are announced."""
    if not calendar_ends_soon(today):
        return []
    return [Finding(True, f"holidays: known until {KNOWN_UNTIL}; update chinesecalendar")]


async def _database(db: Database) -> AsyncIterator[Finding]:
    damage, version = await health.find_damage(db.reader), await version_of(db)
    yield Finding(damage is None, f"database: {damage or 'whole'}")
    if version < newest():
        yield Finding(False, "database: older than the program; `serve` brings it up to date")
    if version > newest():
        yield Finding(False, "database: newer than the program")
    if version != newest():
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
    except InvalidToken:
        yield Finding(False, f"network: {WRONG_TOKEN}")
    except TelegramError as wrong:
        yield Finding(False, f"network: {_plainly(wrong)}")
    finally:
        await telegram.stop()


def _plainly(wrong: TelegramError) -> str:
    """In plain words, with the server's own in brackets."""
    text = without_token(wrong.message)
    said = next((plain for prose, plain in PLAIN if prose in text.lower()), None)
    if said is None and isinstance(wrong, NetworkError) and not isinstance(wrong, BadRequest):
        said = "the server cannot be reached"
    return f"{said} ({text})" if said else text


async def _group(telegram: Telegram, community: Community) -> Finding:
    """Whether the community's notices can reach its group."""
    where = f"{community.code} {community.name}"
    if community.group_id is None:
        return Finding(True, f"{where}: no group is linked yet")
    try:
        me = await telegram.call(
            "getChatMember", chat_id=community.group_id, user_id=telegram.application.bot.id
        )
    except TelegramError as wrong:
        return Finding(False, f"{where}: {_plainly(wrong)}")
    if me["status"] in MEMBERS or me.get("can_send_messages", False):
        return await _topic(telegram, community, where)
    return Finding(False, f"{where}: {STATUSES[me['status']]}")


async def _topic(telegram: Telegram, community: Community, where: str) -> Finding:
    """Whether the topic chosen for notices is still there; "typing" is shown for a moment."""
    if community.topic_id is None:
        return Finding(True, f"{where}: the group is reached")
    topic = {"chat_id": community.group_id, "message_thread_id": community.topic_id}
    try:
        await telegram.call("sendChatAction", action="typing", **topic)
    except TelegramError as wrong:
        return Finding(False, f"{where}: the topic chosen for notices: {_plainly(wrong)}")
    return Finding(True, f"{where}: the group and its topic are reached")
