"""Settings: a wrong value stops the start with one line that names it."""

import logging

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
    ("name", "value"),
    [
        ("TOKEN", "nonsense"),
        ("ADMINS", "12,bob"),
        ("LISTEN", "8080"),
        ("LISTEN", "0.0.0.0:70000"),
        ("DATABASE_URL", "mysql://x"),
        ("TIMEZONE", "Mars/Olympus"),
        ("API_URL", "ftp://x"),
        ("LOG_LEVEL", "LOUD"),
    ],
)
def test_a_wrong_value_is_named_in_one_line(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    _with(monkeypatch, **{name: value})
    with pytest.raises(WrongSetting) as wrong:
        load_settings()
    assert f"BOT_{name}" in str(wrong.value)
    assert "\n" not in str(wrong.value)


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
