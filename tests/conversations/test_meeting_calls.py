"""Who is called to a meeting, who gets a seat, and what papers go along with it."""

from tests.conversations.test_councils import seats as takes_a_seat
from tests.conversations.test_councils import sets_up
from tests.conversations.test_meeting_drafts import changes, drafts
from tests.town import Friend, Town


async def _called_by_name(li: Friend, names: str) -> None:
    await drafts(li)
    await changes(li, "叫谁来", of="更多设置")
    await li.taps("只叫几位")
    await li.says(names)


async def test_the_members_of_a_body_are_called_by_themselves(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    zhao = await town.resident("老赵")
    await town.link_group()
    await sets_up(li)
    await takes_a_seat(li, "王大妈")
    await takes_a_seat(li, "钱奶奶")
    await drafts(li)
    assert "参加：议事会的成员" in li.hears()
    await changes(li, "座位", "1", of="更多设置")
    assert "旁听座位：1 个" in li.hears()
    await li.taps("发布")
    assert "请您来开会" in wang.reads()
    assert "请您来开会" not in zhao.reads()
    assert "请当面告诉他们：钱奶奶" in li.reads()
    await zhao.taps("我参加", to=town.group)
    await wang.taps("我参加", to=town.group)
    assert "参加" in wang.toast
    await town.passes(seconds=5)
    assert "已有 2 人参加" in town.group_reads()  # a member has a seat beside the open one
    await li.taps("改期")
    await li.says("后天晚7点")
    assert "会议改期" in wang.reads()


async def test_the_body_that_meets_can_be_changed_to_all(town: Town) -> None:
    li = await town.organizer("李主任")
    await sets_up(li)
    await takes_a_seat(li, "钱奶奶")
    await drafts(li)
    await changes(li, "叫谁来", of="更多设置")
    await li.taps("全体居民")
    assert "参加：" not in li.hears()
    await changes(li, "叫谁来", of="更多设置")
    await li.taps("议事会（1 人）")
    assert "参加：议事会的成员" in li.hears()


async def test_people_are_called_by_name_and_the_unclear_are_asked_about(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    twins = [await town.resident("小陈"), await town.resident("小陈")]
    await town.link_group()
    await _called_by_name(li, "王大妈、小陈\n钱奶奶、王大妈")
    assert "“小陈”是下面哪位" in li.hears()
    await li.taps("👤 小陈")
    assert "单独通知：王大妈、小陈、钱奶奶" in li.hears()
    assert "参加：请到的 3 位" in li.hears()
    await li.taps("发布")
    assert "请您来开会" in wang.reads()
    assert [twin.reads().count("请您来开会") for twin in twins] == [1, 0]
    assert "钱奶奶" not in town.group_reads()
    assert "王大妈" not in town.group_reads()
    assert "请当面告诉他们：钱奶奶" in li.reads()
    await li.taps("改期")
    await li.says("后天晚7点")
    assert "会议改期" in wang.reads()
    await wang.says("/forget")
    assert "请您去开的会：1" in wang.hears()


async def test_seats_are_given_in_order_and_a_free_one_goes_to_the_first_in_line(
    town: Town,
) -> None:
    li = await town.organizer("李主任")
    crowd = [await town.resident(name) for name in ("王大妈", "老赵", "小陈", "老孙")]
    wang, zhao, chen, sun = crowd
    await town.link_group()
    await drafts(li)
    await changes(li, "座位", "两个座位", of="更多设置")
    assert "座位：2 个" in li.hears()
    await li.taps("发布")
    for friend in crowd:
        await friend.taps("我参加", to=town.group)
    assert "参加" in zhao.toast
    assert "候补第 1 位" in chen.toast
    assert "候补第 2 位" in sun.reads()
    await town.passes(seconds=5)
    assert "已有 2 人参加，候补 2 人" in town.group_reads()
    await zhao.taps("来不了", to=town.group)
    assert "有座位了" in chen.reads()
    assert "有座位了" not in sun.reads()
    await sun.taps("我参加", to=town.group)
    assert "候补第 1 位" in sun.toast
    await wang.says("/forget")
    await wang.taps("删除")
    await wang.taps("确定删除")
    assert sun.reads().count("有座位了") == 1
    await zhao.taps("我参加", to=town.group)
    assert "候补第 1 位" in zhao.toast
    await town.passes(days=1, hours=9, minutes=5)
    assert "会议提醒" in sun.reads()
    assert "会议提醒" not in zhao.reads()  # whoever waits is not told to come


async def test_a_home_gets_as_many_seats_as_there_are(town: Town) -> None:
    li = await town.organizer("李主任")
    wang, zhao, chen = [await town.resident(name) for name in ("王大妈", "老赵", "小陈")]
    await town.link_group()
    await drafts(li)
    await changes(li, "座位", "3", of="更多设置")
    await li.taps("发布")
    await wang.taps("2 人", to=town.group)
    await zhao.taps("2 人", to=town.group)
    assert "候补第 1 位" in zhao.toast
    await chen.taps("我参加", to=town.group)
    assert "给您记下了" in chen.toast  # the one seat left is enough for one
    await wang.taps("3 人", to=town.group)
    assert "最多还能来 2 位" in wang.toast
    await wang.taps("来不了", to=town.group)
    assert "有座位了" in zhao.reads()
    await town.passes(seconds=5)
    assert "已有 3 人参加" in town.group_reads()


async def test_an_odd_number_of_seats_is_asked_again(town: Town) -> None:
    li = await town.organizer("李主任")
    await drafts(li)
    await changes(li, "座位", "随便坐", of="更多设置")
    assert "没看懂多少个座位" in li.hears()
    await li.says("0")
    assert "没看懂多少个座位" in li.hears()
    await li.taps("不限")
    assert "座位：" not in li.hears()


async def test_papers_go_to_the_group_and_to_whoever_asks(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await drafts(li)
    await changes(li, "材料", of="更多设置")
    await li.says("不知道发什么")
    assert "请发文件或者照片" in li.hears()
    await li.sends_document("征求意见稿.pdf", b"%PDF-1.4")
    await li.sends_photo(caption="场地照片")
    assert "征求意见稿.pdf\n场地照片" in li.hears()
    await li.taps("好了")
    assert "📎 材料：征求意见稿.pdf、场地照片" in li.hears()
    await li.taps("发布")
    shown = [m.media[0] for m in li.person.sees(town.group) if m.media]
    assert shown == ["document", "photo", "document"]  # the last is the calendar's
    await wang.taps("会议通知")
    await wang.taps("会议材料")
    assert "会议材料：征求意见稿.pdf" in wang.hears()


async def test_in_english(town: Town) -> None:
    li = await town.organizer("Li", language="en")
    await town.resident("Wang", language="en")
    await li.says("/newmeeting")
    await li.taps("Open talk")
    for words in ("Evening talk", "tomorrow 7pm", "Room 2", "Anything"):
        await li.says(words)
    await changes(li, "Who is called", of="More")
    await li.taps("Only some people")
    await li.says("Wang, Mrs Qian")
    assert "For: the 2 people who are invited" in li.hears()
    await changes(li, "Seats", "5 seats", of="More")
    assert "Seats for residents: 5" in li.hears()
