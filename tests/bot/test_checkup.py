"""What `check` says beforehand, so that nothing comes as a surprise."""

from datetime import timedelta

from bot.checkup import calendar
from domain.deadlines import KNOWN_UNTIL


def test_the_end_of_the_known_holidays_is_a_note_and_no_mistake() -> None:
    [note] = calendar(KNOWN_UNTIL - timedelta(days=37))
    assert note.fine
    assert note.line == f"holidays: known until {KNOWN_UNTIL}; update chinesecalendar"
    assert calendar(KNOWN_UNTIL + timedelta(days=100)) == [note]


def test_nothing_is_said_while_it_is_far() -> None:
    assert calendar(KNOWN_UNTIL - timedelta(days=61)) == []
