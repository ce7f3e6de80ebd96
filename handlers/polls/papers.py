"""An organizer enters ballots on paper: whose it is, and in named polls what it says."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import CANCEL, Button, Tap, button
from bot.routing import Step, tap
from bot.texts import Lines, label
from bot.turn import Turn
from domain.ballots import Choice, blank, read_choice
from domain.papers import check_name, require_not_voted, require_room, takes_names
from domain.poll_life import Deed
from domain.polls import How, Poll
from domain.quiet_hours import quiet_until
from domain.refusals import Refused
from handlers.polls.ballots import Taps, ballot_values, finished, show_marked
from handlers.polls.choices import chosen_words
from handlers.polls.leading import EnterPaper, Letter, led
from handlers.polls.paper_box import box_buttons
from storage import boxes, electors, papers, people, poll_events, polls, proxies, votes
from storage.electors import Elector
from storage.proxies import Proxy


@dataclass(frozen=True)
class Whose(Tap, prefix="yw"):
    """The paper is this elector's."""

    poll: int
    elector: int


@dataclass(frozen=True)
class ByHand(Tap, prefix="yh"):
    """None of those found: somebody of the name that was written."""

    poll: int


@dataclass(frozen=True)
class PaperMark(Tap, prefix="ym", discreet=True):
    """An option on somebody's paper."""

    poll: int
    elector: int
    at: int
    page: int
    marks: str


@dataclass(frozen=True)
class PaperCast(Tap, prefix="yc", discreet=True):
    """The paper says this."""

    poll: int
    elector: int
    marks: str


@dataclass(frozen=True)
class Correct(Tap, prefix="yk"):
    """The paper says something else than was entered."""

    poll: int
    elector: int


@dataclass(frozen=True)
class TakeBack(Tap, prefix="yb"):
    """There is no such paper after all."""

    poll: int
    elector: int


async def begin(update: Update, turn: Turn) -> None:
    """Whose paper is it?"""
    poll = await led(turn, turn.tapped(EnterPaper).poll)
    _ask_whose(turn, poll)
    if poll.secret:
        box = await papers.box(turn.db, poll.id)
        turn.say("paper-box", handed=box.handed, entered=box.entered, buttons=box_buttons(poll))


def _ask_whose(turn: Turn, poll: Poll) -> None:
    asked = {"question": poll.question, "free": str(takes_names(poll))}
    keep = {"poll": poll.id}
    turn.ask("paper-ask-whose", then="paper.whose", keep=keep, buttons=[CANCEL], **asked)


async def find(update: Update, turn: Turn) -> None:
    """Electors who are called so."""
    poll = await led(turn, turn.kept("paper.whose")["poll"])
    name = check_name(turn.text)
    found = await papers.search(turn.db, poll.id, name)
    buttons = [elector_button(elector, Whose(poll.id, elector.id)) for elector in found]
    if takes_names(poll):
        buttons.append(button("label-paper-by-hand", ByHand(poll.id), name=name))
    if not buttons:
        raise Refused("paper-nobody")
    turn.go("paper.whose", {"poll": poll.id, "name": name})
    turn.say("paper-found", count=len(found), name=name, buttons=[*buttons, CANCEL])


def elector_button(elector: Elector, chosen: Tap) -> Button:
    """Somebody who was found, with a mark when they have voted."""
    key = "label-paper-voted" if elector.voted else "label-paper-elector"
    return button(key, chosen, name=elector.name)


async def choose(update: Update, turn: Turn) -> None:
    """This one; what was entered already can be corrected."""
    asked = turn.tapped(Whose)
    poll = await led(turn, asked.poll)
    elector = await papers.get(turn.db, poll.id, asked.elector)
    if elector.how is not None:
        await _show_entered(turn, poll, elector)
    else:
        await take(turn, poll, elector)


async def choose_by_hand(update: Update, turn: Turn) -> None:
    """Somebody without a phone: each name counts once, and no more than there are adults."""
    kept = turn.kept("paper.whose")
    poll = await led(turn, turn.tapped(ByHand).poll)
    if poll.id != kept["poll"] or not takes_names(poll):
        raise Refused("button-old")
    before = await papers.find_by_hand(turn.db, poll.id, kept["name"])
    if before is not None and before.voted:
        raise Refused("paper-voted-already", name=before.name, how="paper")
    await _require_room(turn, poll)
    await take(turn, poll, await papers.add_by_hand(turn.db, poll.id, kept["name"]))


async def _require_room(turn: Turn, poll: Poll) -> None:
    voted, _ = await electors.turnout(turn.db, poll.id)
    require_room(poll, voted)


async def take(turn: Turn, poll: Poll, elector: Elector, proxy: Proxy | None = None) -> None:
    """In a named poll, what does the paper say? In a secret one it is only counted. With `proxy`
    it is a relative's."""
    require_not_voted(elector.name or "—", elector.voted, elector.how)
    await _require_room(turn, poll)
    await proxies.drop(turn.db, elector.id)
    if proxy is not None:
        await proxies.put(turn.db, poll.id, proxy)
    _finish(turn)
    if not poll.secret:
        await _show_ballot(turn, poll, elector)
        return
    how = How.PROXY if proxy else How.PAPER
    await boxes.mark_cast(turn.db, elector, how)
    turn.refresh("poll", poll.id)
    await _say_handed(turn, poll, elector.model_copy(update={"how": how}))
    await _tell(turn, poll, elector, "told-secret", proxy)


async def _say_handed(turn: Turn, poll: Poll, elector: Elector) -> None:
    box = await papers.box(turn.db, poll.id)
    values = {"name": elector.name, "handed": box.handed, "entered": box.entered}
    more = [button("label-paper-next", EnterPaper(poll.id)), *_corrections(poll, elector)]
    turn.say("paper-handed", buttons=[*more, *box_buttons(poll)], **values)


def _finish(turn: Turn) -> None:
    if turn.dialog is not None and turn.dialog.step == "paper.whose":
        turn.end()
    if turn.heard.callback_query is not None:
        turn.fade()


async def _show_ballot(turn: Turn, poll: Poll, elector: Elector) -> None:
    options = await polls.options_of(turn.db, poll.id)
    marks, before = blank(poll.kind, len(options)), await votes.find(turn.db, elector.id)
    if before is not None:
        marks = read_choice(before.choice)
    values = ballot_values(poll, options, marks, 0, _taps(poll, elector))
    turn.say_unkept("paper-ballot", name=elector.name, **values)


def _taps(poll: Poll, elector: Elector) -> Taps:
    return Taps(
        lambda at, page, marks: PaperMark(poll.id, elector.id, at, page, marks),
        lambda marks: PaperCast(poll.id, elector.id, marks),
    )


async def mark(update: Update, turn: Turn) -> None:
    """One more mark, one less, or another page."""
    asked = turn.tapped(PaperMark)
    poll, elector = await _entering(turn, asked.poll, asked.elector)
    taps = _taps(poll, elector)
    await show_marked(turn, poll, asked, taps, "paper-ballot", name=elector.name)


async def _entering(turn: Turn, poll_id: int, elector_id: int) -> tuple[Poll, Elector]:
    """A named poll and whoever has not voted by phone meanwhile; raises Refused."""
    poll = await led(turn, poll_id)
    elector = await papers.get(turn.db, poll.id, elector_id)
    if poll.secret:
        raise Refused("button-old")
    if elector.how is None:
        require_not_voted(elector.name or "—", elector.voted, elector.how)
    return poll, elector


async def put_in(update: Update, turn: Turn) -> None:
    """The paper counts; whoever's it is hears of it."""
    asked = turn.tapped(PaperCast)
    poll, elector = await _entering(turn, asked.poll, asked.elector)
    options = await polls.options_of(turn.db, poll.id)
    choice = finished(poll, options, asked.marks)
    if elector.voted and await _stands(turn, elector, choice):
        _say_entered(turn, poll, elector, chosen_words(poll, options, choice))
        return
    if elector.voted:
        await _note(turn, poll, Deed.PAPER_CORRECTED, elector)
    else:
        await _require_room(turn, poll)
    proxy = await proxies.find(turn.db, elector.id)
    how = How.PROXY if proxy else How.PAPER
    await votes.keep(turn.db, poll, elector, None, choice, how)
    turn.refresh("poll", poll.id)
    entered = elector.model_copy(update={"how": how})
    said = chosen_words(poll, options, choice)
    _say_entered(turn, poll, entered, said)
    await _tell(turn, poll, elector, "told", proxy, choice=said)


async def _stands(turn: Turn, elector: Elector, choice: Choice) -> bool:
    """Whether this was entered already: a second tap is no correction."""
    before = await votes.find(turn.db, elector.id)
    return before is not None and read_choice(before.choice) == choice


def _say_entered(turn: Turn, poll: Poll, elector: Elector, said: Lines) -> None:
    buttons = [button("label-paper-next", EnterPaper(poll.id)), *_corrections(poll, elector)]
    turn.edit_unkept("paper-entered", name=elector.name, choice=said, buttons=buttons)


def _corrections(poll: Poll, elector: Elector) -> list[Button]:
    buttons = [button("label-paper-take-back", TakeBack(poll.id, elector.id))]
    if not poll.secret:
        buttons.insert(0, button("label-paper-correct", Correct(poll.id, elector.id)))
    if elector.how is How.PROXY:
        buttons.append(button("label-proxy-letter", Letter(poll.id, elector.id)))
    return buttons


async def _show_entered(turn: Turn, poll: Poll, elector: Elector) -> None:
    said: object = "—"
    if before := await votes.find(turn.db, elector.id):
        options = await polls.options_of(turn.db, poll.id)
        said = chosen_words(poll, options, read_choice(before.choice))
    _finish(turn)
    buttons = _corrections(poll, elector)
    turn.say("paper-is-entered", name=elector.name, choice=said, buttons=buttons)


async def correct(update: Update, turn: Turn) -> None:
    """The same paper once more."""
    asked = turn.tapped(Correct)
    poll, elector = await _entering(turn, asked.poll, asked.elector)
    if elector.how is None:
        raise Refused("button-old")
    await _show_ballot(turn, poll, elector)


async def take_back(update: Update, turn: Turn) -> None:
    """The entry goes, and whoever it was can vote by phone again."""
    asked = turn.tapped(TakeBack)
    poll = await led(turn, asked.poll)
    elector = await papers.get(turn.db, poll.id, asked.elector)
    if elector.how is None:
        raise Refused("button-old")
    if poll.secret and not (await papers.box(turn.db, poll.id)).waiting:
        raise Refused("paper-in-the-box")
    proxy = await proxies.find(turn.db, elector.id)
    await papers.take_back(turn.db, elector)
    await _note(turn, poll, Deed.PAPER_TAKEN_BACK, elector)
    turn.refresh("poll", poll.id)
    turn.edit("paper-taken-back", name=elector.name)
    await _tell(turn, poll, elector, "told-taken-back", proxy)


async def _note(turn: Turn, poll: Poll, deed: Deed, elector: Elector) -> None:
    """The log outlives people: it names those of a list, and those who were named by hand."""
    name = elector.name or ""
    listed = poll.roll_id or await papers.find_by_hand(turn.db, poll.id, name)
    said = name if listed else label(turn.language, "paper-somebody")
    await poll_events.add(turn.db, poll.id, deed, turn.now, turn.person_id, said)


async def _tell(
    turn: Turn, poll: Poll, elector: Elector, what: str, proxy: Proxy | None, **values: object
) -> None:
    """Whoever has a phone and speaks for the elector hears what was entered, and who voted."""
    key = f"proxy-{what}" if proxy else f"paper-{what}"
    values["holder"] = proxy.holder if proxy else ""
    morning = quiet_until(turn.now, turn.zone)
    too_late = morning is not None and morning >= poll.ends_at  # to have it corrected
    for person_id in await electors.list_housemates(turn.db, elector.id, turn.person_id):
        person = await people.get(turn.db, person_id)
        turn.tell(person, key, question=poll.question, urgent=too_late, **values)


HANDLERS = [
    tap(EnterPaper, begin),
    Step("paper.whose", find),
    tap(Whose, choose),
    tap(ByHand, choose_by_hand),
    tap(PaperMark, mark),
    tap(PaperCast, put_in),
    tap(Correct, correct),
    tap(TakeBack, take_back),
]
