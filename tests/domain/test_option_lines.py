"""Options as organizers write them: one a line, with an explanation behind a stroke or a dash."""

import pytest

from domain.option_lines import read_options
from domain.polls import Option
from domain.refusals import Refused


def _plain(*labels: str) -> list[Option]:
    return [Option(label=label) for label in labels]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("只有一个", "poll-options-number"),
        ("", "poll-options-number"),
        ("东门\n\u200b\n\u3164", "poll-options-number"),
        ("\n".join(f"选{i}" for i in range(31)), "poll-options-number"),
        ("东门\n东门", "poll-options-alike"),
        ("东门\n东门\u200b", "poll-options-alike"),
        ("A座\n Ａ 座", "poll-options-alike"),
        ("yes\nno\nYES", "poll-options-alike"),
        ("1号\n１号", "poll-options-alike"),
        ("长" * 61 + "\n短", "poll-option-long"),
        ("东门｜近\n东门｜远", "poll-options-alike"),
        ("｜没有名字\n东门", "poll-option-long"),
        ("东门｜" + "长" * 101 + "\n西门", "poll-note-long"),
    ],
)
def test_options_that_cannot_be(text: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        read_options(text)


def test_options_are_lines_without_blanks() -> None:
    assert read_options(" 东门 \n\n北侧\u200b空地\r\n\u2060\n") == _plain("东门", "北侧空地")


def test_what_people_wrote_stays_as_they_wrote_it() -> None:
    assert read_options("Ａ座\n❤️ 东门") == _plain("Ａ座", "❤️ 东门")


def test_pictures_are_options_too() -> None:
    assert read_options("👍\n👎") == _plain("👍", "👎")


@pytest.mark.parametrize(
    "line",
    [
        "东门｜离车棚近",
        "东门|离车棚近",
        "东门 ｜ 离车棚近",
        "东门 - 离车棚近",
        "东门 – 离车棚近",
        "东门——离车棚近",
        "东门 —— 离车棚近",
    ],
)
def test_an_explanation_stands_behind_a_stroke_or_a_dash(line: str) -> None:
    first, second = read_options(f"{line}\n北侧空地")
    assert (first.label, first.note) == ("东门", "离车棚近")
    assert second.note is None


@pytest.mark.parametrize("label", ["3-5号楼", "wi-fi", "周一-周五", "A–B", "东门：靠近车棚"])
def test_dashes_inside_words_are_no_explanation(label: str) -> None:
    assert read_options(f"{label}\n东门") == _plain(label, "东门")


def test_only_the_first_sign_parts_the_explanation() -> None:
    assert read_options("东门｜近 - 但窄｜便宜\n西门")[0].note == "近 - 但窄｜便宜"


def test_a_sign_with_nothing_behind_it_explains_nothing() -> None:
    assert read_options("东门｜\n西门｜ ") == _plain("东门", "西门")
