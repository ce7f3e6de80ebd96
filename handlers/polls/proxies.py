"""A close relative votes with a paper that says so, where the body allows it."""

from dataclasses import dataclass

from telegram import Update
from telegram.ext import filters

from bot.buttons import CANCEL, Tap, button
from bot.routing import Step, tap, taps_only
from bot.turn import Turn
from domain.papers import Relation, allows_proxies, check_name, require_not_voted
from domain.polls import Poll
from domain.refusals import Refused
from handlers.polls.leading import EnterProxy, led
from handlers.polls.papers import elector_button, take
from handlers.polls.rules import opened_on
from storage import papers
from storage.proxies import Proxy


@dataclass(frozen=True)
class ProxyOf(Tap, prefix="yp"):
    """The paper is this elector's, in whose place somebody votes."""

    poll: int
    elector: int


@dataclass(frozen=True)
class Related(Tap, prefix="yr"):
    """What whoever votes is to the elector."""

    relation: Relation


@dataclass(frozen=True)
class LetterLater(Tap, prefix="poll-letter-later"):
    """There is no photo of the paper yet."""


async def begin(update: Update, turn: Turn) -> None:
    """In whose place?"""
    poll = await _led(turn, turn.tapped(EnterProxy).poll)
    keep = {"poll": poll.id}
    turn.ask("proxy-ask-whose", then="proxy.whose", keep=keep, buttons=[CANCEL])


async def _led(turn: Turn, poll_id: int) -> Poll:
    poll = await led(turn, poll_id)
    if not allows_proxies(poll, await opened_on(turn.db, poll)):
        raise Refused("proxy-not-here")
    return poll


async def find(update: Update, turn: Turn) -> None:
    """Electors who are called so."""
    kept = turn.kept("proxy.whose")
    poll = await _led(turn, kept["poll"])
    found = await papers.search(turn.db, poll.id, check_name(turn.text))
    if not found:
        raise Refused("paper-nobody")
    buttons = [elector_button(elector, ProxyOf(poll.id, elector.id)) for elector in found]
    turn.say("paper-found", count=len(found), name="", buttons=[*buttons, CANCEL])


async def choose(update: Update, turn: Turn) -> None:
    """Who votes in their place?"""
    turn.kept("proxy.whose")
    asked = turn.tapped(ProxyOf)
    poll = await _led(turn, asked.poll)
    elector = await papers.get(turn.db, poll.id, asked.elector)
    require_not_voted(elector.name or "—", elector.voted, elector.how)
    keep = {"poll": poll.id, "elector": elector.id}
    turn.fade()
    name = elector.name
    turn.ask("proxy-ask-holder", then="proxy.holder", keep=keep, name=name, buttons=[CANCEL])


async def keep_holder(update: Update, turn: Turn) -> None:
    """What are they to each other?"""
    keep = {**turn.kept("proxy.holder"), "holder": check_name(turn.text)}
    related = [button(f"label-proxy-{relation}", Related(relation)) for relation in Relation]
    buttons, holder = [*related, CANCEL], keep["holder"]
    step = "proxy.relation"
    turn.ask("proxy-ask-relation", then=step, keep=keep, holder=holder, buttons=buttons)


async def keep_relation(update: Update, turn: Turn) -> None:
    """A photo of the paper."""
    keep = {**turn.kept("proxy.relation"), "relation": turn.tapped(Related).relation.value}
    turn.fade()
    buttons = [button("label-proxy-letter-later", LetterLater()), CANCEL]
    turn.ask("proxy-ask-photo", then="proxy.photo", keep=keep, buttons=buttons)


async def keep_photo(update: Update, turn: Turn) -> None:
    """The paper is there."""
    message = update.effective_message
    assert message is not None
    await _take(turn, message.photo[-1].file_id)


async def without_photo(update: Update, turn: Turn) -> None:
    """The photo comes later, by a button under the vote."""
    turn.kept("proxy.photo")
    turn.fade()
    await _take(turn, "")


async def _take(turn: Turn, photo: str) -> None:
    """Now the vote itself, as from any other paper."""
    kept = turn.kept("proxy.photo")
    poll = await _led(turn, kept["poll"])
    elector = await papers.get(turn.db, poll.id, kept["elector"])
    turn.end()
    relation = Relation(kept["relation"])
    said = {"holder": kept["holder"], "relation": relation, "photo": photo}
    await take(turn, poll, elector, Proxy(elector_id=elector.id, name=elector.name, **said))


HANDLERS = [
    tap(EnterProxy, begin),
    Step("proxy.whose", find),
    tap(ProxyOf, choose),
    Step("proxy.holder", keep_holder),
    taps_only("proxy.relation"),
    tap(Related, keep_relation),
    tap(LetterLater, without_photo),
    Step("proxy.photo", keep_photo, filters.PHOTO, "proxy-photo-please"),
]
