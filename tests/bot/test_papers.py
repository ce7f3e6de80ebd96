"""Letters on paper: real letters of the font, lines as a Chinese reader expects them."""

import io
import re
from itertools import pairwise
from typing import Any

import pypdf
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.messages import Address, Paper, bodies
from bot.papers import NOT_AT_END, NOT_AT_START, broken, drawable
from bot.pictures import draw

RARE = "圪遛的时候老汉差点摔跤，镕、喆、堃都不是方框"


def upload(*paragraphs: str) -> dict[str, Any]:
    paper = Paper(
        "答复.pdf", "关于居民建议的答复", "晨光〔2026〕1号", paragraphs, ("晨光社区", "今天")
    )
    (body,) = bodies(Address(1), "zh", "给您", None, paper)
    assert body["method"] == "sendDocument"
    return dict(body["upload"])


def words(pdf: bytes) -> list[str]:
    """The text of each page, without the spaces that an extractor puts between letters."""
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    return [re.sub(r"[\x00\s]", "", page.extract_text()) for page in pages]


async def test_the_words_can_be_taken_out_again_rare_ones_too() -> None:
    (page,) = words(await draw(upload("王大妈：", RARE)))
    assert page == f"关于居民建议的答复晨光〔2026〕1号王大妈：{RARE}晨光社区今天—1—"


async def test_the_font_is_in_the_file_and_only_as_much_of_it_as_is_needed() -> None:
    pdf = await draw(upload("王大妈：", RARE))
    assert len(pdf) < 100_000
    (font,) = pypdf.PdfReader(io.BytesIO(pdf)).pages[0]["/Resources"]["/Font"].values()
    inner = font.get_object()["/DescendantFonts"][0].get_object()
    assert "NotoSerifSC" in inner["/BaseFont"]
    assert len(inner["/FontDescriptor"].get_object()["/FontFile3"].get_object().get_data()) > 1000


async def test_a_long_letter_flows_over_pages_with_numbers_and_loses_nothing() -> None:
    lines = [f"第{n}项：管道和阀门检查过了，正常。" for n in range(1, 200)]
    pages = words(await draw(upload("王大妈：", *lines)))
    assert len(pages) > 5
    assert all(page.endswith(f"—{n}—") for n, page in enumerate(pages, 1))
    whole = "".join(re.sub(r"—\d+—$", "", page) for page in pages)
    assert [line for line in lines if line not in whole] == []
    assert pages[-1].endswith(f"晨光社区今天—{len(pages)}—")


async def test_who_signs_and_when_stand_on_one_page() -> None:
    for count in range(15, 25):
        pages = words(await draw(upload("王大妈：", *["灯已经换好了。"] * count)))
        assert "晨光社区今天" in pages[-1]


async def test_a_letter_without_words_is_still_drawn() -> None:
    assert words(await draw(upload("", "", "\U0001f44d")))


def width(text: str) -> float:
    return sum(1 if ord(c) < 256 else 2 for c in text)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("路灯换好了，", ["路灯换好", "了，"]),
        ("路灯（东门）换好了", ["路灯（东", "门）换好了"]),
        ("东门的路（灯）", ["东门的路", "（灯）"]),
        ("路灯换好了。”他说", ["路灯换好", "了。”他说"]),
        ("路灯LED2040型", ["路灯", "LED2040型"]),
        ("http://example.org/abc", ["http://exa", "mple.org/a", "bc"]),
        ("换好了 谢谢您啊", ["换好了 谢", "谢您啊"]),
        ("。。。。。。。。", ["。。。。。", "。。。"]),
        ("", [""]),
    ],
)
def test_lines_break_where_a_chinese_reader_expects_it(text: str, lines: list[str]) -> None:
    assert list(broken(text, 10.5, width)) == lines


@given(st.text("路灯好，。”（“《…ab1 ", max_size=80))
def test_breaking_loses_nothing_and_keeps_within_the_lines(text: str) -> None:
    lines = list(broken(text, 20, width))
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width(line) <= 20 for line in lines)


@given(st.text("路灯好，”（", max_size=80))
@example("””好””好””好””好”好（（好””")
def test_signs_stand_at_the_right_end_of_a_line(text: str) -> None:
    lines = list(broken(text, 20, width))
    for above, below in pairwise(lines):
        if not re.search("[，”（]{3}", text):
            assert below[0] not in NOT_AT_START
            assert above[-1] not in NOT_AT_END


def test_what_the_font_does_not_know_is_marked_and_signs_are_left_out() -> None:
    assert drawable("𠮷先生👍好", set(map(ord, "先生好"))) == "〓先生好"
