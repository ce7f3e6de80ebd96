"""Whether a post has arrived, why not, and how long one looks."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.arrivals import AGAIN, PATIENCE, SOON, Arrival, Fate, missing, next_look

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
MORNING = NOW + timedelta(hours=3)


def arrival(**facts: Any) -> Arrival:
    where = {"id": 1, "kind": "notice", "ref": 1, "name": "", "community_id": 1, "held": 0}
    nothing = dict.fromkeys(("message_id", "waits_until", "waits_for", "refused"))
    own = {"community": "晨光社区", "group_id": -100, "begun_at": NOW}
    return Arrival.of({**where, **nothing, **own, **facts})


@pytest.mark.parametrize(
    ("facts", "fate"),
    [
        ({"message_id": 5, "refused": "bot was kicked from the group chat"}, Fate.ARRIVED),
        ({"held": 1}, Fate.LATER),
        ({"waits_until": NOW}, Fate.UNDER_WAY),
        ({"waits_until": MORNING}, Fate.LATER),
        ({"waits_until": MORNING, "waits_for": "not reached: TimeoutError"}, Fate.UNDER_WAY),
        ({"waits_until": MORNING, "waits_for": "CHAT_WRITE_FORBIDDEN"}, Fate.MUTED),
        ({"waits_until": NOW, "refused": "Chat not found"}, Fate.UNDER_WAY),
        ({"refused": "Forbidden: bot was kicked from the supergroup chat"}, Fate.REMOVED),
        ({"refused": "bot is not a member of the supergroup chat"}, Fate.REMOVED),
        ({"refused": "the chat has shut us out"}, Fate.REMOVED),
        ({"refused": "Chat not found"}, Fate.GONE),
        ({"refused": "the group chat was deleted"}, Fate.GONE),
        ({"refused": "not enough rights to send text messages to the chat"}, Fate.MUTED),
        ({"refused": "BUTTON_DATA_INVALID"}, Fate.OTHER),
        ({"group_id": None}, Fate.NO_GROUP),
        ({}, Fate.UNSENT),
    ],
)
def test_what_became_of_a_post_is_seen_from_what_is_left_of_it(
    facts: dict[str, Any], fate: Fate
) -> None:
    assert arrival(**facts).fate(NOW) is fate
    assert bool(missing([arrival(**facts)], NOW)) is (fate not in (Fate.ARRIVED, Fate.LATER))


def test_one_looks_again_while_something_is_under_way_but_not_for_ever() -> None:
    waits, done = arrival(waits_until=NOW), arrival(message_id=5)
    assert next_look([done, waits], NOW) == NOW + AGAIN
    assert next_look([done, waits], NOW + PATIENCE) is None
    assert next_look([done, arrival(refused="Chat not found"), arrival(held=1)], NOW) is None
    assert next_look([waits, arrival(waits_until=MORNING)], NOW) == MORNING + SOON
