"""Pictures, letters, slips and workbooks, made off the event loop when a message is sent."""

import asyncio
import base64
import gc
import io
from concurrent.futures import ThreadPoolExecutor
from html import escape
from typing import Any

from bot.flows import flow_svg, heading

WIDTH, MARGIN, ROW = 800, 40, 76
FONT = "Noto Sans SC"
ONE_BY_ONE = ThreadPoolExecutor(1, "papers")


async def uploaded(upload: dict[str, Any] | None) -> tuple[str, str, bytes] | None:
    """Field, file name and bytes of what a letter carries; None without anything."""
    if upload is None:
        return None
    if "draw" in upload:
        content = await draw(upload)
    elif "base64" in upload:
        content = base64.b64decode(upload["base64"])
    else:
        content = upload["text"].encode()
    return upload["field"], upload["name"], content


async def draw(upload: dict[str, Any]) -> bytes:
    """The picture that an outbox row describes (`draw` names the kind)."""
    if upload["draw"] in ("Paper", "Slips"):
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(ONE_BY_ONE, _paper, upload)
    kinds = {
        "Bars": _bars,
        "Flow": _flow,
        "Month": _month,
        "QR": _qr,
        "Poster": _poster,
        "Workbook": _workbook,
    }
    return await asyncio.to_thread(kinds[upload["draw"]], upload)


def _paper(upload: dict[str, Any]) -> bytes:
    """Each letter reads the whole font into objects that refer to each other: only the collector
    gives them back, and it must not be left to do so when it likes."""
    from bot.papers import draw_paper  # a quarter of a second that no start has to wait for
    from bot.slips import draw_slips

    drawn = draw_paper(upload) if upload["draw"] == "Paper" else draw_slips(upload)
    gc.collect()
    return drawn


def _qr(upload: dict[str, Any]) -> bytes:
    import segno

    buffer = io.BytesIO()
    segno.make(upload["url"], error="m").save(buffer, kind="png", scale=10, border=3)
    return buffer.getvalue()


def _bars(upload: dict[str, Any]) -> bytes:
    return _drawn(bars_svg(upload["title"], upload["note"], upload["bars"]))


def _flow(upload: dict[str, Any]) -> bytes:
    names, spent, rounds = upload["names"], upload["spent"], upload["rounds"]
    return _drawn(flow_svg(upload["title"], upload["note"], names, spent, rounds))


def _month(upload: dict[str, Any]) -> bytes:
    from bot.months import month_svg

    days, more = upload["days"], upload["more"]
    return _drawn(month_svg(upload["title"], upload["weekdays"], upload["first"], days, more))


def _poster(upload: dict[str, Any]) -> bytes:
    from bot.posters import poster_svg

    return _drawn(poster_svg(upload, FONT))


def _workbook(upload: dict[str, Any]) -> bytes:
    from bot.tables import workbook

    return workbook(upload["sheets"])


def _drawn(svg: str) -> bytes:
    import resvg_py
    from pylopdf_fonts_zh_cn import sans_path

    fonts = [str(sans_path())]
    drawn = resvg_py.svg_to_bytes(
        svg_string=svg, font_files=fonts, font_family=FONT, skip_system_fonts=True
    )
    return bytes(drawn)


def bars_svg(title: str, note: str, bars: list[tuple[str, int]]) -> str:
    """A horizontal bar for every option: label, count, and share of the total."""
    most = max((count for _, count in bars), default=0) or 1
    total = sum(count for _, count in bars)
    rows = "".join(_bar(i, name, count, most, total) for i, (name, count) in enumerate(bars))
    height = 150 + ROW * len(bars)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}"'
        f' font-family="{FONT}"><rect width="100%" height="100%" fill="#fff"/>'
        f"{heading(title)}{rows}"
        f'<text x="{MARGIN}" y="{height - 24}" font-size="20" fill="#5b6b7b">{escape(note)}</text>'
        "</svg>"
    )


def _bar(index: int, name: str, count: int, most: int, total: int) -> str:
    top = 90 + index * ROW
    width = max(2, (WIDTH - 2 * MARGIN) * count // most) if count else 0
    share = f" · {100 * count / total:.0f}%" if total else ""
    label = escape(_cut(name, 20))
    return (
        f'<text x="{MARGIN}" y="{top + 24}" font-size="28" fill="#1c2733">{label}</text>'
        f'<text x="{WIDTH - MARGIN}" y="{top + 24}" font-size="26" text-anchor="end"'
        f' fill="#1c2733">{count}{share}</text>'
        f'<rect x="{MARGIN}" y="{top + 36}" width="{width}" height="20" rx="4" fill="#2f7d5b"/>'
    )


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
