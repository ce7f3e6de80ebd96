"""/admin: how the bot is doing, for administrators only."""

from zoneinfo import ZoneInfo

from telegram import Update

from bot.routing import command
from bot.texts import Phrase, When, phrase
from bot.turn import Turn
from domain.people import Role, require_administrator
from storage import health
from storage.health import Figure


async def show_health(update: Update, turn: Turn) -> None:
    """Counts and times; an administrator need not have joined a community."""
    above = turn.person_id in turn.facts.administrators
    require_administrator({Role.ADMINISTRATOR} if above else set())
    zone = turn.zone
    figures = await health.look(turn.db)
    turn.say(
        "admin-shown",
        now=When(turn.now, zone),
        communities=figures["communities"].count,
        residents=figures["residents"].count,
        waiting=figures["waiting"].count,
        dead=figures["dead"].count,
        pending=figures["pending"].count,
        quarantined=figures["quarantined"].count,
        failed=figures["failed"].count,
        unreachable=figures["unreachable"].count,
        oldest=_time("admin-since", figures["waiting"], zone),
        newest_dead=_time("admin-latest", figures["dead"], zone),
        newest_quarantined=_time("admin-latest", figures["quarantined"], zone),
        newest_failed=_time("admin-latest", figures["failed"], zone),
        newest_unreachable=_time("admin-latest", figures["unreachable"], zone),
    )


def _time(key: str, figure: Figure, zone: ZoneInfo) -> Phrase:
    return phrase(key, at=When(figure.at, zone)) if figure.at else phrase("admin-no-time")


HANDLERS = [command("admin", show_health)]
