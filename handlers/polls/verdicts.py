"""A verdict in plain words: every part of the threshold, and what follows."""

from bot.texts import Lines, Phrase, phrase
from domain.areas import in_square_metres
from domain.polls import Effect
from domain.thresholds import Body, Kind, Part, Share, Verdict, effects_of


def body_words(body: Body) -> Phrase:
    """The name of the body."""
    return phrase(f"body-{body.value.replace('_', '-')}")


def share_words(share: Share) -> Phrase:
    """More than half, at least two thirds, and so on."""
    how = "more-than" if share.strict else "at-least"
    return phrase(f"share-{how}-{share.numerator}-{share.denominator}")


def verdict_lines(verdict: Verdict) -> Lines:
    """Each part on a line, then what follows from them; for owners, that it is a what-if."""
    lines = [*map(_part, verdict.parts), phrase(f"verdict-{_outcome(verdict)}")]
    if Effect.EXTERNAL in effects_of(verdict.body):
        lines.append(phrase("verdict-what-if"))
    return Lines(lines)


def _part(part: Part) -> Phrase:
    said = in_square_metres if part.by_area else int
    values = {"area": part.by_area, "share": share_words(part.share), "mark": "✗✓"[part.ok]}
    numbers = {name: said(getattr(part, name)) for name in ("needed", "reached", "base")}
    if part.kind is Kind.TAKE_PART:
        return phrase("verdict-take-part", **values, **numbers)
    who = phrase("verdict-of-all" if part.of_all else "verdict-of-present")
    return phrase("verdict-agree", **values, **numbers, who=who)


def _outcome(verdict: Verdict) -> str:
    if verdict.valid:
        return "passed" if verdict.passed else "not-passed"
    lacking = [part for part in verdict.parts if part.kind is Kind.TAKE_PART and not part.ok]
    return "too-little-area" if all(part.by_area for part in lacking) else "too-few"
