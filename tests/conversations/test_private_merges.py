"""What is kept for organizers stays so when other suggestions are merged into it."""

import pytest

from tests.conversations.test_formal_letters import hides, merges
from tests.conversations.test_letter_files import read
from tests.conversations.test_letters import ANSWER, PDF, answers, pair
from tests.conversations.test_suggestions import _suggests as suggests
from tests.town import Friend, Town

PRIVATE = ("open_to_all = 0", "mark = 'links'")


async def two(town: Town) -> tuple[Friend, Friend, Friend]:
    """An organizer, the author of number 1 and that of number 2."""
    li, wang = await pair(town)
    zhao = await town.resident("赵大爷")
    await suggests(zhao, "东门的门禁坏了")
    return li, wang, zhao


@pytest.mark.parametrize("private", PRIVATE)
async def test_a_public_one_is_not_merged_into_a_private_one(town: Town, private: str) -> None:
    li, _, zhao = await two(town)
    await hides(town, f"{private} WHERE number = 1")
    await merges(li, 2, into=1)
    assert "1号 只给组织者看，不能把公开的并进去" in li.hears()
    assert "同一件事" not in zhao.reads()
    state = await town.db.reader.one("SELECT state FROM suggestions WHERE number = 2")
    assert state["state"] == "received"


async def test_a_private_one_goes_into_a_public_one(town: Town) -> None:
    li, wang, zhao = await two(town)
    await hides(town, "open_to_all = 0 WHERE number = 2")
    await merges(li, 2, into=1)
    assert "支持 1号" in " ".join(zhao.buttons())
    await answers(li)
    assert "四号楼停水两天了" in zhao.hears()
    assert "门禁" not in wang.reads()


async def test_of_two_private_ones_each_author_reads_their_own_words(town: Town) -> None:
    li, wang, zhao = await two(town)
    await hides(town, "open_to_all = 0")
    await merges(li, 2, into=1)
    assert "晨光〔2026〕2号 和 晨光〔2026〕1号 说的是一件事" in zhao.reads()
    assert "支持 1号" not in " ".join(zhao.buttons())
    await answers(li)
    assert ANSWER in zhao.hears()
    assert "居民提出的“一条只给组织者看的建议”" in zhao.hears()
    await zhao.taps(PDF)
    assert "只给组织者看" in read(town, zhao)
    assert "停水" not in zhao.reads() + read(town, zhao)
    assert "您提出的“四号楼停水两天了”" in wang.reads()


async def test_a_reason_that_names_the_author_is_covered_for_the_others(town: Town) -> None:
    li, wang, zhao = await two(town)
    await merges(li, 2, into=1)
    await li.says("/desk")
    await li.taps("1号")
    await li.taps("不受理")
    await li.says("王大妈您好，请找水厂")
    assert "王大妈您好，请找水厂" in wang.reads()
    assert "居民您好，请找水厂" in zhao.reads()
    assert "王大妈" not in zhao.reads()


async def test_whoever_follows_both_is_not_asked_to_support_the_other(town: Town) -> None:
    li, wang, zhao = await two(town)
    await zhao.says("1号")
    await zhao.taps("支持 1号")
    await merges(li, 2, into=1)
    told = next(m for m in zhao.person.sees() if "说的是一件事，合在一起办" in m.text)
    assert told.labels == []
    assert "点下面的按钮" not in zhao.reads()
    assert "又有人提了同一件事" in wang.reads()
