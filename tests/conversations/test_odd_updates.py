"""What the network hands over besides what people usually send is answered, or left alone."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.texts import label
from tests.town import Friend, Town

Odd = Callable[[int], dict[str, Any]]
NOW = 1795568400
CHANNEL = {"id": -1005, "type": "channel", "title": "凤城之声"}
GROUP = {"id": -100123, "type": "supergroup", "title": "别的群"}
BOT = {"id": 1000, "is_bot": True, "first_name": "b", "username": "chenguang_bot"}
PHOTO = [{"file_id": "x", "file_unique_id": "y", "width": 1, "height": 1}]


def _person(number: int) -> dict[str, Any]:
    return {"id": number, "is_bot": False, "first_name": "王大妈", "language_code": "zh-hans"}


def _said(**content: Any) -> Odd:
    """A message in private."""

    def make(number: int) -> dict[str, Any]:
        chat = {"id": number, "type": "private", "first_name": "王大妈"}
        head = {"message_id": 900, "date": NOW, "chat": chat, "from": _person(number)}
        return {"message": {**head, **content}}

    return make


def _tapped(**content: Any) -> Odd:
    """A tap on something."""

    def make(number: int) -> dict[str, Any]:
        return {
            "callback_query": {"id": "1", "from": _person(number), "chat_instance": "1"} | content
        }

    return make


def _beside(**kind: Any) -> Odd:
    """Something that is no message of a person's."""
    return lambda number: kind


def _under(number: int = 5, date: int = NOW) -> dict[str, Any]:
    """A message of the bot's in a private chat; with date 0 it cannot be reached any more."""
    return {"chat": {"id": 77, "type": "private"}, "message_id": number, "date": date}


OLD_TAPS = {
    "a message too old to be reached": _tapped(data="v:1:0", message=_under(date=0)),
    "no message": _tapped(data="v:1:0"),
    "an inline message": _tapped(data="v:1:0", inline_message_id="abc"),
    "a game": _tapped(game_short_name="x", message=_under()),
    "no data": _tapped(message=_under()),
    "empty data": _tapped(data="", message=_under()),
    "64 bytes of nonsense": _tapped(data="v:" + "9" * 62, message=_under()),
}
UNKNOWN = {
    "nothing in it": _said(),
    "a kind nobody knows yet": _said(brand_new={"a": 1}),
    "a story": _said(story={"chat": CHANNEL, "id": 1}),
    "paid media": _said(paid_media={"star_count": 1, "paid_media": []}),
    "a photo of no size": _said(photo=[], caption="灯坏了"),
}
WORDS = {
    "through another bot": _said(text="路灯不亮", via_bot={**BOT, "id": 5}),
    "with a quote": _said(text="路灯不亮", quote={"text": "x", "position": 0}),
    "to a message that is gone": _said(text="路灯不亮", reply_to_message=_under(date=0)),
    "of somebody hidden": _said(
        text="路灯不亮",
        forward_origin={"type": "hidden_user", "sender_user_name": "<3", "date": NOW},
    ),
    "of a channel": _said(
        text="路灯不亮",
        forward_origin={"type": "channel", "chat": CHANNEL, "message_id": 4, "date": NOW},
    ),
    "with markup beyond its end": _said(
        text="路灯不亮", entities=[{"type": "bold", "offset": 40, "length": 2}]
    ),
    "with markup nobody knows yet": _said(
        text="路灯不亮", entities=[{"type": "brand_new", "offset": 0, "length": 2}]
    ),
    "with a nought in it": _said(text="路灯\x00不亮"),
    "written backwards": _said(text="\u202e路灯不亮"),
    "under a picture": _said(photo=PHOTO, caption="路灯不亮", has_media_spoiler=True),
}
NOT_SAID = {
    "a pin": _said(pinned_message={**_under(), "text": "x"}),
    "a timer": _said(message_auto_delete_timer_changed={"message_auto_delete_time": 86400}),
    "shared people": _said(users_shared={"request_id": 1, "users": [{"user_id": 5}]}),
    "an unknown kind": _beside(brand_new_kind={"a": 1}),
    "nothing but a number": _beside(),
    "a channel's post": _beside(
        channel_post={"message_id": 1, "date": NOW, "chat": CHANNEL, "text": "/link"}
    ),
    "a channel's words in a group": _beside(
        message={"message_id": 1, "date": NOW, "chat": GROUP, "sender_chat": CHANNEL, "text": "x"}
    ),
    "a channel that let the bot in": _beside(
        my_chat_member={
            "chat": CHANNEL,
            "from": _person(78),
            "date": NOW,
            "old_chat_member": {"status": "left", "user": BOT},
            "new_chat_member": {"status": "member", "user": BOT},
        }
    ),
}


async def _hears(town: Town, friend: Friend, odd: Odd) -> str:
    """What the person reads after it has come; nothing is set aside and nothing fails."""
    before = len(friend.person.sees())
    town.world.inject_update(odd(friend.id))
    await town.settle()
    assert await town.db.reader.all("SELECT * FROM inbox WHERE state <> 'done'") == []
    assert await town.db.reader.all("SELECT * FROM outbox") == []
    return "\n".join(m.text for m in friend.person.sees()[before:])


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_each_has_its_answer_and_the_draft_stays(town: Town, language: str) -> None:
    wang = await town.resident("王大妈")
    if language == "en":
        await wang.says("/language")
        await wang.taps("English")
    expected = [(OLD_TAPS, "button-old"), (UNKNOWN, "not-understood"), (NOT_SAID, None)]
    for group, key in expected:
        for name, odd in group.items():
            heard = await _hears(town, wang, odd)
            assert heard == (label(language, key) if key else ""), name
    for name, odd in WORDS.items():
        offers = [label(language, key) for key in ("suggest-offer", "suggest-offer-sent")]
        assert await _hears(town, wang, odd) in offers, name
        await wang.taps(label(language, "label-no"))
    await wang.says("/suggest")
    await wang.says("三号楼楼道灯不亮")
    expected = [(OLD_TAPS, "button-old"), (UNKNOWN, "step-words-please"), (NOT_SAID, None)]
    for group, key in expected:
        for name, odd in group.items():
            heard = await _hears(town, wang, odd)
            assert heard == (label(language, key) if key else ""), name
    for odd in WORDS.values():
        assert "路灯" in await _hears(town, wang, odd)
    await wang.taps(label(language, "label-submit"))
    assert "〔2026〕1号" in wang.hears()
    town.judge.faults.clear()  # not all of it can be read by the libraries that judge
