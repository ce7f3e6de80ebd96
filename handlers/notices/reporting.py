"""Whether a notice has arrived in every group: its author hears of those that did not get it, and
can send it to them again."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import Tap, button
from bot.occasion import Occasion
from bot.routing import tap
from bot.turn import Turn
from domain.arrivals import SOON, Arrival, Fate, missing, next_look
from domain.notices import Notice, NoticeState
from domain.refusals import Refused
from handlers.arrivals import why_not
from handlers.notices.reaching import require_reach
from handlers.notices.sending import KIND, REPORT, say_there, tell_author
from handlers.notices.wording import short
from storage import chats, communities, deliveries, notices
from storage.timers import Timer


@dataclass(frozen=True)
class SendAgain(Tap, prefix="notice-again"):
    """To all groups that did not get it; `delivery` is the one to one of them."""

    delivery: int


async def report(occasion: Occasion, timer: Timer) -> None:
    """Once all is settled: where it arrived and where not."""
    notice = await notices.get(occasion.db, timer.ref)
    arrivals = await deliveries.look_up(occasion.db, KIND, notice.id, timer.name)
    again = next_look(arrivals, occasion.now)
    if again is not None and notice.state is not NoticeState.CANCELLED:
        occasion.schedule(timer.kind, timer.ref, again, timer.name)
        return
    lost = missing(arrivals, occasion.now)
    if lost and notice.state is not NoticeState.CANCELLED:
        await _tell_of(occasion, notice, arrivals, lost)
    elif len(arrivals) > 1 and notice.rule is None and not lost:
        told = {"text": short(notice.text), "n": len(arrivals)}
        await tell_author(occasion, notice, "notice-arrived", **told)


async def _tell_of(
    occasion: Occasion, notice: Notice, arrivals: list[Arrival], lost: list[Arrival]
) -> None:
    arrived = sum(a.fate(occasion.now) is Fate.ARRIVED for a in arrivals)
    told = {"text": short(notice.text), "arrived": arrived, "missing": len(lost)}
    lines = why_not(lost, occasion.now)
    again = [button("label-send-again", SendAgain(lost[0].id))]
    await tell_author(occasion, notice, "notice-not-arrived", why=lines, buttons=again, **told)


async def send_again(update: Update, turn: Turn) -> None:
    """To the groups that did not get it; whoever shut the bot out is tried once more."""
    one = await deliveries.get(turn.db, turn.tapped(SendAgain).delivery)
    if one.kind != KIND:
        raise Refused("button-old")
    notice = await notices.get(turn.db, one.ref)
    targets = {c.id: c for c in await notices.list_targets(turn.db, notice.id)}
    await require_reach(turn, targets)
    arrivals = await deliveries.look_up(turn.db, KIND, notice.id, one.name)
    lost = [a for a in missing(arrivals, turn.now) if a.waits_until is None and a.group_id]
    if notice.state is NoticeState.CANCELLED or not lost:
        raise Refused("arrival-nothing-to-send")
    home = await communities.get(turn.db, notice.community_id)
    await deliveries.try_again(turn.db, [a.id for a in lost], turn.now)
    for arrival in lost:
        community = targets[arrival.community_id]
        assert community.group_id is not None
        await chats.set_reachable(turn.db, community.group_id, True, None, turn.now)
        say_there(turn, notice, community, arrival.id, home)
    turn.schedule(REPORT, notice.id, turn.now + SOON, one.name)
    turn.fade()
    turn.say("arrival-sent-again", n=len(lost))


HANDLERS = [tap(SendAgain, send_again)]
TIMERS = {REPORT: report}
