"""Letters on A4 as PDF, with the Chinese font in them, and lines broken the Chinese way."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from fpdf import FPDF, Align
from fpdf.fonts import TTFFont

FONT, BODY, TITLE, SMALL = "letter", 15, 21, 10
LEFT, RIGHT, TOP, BOTTOM = 80, 74, 90, 92
LINE = 28
INDENT = "　　"
NOT_AT_START = "。，、；：？！…—·”’）〕》〉】』」％%.,;:?!)]}～~"
NOT_AT_END = "“‘（〔《〈【『「([{￥$"
MOST_CARRIED = 6  # as many as in （（好””
TOKENS = re.compile(r"[A-Za-z0-9@/_%+\-.:]+|.", re.DOTALL)


def draw_paper(upload: dict[str, Any]) -> bytes:
    """The PDF that an outbox row describes."""
    pdf = _blank(upload["title"])
    _heading(pdf, upload["title"], upload["subtitle"])
    for number, paragraph in enumerate(upload["paragraphs"]):
        begins = "" if number == 0 or upload.get("as_written") else INDENT
        if paragraph:
            _write(pdf, begins + paragraph, Align.J)
        else:
            pdf.ln(LINE / 2)
    _sign(pdf, upload["signed"])
    return bytes(pdf.output())


class _Letter(FPDF):
    """A page with its number at the foot."""

    def footer(self) -> None:
        self.set_y(-BOTTOM / 2)
        self.set_font(FONT, size=SMALL)
        self.cell(0, SMALL, f"— {self.page_no()} —", align=Align.C)
        self.set_font(FONT, size=BODY)


def _blank(title: str) -> FPDF:
    pdf = _Letter(format="A4", unit="pt")
    prepare(pdf, title)
    pdf.set_margins(LEFT, TOP, RIGHT)
    pdf.set_auto_page_break(True, BOTTOM)
    pdf.add_page()
    return pdf


def prepare(pdf: FPDF, title: str) -> None:
    """Chinese can be written on it."""
    from pylopdf_fonts_zh_cn import serif_path

    pdf.add_font(FONT, fname=serif_path())
    pdf.c_margin = 0
    pdf.set_title(title)
    pdf.set_lang("zh-CN")


def _heading(pdf: FPDF, title: str, subtitle: str) -> None:
    pdf.set_font(FONT, size=TITLE)
    _write(pdf, title, Align.C, TITLE * 1.7)
    pdf.set_font(FONT, size=BODY)
    _write(pdf, subtitle, Align.C)
    pdf.ln(LINE / 2)


def _sign(pdf: FPDF, signed: Sequence[str]) -> None:
    """Who signs stands together, on the right."""
    if pdf.will_page_break(LINE * (len(signed) + 1)):
        pdf.add_page()
    pdf.ln(LINE)
    for line in signed:
        _write(pdf, line, Align.R)


def _write(pdf: FPDF, text: str, align: Align, height: float = LINE) -> None:
    font = pdf.fonts[FONT]
    assert isinstance(font, TTFFont)
    lines = list(broken(drawable(text, font.cmap), pdf.epw, pdf.get_string_width))
    for number, line in enumerate(lines, 1):
        wide = align is Align.J and number < len(lines) and len(line) > 1
        spare = (pdf.epw - pdf.get_string_width(line)) / (len(line) - 1) if wide else 0
        pdf.set_char_spacing(spare)
        pdf.cell(0, height, line, align=Align.L if align is Align.J else align)
        pdf.set_char_spacing(0)
        pdf.ln(height)


def drawable(text: str, known: Any) -> str:
    """A letter that the font does not know becomes 〓, as printers do; signs are left out."""
    return "".join(c if ord(c) in known else "〓" if c.isalnum() else "" for c in text)


def broken(text: str, width: float, measure: Callable[[str], float]) -> Iterator[str]:
    """The lines of a text: words stay whole, and no line begins with a full stop or ends with an
    opening bracket."""
    line: list[str] = []
    for token in _tokens(text, width, measure):
        if line and measure("".join(line) + token) > width:
            down = len(line) - _carried(line, token)
            yield "".join(line[:down]).rstrip(" ")
            line = line[down:]
        if line or token != " ":
            line.append(token)
    yield "".join(line)


def _tokens(text: str, width: float, measure: Callable[[str], float]) -> Iterator[str]:
    for token in TOKENS.findall(text):
        if measure(token) <= width:
            yield token
        else:
            yield from token


def _carried(line: Sequence[str], token: str) -> int:
    """How many tokens go down to the next line with this one."""
    for carried in range(min(MOST_CARRIED, len(line) - 1)):
        begins = line[-carried] if carried else token
        ends = line[-carried - 1]
        if begins[0] not in NOT_AT_START and ends[-1] not in NOT_AT_END:
            return carried
    return 0
