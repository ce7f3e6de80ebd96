"""What a meeting is about: suggestions that wait for it are ticked, the rest is written."""

from tests.conversations.test_suggestions import _suggests as suggests
from tests.town import Friend, Town

SAID = ("三号楼楼道灯不亮", "充电棚建在北侧空地，电话13900001234", "广场舞九点就该结束了")


async def _waiting(town: Town, *numbers: int) -> tuple[Friend, Friend]:
    """The organizer and the author; suggestions with these numbers wait for the council."""
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    for words in SAID:
        await suggests(wang, words)
    async with town.db.transaction() as tx:
        await tx.run(
            "UPDATE suggestions SET state = 'on_agenda' WHERE number IN (:numbers)",
            numbers=list(numbers),
        )
    return li, wang


async def _reaches_the_agenda(li: Friend) -> None:
    await li.says("/newmeeting")
    await li.taps("议事会")
    for words in ("十二月议事会", "明晚7点", "二楼议事厅"):
        await li.says(words)


async def _topics(town: Town) -> list[tuple[int, int]]:
    rows = await town.db.reader.all(
        "SELECT s.number, t.position FROM agenda_items AS t"
        " JOIN suggestions AS s ON s.id = t.suggestion_id ORDER BY t.position"
    )
    return [(row["number"], row["position"]) for row in rows]


async def test_what_waits_for_the_council_is_ticked(town: Town) -> None:
    li, _ = await _waiting(town, 2, 3)
    await _reaches_the_agenda(li)
    assert li.buttons()[0].startswith("▫️ 2号 充电棚")
    assert not any("1号" in label for label in li.buttons())
    await li.taps("3号")
    await li.taps("2号")
    assert li.buttons()[1].startswith("✅ 3号")
    await li.taps("好了")
    assert "1. 晨光〔2026〕3号　广场舞九点就该结束了" in li.hears()
    await li.taps("发布")
    assert await _topics(town) == [(3, 0), (2, 1)]
    assert "2. 晨光〔2026〕2号　充电棚建在北侧空地，电话139****1234" in town.group_reads()


async def test_ticked_and_written_stand_together(town: Town) -> None:
    li, _ = await _waiting(town, 3)
    await _reaches_the_agenda(li)
    await li.taps("3号")
    await li.says("几点结束\n谁来管")
    await li.taps("发布")
    group = town.group_reads()
    assert "1. 晨光〔2026〕3号" in group
    assert "2. 几点结束\n3. 谁来管" in group


async def test_a_second_tap_takes_it_off_again(town: Town) -> None:
    li, _ = await _waiting(town, 3)
    await _reaches_the_agenda(li)
    assert "先不写" in li.buttons()
    await li.taps("3号")
    assert "先不写" not in li.buttons()
    await li.taps("3号")
    assert "好了" not in li.buttons()
    await li.taps("先不写")
    await li.taps("发布")
    assert await _topics(town) == []
    assert "议题：" not in town.group_reads()


async def test_reminders_and_the_list_name_the_topics_too(town: Town) -> None:
    li, wang = await _waiting(town, 3)
    await _reaches_the_agenda(li)
    await li.taps("3号")
    await li.taps("好了")
    await li.taps("发布")
    await wang.says("/meetings")
    assert "晨光〔2026〕3号" in wang.hears()
    await town.passes(days=1, hours=9, minutes=5)
    reminder = next(m.text for m in li.person.sees(town.group) if "会议提醒" in m.text)
    assert "晨光〔2026〕3号" in reminder


async def test_what_not_everybody_may_read_stands_there_by_its_number_only(town: Town) -> None:
    li, _ = await _waiting(town, 1, 3)
    async with town.db.transaction() as tx:
        await tx.run("UPDATE suggestions SET open_to_all = 0 WHERE number = 3")
        await tx.run("UPDATE suggestions SET mark = 'links' WHERE number = 1")
    await _reaches_the_agenda(li)
    await li.taps("3号")
    await li.taps("1号")
    await li.taps("好了")
    await li.taps("发布")
    assert "晨光〔2026〕3号" in town.group_reads()
    assert "晨光〔2026〕1号" in town.group_reads()
    assert "九点" not in town.group_reads()
    assert "楼道灯" not in town.group_reads()


async def test_what_was_taken_off_the_agenda_meanwhile_is_not_announced(town: Town) -> None:
    li, _ = await _waiting(town, 2, 3)
    await _reaches_the_agenda(li)
    await li.taps("3号")
    await li.taps("2号")
    await li.taps("好了")
    async with town.db.transaction() as tx:
        await tx.run("UPDATE suggestions SET state = 'replied' WHERE number = 3")
    await li.taps("发布")
    assert await _topics(town) == [(2, 0)]
    assert "晨光〔2026〕3号" not in town.group_reads()


async def test_topics_of_another_community_are_not_offered(town: Town) -> None:
    await _waiting(town, 3)
    zhou = await town.organizer("周主任", "c02")
    await _reaches_the_agenda(zhou)
    assert zhou.buttons() == ["先不写", "取消"]
    tap = zhou.person.taps_data(zhou.person.sees()[-1], "mg:3")
    await town.settle()
    assert "过时" in tap.toast


async def test_ticks_survive_a_restart(town: Town) -> None:
    li, _ = await _waiting(town, 2, 3)
    await _reaches_the_agenda(li)
    await li.taps("3号")
    await town.restart()
    await li.taps("2号")
    await li.taps("好了")
    await li.taps("发布")
    assert await _topics(town) == [(3, 0), (2, 1)]
