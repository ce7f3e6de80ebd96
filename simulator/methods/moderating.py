"""The bot puts people out, restricts and promotes them, as an administrator with the right."""

from typing import Any

from simulator.errors import bad
from simulator.groups import Group
from simulator.members import ADMIN_RIGHTS, PERMISSIONS
from simulator.messages import User
from simulator.methods.in_chats import group_of, user_of
from simulator.rights import permitted
from simulator.world import World

Params = dict[str, Any]
LATER_ONES = {"can_react_to_messages", "can_edit_tag"}  # libraries may not know them yet
ALL = set(PERMISSIONS) - LATER_ONES
RESTRICTS = "can_restrict_members"


def _somebody(world: World, params: Params, right: str, words: str) -> tuple[Group, User]:
    """The group and the person to be acted on; the owner and the bot itself are out of reach."""
    group, user = group_of(world, params, right), user_of(world, params["user_id"])
    if user.id == world.bot.id:
        raise bad(f"can't {words} self")
    if group.status.get(user.id) == "creator":
        raise bad(f"can't {'remove' if words == 'restrict' else 'demote'} chat owner")
    return group, user


def _plain_member(world: World, params: Params) -> tuple[Group, User]:
    group, user = _somebody(world, params, RESTRICTS, "restrict")
    if group.status.get(user.id) == "administrator":
        raise bad("user is an administrator of the chat")
    return group, user


def _supergroup(group: Group) -> None:
    if group.kind != "supergroup":
        raise bad("method is available only for supergroups")


def ban(world: World, params: Params) -> bool:
    """banChatMember; with `revoke_messages` what the person said is taken away too."""
    group, user = _plain_member(world, params)
    was_here = group.is_member(user.id)
    group.becomes(user, "kicked", world.bot)
    if params.get("revoke_messages"):
        for message in group.visible():
            if message.sender.id == user.id:
                message.take_away()
    if was_here:
        group.write(world.bot, extra={"left_chat_member": user.to_api()})
    return True


def unban(world: World, params: Params) -> bool:
    """unbanChatMember: may come back; puts out those who are in, unless told not to."""
    group, user = _plain_member(world, params)
    _supergroup(group)
    only_if_banned = params.get("only_if_banned")
    if group.status.get(user.id) == "kicked" or not only_if_banned:
        group.becomes(user, "left", world.bot)
    return True


def restrict(world: World, params: Params) -> bool:
    """restrictChatMember; all permissions lift the restriction."""
    group, user = _plain_member(world, params)
    _supergroup(group)
    may = permitted(params["permissions"], bool(params.get("use_independent_chat_permissions")))
    free = may >= ALL
    group.becomes(user, "member" if free else "restricted", world.bot, None if free else may)
    return True


def set_permissions(world: World, params: Params) -> bool:
    """setChatPermissions: what everybody may do."""
    group = group_of(world, params, RESTRICTS)
    independent = bool(params.get("use_independent_chat_permissions"))
    group.members_may = permitted(params["permissions"], independent)
    return True


def promote(world: World, params: Params) -> bool:
    """promoteChatMember: only rights the bot has itself; none at all make a plain member."""
    group, user = _somebody(world, params, "can_promote_members", "promote")
    _supergroup(group)
    if not group.is_member(user.id):
        raise bad("USER_NOT_PARTICIPANT")
    rights = {right for right in ADMIN_RIGHTS if params.get(right)}
    masked = bool(params.get("is_anonymous"))
    if not rights <= group.rights_of(world.bot.id):
        raise bad("RIGHT_FORBIDDEN")
    if rights:
        group.becomes(user, "administrator", world.bot, rights | {"can_manage_chat"}, masked)
    else:
        group.becomes(user, "member", world.bot)
    return True


METHODS = {
    "banChatMember": ban,
    "unbanChatMember": unban,
    "restrictChatMember": restrict,
    "setChatPermissions": set_permissions,
    "promoteChatMember": promote,
}
