"""HTML as the Bot API reads it: text and entities with UTF-16 offsets, or its own refusals."""

import re
from html import unescape
from typing import Any

from simulator.errors import bad

Entity = dict[str, Any]
TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
}
NAMED = re.compile(r"&(?:(lt|gt|amp|quot)|#(\d{1,7}|x[0-9a-fA-F]{1,6}))(?![a-zA-Z0-9]);?")
START = re.compile(r"<([^\s>]*)")
ATTRIBUTE = re.compile(
    r"""\s*([^\s=>/"']+)\s*(?:=\s*(?:"([^"]*)(?:"|$)|'([^']*)(?:'|$)|([\w.-]+)))?\s*"""
)
END = re.compile(r"</([^\s>]*)\s*>")


def utf16(text: str) -> int:
    """Length in UTF-16 units, as the Bot API counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Text and entities; raises ApiError for markup the Bot API would refuse."""
    if "<" not in source:
        return _plain(source).strip(), []
    return _Reader(source).read()


def _plain(source: str) -> str:
    return NAMED.sub(lambda m: unescape(m[0] if m[0].endswith(";") else m[0] + ";"), source)


class _Reader:
    """Reads one marked-up text from left to right."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.text: list[str] = []
        self.length = 0
        self.open: list[tuple[str, Entity, int]] = []
        self.entities: list[Entity] = []

    def read(self) -> tuple[str, list[Entity]]:
        place = 0
        while (tag := self.source.find("<", place)) >= 0:
            self._say(self.source[place:tag])
            closing = self.source.startswith("</", tag)
            place = self._end(tag) if closing else self._start(tag)
        if self.open:
            name = self.open[-1][0]
            self._refuse(f'Can\'t find end tag corresponding to start tag "{name}"')
        self._say(self.source[place:])
        return stripped("".join(self.text), self.entities)

    def _say(self, piece: str) -> None:
        if piece:
            plain = _plain(piece)
            self.text.append(plain)
            self.length += utf16(plain)

    def _refuse(self, words: str, place: int | None = None) -> None:
        if place is not None:
            words += f" at byte offset {len(self.source[:place].encode())}"
        raise bad(f"can't parse entities: {words}")

    def _start(self, place: int) -> int:
        found = START.match(self.source, place)
        name = found[1].lower() if found else ""
        at = found.end() if found else place
        if at >= len(self.source):
            self._refuse("Unclosed start tag", place)
        if name not in TAGS:
            self._refuse(f'Unsupported start tag "{name}"', place)
        at, attributes = self._attributes(name, place, at)
        entity: Entity = {"type": TAGS[name], "offset": self.length, "length": 0}
        self.open.append((name, entity | self._meaning(name, attributes, place), len(self.text)))
        return at

    def _attributes(self, name: str, place: int, at: int) -> tuple[int, dict[str, str]]:
        attributes: dict[str, str] = {}
        while at < len(self.source) and self.source[at] != ">":
            found = ATTRIBUTE.match(self.source, at)
            if found is None:
                if not self.source[at:].strip():
                    break
                if self.source[at].isspace():
                    at += 1
                    continue
                self._refuse(f'Empty attribute name in the tag "{name}"', place)
                break
            value = found[2] or found[3] or found[4] or ""
            attributes[found[1].lower()] = _plain(value)
            at = found.end()
        if at >= len(self.source):
            self._refuse("Unclosed start tag", place)
        return at + 1, attributes

    def _meaning(self, name: str, attributes: dict[str, str], place: int) -> Entity:
        kind = attributes.get("class", "")
        if name == "a":
            return {"url": attributes.get("href", "")}
        if name == "code" and kind.startswith("language-"):
            return {"language": kind.removeprefix("language-")}
        if name == "tg-emoji":
            return {"custom_emoji_id": attributes.get("emoji-id", "")}
        if name == "blockquote" and "expandable" in attributes:
            return {"type": "expandable_blockquote"}
        if name == "span" and kind != "tg-spoiler":
            self._refuse('Tag "span" must have class "tg-spoiler"', place)
        return {}

    def _end(self, place: int) -> int:
        if not self.open:
            self._refuse("Unexpected end tag", place)
        found = END.match(self.source, place)
        if found is None:
            self._refuse("Unclosed end tag", place)
            return place
        expected, entity, first = self.open.pop()
        if found[1] and found[1].lower() != expected:
            both = f'expected "</{expected}>", found "</{found[1]}>"'
            at = len(self.source[:place].encode())
            self._refuse(f"Unmatched end tag at byte offset {at}, {both}")
        entity["length"] = self.length - entity["offset"]
        self._keep(entity, "".join(self.text[first:]))
        return found.end()

    def _keep(self, entity: Entity, words: str) -> None:
        if entity["type"] == "text_link":
            entity["url"] = entity["url"] or words
            if "." not in entity["url"] and "://" not in entity["url"]:
                return
        if entity["length"]:
            self.entities.append(entity)


def stripped(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """The Bot API trims white space at both ends."""
    left = utf16(text) - utf16(text.lstrip())
    bare = text.strip()
    end = utf16(bare)
    kept = []
    for entity in entities:
        first = max(0, entity["offset"] - left)
        last = min(end, entity["offset"] - left + entity["length"])
        if last > first:
            kept.append({**entity, "offset": first, "length": last - first})
    return bare, sorted(kept, key=lambda e: (e["offset"], -e["length"]))
