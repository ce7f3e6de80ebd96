"""Whoever has no phone votes on paper: entered once, told to whom it concerns, never twice."""

from typing import Any

from tests.conversations.test_households import asks, confirms, households
from tests.conversations.test_rolls import villagers
from tests.town import Friend, Town

QUESTION = "村口的路修不修？"


async def manages(li: Friend) -> None:
    """The newest poll, with what its organizer can do."""
    await li.says("/polls")
    await li.taps(QUESTION)


async def finds(li: Friend, name: str) -> None:
    await manages(li)
    await li.taps("录入纸质票")
    await li.says(name)


async def enters(li: Friend, name: str, choice: str) -> None:
    """The paper of somebody on the list, or of a resident with a phone."""
    await finds(li, name)
    await li.taps(f"▫ {name}")
    await li.taps(choice)
    await li.taps("投出")


async def enters_by_hand(li: Friend, name: str, choice: str) -> None:
    await finds(li, name)
    await li.taps("没有手机的")
    await li.taps(choice)
    await li.taps("投出")


async def stored(town: Town) -> list[Any]:
    rows = await town.db.reader.all(
        "SELECT e.name, e.how, v.choice, v.person_id FROM poll_electors AS e"
        " JOIN votes AS v ON v.elector_id = e.id ORDER BY e.id"
    )
    return [(row["name"], row["how"], row["choice"], row["person_id"]) for row in rows]


async def test_somebody_of_the_list_votes_on_paper(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await villagers(li, "王秀兰", "张三")
    await asks(li, "东庄村民")
    await finds(li, "没这个人")
    assert "没有找到" in li.hears()
    await li.says("王秀")
    await li.taps("▫ 王秀兰")
    assert "王秀兰的纸质票" in li.hears()
    await li.taps("反对")
    await li.taps("投出")
    assert "已录入王秀兰的纸质票：反对" in li.hears()
    assert await stored(town) == [("王秀兰", "paper", "1", None)]
    await town.passes(days=4)
    for words in ("反对：1 票", "共有 1 人投票（名册上村民 2 人）", "手机 0，纸质 1"):
        assert words in town.group_reads()


async def test_who_has_voted_by_phone_cannot_be_entered_on_paper(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王秀兰")
    await town.link_group()
    await villagers(li, "王秀兰", "张三")
    await confirms(li, wang)
    await asks(li, "东庄村民")
    await wang.taps("赞成", to=town.group)
    await finds(li, "王秀兰")
    await li.taps("✓ 王秀兰")
    assert "王秀兰已经用手机投过了" in li.toast
    assert await stored(town) == [("王秀兰", None, "0", wang.id)]


async def test_who_votes_by_phone_while_the_paper_is_being_entered_has_voted(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王秀兰")
    await town.link_group()
    await villagers(li, "王秀兰", "张三")
    await confirms(li, wang)
    await asks(li, "东庄村民")
    await finds(li, "王秀兰")
    await li.taps("▫ 王秀兰")
    await li.taps("反对")
    await wang.taps("赞成", to=town.group)
    await li.taps("投出")
    assert "王秀兰已经用手机投过了" in li.toast
    assert await stored(town) == [("王秀兰", None, "0", wang.id)]


async def test_whose_paper_was_entered_hears_of_it_and_cannot_vote_by_phone(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王秀兰")
    await town.link_group()
    await villagers(li, "王秀兰", "张三")
    await confirms(li, wang)
    await asks(li, "东庄村民")
    await enters(li, "王秀兰", "反对")
    assert "社区组织者已经录入：反对" in wang.reads()
    await wang.taps("赞成", to=town.group)
    assert "您的纸质票已经录入" in wang.toast
    assert await stored(town) == [("王秀兰", "paper", "1", None)]
    await li.taps("撤回这张")
    assert "组织者撤回了" in wang.reads()
    await wang.taps("赞成", to=town.group)
    assert await stored(town) == [("王秀兰", None, "0", wang.id)]
    await manages(li)
    assert "李主任撤回了王秀兰的纸质票" in li.hears()


async def test_what_is_entered_in_the_last_night_is_told_at_once(town: Town) -> None:
    """In the morning it would be too late to have it corrected."""
    li, wang = await town.organizer("李主任"), await town.resident("王秀兰")
    await villagers(li, "王秀兰", "张三")
    await confirms(li, wang)
    await asks(li, "东庄村民", "更多设置", "自己定截止时间")
    await li.says("后天晚上11点")
    await li.taps("发布")
    await town.passes(hours=13)  # it is ten in the evening
    await enters(li, "王秀兰", "反对")
    assert "社区组织者已经录入" not in wang.reads()
    await town.passes(hours=48)
    assert "社区组织者已经录入：反对" in wang.reads()
    await li.taps("改正")
    await li.taps("赞成")
    await li.taps("投出")
    assert "社区组织者已经录入：赞成" in wang.reads()


async def test_a_paper_entered_wrongly_is_corrected_and_the_log_says_so(town: Town) -> None:
    li = await town.organizer("李主任")
    await villagers(li, "王秀兰", "张三")
    await asks(li, "东庄村民")
    await enters(li, "王秀兰", "反对")
    await finds(li, "王秀兰")
    await li.taps("✓ 王秀兰")
    assert "已经录入：反对" in li.hears()
    await li.taps("改正")
    await li.taps("赞成")
    await li.taps("投出")
    assert await stored(town) == [("王秀兰", "paper", "0", None)]
    await manages(li)
    assert "李主任改正了王秀兰的纸质票" in li.hears()


async def test_a_household_votes_on_paper_once(town: Town) -> None:
    li, father = await town.organizer("李主任"), await town.resident("王建国")
    await town.link_group()
    await households(li)
    await confirms(li, father)
    await asks(li, "三组各户")
    await finds(li, "刘梅")
    await li.taps("▫ 三组12号")
    await li.taps("赞成")
    await li.taps("投出")
    assert "您家）的纸质票，社区组织者已经录入：赞成" in father.reads()
    await father.taps("反对", to=town.group)
    assert "您的纸质票已经录入" in father.toast
    assert await stored(town) == [("三组12号", "paper", "0", None)]


async def test_somebody_without_a_phone_is_named_and_counted_once(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await asks(li, "全体居民")
    await wang.taps("赞成", to=town.group)
    await enters_by_hand(li, "郭大爷", "反对")
    assert "已录入郭大爷的纸质票：反对" in li.hears()
    await finds(li, " 郭大爷 ")
    await li.taps("没有手机的")
    assert "郭大爷已经投过纸质票了" in li.toast
    await finds(li, "王大妈")
    await li.taps("✓ 王大妈")
    assert "王大妈已经用手机投过了" in li.toast
    await town.passes(days=4)
    for words in ("赞成：1 票", "反对：1 票", "共有 2 人投票", "手机 1，纸质 1"):
        assert words in town.group_reads()


async def test_no_more_are_entered_by_hand_than_there_are_adults(town: Town) -> None:
    async with town.db.transaction() as tx:
        await tx.run("UPDATE communities SET adults = 2 WHERE code = 'c01'")
    li = await town.organizer("李主任")
    await town.link_group()
    await asks(li, "全体居民")
    await li.taps("赞成", to=town.group)
    await enters_by_hand(li, "郭大爷", "反对")
    await finds(li, "何奶奶")
    await li.taps("没有手机的")
    assert "还剩 0 人" in li.toast
    assert len(await stored(town)) == 2


async def test_no_names_are_added_where_only_a_list_may_vote(town: Town) -> None:
    li = await town.organizer("李主任")
    await villagers(li, "王秀兰")
    await asks(li, "东庄村民")
    await finds(li, "郭大爷")
    assert "没有找到" in li.hears()
    assert not any("没有手机" in label for label in li.buttons())


async def test_ballots_of_several_options_are_entered_by_the_same_buttons(town: Town) -> None:
    li = await town.organizer("李主任")
    await villagers(li, "王秀兰", "张三")
    await li.says("/newpoll")
    await li.says(QUESTION)
    await li.says("修路\n修桥\n修渠")
    await li.taps("类型")
    while "谁能投：东庄村民" not in li.buttons():
        await li.taps("谁能投：")
    await li.taps("发布")
    await finds(li, "张三")
    await li.taps("▫ 张三")
    await li.taps("投出")
    assert "还没选" in li.toast
    await li.taps("修渠")
    await li.taps("修路")
    await li.taps("投出")
    assert await stored(town) == [("张三", "paper", "0,2", None)]


async def marks(li: Friend, *names: str) -> None:
    for name in names:
        await finds(li, name)
        await li.taps(f"▫ {name}")


async def test_secret_papers_are_counted_first_and_entered_three_together(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王秀兰")
    await town.link_group()
    await villagers(li, "王秀兰", "张三", "李四", "赵五", "钱六")
    await confirms(li, wang)
    await asks(li, "东庄村民", "公开：")
    await marks(li, "王秀兰", "张三")
    assert "一共收到 2 张，已录入 0 张" in li.hears()
    assert "社区组织者已经收到" in wang.reads()
    await wang.taps("赞成", to=town.group)
    assert "您的纸质票已经录入" in wang.toast
    await li.taps("录入匿名纸质票")
    assert "凑够 3 张" in li.toast
    assert "现在有 2 张" in li.toast
    await marks(li, "李四")
    await li.taps("录入匿名纸质票")
    assert "还有 3 张" in li.hears()
    for choice, left in (("反对", "还有 2 张"), ("反对", "还有 1 张"), ("赞成", "都录完了")):
        await li.taps(choice)
        await li.taps("投出")
        assert left in li.hears()
    assert sorted(choice for _, choice in await town.box()) == ["0", "1", "1"]
    assert await stored(town) == []
    await town.passes(days=4)
    for words in ("反对：2 票", "赞成：1 票", "共有 3 人投票", "手机 0，纸质 3"):
        assert words in town.group_reads()
    assert "没有录入" not in town.group_reads()


async def test_a_paper_of_a_batch_is_entered_once_and_no_newer_one_joins_the_batch(
    town: Town,
) -> None:
    li = await town.organizer("李主任")
    await villagers(li, "王秀兰", "张三", "李四", "赵五")
    await asks(li, "东庄村民", "公开：")
    await marks(li, "王秀兰", "张三", "李四")
    await li.taps("录入匿名纸质票")
    await li.taps("赞成")
    cast = next(m for m in reversed(li.person.sees()) if "📮 投出" in m.labels)
    data = cast.inline[-1][-1]["callback_data"]
    for _ in range(2):
        li.person.taps_data(cast, data)
    await town.settle()
    assert len(await town.box()) == 1
    await marks(li, "赵五")
    await li.taps("录入匿名纸质票")  # goes on with the two that are left of the three
    assert "还有 2 张" in li.hears()
    for _ in range(2):
        await li.taps("反对")
        await li.taps("投出")
    assert "都录完了" in li.hears()
    await manages(li)
    await li.taps("录入纸质票")
    await li.taps("录入匿名纸质票")
    assert "现在有 1 张" in li.toast
    await town.passes(days=4)
    assert "其中 1 张匿名纸质票截止前没有录入" in li.reads()


async def test_a_secret_paper_is_taken_back_only_while_it_is_not_in_the_box(town: Town) -> None:
    li = await town.organizer("李主任")
    await villagers(li, "王秀兰", "张三", "李四")
    await asks(li, "东庄村民", "公开：")
    await marks(li, "王秀兰")
    await li.taps("撤回这张")
    assert "已撤回王秀兰的纸质票" in li.hears()
    await marks(li, "王秀兰", "张三", "李四")
    await li.taps("录入匿名纸质票")
    await finds(li, "李四")
    await li.taps("✓ 李四")
    assert not any("改正" in label for label in li.buttons())
    await li.taps("撤回这张")
    assert "撤不回来" in li.toast


async def test_nothing_that_is_kept_says_what_a_secret_paper_said(town: Town) -> None:
    li = await town.organizer("李主任")
    await villagers(li, "王秀兰", "张三", "李四")
    await asks(li, "东庄村民", "公开：")
    await marks(li, "王秀兰", "张三", "李四")
    await li.taps("录入匿名纸质票")
    for choice in ("赞成", "反对", "弃权"):
        await li.taps(choice)
        await li.taps("投出")
    for table in ("inbox", "outbox", "dialogs", "poll_events", "votes"):
        rows = await town.db.reader.all(f"SELECT * FROM {table}")
        said = " ".join(str(value) for row in rows for value in row.values())
        for trace in ("yn:", "yt:", "匿名纸质票，还有"):
            assert trace not in said


async def test_only_organizers_enter_and_only_while_the_poll_is_open(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await villagers(li, "王秀兰")
    await asks(li, "东庄村民")
    await finds(li, "王秀兰")
    await li.taps("▫ 王秀兰")
    await li.taps("反对")
    held = next(m for m in reversed(li.person.sees()) if "投出" in str(m.labels))
    wang.person.taps_data(wang.person.sees()[-1], held.inline[-1][-1]["callback_data"])
    await town.settle()
    assert "组织者" in wang.toast
    assert await stored(town) == []
    await town.passes(days=4)
    await li.taps("投出", on=held)
    assert "已经结束" in li.toast
    assert await stored(town) == []
