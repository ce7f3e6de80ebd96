"""A picture of a count in rounds: a bar for each round, and where the votes go between them."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

WIDTH, LEFT, RIGHT = 800, 130, 40
TOP, BAR, STEP, GAP = 100, 40, 130, 4
LEGEND, UNDER = 40, 60
ON_A_LINE, ON_TWO_LINES = 24, 27  # Chinese characters of a title
FONT = "Noto Sans SC"
COLOURS = ("#2f7d5b", "#1f5fa8", "#b3541e", "#7a3e9d", "#7d6300", "#b0305c", "#33687a", "#5c4a3d")
GREY = "#7c8794"
INK, PALE = "#1c2733", "#5b6b7b"

Round = Mapping[str, Any]
Places = dict[int, tuple[float, float]]  # where an option's part of a bar begins, and its width


def flow_svg(
    title: str, note: str, names: Sequence[str], spent: str, rounds: Sequence[Round]
) -> str:
    """The rounds one under the other; parts are numbered as the options in the legend below, and
    what names nothing that is still in is the last part, without a number."""
    scale = _scale(rounds, len(names))
    placed = [_placed(one, len(names), scale) for one in rounds]
    parts = [_round(at, one, placed[at], names) for at, one in enumerate(rounds)]
    for at in range(len(rounds) - 1):
        parts.insert(0, "".join(_flows(at, rounds[at], placed[at], placed[at + 1], scale)))
    shown = [*names, *([spent] if any(one["exhausted"] for one in rounds) else [])]
    below = TOP + STEP * (len(rounds) - 1) + BAR + UNDER
    legend = [_legend(at, name, below, len(names)) for at, name in enumerate(shown)]
    height = below + LEGEND * len(shown) + UNDER // 2
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}"'
        f' font-family="{FONT}"><rect width="100%" height="100%" fill="#fff"/>'
        f"{heading(title)}{''.join(parts)}{''.join(legend)}"
        f"{_text(40, height - 24, 20, note, PALE)}</svg>"
    )


def heading(title: str) -> str:
    """The title of a picture, on two lines where it is long."""
    if len(title) <= ON_A_LINE:
        return _text(40, 56, 30, title)
    first, rest = title[:ON_TWO_LINES], title[ON_TWO_LINES:]
    return _text(40, 32, 26, first) + _text(40, 64, 26, _cut(rest, ON_TWO_LINES))


def _parts(one: Round) -> dict[int, int]:
    """The votes of each option still in, and behind them those that go no further."""
    found = {at: votes for at, votes in enumerate(one["standing"]) if votes}
    if one["exhausted"]:
        found[len(one["standing"])] = one["exhausted"]
    return found


def _scale(rounds: Sequence[Round], options: int) -> float:
    """Pixels for a vote, the same in every round."""
    most = max((sum(_parts(one).values()) for one in rounds), default=0)
    return (WIDTH - LEFT - RIGHT - GAP * options) / max(1, most)


def _placed(one: Round, options: int, scale: float) -> Places:
    places, begins = {}, float(LEFT)
    for at, votes in _parts(one).items():
        places[at] = (begins, votes * scale)
        begins += votes * scale + GAP
    return places


def _round(at: int, one: Round, places: Places, names: Sequence[str]) -> str:
    top = TOP + STEP * at
    label = _text(40, top + 28, 22, one["label"])
    return label + "".join(
        _part(number, votes, *places[number], top, len(names))
        for number, votes in _parts(one).items()
    )


def _part(number: int, votes: int, begins: float, width: float, top: int, options: int) -> str:
    colour, mark = _colour(number, options), _mark(number, options)
    box = (
        f'<rect x="{begins:.1f}" y="{top}" width="{width:.1f}" height="{BAR}" rx="4"'
        f' fill="{colour}"/>'
    )
    said = [f"{mark} · {votes}" if mark else str(votes), mark]
    fits = next((words for words in said if words and 13 * len(words) < width), "")
    middle = begins + width / 2
    return box + (_text(middle, top + 28, 22, fits, "#fff", "middle") if fits else "")


def _flows(at: int, one: Round, here: Places, there: Places, scale: float) -> Iterator[str]:
    """Ribbons down to the next round: what stays, if it is still there, and what moves on."""
    options, top = len(one["standing"]), TOP + STEP * at + BAR
    leaves = {number: begins for number, (begins, _) in here.items()}
    comes = {number: begins for number, (begins, _) in there.items()}
    for source, target, votes in sorted(_moves(one, options)):
        if source in leaves and target in comes:
            width = votes * scale
            colour = _colour(source, options)
            yield _ribbon(leaves[source], comes[target], width, top, colour)
            leaves[source] += width
            comes[target] += width


def _moves(one: Round, options: int) -> Iterator[tuple[int, int, int]]:
    for number, votes in _parts(one).items():
        yield number, number, votes
    for source, target, votes in one["transfers"]:
        yield source, options if target is None else target, votes


def _ribbon(start: float, end: float, width: float, top: int, colour: str) -> str:
    bottom = top + STEP - BAR
    middle = (top + bottom) / 2
    right, left = start + width, end + width
    return (
        f'<path d="M{start:.1f} {top}C{start:.1f} {middle} {end:.1f} {middle} {end:.1f} {bottom}'
        f"H{left:.1f}C{left:.1f} {middle} {right:.1f} {middle} {right:.1f} {top}Z"
        f'" fill="{colour}" fill-opacity="0.3"/>'
    )


def _legend(at: int, name: str, below: int, options: int) -> str:
    top = below + LEGEND * at
    colour, mark = _colour(at, options), _mark(at, options)
    return (
        f'<rect x="40" y="{top - 24}" width="36" height="30" rx="4" fill="{colour}"/>'
        + _text(58, top - 2, 20, mark, "#fff", "middle")
        + _text(92, top, 24, _cut(name, 28))
    )


def _colour(number: int, options: int) -> str:
    return COLOURS[number % len(COLOURS)] if number < options else GREY


def _mark(number: int, options: int) -> str:
    return str(number + 1) if number < options else ""


def _text(
    x: float, y: float, size: int, words: str, colour: str = INK, anchor: str = "start"
) -> str:
    return (
        f'<text x="{x:.1f}" y="{y}" font-size="{size}" fill="{colour}" text-anchor="{anchor}">'
        f"{escape(words)}</text>"
    )


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
