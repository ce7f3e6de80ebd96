"""A month of meetings as a picture, and all that are to come as a file for one's own calendar."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from telegram import Update

from bot.buttons import Button, Tap, button
from bot.messages import Month, MonthDay, NewFile
from bot.routing import tap
from bot.texts import label, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.deadlines import is_public_holiday, is_working_day
from domain.meetings import LONGEST, Meeting, standing
from domain.refusals import Refused
from handlers.meetings.calendars import feed
from storage import communities, meetings, people

YEARS = range(2000, 2100)


@dataclass(frozen=True)
class ShowMonth(Tap, prefix="meetings-month"):
    """Show the meetings of a month."""

    community: int
    year: int
    month: int


@dataclass(frozen=True)
class Feed(Tap, prefix="meetings-feed"):
    """The meetings to come as one file."""

    community: int


async def show_month(turn: Turn, community: Community, year: int, month: int) -> None:
    """The picture, with the months before and after."""
    first, zone = date(year, month, 1), community.zone
    following = _other(first, 1)
    since, until = (datetime.combine(day, time(), zone) for day in (first, following))
    found = await meetings.list_between(turn.db, community.id, since, until)
    picture = _drawn(turn, found, first, community)
    ways = [_way(community, _other(first, -1), "before"), _way(community, following, "after")]
    own = button("label-meetings-feed", Feed(community.id))
    said = {"community": community.name, "month": phrase(f"month-{month}"), "count": len(found)}
    turn.say("meetings-month", attach=picture, buttons=[ways, [own]], **said)


def _other(first: date, ahead: int) -> date:
    """The first day of the month before or after."""
    return (first + timedelta(days=31 if ahead > 0 else -1)).replace(day=1)


def _way(community: Community, first: date, where: str) -> Button:
    month = phrase(f"month-{first.month}")
    tapped = ShowMonth(community.id, first.year, first.month)
    return button(f"label-month-{where}", tapped, month=month)


def _drawn(turn: Turn, found: Sequence[Meeting], first: date, community: Community) -> Month:
    by_day: dict[int, list[tuple[str, str]]] = {}
    for meeting in found:
        local = meeting.starts_at.astimezone(community.zone)
        by_day.setdefault(local.day, []).append((f"{local:%H:%M}", meeting.title))
    today = turn.now.astimezone(community.zone).date()
    days = [first.replace(day=n + 1) for n in range(monthrange(first.year, first.month)[1])]
    language, month = turn.language, phrase(f"month-{first.month}")
    return Month(
        title=label(language, "month-title", year=str(first.year), month=month),
        weekdays=tuple(label(language, f"weekday-{n}") for n in range(1, 8)),
        first=first.weekday(),
        days=tuple(
            MonthDay(day == today, _mark(turn, day), tuple(by_day.get(day.day, ()))) for day in days
        ),
        more=label(language, "month-more"),
    )


def _mark(turn: Turn, day: date) -> str:
    """Public holidays, and days of a weekend on which people work."""
    if is_public_holiday(day):
        return label(turn.language, "month-holiday")
    works = day.isoweekday() > 5 and is_working_day(day)
    return label(turn.language, "month-working") if works else ""


async def turn_page(update: Update, turn: Turn) -> None:
    """Another month."""
    asked = turn.tapped(ShowMonth)
    if asked.year not in YEARS or not 1 <= asked.month <= 12:
        raise Refused("button-old")
    community = await _theirs(turn, asked.community)
    turn.fade()
    await show_month(turn, community, asked.year, asked.month)


async def send_feed(update: Update, turn: Turn) -> None:
    """The meetings to come, in private."""
    community = await _theirs(turn, turn.tapped(Feed).community)
    found = await meetings.list_coming(turn.db, community.id, turn.now - LONGEST)
    coming = [meeting for meeting in found if standing(meeting, turn.now) != "over"]
    if not coming:
        raise Refused("meetings-none-yet")
    name = label(turn.language, "calendar-name")
    file = NewFile(f"{name}.ics", feed(coming, turn.now))
    turn.whisper("meetings-feed", count=len(coming), attach=file)
    turn.toast("meetings-feed-sent")


async def _theirs(turn: Turn, community_id: int) -> Community:
    if not await people.is_member(turn.db, turn.resident.id, community_id):
        raise Refused("meeting-other-community")
    return await communities.get(turn.db, community_id)


HANDLERS = [tap(ShowMonth, turn_page), tap(Feed, send_feed)]
