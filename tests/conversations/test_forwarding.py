"""What was forwarded is said to be so, and nobody learns from whom."""

from tests.conversations.test_drafts import begins, everything, kept
from tests.town import Town

LINE = "（转发的消息）"


async def test_the_draft_and_the_card_say_that_it_was_forwarded(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    neighbour = await town.stranger("隔壁周师傅")
    await begins(wang)
    await wang.forwards(neighbour.person.says("地下车库漏水，车顶都是泥点"))
    assert "地下车库漏水，车顶都是泥点 ↪️转发的消息" in wang.hears()
    await wang.taps("提交")
    assert f"{LINE}\n地下车库漏水，车顶都是泥点" in li.reads()
    assert "周师傅" not in await everything(town)


async def test_ones_own_words_are_not_called_forwarded(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang, "地下车库漏水")
    assert "转发" not in wang.hears()
    await wang.taps("提交")
    assert (await kept(town))["text"] == "地下车库漏水"


async def test_a_forwarded_photo_or_voice_is_said_to_be_one(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    neighbour = await town.stranger("隔壁周师傅")
    await begins(wang)
    await wang.forwards(neighbour.person.sends_photo())
    await wang.forwards(neighbour.person.sends_voice(seconds=9))
    assert "🎤语音 📷照片 ↪️转发的消息" in wang.hears()
    await wang.taps("提交")
    assert (await kept(town))["text"] == LINE
    assert LINE in li.reads()


async def test_too_few_forwarded_words_are_still_too_few(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang)
    await wang.forwards((await town.stranger("周师傅")).person.says("👍"))
    assert "再多说几个字" in wang.hears()


async def test_out_of_the_blue_and_split_it_is_said_with_each(town: Town) -> None:
    wang = await town.resident("王大妈")
    neighbour = await town.stranger("隔壁周师傅")
    await wang.forwards(neighbour.person.says("1、路灯不亮 2、垃圾没人收"))
    await wang.taps("是，提建议")
    await wang.taps("分成 2 条")
    await wang.taps("✅ 提交")
    assert (await kept(town, 1))["text"] == f"{LINE}\n路灯不亮"
    assert (await kept(town, 2))["text"] == f"{LINE}\n垃圾没人收"
