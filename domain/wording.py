"""People's own words: what is taken out of them, and what may stand where a few are asked for."""

import re
import unicodedata

from domain.refusals import Refused

SEEN_AS_NOTHING = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
PICTURE = "[\u2190-\u27ff\u2900-\u2bff\ufe0f\U0001f000-\U0001faff]"
WIDE = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
DASHES = re.compile("[\u2010-\u2015\u2212]")
JOINED = re.compile(f"(?<={PICTURE})\u200d(?={PICTURE})")


def _is_shown(character: str) -> bool:
    if character in SEEN_AS_NOTHING:
        return False
    return unicodedata.category(character) not in ("Cc", "Cf", "Cs") or character == "\n"


def cleaned(text: str) -> str:
    """The words as people see them: without invisible characters, one kind of line end, trimmed.

    Nothing that is seen is changed; joiners stay where they hold a picture together.
    """
    if text.isprintable() and SEEN_AS_NOTHING.isdisjoint(text):
        return text.strip()
    lines = "\n".join(text.replace("\t", " ").splitlines())
    parts = ("".join(filter(_is_shown, part)) for part in JOINED.split(lines))
    return "\u200d".join(parts).strip()


def has_words(text: str) -> bool:
    """Whether there is a letter, a figure or a Chinese character among it."""
    return any(character.isalnum() for character in cleaned(text))


def check_said(text: str, has_media: bool) -> str:
    """What was said, cleaned; raises Refused when it has neither words nor a voice or picture."""
    said = cleaned(text)
    if not (has_media or has_words(said)):
        raise Refused("words-needed")
    return said


def check_words(text: str, most: int) -> str:
    """Some words, cleaned, at most `most` characters; raises Refused."""
    words = check_said(text, has_media=False)
    if len(words) > most:
        raise Refused("words-length", most=most)
    return words


def narrow(text: str) -> str:
    """Full-width letters, figures and signs as narrow ones, character by character."""
    return text.translate(WIDE)


def copied(text: str) -> str:
    """What people copied from paper or a screen, in whatever case and width, and with whatever
    dashes they have."""
    return DASHES.sub("-", unicodedata.normalize("NFKC", text)).upper()


def as_code(text: str) -> str:
    """A code as people copy it, without the spaces, dashes and dots in between."""
    return re.sub(r"[\s\-·]", "", copied(text))


def alike(text: str) -> str:
    """The same for words that read the same: whatever their width, case and spaces."""
    return "".join(unicodedata.normalize("NFKC", cleaned(text)).casefold().split())


def shown_name(name: str, person_id: int) -> str:
    """The name a person shows, on one line; a number for one that nobody could see."""
    return " ".join(cleaned(name).split()) or f"#{person_id}"
