"""A meeting is looked at before it is published, and each part of it can still be changed."""

from tests.conversations.test_councils import sets_up
from tests.conversations.test_suggestions import _suggests as suggests
from tests.town import Friend, Town


async def drafts(li: Friend, when: str = "明晚7点", agenda: str = "几点结束\n谁来管") -> None:
    """An organizer comes to the preview."""
    await li.says("/newmeeting")
    await li.taps("议事会")
    for words in ("商量广场舞时间", when, "二楼议事厅"):
        await li.says(words)
    await (li.says(agenda) if agenda else li.taps("先不写"))


async def changes(li: Friend, part: str, words: str = "", of: str = "改内容") -> None:
    """One part of the preview is said again, or only asked for."""
    await li.taps(of)
    await li.taps(part)
    if words:
        await li.says(words)


async def test_each_part_is_said_again_by_itself(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await drafts(li)
    await changes(li, "改名称", "商量健身角")
    assert "商量健身角（议事会）" in li.hears()
    await changes(li, "改时间", "后天上午9点半")
    assert "2026年11月26日（周四） 09:30" in li.hears()
    await changes(li, "改地点", "一楼活动室")
    assert "地点：一楼活动室" in li.hears()
    await changes(li, "改种类")
    await li.taps("居民代表会议")
    assert "商量健身角（居民代表会议）" in li.hears()
    await changes(li, "开多久", of="更多设置")
    await li.taps("1 小时 30 分")
    assert "09:30，大约 1 小时 30 分" in li.hears()
    await changes(li, "线上参加", "腾讯会议 123 456 789", of="更多设置")
    assert "线上：腾讯会议 123 456 789" in li.hears()
    await li.taps("发布")
    group = town.group_reads()
    for words in ("商量健身角", "11月26日（周四） 09:30，大约 1 小时 30 分", "123 456 789"):
        assert words in group
    ics = [m for m in li.person.sees(town.group) if m.media and m.media[0] == "document"]
    _, text = town.world.files[ics[0].media[1]]
    assert b"DTEND:20261126T030000Z" in text


async def test_the_order_of_the_agenda_changes(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await suggests(wang, "充电棚建在北侧空地")
    async with town.db.transaction() as tx:
        await tx.run("UPDATE suggestions SET state = 'on_agenda'")
    await drafts(li)
    await changes(li, "改议题")
    assert "1. 几点结束\n2. 谁来管" in li.hears()
    await li.taps("1号 充电棚")
    await li.taps("⬆ 3. ")
    await li.taps("⬆ 2. ")
    assert "1. 晨光〔2026〕1号　充电棚建在北侧空地\n2. 几点结束\n3. 谁来管" in li.hears()
    await li.says("别的事")
    await li.taps("✖ 2")
    await li.taps("好了")
    await li.taps("发布")
    written = "1. 晨光〔2026〕1号　充电棚建在北侧空地\n2. 谁来管\n3. 别的事"
    assert written in town.group_reads()


async def test_an_end_said_with_the_time_is_its_length(town: Town) -> None:
    li = await town.organizer("李主任")
    await drafts(li, "明晚7点到8点半")
    assert "2026年11月25日（周三） 19:00，大约 1 小时 30 分" in li.hears()


async def test_what_is_not_understood_is_asked_again_and_the_rest_stays(town: Town) -> None:
    li = await town.organizer("李主任")
    await drafts(li)
    await changes(li, "开多久", "开到完", of="更多设置")
    assert "没看懂要开多久" in li.hears()
    await li.says("30小时")
    assert "最长 12 个小时" in li.hears()
    await li.taps("不改了")
    assert "商量广场舞时间" in li.hears()
    await changes(li, "改议题", "\n".join(f"第{n}件" for n in range(40)))
    assert "最多 30 个议题" in li.hears()
    await li.taps("好了")
    assert "1. 几点结束\n2. 谁来管" in li.hears()
    assert "3." not in li.hears()


async def test_a_kind_that_must_be_announced_earlier_is_refused(town: Town) -> None:
    li = await town.organizer("李主任")
    await drafts(li)
    await changes(li, "改种类")
    await li.taps("居民会议")
    assert "提前 10 天" in li.toast
    await li.taps("不改了")
    assert "商量广场舞时间（议事会）" in li.hears()


async def test_every_kind_can_be_announced_and_the_bodies_of_the_community_come_first(
    town: Town,
) -> None:
    li = await town.organizer("李主任")
    await li.says("/newmeeting")
    assert "红白理事会" not in li.buttons()
    await li.taps("更多种类")
    await li.taps("业主大会")
    await li.says("电梯大修")
    await li.says("12月5日晚7点")
    assert "提前 15 天" in li.hears()
    assert li.buttons()[0] == "12月9日 周三"
    await sets_up(li, "红白理事会")
    await li.says("/newmeeting")
    assert "红白理事会" in li.buttons()
    await li.taps("红白理事会")
    for words in ("办事从简", "明晚7点", "活动室"):
        await li.says(words)
    await li.taps("先不写")
    assert "办事从简（红白理事会）" in li.hears()
    assert "参加：" not in li.hears()  # nobody sits there yet


async def test_in_english_too(town: Town) -> None:
    li = await town.organizer("Li", language="en")
    await li.says("/newmeeting")
    await li.taps("Deliberation council")
    for words in ("When the dancing ends", "tomorrow 7pm", "Room 2", "How late?\nWho minds it?"):
        await li.says(words)
    await changes(li, "How long", "2.5 hours", of="More")
    assert "19:00, about 2 hours 30 minutes" in li.hears()
    await changes(li, "Agenda", of="Change it")
    await li.taps("⬆ 2.")
    assert "1. Who minds it?\n2. How late?" in li.hears()
