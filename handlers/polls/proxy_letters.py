"""The photo of the letter by which a relative votes: sent at once or later, seen by organizers."""

from dataclasses import dataclass
from typing import Any

from telegram import Update
from telegram.ext import filters

from bot.buttons import CANCEL, Tap, button
from bot.messages import Photo
from bot.routing import Step, tap
from bot.texts import Lines, Phrase, phrase
from bot.turn import Turn, rows_of
from domain.people import is_organizer, require_organizer
from domain.polls import Poll
from domain.refusals import Refused
from handlers.polls.leading import Letter, led
from storage import polls, proxies

WITH_BUTTONS = 30


@dataclass(frozen=True)
class NewLetter(Tap, prefix="poll-letter-new"):
    """A photo of the letter comes now."""

    poll: int
    elector: int


async def show_letter(update: Update, turn: Turn) -> None:
    """The photo, for organizers only; where there is none yet it is asked for."""
    asked = turn.tapped(Letter)
    poll = await polls.get(turn.db, asked.poll)
    require_organizer(await turn.roles(poll.community_id))
    proxy = await _of(turn, poll, asked.elector)
    if not proxy.photo:
        await _ask(turn, poll, proxy)
        return
    buttons = [button("label-proxy-letter-new", NewLetter(poll.id, proxy.elector_id))]
    shown = buttons if poll.is_open else None
    turn.whisper("proxy-letter", attach=Photo(proxy.photo), buttons=shown, **_said(proxy))


async def _of(turn: Turn, poll: Poll, elector_id: int) -> proxies.Proxy:
    for proxy in await proxies.list_of(turn.db, poll.id):
        if proxy.elector_id == elector_id:
            return proxy
    raise Refused("button-old")


async def ask_letter(update: Update, turn: Turn) -> None:
    """Another photo takes the place of the one before."""
    asked = turn.tapped(NewLetter)
    poll = await led(turn, asked.poll)
    await _ask(turn, poll, await _of(turn, poll, asked.elector))


async def _ask(turn: Turn, poll: Poll, proxy: proxies.Proxy) -> None:
    poll = await led(turn, poll.id)
    keep, name = {"poll": poll.id, "elector": proxy.elector_id}, proxy.name or "—"
    turn.ask("proxy-letter-ask", then="proxy.letter", keep=keep, name=name, buttons=[CANCEL])


async def keep_letter(update: Update, turn: Turn) -> None:
    """It is beside the vote from now on."""
    kept, message = turn.kept("proxy.letter"), update.effective_message
    poll = await led(turn, kept["poll"])
    proxy = await _of(turn, poll, kept["elector"])
    assert message is not None
    await proxies.put_photo(turn.db, proxy.elector_id, message.photo[-1].file_id)
    turn.end()
    turn.say("proxy-letter-kept", name=proxy.name or "—")


async def list_names(turn: Turn, poll: Poll) -> None:
    """Only organizers read who voted in whose place, and see the letters."""
    found = await proxies.list_of(turn.db, poll.id)
    if not found or not is_organizer(await turn.roles(poll.community_id)):
        return
    letters = [
        button("label-proxy-letter-of", Letter(poll.id, one.elector_id), name=one.name or "—")
        for one in found[:WITH_BUTTONS]
        if one.photo
    ]
    lines = Lines([_line(one) for one in found])
    turn.whisper("proxy-list", lines=lines, buttons=rows_of(letters) or None)


def _line(one: proxies.Proxy) -> Phrase:
    return phrase("proxy-line", **_said(one), lacks=not one.photo)


def _said(one: proxies.Proxy) -> dict[str, Any]:
    relation = phrase(f"label-proxy-{one.relation}")
    return {"name": one.name or "—", "holder": one.holder, "relation": relation}


HANDLERS = [
    tap(Letter, show_letter),
    tap(NewLetter, ask_letter),
    Step("proxy.letter", keep_letter, filters.PHOTO, "proxy-photo-please"),
]
