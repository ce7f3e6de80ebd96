"""What an answer of the network means for a message that was to be delivered."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from telegram.error import TelegramError

from bot.telegram import Fate, Telegram
from tests.bot.odd_server import OddServer, odd_server, ok, wrong


@pytest.fixture
async def network() -> AsyncIterator[tuple[OddServer, Telegram]]:
    async with odd_server() as both:
        yield both


FATES = [
    (wrong(400, "Bad Request: message is not modified: specified new"), Fate.SENT),
    (wrong(400, "Bad Request: message to edit not found"), Fate.EDIT_GONE),
    (wrong(400, "Bad Request: message can't be edited"), Fate.EDIT_GONE),
    (wrong(400, "Bad Request: message thread not found"), Fate.TOPIC_GONE),
    (wrong(400, "Bad Request: TOPIC_CLOSED"), Fate.TOPIC_GONE),
    (wrong(400, "Bad Request: chat not found"), Fate.SHUT_OUT),
    (
        wrong(400, "Bad Request: not enough rights to send text messages to the chat"),
        Fate.MUTED,
    ),
    (wrong(400, "Bad Request: TOPIC_DELETED"), Fate.TOPIC_GONE),
    (wrong(400, "Bad Request: TOPIC_ID_INVALID"), Fate.TOPIC_GONE),
    (wrong(400, "Bad Request: CHAT_WRITE_FORBIDDEN"), Fate.MUTED),
    (wrong(400, "Bad Request: CHAT_RESTRICTED"), Fate.MUTED),
    (wrong(403, "Forbidden: CHAT_WRITE_FORBIDDEN"), Fate.MUTED),
    (wrong(403, "Forbidden: CHAT_SEND_PLAIN_FORBIDDEN"), Fate.MUTED),
    (wrong(403, "Forbidden: CHAT_SEND_PHOTOS_FORBIDDEN"), Fate.NO_MEDIA),
    (wrong(400, "Bad Request: BUTTON_DATA_INVALID"), Fate.REFUSED),
    (wrong(400, "Bad Request: can't parse entities: unclosed tag"), Fate.REFUSED),
    (wrong(403, "Forbidden: bot was blocked by the user"), Fate.SHUT_OUT),
    (wrong(403, "Forbidden: user is deactivated"), Fate.SHUT_OUT),
    (wrong(403, "Forbidden: bot was kicked from the supergroup chat"), Fate.SHUT_OUT),
    (wrong(500, "Internal Server Error"), Fate.UNSURE),
    (wrong(502, "Bad Gateway"), Fate.UNSURE),
    ((502, "<html>Bad Gateway</html>"), Fate.UNSURE),
    ((200, "no JSON at all"), Fate.UNSURE),
    (wrong(401, "Unauthorized"), Fate.NEVER_SENT),
    (wrong(409, "Conflict: another program"), Fate.NEVER_SENT),
    (wrong(404, "Not Found"), Fate.NOT_KNOWN),
    (wrong(429, "Too Many Requests"), Fate.WAIT),
    ((200, None), Fate.UNSURE),
]


@pytest.mark.parametrize(("answer", "fate"), FATES, ids=str)
async def test_every_answer_has_a_fate(
    network: tuple[OddServer, Telegram], answer: tuple[int, Any], fate: Fate
) -> None:
    server, telegram = network
    server.answers = [answer]
    outcome = await telegram.send("sendMessage", {"chat_id": 5, "text": "好"})
    assert outcome.fate is fate
    assert "TEST-token" not in outcome.error


async def test_how_long_to_wait_is_told(network: tuple[OddServer, Telegram]) -> None:
    server, telegram = network
    server.answers = [wrong(429, "Too Many Requests: retry after 17", retry_after=17)]
    outcome = await telegram.send("sendMessage", {"chat_id": 5, "text": "好"})
    assert (outcome.fate, outcome.wait) == (Fate.WAIT, 17)


async def test_where_a_group_moved_is_told(network: tuple[OddServer, Telegram]) -> None:
    server, telegram = network
    words = "Bad Request: group chat was upgraded to a supergroup chat"
    server.answers = [wrong(400, words, migrate_to_chat_id=-100123)]
    outcome = await telegram.send("sendMessage", {"chat_id": -5, "text": "好"})
    assert (outcome.fate, outcome.chat_id) == (Fate.MOVED, -100123)


async def test_a_message_that_arrived_has_its_number(
    network: tuple[OddServer, Telegram],
) -> None:
    server, telegram = network
    server.answers = [(200, ok({"message_id": 42})), (200, ok(True))]
    assert (await telegram.send("sendMessage", {"chat_id": 5})).message_id == 42
    assert (await telegram.send("pinChatMessage", {"chat_id": 5})).message_id is None


async def test_a_server_that_is_away_was_surely_not_reached() -> None:
    async with odd_server() as (server, _):
        gone = server.url
    telegram = Telegram("1000:TEST-token", gone)
    outcome = await telegram.send("sendMessage", {"chat_id": 5, "text": "好"})
    await telegram.stop()
    assert outcome.fate is Fate.NEVER_SENT
    assert "TEST-token" not in outcome.error


async def test_a_file_travels_with_its_name(network: tuple[OddServer, Telegram]) -> None:
    server, telegram = network
    server.answers = [(200, ok({"message_id": 1}))]
    upload = ("document", "会议.ics", b"BEGIN:VCALENDAR")
    assert (await telegram.send("sendDocument", {"chat_id": 5}, upload)).fate is Fate.SENT
    assert server.asked[0][0] == "sendDocument"


async def test_a_wrong_token_is_told_as_an_error(network: tuple[OddServer, Telegram]) -> None:
    server, telegram = network
    server.answers = [wrong(401, "Unauthorized")]
    with pytest.raises(TelegramError) as refused:
        await telegram.call("getUpdates")
    assert "TEST-token" not in str(refused.value)
