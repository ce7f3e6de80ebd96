"""What others may read: numbers, addresses and flats that point at a person are covered."""

import re
from functools import lru_cache

from domain.flats import FLATS
from domain.wording import narrow

BETWEEN = r"[^\S\n]?[-–—.·()]?[^\S\n]?"  # what may stand between two groups of a number
DAY = rf"(?:0[1-9]|1[0-2]){BETWEEN}(?:[0-2]\d|3[01])"
ABROAD = r"(?:\+|00)"
PROVINCES = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新使"
CHATS = r"(?<![a-z])(?:微信|加微|威信|薇信|v信|qq|vx|wx|wechat|weixin)(?:群|号|id)*"
NUMBERS = (
    # a mobile phone: 139 1234 5678, +86-139-1234-5678
    (
        rf"(?<!\d)((?:{ABROAD}?86{BETWEEN})?1[3-9]\d)"
        rf"(?:{BETWEEN}\d{{4}}{BETWEEN}|\d[ -]\d{{3}}[ -]|[ -]\d{{3}}[ -]\d)(\d{{4}})(?!\d)",
        "{0}****{1}",
    ),
    # an identity number of 18 or 15 figures in groups, a bank card in groups
    (
        rf"(?<!\d)(\d{{3}})\d{{3}}{BETWEEN}(?:19|20)\d\d{BETWEEN}{DAY}{BETWEEN}\d{{3}}[\dx](?!\d)",
        "{0}***",
    ),
    (rf"(?<!\d)(\d{{3}})\d{{3}}{BETWEEN}\d\d{DAY}{BETWEEN}\d{{3}}(?!\d)", "{0}***"),
    (r"(?<!\d)([3-6]\d{2})\d(?:[ -]\d{4}){3}(?:[ -]\d{3})?(?!\d)", "{0}***"),
    # any other number as long as that
    (r"(?<!\d)(\d{3})\d{8,}[\dx](?!\d)", "{0}***"),
    # a telephone with its area, or said to be one
    (
        rf"(?<!\d)((?:{ABROAD}86{BETWEEN}\(?0?|\(?0)(?:10|2\d|[3-9]\d\d)\)?)"
        rf"{BETWEEN}\d{{3,4}}{BETWEEN}\d{{4}}(?!\d)",
        "{0}-****",
    ),
    (r"((?:电话|座机|固话)(?:号码?)?[是为:]? ?)\d{3,4}[ -]?\d{4}(?!\d|\*{3})", "{0}****"),
    # a number plate
    (
        rf"([{PROVINCES}] ?[a-hj-np-z])[ ·•・.-]?(?=(?:[a-z]*\d){{3}})"
        r"[a-hj-np-z\d]{4,5}[a-hj-np-z\d挂学警](?![a-z\d])",
        "{0}***",
    ),
    # names in other chats, and e-mail addresses
    (rf"({CHATS} ?[:是为]? ?)(?=[a-z_-]*\d)[a-z\d_][a-z\d_-]{{4,19}}", "{0}****"),
    (rf"({CHATS}(?: ?[:是为] ?|(?<=[微信号])))(?!wechat)[a-z][a-z_-]{{5,19}}", "{0}****"),
    (r"(?<![a-z\d._%+-])[a-z\d._%+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+", "*@*"),
)
RULES = [(re.compile(pattern, re.IGNORECASE), cover) for pattern, cover in (*NUMBERS, *FLATS)]
ANY_NUMBER = re.compile(r"[\d〇零一二两三四五六七八九十百a-z@]", re.IGNORECASE)
SENTENCE = re.compile(r"[^。！？；!?;\n]*(?:[。！？；!?;\n]|$)")  # no number goes on behind its end


def sentences_of(text: str) -> list[str]:
    """The sentences, which can be covered one by one: joined they are the text."""
    return SENTENCE.findall(text)


@lru_cache(maxsize=1000)
def masked(text: str) -> str:
    """The text as others than its author and the organizers may read it."""
    return "".join(_masked(part) for part in sentences_of(text))


def _masked(text: str) -> str:
    before, seen = None, narrow(text)
    while text != before and ANY_NUMBER.search(seen):
        before = text
        for pattern, cover in RULES:
            if pattern.search(seen):
                text = _covered(text, seen, pattern, cover)
                seen = narrow(text)
    return text


def _covered(text: str, seen: str, pattern: re.Pattern[str], cover: str) -> str:
    """Found in narrow letters, as it is `seen`; what stays is left as it was written."""
    parts, end = [], 0
    for found in pattern.finditer(seen):
        stays = [text[slice(*found.span(n + 1))] for n in range(pattern.groups)]
        parts += [text[end : found.start()], cover.format(*stays)]
        end = found.end()
    return "".join([*parts, text[end:]])


ADDRESSED = "居民同志"  # whoever has no name any more, in a letter


def nameless(text: str, name: str | None) -> str:
    """The same without this person's name: who it is may be read by nobody else."""
    return text.replace(name, "居民") if name and len(name) > 1 else text
