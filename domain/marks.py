"""What looks like advertising is marked: its organizers read it, the public does not."""

import re
from collections.abc import Sequence
from enum import StrEnum

from domain.alarms import listed
from domain.wording import alike, cleaned, narrow

ENDINGS = "com|cn|net|org|top|xyz|vip|cc|shop|info|io|ru|club|online|site|wang|link|fun|tv|icu|live"
ADDRESS = re.compile(
    r"(?:https?://(?:www\.)?|www\.)(?P<said>[^\s，。；！？）]+)"
    rf"|(?<![@a-z0-9._-])(?P<bare>(?:(?:[a-z0-9-]+\.)+(?:{ENDINGS})|t\.me)(?![a-z0-9-])"
    r"(?:/[^\s，。；！？）]*)?)"
)
CONTACT = re.compile(
    r"(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)|(?<!\d)\d{3,4}-\d{7,8}(?!\d)"
    r"|(?:加|\+|➕) ?(?:我|个|客服|本人|一下)*(?:微|薇|威|[vwq]|卫星|扣扣|企鹅)"
    r"|(?:微信|薇信|威信|v信|vx|wx|wechat|qq|扣扣)号?[:： ]?[a-z0-9_-]{5,}|私聊|私信|telegram"
)
AGAIN_AND_AGAIN = re.compile(r"(.{2,40}?)\1{5,}")
ABOUT_ADVERTISING = ("小广告", "牛皮癣")  # who complains of it does not advertise


class Mark(StrEnum):
    """Why it is shown to the organizers only."""

    LINK = "link"
    REPEATED = "repeated"
    ADVERTISING = "advertising"


def mark_of(text: str, before: Sequence[str], own: Sequence[str] = ()) -> Mark | None:
    """Why these words look like advertising, if they do. `before` is what the same person said
    in the last days; `own` are addresses that may be named, besides those of addresses.txt."""
    said = narrow(cleaned(text)).lower()
    if _offers_something(said):
        return Mark.ADVERTISING
    if any(not _is_own(address, own) for address in _addresses(said)):
        return Mark.LINK
    if alike(text) and (alike(text) in map(alike, before) or _says_one_thing(alike(text))):
        return Mark.REPEATED
    return None


def _offers_something(said: str) -> bool:
    if any(word in said for word in ABOUT_ADVERTISING):
        return False
    offers = any(word in said for word in listed("advertising.txt"))
    return offers and CONTACT.search(said) is not None


def _addresses(said: str) -> list[str]:
    return [found["said"] or found["bare"] for found in ADDRESS.finditer(said)]


def _is_own(address: str, own: Sequence[str]) -> bool:
    host = address.partition("/")[0]
    return any(
        address == name or address.startswith(f"{name}?") or f".{host}".endswith(f".{name}")
        for name in (*listed("addresses.txt"), *(name.lower() for name in own))
    )


def _says_one_thing(said: str) -> bool:
    """The same few words six times and more, and little else."""
    return any(
        2 * len(found[0]) >= len(said) and len(set(found[1])) > 1 and found[1].isalnum()
        for found in AGAIN_AND_AGAIN.finditer(said)
    )
