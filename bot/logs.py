"""Logs without the token: raised levels for chatty libraries and a filter that redacts."""

import logging
import re

TOKEN = re.compile(r"\d{3,}:[A-Za-z0-9_-]{4,}")
CHATTY = (
    "httpx",
    "httpcore",
    "aiohttp.access",
    "aiosqlite",
    "apscheduler",
    "asyncio",
    "telegram",
    "tzlocal",
)


def without_token(text: str) -> str:
    """The text with anything that looks like a token taken out."""
    return TOKEN.sub("<token>", text)


class Redact(logging.Filter):
    """Replaces anything that looks like a token in a record, its values and its traceback."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the record; it is always let through."""
        record.msg = without_token(record.getMessage())
        record.args = None
        if record.exc_info and not record.exc_text:
            record.exc_text = logging.Formatter().formatException(record.exc_info)
        if record.exc_text:
            record.exc_text = without_token(record.exc_text)
        return True


def set_up_logs(level: str) -> None:
    """Log to standard error at this level, redacted."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.addFilter(Redact())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
