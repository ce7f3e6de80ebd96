"""Updates pushed to a webhook: only with the secret, kept before they are acknowledged."""

import asyncio
import socket
from pathlib import Path

import aiohttp
import pytest

from simulator import Server, World
from storage.database import Database
from storage.migrations import migrate
from tests.process.running import start_bot

pytestmark = [pytest.mark.process, pytest.mark.timeout(60)]
SECRET = "a-long_secret"
HEADER = "X-Telegram-Bot-Api-Secret-Token"


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


async def _until(condition) -> None:  # type: ignore[no-untyped-def]
    async with asyncio.timeout(30):
        while not condition():
            await asyncio.sleep(0.02)


async def test_people_are_answered_through_a_webhook(tmp_path: Path) -> None:
    world = World()
    server = Server(world)
    await server.start()
    port = _free_port()
    address = f"http://127.0.0.1:{port}/hook"
    settings = {
        "BOT_WEBHOOK_URL": address,
        "BOT_WEBHOOK_SECRET": SECRET,
        "BOT_LISTEN": f"127.0.0.1:{port}",
    }
    file = tmp_path / "bot.db"
    db = await Database.open(f"sqlite:///{file}")
    await migrate(db)
    bot = await start_bot(server.url, world.token, file, **settings)
    wang = world.add_person("王大妈")
    try:
        await _until(lambda: world.queue.hook is not None)
        wang.says("/help")
        await _until(lambda: any("社区小助手" in m.text for m in wang.sees()))
        assert not world.pending_updates
        update = {"update_id": 999_999, "message": {"message_id": 1}}
        async with aiohttp.ClientSession() as session:
            for secret, status in (("wrong", 403), (SECRET, 200), (SECRET, 200)):
                headers = {HEADER: secret}
                async with session.post(address, json=update, headers=headers) as answer:
                    assert answer.status == status
                if status == 403:
                    kept = await db.reader.all("SELECT * FROM inbox WHERE update_id = 999999")
                    assert kept == []
            async with session.post(address, data=b"{", headers={HEADER: SECRET}) as answer:
                assert answer.status == 200
        kept = await db.reader.all("SELECT * FROM inbox WHERE update_id = 999999")
        assert len(kept) == 1
    finally:
        bot.terminate()
        await bot.communicate()
        await server.stop()
        await db.close()
    assert bot.returncode == 0
