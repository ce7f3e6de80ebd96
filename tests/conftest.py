"""What every test can use."""

import gc
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from hypothesis import settings

from storage import database
from storage.database import Database
from tests.blank import DURABLE, put_blank
from tests.town import Town

settings.register_profile("unhurried", deadline=None)  # a busy machine is no mistake
settings.load_profile("unhurried")
database.PRAGMAS = (*DURABLE, "synchronous=OFF")  # nobody pulls the plug on a test


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Those that take longest begin, so that nobody waits for one of them in the end."""
    items.sort(key=lambda item: item.get_closest_marker("process") is None)


def pytest_collection_finish() -> None:
    """As the program does when it has started: what all tests share is not looked through again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


@pytest_asyncio.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """The real bot against the simulator, with a clock the test moves."""
    town = Town(tmp_path)
    await town.open()
    yield town
    await town.close()


@pytest_asyncio.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    """An empty database with the whole schema."""
    await put_blank(tmp_path / "test.db")
    db = await Database.open(f"sqlite:///{tmp_path / 'test.db'}")
    yield db
    await db.close()
