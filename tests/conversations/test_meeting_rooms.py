"""Where a meeting is: rooms of the community with their seats, any words, a place on the map."""

from bot.places import read_places
from storage import places, venues
from tests.conversations.test_meeting_drafts import changes, drafts
from tests.town import Friend, Town

FILE = """
- code: c01
  name: 晨光社区
  town: 凤城镇
  adults: 2610
  households: 1240
  organizers: [7000000101]
  venues: {二楼议事厅: 20, 文化广场: 300}
"""


async def _imports(town: Town, text: str = FILE) -> None:
    reading = read_places(text)
    assert not reading.errors
    async with town.db.transaction() as tx:
        await places.keep(tx, reading.places)


async def _reaches_the_place(li: Friend, when: str = "明晚7点") -> None:
    await li.says("/newmeeting")
    await li.taps("恳谈会")
    await li.says("商量广场舞时间")
    await li.says(when)


async def _rooms(town: Town) -> list[tuple[str, int]]:
    community = await town.community()
    return [(v.name, v.seats) for v in await venues.list_of(town.db.reader, community.id)]


async def test_rooms_come_with_the_file_and_from_organizers(town: Town) -> None:
    await _imports(town)
    li = await town.organizer("李主任")
    await _reaches_the_place(li)
    assert "二楼议事厅（20 座）" in li.buttons()
    await li.taps("🏛 场地")
    await li.says("活动室 40人")
    await li.says("活动室 ４５个座位")
    await li.says("东门小院")
    assert "· 活动室，45 座\n· 东门小院" in li.hears()
    await _imports(town, FILE.replace("二楼议事厅: 20, ", ""))
    assert await _rooms(town) == [("文化广场", 300), ("活动室", 45), ("东门小院", 0)]
    await li.taps("✖ 东门小院")
    await li.taps("好了")
    assert "在哪儿开" in li.hears()
    await li.taps("活动室（45 座）")
    await li.taps("先不写")
    assert "地点：活动室" in li.hears()


async def test_a_wrong_room_in_the_file_is_named_with_its_line(town: Town) -> None:
    wrong = FILE.replace("{二楼议事厅: 20, 文化广场: 300}", "{二楼议事厅: 二十}")
    assert read_places(wrong).errors[0].startswith("line 8: venues: must be a whole number")
    listed = FILE.replace("{二楼议事厅: 20, 文化广场: 300}", "[二楼议事厅]")
    assert "二楼议事厅: 60" in read_places(listed).errors[0]


async def test_a_room_that_is_taken_or_too_small_is_said(town: Town) -> None:
    await _imports(town)
    li = await town.organizer("李主任")
    await _reaches_the_place(li, "明晚7点")
    await li.taps("二楼议事厅")
    await li.taps("先不写")
    assert "⚠️" not in li.hears()
    await changes(li, "座位", "50", of="更多设置")
    assert "二楼议事厅只有 20 个座位，要来 50 人，坐不下" in li.hears()
    await li.taps("发布")
    await drafts(li, "明晚8点半", "")
    assert "二楼议事厅那时候已经有会：“商量广场舞时间”，2026年11月25日（周三） 19:00" in li.hears()
    await changes(li, "改时间", "明晚9点半")
    assert "已经有会" not in li.hears()
    await li.taps("发布")
    await li.taps("改期")
    await li.says("明天下午5点半")
    assert "已经有会" in li.hears()


async def test_organizers_hear_once_that_more_come_than_can_sit(town: Town) -> None:
    await _imports(town, FILE.replace("20", "2"))
    li = await town.organizer("李主任")
    await town.link_group()
    await drafts(li)
    await li.taps("发布")
    for name in ("王大妈", "老赵", "小陈", "老孙"):
        friend = await town.resident(name)
        await friend.taps("我参加", to=town.group)
    crowd = "已经有 3 人要来，二楼议事厅只有 2 个座位"
    assert li.reads().count(crowd) == 1
    assert "已经有 4 人" not in li.reads()


async def test_a_place_on_the_map_gets_a_name_and_goes_along(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await _reaches_the_place(li)
    await li.sends_location(35.49, 112.41)
    assert "这个地方叫什么" in li.hears()
    await li.says("东门小广场")
    await li.taps("先不写")
    await li.taps("发布")
    assert "地点：东门小广场" in town.group_reads()
    pins = [m for m in li.person.sees(town.group) if "location" in m.extra]
    assert len(pins) == 1
    await li.taps("改地点、加材料")
    await li.taps("📍 改地点")
    await li.says("西门")
    files = [m for m in li.person.sees(town.group) if m.media and m.media[0] == "document"]
    places = [b"GEO:" in town.world.files[m.media[1]][1] for m in files]
    assert places == [True, False]
    await drafts(li)  # words alone have no place on the map
    await li.taps("发布")
    pins = [m for m in li.person.sees(town.group) if "location" in m.extra]
    assert len(pins) == 1


async def test_rooms_are_looked_after_from_the_desk_by_organizers_only(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await li.says("/desk")
    await li.taps("设置")
    await li.taps("场地")
    assert "还没有登记场地" in li.hears()
    await li.says("活动室 40人")
    await li.taps("好了")
    assert "场地记好了" in li.hears()
    assert await _rooms(town) == [("活动室", 40)]
    wang.person.taps_data(wang.person.sees()[-1], "venues:1")
    await town.settle()
    assert "只有本社区的组织者" in wang.toast


async def test_another_place_is_told_to_everybody(town: Town) -> None:
    await _imports(town)
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await drafts(li)
    await li.taps("发布")
    await wang.taps("来不了", to=town.group)
    await li.taps("改地点、加材料")
    await li.taps("📍 改地点")
    await li.taps("文化广场（300 座）")
    assert "地点改到文化广场" in li.hears()
    for told in (town.group_reads(), wang.reads()):
        assert "原定二楼议事厅，改到 文化广场" in told
    await town.passes(seconds=5)
    assert "地点：二楼议事厅" not in town.group_reads()
    await li.taps("改地点、加材料")
    await li.taps("📎 加材料")
    await li.sends_document("平面图.pdf", b"%PDF")
    assert "会议材料：平面图.pdf" in town.group_reads()
    for what in ("what", "place", "papers"):
        wang.person.taps_data(wang.person.sees()[-1], f"meeting-amend:{what}:1")
        await town.settle()
        assert "只有本社区的组织者" in wang.toast
    await town.passes(days=2)
    await li.taps("改地点、加材料")
    assert "已经开过了" in li.toast
