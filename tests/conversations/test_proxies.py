"""A close relative votes with a letter that says so, where the rule of the body allows it."""

from typing import Any

from tests.conversations.test_households import asks, confirms
from tests.conversations.test_paper_votes import manages, marks
from tests.conversations.test_rolls import villagers
from tests.town import Friend, Town


async def _asks(town: Town, *settings: str) -> tuple[Friend, Friend]:
    """A poll of villagers by their rule; one of them is here with a phone."""
    li, wang = await town.organizer("李主任"), await town.resident("王秀兰")
    await town.link_group()
    await villagers(li, "王秀兰", "张三", "李四")
    await confirms(li, wang)
    await asks(li, "东庄村民", "效力：", *settings)
    return li, wang


async def _writes(li: Friend, whose: str, holder: str, relation: str = "子女") -> None:
    """What the letter says, up to its photo."""
    await manages(li)
    await li.taps("录入委托")
    await li.says(whose)
    await li.taps(f"▫ {whose}")
    await li.says(holder)
    assert f"{holder}是委托人的什么人" in li.hears()
    await li.taps(relation)
    assert "请拍一张书面委托书" in li.hears()


def _photos(friend: Friend) -> list[Any]:
    mine = [m for m in friend.person.sees() if m.sender.id != friend.id and m.media]
    return [m for m in mine if m.media[0] == "photo" and "委托书" in (m.caption or "")]


async def test_a_close_relative_votes_and_the_voter_hears_of_it(town: Town) -> None:
    li, wang = await _asks(town)
    await _writes(li, "王秀兰", "王小军")
    await li.says("在家里")
    assert "请发委托书的照片" in li.hears()
    await li.sends_photo()
    await li.taps("赞成")
    await li.taps("投出")
    assert "王小军凭您（您家）写的委托书，替您投了：赞成" in wang.reads()
    await wang.taps("反对", to=town.group)
    assert "受托的人替您投了" in wang.toast
    await manages(li)
    await li.taps("录入委托")
    await li.says("王秀兰")
    await li.taps("✓ 王秀兰")
    assert "王秀兰已经委托别人投过了" in li.toast
    await town.passes(days=20)
    assert "委托 1" in town.group_reads()
    assert "王小军" not in town.group_reads()
    await wang.says("/polls")
    await wang.taps("村口的路")
    assert "由王小军" not in wang.reads()
    await manages(li)
    assert "王秀兰，由王小军（子女）投" in li.hears()
    assert "没有委托书的照片" not in li.hears()
    await li.taps("📷 王秀兰的委托书")
    [letter] = _photos(li)
    assert letter.labels == []
    data = "poll-letter:1:1"
    wang.person.taps_data(wang.person.sees()[-1], data)
    await town.settle()
    assert "组织者" in wang.toast
    assert _photos(wang) == []


async def test_the_photo_of_a_letter_may_come_later_and_be_replaced(town: Town) -> None:
    li, _ = await _asks(town)
    await _writes(li, "张三", "张小妹", "兄弟姐妹")
    await li.taps("以后再拍")
    await li.taps("反对")
    await li.taps("投出")
    await li.taps("📷 委托书")
    assert "请把张三的委托书拍下来" in li.hears()
    await li.sends_photo()
    assert "照片收到了" in li.hears()
    await manages(li)
    await li.taps("录入纸质票")
    await li.says("张三")
    await li.taps("✓ 张三")
    await li.taps("📷 委托书")
    assert "张三的委托书，由张小妹（兄弟姐妹）投" in li.hears()
    first = _photos(li)[-1].media[1]
    await li.taps("换一张")
    await li.sends_photo()
    await li.taps("📷 委托书")
    assert _photos(li)[-1].media[1] != first
    await _writes(li, "李四", "李小妹")
    await li.taps("以后再拍")
    await li.taps("反对")
    await li.taps("投出")
    await town.passes(days=20)
    await manages(li)
    assert "李四，由李小妹（子女）投。没有委托书的照片" in li.hears()
    li.person.taps_data(li.person.sees()[-1], "poll-letter-new:1:1")
    await town.settle()
    assert "已经结束" in li.toast


async def test_in_a_secret_poll_the_letter_goes_with_the_voter_and_never_with_the_vote(
    town: Town,
) -> None:
    li, wang = await _asks(town, "公开：")
    await _writes(li, "王秀兰", "王小军")
    await li.sends_photo()
    assert "王秀兰交了纸质票" in li.hears()
    assert not any("赞成" in label for label in li.buttons())
    assert "王小军凭您（您家）写的委托书，替您投了票" in wang.reads()
    await li.taps("撤回这张")
    assert "撤回了王小军替您" in wang.reads()
    assert await town.db.reader.all("SELECT * FROM poll_proxies") == []
    await _writes(li, "王秀兰", "王小军")
    await li.sends_photo()
    await marks(li, "张三", "李四")
    await li.taps("录入匿名纸质票")
    for choice in ("反对", "赞成", "赞成"):
        await li.taps(choice)
        await li.taps("投出")
    assert "都录完了" in li.hears()
    assert "反对" not in wang.reads()
    assert await town.db.reader.all("SELECT * FROM votes") == []
    rows = await town.db.reader.all("SELECT * FROM poll_proxies")
    assert {"choice", "code"}.isdisjoint(rows[0])
    await town.passes(days=4)
    for words in ("赞成：2 票", "反对：1 票", "手机 0，纸质 2，委托 1"):
        assert words in town.group_reads()
    await manages(li)
    assert "王秀兰，由王小军（子女）投" in li.hears()


async def test_there_is_no_proxy_where_no_rule_allows_one(town: Town) -> None:
    li = await town.organizer("李主任")
    await asks(li, "全体居民")
    await manages(li)
    assert not any("委托" in label for label in li.buttons())
    li.person.taps_data(li.person.sees()[-1], "yx:1")
    await town.settle()
    assert "不能委托" in li.toast
