"""Before a poll opens: seen as the group will see it, its hours set, waiting, called off."""

from datetime import datetime

import pytest

from tests.conversations.test_poll_life import ends_at
from tests.town import Friend, Town

QUESTION = "充电棚建在哪里？"


async def drafts(li: Friend) -> None:
    """Up to the settings, all of them in sight."""
    await li.says("/newpoll")
    await li.says(QUESTION)
    await li.says("东门\n北侧空地")
    await li.taps("更多设置")


async def waits(li: Friend, opens: str = "明天上午9点") -> None:
    """A poll waits for its hour."""
    await drafts(li)
    await li.taps("开始：")
    await li.says(opens)
    await li.taps("发布")


async def states(town: Town) -> list[str]:
    return [row["state"] for row in await town.db.reader.all("SELECT state FROM polls")]


async def test_the_preview_is_the_card_of_the_group(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await drafts(li)
    await li.taps("法定人数")
    await li.taps("预览")
    preview = li.hears()
    assert "〔东门〕\n〔北侧空地〕" in preview
    assert await states(town) == []
    assert "充电棚" not in town.group_reads()
    await li.taps("发布")
    card = next(m.text for m in li.person.sees(town.group) if "充电棚" in m.text)
    assert card in preview
    assert "本社区成年居民 2610 人" in card
    assert "要超过 33% 的人投" in card


async def test_after_the_preview_settings_still_change(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await drafts(li)
    await li.taps("预览")
    settings = next(m for m in li.person.sees() if "👁 预览" in m.labels)
    await li.taps("公开：", on=settings)
    await li.taps("预览", on=settings)
    assert "谁也查不到您投了什么" in li.hears()
    await li.taps("取消")
    assert await states(town) == []


@pytest.mark.parametrize(
    ("who", "said"),
    [("谁能投", "核实过的居民 0 人"), ("类型", "〔🗳 投票〕")],
)
async def test_the_preview_says_who_could_vote_and_how(town: Town, who: str, said: str) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await drafts(li)
    await li.taps(who)
    await li.taps("预览")
    assert said in li.hears()


async def test_a_poll_opens_at_its_hour_by_itself(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await drafts(li)
    await li.taps("开始：")
    assert "马上开始" in li.buttons()
    await li.says("明天上午9点")
    assert any("2026年11月25日（周三） 09:00" in label for label in li.buttons())
    await li.taps("发布")
    assert (
        "会在2026年11月25日（周三） 09:00自己开始，2026年11月28日（周六） 09:00截止" in li.hears()
    )
    assert await states(town) == ["draft"]
    assert "充电棚" not in town.group_reads()
    await wang.says("/polls")
    assert "现在没有投票" in wang.hears()
    await town.passes(days=1)
    assert await states(town) == ["open"]
    assert "开始投票了" in li.reads()
    await wang.taps("东门", to=town.group)
    assert "已投" in wang.toast
    await town.passes(days=3, hours=1)
    assert "东门：1 票" in town.group_reads()


async def test_who_joins_before_the_opening_may_vote_and_who_joins_after_may_not(
    town: Town,
) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await waits(li)
    early = await town.resident("小陈")
    await town.passes(days=1)
    late = await town.resident("小林")
    await early.taps("东门", to=town.group)
    await late.taps("东门", to=town.group)
    assert "已投" in early.toast
    assert "这一票没有算" in late.toast


async def test_what_waits_can_be_found_again_and_called_off(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await waits(li)
    await li.says("/polls")
    await li.taps("🕘 充电棚")
    assert "在那以前可以取消" in li.hears()
    await li.taps("取消这次")
    await li.says("问题写错了")
    await li.taps("确定取消这次")
    assert await states(town) == ["cancelled"]
    await town.passes(days=5)
    assert "充电棚" not in town.group_reads()
    assert "充电棚" not in wang.reads()


async def test_calling_off_what_waits_can_be_thought_better_of(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await waits(li)
    await li.taps("取消这次")
    await li.taps("不取消，继续")
    assert "在那以前可以取消" in li.hears()
    await town.passes(days=1)
    assert await states(town) == ["open"]


async def test_it_opens_even_when_the_bot_comes_back_late(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await waits(li)
    await town.bot.close()
    town.clock.move(datetime.fromisoformat("2026-11-26T02:00:00+00:00") - town.now)
    await town._start_bot()
    await town.settle()
    assert await states(town) == ["open"]
    await wang.taps("东门", to=town.group)
    assert "已投" in wang.toast


async def test_what_should_be_over_by_now_is_not_opened(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await waits(li)
    await town.bot.close()
    town.clock.move(datetime.fromisoformat("2026-11-30T02:00:00+00:00") - town.now)
    await town._start_bot()
    await town.settle()
    assert await states(town) == ["cancelled"]
    assert "没能开始" in li.reads()
    assert "充电棚" not in town.group_reads()


async def test_a_poll_in_which_nobody_could_vote_is_not_opened(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await drafts(li)
    await li.taps("谁能投")
    await li.taps("发布")
    assert "没有人能投" in li.toast
    assert await states(town) == []
    await li.taps("开始：")
    await li.says("明天上午9点")
    await li.taps("发布")
    await town.passes(days=1)
    assert await states(town) == ["cancelled"]
    assert "没有一个人能投" in li.reads()
    assert "充电棚" not in town.group_reads()


# The end in words.


async def test_the_end_can_be_said_in_words(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await drafts(li)
    await li.taps("自己定截止时间")
    await li.says("下周五晚8点")
    assert "截止：2026年12月4日（周五） 20:00" in li.buttons()
    await li.taps("发布")
    assert "截止：2026年12月4日（周五） 20:00" in town.group_reads()
    assert await ends_at(town) == datetime.fromisoformat("2026-12-04T12:00:00+00:00")


async def test_hours_can_be_tapped_and_the_end_follows_the_opening(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await drafts(li)
    await li.taps("开始：")
    await li.taps("11月26日")
    await li.taps("10:00")
    await li.taps("自己定截止时间")
    assert li.buttons()[1].startswith("11月26日")
    await li.taps("11月28日")
    await li.says("下午3点半")
    await li.taps("发布")
    assert await ends_at(town) == datetime.fromisoformat("2026-11-28T07:30:00+00:00")


async def test_days_take_the_place_of_an_hour_again(town: Town) -> None:
    li = await town.organizer("李主任")
    await drafts(li)
    for label, words in (("自己定截止时间", "下周五晚8点"), ("开始：", "明天上午9点")):
        await li.taps(label)
        await li.says(words)
    await li.taps("自己定截止时间")
    await li.taps("还是按天数")
    assert "截止：3 天后" in li.buttons()
    await li.taps("开始：")
    await li.taps("马上开始")
    assert "🕘 开始：马上" in li.buttons()
    await li.taps("自己定截止时间")
    await li.says("下周五晚8点")
    await li.taps("截止：")
    assert "截止：7 天后" in li.buttons()
    await li.taps("发布")
    assert await states(town) == ["open"]


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("今天上午9点半", "至少要一小时"),
        ("昨天上午9点", "已经过了"),
        ("过几天", "没看懂"),
        ("明年5月1号上午9点", "最多 60 天"),
    ],
)
async def test_an_end_that_cannot_be_is_asked_again(town: Town, words: str, heard: str) -> None:
    li = await town.organizer("李主任")
    await drafts(li)
    await li.taps("自己定截止时间")
    await li.says(words)
    assert heard in li.hears()
    await li.says("下周五晚8点")
    assert "截止：2026年12月4日（周五） 20:00" in li.buttons()


async def test_a_poll_that_would_be_over_before_anybody_is_awake_is_not_opened(
    town: Town,
) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await town.passes(hours=13)  # it is ten in the evening
    await drafts(li)
    for end, opened in (("明天上午8点", []), ("明天上午8点半", ["open"])):
        await li.taps("自己定截止时间")
        await li.says(end)
        await li.taps("发布")
        assert "大家早上 7:30 才看得到" in li.toast
        assert await states(town) == opened


async def test_an_opening_after_the_end_is_asked_again(town: Town) -> None:
    li = await town.organizer("李主任")
    await drafts(li)
    await li.taps("自己定截止时间")
    await li.says("明天晚8点")
    await li.taps("开始：")
    await li.says("后天上午9点")
    assert "至少要一小时" in li.hears()
    await li.says("明天上午9点")
    assert any(label.startswith("🕘 开始：2026年11月25日") for label in li.buttons())


async def test_hours_that_pass_while_the_organizer_thinks(town: Town) -> None:
    """The opening has passed: it opens at once. The end has passed too: that is said."""
    li = await town.organizer("李主任")
    await drafts(li)
    await li.taps("自己定截止时间")
    await li.says("明天晚8点")
    await li.taps("开始：")
    await li.says("明天上午9点")
    await town.passes(days=2)
    await li.taps("发布")
    assert "至少要一小时" in li.toast
    assert await states(town) == []
    await li.taps("截止：")
    await li.taps("发布")
    assert await states(town) == ["open"]


async def test_in_english_too(town: Town) -> None:
    li = await town.organizer("Li", language="en")
    await li.says("/newpoll")
    await li.says("Where should the bike shed stand?")
    await li.says("East gate\nNorth side")
    await li.taps("More settings")
    await li.taps("Opens:")
    await li.says("tomorrow 9am")
    await li.taps("Preview")
    assert "This is what the group will see" in li.hears()
    assert "[East gate]" in li.hears()
    await li.taps("Publish")
    assert "opens by itself" in li.hears()
    await li.starts("p_1")
    assert "opens by itself" in li.hears()


async def test_a_link_to_what_is_not_open_yet_says_so(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await waits(li)
    await wang.starts("p_1")
    assert "还没开始" in wang.hears()
    assert "充电棚" not in wang.reads()
