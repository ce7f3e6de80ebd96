"""An exact point on the map is for its author and the organizers."""

from tests.town import Town


async def test_others_read_that_there_is_a_point_and_not_where(town: Town) -> None:
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    await wang.taps("提建议")
    await wang.says("井盖松了，走上去晃")
    await wang.taps("加位置")
    await wang.sends_location(35.49021, 112.85113)
    await wang.taps("✅ 提交")
    await chen.says("1号")
    assert "📍 有位置" in chen.hears()
    assert "35.49021" not in chen.hears()
    await wang.says("1号")
    assert "35.49021, 112.85113" in wang.hears()


async def test_a_place_in_words_is_read_by_everybody(town: Town) -> None:
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    await wang.taps("提建议")
    await wang.says("井盖松了，走上去晃")
    await wang.taps("加位置")
    await wang.says("东门外")
    await wang.taps("✅ 提交")
    await chen.says("1号")
    assert "在哪儿：东门外" in chen.hears()
