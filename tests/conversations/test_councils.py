"""The bodies of a community: set up by an organizer, seen by residents, followed by a role."""

from domain.people import Role
from storage import people
from tests.town import Friend, Town


async def sets_up(li: Friend, kind: str = "议事会", name: str | None = None) -> None:
    """A body of this kind stands."""
    await li.says("/council")
    await li.taps("新建组织")
    await li.taps(kind)
    await (li.says(name) if name else li.taps(f"就叫“{kind}”"))


async def seats(li: Friend, name: str, role: str = "成员", term: str = "不写期限") -> None:
    """Somebody takes a seat in the body that was shown last."""
    await li.taps("加成员")
    await li.says(name)
    if "是下面哪位" in li.hears():
        await li.taps(f"👤 {name}")
    await li.taps(role)
    await (li.taps(term) if term in li.buttons() else li.says(term))


async def _roles(town: Town, friend: Friend) -> frozenset[Role]:
    return await people.roles_of(town.db.reader, friend.id, (await town.community()).id)


async def test_residents_see_who_sits_on_what(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await sets_up(li)
    await seats(li, "王大妈", "秘书")
    await seats(li, "赵德山", "主持人", "2026年1月1日到2028年12月31日")
    await sets_up(li, "红白理事会")
    await wang.says("/council")
    assert "议事会（2 人）：赵德山（主持人）、王大妈（秘书）" in wang.hears()
    assert "红白理事会（0 人）：还没有成员" in wang.hears()
    assert not any("新建" in label for label in wang.buttons())
    await wang.taps("🏛 议事会")
    assert "赵德山（主持人）　2026年1月1日（周四）起，到2028年12月31日（周日）" in wang.hears()
    assert "三分之二以上的人到会才能开，参加的过半数同意才算通过" in wang.hears()
    assert wang.buttons() == [
        "🏛 议事会",
        "🏛 红白理事会",
        "📜 变动记录",
    ]  # none under the card itself


async def test_without_any_body_residents_are_told_so(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says("/council")
    assert "晨光社区还没有登记" in wang.hears()


async def test_a_seat_is_told_to_whoever_has_it(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await sets_up(li, "道德评议会")
    await seats(li, "王大妈", "主持人")
    assert "晨光社区请您担任“道德评议会”的主持人" in wang.reads()
    assert await _roles(town, wang) == frozenset()  # only the deliberation council has a role
    await li.taps("移出成员")
    await li.taps("王大妈（主持人）")
    assert "您不再是" not in wang.reads()
    await li.taps("确定移出")
    assert "您不再是晨光社区“道德评议会”的成员了" in wang.reads()
    assert "还没有成员" in li.hears()


async def test_without_a_phone_only_the_name_is_kept(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.resident("王大妈")
    await sets_up(li)
    await li.taps("加成员")
    await li.says("王")
    assert "👤 王大妈" in li.buttons()
    await li.taps("只写名字：王")
    await li.taps("成员")
    await li.taps("3 年")
    assert "王　2026年11月24日（周二）起，到2029年11月23日（周五）" in li.hears()


async def test_nobody_sits_twice_in_one_body(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.resident("王大妈")
    await sets_up(li)
    await seats(li, "王大妈")
    await seats(li, "王大妈", "主持人")
    assert "王大妈已经在里面了" in li.person.toasts[-1]


async def test_council_members_vote_and_whoever_leaves_does_not(town: Town) -> None:
    li = await town.organizer("李主任")
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    await sets_up(li)
    await seats(li, "王大妈")
    await seats(li, "小陈")
    assert await _roles(town, wang) == await _roles(town, chen) == {Role.COUNCIL_MEMBER}
    await li.taps("移出成员")
    await li.taps("小陈（成员）")
    await li.taps("确定移出")
    assert await _roles(town, chen) == frozenset()
    await li.says("/newpoll")
    await li.says("健身器材放哪儿？")
    await li.says("东门\n北侧空地")
    for _ in range(9):
        if any("议事会成员" in label for label in li.buttons()):
            break
        await li.taps("谁能投")
    await li.taps("发布")
    for friend, heard in ((wang, "已投：东门"), (chen, "只有议事会成员能投")):
        await friend.says("/polls")
        await friend.taps("健身器材放哪儿？")
        await friend.taps("东门")
        assert heard in friend.toast


async def test_the_role_begins_and_ends_with_the_term(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await sets_up(li)
    await seats(li, "王大妈", term="2026年12月1日到2026年12月31日")
    assert await _roles(town, wang) == frozenset()
    await wang.says("/council")
    assert "议事会（0 人）" in wang.hears()
    await town.passes(days=7)
    assert await _roles(town, wang) == {Role.COUNCIL_MEMBER}
    await wang.says("/council")
    assert "议事会（1 人）：王大妈" in wang.hears()
    await town.passes(days=30)
    assert await _roles(town, wang) == {Role.COUNCIL_MEMBER}  # the last day is still theirs
    await town.passes(days=1)
    assert await _roles(town, wang) == frozenset()
    await town.passes(hours=9)
    assert "“议事会”里王大妈的任期到了" in li.reads()


async def test_two_councils_and_one_seat_left_keep_the_role(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await sets_up(li, name="老议事会")
    await seats(li, "王大妈")
    await sets_up(li, name="新议事会")
    await seats(li, "王大妈")
    await li.taps("撤销这个组织")
    await li.taps("确定撤销")
    assert await _roles(town, wang) == {Role.COUNCIL_MEMBER}
    await li.says("/council")
    assert "新议事会" not in li.hears()
    await li.taps("🏛 老议事会")
    await li.taps("撤销这个组织")
    await li.taps("确定撤销")
    assert await _roles(town, wang) == frozenset()


async def test_a_role_given_without_a_seat_stays(town: Town) -> None:
    li, chen = await town.organizer("李主任"), await town.resident("小陈")
    async with town.db.transaction() as tx:
        await people.set_role(tx, (await town.community()).id, chen.id, Role.COUNCIL_MEMBER)
    await sets_up(li)
    await seats(li, "赵德山")
    assert await _roles(town, chen) == {Role.COUNCIL_MEMBER}


async def test_an_unclear_or_past_term_is_asked_again(town: Town) -> None:
    li = await town.organizer("李主任")
    await sets_up(li)
    await seats(li, "赵德山", term="好多年")
    assert "没看懂任期" in li.hears()
    await li.says("2020年1月1日到2022年12月31日")
    assert "已经过了" in li.hears()
    await li.says("两年")
    assert "到2028年11月23日" in li.hears()


async def test_the_charter_is_there_for_all_to_read(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await sets_up(li)
    await li.taps("写章程")
    await li.says("第一条 每月开会一次。\n第二条 <b>到会</b>三分之二以上。")
    await wang.says("/council")
    await wang.taps("🏛 议事会")
    assert "第二条 <b>到会</b>三分之二以上。" in wang.hears()  # as written, not as markup
    await li.taps("写章程")
    await li.says("第一条 每季度开会一次。")
    await wang.taps("🏛 议事会")
    assert "每季度" in wang.hears()
    assert "每月" not in wang.hears()


async def test_an_assembly_is_of_everybody_and_knows_two_rules(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await sets_up(li, "居民会议")
    assert "依法提前 10 天通知" in li.hears()
    assert "居民会议（成年居民）" in li.hears()
    await li.taps("换人数规则")
    await wang.says("/council")
    assert "居民会议：全体居民参加" in wang.hears()
    await wang.taps("🏛 居民会议")
    assert "居民会议（每户一位代表）" in wang.hears()


async def test_names_are_told_apart(town: Town) -> None:
    li = await town.organizer("李主任")
    await sets_up(li)
    await sets_up(li)
    assert "已经有一个叫“议事会”的了" in li.toast
    await li.says("东区议事会")
    assert "“东区议事会”登记好了" in li.hears()


async def test_only_organizers_of_the_community_change_anything(town: Town) -> None:
    li, zhou = await town.organizer("李主任"), await town.organizer("周主任", code="c02")
    await sets_up(li)
    await zhou.says("/council")
    for what in ("seat", "unseat", "charter", "rule", "dissolve", "sure"):
        zhou.person.taps_data(zhou.person.sees()[-1], f"coa:{what}:1")
        await town.settle()
        assert "只有本社区的组织者" in zhou.toast
    zhou.person.taps_data(zhou.person.sees()[-1], "col:1")
    await town.settle()
    assert "别的社区" in zhou.toast
    await li.says("/council")
    assert "议事会（0 人）" in li.hears()


async def test_whoever_leaves_for_good_leaves_the_council(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await sets_up(li)
    await seats(li, "王大妈", term="3 年")
    await wang.says("/forget")
    assert "在议事会等组织里的名字：1" in wang.hears()
    await wang.taps("删除")
    await wang.taps("确定删除")
    await li.says("/council")
    assert "议事会（0 人）" in li.hears()
    await town.passes(days=3 * 366)
    assert "任期到了" not in li.reads()


async def test_every_change_is_in_the_log(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await sets_up(li)
    await seats(li, "王大妈", "主持人", "2026年11月24日到2026年12月31日")
    await seats(li, "赵德山")
    await li.taps("写章程")
    await li.says("第一条 每月开会一次。")
    await li.taps("移出成员")
    await li.taps("赵德山（成员）")
    await li.taps("确定移出")
    await town.passes(days=40)
    await sets_up(li, "居民会议")
    await li.taps("换人数规则")
    await li.taps("撤销这个组织")
    await li.taps("确定撤销")
    await wang.says("/council")
    await wang.taps("变动记录")
    log = wang.hears()
    lines = [
        "撤销“居民会议”",
        "“居民会议”的人数规则改为居民会议（每户一位代表）",
        "登记“居民会议”",
        "王大妈在“议事会”的任期满了",
        "赵德山退出“议事会”",
        "“议事会”改章程",
        "赵德山进“议事会”，任成员",
        "王大妈进“议事会”，任主持人",
        "登记“议事会”",
    ]
    places = [log.index(line) for line in lines]
    assert places == sorted(places)
    assert "李主任" not in log  # who did it is for organizers
    await li.says("/council")
    await li.taps("变动记录")
    assert li.hears().count("（李主任）") == 8
    zhou = await town.resident("周阿姨", code="c02")
    zhou.person.taps_data(zhou.person.sees()[-1], "council-log:1")
    await town.settle()
    assert "别的社区" in zhou.toast
    await wang.says("/forget")
    await wang.taps("删除")
    await wang.taps("确定删除")
    await li.taps("变动记录")
    assert "一位已退出的成员" in li.hears()
    assert "王大妈" not in li.hears()


async def test_in_english(town: Town) -> None:
    li = await town.organizer("Li", language="en")
    await li.says("/council")
    await li.taps("New body")
    await li.taps("Deliberation council")
    await li.says("Council")
    await li.taps("Add a member")
    await li.says("Zhao Deshan")
    await li.taps("Chair")
    await li.says("Jan 1, 2026 to Dec 31, 2028")
    assert "Zhao Deshan (chair), from" in li.hears()
    assert "2028" in li.hears()
