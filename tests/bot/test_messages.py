"""Messages: what is too long is split, and nothing of it is lost."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.buttons import Tap, words
from bot.messages import Address, Bars, NewFile, Pin, Voice, bodies, length_of

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
