"""Options carry explanations and photos, and even thirty of them can be used."""

from typing import Any

from tests.town import Friend, Town


async def _begins(li: Friend, options: str, question: str = "充电棚建在哪里？") -> None:
    await li.says("/newpoll")
    await li.says(question)
    await li.says(options)


def _photos(friend: Friend) -> list[Any]:
    return [m for m in friend.person.sees() if m.media and m.sender.id != friend.id]


def _card(town: Town) -> Any:
    return next(m for m in reversed(town.friends[0].person.sees(town.group)) if m.labels)


async def test_an_explanation_is_shown_on_the_card_and_not_on_the_button(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _begins(li, "东门｜离车棚近\n北侧空地 - 要砍两棵树\n地库口")
    assert "· 东门：离车棚近" in li.hears()
    await li.taps("发布")
    assert "· 东门：离车棚近" in town.group_reads()
    assert "· 北侧空地：要砍两棵树" in town.group_reads()
    assert _card(town).labels == ["东门", "北侧空地", "地库口"]
    await wang.taps("东门", to=town.group)
    assert wang.toast == "已投：东门，截止前可以改"


async def test_an_explanation_stands_on_a_ballot_of_several_taps(town: Town) -> None:
    li = await town.organizer("李主任")
    await _begins(li, "东门｜离车棚近\n北侧空地")
    await li.taps("类型")
    await li.taps("发布")
    for label in ("投票", "充电棚", "投票"):
        await li.taps(label)
    assert "· 东门：离车棚近" in li.hears()


async def test_an_explanation_that_is_too_long_is_not_taken(town: Town) -> None:
    li = await town.organizer("李主任")
    await _begins(li, f"东门｜{'远' * 101}\n西门")
    assert "说明最多 100 个字" in li.hears()
    await li.says("东门\n西门")
    assert "每人选一个" in li.hears()


async def test_photos_come_in_the_order_of_the_options(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _begins(li, "东门｜离车棚近\n北侧空地\n地库口")
    await li.taps("更多设置")
    await li.taps("选项照片")
    assert "按选项的顺序" in li.hears()
    await li.sends_photo()
    assert "“东门”的照片收到了。下一张是“北侧空地”的" in li.hears()
    await li.sends_photo()
    await li.taps("好了")
    assert "📷 东门：离车棚近" in li.hears()
    assert "· 地库口" in li.hears()
    await li.taps("发布")
    assert "🖼 看照片" in _card(town).labels
    await wang.starts("p_1")
    await wang.taps("看照片")
    assert [photo.caption for photo in _photos(wang)] == ["东门", "北侧空地"]
    assert "1. 东门：离车棚近" in wang.hears()
    await wang.taps("北侧空地")
    assert "已投：北侧空地" in wang.toast


async def test_an_album_is_taken_as_if_sent_one_by_one(town: Town) -> None:
    li = await town.organizer("李主任")
    await _begins(li, "东门\n北侧空地")
    await li.taps("更多设置")
    await li.taps("选项照片")
    await li.sends_album([None, None, None])
    assert "“北侧空地”的照片收到了。都有照片了" in li.hears()
    assert "每个选项都有照片了" in li.hears()


async def test_an_option_is_tapped_and_its_photo_sent(town: Town) -> None:
    li = await town.organizer("李主任")
    await _begins(li, "东门\n北侧空地\n地库口")
    await li.taps("更多设置")
    await li.taps("选项照片")
    await li.taps("▫️ 地库口")
    assert "请发“地库口”的照片" in li.hears()
    await li.sends_photo()
    await li.taps("好了")
    assert "📷 地库口" in li.hears()
    assert "· 东门" in li.hears()


async def test_words_in_place_of_a_photo_are_answered(town: Town) -> None:
    li = await town.organizer("李主任")
    await _begins(li, "东门\n北侧空地")
    await li.taps("更多设置")
    await li.taps("选项照片")
    await li.says("没有照片")
    assert "请发一张照片，没有就点【好了】" in li.hears()
    await li.taps("好了")
    await li.taps("发布")
    assert "已发布" in li.hears()


async def test_strangers_to_the_community_see_no_photos(town: Town) -> None:
    li, far = await town.organizer("李主任"), await town.resident("远客", "c02")
    await _begins(li, "东门\n北侧空地")
    await li.taps("更多设置")
    await li.taps("选项照片")
    await li.sends_photo()
    await li.taps("好了")
    await li.taps("发布")
    far.person.taps_data(far.person.sees()[-1], "pi:1:0")
    await town.settle()
    assert "别的社区" in far.toast
    assert _photos(far) == []


async def test_many_photos_come_ten_at_a_time(town: Town) -> None:
    li = await town.organizer("李主任")
    await _begins(li, "\n".join(f"第{i}项" for i in range(1, 13)))
    await li.taps("更多设置")
    await li.taps("选项照片")
    await li.sends_album([None] * 12)
    await li.taps("好了")
    await li.taps("发布")
    for label in ("投票", "充电棚", "看照片"):
        await li.taps(label)
    assert len(_photos(li)) == 10
    await li.taps("后面的照片")
    assert [photo.caption for photo in _photos(li)][10:] == ["第11项", "第12项"]


async def test_thirty_options_stand_two_a_row_with_their_numbers(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _begins(li, "\n".join(f"候选地点{i}号" for i in range(1, 31)))
    await li.taps("发布")
    rows = _card(town).markup["inline_keyboard"]
    assert [len(row) for row in rows] == [2] * 15
    assert rows[14][1]["text"] == "30. 候选地点30号"
    assert "30. 候选地点30号" in town.group_reads()
    await wang.taps("30. 候选地点30号", to=town.group)
    assert wang.toast == "已投：候选地点30号，截止前可以改"


async def test_what_a_card_cannot_hold_is_read_in_private(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    options = "\n".join(f"{'选' * 56}{i:02}｜{'因' * 100}" for i in range(30))
    await _begins(li, options, question="问" * 300)
    await li.taps("结果")
    await li.taps("发布")
    assert "因" not in town.group_reads()
    await wang.starts("p_1")
    await wang.taps("看说明")
    assert wang.hears().count("因" * 100) == 30
    await wang.taps("选07")
    await town.passes(seconds=5)
    assert f"{'选' * 56}07：1 票" in town.group_reads()
