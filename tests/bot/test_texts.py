"""Sentences: both languages say the same things, and nobody's name becomes markup."""

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.texts import (
    FOLDER,
    Lasting,
    Lines,
    MissingText,
    When,
    keys,
    label,
    language_of,
    phrase,
    say,
)

SHANGHAI = ZoneInfo("Asia/Shanghai")


def _placeables(language: str) -> dict[str, set[str]]:
    text = "\n".join(p.read_text(encoding="utf-8") for p in (FOLDER / language).glob("*.ftl"))
    found: dict[str, set[str]] = {}
    for block in re.split(r"\n(?=[a-z])", text):
        name = re.match(r"([a-z0-9-]+) =", block)
        if name:
            found[name[1]] = set(re.findall(r"\$(\w+)", block))
    return found


def test_both_languages_have_the_same_sentences() -> None:
    assert keys("zh") == keys("en")


def test_both_languages_need_the_same_values() -> None:
    assert _placeables("zh") == _placeables("en")


def test_no_sentence_is_defined_twice() -> None:
    for language in ("zh", "en"):
        lines = [
            line.split(" =")[0]
            for path in (FOLDER / language).glob("*.ftl")
            for line in path.read_text(encoding="utf-8").splitlines()
            if re.match(r"[a-z0-9-]+ =", line)
        ]
        assert len(lines) == len(set(lines)), [x for x in lines if lines.count(x) > 1]


def test_a_name_with_markup_is_shown_as_it_is_written() -> None:
    said = say("zh", "topic-gone", community="<b>晨光</b> & <3")
    assert "&lt;b&gt;晨光&lt;/b&gt; &amp; &lt;3" in said


def test_a_label_is_plain_text() -> None:
    assert "<3" in label("zh", "topic-gone", community="<3")


def test_numbers_are_not_grouped_so_that_years_stay_years() -> None:
    assert "2026" in say("zh", "admin-quarantined", update=2026, error="x")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_large_numbers_are_plain_digits(language: str) -> None:
    said = say(language, "poll-turnout-resident", voted=12026, electorate=2600000, over=True)
    assert "12026" in said
    assert "2600000" in said


@pytest.mark.parametrize(
    ("key", "values", "one", "two"),
    [
        ("poll-days", {"days": 1}, "in 1 day", "in 2 days"),
        (
            "meeting-card",
            {"coming": 1, "more": "", "about": "x"},
            "1 person comes",
            "2 people come",
        ),
        ("meeting-begun", {"ago": 1, "about": "x"}, "1 minute ago", "2 minutes ago"),
        ("activity-ask-hours", {"here": 1, "title": "x"}, "1 person came", "2 people came"),
        (
            "activity-card",
            {"places": 1, "about": "x", "taken": 0, "line": ""},
            "1 place,",
            "2 places,",
        ),
        ("meetings-more", {"more": 1}, "One more meeting follows", "2 more meetings follow"),
    ],
)
def test_english_counts_one_and_two(
    key: str, values: dict[str, object], one: str, two: str
) -> None:
    assert one in say("en", key, **values)
    assert two in say("en", key, **{n: 2 if v == 1 else v for n, v in values.items()})


@pytest.mark.parametrize(
    ("minutes", "zh", "en"),
    [
        (0, "0 分", "0 minutes"),
        (1, "1 分", "1 minute"),
        (45, "45 分", "45 minutes"),
        (60, "1 小时", "1 hour"),
        (61, "1 小时 1 分", "1 hour 1 minute"),
        (150, "2 小时 30 分", "2 hours 30 minutes"),
        (72120, "1202 小时", "1202 hours"),
    ],
)
def test_a_length_of_time_is_said_in_hours_and_minutes(minutes: int, zh: str, en: str) -> None:
    assert say("zh", "mine-hours", minutes=Lasting(minutes)).endswith(f"：{zh}")
    assert say("en", "mine-hours", minutes=Lasting(minutes)).endswith(f": {en}")


def test_what_is_listed_is_joined_as_the_language_does() -> None:
    listed = Lines([phrase("weekday-1"), "<", 3], by=phrase("list-joiner"))
    assert "周一、&lt;、3" in say("zh", "topic-gone", community=listed)
    assert "Mon, &lt;, 3" in say("en", "topic-gone", community=listed)


def test_a_moment_is_said_with_its_weekday_in_the_zone() -> None:
    at = datetime(2026, 12, 15, 11, 0, tzinfo=UTC)
    assert say("zh", "topic-gone", community=When(at, SHANGHAI)).count(
        "2026年12月15日（周二） 19:00"
    )
    assert "Tue 15 December 2026, 19:00" in say("en", "topic-gone", community=When(at, SHANGHAI))


def test_a_phrase_is_said_in_the_listeners_language() -> None:
    inner = Lines([phrase("weekday-1"), "<"])
    assert "周一\n&lt;" in say("zh", "topic-gone", community=inner)
    assert "Mon\n&lt;" in say("en", "topic-gone", community=inner)


def test_a_missing_sentence_or_value_is_a_mistake_in_the_program() -> None:
    with pytest.raises(MissingText):
        say("zh", "no-such-sentence")
    with pytest.raises(MissingText):
        say("zh", "topic-gone")


@pytest.mark.parametrize(
    ("code", "language"),
    [("zh-hans", "zh"), ("zh", "zh"), (None, "zh"), ("", "zh"), ("en", "en"), ("ru", "en")],
)
def test_the_language_is_chinese_unless_clearly_another(code: str | None, language: str) -> None:
    assert language_of(code) == language


@pytest.mark.parametrize("length", [1999, 2000, 2001, 2500, 2501, 10_000])
def test_long_words_arrive_whole(length: int) -> None:
    words = "灯" * length
    assert words in say("zh", "opinion-line", n="议事会", said=words)


def test_two_long_values_keep_their_places() -> None:
    said = say("zh", "opinion-line", n="甲" * 3000, said="乙" * 3000)
    assert said.index("甲") < said.index("乙")
    assert (said.count("甲"), said.count("乙")) == (3000, 3000)


def test_long_words_are_escaped_too() -> None:
    said = say("zh", "opinion-line", n="x", said="<b>&" * 1000)
    assert said.count("&lt;b&gt;&amp;") == 1000


def test_a_long_phrase_within_a_sentence_arrives_whole() -> None:
    inner = phrase("opinion-line", n="x", said="灯" * 3000)
    assert say("zh", "opinion-line", n=inner, said="y").count("灯") == 3000
    assert say("zh", "opinion-line", n=Lines(["灯" * 1500] * 2), said="y").count("灯") == 3000
