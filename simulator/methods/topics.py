"""The bot works on a forum's topics."""

from collections.abc import Callable
from typing import Any

from simulator.errors import bad
from simulator.groups import ICON, MANAGES_TOPICS, Group
from simulator.world import World

Params = dict[str, Any]


def _forum(world: World, params: Params) -> Group:
    chat = world.chat(params["chat_id"])
    chat.refuse_stranger()
    if not isinstance(chat, Group) or not chat.forum:
        raise bad("the chat is not a forum")
    if not chat.bot_may(MANAGES_TOPICS):
        raise bad("not enough rights to create a topic")
    return chat


def _topic(world: World, params: Params) -> tuple[Group, int]:
    group, thread_id = _forum(world, params), params["message_thread_id"]
    if thread_id not in group.topics:
        raise bad("TOPIC_ID_INVALID")
    return group, thread_id


def _named(params: Params) -> str:
    name = str(params["name"]).strip()
    if not 1 <= len(name) <= 128:
        raise bad("TOPIC_TITLE_EMPTY" if not name else "topic name is too long")
    return name


def create(world: World, params: Params) -> dict[str, Any]:
    """createForumTopic."""
    name = _named(params)
    thread_id = _forum(world, params).add_topic(name)
    return {"message_thread_id": thread_id, "name": name, "icon_color": ICON}


def rename(world: World, params: Params) -> bool:
    """editForumTopic."""
    group, thread_id = _topic(world, params)
    name = _named(params) if params.get("name") else group.topics[thread_id]
    if name == group.topics[thread_id]:
        raise bad("TOPIC_NOT_MODIFIED")
    group.topics[thread_id] = name
    edited = {"forum_topic_edited": {"name": name}}
    group.write(world.bot, extra=edited, thread_id=thread_id)
    return True


def _closing(closed: bool) -> Callable[[World, Params], bool]:
    """closeForumTopic and reopenForumTopic."""

    def act(world: World, params: Params) -> bool:
        group, thread_id = _topic(world, params)
        if (thread_id in group.closed) == closed:
            raise bad("TOPIC_NOT_MODIFIED")
        group.close_topic(thread_id, world.bot, closed)
        return True

    return act


def delete(world: World, params: Params) -> bool:
    """deleteForumTopic."""
    group, thread_id = _topic(world, params)
    group.delete_topic(thread_id)
    return True


def _closing_general(closed: bool) -> Callable[[World, Params], bool]:
    """closeGeneralForumTopic and reopenGeneralForumTopic."""

    def act(world: World, params: Params) -> bool:
        _forum(world, params).close_topic(None, world.bot, closed)
        return True

    return act


METHODS = {
    "createForumTopic": create,
    "editForumTopic": rename,
    "closeForumTopic": _closing(True),
    "reopenForumTopic": _closing(False),
    "deleteForumTopic": delete,
    "closeGeneralForumTopic": _closing_general(True),
    "reopenGeneralForumTopic": _closing_general(False),
}
