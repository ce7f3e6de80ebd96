"""The command line: serve (default) · demo · import · check · backup · export."""

import argparse
import asyncio
import gc
import signal
import sys
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.app import Bot, CannotStart, Features
from bot.checkup import examine
from bot.logs import set_up_logs
from bot.places import read_places
from bot.routing import is_discreet
from bot.settings import Settings, WrongSetting, load_settings
from bot.tables import write_tables
from domain.places import Place
from handlers import all_cards, all_files, all_handlers, all_timers
from handlers.commands import command_menus
from storage import exports, places, timers
from storage.migrations import migrate
from storage.opening import Unusable, copy_to, opened, served_alone


def features() -> Features:
    """Everything the bot can do."""
    return Features(list(all_handlers()), all_timers(), all_cards(), command_menus(), all_files())


async def serve(settings: Settings) -> int:
    """Run until SIGTERM or Ctrl-C; then finish the turn and stop."""
    with served_alone(settings.database_url):
        return await _serve(Bot(settings, features()))


async def _serve(bot: Bot) -> int:
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sign, bot.stop)
    try:
        await bot.start()
    except CannotStart as wrong:
        print(wrong, file=sys.stderr)
        return 0 if bot.was_stopped else 1
    _spare_the_collector()
    await bot.run()
    return 0


def _spare_the_collector() -> None:
    """Parsed updates are thousands of short-lived objects: looking through all that the start
    made for every seven hundred of them would cost a fifth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


async def backup(settings: Settings, target: Path) -> int:
    """Copy the database, consistent, while the bot runs."""
    async with opened(settings.database_url) as db:
        await copy_to(db, target, is_discreet)
    print(f"copied to {target}")
    return 0


def _read(file: Path) -> list[Place] | None:
    """The communities of the file; None after naming every mistake in it."""
    try:
        reading = read_places(file.read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        print(f"{file}: is not written in UTF-8", file=sys.stderr)
        return None
    for error in reading.errors:
        print(f"{file}: {error}", file=sys.stderr)
    return None if reading.errors else reading.places


async def import_places(settings: Settings, file: Path) -> int:
    """Add or bring up to date the communities of the file; nothing when it has a mistake."""
    found = _read(file)
    if found is None:
        return 1
    async with opened(settings.database_url, new=True) as db:
        await migrate(db, is_discreet)
        async with db.transaction() as tx:
            changed = await places.keep(tx, found)
            menus = [{"kind": "menu", "ref": x, "name": "", "community_id": None} for x in changed]
            await timers.set_all(tx, [{**menu, "due_at": datetime.now(UTC)} for menu in menus])
    print(f"{len(found)} communities imported")
    return 0


async def check(settings: Settings, file: Path | None) -> int:
    """Say what is wrong with settings, database, network, groups, and an import file."""
    print("settings: fine")
    wrong = 0
    async for finding in examine(settings):
        print(finding.line, file=sys.stdout if finding.fine else sys.stderr)
        wrong += not finding.fine
    if file is not None:
        found = _read(file)
        wrong += found is None
        if found is not None:
            print(f"{file}: {len(found)} communities, no mistakes")
    return 1 if wrong else 0


async def export(settings: Settings, folder: Path, code: str | None) -> int:
    """Write one table a noun, for spreadsheets."""
    async with opened(settings.database_url) as db:
        await migrate(db, is_discreet)
        tables = await exports.collect(db.reader, code)
    if not tables["communities"]:
        print(f"there is no community {code or ''}".rstrip(), file=sys.stderr)
        return 1
    write_tables(folder, tables)
    for name, rows in tables.items():
        print(f"{folder / name}.csv: {len(rows)} rows")
    return 0


def _port(text: str) -> int:
    if not text.isdecimal() or len(text) > 5 or int(text) > 65535:
        raise argparse.ArgumentTypeError("must be a number from 0 to 65535")
    return int(text)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="run_bot.py", description=__doc__)
    commands = parser.add_subparsers(dest="command")
    commands.add_parser("serve", help="run the bot (default)")
    shown = commands.add_parser("demo", help="try the bot without a token, in the browser")
    shown.add_argument("--story", action="store_true", help="play the main job as text")
    shown.add_argument("--port", type=_port, default=8765)
    to = commands.add_parser("backup", help="copy the database while the bot runs")
    stamp = f"{datetime.now(UTC):%Y%m%d-%H%M%S}"
    to.add_argument("target", type=Path, nargs="?", default=Path(f"data/backup-{stamp}.db"))
    what = commands.add_parser("import", help="add or bring up to date communities")
    what.add_argument("file", type=Path, help="e.g. docs/places.example.yaml")
    out = commands.add_parser("export", help="write tables for spreadsheets")
    out.add_argument("folder", type=Path, nargs="?", default=Path(f"data/export-{stamp}"))
    out.add_argument("--community", metavar="CODE", help="only this community")
    checked = commands.add_parser(
        "check", help="say what is wrong with settings, database, network, groups"
    )
    checked.add_argument("file", type=Path, nargs="?")
    return parser.parse_args()


def main() -> int:
    """Run the command named on the command line; answers the exit code."""
    arguments = _arguments()
    try:
        return _obey(arguments)
    except WrongSetting as wrong:
        lines = wrong.lines if arguments.command == "check" else wrong.lines[:1]
        print(*lines, sep="\n", file=sys.stderr)
        return 2
    except Unusable as wrong:
        print(wrong, file=sys.stderr)
    except OSError as wrong:
        if wrong.filename is None:
            raise
        print(f"{wrong.filename}: {wrong.strerror}", file=sys.stderr)
    except KeyboardInterrupt:
        return 130
    return 1


def _obey(arguments: argparse.Namespace) -> int:
    if arguments.command == "demo":
        return _run(_demo(arguments.story, arguments.port))
    settings = load_settings(needs_token=arguments.command in (None, "serve"))
    set_up_logs(settings.log_level)
    work: dict[str | None, Callable[[], Coroutine[Any, Any, int]]] = {
        None: lambda: serve(settings),
        "serve": lambda: serve(settings),
        "import": lambda: import_places(settings, arguments.file),
        "check": lambda: check(settings, arguments.file),
        "backup": lambda: backup(settings, arguments.target),
        "export": lambda: export(settings, arguments.folder, arguments.community),
    }
    return _run(work[arguments.command]())


def _demo(as_text: bool, port: int) -> Coroutine[Any, Any, int]:
    from demo import page, story  # with the simulator, which nobody else needs

    set_up_logs("WARNING")
    if as_text:
        return story.tell(features(), print)
    return page.show(features(), lambda line: print(line, flush=True), port)


def _run(work: Coroutine[Any, Any, int]) -> int:
    try:
        import uvloop
    except ImportError:
        return asyncio.run(work)
    return uvloop.run(work)


if __name__ == "__main__":
    sys.exit(main())
