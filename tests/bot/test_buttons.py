"""Buttons: what they mean travels in 64 bytes, and what is forged means nothing."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.buttons import (
    CANCEL,
    AskContact,
    Menu,
    NoKeyboard,
    Tap,
    belonging,
    button,
    link,
    markup,
    payload_of,
    prefix_of,
    serial_of,
    words,
)


@dataclass(frozen=True)
class Choice(Tap, prefix="test-choice"):
    poll: int
    secret: bool
    word: str


@dataclass(frozen=True)
class OpenDoor(Tap, prefix="test-door", opens="d"):
    door: int
    wide: bool


@given(st.integers(-(10**12), 10**12), st.booleans(), st.sampled_from(["", "day", "东门"]))
def test_what_is_packed_is_read_again(poll: int, secret: bool, word: str) -> None:
    choice = Choice(poll, secret, word)
    assert Choice.read(choice.pack()) == choice


@pytest.mark.parametrize(
    "forged",
    [
        None,
        3,
        "",
        "test-choice",
        "test-choice:1:0",
        "test-choice:x:0:a",
        "test-choice:" + "9" * 30 + ":0:a",
        "test-choice:1:2:a",
        "other:1:0:a",
        "test-choice:1:0:a:b",
        "test-choice:1:0:a\n:b",
    ],
)
def test_forged_data_means_nothing(forged: object) -> None:
    assert Choice.read(forged) is None


def test_sixty_four_bytes_are_the_limit_and_chinese_takes_three_each() -> None:
    fits = Choice(1, True, "门" * 16)
    assert len(fits.pack().encode()) == 64
    with pytest.raises(ValueError, match="64 bytes"):
        Choice(1, True, "门" * 17).pack()


def test_two_kinds_of_button_cannot_share_a_name() -> None:
    with pytest.raises(TypeError, match="test-choice"):

        @dataclass(frozen=True)
        class Other(Tap, prefix="test-choice"):
            poll: int


def test_a_keyboard_has_rows_and_speaks_the_listeners_language() -> None:
    tap = Choice(1, False, "a")
    rows = [[words("东门", tap), words("北侧", tap)], button("label-cancel", tap), []]
    keyboard = markup("zh", rows)["inline_keyboard"]
    assert [[b["text"] for b in row] for row in keyboard] == [["东门", "北侧"], ["取消"]]
    assert keyboard[0][0]["callback_data"] == "test-choice:1:0:a"


def test_a_link_opens_an_address() -> None:
    row = markup("zh", [link("label-yes", "https://t.me/x")])["inline_keyboard"][0]
    assert row == [{"text": "是", "url": "https://t.me/x"}]


def test_the_menu_is_six_big_buttons_that_stay() -> None:
    menu = markup("zh", Menu())
    texts = [b["text"] for row in menu["keyboard"] for b in row]
    assert menu["is_persistent"]
    for word, text in zip(
        ["提建议", "投票", "当志愿者", "会议通知", "我的", "帮助"], texts, strict=True
    ):
        assert word in text


def test_asking_for_a_contact_offers_to_share_or_to_skip() -> None:
    keyboard = markup("zh", AskContact("label-yes", "label-no"))["keyboard"]
    assert keyboard[0][0]["request_contact"] is True
    assert keyboard[1] == [{"text": "不用"}, {"text": "取消"}]
    assert markup("zh", NoKeyboard()) == {"remove_keyboard": True}


@given(st.integers(0, 2**63 - 1))
def test_the_serial_of_a_conversation_travels_with_the_button(serial: int) -> None:
    data = Choice(12, True, "东门").pack(serial)
    assert serial_of(data) == serial
    assert Choice.read(data) == Choice(12, True, "东门")
    assert prefix_of(data) == "test-choice"


def test_a_button_of_no_conversation_has_no_serial() -> None:
    data = Choice(12, True, "东门").pack()
    assert serial_of(data) is None
    assert prefix_of("x@1f") == prefix_of("x") == "x"


def test_the_serial_counts_among_the_sixty_four_bytes() -> None:
    Choice(1, True, "门" * 13).pack(0xFFFFFFFF)
    with pytest.raises(ValueError, match="64 bytes"):
        Choice(1, True, "门" * 14).pack(0xFFFFFFFF)


def test_only_buttons_that_act_belong_to_a_conversation() -> None:
    tap = Choice(1, False, "a")
    rows = belonging([[words("东门", tap), link("label-yes", "https://t.me/x")], CANCEL], 31)
    keyboard = markup("zh", rows)["inline_keyboard"]
    data = [b.get("callback_data") for row in keyboard for b in row]
    assert data == ["test-choice:1:0:a@1f", None, "x@1f"]
    assert belonging(Menu(), 31) == Menu()


@pytest.mark.parametrize(
    ("data", "payload"),
    [
        (OpenDoor(7, True).pack(), "d_7"),
        (OpenDoor(7, True).pack(31), "d_7"),
        (Choice(1, True, "a").pack(), "join"),
        ("test-door:x:1", "join"),
        ("no-such-thing:1", "join"),
        ("", "join"),
    ],
)
def test_a_button_says_where_a_stranger_wanted_to_go(data: str, payload: str) -> None:
    assert payload_of(data) == payload
