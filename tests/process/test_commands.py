"""import, check, backup and export, as an operator runs them."""

import asyncio
import csv
import os
import sys
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.settings import Settings
from run_bot import import_places
from simulator import Server, World
from storage import communities, suggestions
from storage.database import Database
from tests.process.running import ROOT

pytestmark = pytest.mark.process
PLACES = """
- code: c01
  name: 晨光社区
  town: 凤城镇
  adults: 2610
  households: 1240
  organizers: [7]
"""


class Operator:
    """Somebody at the command line; `says` is what was printed, good and bad."""

    def __init__(self, folder: Path, url: str, token: str) -> None:
        self.folder = folder
        self.settings = {
            "BOT_TOKEN": token,
            "BOT_API_URL": url,
            "BOT_DATABASE_URL": f"sqlite:///{folder / 'bot.db'}",
            "BOT_LOG_LEVEL": "ERROR",
        }

    async def runs(self, *arguments: str) -> tuple[int, str]:
        kept = {k: v for k, v in os.environ.items() if not k.startswith("BOT_")}
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            str(ROOT / "run_bot.py"),
            *arguments,
            cwd=self.folder,
            env={**kept, **self.settings},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        said, _ = await process.communicate()
        return process.returncode or 0, said.decode()

    async def has_imported(self) -> None:
        """What `import` does, without a process of its own."""
        settings = Settings(token="", database_url=self.settings["BOT_DATABASE_URL"])
        assert await import_places(settings, self.folder / self.writes("places.yaml", PLACES)) == 0

    def writes(self, name: str, text: str) -> str:
        (self.folder / name).write_text(text, encoding="utf-8")
        return name


@pytest.fixture
async def world() -> AsyncIterator[tuple[World, Server]]:
    world = World()
    server = Server(world)
    await server.start()
    yield world, server
    await server.stop()


@pytest.fixture
def operator(tmp_path: Path, world: tuple[World, Server]) -> Operator:
    return Operator(tmp_path, world[1].url, world[0].token)


async def test_importing_copying_and_exporting_need_no_token(operator: Operator) -> None:
    del operator.settings["BOT_TOKEN"]
    file = operator.writes("places.yaml", PLACES)
    assert await operator.runs("import", file) == (0, "1 communities imported\n")
    assert await operator.runs("import", file) == (0, "1 communities imported\n")
    await _suggest(operator.folder / "bot.db", "=1+1 3号院2单元501室返水，电话13900001234")
    assert (await operator.runs("backup", "copy.db"))[0] == 0
    (operator.folder / "copy.db").replace(operator.folder / "bot.db")
    for left in ("bot.db-wal", "bot.db-shm"):
        (operator.folder / left).unlink(missing_ok=True)
    code, said = await operator.runs("export", "out", "--community", "c01")
    assert (code, "communities.csv: 1 rows" in said) == (0, True)
    _covers_numbers_and_names_nobody(operator.folder / "out" / "suggestions.csv")
    code, said = await operator.runs("export", "out", "--community", "c99")
    assert (code, "no community c99" in said) == (1, True)
    code, said = await operator.runs("check")
    assert code == 1
    assert "database: whole" in said
    assert "BOT_TOKEN is missing" in said
    code, said = await operator.runs("serve")
    assert (code, said) == (2, "BOT_TOKEN: is missing; @BotFather gives one\n")


def _covers_numbers_and_names_nobody(file: Path) -> None:
    with file.open(encoding="utf-8-sig", newline="") as text:
        [row] = list(csv.DictReader(text))
    assert row["text"] == "'=1+1 3号院2单元*室返水，电话139****1234"
    assert row["number"] == "1"
    assert not {"author_id", "name", "entered_for"} & row.keys()


async def test_every_mistake_is_named_with_its_line_and_nothing_is_changed(
    operator: Operator,
) -> None:
    wrong = PLACES + PLACES.replace("c01", "c02").replace("2610", "many").replace("1240", "-1")
    code, said = await operator.runs("import", operator.writes("places.yaml", wrong))
    assert code == 1
    assert "12" in said
    assert "13" in said
    assert "adults" in said
    assert "households" in said
    assert not (operator.folder / "bot.db").exists()


async def test_check_says_what_is_missing(operator: Operator) -> None:
    code, said = await operator.runs("check")
    assert code == 1
    assert "database: {}: there is no database here".format(operator.folder / "bot.db") in said
    assert "the bot is @chenguang_bot" in said


async def test_check_tells_a_group_that_is_lost_from_one_not_linked_yet(
    operator: Operator, world: tuple[World, Server]
) -> None:
    await operator.has_imported()
    code, said = await operator.runs("check")
    assert (code, "晨光社区: no group is linked yet\n" in said) == (0, True), said
    boss = world[0].add_person("李主任", id=7)
    group = world[0].add_group("居民群", creator=boss)
    await _link(operator.folder / "bot.db", group.id)
    code, said = await operator.runs("check")
    assert code == 1
    why = "Forbidden: bot is not a member of the supergroup chat"
    assert f"晨光社区: the bot is not in the group ({why})" in said
    group.add_bot(by=boss)
    code, said = await operator.runs("check")
    assert (code, "晨光社区: the group is reached" in said) == (0, True), said
    group.kick_bot(by=boss)
    code, said = await operator.runs("check")
    assert code == 1
    why = "Forbidden: bot was kicked from the supergroup chat"
    assert f"晨光社区: the bot was removed from the group ({why})" in said
    await _link(operator.folder / "bot.db", -100999)
    code, said = await operator.runs("check")
    assert code == 1
    assert "there is no such group any more, or the bot was never in it (Chat not found)" in said


async def _link(file: Path, group: int, topic: int | None = None) -> None:
    db = await Database.open(f"sqlite:///{file}")
    async with db.transaction() as tx:
        await communities.link_group(tx, 1, group, topic)
    await db.close()


async def test_check_names_a_damaged_file(operator: Operator) -> None:
    await operator.has_imported()
    file = operator.folder / "bot.db"
    whole = bytearray(file.read_bytes())
    whole[4096 * 3 : 4096 * 12] = b"x" * (4096 * 9)
    file.write_bytes(whole)
    code, said = await operator.runs("check")
    assert code == 1
    assert "database: " in said
    assert "database: whole" not in said
    assert "Traceback" not in said


async def test_check_names_a_server_that_does_not_answer_or_know_the_token(
    operator: Operator,
) -> None:
    await operator.has_imported()
    operator.settings["BOT_TOKEN"] = "999:SECRET"
    code, said = await operator.runs("check")
    assert code == 1
    assert "network: BOT_TOKEN: the server does not know it" in said
    operator.settings["BOT_API_URL"] = "http://127.0.0.1:1"
    code, said = await operator.runs("check")
    assert code == 1
    assert "network: the server cannot be reached (" in said
    assert "SECRET" not in said


async def _suggest(file: Path, words: str) -> None:
    db = await Database.open(f"sqlite:///{file}")
    async with db.transaction() as tx:
        now = datetime.now(UTC)
        said = {"author": None, "anonymous": 1, "text": words}
        await suggestions.add(tx, 1, 2026, date(2026, 12, 9), now, **said)
    await db.close()


async def test_check_names_a_topic_that_is_gone(
    operator: Operator, world: tuple[World, Server]
) -> None:
    await operator.has_imported()
    boss = world[0].add_person("李主任", id=7)
    group = world[0].add_group("居民群", creator=boss, forum=True)
    group.add_bot(by=boss)
    topic = group.add_topic("通知", by=boss)
    await _link(operator.folder / "bot.db", group.id, topic)
    code, said = await operator.runs("check")
    assert (code, "the group and its topic are reached" in said) == (0, True), said
    group.delete_topic(topic)
    code, said = await operator.runs("check")
    assert code == 1
    assert (
        "the topic chosen for notices: it is gone; send /here in another one (Message thread"
        in said
    )


async def test_the_import_renews_the_menus_of_those_whose_roles_changed(
    operator: Operator,
) -> None:
    await operator.runs("import", operator.writes("places.yaml", PLACES))
    assert await _menus(operator) == [7]
    await operator.runs("import", operator.writes("places.yaml", PLACES.replace("[7]", "[8]")))
    assert await _menus(operator) == [7, 8]


async def _menus(operator: Operator) -> list[int]:
    db = await Database.open(f"sqlite:///{operator.folder / 'bot.db'}")
    rows = await db.reader.all("SELECT ref FROM timers WHERE kind = 'menu' ORDER BY ref")
    await db.close()
    return [row["ref"] for row in rows]


async def test_check_names_every_wrong_setting(operator: Operator) -> None:
    operator.settings |= {"BOT_ADMINS": "bob", "BOT_LISTEN": "nowhere"}
    code, said = await operator.runs("check")
    assert code == 2
    assert "BOT_ADMINS" in said
    assert "BOT_LISTEN" in said
