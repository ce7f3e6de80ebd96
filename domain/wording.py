"""What may be written where a few words are asked for."""

from domain.refusals import Refused


def check_words(text: str, most: int) -> str:
    """Some words, trimmed, at most `most` characters; raises Refused."""
    words = text.strip()
    if not 1 <= len(words) <= most:
        raise Refused("words-length", most=most)
    return words
