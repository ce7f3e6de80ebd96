"""Messages: what is too long is split, and nothing of it is lost."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.buttons import Tap, words
from bot.messages import Address, Bars, NewFile, Pin, Voice, bodies, fitted, length_of, shortened

HERE = Address(5)


class Nothing(Tap, prefix="test-nothing"):
    pass


def test_a_short_text_is_one_message() -> None:
    (said,) = bodies(Address(-100, 7), "zh", "<b>好</b>", None)
    assert said["method"] == "sendMessage"
    assert said["params"]["chat_id"] == -100
    assert said["params"]["message_thread_id"] == 7
    assert said["params"]["text"] == "<b>好</b>"


def test_length_counts_what_people_see() -> None:
    assert length_of("<b>好</b> &amp; &lt;") == 5
    assert length_of("👍") == 2


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text("字a &lt;", max_size=3000), min_size=1, max_size=8))
def test_a_long_text_is_split_at_line_ends_and_nothing_is_lost(lines: list[str]) -> None:
    text = "\n".join(lines)
    said = bodies(HERE, "zh", text, None)
    joined = "".join(body["params"]["text"] for body in said)
    assert re.sub(r"\s", "", joined) == re.sub(r"\s", "", text)
    assert all(length_of(body["params"]["text"]) <= 4096 for body in said)


def test_a_long_line_of_markup_characters_is_cut_between_them_and_never_within() -> None:
    said = bodies(HERE, "zh", "<b>" + "&amp;" * 5000 + "</b>", None)
    assert all(re.fullmatch(r"(&amp;|\n)+", body["params"]["text"]) for body in said)


LINES = st.text("字a😀", max_size=3000) | st.text("字😀\n", max_size=3000) | st.just("&lt;" * 900)


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=4))
def test_what_has_to_be_one_message_keeps_its_head_and_its_foot(inside: list[str]) -> None:
    text = "\n".join(["<b>1号</b>", *inside, "支持：3 人"])
    said = fitted(text)
    assert length_of(said) <= 4096
    assert said.startswith("<b>1号</b>\n")
    assert said.endswith("\n支持：3 人")
    assert said == text or length_of(said) > 3900


@given(st.text("字a😀"), st.integers(1, 40))
def test_what_is_shortened_says_so(words: str, most: int) -> None:
    said = shortened(words, most)
    assert len(said.encode("utf-16-le")) <= 2 * most
    assert said == words or (said.endswith("…") and words.startswith(said[:-1]))


def test_buttons_stand_under_the_last_part() -> None:
    text = "\n".join("字" * 1000 for _ in range(9))
    said = bodies(HERE, "zh", text, [words("好", Nothing())])
    assert len(said) == 3
    assert ["reply_markup" in body["params"] for body in said] == [False, False, True]


def test_a_voice_carries_a_short_text_as_its_caption() -> None:
    (said,) = bodies(HERE, "zh", "听", None, Voice("abc"))
    assert said == {
        "method": "sendVoice",
        "params": {"chat_id": 5, "caption": "听", "parse_mode": "HTML", "voice": "abc"},
    }


def test_a_text_too_long_for_a_caption_follows_by_itself() -> None:
    first, second = bodies(HERE, "zh", "字" * 1025, None, NewFile("a.ics", "BEGIN"))
    assert first["upload"] == {"field": "document", "name": "a.ics", "text": "BEGIN"}
    assert second["params"]["text"] == "字" * 1025


def test_a_picture_is_described_and_drawn_only_when_it_is_sent() -> None:
    (said,) = bodies(HERE, "zh", "结果", None, Bars("投票结果", "", (("东门", 3),)))
    assert said["upload"]["draw"] == "Bars"
    assert said["upload"]["bars"] == (("东门", 3),)


def test_a_place_on_the_map_has_no_caption_so_the_words_come_after_it() -> None:
    pin, said = bodies(HERE, "zh", "随 1号 发来的", None, Pin(35.5, 112.4))
    where = {"latitude": 35.5, "longitude": 112.4}
    assert pin == {"method": "sendLocation", "params": {"chat_id": 5, **where}}
    assert said["params"]["text"] == "随 1号 发来的"
