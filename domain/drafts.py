"""What may be sent as a suggestion: how long, how much, how often."""

from domain.refusals import Refused
from domain.wording import cleaned

SHORTEST, LONGEST = 3, 2000
MOST_A_DAY = 10


def check_words(text: str, has_media: bool) -> str:
    """The words, cleaned; raises Refused when there are too few or too many."""
    words = cleaned(text)
    if len(words) > LONGEST:
        raise Refused("suggestion-too-long", length=len(words), most=LONGEST)
    meaningful = sum(character.isalnum() for character in words)
    if not has_media and meaningful < SHORTEST:
        raise Refused("suggestion-too-short")
    return words


def check_pace(recent: int) -> None:
    """Ten a day each; raises Refused."""
    if recent >= MOST_A_DAY:
        raise Refused("suggestion-too-many", most=MOST_A_DAY)
