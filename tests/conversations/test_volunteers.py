"""A resident registers as a volunteer, changes it and leaves."""

from tests.conversations.test_activities import announce
from tests.town import Town


async def test_registering_changing_and_leaving(town):
    wang = await town.resident("王大妈")
    await wang.says("/volunteer")
    await wang.taps("选好了")
    assert "先选一样" in wang.toast
    await wang.taps("扶老")
    await wang.taps("平安巡逻")
    await wang.taps("扶老")
    await wang.taps("选好了")
    await town.restart()
    await wang.taps("周末")
    assert "留个电话" in wang.hears()
    await wang.says("不留电话")
    assert "平安巡逻" in wang.hears()
    assert "扶老" not in wang.hears()
    await wang.says("/volunteer")
    assert "周末" in wang.hears()
    await wang.taps("退出志愿者")
    assert await town.db.reader.all("SELECT * FROM volunteers") == []


async def test_who_has_not_joined_is_asked_to_join_first(town):
    stranger = await town.stranger("小陈")
    await stranger.says("/volunteer")
    assert "加入" in stranger.hears()
    assert await town.db.reader.all("SELECT * FROM volunteers") == []


async def test_who_is_no_volunteer_yet_sees_what_is_on_all_the_same(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await wang.taps("当志愿者")
    assert "您愿意帮哪些忙" in wang.hears()
    assert "楼道清杂物" not in wang.hears()
    await announce(li)
    await wang.taps("当志愿者")
    assert "楼道清杂物" in wang.hears()
    assert "您愿意帮哪些忙" in wang.hears()
    await wang.taps("✋ 楼道清杂物")
    assert "您报上名了" in wang.hears()
