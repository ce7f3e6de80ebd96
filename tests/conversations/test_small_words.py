"""Words that are no suggestion, and pictures and voices that may be one."""

import pytest

from tests.conversations.test_suggestions import _suggests
from tests.town import Town

OFFERED = "作为建议提交吗"


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("谢谢", "不客气"),
        ("好的", "随时告诉我"),
        ("收到", "随时告诉我"),
        ("ok", "随时告诉我"),
        ("你好", "您好"),
        ("灯", "再多说几个字"),
        ("停水", "再多说几个字"),
    ],
)
async def test_a_few_words_of_courtesy_are_not_offered(town: Town, said: str, answer: str) -> None:
    wang = await town.resident("王大妈")
    await wang.says(said)
    assert answer in wang.hears()
    assert OFFERED not in wang.hears()
    assert await town.db.reader.all("SELECT * FROM dialogs") == []


async def test_in_english_too(town: Town) -> None:
    tom = await town.resident("Tom", language="en")
    await tom.says("Thanks!")
    assert "You are welcome" in tom.hears()
    await tom.sends_photo()
    assert "Shall what you just sent be sent on as a suggestion?" in tom.hears()


async def test_a_stranger_is_shown_the_way_in(town: Town) -> None:
    chen = await town.stranger("小陈")
    await chen.says("你好")
    assert "/start" in chen.hears()


async def test_a_courtesy_does_not_join_what_is_offered(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says("三号楼楼道灯不亮")
    await wang.says("好的")
    assert f"要把这句话{OFFERED}" in wang.hears()
    await wang.taps("是，提建议")
    assert "三号楼楼道灯不亮" in wang.hears()
    assert "好的" not in wang.hears()


async def test_courteous_words_are_words_where_words_are_asked_for(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    await wang.says("三号楼楼道灯不亮")
    await wang.says("谢谢")
    assert "三号楼楼道灯不亮\n谢谢" in wang.hears()


async def test_what_was_sent_is_not_called_a_sentence(town: Town) -> None:
    wang = await town.resident("王大妈")
    for send in (wang.sends_voice(), wang.sends_photo("灯坏了"), wang.sends_album([None, None])):
        await send
        assert f"要把刚才发的{OFFERED}？" in wang.reads()
        await wang.taps("不用")
    assert "这句话" not in wang.reads()


@pytest.mark.parametrize("kind", ["voice", "photo"])
async def test_a_voice_or_a_picture_may_tell_who_it_is(town: Town, kind: str) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    await wang.says("三号楼楼道灯不亮")
    assert "可能让组织者认出您" not in wang.hears()
    await (wang.sends_voice() if kind == "voice" else wang.sends_photo())
    assert "匿名也请留意：语音、照片可能让组织者认出您。" in wang.hears()


async def test_what_was_said_without_words_says_so(town: Town) -> None:
    nai, chen = await town.resident("刘奶奶"), await town.resident("小陈")
    await nai.sends_voice()
    await nai.taps("是，提建议")
    await nai.taps("提交")
    await chen.says("1号")
    assert "（是用语音或照片说的，只有组织者能听、能看）" in chen.hears()
    assert "“" not in chen.hears()
    await chen.taps("看看大家提的")
    assert "1号 · 0人支持 · 用语音、照片说的" in chen.buttons()


async def test_taking_it_back_twice_says_that_it_is_done(town: Town) -> None:
    wang = await town.resident("王大妈")
    await _suggests(wang, "三号楼楼道灯不亮")
    await wang.says("/my")
    await wang.taps("撤回 1号")
    assert "已撤回，不再办理" in wang.hears()
    await wang.taps("撤回 1号")
    assert wang.toast == "这一条您早先已经撤回了，不用再撤。"
    await town.passes(minutes=1)
    assert len(await town.db.reader.all("SELECT * FROM suggestion_events")) == 2


async def test_who_was_looked_at_reads_it_on_the_own_page(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    chen = await town.resident("小陈")
    await _suggests(wang, "下水道返水，没人来看", "匿名提交")
    await wang.says("1号")
    assert "组织者也看不到是您提的" in wang.hears()
    await li.taps("看是谁提的")
    await li.says("要上门看下水道，得和本人约时间")
    await wang.says("1号")
    assert "组织者看过是谁提的：要上门看下水道，得和本人约时间" in wang.hears()
    assert "也看不到是您提的" not in wang.hears()
    await chen.says("1号")
    assert "看过是谁" not in chen.hears()
