"""Settings: a wrong value stops the start with one line that names it."""

import logging
from pathlib import Path

import pytest

from bot.logs import Redact
from bot.settings import Settings, WrongSetting, load_settings


def _with(monkeypatch: pytest.MonkeyPatch, **values: str) -> None:
    for name in ("TOKEN", "ADMINS", "LISTEN", "DATABASE_URL", "WEBHOOK_URL", "TIMEZONE"):
        monkeypatch.delenv(f"BOT_{name}", raising=False)
    for name, value in {"TOKEN": "1000:TEST", **values}.items():
        monkeypatch.setenv(f"BOT_{name}", value)


def test_the_administrators_are_numbers_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    _with(monkeypatch, ADMINS="12, 34,")
    assert load_settings().admins == {12, 34}


@pytest.mark.parametrize(
    ("name", "value", "what"),
    [
        ("TOKEN", "nonsense", "is not a token of the form 123456:ABC…"),
        ("TOKEN", "１２３４:ABC", "is not a token of the form 123456:ABC…"),
        ("ADMINS", "12,bob", "must be numbers separated by commas"),
        ("ADMINS", "１２", "must be numbers separated by commas"),
        ("ADMINS", "9" * 5000, "must be numbers separated by commas"),
        ("ADMINS", "12,0", "must be the numbers of people"),
        ("ADMINS", str(2**52), "must be the numbers of people"),
        ("ADMINS", "1087968824", "must be the numbers of people"),
        ("LISTEN", "8080", "must be host:port, such as 127.0.0.1:8080"),
        ("LISTEN", "0.0.0.0:70000", "must be host:port, such as 127.0.0.1:8080"),
        ("LISTEN", "0.0.0.0:８０８０", "must be host:port, such as 127.0.0.1:8080"),
        ("DATABASE_URL", "mysql://x", "must name a file, such as sqlite:///data/bot.db"),
        ("DATABASE_URL", "sqlite:///", "must name a file, such as sqlite:///data/bot.db"),
        ("DATABASE_URL", "sqlite:///:memory:", "must name a file, such as sqlite:///data/bot.db"),
        ("TIMEZONE", "Mars/Olympus", "is not a known time zone, e.g. Asia/Shanghai"),
        ("TIMEZONE", "", "is not a known time zone, e.g. Asia/Shanghai"),
        *(
            ("API_URL", value, "must be an address such as https://api.telegram.org")
            for value in ("", "ftp://x", "http://", "http://x:99999", "http://x:no", "http:// x y")
        ),
        ("WEBHOOK_URL", "http://", "must be an address such as https://api.telegram.org"),
        ("LOG_LEVEL", "LOUD", "must be DEBUG, INFO, WARNING or ERROR"),
        ("MESSAGES_PER_SECOND", "many", "must be a whole number; 0 is no limit"),
        ("MESSAGES_PER_SECOND", "-1", "must be a whole number; 0 is no limit"),
        ("MESSAGES_PER_SECOND", "2.5", "must be a whole number; 0 is no limit"),
    ],
)
def test_a_wrong_value_is_named_in_one_line(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, what: str
) -> None:
    _with(monkeypatch, **{name: value})
    with pytest.raises(WrongSetting) as wrong:
        load_settings()
    assert wrong.value.lines == [f"BOT_{name}: {what}"]


def test_a_file_of_settings_that_is_not_utf_8_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _with(monkeypatch)
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_bytes("BOT_TIMEZONE=亚洲".encode("gbk"))
    with pytest.raises(WrongSetting, match=r"^\.env: is not written in UTF-8$"):
        load_settings()


@pytest.mark.parametrize("url", ["http://127.0.0.1:8081", "https://api.example.org/bots/"])
def test_an_address_is_taken_without_its_last_stroke(
    monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    _with(monkeypatch, API_URL=url)
    assert load_settings().api_url == url.rstrip("/")


@pytest.mark.parametrize("token", ["", None])
def test_without_a_token_nothing_is_served(
    monkeypatch: pytest.MonkeyPatch, token: str | None
) -> None:
    _with(monkeypatch, **({"TOKEN": token} if token is not None else {}))
    if token is None:
        monkeypatch.delenv("BOT_TOKEN")
    with pytest.raises(WrongSetting, match="BOT_TOKEN: is missing"):
        load_settings()
    assert load_settings(needs_token=False).token == ""


def test_every_wrong_setting_is_known_though_one_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    _with(monkeypatch, ADMINS="bob", LISTEN="nowhere", TIMEZONE="Mars/Base")
    with pytest.raises(WrongSetting) as wrong:
        load_settings()
    assert [line.split(":")[0] for line in wrong.value.lines] == [
        "BOT_ADMINS",
        "BOT_LISTEN",
        "BOT_TIMEZONE",
    ]


def test_a_webhook_needs_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    _with(monkeypatch, WEBHOOK_URL="https://example.org/hook")
    with pytest.raises(WrongSetting, match="BOT_WEBHOOK_SECRET"):
        load_settings()


def test_the_token_is_not_shown_with_the_settings() -> None:
    assert "SECRETTOKEN" not in repr(Settings(token="1000:SECRETTOKEN"))


def test_the_token_never_reaches_a_log() -> None:
    formatter, redact = logging.Formatter(), Redact()
    try:
        raise RuntimeError("POST https://api.example.org/bot123456:AAbbCC_dd-ee/getMe failed")
    except RuntimeError:
        import sys

        record = logging.LogRecord(
            "x", logging.ERROR, "f", 1, "url %s", ("bot123456:AAbbCC_dd-ee",), sys.exc_info()
        )
    redact.filter(record)
    text = formatter.format(record)
    assert "AAbbCC" not in text
    assert text.count("<token>") >= 2
