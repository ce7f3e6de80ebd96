"""How a notice reads: in a group, in its preview, and as a line of a list."""

from datetime import datetime
from typing import Any

from bot.texts import Lines, Phrase, When, phrase
from domain.communities import Community
from domain.notices import Notice, standing
from domain.recurrences import Rule, next_ones
from handlers.meetings.repeating import rule_words

SHORT = 20
FEW = 5


def post_of(text: str, urgent: bool, late: Phrase | str = "") -> dict[str, Any]:
    """What a group reads, for the sentence `notice-post`."""
    head = phrase("notice-head-urgent" if urgent else "notice-head")
    return {"head": head, "text": text, "late": late}


def lateness(notice: Notice, now: datetime, community: Community) -> Phrase | str:
    """That it comes late, where it does."""
    if standing(notice, now, community.zone) == "ready":
        return ""
    return phrase("notice-late", when=When(notice.due_at, community.zone))


def short(text: str) -> str:
    """The first words, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= SHORT else line[:SHORT] + "…"


def names(communities: list[Community]) -> Phrase:
    """The communities by name while they are few, else how many."""
    shown = Lines([c.name for c in communities[:FEW]], by=phrase("list-joiner"))
    few = len(communities) <= FEW
    return phrase("notice-to-few" if few else "notice-to-many", names=shown, n=len(communities))


def moment(rule: Rule | None, due_at: datetime, community: Community) -> Phrase:
    """When it goes out, in words."""
    if rule is None:
        return phrase("notice-once", when=When(due_at, community.zone))
    dates = [due_at, *next_ones(rule, due_at, community.zone, 3)][:3]
    shown = Lines([When(at, community.zone) for at in dates])
    return phrase("notice-again-and-again", rule=rule_words(rule), dates=shown)
