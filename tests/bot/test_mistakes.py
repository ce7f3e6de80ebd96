"""An operator's mistakes at the command line: one plain line that names the file, and exit 1."""

import logging
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

import run_bot
from storage.migrations import newest

COMMANDS = (["import", "places.yaml"], ["backup", "copy.db"], ["export", "out"], ["check"])
PLACES = """
- code: c01
  name: 晨光社区
  town: 凤城镇
  adults: 2610
  households: 1240
  organizers: [7]
"""


class Operator:
    """Somebody at the command line in this folder; no server can be reached."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch, said: pytest.CaptureFixture[str]):
        self.folder = folder
        self._patch, self._said = patch, said
        patch.chdir(folder)
        for name, value in (("TOKEN", "1:a"), ("API_URL", "http://127.0.0.1:1")):
            patch.setenv(f"BOT_{name}", value)
        patch.setenv("BOT_DATABASE_URL", f"sqlite:///{folder / 'bot.db'}")
        (folder / "places.yaml").write_text(PLACES, encoding="utf-8")

    def runs(self, *arguments: str) -> tuple[int, str]:
        self._patch.setattr("sys.argv", ["run_bot.py", *arguments])
        self._said.readouterr()
        try:
            code = run_bot.main()
        except SystemExit as left:
            code = int(left.code or 0)
        said = self._said.readouterr()
        return code, said.out + said.err


@pytest.fixture
def operator(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Operator]:
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    yield Operator(tmp_path, monkeypatch, capsys)
    root.handlers[:] = before
    root.setLevel(level)


def _is_told(operator: Operator, command: list[str], line: str) -> None:
    """The command ends with this line and exit 1; `check` looks further after it."""
    code, said = operator.runs(*command)
    assert code == 1, said
    lines = said.splitlines()
    if command == ["check"]:
        assert f"database: {line}" in lines
    else:
        assert lines == [line]


def _a_database(file: Path, *statements: str) -> None:
    opened = sqlite3.connect(file)
    for statement in statements:
        opened.execute(statement)
    opened.commit()
    opened.close()


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_a_file_that_is_no_database(operator: Operator, command: list[str]) -> None:
    file = operator.folder / "bot.db"
    file.write_bytes(bytes(range(256)) * 80)
    before = file.read_bytes()
    _is_told(operator, command, f"{file}: is no database (file is not a database)")
    assert file.read_bytes() == before


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_a_folder_in_place_of_the_database(operator: Operator, command: list[str]) -> None:
    (operator.folder / "bot.db").mkdir()
    line = f"{operator.folder / 'bot.db'}: is a folder, not a database"
    _is_told(operator, command, line)


@pytest.mark.parametrize("command", COMMANDS[1:], ids=lambda command: command[0])
def test_no_database_at_all(operator: Operator, command: list[str]) -> None:
    file = operator.folder / "bot.db"
    line = f"{file}: there is no database here; `import` or `serve` makes it"
    _is_told(operator, command, line)
    assert not file.exists()
    assert not (operator.folder / "copy.db").exists()


@pytest.fixture
def locked(operator: Operator) -> Iterator[Path]:
    """Another program holds the file and lets nobody in."""
    file = operator.folder / "bot.db"
    holder = sqlite3.connect(file, isolation_level=None)
    holder.execute("CREATE TABLE migrations (number INTEGER PRIMARY KEY)")
    holder.execute("BEGIN EXCLUSIVE")
    yield file
    holder.close()


def test_a_database_that_another_program_holds(operator: Operator, locked: Path) -> None:
    line = f"{locked}: is in use by another program (database is locked)"
    _is_told(operator, ["import", "places.yaml"], line)
    _is_told(operator, ["check"], line)


@pytest.mark.parametrize("command", [COMMANDS[0], COMMANDS[2], COMMANDS[3]], ids=lambda c: c[0])
def test_a_database_of_another_program(operator: Operator, command: list[str]) -> None:
    file = operator.folder / "bot.db"
    _a_database(file, "CREATE TABLE songs (title TEXT)")
    _is_told(operator, command, f"{file}: it belongs to another program")
    opened = sqlite3.connect(file)
    assert opened.execute("SELECT name FROM sqlite_master").fetchall() == [("songs",)]
    opened.close()


def test_a_database_of_a_newer_program(operator: Operator) -> None:
    file = operator.folder / "bot.db"
    number = newest() + 1
    operator.runs("import", "places.yaml")
    _a_database(file, f"INSERT INTO migrations (number) VALUES ({number})")
    for command in (COMMANDS[0], COMMANDS[2]):
        _is_told(operator, command, f"{file}: it is newer than the program")
    _is_told(operator, ["check"], "newer than the program")
    assert (operator.runs("backup", "copy.db"))[0] == 0


@pytest.mark.parametrize(
    ("target", "line"),
    [
        ("bot.db", "bot.db: is the database itself"),
        ("out/../bot.db", "out/../bot.db: is the database itself"),
        ("out", "out: is there already and is no earlier copy"),
        ("places.yaml", "places.yaml: is there already and is no earlier copy"),
        ("places.yaml/copy.db", "places.yaml/copy.db: no copy could be made: places.yaml: File"),
        ("/proc/copy.db", "/proc/copy.db: no copy could be made: cannot be opened"),
    ],
)
def test_a_backup_that_has_no_place(operator: Operator, target: str, line: str) -> None:
    operator.runs("import", "places.yaml")
    (operator.folder / "out").mkdir()
    code, said = operator.runs("backup", target)
    assert (code, said.count("\n")) == (1, 1), said
    assert said.startswith(line)
    assert (operator.folder / "places.yaml").read_text(encoding="utf-8") == PLACES


def test_a_backup_may_take_the_place_of_yesterdays(operator: Operator) -> None:
    operator.runs("import", "places.yaml")
    for _ in range(2):
        assert operator.runs("backup", "copy.db") == (0, "copied to copy.db\n")


@pytest.mark.parametrize(
    ("command", "line"),
    [
        (["export", "places.yaml"], "places.yaml: File exists\n"),
        (["import", "nothing.yaml"], "nothing.yaml: No such file or directory\n"),
        (["import", "."], ".: Is a directory\n"),
        (["import", "latin.yaml"], "latin.yaml: is not written in UTF-8\n"),
    ],
)
def test_a_file_that_cannot_be_taken(operator: Operator, command: list[str], line: str) -> None:
    operator.runs("import", "places.yaml")
    (operator.folder / "latin.yaml").write_bytes("晨光".encode("gbk"))
    assert operator.runs(*command) == (1, line)


def test_a_file_of_settings_that_is_not_utf_8(operator: Operator) -> None:
    (operator.folder / ".env").write_bytes("BOT_TIMEZONE=亚洲".encode("gbk"))
    assert operator.runs("export", "out") == (2, ".env: is not written in UTF-8\n")


@pytest.mark.parametrize("port", ["99999999", "x", "-1"])
def test_a_port_there_is_not(operator: Operator, port: str) -> None:
    code, said = operator.runs("demo", f"--port={port}")
    assert code == 2
    assert said.splitlines()[-1].endswith("--port: must be a number from 0 to 65535")
