"""Votes in a room join the count with their sheet; close relatives vote with a paper."""

from tests.conversations.test_households import asks
from tests.conversations.test_paper_votes import manages
from tests.town import Friend, Town


async def counts(li: Friend, *totals: int) -> None:
    await manages(li)
    await li.taps("录入现场计票")
    for total in totals:
        await li.says(str(total))


async def adults(town: Town, number: int) -> None:
    async with town.db.transaction() as tx:
        await tx.run("UPDATE communities SET adults = :n WHERE code = 'c01'", n=number)


async def test_totals_of_a_room_join_the_count_and_everybody_may_see_the_sheet(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await asks(li, "全体居民")
    await wang.taps("反对", to=town.group)
    await counts(li, 12)
    assert "“反对”有几票" in li.hears()
    await li.says("很多")
    assert "请写一个数字" in li.hears()
    await li.says("3票")
    await li.says("0")
    assert "赞成：12 票" in li.hears()
    await li.says("没有照片")
    assert "请发一张计票表的照片" in li.hears()
    await li.sends_photo()
    assert "已录入现场投票 15 票" in li.hears()
    await town.passes(days=4)
    for words in ("赞成：12 票", "反对：4 票", "共有 16 人投票", "手机 1，现场投票 15 票"):
        assert words in town.group_reads()
    assert "没有逐人核对" in town.group_reads()
    await wang.says("/polls")
    await wang.taps("村口的路")
    await wang.taps("现场计票表")
    assert "现场投票 15 票的计票表" in wang.hears()


async def test_no_more_hands_are_entered_than_have_not_voted(town: Town) -> None:
    await adults(town, 3)
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    chen = await town.resident("小陈")
    await town.link_group()
    await asks(li, "全体居民")
    await wang.taps("反对", to=town.group)
    await counts(li, 1, 2)
    assert "还剩 2 人" in li.hears()
    await li.says("1")
    await li.says("0")
    await li.sends_photo()
    await chen.taps("赞成", to=town.group)
    assert "能投的票都投完了" in chen.toast
    await wang.taps("赞成", to=town.group)
    assert "已改投：赞成" in wang.toast


async def test_a_room_entered_anew_takes_the_place_of_the_first_and_is_in_the_log(
    town: Town,
) -> None:
    await adults(town, 4)
    li = await town.organizer("李主任")
    await asks(li, "全体居民")
    await counts(li, 3, 1, 0)
    await li.sends_photo()
    await counts(li, 2, 2, 0)
    await li.sends_photo()
    assert "已录入现场投票 4 票" in li.hears()
    await manages(li)
    assert "录入了现场投票：3 1 0" in li.hears()
    assert "改了现场投票：2 2 0" in li.hears()
    await town.passes(days=4)
    assert "赞成：2 票" in li.reads()
    assert "共有 4 人投票" in li.reads()


async def test_hands_are_not_counted_into_a_secret_poll(town: Town) -> None:
    li = await town.organizer("李主任")
    await asks(li, "全体居民", "公开：")
    await manages(li)
    assert not any("现场" in label for label in li.buttons())
