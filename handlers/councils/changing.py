"""An organizer changes a body: its seats, its charter, the rule by which it decides, its end."""

from telegram import Update

from bot.buttons import CANCEL, button
from bot.routing import Step, tap
from bot.turn import Turn
from domain.communities import Community
from domain.councils import LONGEST_CHARTER, Council, CouncilEvent, rules_for
from domain.refusals import Refused
from domain.wording import check_words
from handlers.councils.noting import note
from handlers.councils.removing import ask_whom
from handlers.councils.seating import ask_who
from handlers.councils.showing import Alter, organized, show_council, today_in
from handlers.councils.terms import unfollow_terms
from storage import councils


async def alter(update: Update, turn: Turn) -> None:
    """What is to be changed?"""
    asked = turn.tapped(Alter)
    council, community = await organized(turn, asked.council)
    match asked.what:
        case "seat":
            await ask_who(turn, council)
        case "unseat":
            await ask_whom(turn, council)
        case "charter":
            _ask_charter(turn, council)
        case "rule":
            await _next_rule(turn, council)
        case "dissolve":
            sure = button("label-council-dissolve-sure", Alter("sure", council.id))
            turn.say("council-dissolve-sure", name=council.name, buttons=[sure, CANCEL])
        case "sure":
            await _dissolve(turn, council, community)
        case _:
            raise Refused("button-old")


def _ask_charter(turn: Turn, council: Council) -> None:
    keep = {"council": council.id}
    name = council.name
    turn.ask("council-ask-charter", then="council.charter", keep=keep, name=name, buttons=[CANCEL])


async def keep_charter(update: Update, turn: Turn) -> None:
    """The words of the charter; they stand in the place of former ones."""
    council, _ = await organized(turn, turn.kept("council.charter")["council"])
    text = check_words(turn.text, LONGEST_CHARTER)
    await councils.change(turn.db, council.id, charter=text)
    await note(turn, council.id, CouncilEvent.CHARTER)
    turn.end()
    turn.menu("council-charter-kept", name=council.name)
    await show_council(turn, council.model_copy(update={"charter": text}))


async def _next_rule(turn: Turn, council: Council) -> None:
    """Where the law knows several ways to be counted, the next one."""
    rules = rules_for(council.kind)
    rule = rules[(rules.index(council.rule) + 1) % len(rules)]
    await councils.change(turn.db, council.id, rule=rule)
    await note(turn, council.id, CouncilEvent.RULE, words=rule)
    turn.fade()
    await show_council(turn, council.model_copy(update={"rule": rule}))


async def _dissolve(turn: Turn, council: Council, community: Community) -> None:
    """It is no more; who sat there has the role no longer."""
    today = today_in(turn, community)
    for seat in await councils.list_seats(turn.db, [council.id], today):
        unfollow_terms(turn, seat.id)
    await councils.dissolve(turn.db, council.id, turn.now, today)
    await councils.renew_roles(turn.db, community.id, today)
    await note(turn, council.id, CouncilEvent.DISSOLVED)
    turn.edit("council-dissolved", name=council.name)


HANDLERS = [tap(Alter, alter), Step("council.charter", keep_charter)]
