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


def test_a_group_gets_at_most_twenty_in_any_minute() -> None:
    times = _send_all(Pace(), [-100] * 60)
    for first, later in zip(times, times[20:], strict=False):
        assert timedelta(minutes=1) < later - first
    assert times[19] < START + timedelta(seconds=20)


def test_over_all_thirty_in_any_second() -> None:
    times = _send_all(Pace(), list(range(1, 91)))
    assert times[29] == START
    for first, later in zip(times, times[30:], strict=False):
        assert timedelta(seconds=1) < later - first
    assert times[-1] - START < timedelta(seconds=2.1)


def _send_patiently(pace: Pace, count: int, talk: int) -> tuple[list[datetime], list[float]]:
    """When so many notices could go, and how long each of the answers between waited: one for
    every so many notices."""
    now, times, waits = START, [], []
    for number in range(count):
        now += timedelta(seconds=max(pace.wait_for_all(now), pace.wait_for_patient(now)))
        pace.take(number + 1000, now, patient=True)
        times.append(now)
        if number % talk == 0:
            waits.append(pace.wait_for_all(now))
            pace.take(number + 5000, now + timedelta(seconds=waits[-1]))
            now += timedelta(seconds=waits[-1])
    return times, waits


def test_six_hundred_notices_take_the_shortest_time_and_whoever_talks_finds_a_place() -> None:
    times, waits = _send_patiently(Pace(), 600, talk=10)
    assert times[14] < START + timedelta(seconds=0.2)  # a first burst
    assert (times[-1] - START).total_seconds() < 660 / 30 * 1.05
    assert sorted(waits)[-4] < 0.1  # but for the few that met the end of the burst
    assert max(waits) < 0.8


def test_what_was_long_on_its_way_is_counted_from_when_it_arrived() -> None:
    pace, trip, late = Pace(), timedelta(milliseconds=50), timedelta(milliseconds=200)
    for number in range(60):
        at = START + timedelta(seconds=number)
        pace.take(number, at)
        pace.came_back(at, at + trip)
    now = START + timedelta(minutes=2)
    for number in range(30):
        pace.take(number, now)
    pace.came_back(now, now + trip)  # as usual
    for _ in range(29):
        pace.came_back(now, now + late)
    after = now + timedelta(seconds=1.02)
    assert pace.room(after) == 1
    assert pace.room(after + late - trip) == 30


def test_a_clock_that_goes_back_does_not_stop_notices() -> None:
    pace = Pace()
    _send_patiently(pace, 100, talk=10)
    assert pace.wait_for_patient(START - timedelta(hours=1)) == 0.0
    assert pace.wait_for_all(START - timedelta(hours=1)) == 0.0


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
