"""The settings of a poll being made fit on a phone: what is long has a row of its own."""

from tests.town import Friend, Town


async def _asks(li: Friend) -> None:
    await li.says("/newpoll")
    await li.says("充电棚建在哪里？")
    await li.says("东门\n北侧空地")


def _rows(friend: Friend) -> list[list[str]]:
    markup = friend.person.sees()[-1].reply_markup
    return [[button["text"] for button in row] for row in markup["inline_keyboard"]]


def _row_of(friend: Friend, label: str) -> list[str]:
    return next(row for row in _rows(friend) if any(label in text for text in row))


async def test_long_settings_stand_alone_and_short_ones_two_a_row(town: Town) -> None:
    li = await town.organizer("李主任")
    await _asks(li)
    await li.taps("法定人数")
    assert _row_of(li, "法定人数") == ["法定人数：要超过 33% 的人投"]
    assert _row_of(li, "谁能投") == ["谁能投：全体居民"]
    assert _row_of(li, "效力") == ["效力：征求意见"]
    assert _row_of(li, "类型") == ["类型：单选", "截止：3 天后"]
    assert len([text for row in _rows(li) for text in row]) == 11
    await li.taps("更多设置")
    assert _row_of(li, "平票") == ["平票：议事会商定", "其他：不收"]
    assert all(len(text) <= 11 for row in _rows(li) if len(row) > 1 for text in row)


async def test_a_rule_with_a_long_name_is_read_whole(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/newpoll")
    await li.says("方案同意吗？")
    await li.taps("就用")
    for _ in range(4):
        await li.taps("效力")
        assert len(_row_of(li, "效力")) == 1


async def test_a_day_and_hour_stand_alone(town: Town) -> None:
    li = await town.organizer("李主任")
    await _asks(li)
    assert len(_row_of(li, "截止：")) == 2
    await li.taps("更多设置")
    await li.taps("自己定截止时间")
    await li.says("下周五晚8点")
    assert len(_row_of(li, "截止：")) == 1
    await li.taps("开始：")
    await li.says("明天上午9点")
    assert len(_row_of(li, "开始：")) == 1
    await li.taps("收起")
    assert len(_row_of(li, "开始：")) == 1
    await li.taps("发布")
    assert "会在" in li.hears()
