"""Locked files, odd servers, missing rights, poison: the bot goes on and loses nothing."""

import asyncio
import sqlite3
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from telegram import Update
from telegram.ext import MessageHandler, filters

from bot import pictures
from bot.app import Bot, CannotStart, Features
from bot.cards import View
from bot.clock import SystemClock
from bot.messages import INTERACTIVE, NOTICE, Address
from bot.occasion import Facts, Occasion
from bot.settings import Settings
from bot.turn import Turn
from bot.worker import write
from simulator import Server, World
from storage import cards, chats, followers, outbox
from storage.database import Database, Unavailable
from tests.bot.odd_server import odd_server, ok, wrong
from tests.bot.test_outbox import _heard, _put_in_line
from tests.conversations.test_suggestions import _suggests
from tests.town import Town, features

SENDER = {"is_bot": False, "first_name": "某"}
POISON: dict[str, dict[str, Any]] = {
    "a language that is a number": {
        "message": {"message_id": "七", "chat": 5, "from": {"id": 1, "language_code": 5}}
    },
    "a sender without end": {"message": {"message_id": "七", "chat": 5, "from": {"id": 1e999}}},
    "a sender that is a list": {"message": {"message_id": "七", "chat": 5, "from": [1]}},
    "a sender that is a truth": {
        "message": {
            "message_id": 1,
            "date": 1,
            "chat": {"id": 77, "type": "private"},
            "from": {**SENDER, "id": True},
            "text": "hi",
        }
    },
    "a number too large to keep": {
        "message": {
            "message_id": 1,
            "date": 1,
            "chat": {"id": 10**30, "type": "private"},
            "from": {**SENDER, "id": 10**30},
            "text": "hi",
        }
    },
    "a chat that is a word": {
        "message": {
            "message_id": 1,
            "date": 1,
            "chat": {"id": "abc", "type": "private"},
            "from": {**SENDER, "id": 77},
            "text": "hi",
        }
    },
    "a message that is a list": {"message": [1, 2]},
    "a move to nowhere": {
        "message": {
            "message_id": 1,
            "date": 1,
            "chat": {"id": -5, "type": "group", "title": "群"},
            "migrate_to_chat_id": "zz",
        }
    },
}


@pytest.mark.parametrize("what", POISON)
async def test_poison_harms_nobody(town: Town, what: str) -> None:
    wang = await town.resident("王大妈")
    town.world.inject_update(POISON[what])
    wang.person.says("/help")
    await town.settle()
    assert "我能帮您" in wang.reads()
    await wang.says("/privacy")
    assert "您的个人信息" in wang.hears()
    assert await town.db.reader.all("SELECT * FROM inbox WHERE state = 'pending'") == []
    town.judge.faults.clear()


@pytest.mark.parametrize("code", [401, 404])
async def test_answers_wait_while_the_token_is_being_changed(town: Town, code: int) -> None:
    wang = await town.resident("王大妈")
    town.world.faults.fail("sendMessage", times=2, code=code)
    await wang.says("/help")
    assert "我能帮您" not in wang.reads()
    for _ in range(3):
        await town.passes(seconds=10)
    assert "我能帮您" in wang.reads()


async def test_a_page_instead_of_an_answer_is_no_reason_to_give_up() -> None:
    async with odd_server() as (server, telegram):
        server.answers = [(200, "<html>please log in</html>")]
        outcome = await telegram.send("sendMessage", {"chat_id": 1, "text": "收到"})
    assert outcome.fate == "unsure"


async def test_a_chat_with_hundreds_of_answers_keeps_nobody_else_waiting(town: Town) -> None:
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    town.bot.outbox._pace.per_second = 30
    await town.passes(minutes=1)
    await _put_in_line(town, wang, *[(INTERACTIVE, f"答{i}") for i in range(400)])
    await town.settle()
    chen.person.says("/help")
    await town.passes(seconds=3)
    assert "我能帮您" in chen.reads()
    assert len(_heard(wang, *[f"答{i}" for i in range(400)])) < 20


async def test_where_pictures_are_not_allowed_the_words_come(town: Town) -> None:
    li = await town.organizer("李主任")
    group = await town.link_group()
    group.members_may -= {"can_send_photos"}
    for words in ("/newpoll", "充电棚建在哪里？", "东门\n北侧空地"):
        await li.says(words)
    await li.taps("发布")
    await town.passes(days=8)
    assert "投票结果" in town.group_reads()
    assert await chats.is_reachable(town.db.reader, group.id)


async def test_a_group_that_forbade_writing_is_spoken_to_again_when_it_allows_it(
    town: Town,
) -> None:
    li = await town.organizer("李主任")
    group = await town.link_group()
    group.promote_bot(li.person)
    async with town.db.transaction() as tx:
        await chats.set_reachable(tx, group.id, False, "not enough rights", town.now)
    group.demote_bot(li.person)
    await town.settle()
    assert await chats.is_reachable(town.db.reader, group.id)


async def test_a_card_shown_anew_while_it_was_being_edited_still_comes(town: Town) -> None:
    li, chen = await town.organizer("李主任"), await town.resident("小陈")
    await _suggests(await town.resident("王大妈"), "三号楼楼道灯不亮")
    await town.passes(seconds=10)
    async with town.db.transaction() as tx:
        await followers.support(tx, 1, chen.id, town.now)
        await outbox.refresh_cards(tx, "suggestion", 1, NOTICE, town.now)
    before = len(li.person.sees())
    town.world.faults.slow(0.3, "editMessageText", times=1)
    await town.bot.outbox.step()
    await asyncio.sleep(0.05)  # the edit is on its way
    async with town.db.transaction() as tx:
        occasion = Occasion(tx, town.now, Facts("bot"))
        await occasion.show_anew("suggestion", 1, Address(li.id), "zh")
        await write(occasion)
    await town.settle()
    await town.passes(seconds=10)
    assert len(li.person.sees()) == before + 1


async def test_a_group_that_moved_unnoticed_has_one_card_of_each(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    group = await town.link_group(kind="group")
    for words in ("/newpoll", "充电棚建在哪里？", "东门\n北侧空地"):
        await li.says(words)
    await li.taps("发布")
    await town.passes(minutes=1)
    old = group.id
    async with town.db.transaction() as tx:
        await cards.place(tx, [_place(1, -100777)])
        await chats.move(tx, old, -100777)
        await chats.move(tx, old, -100777)
    [row] = await town.db.reader.all(
        "SELECT chat_id FROM cards WHERE kind = 'poll' AND chat_id < 0"
    )
    assert row["chat_id"] == -100777
    await wang.says("/help")
    assert "我能帮您" in wang.hears()


def _place(ref: int, chat: int) -> dict[str, Any]:
    return {"kind": "poll", "ref": ref, "chat": chat, "topic": None, "language": "zh"}


async def test_what_cannot_be_recorded_does_not_keep_the_rest_from_it(town: Town) -> None:
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    await _put_in_line(town, wang, (INTERACTIVE, "第一"))
    async with town.db.transaction() as tx:
        await tx.run(
            "CREATE TRIGGER odd BEFORE DELETE ON outbox WHEN old.chat_id = "
            f"{wang.id} BEGIN SELECT RAISE(ABORT, 'odd'); END"
        )
    chen.person.says("/help")
    await town.settle()
    assert "我能帮您" in chen.reads()
    async with town.db.transaction() as tx:
        await tx.run("DROP TRIGGER odd")
    [dead] = await town.db.reader.all("SELECT chat_id, error FROM outbox WHERE state = 'dead'")
    assert dead["chat_id"] == wang.id


async def test_a_clock_set_back_changes_no_order(town: Town) -> None:
    wang = await town.resident("王大妈")
    await _put_in_line(town, wang, (NOTICE, "一"))
    town.clock.move(timedelta(minutes=-30))
    await _put_in_line(town, wang, (NOTICE, "二"))
    await town.settle()
    assert _heard(wang, "一", "二") == ["一", "二"]


async def test_whoever_is_stopped_while_beginning_leaves_nothing_open(db: Database) -> None:
    async def keep() -> None:
        async with db.transaction() as tx:
            await tx.run("SELECT 1")

    for _ in range(50):
        task = asyncio.create_task(keep())
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        async with db.transaction() as tx:
            await tx.run("DELETE FROM inbox")


@pytest.fixture
async def world(tmp_path: Path) -> Any:
    world = World()
    server = Server(world)
    await server.start()
    yield world, _settings(tmp_path, server.url, world.token)
    await server.stop()


def _settings(folder: Path, url: str, token: str) -> Settings:
    return Settings(token=token, api_url=url, database_url=f"sqlite:///{folder / 'bot.db'}")


async def test_a_file_locked_for_long_only_makes_people_wait(
    world: tuple[World, Settings], tmp_path: Path
) -> None:
    there, settings = world
    bot = Bot(settings, features(), SystemClock())
    await bot.start()
    for connection in (bot.db._raw, bot.db._raw_reader):
        await connection.execute_fetchall("PRAGMA busy_timeout=50")
    running = asyncio.create_task(bot.run())
    other = sqlite3.connect(tmp_path / "bot.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    someone = there.add_person("甲")
    someone.says("/help")
    await asyncio.sleep(0.5)
    assert not running.done()
    other.execute("COMMIT")
    async with asyncio.timeout(20):
        while len(someone.sees()) < 2:
            await asyncio.sleep(0.02)
    bot.stop()
    await running


async def test_a_network_that_comes_later_than_the_bot_is_waited_for(tmp_path: Path) -> None:
    world = World()
    server = Server(world)
    await server.start()
    world.faults.fail("getMe", times=1, code=502)
    bot = Bot(_settings(tmp_path, server.url, world.token), features(), SystemClock())
    await bot.start()
    assert bot.telegram.application.bot.username
    await bot.close()
    await server.stop()


async def test_whoever_stops_it_while_it_waits_is_obeyed(tmp_path: Path) -> None:
    bot = Bot(_settings(tmp_path, "http://127.0.0.1:1", "1:a"), features(), SystemClock())
    starting = asyncio.create_task(bot.start())
    await asyncio.sleep(0.2)
    bot.stop()
    with pytest.raises(CannotStart, match="stopped"):
        await starting


async def test_a_wrong_token_is_said_in_a_line_without_it(tmp_path: Path) -> None:
    async with odd_server() as (server, _):
        server.answers = [wrong(401, "Unauthorized")]
        bot = Bot(_settings(tmp_path, server.url, "123456:SECRET"), features(), SystemClock())
        with pytest.raises(CannotStart) as no:
            await bot.start()
    assert str(no.value).startswith("BOT_TOKEN: ")
    assert "SECRET" not in str(no.value)


async def test_a_file_that_is_no_database_is_said_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "bot.db").write_bytes(b"nothing of the kind" * 100)
    bot = Bot(_settings(tmp_path, "http://127.0.0.1:1", "1:a"), features(), SystemClock())
    with pytest.raises(CannotStart, match="BOT_DATABASE_URL"):
        await bot.start()


async def test_whoever_comes_back_while_a_letter_is_on_its_way_is_written_to(town: Town) -> None:
    wang = await town.resident("王大妈")
    wang.person.blocks_bot()
    await _put_in_line(town, wang, (INTERACTIVE, "第一"))
    town.world.faults.slow(0.3, "sendMessage", times=1)
    await town.bot.outbox.step()
    await asyncio.sleep(0.05)
    town.clock.move(timedelta(seconds=1))
    wang.person.unblocks_bot()
    await town.bot.intake.ask(0)
    await town.bot.worker.work_once()
    await town.settle()
    await wang.says("/help")
    assert "我能帮您" in wang.hears()
    assert "第一" in wang.reads()


async def test_whoever_writes_has_not_shut_us_out(town: Town) -> None:
    wang = await town.resident("王大妈")
    async with town.db.transaction() as tx:
        await chats.set_reachable(tx, wang.id, False, "bot was blocked", town.now)
    await wang.says("/help")
    assert "我能帮您" in wang.hears()
    assert await chats.is_reachable(town.db.reader, wang.id)


async def test_a_group_in_which_nobody_may_write_hears_everything_afterwards(town: Town) -> None:
    li = await town.organizer("李主任")
    group = await town.link_group()
    group.members_may -= {"can_send_messages"}
    for words in ("/newpoll", "充电棚建在哪里？", "东门\n北侧空地"):
        await li.says(words)
    await li.taps("发布")
    assert "不让机器人发言" in li.reads()
    for _ in range(5):
        await town.passes(minutes=1)
    assert "充电棚" not in town.group_reads()
    group.members_may |= {"can_send_messages"}
    for _ in range(5):
        await town.passes(minutes=3)
    assert "充电棚建在哪里" in town.group_reads()


async def _breaks(update: Update, turn: Turn) -> None:
    raise RuntimeError("a mistake in the program")


async def test_danger_is_answered_though_everything_else_fails(town: Town) -> None:
    town.more = [MessageHandler(filters.Regex("煤气"), _breaks)]
    await town.restart()
    wang = await town.resident("王大妈")
    await wang.says("家里有煤气味")
    heard = wang.hears()
    assert "119" in heard
    assert heard.index("119") < heard.index("对不起")


async def test_a_lock_while_recording_one_by_one_buries_nothing(town: Town) -> None:
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    await _put_in_line(town, wang, (INTERACTIVE, "第一"))
    await _put_in_line(town, chen, (INTERACTIVE, "第二"))
    await town.db._raw.execute_fetchall("PRAGMA busy_timeout=50")
    await town.bot.outbox.step()
    await asyncio.sleep(0.2)
    other = sqlite3.connect(town.db.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Unavailable):
        await town.bot.outbox._record_one_by_one(town.bot.outbox._done[:])
    other.execute("COMMIT")
    await town.settle()
    assert await town.db.reader.all("SELECT * FROM outbox") == []


async def test_a_card_that_could_not_be_read_just_now_is_sent_later(town: Town) -> None:
    locked = [True]

    async def draw(view: View) -> dict[str, Any]:
        if locked:
            locked.clear()
            raise Unavailable("database is locked")
        return view.draw("cancel-done")

    town.features = replace(features(), cards={**features().cards, "slow": draw})
    await town.restart()
    wang = await town.resident("王大妈")
    async with town.db.transaction() as tx:
        occasion = Occasion(tx, town.now, Facts("bot"))
        occasion.show("slow", 1, Address(wang.id), "zh")
        await write(occasion)
    await town.settle()
    assert "什么也没有发出去" not in wang.reads()
    await town.passes(minutes=1)
    assert "什么也没有发出去" in wang.reads()


async def test_a_card_asked_for_now_does_not_wait_for_the_morning(town: Town) -> None:
    li = await town.organizer("李主任")
    await _suggests(await town.resident("王大妈"), "三号楼楼道灯不亮")
    await town.passes(hours=14)
    before = len(li.person.sees())
    async with town.db.transaction() as tx:
        occasion = Occasion(tx, town.now, Facts("bot"))
        await occasion.show_anew("suggestion", 1, Address(li.id), "zh")
        occasion.show("suggestion", 1, Address(li.id), "zh")
        await write(occasion)
    await town.settle()
    assert len(li.person.sees()) == before + 1


async def test_letters_are_drawn_one_by_one() -> None:
    one = {"draw": "Paper", "title": "答复", "subtitle": "1号", "paragraphs": ["好"], "signed": []}
    drawn = await asyncio.gather(*(pictures.draw(one) for _ in range(3)))
    assert all(pdf.startswith(b"%PDF") for pdf in drawn)
    assert pictures.ONE_BY_ONE._max_workers == 1


async def test_a_webhook_that_is_refused_at_first_is_set_at_the_second_try(tmp_path: Path) -> None:
    me = {"id": 1000, "is_bot": True, "first_name": "b", "username": "b_bot"}
    async with odd_server() as (server, _):
        server.answers = [(200, ok(me)), wrong(502, "Bad Gateway"), (200, ok(True))]
        settings = Settings(
            token="1000:TEST-token",
            api_url=server.url,
            database_url=f"sqlite:///{tmp_path / 'bot.db'}",
            webhook_url="https://example.org/hook",
            webhook_secret="s3",
            listen="127.0.0.1:0",
        )
        bot = Bot(settings, Features([], {}, {}), SystemClock())
        await bot.start()
        await bot.close()
        assert [name for name, _ in server.asked].count("setWebhook") == 2
