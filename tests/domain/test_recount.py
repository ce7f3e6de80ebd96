"""The script that ships with the project counts as the project does, whatever the ballots."""

import runpy
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from datetime import UTC, datetime
from io import StringIO
from itertools import permutations
from pathlib import Path
from random import Random

import pytest

from domain.ballots import BallotKind, Choice, Method, write_choice
from domain.budgets import divide
from domain.counting import Tie, count
from domain.lots import draw, seal_of
from domain.polls import Option, Poll, PollState
from domain.receipts import CODE, code_in, digest, published, read_code

BUDGET_SCRIPT = Path(__file__).parents[2] / "tools" / "recount_budget.py"
SCRIPT = Path(__file__).parents[2] / "tools" / "recount.py"
LOT = "204958172039485716203948571623"
LABELS = ("东门", "北侧 空地: 大", "车棚", "活动室")
KINDS = [
    (BallotKind.SINGLE, Method.PLURALITY),
    (BallotKind.APPROVAL, Method.PLURALITY),
    (BallotKind.MULTIPLE, Method.PLURALITY),
    (BallotKind.RANKED, Method.BORDA),
    (BallotKind.RANKED, Method.INSTANT_RUNOFF),
    (BallotKind.SCORE, Method.SCORE_SUM),
    (BallotKind.BUDGET, Method.EQUAL_SHARES),
]


def _poll(kind: BallotKind, method: Method, question: str = "充电棚\n建在哪里？") -> Poll:
    now = datetime(2026, 11, 24, tzinfo=UTC)
    about = {"id": 3, "community_id": 1, "question": question, "electorate": 9}
    terms = {"kind": kind, "method": method, "secret": True, "tie": Tie.LOT, "lot": LOT}
    return Poll.of({**about, **terms, "state": PollState.CLOSED, "opened_at": now, "ends_at": now})


def _choice(chance: Random, kind: BallotKind) -> Choice:
    match kind:
        case BallotKind.SINGLE:
            return (chance.randrange(4),)
        case BallotKind.APPROVAL:
            return (chance.randrange(3),)
        case BallotKind.SCORE:
            return tuple(chance.randrange(6) for _ in LABELS)
        case _:
            some = chance.sample(range(4), chance.randint(1, 4))
            return tuple(some if kind is BallotKind.RANKED else sorted(some))


def _elections(kind: BallotKind) -> Iterator[list[Choice]]:
    chance = Random(20261124)
    yield []
    for _ in range(60):
        yield [_choice(chance, kind) for _ in range(chance.choice((1, 2, 3, 6, 15)))]


def recounted(file: Path, monkeypatch: pytest.MonkeyPatch, script: Path = SCRIPT) -> str:
    """What a script says of a published list."""
    monkeypatch.setattr(sys, "argv", ["recount.py", str(file)])
    with redirect_stdout(StringIO()) as said:
        runpy.run_path(str(script))
    return said.getvalue()


@pytest.mark.parametrize(("kind", "method"), KINDS)
def test_it_finds_what_the_bot_finds(
    kind: BallotKind, method: Method, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    labels = ("赞成", "反对", "弃权") if kind is BallotKind.APPROVAL else LABELS
    poll, options = _poll(kind, method), [Option(label=label) for label in labels]
    for choices in _elections(kind):
        ballots = [(f"{n:08d}", write_choice(c)) for n, c in enumerate(choices)]
        text = published(poll, options, ballots)
        (tmp_path / "list.txt").write_bytes(text.encode())
        result = count(kind, method, len(options), [(c, 1) for c in choices])
        said = recounted(tmp_path / "list.txt", monkeypatch).splitlines()
        expected = [f"{x}: {n}" for x, n in zip(labels, result.totals, strict=True)]
        assert said[: len(labels)] == expected
        won = [line for line in said if line.startswith("most: ")]
        names = [labels[at] for at in result.winners]
        assert won == ([f"most: {'; '.join(names)}"] if names else [])
        if result.tied:
            lot = draw(int(LOT), result.winners).winner
            assert f"lot: {labels[lot]} - seal: {seal_of(LOT)}" in said
        assert said[-1] == f"ballots: {len(choices)}, SHA-256: {digest(text)}"


def test_the_same_ballots_make_the_same_file_in_whatever_order_they_come() -> None:
    poll, options = _poll(*KINDS[0]), [Option(label=label) for label in LABELS]
    ballots = [("7K2M9QXD", "0"), ("2ABCDEFG", "1"), ("ZZZZ2222", "0")]
    files = {published(poll, options, order) for order in permutations(ballots)}
    (file,) = files
    assert file.endswith("\n\n2ABC-DEFG 1\n7K2M-9QXD 0\nZZZZ-2222 0\n")
    assert file.startswith("poll: 3 充电棚 建在哪里？\n")


def test_a_project_is_published_with_what_it_costs() -> None:
    file = published(_poll(*KINDS[-1]), [Option(label="座椅", cost=5000)], [])
    assert "option 0: 座椅 (5000)\n" in file


def test_the_money_is_divided_as_the_bot_divides_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance, shared = Random(20261125), 0
    for choices in _elections(BallotKind.BUDGET):
        costs, total = [chance.choice((2, 3, 5, 6, 9)) * 1000 for _ in LABELS], 12000
        options = [Option(label=name, cost=cost) for name, cost in zip(LABELS, costs, strict=True)]
        ballots = [(f"{n:08d}", write_choice(c)) for n, c in enumerate(choices)]
        poll = _poll(*KINDS[-1]).model_copy(update={"total": total})
        (tmp_path / "list.txt").write_text(published(poll, options, ballots), encoding="utf-8")
        divided = divide(costs, total, [(choice, 1) for choice in choices])
        said = recounted(tmp_path / "list.txt", monkeypatch, BUDGET_SCRIPT).splitlines()
        names = [f"{LABELS[p]} ({costs[p]})" for p in divided.by_shares]
        votes = [divided.projects[p].votes for p in divided.by_shares]
        done = [f"done: {name}, wanted by {n}" for name, n in zip(names, votes, strict=True)]
        assert said[:-1] == [*done, f"left: {divided.left}"]
        shared += divided.by_shares != divided.by_votes
    assert shared > 5


@pytest.mark.parametrize("script", [SCRIPT, BUDGET_SCRIPT])
def test_a_script_is_short_and_needs_nothing_of_the_project(script: Path) -> None:
    source = script.read_text(encoding="utf-8")
    _, _, code = source.partition('"""\n\nimport')
    assert len([line for line in code.splitlines() if line.strip()]) <= 36
    imported = [line for line in code.splitlines() if line.startswith(("import", "from"))]
    assert {line.split()[1] for line in imported} <= {"sys", "hashlib", "pathlib", "fractions"}


@pytest.mark.parametrize(
    "said", ["7K2M-9QXD", "7k2m 9qxd", "7K2M—9QXD", "7k2m9qxd", "７ｋ２ｍ－９ｑｘｄ", "7K2M‑9QXD"]
)
def test_codes_are_read_as_people_write_them(said: str) -> None:
    assert read_code(said) == "7K2M9QXD"


@pytest.mark.parametrize(
    "said", ["收据码：7K2M-9QXD。", "票是7K2M-9QXD吗", '"7K2M-9QXD"', "7K2M-9QXD\\n改投"]
)
def test_a_code_is_seen_within_other_words(said: str) -> None:
    assert CODE.search(said)
    for written in (said, said.replace("7K2M-9QXD", "７ｋ２ｍ—９ｑｘｄ")):
        assert code_in(written) == "7K2M9QXD"


@pytest.mark.parametrize(
    "said", ["A7K2M-9QXD", "7K2M-9QXDB", "x-7K2M-9QXD", "7K2M9QXD", "7K0M-9QXD"]
)
def test_what_only_looks_like_one_is_none(said: str) -> None:
    assert not CODE.search(said)
