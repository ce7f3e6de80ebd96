"""Volunteers and activities in depth: the line, the roll, the hours, and who is forgotten."""

from datetime import timedelta

from domain.activities import Activity
from storage import activities
from tests.conversations.test_activities import announce
from tests.town import Friend, Town

PHONE = "13900001234"
TAKEN = "报上了，谢谢您！"
REMINDED = "活动提醒"


async def residents(town: Town, *names: str) -> list[Friend]:
    return [await town.resident(name) for name in names]


async def registers(friend: Friend, kind: str = "环境卫生", phone: str | None = None) -> None:
    await friend.says("/volunteer")
    for label in (kind, "选好了", "都可以"):
        await friend.taps(label)
    await (friend.sends_contact(phone) if phone else friend.taps("不留电话"))


async def event(town: Town, *names: str, places: int = 2) -> tuple[Friend, list[Friend]]:
    """The organizer of an activity, and people who signed up for it, in this order."""
    li = await town.organizer("李主任")
    people = await residents(town, *names)
    await town.link_group()
    await announce(li, str(places))
    for friend in people:
        await friend.taps("报名", to=town.group)
    return li, people


async def announce_with(li: Friend, when: str, needs: str) -> None:
    await li.says("/newactivity")
    await li.taps("环境卫生")
    for words in ("楼道清杂物", when, "三号楼门口", "20", needs):
        await li.says(words)
    await li.taps("发布")


async def only(town: Town) -> Activity:
    [found] = await activities.list_coming(town.db.reader, (await town.community()).id, town.now)
    return found


async def leaves(town: Town, friend: Friend) -> None:
    await friend.taps("取消报名", to=town.group)


async def forgets(friend: Friend) -> None:
    await friend.says("/forget")
    await friend.taps("删除我的信息")
    await friend.taps("确定删除")


async def seats(town: Town) -> list[str]:
    """Names of those who signed up, in order, with 候补 for those in line."""
    rows = await town.db.reader.all(
        "SELECT p.name, s.state FROM sign_ups AS s JOIN people AS p ON p.id = s.person_id"
        " ORDER BY s.id"
    )
    return [row["name"] + ("" if row["state"] == "in" else " 候补") for row in rows]


async def begin(town: Town) -> Activity:
    """Half an hour before the activity begins."""
    activity = await only(town)
    await town.passes_until(activity.starts_at - timedelta(minutes=30))
    return activity


async def signs_in(friend: Friend, activity: Activity) -> None:
    await friend.starts(f"s_{activity.id}_{activity.code}")


async def test_a_registration_is_changed_and_the_old_kinds_are_shown(town: Town) -> None:
    [wang] = await residents(town, "王大妈")
    await registers(wang, "扶老", PHONE)
    await wang.says("/volunteer")
    await wang.taps("修改")
    assert "✅ 扶老" in wang.buttons()
    for label in ("扶老", "文化活动", "选好了", "周末"):
        await wang.taps(label)
    await wang.taps("不留电话")
    assert "愿意帮忙：文化活动\n" in wang.hears()
    assert "有空的时候：周末" in wang.hears()
    assert PHONE not in wang.hears()


async def test_a_change_that_is_cancelled_changes_nothing(town: Town) -> None:
    [wang] = await residents(town, "王大妈")
    await registers(wang, "扶老", PHONE)
    await wang.says("/volunteer")
    for label in ("修改", "文化活动", "选好了", "取消"):
        await wang.taps(label)
    await wang.says("/volunteer")
    assert "愿意帮忙：扶老\n" in wang.hears()
    assert f"电话：{PHONE}" in wang.hears()


async def test_whoever_quits_is_not_invited_and_the_phone_is_gone(town: Town) -> None:
    li = await town.organizer("李主任")
    [wang] = await residents(town, "王大妈")
    await registers(wang, phone=PHONE)
    await wang.says("/volunteer")
    await wang.taps("退出志愿者")
    assert "登记已删掉" in wang.hears()
    assert (await town.member(wang)).phone is None
    await announce(li)
    await town.passes(hours=1)
    assert "正缺您" not in wang.reads()


async def test_another_persons_number_is_not_taken(town: Town) -> None:
    [wang] = await residents(town, "王大妈")
    await wang.says("/volunteer")
    for label in ("扶老", "选好了", "都可以"):
        await wang.taps(label)
    wang.person.sends_contact(PHONE, own=False)
    await town.settle()
    assert "不是您自己的号码" in wang.reads()
    assert (await town.member(wang)).phone is None


async def test_a_number_that_is_written_down_is_kept(town: Town) -> None:
    [wang] = await residents(town, "王大妈")
    await wang.says("/volunteer")
    for label in ("扶老", "选好了", "都可以"):
        await wang.taps(label)
    await wang.sends_sticker()
    assert "或者写下号码" in wang.hears()
    await wang.says(PHONE)
    assert (await town.member(wang)).phone == PHONE


async def test_neighbours_and_the_group_never_see_the_number(town: Town) -> None:
    [chen, zhao] = await residents(town, "小陈", "老赵")
    await registers(chen, phone=PHONE)
    li, _ = await event(town)
    for friend in (chen, zhao):
        await friend.taps("报名", to=town.group)
    await li.taps("签到")
    await zhao.says("/volunteer")
    assert PHONE not in zhao.reads() + town.group_reads()


async def test_the_organizer_sees_the_number_of_who_signed_up(town: Town) -> None:
    [chen] = await residents(town, "小陈")
    await registers(chen, phone=PHONE)
    li, _ = await event(town)
    await chen.taps("报名", to=town.group)
    await li.taps("签到")
    assert PHONE in li.hears()


async def test_helpers_of_another_community_are_not_invited(town: Town) -> None:
    li, far = await town.organizer("李主任"), await town.resident("远客", "c02")
    [chen] = await residents(town, "小陈")
    for friend in (far, chen):
        await registers(friend)
    await announce(li)
    await town.passes(hours=1)
    assert "正缺您" in chen.reads()
    assert "正缺您" not in far.reads()


async def test_who_signed_up_already_is_not_invited(town: Town) -> None:
    li = await town.organizer("李主任")
    [chen] = await residents(town, "小陈")
    await registers(chen)
    await town.link_group()
    await town.passes(hours=13)  # 22:00: invitations wait for the morning
    await announce(li)
    await chen.says("/volunteer")
    await chen.taps("✋")
    await town.passes(hours=12)
    assert "正缺您" not in chen.reads()


async def test_the_line_moves_up_one_by_one_in_order(town: Town) -> None:
    _, (wang, chen, zhao, liu, sun) = await event(
        town, "王大妈", "小陈", "老赵", "刘奶奶", "孙大爷"
    )
    assert "候补第 3 位" in sun.toast
    await leaves(town, chen)
    assert await seats(town) == ["王大妈", "老赵", "刘奶奶 候补", "孙大爷 候补"]
    await leaves(town, wang)
    assert await seats(town) == ["老赵", "刘奶奶", "孙大爷 候补"]
    told = [friend.reads().count("您报上了：") for friend in (zhao, liu, sun)]
    assert told == [1, 1, 0]
    await sun.taps("报名", to=town.group)
    assert sun.toast == "您已经在候补，第 1 位"


async def test_who_leaves_the_line_takes_no_place_from_anybody(town: Town) -> None:
    _, (wang, _, zhao, liu) = await event(town, "王大妈", "小陈", "老赵", "刘奶奶")
    await leaves(town, zhao)
    assert "有名额了" not in liu.reads()
    await leaves(town, wang)
    assert await seats(town) == ["小陈", "刘奶奶"]
    assert "有名额了" not in zhao.reads()


async def test_who_leaves_and_comes_back_stands_at_the_end(town: Town) -> None:
    _, (wang, *_) = await event(town, "王大妈", "小陈", "老赵")
    await leaves(town, wang)
    await wang.taps("报名", to=town.group)
    assert wang.toast == "名额满了，您是候补第 1 位"
    assert await seats(town) == ["小陈", "老赵", "王大妈 候补"]


async def test_a_place_left_open_is_taken_at_once(town: Town) -> None:
    _, (wang, _) = await event(town, "王大妈", "小陈")
    [liu] = await residents(town, "刘奶奶")
    await leaves(town, wang)
    await liu.taps("报名", to=town.group)
    assert liu.toast == TAKEN


async def test_two_take_the_last_place_at_once(town: Town) -> None:
    _, _ = await event(town, "王大妈")
    zhao, liu = await residents(town, "老赵", "刘奶奶")
    for friend in (zhao, liu):
        friend.person.taps("报名", to=town.group)
    await town.settle()
    assert [zhao.toast, liu.toast] == [TAKEN, "名额满了，您是候补第 1 位"]
    assert await seats(town) == ["王大妈", "老赵", "刘奶奶 候补"]


async def test_leaving_and_signing_up_at_once_loses_nobody(town: Town) -> None:
    _, (wang, _, zhao) = await event(town, "王大妈", "小陈", "老赵")
    [liu] = await residents(town, "刘奶奶")
    wang.person.taps("取消报名", to=town.group)
    liu.person.taps("报名", to=town.group)
    await town.settle()
    assert await seats(town) == ["小陈", "老赵", "刘奶奶 候补"]
    assert "有名额了" in zhao.reads()


async def test_signed_up_people_see_it_after_a_restart(town: Town) -> None:
    _, (_, _, zhao) = await event(town, "王大妈", "小陈", "老赵")
    await town.restart()
    await zhao.says("/volunteer")
    assert "您在候补" in zhao.hears()


async def test_who_moved_up_late_is_reminded_and_who_left_is_not(town: Town) -> None:
    _, (wang, _, zhao) = await event(town, "王大妈", "小陈", "老赵")
    activity = await only(town)
    await town.passes_until(activity.starts_at - timedelta(hours=20))
    assert wang.reads().count(REMINDED) == 1
    await leaves(town, wang)
    assert "有名额了" in zhao.reads()
    await town.passes_until(activity.starts_at - timedelta(minutes=40))
    assert [wang.reads().count(REMINDED), zhao.reads().count(REMINDED)] == [1, 1]


async def test_the_reminder_of_a_day_before_offers_the_way_out(town: Town) -> None:
    _, (wang, _, zhao) = await event(town, "王大妈", "小陈", "老赵")
    activity = await only(town)
    await town.passes_until(activity.starts_at - timedelta(hours=23))
    assert wang.buttons() == ["取消报名"]
    await wang.taps("取消报名")
    assert "您已退出“楼道清杂物”" in wang.hears()
    assert "有名额了" in zhao.reads()


async def test_down_over_both_reminders_one_is_enough(town: Town) -> None:
    li = await town.organizer("李主任")
    [wang] = await residents(town, "王大妈")
    await town.link_group()
    await announce(li, when="12月12日下午3点")
    await wang.taps("报名", to=town.group)
    activity = await only(town)
    await town.bot.close()
    town.clock.move(activity.starts_at - timedelta(hours=1) - town.now)
    await town._start_bot()
    await town.settle()
    assert wang.reads().count(REMINDED) == 1


async def test_called_off_it_takes_no_names_and_nobody_moves_up(town: Town) -> None:
    li, (wang, _, zhao) = await event(town, "王大妈", "小陈", "老赵")
    card = wang.person.sees(town.group)[-1]
    assert "报名" in " ".join(card.labels)
    await li.taps("取消活动")
    await li.taps("确定取消活动")
    for data in ("aj:1", "al:1"):
        tap = wang.person.taps_data(card, data)
        await town.settle()
        assert "已经取消" in tap.toast
    assert "有名额了" not in zhao.reads()
    assert zhao.reads().count("活动取消了") == 1


async def test_who_left_is_not_told_that_it_was_called_off(town: Town) -> None:
    li, (wang, chen) = await event(town, "王大妈", "小陈")
    await leaves(town, wang)
    await li.taps("取消活动")
    await li.taps("确定取消活动")
    assert "活动取消了" in chen.reads()
    assert "活动取消了" not in wang.reads()


async def test_a_resident_cannot_lead_an_activity(town: Town) -> None:
    li, (wang,) = await event(town, "王大妈")
    for what in ("sure", "roll", "hours"):
        tap = wang.person.taps_data(wang.person.sees()[-1], f"ac:{what}:1")
        await town.settle()
        assert "只有本社区的组织者" in tap.toast
    assert "活动取消了" not in wang.reads()
    code = (await only(town)).code
    assert code in li.reads()
    assert code not in wang.reads() + town.group_reads()


async def test_the_organizer_who_is_too_late_is_not_sent_to_the_organizer(town: Town) -> None:
    li, _ = await event(town, "王大妈")
    activity = await begin(town)
    await town.passes_until(activity.starts_at + timedelta(minutes=5))
    await li.taps("取消活动")
    assert li.toast
    assert "告诉组织者" not in li.toast


async def test_once_it_has_begun_the_list_is_closed(town: Town) -> None:
    _, (wang, _) = await event(town, "王大妈", "小陈")
    [liu] = await residents(town, "刘奶奶")
    activity = await begin(town)
    await town.passes_until(activity.starts_at)
    await leaves(town, wang)
    assert "已经开始" in wang.toast
    await liu.taps("报名", to=town.group)
    assert "已经开始" in liu.toast
    assert await seats(town) == ["王大妈", "小陈"]


async def test_the_line_cannot_sign_in_and_nobody_can_twice(town: Town) -> None:
    _, (wang, _, zhao) = await event(town, "王大妈", "小陈", "老赵")
    activity = await begin(town)
    await signs_in(wang, activity)
    assert "签到好了" in wang.hears()
    await signs_in(wang, activity)
    assert "您已经签到过了" in wang.hears()
    await signs_in(zhao, activity)
    assert "您还在候补" in zhao.hears()


async def test_who_did_not_sign_up_is_told_so(town: Town) -> None:
    await event(town, "王大妈")
    [liu] = await residents(town, "刘奶奶")
    activity = await begin(town)
    await town.passes_until(activity.starts_at)
    await signs_in(liu, activity)
    assert "您没有报这个活动" in liu.hears()


async def test_the_code_typed_twice_ends_the_question(town: Town) -> None:
    _, (wang,) = await event(town, "王大妈")
    activity = await begin(town)
    await signs_in(wang, activity)
    await wang.taps("签到")
    await wang.says(activity.code)
    assert "您已经签到过了" in wang.hears()
    await wang.says("三号楼楼道灯不亮")
    assert "作为建议提交吗" in wang.hears()


async def test_the_code_may_be_typed_apart_and_a_wrong_one_again(town: Town) -> None:
    _, (wang,) = await event(town, "王大妈")
    activity = await begin(town)
    await wang.taps("签到")
    for wrong in ("不知道", "123456"):
        await wang.says(wrong)
        assert "签到码不对" in wang.hears()
    await wang.says(" ".join(activity.code.lower()))
    assert "签到好了" in wang.hears()


async def test_signing_in_too_late_is_left_to_the_organizer(town: Town) -> None:
    _, (wang,) = await event(town, "王大妈")
    activity = await begin(town)
    await town.passes_until(activity.starts_at + timedelta(hours=13))
    await signs_in(wang, activity)
    assert "请找组织者补记" in wang.hears()


async def test_the_organizer_can_add_somebody_afterwards(town: Town) -> None:
    li, _ = await event(town, "王大妈")
    activity = await begin(town)
    await town.passes_until(activity.starts_at + timedelta(hours=25))
    await li.taps("📋 签到")
    await li.taps("王大妈")
    assert "到了 1 人" in li.hears()


async def test_a_name_marked_by_mistake_is_unmarked(town: Town) -> None:
    li, _ = await event(town, "王大妈", "小陈", "老赵")
    await begin(town)
    await li.taps("📋 签到")
    assert "有名额的 2 人，到了 0 人，候补 1 人" in li.hears()
    assert "老赵" not in " ".join(li.buttons())
    await li.taps("▫️ 小陈")
    assert "到了 1 人" in li.hears()
    await li.taps("✅ 小陈")
    assert "到了 0 人" in li.hears()


async def test_hours_are_asked_for_once_somebody_was_there(town: Town) -> None:
    li, _ = await event(town, "王大妈")
    activity = await begin(town)
    await town.passes_until(activity.starts_at + timedelta(hours=4))
    assert li.reads().count("办完了吗") == 1
    await li.taps("确认时长")
    assert "还没有人签到" in li.toast


async def test_wrong_hours_are_put_right_and_not_added_up(town: Town) -> None:
    li, (wang, chen) = await event(town, "王大妈", "小陈")
    activity = await begin(town)
    await signs_in(wang, activity)
    await town.passes_until(activity.starts_at + timedelta(hours=4))
    for said in ("25", "0", "-2", "3"):
        await li.taps("确认时长")
        await li.says(said)
    assert "已给 1 人记下服务时长，每人 3 小时。" in li.hears()
    await li.taps("确认时长")
    await li.says("1.5小时")
    await wang.says("/my")
    assert "服务时长：1 小时 30 分" in wang.hears()
    await chen.says("/my")
    assert "服务时长" not in chen.hears()


async def test_hours_of_two_activities_add_up(town: Town) -> None:
    li, (wang,) = await event(town, "王大妈")
    for hours in ("2", "1.5"):
        activity = await begin(town)
        await signs_in(wang, activity)
        await town.passes_until(activity.starts_at + timedelta(hours=4))
        await li.taps("确认时长")
        await li.says(hours)
        if hours == "2":
            await announce(li, when="12月19日上午9点")
            await wang.taps("报名", to=town.group)
    assert "记下服务时长 1 小时 30 分，您一共 3 小时 30 分" in wang.reads()


async def test_the_forgotten_are_gone_from_roll_line_and_reminders(town: Town) -> None:
    li, (wang, chen, zhao) = await event(town, "王大妈", "小陈", "老赵")
    await forgets(zhao)
    await forgets(wang)
    await begin(town)
    assert REMINDED not in wang.reads() + zhao.reads()
    assert REMINDED in chen.reads()
    await li.taps("📋 签到")
    assert "有名额的 1 人，到了 0 人，候补 0 人" in li.hears()
    assert "王大妈" not in " ".join(li.buttons())


async def test_a_forgotten_helper_is_not_invited_and_no_number_is_left(town: Town) -> None:
    li = await town.organizer("李主任")
    [chen] = await residents(town, "小陈")
    await registers(chen, phone=PHONE)
    await forgets(chen)
    await announce(li)
    await town.passes(hours=1)
    assert "正缺您" not in chen.reads()
    for table in ("people", "volunteers", "inbox", "outbox"):
        assert PHONE not in str(await town.db.reader.all(f"SELECT * FROM {table}"))


async def test_when_the_organizer_is_forgotten_people_are_reminded_all_the_same(
    town: Town,
) -> None:
    li, (wang,) = await event(town, "王大妈")
    await forgets(li)
    await begin(town)
    assert wang.reads().count(REMINDED) == 2


async def test_many_activities_are_listed_all_the_same(town: Town) -> None:
    li = await town.organizer("李主任")
    for day in range(1, 11):
        await announce_with(li, f"12月{day}日下午3点", "请穿平底鞋，自带水杯、手套和口罩。" * 15)
    [wang] = await residents(town, "王大妈")
    await wang.says("/volunteer")
    assert "楼道清杂物" in wang.hears()
