"""Whoever sends a flood is asked once to slow down, and nothing that stood is lost."""

from domain.drafts import MOST_PARTS_A_MINUTE
from tests.conversations.test_drafts import READY, begins, kept, sent
from tests.conversations.test_suggestions import _suggests as suggests
from tests.town import Friend, Town

SLOWER = "慢一点，一分钟后再发"


async def five(town: Town) -> Friend:
    """Somebody who has sent five suggestions within the minute."""
    wang = await town.resident("王大妈")
    for number in range(5):
        await suggests(wang, f"第{number}处地砖松动，请修")
    assert await sent(town) == 5
    return wang


async def test_the_sixth_within_a_minute_waits_and_that_is_said_once(town: Town) -> None:
    wang = await five(town)
    await begins(wang, "第六处地砖松动")
    assert SLOWER in wang.hears()
    await wang.says("第七处地砖松动")
    assert wang.hears() == ""
    await town.restart()
    await wang.says("第八处地砖松动")
    assert wang.hears() == ""
    await town.passes(minutes=1)
    await wang.says("第九处地砖松动")
    assert READY in wang.hears()
    await wang.taps("✅ 提交")
    assert (await kept(town, 6))["text"] == "第九处地砖松动"


async def test_words_out_of_the_blue_wait_too(town: Town) -> None:
    wang = await five(town)
    await wang.says("第六处地砖松动")
    assert SLOWER in wang.hears()
    await wang.says("第七处地砖松动")
    assert wang.hears() == ""


async def test_others_need_not_wait(town: Town) -> None:
    await five(town)
    chen = await town.resident("小陈")
    await suggests(chen, "东门的锁坏了")
    assert await sent(town) == 6


async def test_a_flood_of_parts_leaves_the_draft_as_it_was(town: Town) -> None:
    wang = await town.resident("王大妈")
    said = [f"第{number}处地砖松动" for number in range(MOST_PARTS_A_MINUTE + 3)]
    await begins(wang, *said[:MOST_PARTS_A_MINUTE])
    assert READY in wang.hears()
    await wang.says(said[-3])
    assert SLOWER in wang.hears()
    await wang.says(said[-2])
    assert wang.hears() == ""
    await town.passes(minutes=1)
    await wang.says(said[-1])
    await wang.taps("✅ 提交")
    assert (await kept(town))["text"] == "\n".join([*said[:MOST_PARTS_A_MINUTE], said[-1]])


async def test_several_short_messages_in_a_row_are_no_flood(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang, *(f"第{number}层的灯坏了" for number in range(1, 10)))
    assert SLOWER not in wang.reads()
    await wang.taps("✅ 提交")
    assert "第9层的灯坏了" in str((await kept(town))["text"])


async def test_an_album_counts_once(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang)
    for _ in range(3):
        await wang.sends_album(["楼道堆了杂物", *[None] * 9])
    assert SLOWER not in wang.reads()
    await wang.taps("✅ 提交")
    assert len(str((await kept(town))["photo"]).split()) == 30


async def test_danger_is_answered_in_a_flood_too(town: Town) -> None:
    wang = await five(town)
    await begins(wang, "第六处地砖松动", "楼下着火了")
    assert "火警 119" in wang.hears()
