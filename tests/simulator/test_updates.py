"""Updates reach the bot by polling or by webhook, and are not lost."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest, Conflict, NetworkError, RetryAfter, TelegramError

from simulator import Group, Person, World


async def test_offset_acknowledges(bot: Bot, wang: Person, world: World) -> None:
    for words in ("一", "二", "三"):
        wang.says(words)
    first = await bot.get_updates(limit=2)
    assert [u.message.text for u in first] == ["一", "二"]
    assert len(await bot.get_updates()) == 3
    rest = await bot.get_updates(offset=first[-1].update_id + 1)
    assert [u.message.text for u in rest] == ["三"]
    assert len(world.pending_updates) == 1
    wang.says("四")
    assert [u.message.text for u in await bot.get_updates(offset=-1)] == ["四"]


async def test_waiting_ends_when_something_happens(bot: Bot, wang: Person) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    while not wang.world.queue.polled:
        await asyncio.sleep(0)
    wang.says("你好")
    assert [u.message.text for u in await poll] == ["你好"]


async def test_second_poller_ends_the_first(bot: Bot, world: World, wang: Person) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=30))
    while not world.queue.polled:
        await asyncio.sleep(0)
    wang.world.queue.arrived.clear()
    assert await bot.get_updates(timeout=0) == ()
    with pytest.raises(Conflict, match="terminated by other getUpdates"):
        await first


async def test_allowed_updates_are_remembered(bot: Bot, world: World, wang: Person) -> None:
    await bot.get_updates(allowed_updates=["message"])
    wang.edits(wang.says("一"), "二")
    kinds = [set(u) - {"update_id"} for u in world.pending_updates]
    assert kinds == [{"message"}]
    await bot.get_updates(allowed_updates=[], offset=-1)
    wang.blocks_bot()
    assert "my_chat_member" in world.pending_updates[-1]


async def test_members_only_for_those_who_ask(
    bot: Bot, world: World, group: Group, creator: Person
) -> None:
    group.promote_bot(by=creator)
    li = world.add_person("李")
    li.joins(group)
    assert not any("chat_member" in u for u in world.pending_updates)
    await bot.get_updates(allowed_updates=["chat_member"])
    li.leaves(group)
    li.joins(group)
    assert [u["chat_member"]["new_chat_member"]["status"] for u in world.pending_updates[-2:]] == [
        "left",
        "member",
    ]


async def test_updates_grow_old(bot: Bot, world: World, wang: Person, clock: Any) -> None:
    await bot.send_message(wang.id, "x", reply_markup=_buttons())
    wang.says("昨天")
    wang.taps("好")
    clock.passes(seconds=200)
    assert [u.effective_message.text for u in await bot.get_updates()] == ["昨天"]
    clock.passes(hours=25)
    assert await bot.get_updates() == ()


def _buttons() -> Any:
    return {"inline_keyboard": [[{"text": "好", "callback_data": "ok"}]]}


async def test_injected_updates_come_as_they_are(bot: Bot, world: World) -> None:
    world.on_update.clear()
    world.inject_update({"unheard_of": {"x": 1}})
    assert world.pending_updates[-1]["unheard_of"] == {"x": 1}
    assert len(await bot.get_updates()) == 1


class Hooked:
    """The bot's side of a webhook; answers with the given statuses, then 200."""

    def __init__(self) -> None:
        self.statuses: list[int] = []
        self.replies: list[Any] = []
        self.got: asyncio.Queue[tuple[str | None, dict[str, Any]]] = asyncio.Queue()
        self.url = ""

    async def hear(self, request: web.Request) -> web.Response:
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token")
        self.got.put_nowait((secret, await request.json()))
        if self.replies:
            return web.json_response(self.replies.pop(0))
        status = self.statuses.pop(0) if self.statuses else 200
        return web.Response(status=status, headers={"Location": "/elsewhere"})

    async def say_yes(self, request: web.Request) -> web.Response:
        """Where a redirect leads."""
        return web.Response()


@pytest_asyncio.fixture
async def hooked() -> AsyncIterator[Hooked]:
    hooked, app = Hooked(), web.Application()
    app.router.add_post("/hook", hooked.hear)
    app.router.add_get("/elsewhere", hooked.say_yes)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hooked.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield hooked
    await runner.cleanup()


async def test_webhook_repeats_what_was_not_taken(
    bot: Bot, world: World, wang: Person, hooked: Hooked
) -> None:
    hooked.statuses = [500]
    await bot.set_webhook(hooked.url, secret_token="s3cret", allowed_updates=["message"])
    wang.says("一")
    wang.says("二")
    got = [await hooked.got.get() for _ in range(3)]
    assert {secret for secret, _ in got} == {"s3cret"}
    assert [update["message"]["text"] for _, update in got] == ["一", "一", "二"]
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates()
    assert (await bot.get_webhook_info()).url == hooked.url
    await bot.delete_webhook()
    assert (await bot.get_webhook_info()).url == ""


@pytest.mark.parametrize(
    ("status", "taken"), [(204, True), (299, True), (302, False), (304, False)]
)
async def test_only_a_plain_yes_takes_an_update(
    bot: Bot, world: World, wang: Person, hooked: Hooked, status: int, taken: bool
) -> None:
    hooked.statuses = [status]
    await bot.set_webhook(hooked.url)
    wang.says("一")
    wang.says("二")
    got = [(await hooked.got.get())[1]["message"]["text"] for _ in range(2)]
    assert got == (["一", "二"] if taken else ["一", "一"])


async def test_webhook_is_checked_and_sends_pollers_away(
    bot: Bot, world: World, hooked: Hooked
) -> None:
    with pytest.raises(BadRequest, match=r"(?i)https"):
        await bot.set_webhook("ftp://x")
    with pytest.raises(BadRequest, match=r"(?i)secret token"):
        await bot.set_webhook(hooked.url, secret_token="密")
    polling = asyncio.create_task(bot.get_updates(timeout=30))
    while not world.queue.polled:
        await asyncio.sleep(0)
    await bot.set_webhook(hooked.url)
    with pytest.raises(Conflict, match="terminated by setWebhook"):
        await polling


async def test_lost_before_and_after(bot: Bot, world: World, wang: Person) -> None:
    world.faults.drop("sendMessage")
    with pytest.raises(NetworkError):
        await bot.send_message(wang.id, "没送到")
    world.faults.drop("sendMessage", handled=True)
    with pytest.raises(NetworkError):
        await bot.send_message(wang.id, "送到了")
    assert [m.text for m in wang.sees()][1:] == ["送到了"]


async def test_failing_and_slow(bot: Bot, world: World, wang: Person) -> None:
    world.faults.fail(times=2, code=503)
    world.faults.slow(0.01, "sendMessage")
    for _ in range(2):
        with pytest.raises(NetworkError, match="Service Unavailable"):
            await bot.get_me()
    await bot.get_me()
    await bot.send_message(wang.id, "好了")
    assert world.faults.plan == []


async def test_too_many_requests_say_when_to_come_again(bot: Bot, wang: Person) -> None:
    wang.world.faults.fail("sendMessage", code=429, retry_after=7)
    with pytest.raises(RetryAfter) as wait:
        await bot.send_message(wang.id, "x")
    assert wait.value.retry_after.total_seconds() == 7
    await bot.send_message(wang.id, "y")


@pytest.mark.parametrize("body", [b"", b"<html>502 Bad Gateway</html>"])
async def test_a_broken_server_may_answer_anything(
    bot: Bot, plain: aiohttp.ClientSession, world: World, wang: Person, body: bytes
) -> None:
    world.faults.fail(times=2, body=body)
    async with plain.post("getMe") as answer:
        assert (answer.status, await answer.read()) == (502, body)
    with pytest.raises(TelegramError):
        await bot.send_message(wang.id, "x")
    assert len(wang.sees()) == 1


async def test_setting_a_webhook_says_what_was_done(
    plain: aiohttp.ClientSession, hooked: Hooked
) -> None:
    said = []
    for url in (hooked.url, hooked.url, "", ""):
        async with plain.post("setWebhook", json={"url": url}) as answer:
            said.append((await answer.json())["description"])
    assert said == [
        "Webhook was set",
        "Webhook is already set",
        "Webhook was deleted",
        "Webhook is already deleted",
    ]


async def test_the_answer_to_a_push_may_ask_for_something(
    bot: Bot, wang: Person, hooked: Hooked
) -> None:
    hooked.replies = [{"method": "sendMessage", "chat_id": wang.id, "text": "收到"}, ["odd"]]
    await bot.set_webhook(hooked.url)
    wang.says("一")
    wang.says("二")
    for _ in range(2):
        await hooked.got.get()
    wang.says("三")
    await hooked.got.get()
    assert [m.text for m in wang.sees()] == ["/start", "一", "二", "收到", "三"]


async def test_a_webhook_that_fails_is_reported(bot: Bot, wang: Person, hooked: Hooked) -> None:
    hooked.statuses = [403] * 3
    await bot.set_webhook(hooked.url, max_connections=7)
    wang.says("一")
    for _ in range(2):
        await hooked.got.get()
    told = await bot.get_webhook_info()
    assert told.last_error_message == "Wrong response from the webhook: 403 Forbidden"
    assert (told.pending_update_count, told.max_connections) == (1, 7)
    await bot.set_webhook(hooked.url, drop_pending_updates=True)
    assert (await bot.get_webhook_info()).pending_update_count == 0
