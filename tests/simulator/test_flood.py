"""The pace the network allows, by the world's clock."""

from datetime import UTC, datetime, timedelta

import pytest

from simulator import ApiError
from simulator.flood import Flood

START = datetime(2026, 11, 24, tzinfo=UTC)


def _refused(flood: Flood, method: str, chat: int, now: datetime) -> int:
    """The seconds to wait; 0 when the call is let through."""
    before = flood.refused
    try:
        flood.check(method, chat, now)
    except ApiError as wrong:
        return int(wrong.parameters["retry_after"]) if wrong.code == 429 else -1
    return flood.refused - before


def test_off_unless_switched_on() -> None:
    flood = Flood()
    assert not any(_refused(flood, "sendMessage", 1, START) for _ in range(100))


def test_thirty_a_second_over_all() -> None:
    flood = Flood(on=True)
    waits = [_refused(flood, "sendMessage", chat, START) for chat in range(1, 32)]
    assert waits == [0] * 30 + [1]
    assert _refused(flood, "sendMessage", 99, START + timedelta(seconds=1)) == 0
    assert flood.refused == 1


@pytest.mark.parametrize("method", ["sendMessage", "editMessageText", "copyMessage"])
def test_sending_and_editing_count(method: str) -> None:
    flood = Flood(on=True)
    waits = [_refused(flood, method, 1, START) for _ in range(11)]
    assert waits[:10] == [0] * 10
    assert waits[10] == flood.burst


@pytest.mark.parametrize("method", ["answerCallbackQuery", "sendChatAction", "getChat"])
def test_the_rest_is_free(method: str) -> None:
    flood = Flood(on=True)
    assert not any(_refused(flood, method, 1, START) for _ in range(100))


def test_one_a_second_is_always_well() -> None:
    flood = Flood(on=True)
    moments = [START + timedelta(seconds=n) for n in range(300)]
    assert not any(_refused(flood, "sendMessage", 1, now) for now in moments)
