"""/council: which bodies the community has, who sits on them, and by what rule they decide."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from telegram import Update

from bot.buttons import Button, Menu, Tap, button, words
from bot.occasion import Occasion
from bot.routing import command, tap
from bot.texts import Lines, Phrase, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.councils import OF_EVERYBODY, Council, CouncilMember, rules_for
from domain.people import is_organizer, require_organizer
from domain.refusals import Refused
from domain.thresholds import Preset, preset_on
from handlers.polls.verdicts import body_words, share_words
from storage import communities, councils, people


@dataclass(frozen=True)
class Look(Tap, prefix="col"):
    """Show a body."""

    council: int


@dataclass(frozen=True)
class Make(Tap, prefix="con"):
    """Set up a body."""

    community: int


@dataclass(frozen=True)
class Alter(Tap, prefix="coa"):
    """What an organizer does with a body: seat, unseat, charter, rule, dissolve, sure."""

    what: str
    council: int


@dataclass(frozen=True)
class Log(Tap, prefix="council-log"):
    """What was changed about the bodies of a community."""

    community: int


def today_in(occasion: Occasion, community: Community) -> date:
    """The day it is where the community is."""
    return occasion.now.astimezone(community.zone).date()


async def show_councils(update: Update, turn: Turn) -> None:
    """Every body with its people; a button for each."""
    community = turn.community
    bodies = await councils.list_of(turn.db, community.id)
    ids, today = [council.id for council in bodies], today_in(turn, community)
    sitting = await councils.list_members(turn.db, ids, today)
    make = _make(community) if is_organizer(await turn.roles()) else []
    if not bodies:
        turn.say("councils-none", community=community.name, buttons=make or Menu())
        return
    lines = [_line(one, [m for m in sitting if m.council_id == one.id]) for one in bodies]
    log = button("label-council-log", Log(community.id))
    buttons = [*(words(f"🏛 {one.name}", Look(one.id)) for one in bodies), log, *make]
    turn.say("councils", community=community.name, lines=Lines(lines), buttons=buttons)


def _make(community: Community) -> list[Button]:
    return [button("label-council-make", Make(community.id))]


def _line(council: Council, members: Sequence[CouncilMember]) -> Phrase:
    key = "council-line-everybody" if council.kind in OF_EVERYBODY else "council-line"
    named = Lines([_named(m) for m in members], by=phrase("list-joiner"))
    names = named if members else phrase("council-nobody")
    return phrase(key, name=council.name, count=len(members), names=names)


def _named(member: CouncilMember) -> Phrase:
    return phrase(f"council-named-{member.role}", name=member.name)


async def look(update: Update, turn: Turn) -> None:
    """The body was tapped."""
    council = await councils.get(turn.db, turn.tapped(Look).council)
    if not await people.is_member(turn.db, turn.resident.id, council.community_id):
        raise Refused("council-elsewhere")
    await show_council(turn, council)


async def show_council(turn: Turn, council: Council) -> None:
    """Its people with their terms, its rule and its charter; organizers can change them."""
    community = await communities.get(turn.db, council.community_id)
    today = today_in(turn, community)
    seats = await councils.list_seats(turn.db, [council.id], today)
    organizes = is_organizer(await turn.roles(community.id))
    turn.say(
        "council-card",
        name=council.name,
        kind=phrase(f"council-kind-{council.kind}"),
        members=Lines([_seat(m) for m in seats] or [_empty(council)]),
        rule=rule_words(preset_on(council.rule, today)),
        charter=phrase("council-charter", text=council.charter) if council.charter else "",
        buttons=_ways(council, bool(seats)) if organizes else None,
    )


def _empty(council: Council) -> Phrase:
    return phrase("council-everybody" if council.kind in OF_EVERYBODY else "council-nobody")


def _seat(member: CouncilMember) -> Phrase:
    until = phrase("council-until", day=member.until) if member.until else ""
    since = member.since
    return phrase("council-seat", who=_named(member), since=since, until=until)


def rule_words(preset: Preset) -> Phrase:
    """When the body can decide, when something passes, and how long before people hear of it."""
    days = preset.notice_days
    return phrase(
        "council-rule",
        body=body_words(preset.body),
        present=share_words(preset.take_part),
        agree=share_words(preset.agree),
        of=phrase("verdict-of-all" if preset.of_all else "verdict-of-present"),
        notice=phrase("council-rule-notice", days=days) if days else "",
    )


def _ways(council: Council, some: bool) -> list[list[Button]]:
    def way(what: str) -> Button:
        return button(f"label-council-{what}", Alter(what, council.id))

    seats = [way("seat"), *([way("unseat")] if some else [])]
    rule = [way("rule")] if len(rules_for(council.kind)) > 1 else []
    return [seats, [way("charter"), *rule], [way("dissolve")]]


async def organized(turn: Turn, council_id: int) -> tuple[Council, Community]:
    """The body and its community, for its organizers only; raises Refused."""
    council = await councils.get(turn.db, council_id)
    require_organizer(await turn.roles(council.community_id))
    return council, await communities.get(turn.db, council.community_id)


HANDLERS = [command("council", show_councils), tap(Look, look)]
