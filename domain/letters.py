"""The reply as a letter: what was done, what cannot be done and why, and what comes next."""

import re
from collections.abc import Iterable, Sequence

from domain.records import Record
from domain.spoken_numbers import in_figures
from domain.wording import narrow

HEADINGS = {
    "done": "已经做的|已经做了|做了|已做|已办|办了|done",
    "cannot": "做不到的|做不到|办不到|不能办|cannot",
    "next_steps": "下一步|接下来|next steps|next",
}
NAMES = "|".join(f"(?P<{part}>{names})" for part, names in HEADINGS.items())
BRACKETED = re.compile(rf"【 *(?:{NAMES}) *】 *:? *(?P<rest>.*)", re.IGNORECASE)
WITH_COLON = re.compile(rf"(?:{NAMES}) *: *(?P<rest>.*)", re.IGNORECASE)
NUMBER = "(?P<number>[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
MARK = re.compile(
    rf"(?:\({NUMBER}\)|{NUMBER.replace('number', 'bare')}(?:[、)]|\.(?![0-9]))) *(?P<rest>.+)"
)
BULLET = re.compile("(?:[•●▪·] *|[-*] +)(?P<rest>.+)")


class Point(Record):
    """Some words of a letter; `counted` ones stand in a list, the others as they were written."""

    words: str
    counted: bool


class Letter(Record):
    """The parts of a reply, in the order in which they are read."""

    done: tuple[Point, ...] = ()
    cannot: tuple[Point, ...] = ()
    next_steps: tuple[Point, ...] = ()

    @property
    def says_something(self) -> bool:
        """Whether there are any words besides the headings."""
        return bool(self.done or self.cannot or self.next_steps)


def read_letter(written: str) -> Letter:
    """The letter in what an organizer wrote in one message; one sentence is one too.

    【做不到】 or "下一步：" begin a part; lines numbered from 1, or under a heading, are points.
    """
    parts: dict[str, list[Point]] = {part: [] for part in HEADINGS}
    part, headed, lines = "done", False, list[str]()
    for line in filter(None, map(str.strip, written.splitlines())):
        began = _heading(line)
        if began is None:
            lines.append(line)
            continue
        parts[part] += _points(lines, headed)
        part, headed, lines = began[0], True, [began[1]] if began[1] else []
    parts[part] += _points(lines, headed)
    return Letter.model_validate(parts)


def _heading(line: str) -> tuple[str, str] | None:
    """The part that begins with this line, numbered or not, and the words after the heading."""
    for begin in (line, _mark(line)[1]):
        for heading in (BRACKETED, WITH_COLON):
            if found := heading.fullmatch(narrow(begin)):
                part = next(part for part in HEADINGS if found[part])
                return part, begin[found.start("rest") :]
    return None


def _mark(line: str) -> tuple[int | None, str]:
    """The number that a line begins with, and its words without it."""
    found = MARK.fullmatch(narrow(line))
    if found is None:
        return None, line
    return in_figures(found["number"] or found["bare"]), line[found.start("rest") :]


def _points(lines: Sequence[str], headed: bool) -> list[Point]:
    """Lines that count on from 1 are points, and what follows such a line belongs to it.

    A number that stands alone may be a word (一、二号楼): then nothing is taken away.
    """
    points: list[Point] = []
    numbered = {1, 2} <= {_mark(line)[0] for line in lines}
    count = 0
    for line in lines:
        number, words = _mark(line)
        if numbered and number == count + 1:
            count += 1
            points.append(Point(words=words, counted=True))
        elif bullet := BULLET.fullmatch(narrow(line)):
            points.append(Point(words=line[bullet.start("rest") :], counted=True))
        elif count:
            points[-1] = Point(words=f"{points[-1].words}\n{line}", counted=True)
        else:
            points.append(Point(words=line, counted=headed))
    return points


def with_reason(written: str, reason: str) -> str:
    """The same reply with what cannot be done, and why, at its end."""
    return f"{written}\n【做不到】\n{reason}"


def in_lines(points: Iterable[Point]) -> str:
    """The points as they are read, counted from 1 when there are several."""
    points = tuple(points)
    several = sum(point.counted for point in points) > 1
    numbers = iter(range(1, len(points) + 1))
    return "\n".join(
        f"{next(numbers)}. {point.words}" if point.counted and several else point.words
        for point in points
    )


def shortened(points: Sequence[Point], most: int, longest: int) -> list[Point]:
    """At most so many points of so many characters, for those whom it does not concern."""
    short = [Point(words=cut(p.words, longest), counted=p.counted) for p in points[:most]]
    return short if len(points) <= most else [*short, Point(words="……", counted=False)]


def cut(words: str, longest: int) -> str:
    """The words, or their beginning and a mark that there are more."""
    return words if len(words) <= longest else f"{words[: longest - 1]}…"
