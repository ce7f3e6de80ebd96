"""People's own words: nothing invisible is kept, nothing visible is lost."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusals import Refused
from domain.wording import alike, check_said, check_words, cleaned, has_words, shown_name

FAMILY, PAIR = "👨\u200d👩\u200d👧", "❤️\u200d🔥"
INVISIBLE = ("\u200b", "\u200d", "\u2060", "\ufeff", "\u202e", "\u00ad", "\x00", "\x07", "\u3164")


@given(st.text(), st.integers(1, 50))
def test_what_is_taken_is_cleaned_and_short_enough(text: str, most: int) -> None:
    words = cleaned(text)
    if has_words(words) and len(words) <= most:
        assert check_words(text, most) == words
    else:
        with pytest.raises(Refused) as no:
            check_words(text, most)
        assert no.value.key == ("words-length" if has_words(words) else "words-needed")


@pytest.mark.parametrize(
    "text",
    ["", "  ", "\n\t", "　", "\u200b", "\u200b\u200d\u2060", "\u3164", "👍👍", "。。", FAMILY],
)
def test_what_has_no_words_is_not_enough(text: str) -> None:
    assert not has_words(text)
    with pytest.raises(Refused, match="words-needed"):
        check_words(text, 10)
    with pytest.raises(Refused, match="words-needed"):
        check_said(text, has_media=False)
    assert check_said(text, has_media=True) == cleaned(text)


def test_words_that_are_too_long_say_how_long_they_may_be() -> None:
    with pytest.raises(Refused) as no:
        check_words("字" * 11, 10)
    assert no.value.values == {"most": 10}


@pytest.mark.parametrize("nothing", INVISIBLE)
def test_what_nobody_sees_is_taken_out(nothing: str) -> None:
    assert cleaned(f"{nothing}东{nothing}门{nothing}") == "东门"
    assert cleaned(nothing) == ""


@pytest.mark.parametrize(
    "said",
    [
        "东门",
        "１２ Ａ座",
        "第一行\n第二行",
        "修灯 👍",
        FAMILY,
        PAIR,
        "👩🏽\u200d🚀来了",
        "½ ㎡ ①",
        "café",
    ],
)
def test_what_is_seen_stays_as_it_was_written(said: str) -> None:
    assert cleaned(said) == said


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("一\r\n二", "一\n二"),
        ("一\r二", "一\n二"),
        ("一\u2028二\x0b三", "一\n二\n三"),
        ("一\t二", "一 二"),
        (" \n一\n ", "一"),
        ("👍\u200d", "👍"),
        ("好\u200d的", "好的"),
        ("👍\u200d\u2800", "👍"),
        ("\ud83d灯", "灯"),
    ],
)
def test_lines_and_blanks_are_of_one_kind(said: str, kept: str) -> None:
    assert cleaned(said) == kept


@given(st.text(st.characters() | st.sampled_from("\u2800\u3164　 灯👍🏽❤️")))
def test_words_without_anything_hidden_are_cleaned_as_those_with_it(text: str) -> None:
    assert cleaned(text) == cleaned("\u200b" + text)


@given(st.text(st.characters() | st.sampled_from("\u200b\u200d\u2800\n\r👍🏽❤️灯")))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = cleaned(text)
    assert cleaned(once) == once
    hidden = [c for c in once if unicodedata.category(c) in ("Cc", "Cf", "Cs")]
    assert set(hidden) <= {"\n", "\u200d"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("东门", "东门\u200b"),
        ("A座", "ａ 座"),
        ("1号", "１号"),
        ("Yes", "YES"),
        (" 东 门", "东门 "),
    ],
)
def test_words_that_read_the_same_are_alike(one: str, other: str) -> None:
    assert alike(one) == alike(other)


def test_words_that_read_differently_are_not_alike() -> None:
    assert len({alike(words) for words in ("东门", "东门口", "西门", "东门2")}) == 4


def test_a_name_is_on_one_line_and_never_invisible() -> None:
    assert shown_name("王\u202e大妈\n 三号楼", 7) == "王大妈 三号楼"
    assert shown_name("🌸", 7) == "🌸"
    assert shown_name("\u200b\u3164", 7) == "#7"
