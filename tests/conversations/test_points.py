"""An exact point on the map is for its author and the organizers."""

from typing import Any

import pytest

from tests.conversations.test_suggestions import _suggests
from tests.town import Friend, Town

AT = {"latitude": 35.49021, "longitude": 112.85113}


def pins(friend: Friend) -> list[Any]:
    """The places on the map that the bot has sent."""
    said = [m for m in friend.person.sees() if m.sender.is_bot]
    return [m.extra["location"] for m in said if "location" in m.extra]


async def at_a_point(town: Town) -> tuple[Friend, Friend]:
    """An organizer, and the author of number 1, which has a place on the map."""
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await wang.taps("提建议")
    await wang.says("井盖松了，走上去晃")
    await wang.taps("加位置")
    await wang.sends_location(**{"lat": AT["latitude"], "lon": AT["longitude"]})
    await wang.taps("✅ 提交")
    return li, wang


async def test_organizers_have_the_place_on_the_map_above_the_card(town: Town) -> None:
    li, _ = await at_a_point(town)
    assert pins(li) == [AT]
    assert "35.49" not in li.reads()
    await li.says("/desk")
    await li.taps("1号")
    assert pins(li) == [AT, AT]
    *_, pin, told, card = li.person.sees()
    assert "location" in pin.extra
    assert told.text == "随 晨光〔2026〕1号 发来的"
    assert "见上面的地图" in card.text


async def test_neighbours_get_no_map(town: Town) -> None:
    await at_a_point(town)
    chen = await town.resident("小陈")
    await chen.says("1号")
    assert "📍 有位置" in chen.hears()
    assert pins(chen) == []


@pytest.mark.parametrize("place", ["东门外", "95.00000, 112.00000", "35.49021, 182.85113"])
async def test_what_is_no_place_on_the_map_is_read_as_it_is(town: Town, place: str) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await wang.taps("提建议")
    await wang.says("井盖松了，走上去晃")
    await wang.taps("加位置")
    await wang.says(place)
    await wang.taps("✅ 提交")
    assert pins(li) == []
    assert f"在哪儿：{place}" in li.reads()


async def test_without_a_place_there_is_no_map(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _suggests(wang, "井盖松了，走上去晃")
    assert pins(li) == []


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
