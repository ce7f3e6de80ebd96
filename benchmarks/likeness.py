"""How well suggestions that say the same are found, and how fast among many.

    python benchmarks/likeness.py [--sizes 1000 10000 100000]

Recall and precision are over a set of texts labelled by hand (tests/data/same_matter.txt, where
the rule of labelling stands): each text in turn is what somebody says, all the others of its part
are open in one community, and what the bot would show (at most three) is judged. For the time,
one community is filled with texts made of parts, among them one matter of its own, old or new.
"""

import argparse
import asyncio
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.crowds import LONG_TOLD, NOW, SOUGHT, fill, opened, timed  # noqa: E402
from domain.histories import Happened, What  # noqa: E402
from domain.likeness import MOST_SIMILAR, Near, gist  # noqa: E402
from domain.suggestions import State, Suggestion  # noqa: E402
from storage import likeness, suggestions  # noqa: E402
from storage.database import Connection, Database  # noqa: E402

LABELLED = ROOT / "tests" / "data" / "same_matter.txt"
SIZES = (1_000, 10_000, 100_000)


@dataclass
class Score:
    """What was shown for all the texts of a part, and how much of it was right."""

    asked: int = 0
    answered: int = 0  # at least one of the same matter was shown
    first: int = 0  # the one shown first is the same matter
    there: int = 0
    shown: int = 0
    right: int = 0

    @property
    def recall(self) -> float:
        """Of ten who repeat something, how many are shown it (as a share)."""
        return self.answered / self.asked

    @property
    def recall_of_all(self) -> float:
        """Of all that could be shown (at most three a text), the share that is."""
        return self.right / self.there

    @property
    def precision(self) -> float:
        """Of all that is shown, the share that is the same matter."""
        return self.right / self.shown

    @property
    def line(self) -> str:
        """All of it in one line."""
        return (
            f"{self.asked:4} texts: recall {self.recall:.2f} (first {self.first / self.asked:.2f},"
            f" of all {self.recall_of_all:.2f}), precision {self.precision:.2f}"
        )


def read_labelled(file: Path = LABELLED) -> dict[str, list[tuple[str, str]]]:
    """Each part's texts, each with the matter it belongs to."""
    parts: dict[str, list[tuple[str, str]]] = {}
    part, matter = "", ""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            part = line[3:]
        elif line.startswith("= "):
            matter = line[2:]
        elif line and not line.startswith("#"):
            parts.setdefault(part, []).append((matter, line))
    return parts


def _judge(score: Score, at: int, texts: list[tuple[str, str]], shown: list[Near]) -> None:
    matter = texts[at][0]
    same = [texts[one.number - 1][0] == matter for one in shown]
    score.asked += 1
    score.answered += any(same)
    score.first += same[:1] == [True]
    score.there += min(MOST_SIMILAR, sum(other == matter for other, _ in texts) - 1)
    score.shown += len(same)
    score.right += sum(same)


async def _without(tx: Connection, suggestion: Suggestion) -> list[Near]:
    """What is found for its words while it is not there itself."""
    happened = Happened(kind=What.WITHDRAWN, at=NOW)
    gone = await suggestions.move(tx, suggestion, State.WITHDRAWN, happened)
    assert gone is not None
    found = await likeness.find(tx, suggestion.community_id, suggestion.text)
    await suggestions.move(tx, gone, suggestion.state, happened)
    return found


async def score_of(db: Database, community_id: int, texts: list[tuple[str, str]]) -> Score:
    """Fill the community with the texts, and ask for each as if it were said now."""
    score = Score()
    async with db.transaction() as tx:
        made = await fill(tx, community_id, (text for _, text in texts))
        for at, suggestion in enumerate(made):
            others = await _without(tx, suggestion)
            _judge(score, at, texts, others)
    return score


async def _print_scores() -> None:
    for part, texts in read_labelled().items():
        async with opened() as db:
            print(f"{part:26}{(await score_of(db, 1, texts)).line}")


def _said() -> Iterator[tuple[str, str]]:
    yield "one of its own, the oldest", SOUGHT[0].said
    yield "one of its own, the newest", SOUGHT[1].said
    yield "what many say", "17号楼的楼道灯不亮,晚上黑咕隆咚的"
    yield "what many say, in English", "The light in the stairway of building 17 is out, it is dark"
    yield "something new", "想请个会编竹筐的老手艺人来教大家"
    yield "what long ones are about", LONG_TOLD
    yield "a long story", "喂,那个,我是三号楼的,我想说说这个停车和垃圾的事," * 20


async def _time_of(db: Database, said: str) -> float:
    async def ask() -> list[Near]:
        gist.cache_clear()
        return await likeness.find(db.reader, 1, said)

    return await timed(ask)


async def _print_times(sizes: list[int]) -> None:
    before: dict[str, float] = {}
    for size in sizes:
        async with opened(crowd=size) as db:
            print(f"\namong {size:,} open suggestions of one community")
            for what, said in _said():
                took = await _time_of(db, said)
                ratio = f"{took / before[what]:5.1f} × the size before" if what in before else ""
                print(f"  {what:28} under 50 ms: {'yes' if took < 0.05 else 'NO '} {ratio}")
                before[what] = took
            for sought in SOUGHT:
                found = await likeness.find(db.reader, 1, sought.said)
                there = bool(found) and found[0].text == sought.there
                print(f"  found first: {'yes' if there else 'NO '} {sought.there}")


def main() -> None:
    """Print recall and precision, then the times."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=list(SIZES))
    chosen = parser.parse_args()
    asyncio.run(_print_scores())
    asyncio.run(_print_times(chosen.sizes))


if __name__ == "__main__":
    main()
