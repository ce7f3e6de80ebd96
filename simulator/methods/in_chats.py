"""The bot looks at chats and members, and does what administrators do."""

from typing import Any

from simulator.chats import PrivateChat
from simulator.errors import bad
from simulator.groups import Group
from simulator.members import PERMISSIONS, member
from simulator.messages import User
from simulator.world import World

Params = dict[str, Any]
GIFTS = dict.fromkeys(
    (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    ),
    True,
)


def group_of(world: World, params: Params, right: str | None = None) -> Group:
    chat = world.chat(params["chat_id"])
    chat.refuse_stranger()
    if not isinstance(chat, Group):
        raise bad("there are no administrators in the private chat")
    if right is not None and not chat.bot_may(right):
        raise bad("not enough rights")
    return chat


def user_of(world: World, user_id: int) -> User:
    if user_id == world.bot.id:
        return world.bot
    if user_id not in world.people:
        raise bad("invalid user_id specified")
    return world.people[user_id].user


def get_chat(world: World, params: Params) -> dict[str, Any]:
    """getChat."""
    chat = world.chat(params["chat_id"])
    chat.refuse_stranger()
    shown = {**chat.to_api(), "accent_color_id": 0, "max_reaction_count": 11}
    pinned = [m for m in chat.visible() if m.pinned]
    if pinned:
        shown["pinned_message"] = pinned[-1].to_api()
    if isinstance(chat, Group):
        shown["permissions"] = {right: right in chat.members_may for right in PERMISSIONS}
    return {**shown, "accepted_gift_types": GIFTS}


def get_member(world: World, params: Params) -> dict[str, Any]:
    """getChatMember; in a private chat both are members."""
    chat = world.chat(params["chat_id"])
    chat.refuse_stranger()
    user = user_of(world, params["user_id"])
    if isinstance(chat, Group):
        return chat.standing(user)
    if user.id not in (world.bot.id, chat.id):
        raise bad("member not found")
    return member(user, "member")


def get_administrators(world: World, params: Params) -> list[dict[str, Any]]:
    """getChatAdministrators; other bots are left out unless asked for, this one is shown."""
    group = group_of(world, params)
    return [
        group.standing(group.users[user_id])
        for user_id, status in group.status.items()
        if status in ("creator", "administrator")
    ]


def count_members(world: World, params: Params) -> int:
    """getChatMemberCount."""
    chat = world.chat(params["chat_id"])
    if isinstance(chat, PrivateChat):
        return 2
    group = group_of(world, params)
    return sum(group.is_member(user_id) for user_id in group.status)


def leave(world: World, params: Params) -> bool:
    """leaveChat."""
    chat = world.chat(params["chat_id"])
    if isinstance(chat, PrivateChat):
        raise bad("chat is private")
    group_of(world, params).bot_leaves()
    return True


def set_title(world: World, params: Params) -> bool:
    """setChatTitle."""
    group = group_of(world, params, "can_change_info")
    group.title = params["title"]
    group.write(world.bot, extra={"new_chat_title": group.title})
    return True


def invite_link(world: World, params: Params) -> str:
    """exportChatInviteLink."""
    group = group_of(world, params, "can_invite_users")
    return f"https://t.me/+simulated{abs(group.id)}"


METHODS = {
    "getChat": get_chat,
    "getChatMember": get_member,
    "getChatAdministrators": get_administrators,
    "getChatMemberCount": count_members,
    "leaveChat": leave,
    "setChatTitle": set_title,
    "exportChatInviteLink": invite_link,
}
