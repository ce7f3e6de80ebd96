"""What is recognized in plain text: commands, mentions, hashtags, addresses."""

import re

from simulator.entities import Entity, utf16

TLD = "com|org|net|edu|gov|cn|me|io|app|dev|info|xyz|top|site|link|cc|tv|co|uk|de|fr|ru|eu|hk|tw|jp"
PATH = r"[/?#][^\s<>\"«»，。；！？、（）【】《》“”]*"
# The kind, a sign without which it is not there, and how it looks.
KINDS = (
    ("url", "://", re.compile(rf"(?<![\w@.])(?:https?|tg|ftp|ton)://[\w.:%-]+(?:{PATH})?", re.I)),
    (
        "email",
        "@",
        re.compile(r"(?<![\w.+-])[A-Za-z0-9_.+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,12}(?!\w)"),
    ),
    (
        "url",
        ".",
        re.compile(rf"(?<![\w@.])(?:[A-Za-z0-9-]+\.)+(?:{TLD})(?![\w.@-]*\w)(?:{PATH})?", re.I),
    ),
    ("bot_command", "/", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/<>])")),
    ("mention", "@", re.compile(r"(?<!\w)@[A-Za-z0-9_]{2,32}(?!\w)")),
    ("hashtag", "#", re.compile(r"(?<![\w#@/])#(?=\w*[^\W\d])\w{1,256}(?![\w#])")),
    ("cashtag", "$", re.compile(r"(?<!\w)\$[A-Z]{3,8}(?!\w)")),
)
SIGNS = re.compile(r"[/@#$.]")
CLOSED = {"code", "pre", "text_link", "text_mention", "custom_emoji"}
TRAILING = ".,:;!?'()"


def detected(text: str, given: list[Entity] | None = None) -> list[Entity]:
    """All entities of a text: those given by markup, and those the server finds by itself."""
    known = list(given or [])
    if not SIGNS.search(text):
        return known
    taken = [(e["offset"], e["offset"] + e["length"]) for e in known if e["type"] in CLOSED]
    for kind, sign, pattern in KINDS:
        for found in pattern.finditer(text) if sign in text else ():
            words = found[0].rstrip(TRAILING) if kind == "url" else found[0]
            first = utf16(text[: found.start()])
            last = first + utf16(words)
            if all(last <= start or end <= first for start, end in taken):
                taken.append((first, last))
                known.append({"type": kind, "offset": first, "length": last - first})
    return sorted(known, key=lambda e: (e["offset"], -e["length"]))
