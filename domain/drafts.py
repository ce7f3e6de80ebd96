"""What may be sent as a suggestion: how long, how much, how often, how fast."""

from domain.refusals import Refused
from domain.wording import cleaned

SHORTEST, LONGEST = 3, 2000
MOST_A_DAY = 10
MINUTE = 60  # seconds
MOST_SENT_A_MINUTE = 5
MOST_PARTS_A_MINUTE = 20  # several short messages in a row are how many people write


def check_words(text: str, has_media: bool) -> str:
    """The words, cleaned; raises Refused when there are too few or too many."""
    words = cleaned(text)
    if len(words) > LONGEST:
        raise Refused("suggestion-too-long", length=len(words), most=LONGEST)
    meaningful = sum(character.isalnum() for character in words)
    if not has_media and meaningful < SHORTEST:
        raise Refused("suggestion-too-short")
    return words


def check_pace(recent: int, wanted: int = 1, **again: object) -> None:
    """Ten a day each; raises Refused, which says when there may be more."""
    if recent >= MOST_A_DAY:
        raise Refused("suggestion-too-many", most=MOST_A_DAY, **again)
    if recent + wanted > MOST_A_DAY:
        raise Refused("suggestion-too-many-parts", most=MOST_A_DAY, left=MOST_A_DAY - recent)


def parts_in_a_row(since: int, heard: int, now: int) -> tuple[int, int]:
    """A message more (times in seconds): since when they are counted, and how many it makes."""
    return (since, heard + 1) if now - since < MINUTE else (now, 1)


def is_a_flood(sent: int, parts: int) -> bool:
    """Whether so many suggestions sent and messages written within a minute are too many."""
    return sent >= MOST_SENT_A_MINUTE or parts > MOST_PARTS_A_MINUTE
