"""The stage: three communities, their people and groups, the bot, and a clock that is moved."""

import asyncio
import tempfile
from collections.abc import Collection
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.app import Bot, Features
from bot.clock import MovableClock
from bot.settings import Settings
from domain.people import Role
from domain.places import Place
from simulator import Group, Person, Server, World
from storage import communities, people, places, timers

START = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)  # a Tuesday, 09:00 in Asia/Shanghai
STEPS = {"hour": timedelta(hours=1), "day": timedelta(days=1)}
PLACES = (
    ("c01", "晨光社区", "凤城镇", 2610, 1240),
    ("c05", "槐荫社区", "凤城镇", 1410, 690),
    ("c08", "滨水社区", "凤城镇", 3350, 1720),
)
CAST = (
    ("王大妈", "居民 · 晨光社区", "c01"),
    ("刘奶奶", "老人，多用语音 · 晨光社区", "c01"),
    ("李主任", "组织者 · 晨光社区", "c01"),
    ("小陈", "志愿者 · 晨光社区", "c01"),
    ("赵主任", "组织者 · 槐荫社区", "c05"),
    ("周师傅", "刚搬到滨水社区，还没加入", None),
    ("郑管理", "管理员", "c01"),
)
ORGANIZERS = {"c01": "李主任", "c05": "赵主任"}


class Stage:
    """Everything the demonstration needs; `play` lets the bot answer until all is quiet."""

    def __init__(self, features: Features) -> None:
        self._features = features
        self._folder = tempfile.TemporaryDirectory(prefix="demo-")
        self.clock = MovableClock(START)
        self.world = World(now=self.clock.now)
        self.server = Server(self.world)
        self.people: dict[str, Person] = {}
        self._busy = asyncio.Lock()
        self.group: Group

    async def open(self, port: int = 0, newcomers: Collection[str] = ()) -> None:
        """Set everything up: the bot, three communities, two groups, and people who have joined;
        newcomers have not yet."""
        await self.server.start(port=port)
        for name, title, _ in CAST:
            person = self.world.add_person(name)
            person.title, self.people[name] = title, person
        self.bot = Bot(self._settings(), self._features, self.clock)
        await self.bot.start()
        async with self.bot.db.transaction() as tx:
            await places.keep(tx, [self._place(*values) for values in PLACES])
        for name, _, code in CAST:
            if code and name not in newcomers:
                await self._join(self.people[name], code)
        self.group = await self._link_group("c01", "晨光社区居民群")
        await self._link_group("c05", "槐荫社区居民群")

    def _settings(self) -> Settings:
        return Settings(
            token=self.world.token,
            api_url=self.server.url,
            database_url=f"sqlite:///{Path(self._folder.name) / 'bot.db'}",
            admins=frozenset({self.people["郑管理"].id}),
            messages_per_second=0,
        )

    def _place(self, code: str, name: str, town: str, adults: int, households: int) -> Place:
        organizers = [self.people[ORGANIZERS[code]].id] if code in ORGANIZERS else []
        values = {"code": code, "name": name, "town": town, "organizers": organizers}
        return Place.model_validate({**values, "adults": adults, "households": households})

    async def _join(self, person: Person, code: str) -> None:
        person.starts(f"c_{code}")
        await self.play()
        person.taps("同意并加入")
        await self.play()

    async def _link_group(self, code: str, title: str) -> Group:
        boss, watcher = self.people[ORGANIZERS[code]], self.people["郑管理"]
        residents = [self.people[name] for name, _, lives_in in CAST if lives_in == code]
        group = self.world.add_group(title, creator=boss, members=[*residents, watcher])
        group.add_bot(by=boss)
        await self.play()
        boss.says("/link", to=group)
        await self.play()
        found = await communities.find_by_code(self.bot.db.reader, code)
        if found is None or found.group_id != group.id:
            raise RuntimeError("the group was not linked")
        roles = await people.roles_of(self.bot.db.reader, boss.id, found.id)
        if Role.ORGANIZER not in roles:
            raise RuntimeError("the organizer has no role")
        return group

    async def play(self) -> None:
        """Let the bot hear, answer and deliver until nothing is left to do now."""
        async with self._busy:
            await self.bot.settle()

    async def forward(self, by: str) -> None:
        """Move the clock an hour, a day, or to the next timer; what is due happens on the way."""
        due = await timers.next_due(self.bot.db.reader)
        if by != "next":
            await self.pass_until(self.clock.now() + STEPS.get(by, STEPS["hour"]))
        elif due is not None:
            await self.pass_until(max(due, self.clock.now()))

    async def pass_until(self, moment: datetime) -> None:
        """Time passes; what is due on the way happens when it is due."""
        async with self._busy:
            await self.bot.settle_until(moment)

    async def keep_playing(self) -> None:
        """Answer whatever people do on the page, as it comes."""
        acted = asyncio.Event()
        self.world.on_update.append(lambda update: acted.set())
        while True:
            acted.clear()
            await self.play()
            await self._catch_up_with_cards()
            with suppress(TimeoutError):
                await asyncio.wait_for(acted.wait(), 3)

    async def _catch_up_with_cards(self) -> None:
        """On the page a second is a second, so that held edits of cards go out."""
        self.clock.move(timedelta(seconds=3))
        await self.play()

    async def close(self) -> None:
        """Clear the stage."""
        await self.bot.close()
        await self.server.stop()
        self._folder.cleanup()
