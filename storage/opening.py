"""The database for one command: opened, closed whatever happens, and what is wrong in one line."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from storage.copies import LeftOut, copy_whole
from storage.database import Damaged, Database, path_of

try:
    import fcntl
except ImportError:  # there are systems without
    fcntl = None  # type: ignore[assignment]

NONE_YET = "there is no database here; `import` or `serve` makes it"
BEGINNING = b"SQLite format 3\x00"
PLAIN = {
    "database is locked": "is in use by another program",
    "file is not a database": "is no database",
    "unable to open database file": "cannot be opened",
    "disk image is malformed": "is damaged",
    "readonly database": "cannot be written to",
    "disk is full": "has no room left on its disk",
}


class Unusable(Exception):
    """A file that cannot be used: its name and why, in one plain line."""


@asynccontextmanager
async def opened(url: str, *, new: bool = False) -> AsyncIterator[Database]:
    """The database, which must be there unless it may be `new`; raises Unusable."""
    path = Path(path_of(url))
    _check_source(path, new)
    try:
        db = await Database.open(url)
        try:
            yield db
        finally:
            await db.close()
    except (Damaged, OSError) as wrong:
        raise Unusable(f"{path}: {_plainly(wrong)}") from None


@contextmanager
def served_alone(url: str) -> Iterator[None]:
    """Two programs that serve one database would both answer what people say. The system gives
    the lock back however the program ends. Raises Unusable when another has it."""
    path = Path(path_of(url))
    if path.is_dir():
        raise Unusable(f"BOT_DATABASE_URL: {path} is a folder, not a database")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.with_name(f"{path.name}.lock").open("w")
    except OSError as wrong:
        raise Unusable(f"BOT_DATABASE_URL: cannot be opened: {wrong}") from None
    with file:
        try:
            if fcntl is not None:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise Unusable(f"{path}: another bot serves this database already") from None
        yield


async def copy_to(db: Database, target: Path, left_out: LeftOut) -> None:
    """A consistent copy, while the database is in use; raises Unusable."""
    try:
        _check_target(target, db.path)
        target.parent.mkdir(parents=True, exist_ok=True)
        await copy_whole(db, target, left_out)
    except (Damaged, OSError) as wrong:
        raise Unusable(f"{target}: no copy could be made: {_plainly(wrong)}") from None


def _check_source(path: Path, new: bool) -> None:
    if path.is_dir():
        raise Unusable(f"{path}: is a folder, not a database")
    if not new and not path.exists():
        raise Unusable(f"{path}: {NONE_YET}")


def _check_target(target: Path, source: Path) -> None:
    if target.exists() and target.samefile(source):
        raise Unusable(f"{target}: is the database itself")
    if target.exists() and not _is_database(target):
        raise Unusable(f"{target}: is there already and is no earlier copy")


def _is_database(file: Path) -> bool:
    if not file.is_file():
        return False
    with file.open("rb") as opened_file:
        return opened_file.read(len(BEGINNING)) in (BEGINNING, b"")


def _plainly(wrong: Exception) -> str:
    """In plain words, with the engine's own in brackets."""
    if isinstance(wrong, OSError) and wrong.filename:
        return f"{wrong.filename}: {wrong.strerror}"
    said = next((plain for prose, plain in PLAIN.items() if prose in str(wrong)), None)
    return f"{said} ({wrong})" if said else str(wrong)
