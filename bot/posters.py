"""A poster for the wall of a room: what it is, a code to type, and a QR code of its address."""

from html import escape
from typing import Any

WIDTH, HEIGHT, MARGIN = 900, 1200, 60
QR_SIZE = 620
LINE = 16  # characters of the title in a line


def poster_svg(upload: dict[str, Any], font: str) -> str:
    """The picture that an outbox row describes."""
    title = upload["title"]
    lines = [title[:LINE], title[LINE : 2 * LINE]] if len(title) > LINE else [title]
    if len(title) > 2 * LINE:
        lines[-1] = f"{lines[-1][:-1]}…"
    texts = [_text(line, 100 + 60 * n, 46) for n, line in enumerate(lines)]
    below = 300 + QR_SIZE
    code = f"{upload['code'][:3]} {upload['code'][3:]}"
    texts += [
        _text(upload["head"], 230, 40),
        _text(code, below + 110, 110),
        _text(upload["hint"], below + 190, 32),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}"'
        f' font-family="{font}"><rect width="100%" height="100%" fill="#fff"/>'
        f"{''.join(texts)}{_qr(upload['url'], (WIDTH - QR_SIZE) // 2, 270)}</svg>"
    )


def _text(words: str, down: int, size: int) -> str:
    return (
        f'<text x="{WIDTH // 2}" y="{down}" font-size="{size}" text-anchor="middle"'
        f' fill="#1c2733">{escape(words)}</text>'
    )


def _qr(url: str, left: int, top: int) -> str:
    import segno

    rows = list(segno.make(url, error="m").matrix)
    side = QR_SIZE / len(rows)
    dark = [(x, y) for y, row in enumerate(rows) for x, module in enumerate(row) if module]
    path = "".join(f"M{x} {y}h1v1h-1z" for x, y in dark)
    return f'<path transform="translate({left} {top}) scale({side})" d="{path}" fill="#000"/>'
