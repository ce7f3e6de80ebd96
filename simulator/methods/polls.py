"""The bot asks with a native poll and ends it."""

from typing import Any

from simulator.errors import bad
from simulator.messages import Message
from simulator.methods.editing import editable, found, inline
from simulator.methods.sending import put
from simulator.polls import Poll, checked_poll
from simulator.world import World

Params = dict[str, Any]


def send_poll(world: World, params: Params) -> Any:
    """sendPoll."""
    poll = checked_poll(str(world.next_number()), params)
    shown = put(world, params, extra={"poll": poll.to_api()})
    world.polls[poll.id] = poll
    return shown


def _stoppable(world: World, params: Params) -> tuple[Message, Poll]:
    """The bot's own open poll."""
    chat = world.chat(params["chat_id"])
    message = found(chat, params["message_id"], "message with poll to stop not found")
    if "poll" not in message.extra:
        raise bad("message is not a poll")
    poll = world.polls[message.extra["poll"]["id"]]
    if poll.closed:
        raise bad("poll has already been closed")
    if not editable(message) or "forward_origin" in message.extra:
        raise bad("poll can't be stopped")
    return message, poll


def stop_poll(world: World, params: Params) -> dict[str, Any]:
    """stopPoll."""
    message, poll = _stoppable(world, params)
    message.markup = inline(params)
    poll.closed = True
    message.extra["poll"] = poll.to_api()
    world.tell("edited", message)
    world.queue.add("poll", poll.to_api())
    return poll.to_api()


METHODS = {"sendPoll": send_poll, "stopPoll": stop_poll}
