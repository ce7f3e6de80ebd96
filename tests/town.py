"""A town to test in: the real bot on a temporary file, against the simulator over real HTTP."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.app import Bot, Features
from bot.clock import MovableClock
from bot.routing import Handler
from bot.settings import Settings
from bot.texts import label, language_of
from domain.communities import Community
from domain.people import Resident, Role
from handlers import all_cards, all_files, all_handlers, all_timers
from simulator import Server, World
from storage import boxes, communities, people
from storage.database import Database
from tests.blank import put_blank
from tests.judge import Judge

START = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)  # 09:00 in Asia/Shanghai, a Tuesday
ADMINISTRATOR = 900
COMMUNITIES = (
    ("c01", "晨光社区", "凤城镇", 2610, 1240),
    ("c02", "桑园里社区", "凤城镇", 4380, 1905),
    ("c03", "凤栖社区", "润城镇", 4900, 2460),
)


def features(more: Sequence[Handler] = ()) -> Features:
    """Everything the bot can do, and what a test adds."""
    return Features([*more, *all_handlers()], all_timers(), all_cards(), files=all_files())


class Friend:
    """A person of the town, who talks to the bot through the simulator."""

    def __init__(self, town: "Town", person: Any) -> None:
        self.town = town
        self.person = person
        self._before: dict[int, str] = {}

    @property
    def id(self) -> int:
        return int(self.person.id)

    def _begin(self) -> None:
        self._before = {m.id: _words(m) for m in self.person.sees()}

    async def _did(self) -> None:
        await self.town.settle()

    async def says(self, text: str, **options: Any) -> Any:
        self._begin()
        message = self.person.says(text, **options)
        await self._did()
        return message

    async def starts(self, payload: str | None = None) -> None:
        self._begin()
        self.person.starts(payload)
        await self._did()

    async def taps(self, label: str, **options: Any) -> Any:
        self._begin()
        tap = self.person.taps(label, **options)
        await self._did()
        return tap

    async def sends_voice(self, **options: Any) -> Any:
        return await self._sends("sends_voice", **options)

    async def sends_photo(self, *arguments: Any, **options: Any) -> Any:
        return await self._sends("sends_photo", *arguments, **options)

    async def sends_album(self, *arguments: Any, **options: Any) -> Any:
        return await self._sends("sends_album", *arguments, **options)

    async def sends_contact(self, phone: str) -> Any:
        return await self._sends("sends_contact", phone=phone)

    async def sends_location(self, lat: float, lon: float) -> Any:
        return await self._sends("sends_location", lat, lon)

    async def sends_sticker(self, emoji: str = "👍") -> Any:
        return await self._sends("sends_sticker", emoji)

    async def sends_document(self, name: str, data: bytes) -> Any:
        return await self._sends("sends_document", name, data)

    async def sends_other(self, kind: str) -> Any:
        return await self._sends("sends_other", kind)

    async def forwards(self, message: Any) -> Any:
        return await self._sends("forwards", message)

    async def edits(self, message: Any, text: str) -> Any:
        return await self._sends("edits", message, text)

    async def follows(self, link: str) -> Any:
        return await self._sends("follows", link)

    async def _sends(self, what: str, *arguments: Any, **options: Any) -> Any:
        self._begin()
        result = getattr(self.person, what)(*arguments, **options)
        await self._did()
        return result

    def hears(self) -> str:
        """The bot's words in private since this person last acted, and what it edited."""
        bots = [m for m in self.person.sees() if m.sender.id != self.id]
        return "\n".join(_words(m) for m in bots if self._before.get(m.id) != _words(m))

    def reads(self) -> str:
        """The whole private chat as it stands."""
        return "\n".join(_words(m) for m in self.person.sees())

    def buttons(self) -> list[str]:
        """The labels under the newest message that has buttons."""
        for message in reversed(self.person.sees()):
            if message.labels:
                return list(message.labels)
        return []

    @property
    def toast(self) -> str:
        """The last short answer to a tap."""
        return self.person.toasts[-1] if self.person.toasts else ""


def _words(message: Any) -> str:
    return message.text or message.caption or ""


class Town:
    """Communities, people and the bot; time moves only when told to."""

    def __init__(self, folder: Path, **settings: Any) -> None:
        self.clock = MovableClock(START)
        self.world = World(now=self.clock.now)
        self.judge = Judge(self.world)
        self.server = Server(self.world)
        self._folder = folder
        self._settings = settings
        self.group: Any = None
        self.friends: list[Friend] = []
        self.more: list[Handler] = []
        self.features: Features | None = None

    async def open(self) -> None:
        await self.server.start(host="127.0.0.1", port=0)
        await put_blank(self._folder / "bot.db")
        await self._start_bot()
        async with self.db.transaction() as tx:
            for code, name, town, adults, households in COMMUNITIES:
                await tx.run(
                    "INSERT INTO communities (code, name, town, adults, households)"
                    " VALUES (:code, :name, :town, :adults, :households)",
                    code=code,
                    name=name,
                    town=town,
                    adults=adults,
                    households=households,
                )

    async def _start_bot(self) -> None:
        settings = Settings(
            token=self.world.token,
            api_url=self.server.url,
            database_url=f"sqlite:///{self._folder / 'bot.db'}",
            admins=frozenset({ADMINISTRATOR}),
            **{"messages_per_second": 0, **self._settings},
        )
        self.bot = Bot(settings, self.features or features(self.more), self.clock)
        await self.bot.start()

    async def restart(self) -> None:
        """The bot stops and starts again on the same file."""
        await self.bot.close()
        await self._start_bot()
        await self.settle()

    async def close(self) -> None:
        await self.bot.close()
        await self.server.stop()
        self.judge.check()

    @property
    def db(self) -> Database:
        return self.bot.db

    @property
    def now(self) -> datetime:
        return self.clock.now()

    async def box(self) -> list[tuple[str, str]]:
        """The secret ballots there are: their codes and choices, by code."""
        rows = await self.db.reader.all("SELECT poll_id FROM poll_boxes ORDER BY poll_id")
        return [b for row in rows for b in await boxes.list_of(self.db.reader, row["poll_id"])]

    async def settle(self) -> None:
        await self.bot.settle()

    async def passes(self, **duration: float) -> None:
        """Time passes, e.g. hours=1; timers on the way are acted on when they are due."""
        await self.passes_until(self.now + timedelta(**duration))

    async def passes_until(self, moment: datetime) -> None:
        """Time passes until a moment; every timer on the way is acted on when it is due."""
        await self.bot.settle_until(moment)

    async def stranger(self, name: str, **options: Any) -> Friend:
        """A person who has not joined."""
        friend = Friend(self, self.world.add_person(name, **options))
        self.friends.append(friend)
        if self.group is not None:
            self.group.add(friend.person)
        return friend

    async def resident(self, name: str, code: str = "c01", **options: Any) -> Friend:
        """A person who has joined the community with this code."""
        friend = await self.stranger(name, **options)
        friend.person.starts(f"c_{code}")
        await self.settle()
        spoken = language_of(friend.person.user.language_code)
        await friend.taps(label(spoken, "label-agree"))
        return friend

    async def grid_worker(self, name: str, code: str = "c01") -> Friend:
        """A resident who looks after some houses of the community."""
        return await self._with_role(name, code, Role.GRID_WORKER)

    async def organizer(self, name: str, code: str = "c01", **options: Any) -> Friend:
        """A resident who organizes the community."""
        return await self._with_role(name, code, Role.ORGANIZER, **options)

    async def _with_role(self, name: str, code: str, role: Role, **options: Any) -> Friend:
        friend = await self.resident(name, code, **options)
        async with self.db.transaction() as tx:
            community = await communities.find_by_code(tx, code)
            assert community is not None
            await people.set_role(tx, community.id, friend.id, role)
        return friend

    async def administrator(self, name: str = "郑管理") -> Friend:
        """The administrator of the settings, who has joined too."""
        return await self.resident(name, id=ADMINISTRATOR)

    async def community(self, code: str = "c01") -> Community:
        found = await communities.find_by_code(self.db.reader, code)
        assert found is not None
        return found

    async def member(self, friend: Friend) -> Resident:
        """What is stored about a person."""
        return await people.get(self.db.reader, friend.id)

    async def link_group(self, code: str = "c01", **options: Any) -> Any:
        """A group linked with the community; everyone in town is in it, and the bot."""
        creator = self.world.add_person("群主")
        people_here = [friend.person for friend in self.friends]
        community = await self.community(code)
        name = f"{community.name}居民群"
        self.group = self.world.add_group(name, creator=creator, members=people_here, **options)
        self.group.add_bot(by=creator)
        async with self.db.transaction() as tx:
            await communities.link_group(tx, community.id, self.group.id)
        await self.settle()
        return self.group

    def group_reads(self) -> str:
        """The whole group chat as its members see it now."""
        someone = self.friends[0].person
        return "\n".join(_words(m) for m in someone.sees(self.group))
