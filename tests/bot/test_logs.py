"""The token never reaches a log, whichever way it comes."""

import io
import logging
from collections.abc import Iterator

import pytest

from bot.logs import Redact, set_up_logs
from tests.town import Town

TOKEN = "123456789:AAE-secret_part"
ADDRESS = f"https://api.telegram.org/bot{TOKEN}/getMe"


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.addFilter(Redact())
    log = logging.getLogger("test.logs")
    log.addHandler(handler)
    log.propagate = False
    yield stream
    log.removeHandler(handler)


def _log() -> logging.Logger:
    return logging.getLogger("test.logs")


def test_in_the_words(written: io.StringIO) -> None:
    _log().error(f"cannot reach {ADDRESS}")
    assert "secret" not in written.getvalue()
    assert "cannot reach https://api.telegram.org/bot<token>/getMe" in written.getvalue()


def test_in_the_values(written: io.StringIO) -> None:
    _log().error("cannot reach %s of %r", ADDRESS, {"url": ADDRESS})
    assert "secret" not in written.getvalue()
    assert written.getvalue().count("<token>") == 2


def test_in_a_traceback(written: io.StringIO) -> None:
    try:
        raise ConnectionError(ADDRESS)
    except ConnectionError:
        _log().exception("it failed")
    assert "secret" not in written.getvalue()
    assert "ConnectionError: https://api.telegram.org/bot<token>/getMe" in written.getvalue()


def test_in_the_cause_of_a_cause(written: io.StringIO) -> None:
    try:
        try:
            raise OSError(ADDRESS)
        except OSError as cause:
            raise RuntimeError("gave up") from cause
    except RuntimeError:
        _log().exception("it failed")
    assert "secret" not in written.getvalue()
    assert "gave up" in written.getvalue()


def test_other_words_stay_as_they_are(written: io.StringIO) -> None:
    _log().warning("update %s at 09:30 took %s", 12, "1:2")
    assert written.getvalue() == "update 12 at 09:30 took 1:2\n"


@pytest.fixture
def at_debug() -> Iterator[None]:
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    set_up_logs("DEBUG")
    yield
    root.handlers[:] = before
    root.setLevel(level)


def test_chatty_libraries_speak_only_of_trouble(at_debug: None) -> None:
    for name in ("httpx", "aiohttp.access", "aiosqlite", "tzlocal", "asyncio"):
        assert not logging.getLogger(name).isEnabledFor(logging.INFO), name
    assert logging.getLogger("bot.worker").isEnabledFor(logging.DEBUG)


async def test_nobodys_words_are_in_the_log_even_at_debug(
    capsys: pytest.CaptureFixture[str], at_debug: None, town: Town
) -> None:
    """`capsys` is asked for first, so that the log is written where it looks."""
    await town.organizer("李主任")
    wang = await town.resident("王大妈")
    await wang.says("/suggest")
    await wang.says("三号楼楼道灯不亮，电话13900001234")
    await wang.taps("✅ 提交")
    assert "收到" in wang.hears()
    await wang.sends_contact("+8613900005678")
    await wang.sends_location(35.49, 112.83)
    logging.getLogger("bot.worker").debug("said at debug")
    written = capsys.readouterr().err
    assert "said at debug" in written
    for words in ("楼道灯", "王大妈", "李主任", "1390000", "112.83", town.world.token):
        assert words not in written
