"""A message with several matters may become several suggestions, each with its number."""

import pytest

from tests.conversations.test_drafts import READY, begins, sent
from tests.town import Friend, Town

TWO = "1、路灯不亮 2、垃圾没人收"
THREE = "①东门的路灯不亮\n②垃圾两天没人收了\n③健身器材生锈了"


async def texts(town: Town) -> list[str]:
    rows = await town.db.reader.all("SELECT text FROM suggestions ORDER BY number")
    return [row["text"] for row in rows]


async def split(friend: Friend, said: str, into: int) -> None:
    await begins(friend, said)
    await friend.taps(f"分成 {into} 条")


@pytest.mark.parametrize(
    "said",
    [TWO, "一是路灯不亮，二是垃圾没人收", "1. 路灯不亮\n2. 垃圾没人收", "①路灯不亮②垃圾没人收"],
)
async def test_each_matter_gets_its_number_and_its_card(town: Town, said: str) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await split(wang, said, 2)
    assert "分成 2 条，一起提交：\n1. 路灯不亮\n2. 垃圾没人收" in wang.hears()
    await wang.taps("提交")
    assert "一共 2 条" in wang.hears()
    assert "晨光〔2026〕1号：路灯不亮" in wang.hears()
    assert "晨光〔2026〕2号：垃圾没人收" in wang.hears()
    assert await texts(town) == ["路灯不亮", "垃圾没人收"]
    cards = [m for m in li.person.sees() if "受理" in m.labels]
    assert len(cards) == 2


async def test_it_may_as_well_be_one(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang, TWO)
    assert "您说了 2 件事" in wang.hears()
    await wang.taps("就算一条")
    assert TWO in wang.hears()
    await wang.says("都在三号楼")
    assert "件事" not in wang.hears()
    await wang.taps("✅ 提交")
    assert await texts(town) == [f"{TWO}\n都在三号楼"]


async def test_all_are_sent_without_the_name(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await split(wang, THREE, 3)
    await wang.taps("匿名提交")
    rows = await town.db.reader.all("SELECT anonymous FROM suggestions")
    assert [row["anonymous"] for row in rows] == [1, 1, 1]
    assert "王大妈" not in li.reads()


async def test_one_that_is_alike_does_not_stand_in_for_several(town: Town) -> None:
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    await begins(wang, "东门的路灯不亮")
    await wang.taps("提交")
    await begins(chen, "东门的路灯不亮")
    assert "支持 1号" in " ".join(chen.buttons())
    await chen.taps("取消")
    await split(chen, "1、东门的路灯不亮 2、东门的路灯还歪了", 2)
    assert "支持" not in " ".join(chen.buttons())


async def test_what_is_said_while_the_question_stands_joins_and_is_asked_about(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang, TWO)
    await wang.says("3、楼道堆了杂物")
    assert "您说了 3 件事" in wang.hears()
    await wang.taps("分成 3 条")
    await wang.says("堵得推不了轮椅")
    assert "3. 楼道堆了杂物\n堵得推不了轮椅" in wang.hears()
    await wang.taps("✅ 提交")
    assert await texts(town) == ["路灯不亮", "垃圾没人收", "楼道堆了杂物\n堵得推不了轮椅"]


async def test_an_edit_changes_the_matters(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    message = await wang.says(TWO)
    await wang.edits(message, "1、东门路灯不亮 2、垃圾没人收")
    assert "1. 东门路灯不亮" in wang.hears()
    await wang.taps("分成 2 条")
    await wang.edits(message, "路灯不亮，垃圾没人收")
    assert "分成" not in wang.hears()
    await wang.taps("✅ 提交")
    assert await texts(town) == ["路灯不亮，垃圾没人收"]


async def test_photos_and_the_place_go_with_each_of_them(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    await wang.sends_photo(TWO)
    await wang.taps("分成 2 条")
    await wang.taps("加位置")
    await wang.says("东门外")
    assert "每条都带上：📷照片 📍位置" in wang.hears()
    await wang.taps("✅ 提交")
    rows = await town.db.reader.all("SELECT photo, place FROM suggestions")
    assert [bool(row["photo"]) for row in rows] == [True, True]
    assert {row["place"] for row in rows} == {"东门外"}


async def test_the_ten_of_a_day_count_each(town: Town) -> None:
    wang = await town.resident("王大妈")
    for number in range(8):
        await begins(wang, f"第{number}处地砖松动，请修")
        await wang.taps("提交")
        await town.passes(minutes=1)
    await begins(wang, THREE)
    await wang.taps("分成 3 条")
    assert "今天还能提2条" in wang.toast
    await wang.taps("就算一条")
    assert READY in wang.hears()
    await wang.taps("提交")
    await town.passes(minutes=1)
    await begins(wang, "最后一处地砖松动")
    await wang.taps("提交")
    assert await sent(town) == 10


async def test_the_question_survives_a_restart_and_can_be_left(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang, TWO)
    await town.restart()
    await wang.taps("分成 2 条")
    await town.restart()
    await wang.taps("取消")
    assert await sent(town) == 0
    assert await town.db.reader.all("SELECT * FROM dialogs") == []


async def test_a_tip_among_several_matters_keeps_none_of_them(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang, "1、路灯不亮 2、棋牌室天天赌博")
    assert "12388" in wang.hears()
    assert await town.db.reader.all("SELECT * FROM dialogs") == []


async def test_words_out_of_the_blue_are_split_too(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says(TWO)
    await wang.taps("是，提建议")
    await wang.taps("分成 2 条")
    await wang.taps("✅ 提交")
    assert await sent(town) == 2


async def test_an_album_is_asked_about_once_and_goes_with_each(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang)
    before = len(wang.person.sees())
    await wang.sends_album([TWO, None, None, None])
    asked = [m for m in wang.person.sees()[before:] if "您说了 2 件事" in m.text]
    assert len(asked) == 1
    await wang.taps("分成 2 条")
    assert "每条都带上：📷照片" in wang.hears()
    await wang.taps("✅ 提交")
    rows = await town.db.reader.all("SELECT text, photo FROM suggestions ORDER BY number")
    assert [row["text"] for row in rows] == ["路灯不亮", "垃圾没人收"]
    assert [len(row["photo"].split()) for row in rows] == [4, 4]


async def test_a_matter_under_a_later_picture_of_the_album_is_asked_about(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang)
    await wang.sends_album([TWO, None, "3、楼道堆了杂物", None])
    assert "您说了 3 件事" in wang.hears()
    await wang.taps("就算一条")
    await wang.taps("✅ 提交")
    rows = await town.db.reader.all("SELECT photo FROM suggestions")
    assert [len(row["photo"].split()) for row in rows] == [4]


async def test_matters_as_short_as_a_suggestion_may_be_are_told_apart(town: Town) -> None:
    wang = await town.resident("王大妈")
    await split(wang, "1、灯不亮 2、没人扫", 2)
    await wang.taps("✅ 提交")
    assert await texts(town) == ["灯不亮", "没人扫"]


async def test_english_matters_are_offered_apart_too(town: Town) -> None:
    mary = await town.resident("Mary", language="en")
    await mary.says("/suggest")
    await mary.says("First, the lamp at the gate is out. Second, nobody collects the rubbish.")
    assert "You named 2 matters:\n1. the lamp at the gate is out.\n2. nobody" in mary.hears()
    await mary.taps("Split into 2")
    await mary.taps("✅ Submit")
    assert await texts(town) == ["the lamp at the gate is out.", "nobody collects the rubbish."]
