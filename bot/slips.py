"""Slips of paper on A4, to be cut apart: for each person a code and a QR code of its address."""

from collections.abc import Iterator
from typing import Any

from fpdf import FPDF
from fpdf.fonts import TTFFont

from bot.papers import FONT, broken, drawable, prepare

ACROSS, DOWN = 2, 5
WIDE, HIGH = 595 / ACROSS, 842 / DOWN
INSIDE = 18
QR_SIZE = 78
HEAD, WHOSE, CODE, HINT = 12, 16, 25, 11
GREY = 150


def draw_slips(upload: dict[str, Any]) -> bytes:
    """The PDF that an outbox row describes."""
    pdf = FPDF(format="A4", unit="pt")
    prepare(pdf, upload["title"])
    pdf.set_auto_page_break(False)
    for number, slip in enumerate(upload["slips"]):
        place = number % (ACROSS * DOWN)
        if place == 0:
            _new_page(pdf)
        left, top = place % ACROSS * WIDE + INSIDE, place // ACROSS * HIGH + INSIDE
        _draw(pdf, slip, upload["hint"], left, top)
    return bytes(pdf.output())


def _new_page(pdf: FPDF) -> None:
    """An empty page with the lines along which it is cut."""
    pdf.add_page()
    pdf.set_draw_color(GREY)
    pdf.set_dash_pattern(dash=3, gap=3)
    for column in range(1, ACROSS):
        pdf.line(column * WIDE, 0, column * WIDE, DOWN * HIGH)
    for row in range(1, DOWN):
        pdf.line(0, row * HIGH, ACROSS * WIDE, row * HIGH)
    pdf.set_dash_pattern()


def _draw(pdf: FPDF, slip: dict[str, str], hint: str, left: float, top: float) -> None:
    inside, beside = WIDE - 2 * INSIDE, WIDE - 3 * INSIDE - QR_SIZE
    down = _write(pdf, slip["head"], HEAD, left, top, inside, lines=2)
    down = _write(pdf, slip["whose"], WHOSE, left, down + 4, beside, lines=2)
    pdf.set_char_spacing(3)
    down = _write(pdf, slip["code"], CODE, left, down + 4, WIDE, lines=1)
    pdf.set_char_spacing(0)
    _write(pdf, hint, HINT, left, down + 2, beside, lines=3)
    _draw_qr(pdf, slip["url"], left + inside - QR_SIZE, top + HIGH - 2 * INSIDE - QR_SIZE)


def _write(
    pdf: FPDF, text: str, size: int, left: float, top: float, wide: float, lines: int
) -> float:
    """Some lines of a text, cut to their number; answers where they end."""
    pdf.set_font(FONT, size=size)
    font = pdf.fonts[FONT]
    assert isinstance(font, TTFFont)
    written = list(broken(drawable(text, font.cmap), wide, pdf.get_string_width))[:lines]
    for line in written:
        pdf.text(left, top + size, line)
        top += size * 1.3
    return top


def _draw_qr(pdf: FPDF, url: str, left: float, top: float) -> None:
    import segno

    rows = list(segno.make(url, error="m").matrix)
    side = QR_SIZE / len(rows)
    for down, row in enumerate(rows):
        for start, length in _runs(row):
            pdf.rect(left + start * side, top + down * side, length * side, side, style="F")


def _runs(row: bytearray) -> Iterator[tuple[int, int]]:
    """Where dark modules begin in a row, and how many follow each other."""
    start = None
    for place, dark in enumerate([*row, 0]):
        if dark and start is None:
            start = place
        elif not dark and start is not None:
            yield start, place - start
            start = None
