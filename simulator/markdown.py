"""Markdown and MarkdownV2 as the Bot API reads them, or its own refusals."""

from dataclasses import dataclass

from simulator.entities import Entity, stripped, utf16
from simulator.errors import bad

SIMPLE = {"_": "italic", "*": "bold", "`": "code", "[": "text_link"}
RESERVED = set("_*[]()~`>#+-=|{}.!\n")
NAMES = {
    "bold": "Bold",
    "italic": "Italic",
    "underline": "Underline",
    "strikethrough": "Strikethrough",
    "spoiler": "Spoiler",
    "code": "Code",
    "pre": "Pre",
    "text_link": "TextUrl",
    "custom_emoji": "CustomEmoji",
    "blockquote": "BlockQuote",
}
MARKS = {
    "bold": "*",
    "italic": "_",
    "underline": "__",
    "strikethrough": "~",
    "spoiler": "||",
    "code": "`",
    "pre": "```",
    "text_link": "]",
    "custom_emoji": "]",
}
OPENING = (
    ("```", "pre"),
    ("`", "code"),
    ("__", "underline"),
    ("_", "italic"),
    ("*", "bold"),
    ("~", "strikethrough"),
    ("||", "spoiler"),
    ("![", "custom_emoji"),
    ("[", "text_link"),
)
EMOJI = "tg://emoji?id="


@dataclass
class Open:
    """An entity whose end is not yet seen; `at` is its place in the source."""

    kind: str
    at: int
    offset: int
    language: str = ""


class _Reader:
    """Goes through a marked-up text once, from left to right."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.place = 0
        self.text = ""
        self.entities: list[Entity] = []

    def _bytes(self, place: int) -> int:
        return len(self.source[:place].encode())

    def _starts(self, words: str) -> bool:
        return self.source.startswith(words, self.place)

    def _say(self, words: str) -> None:
        self.text += words

    def _take_language(self) -> str:
        """The word after three backticks, and the line's end."""
        end = self.place
        while end < len(self.source) and not (
            self.source[end].isspace() or self.source[end] == "`"
        ):
            end += 1
        if end == len(self.source) or self.source[end] == "`":
            end = self.place
        language, self.place = self.source[self.place : end], end
        if self._starts("\n"):
            self.place += 1
        return language

    def _keep(self, kind: str, offset: int, **more: str) -> None:
        length = utf16(self.text) - offset
        if length:
            known = {name: value for name, value in more.items() if value}
            self.entities.append({"type": kind, "offset": offset, "length": length, **known})

    def _keep_link(self, offset: int, url: str) -> None:
        if "." in url or "://" in url:
            self._keep("text_link", offset, url=url)


class _Simple(_Reader):
    """Markdown: nothing within another, an underscore is always a mark."""

    def read(self) -> tuple[str, list[Entity]]:
        while self.place < len(self.source):
            sign = self.source[self.place]
            following = self.source[self.place + 1 : self.place + 2]
            if sign == "\\" and following and following in SIMPLE:
                self._say(following)
                self.place += 2
            elif sign in SIMPLE:
                self._entity(sign)
            else:
                self._say(sign)
                self.place += 1
        return stripped(self.text, self.entities)

    def _entity(self, sign: str) -> None:
        begin, offset = self.place, utf16(self.text)
        mark = "```" if self._starts("```") else {"[": "]"}.get(sign, sign)
        self.place += 1 if mark == "]" else len(mark)
        language = self._take_language() if mark == "```" else ""
        end = self.source.find(mark, self.place)
        if end < 0:
            where = self._bytes(begin)
            raise bad(
                "can't parse entities: Can't find end of the entity"
                f" starting at byte offset {where}"
            )
        words = self.source[self.place : end]
        self._say(words)
        self.place = end + len(mark)
        if sign == "[":
            self._keep_link(offset, self._address() or words)
        else:
            self._keep("pre" if mark == "```" else SIMPLE[sign], offset, language=language)

    def _address(self) -> str:
        if not self._starts("("):
            return ""
        end = self.source.find(")", self.place)
        end = len(self.source) if end < 0 else end
        url, self.place = self.source[self.place + 1 : end], end + 1
        return url


class _Second(_Reader):
    """MarkdownV2: entities may stand in one another, reserved characters must be escaped."""

    def __init__(self, source: str) -> None:
        super().__init__(source)
        self.open: list[Open] = []

    def read(self) -> tuple[str, list[Entity]]:
        while self.place < len(self.source):
            self._step(self.source[self.place])
        if self._inner == "blockquote":
            self._end_quote()
        if self.open:
            self._refuse_open()
        return stripped(self.text, self.entities)

    @property
    def _inner(self) -> str:
        return self.open[-1].kind if self.open else ""

    def _step(self, sign: str) -> None:
        following = self.source[self.place + 1 : self.place + 2]
        if sign == "\\" and following and 0 < ord(following) <= 126:
            self._say(following)
            self.place += 2
        elif sign not in ("`" if self._inner in ("code", "pre") else RESERVED):
            self._say(sign)
            self.place += 1
        elif self._ends():
            self._end()
        elif sign == "\n":
            self._end_line()
        elif not self._begin_quote():
            self._begin(sign)

    def _ends(self) -> bool:
        mark = MARKS.get(self._inner)
        if mark is None or not self._starts(mark):
            return False
        return not (mark == "_" and self._starts("__"))

    def _begin(self, sign: str) -> None:
        for mark, kind in OPENING:
            if self._starts(mark) and not self._ends_quote(mark):
                begin = self.place
                self.place += len(mark)
                language = self._take_language() if kind == "pre" else ""
                self.open.append(Open(kind, begin, utf16(self.text), language))
                return
        if not (self._starts("||") and self._ends_quote("||")):
            raise bad(
                f"can't parse entities: Character '{sign}' is reserved and must be escaped"
                " with the preceding '\\'"
            )
        self.place += 2
        self._end_quote("expandable_blockquote")

    def _ends_quote(self, mark: str) -> bool:
        """Two bars at the end of a quotation's line hide what is long in it."""
        after = self.source[self.place + 2 : self.place + 3]
        return mark == "||" and self._inner == "blockquote" and after in ("", "\n")

    def _end(self) -> None:
        entity = self.open.pop()
        begin = self.place
        self.place += len(MARKS[entity.kind])
        match entity.kind:
            case "text_link":
                words = self.text.encode("utf-16-le")[2 * entity.offset :].decode("utf-16-le")
                self._keep_link(entity.offset, self._address(begin) or words)
            case "custom_emoji":
                self._keep_emoji(entity, self._address(begin))
            case kind:
                self._keep(kind, entity.offset, language=entity.language)

    def _address(self, begin: int) -> str:
        """What stands in the brackets after a link's words, with its escapes taken out."""
        if not self._starts("("):
            return ""
        url, self.place = "", self.place + 1
        while self.place < len(self.source) and self.source[self.place] != ")":
            if self._starts("\\"):
                self.place += 1
            url += self.source[self.place : self.place + 1]
            self.place += 1
        if self.place >= len(self.source):
            where = self._bytes(begin + 2)
            raise bad(f"can't parse entities: Can't find end of a URL at byte offset {where}")
        self.place += 1
        return url

    def _keep_emoji(self, entity: Open, url: str) -> None:
        if not url.startswith(EMOJI):
            raise bad("can't parse entities: Custom emoji entity must contain a tg://emoji URL")
        self._keep("custom_emoji", entity.offset, custom_emoji_id=url.removeprefix(EMOJI))

    def _begin_quote(self) -> bool:
        """A line that begins with > is a quotation."""
        at_start = self.place == 0 or self.source[self.place - 1] == "\n"
        mark = "**>" if self._starts("**>") else ">"
        if self.open or not at_start or not self._starts(mark):
            return False
        self.open.append(Open("blockquote", self.place, utf16(self.text)))
        self.place += len(mark)
        return True

    def _end_line(self) -> None:
        self.place += 1
        if self.open and self.open[0].kind == "blockquote":
            if self._starts(">"):
                self.place += 1
            elif len(self.open) > 1:
                self._refuse_open()
            else:
                self._end_quote()
        self._say("\n")

    def _end_quote(self, kind: str = "blockquote") -> None:
        self._keep(kind, self.open.pop().offset)

    def _refuse_open(self) -> None:
        entity = self.open[-1]
        where = self._bytes(entity.at)
        raise bad(
            f"can't parse entities: Can't find end of {NAMES[entity.kind]} entity"
            f" at byte offset {where}"
        )


def parse_markdown(source: str) -> tuple[str, list[Entity]]:
    """The older Markdown; raises ApiError for markup the Bot API would refuse."""
    return _Simple(source).read()


def parse_markdown_v2(source: str) -> tuple[str, list[Entity]]:
    """MarkdownV2; raises ApiError for markup the Bot API would refuse."""
    return _Second(source).read()
