"""Pace: as fast as the network allows, never faster."""

from datetime import UTC, datetime, timedelta

from bot.pace import Pace

START = datetime(2026, 11, 24, tzinfo=UTC)


def _send_all(pace: Pace, chats: list[int]) -> list[datetime]:
    """When each message could go, sending one after the other."""
    now, times = START, []
    for chat in chats:
        now = max(now, pace.ready_at(chat, now))
        pace.take(chat, now)
        times.append(now)
    return times


def test_a_short_burst_to_one_person_is_fine_and_then_one_a_second() -> None:
    times = _send_all(Pace(), [5] * 6)
    assert times[2] == START
    assert (times[5] - times[4]).total_seconds() >= 0.99


def test_a_group_gets_at_most_twenty_in_the_first_minute_after_a_burst() -> None:
    times = _send_all(Pace(), [-100] * 60)
    in_first_minute = [at for at in times if at < START + timedelta(seconds=20)]
    assert len(in_first_minute) <= 27
    assert (times[-1] - times[-2]).total_seconds() >= 2.9


def test_over_all_thirty_a_second() -> None:
    times = _send_all(Pace(), list(range(1, 91)))
    assert times[29] == START
    assert (times[89] - START).total_seconds() >= 1.99


def test_one_chat_that_must_wait_holds_up_nobody_else() -> None:
    pace = Pace()
    pace.block(-100, START + timedelta(seconds=40))
    assert pace.ready_at(-100, START) == START + timedelta(seconds=40)
    assert pace.ready_at(5, START) == START
    assert pace.held(START) == {-100}
    assert pace.held(START + timedelta(seconds=41)) == set()


def test_a_server_of_our_own_has_no_limits() -> None:
    assert set(_send_all(Pace(0), [5] * 100)) == {START}


def test_a_clock_that_goes_back_does_not_stop_the_post() -> None:
    pace = Pace()
    _send_all(pace, [5] * 3)
    earlier = START - timedelta(hours=1)
    assert pace.ready_at(5, earlier) <= earlier + timedelta(seconds=1.1)


def test_what_stands_in_no_line_goes_evenly_and_leaves_room() -> None:
    pace = Pace()
    turns = [pace.even_turn(START) for _ in range(100)]
    assert turns[0] == START
    for first, last in zip(turns, turns[25:], strict=False):
        assert last - first > timedelta(seconds=1)
    assert turns[-1] < START + timedelta(seconds=5)
    assert pace.even_turn(START + timedelta(minutes=1)) == START + timedelta(minutes=1)


def test_an_even_turn_does_not_wait_for_a_clock_that_has_gone_back() -> None:
    pace = Pace()
    pace.even_turn(START)
    earlier = START - timedelta(hours=1)
    assert pace.even_turn(earlier) == earlier


def test_an_even_turn_is_at_once_where_there_are_no_limits() -> None:
    pace = Pace(0)
    assert {pace.even_turn(START) for _ in range(50)} == {START}
