"""`kill -9` at any moment: what people sent is handled exactly once, and every answer goes out."""

import re
import signal
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from benchmarks.backlogs import where_it_is_noon
from domain.meetings import Kind
from domain.people import Role
from domain.polls import NewPoll
from simulator import Group, Message, Person
from simulator.methods import perform
from storage import meetings, notices, people, polls, suggestions, timers
from storage.database import Connection
from tests.process.killing import Cast, Script, Unlucky, hears, sees, until
from tests.process.running import start_bot

pytestmark = [pytest.mark.process, pytest.mark.timeout(240)]
KILLS = 15
REPLIES_EACH = 4
NOTICES = 30
GROUPS, CUT_OFF, MOST_ON_THEIR_WAY = 150, 6, 20
RECEIPT = re.compile(r"[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}")


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Unlucky]:
    town = Unlucky(tmp_path)
    await town.open()
    yield town
    await town.server.stop()


def _joins(person: Person) -> Script:
    person.starts("c_c01")
    yield from sees(person, "您要加入的是")
    person.taps("同意并加入")
    yield from sees(person, "欢迎加入")


async def test_nobody_who_joins_is_lost(town: Unlucky) -> None:
    crowd = [town.world.add_person(f"居民{i}") for i in range(120)]
    cast = Cast(*map(_joins, crowd), pace=6)
    await town.lives(KILLS, cast.act)
    await town.lives_on(cast.is_through)
    joined = await town.rows("SELECT id FROM people ORDER BY id")
    assert [row["id"] for row in joined] == sorted(p.id for p in crowd)
    assert len(await town.rows("SELECT person_id FROM memberships")) == len(crowd)
    await town.nothing_is_left()


def _suggests(person: Person) -> Script:
    person.says(f"{person.name}家门口的路灯不亮")
    yield from sees(person, "作为建议提交吗")
    person.taps("是，提建议")
    yield from sees(person, "您的建议")
    person.taps("提交")
    yield from sees(person, "收到，编号")


def _votes(person: Person, group: Group) -> Script:
    """Everybody changes their mind; the second vote is the one that counts."""
    person.taps("东门", to=group)
    yield
    person.taps("北侧空地", to=group)


def _both(person: Person, group: Group) -> Script:
    yield from _votes(person, group)
    yield from _suggests(person)


async def test_suggestions_and_votes_count_once(town: Unlucky) -> None:
    crowd, group = await town.settled(30)
    await _open_poll(town, group)
    cast = Cast(*(_both(person, group) for person in crowd), pace=25)
    await town.lives(KILLS, cast.act)
    await town.lives_on(cast.is_through)
    kept = await town.rows("SELECT number, text FROM suggestions ORDER BY number")
    votes = await town.rows("SELECT choice FROM votes")
    assert [row["number"] for row in kept] == list(range(1, len(crowd) + 1))
    assert {row["text"] for row in kept} == {f"{p.name}家门口的路灯不亮" for p in crowd}
    assert [int(row["choice"]) for row in votes] == [1] * len(crowd)
    await town.nothing_is_left()


async def test_a_secret_vote_stands_once_and_beside_nobody(town: Unlucky) -> None:
    crowd, group = await town.settled(30)
    await _open_poll(town, group, secret=True)
    cast = Cast(*(_votes(person, group) for person in crowd), pace=25)
    await town.lives(KILLS, cast.act)
    await town.lives_on(cast.is_through)
    [box] = await town.rows("SELECT ballots FROM poll_boxes")
    ballots = [line.split(" ") for line in box["ballots"].splitlines()]
    voted = await town.rows("SELECT id FROM poll_electors WHERE voted = 1")
    assert len(ballots) == len(voted) == len(crowd)
    assert {choice for _, choice in ballots} == {"0"}
    said = {code for one in crowd for m in one.sees() for code in RECEIPT.findall(m.text)}
    assert len(said) >= len(crowd) // 2  # who was killed in between has none, and their vote stands
    assert {code.replace("-", "") for code in said} <= {code for code, _ in ballots}
    await town.nothing_is_left()
    raw = b"".join(file.read_bytes() for file in town.path.parent.glob("bot.db*"))
    assert b"v:1:" not in raw


async def _open_poll(town: Unlucky, group: Group, *, secret: bool = False) -> None:
    """A poll stands in the group."""
    now, choices = datetime.now(UTC), ("东门", "北侧空地")

    async def add(tx: Connection) -> None:
        ends = now + timedelta(days=3)
        new = NewPoll(question="充电棚建在哪里？", options=choices, ends_at=ends, secret=secret)
        await polls.add(tx, 1, new, now)

    await town.write(add)
    keys = [[{"text": c, "callback_data": f"v:1:{i}"}] for i, c in enumerate(choices)]
    params = {"chat_id": group.id, "text": "投票", "reply_markup": {"inline_keyboard": keys}}
    perform(town.world, "sendMessage", params)


def _answers(organizer: Person, numbers: range) -> Script:
    """An organizer opens one suggestion after the other and answers each."""
    for number in numbers:
        organizer.says("/desk")
        yield from hears(organizer, "/desk", "工作台")
        organizer.taps(f"{number}号 请看看第{number}件事")
        while not _cards_of(organizer, number):
            yield
        organizer.taps("答复", on=_cards_of(organizer, number)[-1])
        yield from sees(organizer, f"{number}号 的答复：做了什么")
        organizer.says(f"第{number}件事办好了")
        yield from hears(organizer, f"第{number}件事办好了", "办到了哪一步")
        organizer.taps("A 已解决")
        yield from sees(organizer, f"第{number}件事办好了", 2)
        organizer.taps("发送")
        yield from sees(organizer, f"{number}号 的答复已发出")


def _cards_of(organizer: Person, number: int) -> list[Message]:
    """Its cards with buttons; the desk itself names it too."""
    named = [m for m in organizer.sees() if f"请看看第{number}件事" in m.text and m.labels]
    return [m for m in named if "工作台" not in m.text]


async def test_every_reply_and_every_notice_goes_out(town: Unlucky) -> None:
    crowd, group = await town.settled(20)
    organizers = [town.world.add_person(f"组织者{i}") for i in range(5)]
    await _wait_on_the_desk(town, organizers, crowd)
    await _plan_notices(town)
    each = [range(1 + i * REPLIES_EACH, 1 + (i + 1) * REPLIES_EACH) for i in range(5)]
    cast = Cast(*map(_answers, organizers, each))
    await town.lives(KILLS, cast.act)

    def all_was_heard() -> bool:
        return cast.is_through() and all(map(_has_a_letter, crowd)) and _noticed(crowd[0], group)

    await town.lives_on(all_was_heard)
    letters = [[m.text for m in author.sees() if "您满意吗" in m.text] for author in crowd]
    for number, of_one in enumerate(letters, 1):
        assert all(f"第{number}件事办好了" in letter for letter in of_one)
    # Again only when it was in flight, and each organizer has one there at a time.
    assert sum(map(len, letters)) <= len(crowd) + len(organizers) * KILLS
    replied = await town.rows("SELECT number, state, reply FROM suggestions ORDER BY number")
    assert [row["reply"] for row in replied] == [f"第{i}件事办好了" for i in range(1, 21)]
    assert {row["state"] for row in replied} == {"replied"}
    assert await town.rows("SELECT * FROM timers WHERE kind = 'meeting.notice'") == []
    told = [m.text for m in crowd[0].sees(group)]
    assert NOTICES <= sum("会议提醒" in text for text in told) <= NOTICES + KILLS
    assert len(crowd) <= sum("有答复了" in text for text in told) <= len(crowd) + KILLS
    await town.nothing_is_left()


async def _wait_on_the_desk(town: Unlucky, organizers: list[Person], authors: list[Person]) -> None:
    now = datetime.now(UTC)

    async def add(tx: Connection) -> None:
        for organizer in organizers:
            organizer.started = True
            resident = people.Resident(
                id=organizer.id, name=organizer.name, community_id=1, joined_at=now
            )
            await people.add(tx, resident)
            await people.set_role(tx, 1, organizer.id, Role.ORGANIZER)
        for number, author in enumerate(authors, 1):
            due_on = now.date() + timedelta(days=15)
            words = {"author": author.id, "anonymous": 0, "text": f"请看看第{number}件事"}
            await suggestions.add(tx, 1, now.year, due_on, now, **words)

    await town.write(add)


async def _plan_notices(town: Unlucky) -> None:
    """Reminders of meetings fall due one after the other while the bot is killed."""
    now = datetime.now(UTC)

    async def add(tx: Connection) -> None:
        soon = now + timedelta(minutes=50)
        for number in range(NOTICES):
            title = f"第{number}次议事会"
            meeting = await meetings.add(tx, 1, Kind.COUNCIL, title, "活动室", soon)
            timer = {"kind": "meeting.notice", "ref": meeting.id, "name": "hour"}
            due_at = now + timedelta(seconds=1 + number * 0.5)
            await timers.set_all(tx, [{**timer, "community_id": 1, "due_at": due_at}])

    await town.write(add)


def _has_a_letter(person: Person) -> bool:
    return any("您满意吗" in m.text for m in person.sees())


def _noticed(person: Person, group: Group) -> bool:
    seen = "\n".join(m.text for m in person.sees(group))
    return all(f"第{number}次议事会" in seen for number in range(NOTICES))


async def test_a_notice_reaches_every_group_however_often_its_sending_is_cut_off(
    town: Unlucky,
) -> None:
    """At the network's pace; what was on its way when the bot was killed may come twice: at most
    a first burst."""
    town.settings = {"BOT_MESSAGES_PER_SECOND": "30"}
    crowd, _ = await town.settled(2)
    groups = [town.world.add_group(f"群{i}", creator=crowd[0], members=[]) for i in range(GROUPS)]
    for group in groups:
        group.add_bot(by=crowd[0])
    town.world.pending_updates.clear()
    await _send_to_all(town, crowd[0], groups)

    def read_in(group: Group) -> int:
        return sum("全县停水" in m.text for m in crowd[0].sees(group))

    await town.lives(CUT_OFF, lambda: None)
    assert any(read_in(group) == 0 for group in groups)  # the last kill still met it
    await town.lives_on(lambda: all(read_in(group) > 0 for group in groups))
    assert sum(map(read_in, groups)) <= GROUPS + CUT_OFF * MOST_ON_THEIR_WAY
    assert len(await town.rows("SELECT id FROM deliveries")) == GROUPS
    assert {row["state"] for row in await town.rows("SELECT state FROM notices")} == {"sent"}


async def _send_to_all(town: Unlucky, author: Person, groups: list[Group]) -> None:
    """A notice to the communities of all these groups is due now."""
    now = datetime.now(UTC)

    async def add(tx: Connection) -> None:
        for number, group in enumerate(groups, 2):
            await tx.run(
                "INSERT INTO communities (id, code, name, town, adults, households, timezone,"
                " group_id) VALUES (:id, :code, :code, 't', 9, 9, :zone, :group)",
                id=number,
                code=f"d{number}",
                zone=where_it_is_noon(),
                group=group.id,
            )
        values = {"text": "全县停水", "photo": None, "urgent": 0, "rule": None}
        own = {"community_id": 1, "author_id": author.id, "asked_at": now, "due_at": now}
        notice = await notices.add(tx, range(2, len(groups) + 2), **own, **values)
        due = {"kind": "notice.send", "ref": notice.id, "name": "", "due_at": now}
        await timers.set_all(tx, [{**due, "community_id": 1}])

    await town.write(add)


async def test_a_graceful_stop_loses_nothing_and_ends_well(town: Unlucky) -> None:
    bot = await town.start_bot()
    wang = town.world.add_person("王大妈")
    wang.starts("c_c01")
    await until(lambda: any("您要加入的是" in m.text for m in wang.sees()))
    second = await town.start_bot()
    _, errors = await second.communicate()
    assert second.returncode == 1
    assert errors.decode() == f"{town.path}: another bot serves this database already\n"
    bot.send_signal(signal.SIGTERM)
    _, errors = await bot.communicate()
    assert bot.returncode == 0
    assert town.world.token not in errors.decode()


@pytest.mark.parametrize(
    ("name", "value"), [("BOT_ADMINS", "bob"), ("BOT_TOKEN", "x"), ("BOT_LISTEN", "nowhere")]
)
async def test_a_wrong_setting_stops_the_start_with_one_line(
    tmp_path: Path, name: str, value: str
) -> None:
    bot = await start_bot("http://127.0.0.1:9", "1000:T", tmp_path / "x.db", **{name: value})
    _, errors = await bot.communicate()
    assert bot.returncode == 2
    assert name in errors.decode()
    assert errors.decode().count("\n") == 1


async def test_a_folder_instead_of_a_file_is_said_in_one_line(tmp_path: Path) -> None:
    bot = await start_bot("http://127.0.0.1:9", "1000:T", tmp_path)
    _, errors = await bot.communicate()
    assert bot.returncode == 1
    assert errors.decode() == f"BOT_DATABASE_URL: {tmp_path} is a folder, not a database\n"
