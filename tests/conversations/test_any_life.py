"""People do anything in any order: nobody gets an apology, nothing is lost, nothing breaks."""

import random
import re
from datetime import timedelta
from typing import Any

import pytest

from simulator import NotAllowed
from tests.town import Friend, Town

COMMANDS = (
    "/start",
    "/suggest",
    "/polls",
    "/volunteer",
    "/meetings",
    "/my",
    "/help",
    "/language",
    "/privacy",
    "/forget",
    "/cancel",
    "/desk",
    "/newpoll",
    "/newmeeting",
    "/newactivity",
    "/quorum",
    "/rolls",
    "/council",
    "/roll",
    "/roll AC3DE4",
    "/admin",
    "/nonsense",
    "/link",
    "/here",
)
WORDS = (
    "三号楼楼道灯不亮",
    "东门\n北侧空地\n地库口",
    "充电棚建在哪里？",
    "12月15日晚7点",
    "明天上午9点半",
    "二楼议事厅",
    "3",
    "1号",
    "2.5",
    "好",
    "<b>&amp;{ $x }",
    "有人晕倒了",
    "有人赌博",
    "13912345678",
    "AC3DE4",
    "tomorrow 7pm",
    "长" * 1500,
    "👍",
)
SHUT_OUT = re.compile("blocked|shut us out")
DEEP = (
    "c_c01",
    "S_c01_2026_1",
    "S_c02_2026_1",
    "n_1_2026_1",
    "c_c02",
    "p_1",
    "m_1",
    "a_1",
    "s_1_AAAAAA",
    "r_1_AC3DE4",
    "g_1",
    "p_99",
    "x",
    "",
)
OTHER_KINDS = ("video", "video_note", "audio", "animation", "dice", "venue", "poll")
TEN_SECONDS, HOUR, DAY = timedelta(seconds=10), timedelta(hours=1), timedelta(days=1)
FORGED = (
    "v:1:0",
    "v:9:9",
    "dk:accept:1",
    "dk:open:99",
    "rd:1",
    "rs:1:1",
    "rn:1",
    "rl:1",
    "sr:1:good",
    "mc:1:1",
    "pe:1:1",
    "jy:1:",
)


class Life:
    """Dice decide who does what; everything is something a person could do."""

    def __init__(self, town: Town, seed: int) -> None:
        self.town = town
        self.dice = random.Random(seed)
        self.told: list[str] = []

    async def goes_on(self, times: int) -> None:
        for _ in range(times):
            friend = self.dice.choice(self.town.friends)
            what = self.dice.choice(DOINGS)
            self.told.append(f"{friend.person.name}: {what.__name__}")
            try:
                what(self, friend)
            except NotAllowed:
                self.told.append("  (could not)")
            if self.dice.random() < 0.7:
                await self.town.settle()
        await self.town.settle()

    def chat(self) -> Any:
        return self.dice.choice([None, None, None, self.town.group])


def says(life: Life, friend: Friend) -> None:
    friend.person.says(life.dice.choice(WORDS), to=life.chat())


def commands(life: Life, friend: Friend) -> None:
    friend.person.says(life.dice.choice(COMMANDS), to=life.chat())


def taps(life: Life, friend: Friend) -> None:
    """Any button anywhere, the newest most often."""
    chat = life.chat()
    shown = [m for m in friend.person.sees(chat) if m.inline]
    if not shown:
        return
    message = shown[-1] if life.dice.random() < 0.6 else life.dice.choice(shown)
    row = life.dice.randrange(len(message.inline))
    friend.person.taps_button(message, row, life.dice.randrange(len(message.inline[row])))


def presses(life: Life, friend: Friend) -> None:
    """A key of the big keyboard."""
    keyboard = friend.person.keyboard
    if keyboard:
        friend.person.says(life.dice.choice(life.dice.choice(keyboard["keyboard"]))["text"])


def forges(life: Life, friend: Friend) -> None:
    shown = [message for message in friend.person.sees() if message.labels]
    if shown:
        friend.person.taps_data(shown[-1], life.dice.choice(FORGED))


def starts(life: Life, friend: Friend) -> None:
    friend.person.starts(life.dice.choice(DEEP))


def sends(life: Life, friend: Friend) -> None:
    kind = life.dice.randrange(6)
    if kind == 0:
        friend.person.sends_voice(seconds=5)
    elif kind == 1:
        friend.person.sends_photo("楼道堆了杂物")
    elif kind == 2:
        friend.person.sends_location(35.5, 112.4)
    elif kind == 3:
        friend.person.sends_contact(phone="13912345678")
    elif kind == 4:
        friend.person.sends_sticker("👍")
    else:
        friend.person.sends_other(life.dice.choice(OTHER_KINDS))


def edits(life: Life, friend: Friend) -> None:
    own = [m for m in friend.person.sees() if m.sender.id == friend.id and m.text]
    if own:
        friend.person.edits(own[-1], life.dice.choice(WORDS))


def waits(life: Life, friend: Friend) -> None:
    life.town.clock.move(life.dice.choice([TEN_SECONDS, HOUR, DAY]))


def blocks(life: Life, friend: Friend) -> None:
    if friend.person.blocked:
        friend.person.unblocks_bot()
    elif life.dice.random() < 0.2:
        friend.person.blocks_bot()


DOINGS = [says, says, commands, commands, taps, taps, taps, taps, presses, starts, sends, edits]
DOINGS += [forges, waits, blocks]


async def _crowd(town: Town) -> None:
    await town.administrator()
    await town.organizer("李主任")
    await town.organizer("周主任", "c02")
    await town.grid_worker("孙网格员")
    for name in ("王大妈", "小陈", "<b>老赵"):
        await town.resident(name)
    await town.stranger("过路人", language="en")
    await town.link_group()


@pytest.mark.parametrize("seed", range(8))
async def test_nothing_breaks(town: Town, seed: int) -> None:
    await _crowd(town)
    life = Life(town, seed)
    await life.goes_on(250)
    story = "\n".join(life.told[-40:])
    for table, state in (("inbox", "quarantined"), ("timers", "failed"), ("outbox", "dead")):
        rows = await town.db.reader.all(f"SELECT * FROM {table} WHERE state = :s", s=state)
        wrong = [row["error"] for row in rows if not SHUT_OUT.search(row["error"] or "")]
        assert wrong == [], story
    for friend in town.friends:
        friend.person.blocked = False
        assert "刚才出了点问题" not in friend.reads(), story


@pytest.mark.parametrize("seed", range(100, 103))
async def test_numbers_have_no_gap_and_votes_no_double_whatever_happens(
    town: Town, seed: int
) -> None:
    await _crowd(town)
    await Life(town, seed).goes_on(250)
    await town.restart()
    rows = await town.db.reader.all("SELECT community_id, number FROM suggestions ORDER BY id")
    for community in {row["community_id"] for row in rows}:
        numbers = [row["number"] for row in rows if row["community_id"] == community]
        assert numbers == list(range(1, len(numbers) + 1))
    doubles = await town.db.reader.all(
        "SELECT poll_id, person_id FROM votes WHERE person_id IS NOT NULL"
        " GROUP BY poll_id, person_id HAVING COUNT(*) > 1"
    )
    assert doubles == []
    kept = await town.db.reader.all("SELECT * FROM inbox WHERE body IS NOT NULL")
    assert kept == []
