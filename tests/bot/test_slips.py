"""Slips of paper with codes: every one is there, whole, and opens what it says."""

import io
import re
from typing import Any

import pypdf

from bot.messages import Address, Slip, Slips, bodies
from bot.pictures import draw
from bot.slips import ACROSS, DOWN, _runs

PAGE = ACROSS * DOWN


def upload(count: int, **odd: str) -> dict[str, Any]:
    plain = {
        "head": "晨光社区 · 业主名册",
        "whose": "张三 3-2-101",
        "url": "https://t.me/b?start=r_1_AC3DE4",
    }
    slips = tuple(Slip(**{**plain, "code": f"AC{n:04d}", **odd}) for n in range(count))
    (body,) = bodies(
        Address(1), "zh", "请剪开", None, Slips("码.pdf", "验证码", "只能用一次", slips)
    )
    assert body["method"] == "sendDocument"
    return dict(body["upload"])


def words(pdf: bytes) -> list[str]:
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    return [re.sub(r"[\x00\s]", "", page.extract_text()) for page in pages]


async def test_each_code_stands_on_paper_once_in_order() -> None:
    pages = words(await draw(upload(2 * PAGE + 1)))
    assert len(pages) == 3
    codes = re.findall(r"AC\d{4}", "".join(pages))
    assert codes == [f"AC{n:04d}" for n in range(2 * PAGE + 1)]
    assert pages[2].count("张三3-2-101") == 1
    assert pages[0].count("只能用一次") == PAGE


async def test_long_names_are_cut_and_stay_on_their_slip() -> None:
    (page,) = words(await draw(upload(1, whose="欧" * 400, head="晨" * 400)))
    assert 0 < page.count("欧") < 60
    assert "AC0000" in page


async def test_no_slips_are_still_a_file() -> None:
    assert (await draw(upload(0))).startswith(b"%PDF")


def test_dark_modules_are_drawn_once_each() -> None:
    assert list(_runs(bytearray([1, 1, 0, 0, 1, 0, 1]))) == [(0, 2), (4, 1), (6, 1)]
    assert list(_runs(bytearray([0, 0]))) == []
    assert list(_runs(bytearray([1, 1, 1]))) == [(0, 3)]
