"""What may be sent as a suggestion: how long, how much, how often."""

import pytest

from domain.drafts import LONGEST, MOST_A_DAY, check_pace, check_words
from domain.refusals import Refused
from domain.wording import cleaned


@pytest.mark.parametrize("words", ["路灯坏", "  路灯坏  ", "3号灯", "fix", "x" * LONGEST])
def test_three_meaningful_characters_are_enough(words: str) -> None:
    assert check_words(words, has_media=False) == words.strip()


@pytest.mark.parametrize(
    "words", ["", "   ", "路灯", "。。。", "👍👍👍", "ok", "!?!?!?", "\n\n", "\u3164" * 3]
)
def test_less_is_too_little_without_a_photo_or_a_voice(words: str) -> None:
    with pytest.raises(Refused, match="too-short"):
        check_words(words, has_media=False)
    assert check_words(words, has_media=True) == cleaned(words)


def test_what_nobody_sees_is_not_counted_and_not_kept() -> None:
    assert check_words("路\u200b灯\u2060坏\r\n了", has_media=False) == "路灯坏\n了"
    assert len(check_words("灯\u200b" * LONGEST, has_media=False)) == LONGEST


def test_one_character_too_many_is_refused_and_says_how_many() -> None:
    with pytest.raises(Refused) as no:
        check_words("字" * (LONGEST + 1), has_media=True)
    assert no.value.values == {"length": LONGEST + 1, "most": LONGEST}


def test_ten_a_day_and_not_one_more() -> None:
    check_pace(MOST_A_DAY - 1)
    with pytest.raises(Refused):
        check_pace(MOST_A_DAY)
