"""Organizers decide what becomes of a suggestion; its people hear each step and no name."""

from typing import Any

import pytest

from tests.conversations.test_suggestions import _answers as answers
from tests.conversations.test_suggestions import _suggests as suggests
from tests.town import Friend, Town

LATE = "已经有人办了"


async def supports(friend: Friend, words: str, number: int = 1) -> None:
    await friend.taps("提建议")
    await friend.says(words)
    await friend.taps(f"支持 {number}号")


async def case(town: Town, send: str = "提交") -> tuple[Friend, Friend, Friend]:
    """The organizer, the author of number 1 and somebody who supports it."""
    li = await town.organizer("李主任")
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    await suggests(wang, "二号楼门禁坏了，谁都能进", send)
    await supports(chen, "二号楼的门禁坏了，谁都能进")
    await town.passes(seconds=5)
    return li, wang, chen


def card(organizer: Friend) -> Any:
    return [m for m in organizer.person.sees() if "谁提的" in m.text][-1]


async def pushes(town: Town, organizer: Friend, data: str) -> str:
    """Tap a button that stood under the card a moment ago; answers the toast."""
    tap = organizer.person.taps_data(card(organizer), data)
    await town.settle()
    return str(tap.toast)


async def declines(organizer: Friend, reason: str) -> None:
    await organizer.taps("不受理")
    await organizer.says(reason)


async def transfers(organizer: Friend, unit: str) -> None:
    await organizer.taps("转交")
    await organizer.says(unit)


async def state(town: Town, number: int = 1) -> str:
    query = "SELECT state FROM suggestions WHERE number = :number"
    return str((await town.db.reader.one(query, number=number))["state"])


async def test_author_and_supporter_hear_of_every_step_once(town: Town) -> None:
    li, wang, chen = await case(town)
    await li.taps("受理")
    await li.taps("列入议题")
    await transfers(li, "凤城镇综合治理中心")
    assert "社区开会时会商量这件事" not in wang.reads()  # one message a day
    await town.passes(days=1)
    for friend in (wang, chen):
        read = friend.reads()
        steps = ["已受理，正在办", "社区开会时会商量这件事", "已转交：凤城镇综合治理中心"]
        assert [read.count(step) for step in steps] == [1, 1, 1]
        assert read.index(steps[0]) < read.index(steps[1]) < read.index(steps[2])


async def test_steps_are_told_in_private_and_never_in_the_group(town: Town) -> None:
    await town.resident("老赵")
    await town.link_group()
    li, wang, _ = await case(town)
    await li.taps("受理")
    await transfers(li, "物业公司")
    await town.passes(days=1)
    assert "物业公司" in wang.reads()
    for word in ("门禁", "晨光〔2026〕1号", "物业公司"):
        assert word not in town.group_reads()


async def test_who_neither_said_nor_supports_it_hears_nothing(town: Town) -> None:
    zhao = await town.resident("老赵")
    before = zhao.reads()
    li, _, _ = await case(town)
    await li.taps("受理")
    await declines(li, "门禁已经列入维修计划，不重复立项。")
    assert zhao.reads() == before


@pytest.mark.parametrize("send", ["✅ 提交", "匿名提交"])
async def test_the_name_stands_in_no_message_to_anybody_but_organizers(
    town: Town, send: str
) -> None:
    zhao = await town.resident("老赵")
    await town.link_group()
    li, _, chen = await case(town, send)
    await suggests(zhao, "门口总有生人进出")
    await li.taps("受理", on=next(m for m in li.person.sees() if "门禁" in m.text))
    await li.taps("合并", on=card(li))
    await li.says("1")
    await supports(zhao, "二号楼门禁又坏了谁都能进")
    await town.passes(seconds=5)
    await answers(li)
    assert ("王大妈" in li.reads()) is (send == "✅ 提交")
    for someone in (chen, zhao):
        assert "1号" in someone.reads()
        assert "王大妈" not in someone.reads()
        assert "小陈" not in zhao.reads()
    assert "王大妈" not in town.group_reads()


async def test_the_author_never_learns_who_supports(town: Town) -> None:
    li, wang, _ = await case(town)
    await li.taps("受理")
    await answers(li)
    assert "小陈" not in wang.reads()


async def test_the_card_of_an_anonymous_one_does_not_show_the_name(town: Town) -> None:
    li, _, _ = await case(town, "匿名提交")
    assert "谁提的：匿名居民（不显示名字）" in card(li).text
    assert "王大妈" not in li.reads()
    await li.says("/desk")
    assert "王大妈" not in " ".join(li.buttons())


async def test_the_reason_reaches_both_and_the_question_says_that_it_will(town: Town) -> None:
    li, wang, chen = await case(town)
    await li.taps("不受理")
    assert "会告诉居民" in li.hears()
    await li.says("门禁归开发商保修，\n电话请打物业前台。")
    for friend in (wang, chen):
        assert "没有受理。原因：门禁归开发商保修，\n电话请打物业前台。" in friend.reads()
    assert await state(town) == "declined"


async def test_a_long_reason_arrives_whole(town: Town) -> None:
    li, wang, _ = await case(town)
    reason = "门禁归开发商保修。" * 110 + "请打物业前台的电话。"
    assert len(reason) == 1000
    await declines(li, reason)
    assert reason in wang.reads()
    assert await state(town) == "declined"


async def test_a_reason_that_is_too_long_is_refused_and_may_be_said_anew(town: Town) -> None:
    li, wang, _ = await case(town)
    await declines(li, "长" * 1001)
    assert "请写 1 到 1000 个字" in li.hears()
    assert await state(town) == "received"
    assert "没有受理" not in wang.reads()
    await li.says("门禁归开发商保修。")
    assert await state(town) == "declined"


async def test_an_organizer_who_thinks_better_of_declining_tells_nobody(town: Town) -> None:
    li, wang, _ = await case(town)
    await li.taps("不受理")
    await li.taps("取消", on=li.person.sees()[-1])
    assert await state(town) == "received"
    assert "没有受理" not in wang.reads()
    await li.taps("受理")
    assert "已受理" in wang.reads()


async def test_the_reason_can_be_given_after_a_restart(town: Town) -> None:
    li, wang, _ = await case(town)
    await li.taps("不受理")
    await town.restart()
    await li.says("不归社区管，请找供电所。")
    assert "请找供电所" in wang.reads()


@pytest.mark.parametrize("what", ["accept", "decline", "transfer", "merge", "agenda", "reply"])
async def test_what_is_closed_refuses_every_further_step(town: Town, what: str) -> None:
    li, wang, _ = await case(town)
    await declines(li, "不归社区管，请找供电所。")
    before = wang.reads()
    toast = await pushes(town, li, f"dk:{what}:1")
    assert LATE in toast
    assert "不受理" in toast
    assert wang.reads() == before
    assert await state(town) == "declined"


async def test_a_closed_card_can_only_be_looked_back_at_and_leaves_the_desk(town: Town) -> None:
    li, _, _ = await case(town)
    await declines(li, "不归社区管，请找供电所。")
    await town.passes(seconds=5)
    assert card(li).labels == ["📜 经过"]
    await li.says("/desk")
    assert "0 条等着办" in li.hears()


async def test_what_was_transferred_still_waits_for_its_answer(town: Town) -> None:
    li, wang, _ = await case(town)
    await transfers(li, "县供电公司")
    await li.says("/desk")
    assert "1 条等着办" in li.hears()
    await answers(li)
    assert "灯已经换好了" in wang.reads()


async def test_what_went_to_the_wrong_unit_goes_on_to_the_right_one(town: Town) -> None:
    li, wang, _ = await case(town)
    await transfers(li, "县供电公司")
    await town.passes(seconds=5)
    await li.taps("转交", on=card(li))
    await li.says("县住建局")
    await town.passes(days=1)
    assert "已转交：县住建局" in wang.reads()


async def test_two_accept_at_once_and_people_hear_it_once(town: Town) -> None:
    zhao = await town.organizer("赵干事")
    li, wang, _ = await case(town)
    taps = [f.person.taps_data(card(f), "dk:accept:1") for f in (li, zhao)]
    await town.settle()
    assert sorted("刚办过这一条（" in tap.toast for tap in taps) == [False, True]
    assert wang.reads().count("已受理") == 1


async def test_two_who_write_a_reason_at_once_and_only_the_first_counts(town: Town) -> None:
    zhao = await town.organizer("赵干事")
    li, wang, _ = await case(town)
    await li.taps("不受理")
    await zhao.taps("不受理")
    await li.says("归开发商保修。")
    await zhao.says("已经报修了。")
    assert "李主任刚办过这一条（不受理）" in zhao.hears()
    assert "归开发商保修" in wang.reads()
    assert "已经报修了" not in wang.reads()


async def test_who_came_too_late_can_go_on_with_something_else(town: Town) -> None:
    zhao = await town.organizer("赵干事")
    li, _, _ = await case(town)
    await zhao.taps("不受理")
    await declines(li, "归开发商保修。")
    await zhao.says("已经报修了。")
    await zhao.says("活动室的钥匙在谁那里")
    assert "晚了一步" not in zhao.hears()


@pytest.mark.parametrize(("label", "stands"), [("转交", "transferred"), ("列入议题", "on_agenda")])
async def test_a_late_accept_takes_no_decision_back(town: Town, label: str, stands: str) -> None:
    zhao = await town.organizer("赵干事")
    li, wang, _ = await case(town)
    await li.taps(label)
    if label == "转交":
        await li.says("县供电公司")
    toast = await pushes(town, zhao, "dk:accept:1")
    assert "李主任刚办过这一条（" in toast
    assert await state(town) == stands
    assert "已受理" not in wang.reads()


async def test_what_one_accepted_another_does_not_decline_from_an_old_card(town: Town) -> None:
    zhao = await town.organizer("赵干事")
    li, _, _ = await case(town)
    await li.taps("受理")
    assert "李主任刚办过这一条（已受理）" in await pushes(town, zhao, "dk:decline:1")


async def test_every_organizers_card_shows_what_one_of_them_did(town: Town) -> None:
    zhao = await town.organizer("赵干事")
    li, _, _ = await case(town)
    await li.taps("列入议题")
    await town.passes(seconds=5)
    assert "已列入议题" in card(zhao).text
    assert "受理" not in " ".join(card(zhao).labels)


async def test_merged_people_are_asked_and_only_then_hear_of_the_other(town: Town) -> None:
    li, wang, chen = await case(town)
    zhao = await town.resident("老赵")
    await suggests(zhao, "夜里有生人进楼道")
    await li.taps("合并", on=next(m for m in li.person.sees() if "门禁" in m.text))
    await li.says("2号")
    for friend in (wang, chen):
        assert "晨光〔2026〕1号 和 晨光〔2026〕2号 说的是一件事" in friend.reads()
    await chen.taps("支持 2号")
    await li.taps("受理", on=card(li))
    await town.passes(days=1)
    assert "2号 已受理" in zhao.reads()
    assert "2号 已受理" in chen.reads()
    assert "2号 已受理" not in wang.reads()


async def test_what_says_nearly_the_same_is_merged_by_a_tap(town: Town) -> None:
    li, wang, _ = await case(town)
    zhao = await town.resident("老赵")
    await suggests(zhao, "夜里太黑，路灯不亮")
    await suggests(zhao, "二号楼楼门锁坏了，门都关不上")
    await li.taps("合并", on=next(m for m in li.person.sees() if "谁都能进" in m.text))
    assert "点下面的一条，或者写编号" in li.hears()
    near = [label for label in li.buttons() if "号 " in label]
    assert near == ["3号 二号楼楼门锁坏了，门都关不上"]
    await li.taps("3号 二号楼楼门锁坏了")
    assert await state(town) == "merged"
    assert "晨光〔2026〕1号 和 晨光〔2026〕3号 说的是一件事" in wang.reads()


async def test_where_nothing_is_alike_the_number_is_asked_for(town: Town) -> None:
    li, _, _ = await case(town)
    await li.taps("合并")
    assert "请写那一条的编号" in li.hears()
    assert li.buttons() == ["取消"]


async def test_of_two_taps_on_two_doubles_only_the_first_counts(town: Town) -> None:
    li, wang, _ = await case(town)
    zhou = await town.organizer("周主任")
    await suggests(await town.resident("老赵"), "二号楼的门禁坏了")
    mine = next(m for m in li.person.sees() if "谁都能进" in m.text)
    await li.taps("合并", on=mine)
    await zhou.says("/desk")
    await zhou.taps("1号 二号楼门禁坏了")
    await zhou.taps("合并")
    await li.taps("2号 二号楼的门禁坏了")
    await zhou.taps("2号 二号楼的门禁坏了")
    assert "已合并" in zhou.toast
    assert wang.reads().count("说的是一件事") == 1


async def test_a_double_that_was_closed_meanwhile_is_not_merged_into(town: Town) -> None:
    li, _, _ = await case(town)
    zhao = await town.resident("老赵")
    await suggests(zhao, "二号楼的门禁坏了")
    await li.taps("合并", on=next(m for m in li.person.sees() if "谁都能进" in m.text))
    await zhao.taps("我的")
    await zhao.taps("撤回 2号")
    await li.taps("2号 二号楼的门禁坏了")
    assert "没有找到还在办的这个编号" in li.toast
    assert await state(town) == "received"


@pytest.mark.parametrize("said", ["1", "晨光〔2026〕1号", "77", "门禁那条"])
async def test_it_merges_only_into_another_one_that_waits(town: Town, said: str) -> None:
    li, wang, _ = await case(town)
    await li.taps("合并")
    await li.says(said)
    assert "没有找到还在办的这个编号" in li.hears()
    assert await state(town) == "received"
    assert "同一件事" not in wang.reads()


async def test_it_does_not_merge_into_what_is_closed(town: Town) -> None:
    li, _, _ = await case(town)
    await suggests(await town.resident("老赵"), "夜里有生人进楼道")
    await declines(li, "请报警处理。")
    await li.taps("合并", on=next(m for m in li.person.sees() if "门禁" in m.text))
    await li.says("2")
    assert "没有找到" in li.hears()


async def test_after_it_was_accepted_the_author_cannot_take_it_back(town: Town) -> None:
    li, wang, chen = await case(town)
    await wang.taps("我的")
    await li.taps("受理")
    await wang.taps("撤回 1号")
    assert "已受理" in wang.toast
    assert await state(town) == "triaged"
    assert "撤回" not in chen.reads()


async def test_what_its_author_took_back_is_no_longer_decided(town: Town) -> None:
    li, wang, chen = await case(town)
    await wang.taps("我的")
    await wang.taps("撤回 1号")
    toast = await pushes(town, li, "dk:accept:1")
    assert "已撤回" in toast
    assert "已受理" not in chen.reads()


async def test_mine_shows_how_far_it_is(town: Town) -> None:
    li, wang, _ = await case(town)
    await transfers(li, "县供电公司")
    await wang.says("/my")
    assert "晨光〔2026〕1号　已转交，2026年12月9日" in wang.hears()
    await answers(li)
    await wang.says("/my")
    assert "晨光〔2026〕1号　已答复" in wang.hears()


async def test_when_its_author_was_forgotten_supporters_still_hear(town: Town) -> None:
    li, wang, chen = await case(town)
    await wang.says("/forget")
    await wang.taps("删除我的信息")
    await wang.taps("确定删除")
    await li.says("/desk")
    await li.taps("1号")
    assert "王大妈" not in li.hears()
    await li.taps("受理")
    assert "已受理" in chen.reads()
    assert "已受理" not in wang.reads()


async def test_the_same_number_elsewhere_is_another_suggestion(town: Town) -> None:
    li, wang, _ = await case(town)
    far = await town.resident("远客", "c02")
    await suggests(far, "二号楼门禁坏了，谁都能进")
    await li.taps("受理")
    assert "晨光〔2026〕1号 已受理" in wang.reads()
    assert "已受理" not in far.reads()


@pytest.mark.parametrize(
    "unit", ["物业小王 13912345678", "供电所０３５６－４２２１１３３", "物业 139 1234 5678"]
)
async def test_only_a_unit_is_handed_something_never_a_telephone(town: Town, unit: str) -> None:
    li, wang, _ = await case(town)
    await li.taps("转交")
    assert "只写单位名称，会公开" in li.hears()
    await li.says(unit)
    assert "不写人名和电话" in li.hears()
    await li.says("供电所王师傅")
    assert "“供电所王师傅”像是人的名字" in li.hears()
    assert await state(town) == "received"
    await li.says("12345热线")
    assert await state(town) == "transferred"
    await town.passes(days=1)
    assert "已转交：12345热线" in wang.reads()
