"""Whatever anyone sends, at whatever moment, is answered kindly in their language and kept."""

import json
from collections.abc import Awaitable, Callable

import pytest

from bot.texts import label
from domain.wording import shown_name
from tests.town import Friend, Town

Send = Callable[[Friend], Awaitable[object]]
LANGUAGES = ("zh", "en")
OTHERS = ("video", "video_note", "audio", "animation", "dice", "poll")


async def _forwards(friend: Friend) -> None:
    neighbour = await friend.town.stranger("隔壁老刘")
    friend.person.started = True
    await friend.forwards(neighbour.person.says("三号楼楼道灯不亮，谁管管"))


def _other(kind: str) -> Send:
    return lambda friend: friend.sends_other(kind)


MEANT: dict[str, Send] = {
    "text": lambda friend: friend.says("三号楼楼道灯不亮"),
    "forwarded": _forwards,
    "two thousand characters": lambda friend: friend.says("灯" * 2000),
    "photo": lambda friend: friend.sends_photo("灯坏了"),
    "photo without words": lambda friend: friend.sends_photo(),
    "album": lambda friend: friend.sends_album(["楼道堆了杂物", None]),
    "voice": lambda friend: friend.sends_voice(seconds=5),
    "voice of 58 seconds": lambda friend: friend.sends_voice(seconds=58),
    "links and quotes": lambda friend: friend.says("看 https://example.org/?a=1&b=<2> 的“公告”"),
}
NOT_WORDS: dict[str, Send] = {
    "sticker": lambda friend: friend.sends_sticker(),
    "contact": lambda friend: friend.sends_contact("13900000000"),
    "document": lambda friend: friend.sends_document("报告.pdf", b"%PDF-"),
    "picture sent as a file": lambda friend: friend.sends_document("灯.jpg", b"\xff\xd8"),
    **{kind: _other(kind) for kind in OTHERS},
}
WORDLESS: dict[str, Send] = {
    "empty": lambda friend: friend.says(" "),
    "zero width": lambda friend: friend.says("\u200b\u200d"),
    "emoji": lambda friend: friend.says("👍👍👍"),
    "dots": lambda friend: friend.says("。。。。"),
}
TOO_SHORT: dict[str, Send] = {
    **WORDLESS,
    "one character": lambda friend: friend.says("灯"),
}
PLACES: dict[str, Send] = {
    "location": lambda friend: friend.sends_location(35.47, 112.57),
    "venue": _other("venue"),
}
COMMANDS: dict[str, Send] = {
    "mistyped command": lambda friend: friend.says("/sugest"),
    "a command of another bot": lambda friend: friend.says("/weather@other_bot"),
}


in_every_language = pytest.mark.parametrize("language", LANGUAGES)


async def _someone(town: Town, language: str) -> Friend:
    wang = await town.resident("王大妈")
    if language == "en":
        await wang.says("/language")
        await wang.taps("English")
    return wang


async def _all_answered(town: Town) -> None:
    """No update was set aside, and no answer failed."""
    assert await town.db.reader.all("SELECT * FROM inbox WHERE state <> 'done'") == []
    assert await town.db.reader.all("SELECT * FROM outbox") == []


async def _draft(town: Town) -> dict[str, object]:
    row = await town.db.reader.find("SELECT data FROM dialogs")
    return dict(json.loads(row["data"])) if row else {}


@in_every_language
async def test_words_out_of_the_blue_are_offered_as_a_suggestion(town: Town, language: str) -> None:
    wang = await _someone(town, language)
    offers = [label(language, offer) for offer in ("suggest-offer", "suggest-offer-sent")]
    for name, send in MEANT.items():
        await send(wang)
        assert wang.hears() in offers, name
        await wang.taps(label(language, "label-no"))
        assert label(language, "suggest-offer-declined") in wang.hears(), name
    await _all_answered(town)


@in_every_language
async def test_what_is_no_words_out_of_the_blue_is_explained(town: Town, language: str) -> None:
    wang = await _someone(town, language)
    for name, send in {**NOT_WORDS, **PLACES, **WORDLESS}.items():
        await send(wang)
        assert wang.hears() == label(language, "not-understood"), name
    await _all_answered(town)


@in_every_language
async def test_a_suggestion_may_be_said_in_any_way(town: Town, language: str) -> None:
    for number, (name, send) in enumerate({**MEANT, **PLACES}.items(), 1):
        wang = await _someone(town, language)
        await wang.says("/suggest")
        await send(wang)
        draft = await _draft(town)
        assert draft.keys() & {"said", "voices", "photos", "place"}, name
        if "place" in draft:
            assert wang.hears() == label(language, "suggest-what-there"), name
            await wang.says("三号楼楼道灯不亮")
        await wang.taps(label(language, "label-submit"))
        assert f"〔2026〕{number}号" in wang.hears(), name
    await _all_answered(town)


@in_every_language
async def test_what_is_no_suggestion_keeps_the_draft_and_says_what_is_wanted(
    town: Town, language: str
) -> None:
    wang = await _someone(town, language)
    await wang.says("/suggest")
    await wang.says("三号楼楼道灯不亮")
    before = await _draft(town)
    for name, send in NOT_WORDS.items():
        await send(wang)
        assert wang.hears() == label(language, "step-words-please"), name
        assert await _draft(town) == before, name
    await wang.taps(label(language, "label-submit"))
    assert "〔2026〕1号" in wang.hears()
    await _all_answered(town)


@in_every_language
async def test_too_little_asks_for_more(town: Town, language: str) -> None:
    wang = await _someone(town, language)
    for name, send in TOO_SHORT.items():
        await wang.says("/suggest")
        await send(wang)
        assert wang.hears() == label(language, "suggestion-too-short"), name
    await _all_answered(town)


@in_every_language
async def test_four_thousand_characters_are_too_many_and_not_cut(town: Town, language: str) -> None:
    wang = await _someone(town, language)
    await wang.says("/suggest")
    await wang.says("灯" * 4000)
    assert wang.hears() == label(language, "suggestion-too-long", length=4000, most=2000)
    await wang.says("三号楼楼道灯不亮")
    await wang.taps(label(language, "label-submit"))
    assert "〔2026〕1号" in wang.hears()


@pytest.mark.parametrize("filling", ["😀", "&", "😀😀😀\n"], ids=repr)
async def test_what_the_network_counts_as_longer_reaches_the_organizer_too(
    town: Town, filling: str
) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈" + "😀" * 61)
    await wang.says("/suggest")
    await wang.says("楼道灯不亮" + (filling * 2000)[:1995])
    await wang.taps(label("zh", "label-submit"))
    assert "〔2026〕1号" in wang.hears()
    assert "楼道灯不亮" in li.hears()
    assert "📜 经过" in li.buttons()
    await li.taps("受理")
    await town.passes(seconds=10)
    assert "1号\u3000已受理" in li.reads()
    assert "支持：0 人" in li.reads()
    await _all_answered(town)


@in_every_language
async def test_an_unknown_command_is_never_taken_for_words(town: Town, language: str) -> None:
    wang = await _someone(town, language)
    await wang.says("/suggest")
    for name, send in COMMANDS.items():
        await send(wang)
        assert wang.hears() == label(language, "command-unknown"), name
        assert await _draft(town) == {}, name
    await wang.says("三号楼楼道灯不亮")
    await wang.taps(label(language, "label-submit"))
    assert "〔2026〕1号" in wang.hears()


@pytest.mark.parametrize(("code", "language"), [("zh-hans", "zh"), (None, "zh"), ("en", "en")])
async def test_who_has_not_joined_is_shown_the_way_in(
    town: Town, code: str | None, language: str
) -> None:
    for name, send in {**MEANT, **NOT_WORDS, **TOO_SHORT, **PLACES}.items():
        passer_by = await town.stranger("过路人", language=code)
        await send(passer_by)
        assert label(language, "join-first") in passer_by.hears(), name
        assert await town.db.reader.all("SELECT * FROM dialogs") == [], name
    await _all_answered(town)


@pytest.mark.parametrize("part", ["加照片", "加位置"])
async def test_at_the_step_of_a_photo_and_of_a_place_nothing_is_lost(town: Town, part: str) -> None:
    wang = await town.resident("王大妈")
    for name, send in {**MEANT, **NOT_WORDS, **TOO_SHORT, **PLACES}.items():
        await wang.says("/cancel")
        await wang.says("/suggest")
        await wang.says("三号楼楼道灯不亮")
        await wang.taps(part)
        await send(wang)
        assert wang.hears(), name
        assert "三号楼楼道灯不亮" in str(await _draft(town)), name
    await _all_answered(town)


async def test_talk_in_the_group_is_left_alone(town: Town) -> None:
    wang = await town.resident("王大妈")
    group = await town.link_group()
    group.promote_bot(by=wang.person)  # so that it is told everything that is said
    await town.settle()
    before = len(wang.person.sees(group))
    here, wang.person.chat = wang.person.chat, group
    for name, send in {**MEANT, **NOT_WORDS, **TOO_SHORT, **PLACES, **COMMANDS}.items():
        await send(wang)
        said = wang.person.sees(group)[before:]
        assert [m for m in said if m.sender.is_bot] == [], name
    wang.person.chat = here
    await _all_answered(town)


ODD_NAMES = (
    "<b>王</b>",
    "<3 & </a>",
    "{ $name }",
    "\u202e颠倒\u202c",
    "\u200b",
    "王" * 64,
    "👵🏻🇨🇳",
    'O\'Neil "Bob" \\n',
    "*_`[王](tg://user?id=1)",
)


@pytest.mark.parametrize("name", ODD_NAMES)
async def test_a_name_is_only_a_name(town: Town, name: str) -> None:
    li = await town.organizer("李主任")
    odd = await town.resident(name)
    await odd.says("/suggest")
    await odd.says("三号楼楼道灯不亮")
    await odd.taps("✅ 提交")
    assert "〔2026〕1号" in odd.hears()
    assert f"{shown_name(name, odd.id)}（" in li.reads()
    await _all_answered(town)
