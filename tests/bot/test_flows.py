"""The picture of a count in rounds: what stands is as wide as its votes, and nothing gets lost."""

import re
from dataclasses import asdict
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.flows import BAR, LEFT, RIGHT, STEP, TOP, WIDTH, flow_svg
from bot.messages import Flow, FlowRound
from bot.pictures import draw
from domain.runoffs import rounds_of

SVG = "{http://www.w3.org/2000/svg}"
BALLOTS = {(0,): 4, (1,): 3, (2, 1): 2}
BOXES = st.dictionaries(
    st.permutations(range(5)).flatmap(lambda p: st.integers(1, 5).map(lambda n: tuple(p[:n]))),
    st.integers(1, 9),
    min_size=1,
    max_size=12,
)


def _flow(names: tuple[str, ...], ballots: dict[tuple[int, ...], int]) -> Flow:
    rounds, _ = rounds_of(len(names), ballots)
    shown = tuple(
        FlowRound(
            f"第 {number} 轮",
            one.standing,
            one.exhausted,
            tuple((move.source, move.target, move.weight) for move in one.transfers),
        )
        for number, one in enumerate(rounds, 1)
    )
    return Flow("先修什么？", "9 人投票", names, "后面没有再排的票", shown)


def _drawn(flow: Flow) -> Any:
    kept = asdict(flow)
    names = ("title", "note", "names", "spent", "rounds")
    return ElementTree.fromstring(flow_svg(*(kept[name] for name in names)))


def _bars(svg: Any, number: int) -> list[tuple[float, float]]:
    """Where the parts of a round begin, and how wide they are."""
    top = str(TOP + STEP * number)
    found = [r for r in svg.iter(f"{SVG}rect") if r.get("y") == top and r.get("height") == str(BAR)]
    return [(float(r.get("x", 0)), float(r.get("width", 0))) for r in found]


def _texts(svg: Any) -> list[str]:
    return [t.text or "" for t in svg.iter(f"{SVG}text")]


def _ribbons(svg: Any) -> list[tuple[float, float, float, float, float]]:
    """Each ribbon: from where to where it goes above and below, and how far down it ends."""
    found = [re.findall(r"-?[0-9.]+", path.get("d", "")) for path in svg.iter(f"{SVG}path")]
    shapes = [list(map(float, shape)) for shape in found]
    return [(x[0], x[13], x[6], x[8], x[7]) for x in shapes]


def test_parts_are_numbered_as_in_the_legend_and_say_their_votes() -> None:
    texts = _texts(_drawn(_flow(("楼道灯", "座椅", "坡道"), BALLOTS)))
    for words in ("先修什么？", "第 1 轮", "第 2 轮", "1 · 4", "2 · 3", "3 · 2", "2 · 5"):
        assert words in texts
    assert texts[-7:] == ["1", "楼道灯", "2", "座椅", "3", "坡道", "9 人投票"]


def test_what_names_nobody_else_is_shown_without_a_number() -> None:
    svg = _drawn(_flow(("楼道灯", "座椅", "坡道"), {(0,): 4, (1,): 4, (2,): 1}))
    assert "后面没有再排的票" in _texts(svg)
    assert len(_bars(svg, 1)) == 3


@settings(max_examples=60, deadline=None)
@given(BOXES)
def test_widths_are_votes_and_every_vote_goes_somewhere(
    ballots: dict[tuple[int, ...], int],
) -> None:
    flow = _flow(tuple("甲乙丙丁戊"), ballots)
    svg, total = _drawn(flow), sum(ballots.values())
    scale = (WIDTH - LEFT - RIGHT - 4 * 5) / total
    for number, one in enumerate(flow.rounds):
        votes = [v for v in (*one.standing, one.exhausted) if v]
        widths = [width for _, width in _bars(svg, number)]
        assert widths == pytest.approx([v * scale for v in votes], abs=0.1)
        assert sum(votes) == total
        assert all(x + width <= WIDTH for x, width in _bars(svg, number))
    ribbons = _ribbons(svg)
    moved = sum(right - left for left, right, *_ in ribbons)
    assert moved == pytest.approx((len(flow.rounds) - 1) * total * scale, abs=8)
    for left, right, below, further, _ in ribbons:
        assert right - left == pytest.approx(further - below, abs=0.2)
    for one, other in pairwise(sorted(ribbons, key=lambda r: (r[4], r[2]))):
        assert one[4] < other[4] or one[3] <= other[2] + 0.2  # none lies over another


def test_markup_in_an_option_is_only_words() -> None:
    svg = _drawn(_flow(("</svg>", "<b>&", "坡道"), BALLOTS))
    assert "</svg>" in _texts(svg)
    assert "<b>&" in _texts(svg)


async def test_it_is_drawn_with_chinese_words() -> None:
    with_words = await draw({"draw": "Flow", **asdict(_flow(("楼道灯", "座椅", "坡道"), BALLOTS))})
    without = await draw({"draw": "Flow", **asdict(_flow(("", "", ""), BALLOTS))})
    assert with_words.startswith(b"\x89PNG")
    assert len(with_words) > len(without)


async def test_thirty_options_in_many_rounds_are_a_picture_that_the_network_takes() -> None:
    ballots = {(n, (n + 1) % 30, (n + 7) % 30): n + 1 for n in range(30)}
    flow = _flow(tuple(f"第{n}项" for n in range(30)), ballots)
    svg = _drawn(flow)
    height = int(svg.get("height"))
    assert len(flow.rounds) > 10
    assert WIDTH + height <= 10_000
    assert height <= 20 * WIDTH
