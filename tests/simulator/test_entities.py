"""HTML is read as Telegram reads it."""

import contextlib
import html

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot

from simulator import ApiError, Person
from simulator.detection import detected
from simulator.entities import parse_html, utf16


def test_offsets_count_utf16_units() -> None:
    text, entities = parse_html("👍<b>晨光</b> &amp; <i>x</i>")
    assert text == "👍晨光 & x"
    assert entities == [
        {"type": "bold", "offset": 2, "length": 2},
        {"type": "italic", "offset": 7, "length": 1},
    ]


def test_nested_tags_come_outermost_first() -> None:
    _, entities = parse_html("<b><i>x</i>y</b>")
    assert [e["type"] for e in entities] == ["bold", "italic"]


def test_link_keeps_its_address() -> None:
    _, entities = parse_html('<a href="https://t.me/x?a=1&amp;b=2">here</a>')
    assert entities[0]["url"] == "https://t.me/x?a=1&b=2"


def test_special_tags() -> None:
    source = (
        '<blockquote expandable>q</blockquote><pre><code class="language-py">c</code></pre>'
        '<span class="tg-spoiler">s</span><tg-emoji emoji-id="5">😀</tg-emoji>'
    )
    _, entities = parse_html(source)
    kinds = {e["type"] for e in entities}
    assert kinds == {"expandable_blockquote", "pre", "code", "spoiler", "custom_emoji"}


def test_white_space_at_the_ends_goes_and_offsets_follow() -> None:
    text, entities = parse_html("  \n<b> x </b> ")
    assert text == "x"
    assert entities == [{"type": "bold", "offset": 0, "length": 1}]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("我<3你", "Unclosed start tag at byte offset 3"),
        ("我<3 >", 'Unsupported start tag "3" at byte offset 3'),
        ("<font>x</font>", 'Unsupported start tag "font" at byte offset 0'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<a =x>y</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ('<span class="x">y</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_broken_markup_is_refused(source: str, words: str) -> None:
    with pytest.raises(ApiError) as refused:
        parse_html(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {words}"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_escaped_text_comes_back_unchanged(text: str) -> None:
    assert parse_html(html.escape(text, quote=False)) == (text.strip(), [])


@given(st.text(alphabet="<>/ab =&;\"x' ", max_size=40))
def test_any_markup_is_read_or_refused(source: str) -> None:
    with contextlib.suppress(ApiError):
        text, entities = parse_html(source)
        assert all(e["offset"] + e["length"] <= utf16(text) for e in entities)


def _found(text: str) -> list[tuple[str, str]]:
    encoded = text.encode("utf-16-le")
    return [
        (e["type"], encoded[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le"))
        for e in detected(text)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("看 /help@chenguang_bot 和a/b", [("bot_command", "/help@chenguang_bot")]),
        ("👍 @wang_dama 你好，a@b @x", [("mention", "@wang_dama")]),
        ("#楼道灯 #2026 a#b", [("hashtag", "#楼道灯")]),
        ("见 https://t.me/x_bot?start=c_1。", [("url", "https://t.me/x_bot?start=c_1")]),
        ("去t.me/x和 www.gov.cn, 或 v1.2", [("url", "www.gov.cn")]),
        ("t.me/x?start=a.", [("url", "t.me/x?start=a")]),
        ("写信 wang@example.com", [("email", "wang@example.com")]),
        ("$USD 三号楼3.5层", [("cashtag", "$USD")]),
        ("没有什么", []),
    ],
)
def test_what_is_recognized(text: str, found: list[tuple[str, str]]) -> None:
    assert _found(text) == found


def test_code_and_links_are_left_alone() -> None:
    text, entities = parse_html('<code>/help</code> <a href="https://a.cn">b.cn</a> <b>c.cn</b>')
    kinds = [e["type"] for e in detected(text, entities)]
    assert kinds == ["code", "text_link", "bold", "url"]


async def test_the_bot_hears_what_was_recognized(bot: Bot, wang: Person) -> None:
    wang.says("@li 见 t.me/x #灯")
    wang.sends_photo("#灯")
    words, photo = [u.message for u in await bot.get_updates()]
    assert [e.type for e in words.entities] == ["mention", "url", "hashtag"]
    assert [e.type for e in photo.caption_entities] == ["hashtag"]
    sent = await bot.send_message(wang.id, "<b>点 /help</b>", parse_mode="HTML")
    assert [e.type for e in sent.entities] == ["bold", "bot_command"]
