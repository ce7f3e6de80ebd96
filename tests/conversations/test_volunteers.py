"""A resident registers as a volunteer, changes it and leaves."""

import pytest

from tests.conversations.test_activities import announce
from tests.town import Friend, Town


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


PHONE = "13912345678"


def keys(friend: Friend) -> str:
    """The keyboard below the private chat."""
    rows = (friend.person.keyboard or {}).get("keyboard", [])
    return " ".join(key["text"] for row in rows for key in row)


async def _to_the_phone(friend: Friend, begin: str = "当志愿者") -> None:
    for label in (begin, "扶老", "选好了", "周末"):
        await friend.taps(label)
    assert "留下我的电话" in keys(friend)


async def _phone(town: Town, friend: Friend) -> str | None:
    return (await town.member(friend)).phone


@pytest.mark.parametrize("words", ["不用", "没有", "取消", "no", "不留电话"])
async def test_who_leaves_no_phone_is_registered_and_has_the_menu_back(
    town: Town, words: str
) -> None:
    wang = await town.resident("王大妈")
    await _to_the_phone(wang)
    await wang.says(words)
    assert "好了，谢谢您" in wang.hears()
    assert await _phone(town, wang) is None
    assert "提建议" in keys(wang)


async def test_cancelling_keeps_the_number_that_was_given_before(town: Town) -> None:
    wang = await town.resident("王大妈")
    await _to_the_phone(wang)
    await wang.says(PHONE)
    await wang.taps("修改")
    for label in ("文化活动", "选好了", "周末"):
        await wang.taps(label)
    await wang.says("取消")
    assert await _phone(town, wang) == PHONE
    assert "提建议" in keys(wang)


@pytest.mark.parametrize("words", ["/suggest", "/cancel", "/newpoll"])
async def test_who_does_something_else_has_the_menu_back(town: Town, words: str) -> None:
    li = await town.organizer("李主任")
    await _to_the_phone(li)
    await li.says(words)
    assert "提建议" in keys(li)
    assert "留下我的电话" not in keys(li)


async def test_who_quits_instead_is_not_asked_any_more(town: Town) -> None:
    wang = await town.resident("王大妈")
    await _to_the_phone(wang)
    await wang.says("不用")
    mine = [m for m in wang.person.sees() if m.labels][-1]
    await wang.taps("修改", on=mine)
    for label in ("文化活动", "选好了", "周末"):
        await wang.taps(label)
    await wang.taps("退出志愿者", on=mine)
    assert "提建议" in keys(wang)
    await wang.says(PHONE)
    assert await _phone(town, wang) is None


async def test_registering_once_more_meanwhile_asks_for_the_phone_once_more(town: Town) -> None:
    wang = await town.resident("王大妈")
    await _to_the_phone(wang)
    await wang.says("/volunteer")
    await wang.taps("修改")
    for label in ("选好了", "周末"):
        await wang.taps(label)
    assert "没办完" not in wang.reads()
    assert "留下我的电话" in keys(wang)
