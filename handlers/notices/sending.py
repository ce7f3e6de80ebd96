"""Notices go out when they are due: to each group once, what is too much for a day together."""

from collections.abc import Sequence
from typing import Any

from bot.buttons import button
from bot.messages import Photo
from bot.occasion import Occasion
from bot.texts import Lines, When, phrase
from domain.arrivals import SOON
from domain.communities import Community
from domain.notices import (
    Notice,
    NoticeState,
    day_of,
    gathered_at,
    goes_at,
    standing,
)
from domain.quiet_hours import quiet_until
from domain.recurrences import next_after
from handlers.notices.buttons import Manage
from handlers.notices.wording import lateness, post_of, short
from storage import communities, deliveries, notices, people
from storage.timers import Timer

SEND, GATHER, REPORT = "notice.send", "notice.gather", "notice.report"
KIND = "notice"
ALBUM = 10  # photos at most


async def send(occasion: Occasion, timer: Timer) -> None:
    """It is due. What comes a day late is not sent without asking; of what is repeated, only the
    latest is."""
    notice = await notices.get(occasion.db, timer.ref)
    if notice.state is not NoticeState.PLANNED or notice.due_at > occasion.now:
        return
    home = await communities.get(occasion.db, notice.community_id)
    stale = standing(notice, occasion.now, home.zone) == "stale"
    if notice.rule is not None:
        await _plan_next(occasion, notice, home)
    elif not stale:
        await notices.change(occasion.db, notice, state=NoticeState.SENT)
    if stale:
        await _ask_whether_still(occasion, notice, home)
    else:
        targets = await notices.list_targets(occasion.db, notice.id)
        await post(occasion, notice, targets, notice.due_at.isoformat(), home)


async def _plan_next(occasion: Occasion, notice: Notice, home: Community) -> None:
    assert notice.rule is not None
    since = max(notice.due_at, occasion.now)
    asked_at = next_after(notice.rule, since, home.zone)
    due_at = goes_at(asked_at, notice.urgent, home.zone)
    await notices.change(occasion.db, notice, asked_at=asked_at, due_at=due_at)
    occasion.schedule(SEND, notice.id, due_at, community_id=home.id)


async def _ask_whether_still(occasion: Occasion, notice: Notice, home: Community) -> None:
    key = "notice-missed" if notice.rule else "notice-stale"
    now, drop = Manage("now", notice.id), Manage("cancel", notice.id)
    buttons = [button("label-notice-now", now), button("label-notice-cancel", drop)]
    told = {"text": short(notice.text), "when": When(notice.due_at, home.zone)}
    await tell_author(occasion, notice, key, buttons=[] if notice.rule else buttons, **told)


async def tell_author(occasion: Occasion, notice: Notice, key: str, **values: Any) -> None:
    """Who wrote it; when they have left, those who organize where it was written."""
    author = await people.find(occasion.db, notice.author_id) if notice.author_id else None
    if author is not None:
        occasion.tell(author, key, **values)
    else:
        await occasion.tell_organizers(notice.community_id, key, **values)


async def post(
    occasion: Occasion, notice: Notice, targets: Sequence[Community], name: str, home: Community
) -> None:
    """To every group, or to be gathered with others where the group has had enough today."""
    days = {c.id: None if notice.urgent else day_of(occasion.now, c) for c in targets}
    posted = await _posted(occasion, days)
    ids = await deliveries.begin(occasion.db, KIND, notice.id, name, days, occasion.now)
    held = [] if notice.urgent else [c for c in targets if posted.get(c.id, 0) >= c.posts_a_day]
    await deliveries.hold(occasion.db, [ids[c.id] for c in held if c.group_id is not None])
    full = {c.id for c in held}
    for community in targets:
        if community.id not in full:
            say_there(occasion, notice, community, ids[community.id], home)
        elif community.group_id is not None:
            at = gathered_at(occasion.now, community.zone)
            occasion.schedule(GATHER, community.id, at, "", community.id, unless_waiting=True)
    occasion.schedule(REPORT, notice.id, occasion.now + SOON, name)


async def _posted(occasion: Occasion, days: dict[int, str | None]) -> dict[int, int]:
    """By community how many posts its group reads on the day on which it reads this one."""
    known = {place: day for place, day in days.items() if day is not None}
    if not known:
        return {}
    counts = await deliveries.count_posts(occasion.db, known, min(known.values()))
    return {place: counts.get((place, day), 0) for place, day in known.items()}


def say_there(
    occasion: Occasion, notice: Notice, community: Community, delivery: int, home: Community
) -> None:
    """The notice in one group."""
    photo = {"attach": Photo(notice.photo)} if notice.photo else {}
    late = lateness(notice, occasion.now, home)
    occasion.post(
        community,
        "notice-post",
        urgent=notice.urgent,
        known_as=(deliveries.OWN, delivery),
        **photo,
        **post_of(notice.text, notice.urgent, late),
    )


async def gather(occasion: Occasion, timer: Timer) -> None:
    """What a group did not get during the day goes out as one post, its photos right behind; in
    the morning, when the bot comes back at night only."""
    community = await communities.get(occasion.db, timer.ref)
    morning = quiet_until(occasion.now, community.zone)
    if morning is not None:
        occasion.schedule(timer.kind, timer.ref, morning, timer.name, community.id)
        return
    held = await deliveries.list_held(occasion.db, community.id)
    if not held:
        return
    ids = [arrival.id for arrival in held]
    await deliveries.join(occasion.db, ids, day_of(occasion.now, community))
    together = [await notices.get(occasion.db, arrival.ref) for arrival in held]
    known_as = (deliveries.OWN, ids[0])
    if len(together) == 1:
        say_there(occasion, together[0], community, ids[0], community)
    else:
        items = [phrase("notice-item", n=n, text=one.text) for n, one in enumerate(together, 1)]
        told = {"n": len(items), "items": Lines(items, by="\n\n")}
        occasion.post(community, "notice-gathered", known_as=known_as, **told)
        _add_photos(occasion, community, [one.photo for one in together if one.photo])
    for arrival in held:
        occasion.schedule(REPORT, arrival.ref, occasion.now + SOON, arrival.name)


def _add_photos(occasion: Occasion, community: Community, photos: Sequence[str]) -> None:
    group = community.group_id
    if not photos or group is None:
        return
    topic = {"message_thread_id": community.topic_id} if community.topic_id else {}
    where = {"chat_id": group, **topic}
    for first in range(0, len(photos), ALBUM):
        some = photos[first : first + ALBUM]
        if len(some) == 1:
            occasion.call(group, "sendPhoto", photo=some[0], **where)
        else:
            media = [{"type": "photo", "media": photo} for photo in some]
            occasion.call(group, "sendMediaGroup", media=media, **where)


TIMERS = {SEND: send, GATHER: gather}
