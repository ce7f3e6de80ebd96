"""Votes that are heard together are answered in one transaction, and each knows of the others."""

from datetime import timedelta

from storage import polls
from tests.conversations.test_households import asks, choices, confirms, family
from tests.conversations.test_paper_votes import finds, stored, villagers
from tests.conversations.test_rolls import imports, prints
from tests.town import Friend, Town


def held(friend: Friend, label: str) -> tuple[object, str]:
    """A button that is there, and its data."""
    for message in reversed(friend.person.sees()):
        for row in message.inline or []:
            for one in row:
                if label in one["text"]:
                    return message, one["callback_data"]
    raise AssertionError(label)


async def test_two_of_a_household_tap_at_once_and_the_second_is_asked(town: Town) -> None:
    li, (father, mother, son) = await family(town)
    await asks(li, "三组各户")
    father.person.taps("赞成", to=town.group)
    mother.person.taps("反对", to=town.group)
    son.person.taps("赞成", to=town.group)
    await town.settle()
    assert await choices(town) == [(father.id, "0")]
    assert "您家已由王建国投了" in mother.toast
    assert "您家已由王建国投了，投的也是：赞成" in son.toast
    told = mother.reads().count("王建国替您家投了")
    await father.taps("赞成", to=town.group)
    assert father.toast == "您投的就是：赞成"
    assert mother.reads().count("王建国替您家投了") == told == 1


async def test_a_long_order_of_somebody_else_can_be_replaced(town: Town) -> None:
    li, (father, mother, _) = await family(town)
    await li.says("/newpoll")
    await li.says("先修哪一段？")
    await li.says("\n".join(f"第{n}段" for n in range(1, 31)))
    for _ in range(2):
        await li.taps("类型")
    while "谁能投：三组各户" not in li.buttons():
        await li.taps("谁能投：")
    await li.taps("发布")
    data = f"bc:1:{'0123456789abcdefghijklmnopqrst'}:"
    back = f"bc:1:{'tsrqponmlkjihgfedcba9876543210'}:"
    for friend, cast in ((father, data), (mother, back)):
        await friend.starts("p_1")
        await friend.taps("投票")
        friend.person.taps_data(friend.person.sees()[-1], cast)
        await town.settle()
    assert "您家已由王建国投了" in mother.hears()
    await mother.taps("换成我选的")
    ((who, choice),) = await choices(town)
    assert (who, choice[:8]) == (mother.id, "29,28,27")


async def test_a_paper_and_a_tap_heard_together_are_one_vote(town: Town) -> None:
    li = await town.organizer("李主任")
    crowd = [await town.resident(name) for name in ("王秀兰", "张三")]
    await town.link_group()
    await villagers(li, "王秀兰", "张三", "李四")
    for friend in crowd:
        await confirms(li, friend)
    await asks(li, "东庄村民")
    papers = []
    for name in ("王秀兰", "张三"):
        await finds(li, name)
        await li.taps(f"▫ {name}")
        await li.taps("反对")
        papers.append(held(li, "投出"))
    crowd[0].person.taps("赞成", to=town.group)
    li.person.taps_data(*papers[0])
    li.person.taps_data(*papers[1])
    li.person.taps_data(*papers[1])
    crowd[1].person.taps("赞成", to=town.group)
    await town.settle()
    assert [row[1:3] for row in await stored(town)] == [(None, "0"), ("paper", "1")]
    assert "纸质票" in crowd[1].toast
    assert await town.db.reader.all("SELECT kind FROM poll_events") == []
    assert crowd[1].reads().count("录入") == 1


async def test_what_was_tapped_just_before_the_organizer_ends_it_is_in_the_result(
    town: Town,
) -> None:
    li, (father, *_) = await family(town)
    await asks(li, "三组各户")
    await li.taps("提前结束")
    father.person.taps("赞成", to=town.group)
    li.person.taps("确定提前结束")
    await town.settle()
    assert "赞成：1 票" in town.group_reads()
    assert "共有 1 户投票" in town.group_reads()


async def test_an_owner_who_proves_another_flat_later_votes_for_it_too(town: Town) -> None:
    li, zhang = await town.organizer("李主任"), await town.resident("张三")
    await town.link_group()
    await imports(li)
    codes = await prints(town, li)
    await asks(li, "晨光小区业主")
    await zhang.says(codes["1"])
    await zhang.taps("赞成", to=town.group)
    await zhang.says(codes["2"])
    await zhang.taps("赞成", to=town.group)
    assert "投的就是" not in zhang.toast
    assert await choices(town) == [(zhang.id, "0"), (zhang.id, "0")]


async def test_what_was_tapped_in_time_counts_though_the_bot_fell_before_it_answered(
    town: Town,
) -> None:
    li, (father, *_) = await family(town)
    await asks(li, "三组各户")
    poll = await polls.get(town.db.reader, 1)
    await town.passes_until(poll.ends_at - timedelta(seconds=1))
    father.person.taps("赞成", to=town.group)
    await town.bot.intake.ask(0)  # type: ignore[union-attr]
    town.clock.move(timedelta(hours=5))
    await town.restart()
    await town.passes(seconds=5)
    assert "赞成：1 票" in town.group_reads()
    assert "没有计入" not in father.reads()
    assert (await polls.get(town.db.reader, 1)).ended_at == poll.ends_at
