"""`make .venv`, with stand-ins for Python and pip: what was not finished is not taken as done."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.process.running import ROOT

pytestmark = pytest.mark.process
PYTHON = """#!/bin/sh
case "$1" in -c) exec python3 "$@" ;; esac
mkdir -p .venv/bin
printf '#!/bin/sh\\necho "$@" >> asked\\nexit ${PIP:-0}\\n' > .venv/bin/python
chmod +x .venv/bin/python
"""
OLD = """#!/bin/sh
exec python3 -c "import sys; sys.version_info = (3, 10); $2"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (
        ("Makefile", (ROOT / "Makefile").read_text(encoding="utf-8")),
        ("requirements.lock", ""),
        ("python", PYTHON),
        ("old", OLD),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    return tmp_path


def _make(folder: Path, *words: str, pip: int = 0) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("MAKE")}
    return subprocess.run(
        ["make", *words],
        cwd=folder,
        env={**environment, "PIP": str(pip)},
        text=True,
        capture_output=True,
        check=False,
    )


def _asked(folder: Path) -> int:
    return len((folder / "asked").read_text(encoding="utf-8").splitlines())


def test_an_installation_that_failed_is_done_again(folder: Path) -> None:
    assert _make(folder, "PYTHON=./python", ".venv", pip=1).returncode == 2
    assert _make(folder, "PYTHON=./python", ".venv").returncode == 0
    assert _asked(folder) == 2
    assert _make(folder, "PYTHON=./python", ".venv").returncode == 0
    assert _asked(folder) == 2


def test_every_other_target_makes_the_environment_first(folder: Path) -> None:
    assert _make(folder, "PYTHON=./python", "demo").returncode == 0
    said = (folder / "asked").read_text(encoding="utf-8").splitlines()
    assert "-r requirements.lock" in said[0]
    assert said[1:] == ["run_bot.py demo"]


def test_an_older_python_is_refused_in_one_line(folder: Path) -> None:
    made = _make(folder, "PYTHON=./old", ".venv")
    assert made.returncode == 2
    assert "Python 3.11 or newer is needed" in made.stderr.splitlines()[0]
    assert not (folder / ".venv").exists()
