"""An activity: announced, signed up for, a waiting line, reminders, signing in, hours."""

from datetime import timedelta

from storage import activities
from tests.town import Friend, Town


async def announce(li: Friend, places: str = "2", when: str = "12月12日上午8点半") -> None:
    await li.says("/newactivity")
    await li.taps("环境卫生")
    await li.says("楼道清杂物")
    await li.says(when)
    await li.says("三号楼门口")
    await li.says(places)
    await li.says("自带手套，搬重物要当心")
    await li.taps("发布")


async def _people(town: Town, *names: str) -> list[Friend]:
    return [await town.resident(name) for name in names]


async def test_an_activity_is_announced_with_all_it_needs(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await announce(li)
    card = town.group_reads()
    for words in ("志愿活动", "楼道清杂物", "2026年12月12日（周六） 08:30", "三号楼门口", "手套"):
        assert words in card
    assert "名额 2 人，已报名 0 人" in card
    assert "签到码" in li.reads()


async def test_the_insurance_is_said_before_it_is_published(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/newactivity")
    await li.taps("平安巡逻")
    for words in ("平安夜巡", "12月25日晚8点", "综治中心", "9人"):
        await li.says(words)
    await li.taps("没有要求")
    assert "谁都可以" in li.hears()
    await li.taps("保险：没有买")
    assert "保险：已经买好" in li.hears()
    await li.taps("发布")
    [kept] = await activities.list_coming(town.db.reader, (await town.community()).id, town.now)
    assert kept.insured
    assert kept.capacity == 9


async def test_only_organizers_announce(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says("/newactivity")
    assert "组织者" in wang.hears()


async def test_wrong_answers_are_asked_again(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/newactivity")
    await li.taps("扶老")
    await li.says("敲门行动")
    await li.says("有空的时候")
    assert "没看懂" in li.hears()
    await li.says("2026年11月1日上午9点")
    assert "已经过了" in li.hears()
    await li.says("12月5日上午9点")
    await li.says("活动室")
    await li.says("很多人")
    assert "1 到 500" in li.hears()
    await li.says("12")
    assert "要求" in li.hears()


async def test_the_line_moves_up_and_tells(town: Town) -> None:
    li = await town.organizer("李主任")
    wang, chen, zhao, liu = await _people(town, "王大妈", "小陈", "老赵", "刘奶奶")
    await town.link_group()
    await announce(li)
    for friend in (wang, chen, zhao, liu):
        await friend.taps("报名", to=town.group)
    assert "报上了" in chen.toast
    assert zhao.toast == "名额满了，您是候补第 1 位"
    assert "候补第 2 位" in liu.hears()
    await town.passes(seconds=5)
    assert "已报名 2 人，候补 2 人" in town.group_reads()
    await wang.taps("取消报名", to=town.group)
    assert "有名额了" in zhao.reads()
    assert "有名额了" not in liu.reads()
    await liu.taps("报名", to=town.group)
    assert liu.toast == "您已经在候补，第 1 位"
    await wang.taps("报名", to=town.group)
    assert wang.toast == "名额满了，您是候补第 2 位"


async def test_leaving_twice_does_no_harm(town: Town) -> None:
    li = await town.organizer("李主任")
    [wang] = await _people(town, "王大妈")
    await town.link_group()
    await announce(li)
    await wang.taps("报名", to=town.group)
    await wang.taps("报名", to=town.group)
    assert "已经报上" in wang.toast
    await wang.taps("取消报名", to=town.group)
    await wang.taps("取消报名", to=town.group)
    assert "不用取消" in wang.toast
    assert await town.db.reader.all("SELECT * FROM sign_ups") == []


async def test_who_is_forgotten_frees_the_place(town: Town) -> None:
    li = await town.organizer("李主任")
    wang, zhao = await _people(town, "王大妈", "老赵")
    await town.link_group()
    await announce(li, places="1")
    await wang.taps("报名", to=town.group)
    await zhao.taps("报名", to=town.group)
    await wang.says("/forget")
    await wang.taps("删除我的信息")
    await wang.taps("确定删除")
    assert "有名额了" in zhao.reads()


async def test_matching_volunteers_are_invited_by_day(town: Town) -> None:
    li = await town.organizer("李主任")
    chen, zhao = await _people(town, "小陈", "老赵")
    for friend, kind in ((chen, "环境卫生"), (zhao, "扶老")):
        await friend.says("/volunteer")
        for label in (kind, "选好了", "周末"):
            await friend.taps(label)
        await friend.says("不留电话")
    await town.passes(hours=13)  # 22:00: people sleep
    await announce(li)
    assert "正缺您" not in chen.reads()
    await town.passes(hours=10)
    assert "正缺您" in chen.reads()
    assert "正缺您" not in zhao.reads()
    await chen.taps("报名")
    assert "报上" in chen.hears()


async def test_reminders_a_day_and_two_hours_before(town: Town) -> None:
    li = await town.organizer("李主任")
    wang, chen, zhao = await _people(town, "王大妈", "小陈", "老赵")
    await town.link_group()
    await announce(li)
    for friend in (wang, chen, zhao):
        await friend.taps("报名", to=town.group)
    begins = town.now.replace(month=12, day=12, hour=0, minute=30)
    await town.passes_until(begins - timedelta(hours=23))
    assert wang.reads().count("活动提醒") == 1
    assert "活动提醒：明天开始" in wang.reads()
    assert zhao.reads().count("活动提醒") == 0
    await town.passes_until(begins - timedelta(hours=1, minutes=1))
    assert wang.reads().count("活动提醒") == 1  # 07:29, people sleep
    await town.passes(minutes=1)
    assert wang.reads().count("活动提醒") == 2
    assert "活动提醒：还有一小时开始" in wang.reads()
    assert "签到" in "".join(wang.buttons())


async def test_a_cancelled_activity_tells_everyone_once_and_reminds_nobody(town: Town) -> None:
    li = await town.organizer("李主任")
    wang, chen, zhao = await _people(town, "王大妈", "小陈", "老赵")
    await town.link_group()
    await announce(li)
    for friend in (wang, chen, zhao):
        await friend.taps("报名", to=town.group)
    await li.taps("取消活动")
    assert "真的要取消" in li.hears()
    await li.taps("不取消")
    assert "“楼道清杂物”照常办" in li.hears()
    await li.taps("取消活动")
    await li.taps("确定取消活动")
    await town.passes(days=20)
    for friend in (wang, chen, zhao):
        assert friend.reads().count("活动取消了") == 1
        assert "活动提醒" not in friend.reads()
    assert "活动已取消" in town.group_reads()
    await wang.taps("取消报名")
    assert "已经取消" in wang.toast


async def test_signing_in_and_hours(town: Town) -> None:
    li = await town.organizer("李主任")
    wang, chen, zhao = await _people(town, "王大妈", "小陈", "老赵")
    await town.link_group()
    await announce(li)
    for friend in (wang, chen, zhao):
        await friend.taps("报名", to=town.group)
    [activity] = await activities.list_coming(town.db.reader, (await town.community()).id, town.now)
    await li.taps("确认时长")
    assert "还没开始" in li.toast
    await wang.starts(f"s_{activity.id}_{activity.code}")
    assert "还没到签到" in wang.hears()
    await town.passes_until(activity.starts_at - timedelta(minutes=30))
    await wang.taps("签到")
    await wang.says("AAAAAA")
    assert "签到码不对" in wang.hears()
    await wang.says(f" {_wide(activity.code.lower())} ")
    assert "签到好了" in wang.hears()
    await zhao.starts(f"s_{activity.id}_{activity.code}")
    assert "还在候补" in zhao.hears()
    await li.says("/cancel")
    await li.taps("签到")
    await li.taps("小陈")
    assert "到了 2 人" in li.hears()
    await town.passes(hours=4)
    assert "办完了吗" in li.reads()
    await li.taps("确认时长")
    await li.says("两个多钟头")
    assert "小时数" in li.hears()
    await li.says("2.5")
    assert "2 人" in li.hears()
    assert "服务时长 2 小时 30 分" in chen.reads()
    assert "谢谢您参加" not in zhao.reads()
    await wang.says("/my")
    assert "服务时长：2 小时 30 分" in wang.hears()


async def test_the_volunteer_page_lists_what_is_coming(town: Town) -> None:
    li = await town.organizer("李主任")
    chen = await town.resident("小陈")
    await announce(li)
    await chen.says("/volunteer")
    await chen.taps("文化活动")
    await chen.taps("选好了")
    await chen.taps("都可以")
    await chen.sends_contact("13900000000")
    assert "电话：13900000000" in chen.hears()
    assert "楼道清杂物" in chen.hears()
    await chen.taps("✋ 楼道清杂物")
    await chen.says("/volunteer")
    assert "您报上了" in chen.hears()
    await chen.taps("楼道清杂物 取消报名")
    assert "已取消报名" in chen.toast


async def test_an_activity_stays_where_it_was_begun(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/newactivity")
    await li.taps("环境卫生")
    await li.says("楼道清杂物")
    await li.starts("c_c02")
    await li.taps("同意并加入")
    for words in ("12月12日上午8点半", "三号楼门口", "2"):
        await li.says(words)
    await li.taps("没有要求")
    await li.taps("发布")
    rows = await town.db.reader.all("SELECT community_id FROM activities")
    assert rows == [{"community_id": (await town.community("c01")).id}]


async def test_another_communitys_activity_is_not_ours(town: Town) -> None:
    li = await town.organizer("李主任")
    far = await town.resident("远客", "c02")
    await town.link_group()
    await announce(li)
    await far.taps("报名", to=town.group)
    assert "别的社区" in far.toast


def _wide(text: str) -> str:
    """As a Chinese keyboard may write letters and figures."""
    return "".join(chr(ord(letter) + 0xFEE0) for letter in text)
