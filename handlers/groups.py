"""Groups: the bot comes and goes, a community is linked, a topic is chosen for notices."""

from dataclasses import dataclass
from datetime import timedelta

from telegram import ChatMember, ChatMemberUpdated, Update
from telegram.ext import ChatMemberHandler, CommandHandler, MessageHandler, filters

from bot.buttons import Tap, button, link, words
from bot.messages import INTERACTIVE, Address
from bot.occasion import Occasion
from bot.routing import GROUP, Handler, command, tap
from bot.timers import Act
from bot.turn import Turn
from domain.communities import Community
from domain.people import NOBODY, is_organizer, require_organizer
from domain.refusals import Refused
from handlers.commands import PRIVATE_ONLY
from storage import chats, communities, outbox, people, timers
from storage.timers import Timer

OFFER = "group.offer"
HOUR = timedelta(hours=1)
GONE = (ChatMember.LEFT, ChatMember.BANNED)
MOST = 20


@dataclass(frozen=True)
class Bind(Tap, prefix="bind"):
    """Link this group with a community; 0 when it is still to be chosen."""

    community_id: int


async def note_membership(update: Update, turn: Turn) -> None:
    """The bot was let in, shut out, or changed in a chat."""
    changed = update.my_chat_member
    assert changed is not None
    here = changed.new_chat_member.status not in GONE
    before = changed.old_chat_member.status not in GONE
    if changed.chat.type == "private":
        await _note_private(turn, changed, here)
    elif changed.chat.type not in ("group", "supergroup"):
        return
    elif here != before:
        await (_arrive if here else _depart)(turn, changed)
    elif here:
        may_write = getattr(changed.new_chat_member, "can_send_messages", True)
        await chats.set_reachable(turn.db, changed.chat.id, may_write, None, turn.now)


async def _note_private(turn: Turn, changed: ChatMemberUpdated, here: bool) -> None:
    """Someone blocked or unblocked the bot; nothing is stored of those who have not joined."""
    known = turn.caller.resident is not None
    if known or not await chats.is_reachable(turn.db, changed.chat.id):
        await chats.set_reachable(turn.db, changed.chat.id, here, None, turn.now)
        if here:
            await outbox.revive(turn.db, changed.chat.id)


async def _arrive(turn: Turn, changed: ChatMemberUpdated) -> None:
    await chats.set_reachable(turn.db, changed.chat.id, True, None, turn.now)
    community = await communities.find_by_group(turn.db, changed.chat.id)
    if community is not None:
        here, name = Address(changed.chat.id, community.topic_id), community.name
        turn.send(here, community.language, "group-back", community=name, priority=INTERACTIVE)
    else:
        turn.say("group-hello", buttons=[button("label-bind", Bind(0))])


async def _depart(turn: Turn, changed: ChatMemberUpdated) -> None:
    """Nothing more can be said there; the community's organizers should know."""
    await chats.set_reachable(turn.db, changed.chat.id, False, "removed", turn.now)
    community = await communities.find_by_group(turn.db, changed.chat.id)
    if community is not None:
        await turn.tell_organizers(community.id, "group-removed", community=community.name)


async def follow_move(update: Update, turn: Turn) -> None:
    """A group became a supergroup: it has a new number, and everything follows."""
    message = update.effective_message
    assert message is not None
    if message.migrate_to_chat_id:
        await chats.move(turn.db, message.chat_id, message.migrate_to_chat_id)
    elif message.migrate_from_chat_id:
        await chats.move(turn.db, message.migrate_from_chat_id, message.chat_id)


async def ask_to_link(update: Update, turn: Turn) -> None:
    """`/link` in a group; an admin who hides their name goes on in private."""
    user = update.effective_user
    if user is not None and user.id in NOBODY:
        _send_to_private(turn)
    else:
        await _link_or_ask(turn, _topic_of(turn))


def _send_to_private(turn: Turn) -> None:
    """A group admin asked, so for an hour an organizer may finish it in private."""
    chat = turn.heard.effective_chat
    assert chat is not None
    turn.schedule(OFFER, chat.id, turn.now + HOUR)
    address = turn.facts.deep_link(f"g_{chat.id}")
    turn.say("group-link-in-private", buttons=[link("label-open-private", address)])


async def link_by_payload(turn: Turn, payload: str) -> None:
    """An organizer finishes in private what an anonymous admin began in a group."""
    number = payload.removeprefix("g_")
    if not number.removeprefix("-").isdigit():
        raise Refused("group-offer-over")
    found = await _linkable(turn)
    if not await timers.drop(turn.db, OFFER, int(number)):
        raise Refused("group-offer-over")
    if len(found) > 1:
        raise Refused("group-link-by-name")
    await _link(turn, found[0], Address(int(number)))


async def link_by_button(update: Update, turn: Turn) -> None:
    """The button under the bot's first words in a group, or a choice of community."""
    if turn.in_private:
        raise Refused("button-old")
    chosen = turn.tapped(Bind).community_id
    if chosen == 0:
        await _link_or_ask(turn, _topic_of(turn))
        return
    require_organizer(await turn.roles(chosen))
    found = [c for c in await communities.list_all(turn.db) if c.id == chosen]
    if not found:
        raise Refused("button-old")
    await _link(turn, found[0], _topic_of(turn))


def _topic_of(turn: Turn) -> Address:
    """The group, and in a forum the topic in which the person is."""
    chat, message = turn.heard.effective_chat, turn.heard.effective_message
    assert chat is not None
    in_topic = message is not None and getattr(message, "is_topic_message", False)
    return Address(chat.id, message.message_thread_id if message and in_topic else None)


async def _linkable(turn: Turn) -> list[Community]:
    """The communities the person may link; raises Refused when there are none."""
    every = await communities.list_all(turn.db)
    led = await people.communities_led_by(turn.db, turn.person_id)
    if not led and turn.person_id in turn.facts.administrators:
        led = [c.id for c in every]
    found = [c for c in every if c.id in led]
    if not found:
        raise Refused("group-only-organizers")
    return found


async def _link_or_ask(turn: Turn, address: Address) -> None:
    found = await _linkable(turn)
    if len(found) == 1:
        await _link(turn, found[0], address)
        return
    choices = [words(c.name, Bind(c.id)) for c in found[:MOST]]
    turn.say("group-which", buttons=choices)


async def _link(turn: Turn, community: Community, address: Address) -> None:
    """The group is the community's from now on; a group of another community stays its own."""
    owner = await communities.find_by_group(turn.db, address.chat_id)
    if owner is not None and owner.id != community.id:
        if not is_organizer(await turn.roles(owner.id)):
            raise Refused("group-taken", community=owner.name)
        await communities.link_group(turn.db, owner.id, None)
    await communities.link_group(turn.db, community.id, address.chat_id, address.topic_id)
    await chats.set_reachable(turn.db, address.chat_id, True, None, turn.now)
    turn.toast("group-linked-short", community=community.name)
    name, language = community.name, community.language
    turn.send(address, language, "group-linked", community=name, priority=INTERACTIVE)
    if turn.in_private:
        turn.say("group-linked", community=community.name)


async def choose_topic(update: Update, turn: Turn) -> None:
    """`/here`: notices go to this topic of the forum."""
    address = _topic_of(turn)
    community = await communities.find_by_group(turn.db, address.chat_id)
    if community is None:
        raise Refused("group-not-linked")
    require_organizer(await turn.roles(community.id))
    await communities.link_group(turn.db, community.id, address.chat_id, address.topic_id)
    turn.say("group-here" if address.topic_id else "group-here-all")


async def open_private(update: Update, turn: Turn) -> None:
    """The bot's other commands are for the private chat."""
    address = turn.facts.deep_link("join")
    turn.say("group-in-private", buttons=[link("label-open-private", address)])


async def say_only_in_groups(update: Update, turn: Turn) -> None:
    """`/link` and `/here` make sense in a group only."""
    turn.say("group-only-there")


async def let_offer_lapse(occasion: Occasion, timer: Timer) -> None:
    """An hour has passed: the offer to link a group in private is over."""


TIMERS: dict[str, Act] = {OFFER: let_offer_lapse}
HANDLERS: list[Handler] = [
    ChatMemberHandler(note_membership, ChatMemberHandler.MY_CHAT_MEMBER),
    MessageHandler(filters.StatusUpdate.MIGRATE, follow_move),
    command("link", ask_to_link, GROUP),
    command("here", choose_topic, GROUP),
    CommandHandler(PRIVATE_ONLY, open_private, filters=GROUP),
    CommandHandler(["link", "here"], say_only_in_groups, filters=filters.ChatType.PRIVATE),
    tap(Bind, link_by_button),
]
