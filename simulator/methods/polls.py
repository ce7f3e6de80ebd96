"""The bot asks with a native poll and ends it."""

from typing import Any

from simulator.errors import bad
from simulator.methods.sending import put
from simulator.polls import checked_poll
from simulator.world import World

Params = dict[str, Any]


def send_poll(world: World, params: Params) -> Any:
    """sendPoll."""
    poll = checked_poll(str(world.next_number()), params)
    shown = put(world, params, extra={"poll": poll.to_api()})
    world.polls[poll.id] = poll
    return shown


def stop_poll(world: World, params: Params) -> dict[str, Any]:
    """stopPoll."""
    chat = world.chat(params["chat_id"])
    message = chat.messages.get(params["message_id"])
    if message is None or message.deleted or "poll" not in message.extra:
        raise bad("message with poll to stop not found")
    poll = world.polls[message.extra["poll"]["id"]]
    if poll.closed:
        raise bad("poll has already been closed")
    poll.closed = True
    message.extra["poll"] = poll.to_api()
    world.tell("edited", message)
    world.queue.add("poll", poll.to_api())
    return poll.to_api()


METHODS = {"sendPoll": send_poll, "stopPoll": stop_poll}
