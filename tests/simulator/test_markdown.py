"""Both kinds of Markdown are read as Telegram reads them."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot
from telegram.helpers import escape_markdown

from simulator import ApiError, Person
from simulator.entities import Entity, utf16
from simulator.markdown import parse_markdown, parse_markdown_v2


def _kinds(text: str, entities: list[Entity]) -> list[tuple[str, str]]:
    words = text.encode("utf-16-le")
    return [
        (e["type"], words[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le"))
        for e in entities
    ]


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("👍*晨光* _好_", "👍晨光 好", [("bold", "晨光"), ("italic", "好")]),
        ("`a_b` c", "a_b c", [("code", "a_b")]),
        ("```py\nx = 1```", "x = 1", [("pre", "x = 1")]),
        (r"a\_b 5\*3 \x", r"a_b 5*3 \x", []),
        ("[这里](https://t.me/x) 完", "这里 完", [("text_link", "这里")]),
        ("[a.cn]", "a.cn", [("text_link", "a.cn")]),
        ("*_不在里面_*", "_不在里面_", [("bold", "_不在里面_")]),
        ("**", "", []),
    ],
)
def test_markdown(source: str, text: str, found: list[tuple[str, str]]) -> None:
    assert parse_markdown(source)[0] == text
    assert _kinds(*parse_markdown(source)) == found


@pytest.mark.parametrize(
    ("source", "place"), [("a_b", 1), ("晨光*", 6), ("[x", 0), ("```x``", 0), ("`", 0)]
)
def test_markdown_without_an_end_is_refused(source: str, place: int) -> None:
    with pytest.raises(ApiError) as refused:
        parse_markdown(source)
    assert refused.value.description == (
        "Bad Request: can't parse entities: Can't find end of the entity"
        f" starting at byte offset {place}"
    )


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("👍*晨_光_*", "👍晨光", [("bold", "晨光"), ("italic", "光")]),
        (
            "__下__ ~删~ ||密||",
            "下 删 密",
            [("underline", "下"), ("strikethrough", "删"), ("spoiler", "密")],
        ),
        ("`a_b.c` ```py\nx=1```", "a_b.c x=1", [("code", "a_b.c"), ("pre", "x=1")]),
        (r"3\.5 \(约\) \\", "3.5 (约) \\", []),
        (r"[*这*里](https://t.me/x\)y)", "这里", [("text_link", "这里"), ("bold", "这")]),
        ("![😀](tg://emoji?id=5)", "😀", [("custom_emoji", "😀")]),
        (">引\n>用\n完", "引\n用\n完", [("blockquote", "引\n用")]),
        (">长||\n完", "长\n完", [("expandable_blockquote", "长")]),
        (">一\n**>二", "一\n二", [("blockquote", "一"), ("blockquote", "二")]),
        (">引 ||密||", "引 密", [("blockquote", "引 密"), ("spoiler", "密")]),
    ],
)
def test_markdown_v2(source: str, text: str, found: list[tuple[str, str]]) -> None:
    assert parse_markdown_v2(source)[0] == text
    assert _kinds(*parse_markdown_v2(source)) == found


def test_an_address_keeps_its_brackets_and_a_language_its_name() -> None:
    _, (link,) = parse_markdown_v2(r"[x](https://a.cn/\(1\))")
    assert link["url"] == "https://a.cn/(1)"
    _, (code,) = parse_markdown_v2("```python\nx```")
    assert code["language"] == "python"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("3.5", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("a|b", "Character '|' is reserved and must be escaped with the preceding '\\'"),
        ("a > b", "Character '>' is reserved and must be escaped with the preceding '\\'"),
        ("好!", "Character '!' is reserved and must be escaped with the preceding '\\'"),
        ("晨光*x", "Can't find end of Bold entity at byte offset 6"),
        ("*_x*", "Can't find end of Bold entity at byte offset 3"),
        ("__x_", "Can't find end of Italic entity at byte offset 3"),
        ("`x", "Can't find end of Code entity at byte offset 0"),
        ("[x", "Can't find end of TextUrl entity at byte offset 0"),
        ("[x](a.cn", "Can't find end of a URL at byte offset 4"),
        ("![x](a.cn)", "Custom emoji entity must contain a tg://emoji URL"),
        (">*x\n完", "Can't find end of Bold entity at byte offset 1"),
    ],
)
def test_broken_markdown_v2_is_refused(source: str, words: str) -> None:
    with pytest.raises(ApiError) as refused:
        parse_markdown_v2(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {words}"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_escaped_text_comes_back_unchanged(text: str) -> None:
    assert parse_markdown_v2(escape_markdown(text, version=2)) == (text.strip(), [])


@given(st.text(alphabet="_*[]()~`>|!\\ab \n", max_size=40))
def test_any_markdown_is_read_or_refused(source: str) -> None:
    for read in (parse_markdown, parse_markdown_v2):
        with contextlib.suppress(ApiError):
            text, entities = read(source)
            assert all(0 < e["offset"] + e["length"] <= utf16(text) for e in entities)


async def test_the_bot_may_write_markdown(bot: Bot, wang: Person) -> None:
    first = await bot.send_message(wang.id, "*粗*", parse_mode="Markdown")
    second = await bot.send_message(wang.id, r"*粗* 3\.5", parse_mode="MarkdownV2")
    assert (first.text, first.entities[0].type) == ("粗", "bold")
    assert (second.text, second.entities[0].type) == ("粗 3.5", "bold")
