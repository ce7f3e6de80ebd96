"""As what one votes: said on the card, proven before or while the poll is open, frozen else."""

from domain.people import Role
from storage import people, polls
from tests.conversations.test_households import QUESTION, asks, choices, confirms, households
from tests.conversations.test_rolls import imports, prints
from tests.town import Friend, Town


async def _council(town: Town, friend: Friend) -> None:
    async with town.db.transaction() as tx:
        await people.set_role(tx, (await town.community()).id, friend.id, Role.COUNCIL_MEMBER)


async def _verifies(li: Friend, name: str) -> None:
    await li.says("/rolls")
    await li.taps("核实居民")
    await li.says(name)
    await li.taps(name)


async def _opens(friend: Friend) -> str:
    await friend.says("/polls")
    await friend.taps(QUESTION)
    return friend.hears()


async def test_whoever_is_several_things_reads_as_what_they_vote(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王建国")
    plain = await town.resident("小陈")
    await town.link_group()
    await households(li)
    await imports(li, [["1", "王建国", "3-2-101", 96.55]])
    await li.says("/rolls")
    await li.taps("确认某人")
    await li.says("王建国")
    await li.taps("王建国 1 三组各户")
    await li.taps("👤 王建国")
    await li.says("/rolls")
    await li.taps("确认某人")
    await li.says("3-2-101")
    await li.taps("王建国")
    await li.taps("👤 王建国")
    await asks(li, "晨光小区业主")
    assert "您以业主身份投票（王建国）" in await _opens(wang)
    await li.says("/polls")
    await li.taps(QUESTION)
    await li.taps("提前结束")
    await li.taps("确定提前结束")
    await asks(li, "三组各户")
    assert "您以户身份投票（三组12号）" in await _opens(wang)
    assert "您还没有核对" in await _opens(plain)
    assert "您以" not in town.group_reads()


async def test_whoever_is_only_a_resident_is_told_nothing_of_it(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await asks(li, "全体居民")
    assert "身份" not in await _opens(wang)
    await _verifies(li, "王大妈")
    assert "您以居民身份投票" in await _opens(wang)


async def test_only_who_was_confirmed_before_votes_among_confirmed_residents(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    chen = await town.resident("小陈")
    await town.link_group()
    await _verifies(li, "王大妈")
    await asks(li, "核实过的居民")
    assert "核实过的居民 1 人" in town.group_reads()
    await wang.taps("赞成", to=town.group)
    assert "已投：赞成" in wang.toast
    await chen.taps("反对", to=town.group)
    assert "核实过的居民能投" in chen.toast
    await _verifies(li, "小陈")
    await chen.taps("反对", to=town.group)
    assert "核实过的居民能投" in chen.toast  # who may vote was frozen
    assert [choice for _, choice in await choices(town)] == ["0"]


async def test_the_council_votes_among_itself(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    chen = await town.resident("小陈")
    await town.link_group()
    await _council(town, wang)
    await asks(li, "议事会成员")
    assert "议事会成员 1 人" in town.group_reads()
    await chen.taps("赞成", to=town.group)
    assert "只有议事会成员能投" in chen.toast
    await wang.taps("反对", to=town.group)
    assert "您以议事会成员身份投票" in await _opens(wang)
    assert await choices(town) == [(wang.id, "1")]


async def test_a_slip_used_while_the_poll_is_open_gives_the_vote(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await imports(li)
    codes = await prints(town, li)
    await asks(li, "晨光小区业主")
    await wang.taps("赞成", to=town.group)
    assert "名册上的业主投票，您还没有核对" in wang.toast
    await wang.says(codes["2"])
    await wang.taps("赞成", to=town.group)
    assert "已投：赞成" in wang.toast
    await wang.says("/my")
    await wang.taps("我在哪些名册上")
    await wang.taps("退出")
    await wang.taps("退出名册")
    await wang.taps("反对", to=town.group)
    assert "还没有核对" in wang.toast
    assert [choice for _, choice in await choices(town)] == ["0"]


async def test_a_wrong_confirmation_taken_back_leaves_the_vote_for_the_right_one(
    town: Town,
) -> None:
    li, wrong = await town.organizer("李主任"), await town.resident("张三")
    await town.link_group()
    await imports(li)
    await confirms(li, wrong)
    await asks(li, "晨光小区业主")
    await wrong.taps("赞成", to=town.group)
    await li.says("/rolls")
    await li.taps("确认某人")
    await li.says("张三")
    await li.taps("✓")
    await li.taps("不是他")
    right = await town.resident("张三丰")
    await confirms_as(li, right, "张三")
    await right.taps("反对", to=town.group)
    assert "您这一票已由张三投了" in right.toast
    await right.taps("换成我选的")
    assert await choices(town) == [(right.id, "1")]


async def confirms_as(li: Friend, friend: Friend, name: str) -> None:
    await li.says("/rolls")
    await li.taps("确认某人")
    await li.says(name)
    await li.taps(f"{name} 2")
    await li.taps(f"👤 {friend.person.user.first_name}")


async def test_a_roll_of_residents_counts_the_roll_and_not_the_census(town: Town) -> None:
    li = await town.organizer("李主任")
    await imports(li, [["1", "甲", "1", 1], ["2", "乙", "2", 1]], kind="居民", title="一号楼")
    await asks(li, "一号楼")
    poll = await polls.get(town.db.reader, 1)
    assert poll.electorate == 2
