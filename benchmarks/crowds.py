"""A community in which very many suggestions are open, made of parts as people say them.

Among them are some as long as they may be, the newest but one."""

import random
import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from domain.likeness import features
from domain.people import Resident
from domain.suggestions import Suggestion
from storage import people, suggestions
from storage.database import Connection, Database
from storage.migrations import migrate

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
TODAY = NOW.date()
TIMES = 7
NEIGHBOUR = 11
CATEGORIES = ("sanitation", "repairs", "parking", "safety", "care", "culture", "property", "other")
WHO = (
    "",
    "喂你好,",
    "那个,",
    "我是租户,",
    "我说一下啊,",
    "老住户了,",
    "请问,",
    "代我妈问,",
    "反映一下,",
)
THINGS = (
    "楼道灯", "路灯", "垃圾桶", "电梯", "下水道", "门禁", "井盖", "健身器材", "停车位", "道闸",
    "长椅", "凉亭", "暖气", "自来水", "监控", "绿化带", "滑梯", "公交站", "快递柜", "食堂",
    "活动室", "外墙", "楼顶", "围栏", "消防栓", "晾衣架", "宣传栏", "充电桩", "信箱", "花坛",
)  # fmt: skip
TROUBLES = (
    "坏了", "又坏了", "不好用", "太少了", "好几天没人管", "脏得不行", "吵得睡不着", "被人占了",
    "晚上看不清", "一下雨就出毛病", "掉了一块", "该换新的了", "没人修", "太旧了", "有股怪味",
    "老人用着不方便", "离我们太远", "收费不明白", "开放时间太短", "差点伤着孩子",
)  # fmt: skip
WISHES = (
    "请派人看看", "能不能修一修", "希望尽快处理", "加一个吧", "换个地方行不行", "给个准话", "",
    "物业说不归他们管", "打过电话没人接", "大家都盼着呢", "拖了半年了", "别再往后推了",
)  # fmt: skip
WORDS = "春夏秋冬山水石桥槐柳松竹梅兰菊荷云雨风雪星月金银铜铁红黄蓝白东南西北上下左右前后大小新老"


class Sought(NamedTuple):
    """Something only one of all is about, and other words for it."""

    there: str
    said: str


SOUGHT = (
    Sought("社区大礼堂的葡萄架要塌了,木头都朽了", "大礼堂边上那个葡萄藤架子快倒了"),
    Sought("后山的羊圈离水井太近,井水有膻味", "羊圈挨着井,水一股膻味儿"),
)
LONG, LONGEST, LONG_TOLD = 40, 2_000, "凉茶铺的遮阳伞一刮风就倒,桌子也晃"


def texts(count: int) -> Iterator[str]:
    """Texts made of parts: some parts are in very many of them, some in few."""
    chance = random.Random(20261124)
    for _ in range(count):
        place = chance.choice(
            (f"{chance.randint(1, 60)}号楼", f"{chance.choice('东南西北')}门", "")
        )
        # Things are not equally common, and each text has a word of its own.
        thing = THINGS[min(int(chance.expovariate(0.15)), len(THINGS) - 1)]
        own = "".join(chance.choices(WORDS, k=2))
        parts = (chance.choice(WHO), place, own, thing, chance.choice(TROUBLES), ",")
        yield "".join((*parts, chance.choice(WISHES)))


def long_texts(count: int) -> Iterator[str]:
    """As long as a suggestion may be, with numbers in it, all about something like LONG_TOLD."""
    parts = iter(list(texts(count * 100)))
    for number in range(count):
        text = f"{LONG_TOLD},我家住3号楼2单元{101 + number},电话1391234{5000 + number}。"
        while len(text) < LONGEST:
            text += f"{next(parts)}。"
        yield text[:LONGEST]


async def _settle(tx: Connection) -> None:
    await tx.run(
        "INSERT INTO communities (id, code, name, town, adults, households)"
        " VALUES (1, 'c01', '晨光社区', '凤城镇', 2610, 1240)"
    )
    person = {"name": "王大妈", "community_id": 1, "joined_at": NOW}
    await people.add(tx, Resident.model_validate({"id": NEIGHBOUR, **person}))


@asynccontextmanager
async def opened(crowd: int = 0) -> AsyncIterator[Database]:
    """A file with one community and so many open suggestions, for as long as it is used."""
    with tempfile.TemporaryDirectory() as folder:
        db = await Database.open(f"sqlite:///{folder}/bot.db")
        try:
            await migrate(db)
            async with db.transaction() as tx:
                await _settle(tx)
                if crowd:
                    oldest, newest = SOUGHT[0].there, SOUGHT[1].there
                    long = list(long_texts(min(LONG, crowd // 4)))
                    short = texts(crowd - len(long) - 2)
                    await _pour(tx, [oldest, *short, *long, newest])
            yield db
        finally:
            await db.close()


async def fill(tx: Connection, community_id: int, said: Iterable[str]) -> list[Suggestion]:
    """One suggestion a text, as the bot stores it."""
    due = TODAY + timedelta(days=15)
    said_by = {"author": None, "anonymous": 0}
    made = [
        await suggestions.add(tx, community_id, 2026, due, NOW, text=text, **said_by)
        for text in said
    ]
    await tx.write_waiting()
    return made


def _row(number: int, text: str, is_open: bool) -> dict[str, Any]:
    """One in a hundred is late; one in a thousand is on the agenda; a neighbour wrote some."""
    state = "replied" if not is_open else "on_agenda" if number % 1000 == 0 else "received"
    return {
        "id": number,
        "author": NEIGHBOUR if number % 500 == 0 else None,
        "text": text,
        "state": state,
        "category": CATEGORIES[number % len(CATEGORIES)],
        "supporters": number * 7919 % 97,
        "due": TODAY + timedelta(days=-1 if number % 100 == 0 else 1 + number % 15),
        "now": NOW - timedelta(minutes=number % 50_000),
        "replied": None if is_open else NOW - timedelta(minutes=number % 50_000),
    }


async def _pour(tx: Connection, said: list[str]) -> None:
    """The same rows as one by one, but in few statements; then half as many that are closed."""
    closed = [_row(number, "办完了", False) for number in range(len(said) + 1, len(said) * 3 // 2)]
    rows = [_row(number, text, True) for number, text in enumerate(said, 1)]
    await tx.many(
        "INSERT INTO suggestions (id, community_id, year, number, author_id, anonymous, text,"
        " state, category, supporters, due_on, created_at, replied_at) VALUES (:id, 1, 2026, :id,"
        " :author, 0, :text, :state, :category, :supporters, :due, :now, :replied)",
        [*rows, *closed],
    )
    await tx.run(
        "INSERT INTO supports SELECT id, :person, created_at FROM suggestions WHERE id % 300 = 1",
        person=NEIGHBOUR,
    )
    await tx.many(
        "INSERT INTO likeness (community_id, feature, suggestion_id) VALUES (1, :feature, :id)",
        [{"feature": f, "id": n} for n, text in enumerate(said, 1) for f in features(text)],
    )


async def timed(ask: Callable[[], Awaitable[Any]]) -> float:
    """The usual time of some askings, in seconds (their median)."""
    took = []
    for _ in range(TIMES):
        began = time.perf_counter()
        await ask()
        took.append(time.perf_counter() - began)
    return statistics.median(took)
