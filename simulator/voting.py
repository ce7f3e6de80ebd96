"""Native polls: people make them and vote in them."""

from typing import TYPE_CHECKING, Any

from simulator import allowed
from simulator.chats import Chat
from simulator.messages import Message
from simulator.polls import Poll

if TYPE_CHECKING:
    from simulator.people import Person


def ask(person: "Person", question: str, answers: list[str], to: Chat | None, **more: Any) -> Any:
    """A person's poll in a chat."""
    poll = Poll(str(person.world.next_number()), question, answers)
    person.world.polls[poll.id] = poll
    return person.writes(to, extra={"poll": poll.to_api()}, **more)


def vote(person: "Person", message: Message, options: tuple[str, ...]) -> None:
    """Choose options by their words; the bot hears of votes in its own polls only."""
    allowed.refuse_outsider(person, message.chat)
    world, poll = person.world, person.world.polls[message.extra["poll"]["id"]]
    chosen = [poll.options.index(words) for words in options]
    poll.choose(person.id, chosen)
    message.extra["poll"] = poll.to_api()
    world.tell("edited", message)
    if message.sender.id != world.bot.id:
        return
    world.queue.add("poll", poll.to_api())
    if not poll.anonymous:
        persistent = {"option_persistent_ids": [str(n) for n in chosen]}
        answer = {"poll_id": poll.id, "user": person.user.to_api(), "option_ids": chosen}
        world.queue.add("poll_answer", answer | persistent)
