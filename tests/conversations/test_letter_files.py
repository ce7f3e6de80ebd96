"""The letter as a PDF: who gets it, what stands in it, and that it is drawn when it is sent."""

import io
import re
from typing import Any

import pypdf
import pytest

from tests.conversations.test_formal_letters import FORMAL, forgets, hides
from tests.conversations.test_letters import ANSWER, PDF, answers, enters, letter, pair
from tests.conversations.test_letters import supporter as supports
from tests.town import Friend, Town


def files(friend: Friend) -> list[Any]:
    return [m.extra["document"] for m in friend.person.sees() if "document" in m.extra]


def read(town: Town, friend: Friend) -> str:
    """The newest PDF of a person, without spaces."""
    _, data = town.world.files[files(friend)[-1]["file_id"]]
    pages = pypdf.PdfReader(io.BytesIO(data)).pages
    return re.sub(r"[\x00\s]", "", "".join(page.extract_text() for page in pages))


async def test_the_author_has_the_letter_on_paper(town: Town) -> None:
    li, wang = await pair(town)
    await answers(li, FORMAL, "B 正在办")
    await wang.taps(PDF)
    (file,) = files(wang)
    assert file["file_name"] == "晨光〔2026〕1号 答复.pdf"
    assert "晨光〔2026〕1号 的答复" in wang.hears()
    for words in ("晨光〔2026〕1号王大妈：您提出的“四号楼停水两天了”", "2.加了一台水泵"):
        assert words in read(town, wang)
    for words in ("做不到的：水费退不了", "下一步：周五", "办理结果：B正在办", "经办人：李主任"):
        assert words in read(town, wang)
    assert "2026年11月24日" in read(town, wang)


async def test_it_can_be_had_after_rating_and_later_with_the_day_of_the_letter(town: Town) -> None:
    li, wang = await pair(town)
    await answers(li)
    await wang.taps("😊 满意")
    await town.passes(days=40)
    await town.restart()
    await wang.taps(PDF)
    assert "2026年11月24日" in read(town, wang)
    assert ANSWER in read(town, wang)


async def test_an_anonymous_author_is_not_named_on_paper_either(town: Town) -> None:
    li, wang = await pair(town, "匿名提交")
    await answers(li)
    await wang.taps(PDF)
    assert "居民同志：您提出的" in read(town, wang)
    assert "王大妈" not in read(town, wang)


async def test_whoever_supports_it_has_it_without_the_name(town: Town) -> None:
    li, _ = await pair(town)
    chen = await supports(town)
    await answers(li, "王大妈，水管换好了。")
    await chen.taps(PDF)
    assert "居民同志：居民提出的“四号楼停水两天了”" in read(town, chen)
    assert "居民，水管换好了" in read(town, chen)
    assert "王大妈" not in read(town, chen)


async def test_a_person_gone_leaves_no_name_on_paper(town: Town) -> None:
    li, wang = await pair(town)
    chen = await supports(town)
    await answers(li)
    await forgets(wang)
    await chen.taps(PDF)
    assert "王大妈" not in read(town, chen)


async def test_the_organizer_prints_it_for_whoever_has_no_phone(town: Town) -> None:
    li = await town.organizer("李主任")
    await enters(li, "活动室王阿姨", "四号楼停水两天了")
    assert PDF not in li.buttons()
    await answers(li)
    await town.passes(seconds=5)
    await li.taps(PDF)
    assert "活动室王阿姨：您提出的" in read(town, li)


async def test_it_stays_on_the_card_while_it_is_opened_again(town: Town) -> None:
    li, wang = await pair(town)
    await answers(li)
    await wang.taps("☹️ 不满意")
    await wang.says("一楼还是没有水")
    await li.taps("打开")
    await li.taps(PDF, on=li.person.sees()[-1])
    assert ANSWER in read(town, li)


async def taps_forged(town: Town, friend: Friend, number: int = 1) -> str:
    tap = friend.person.taps_data(friend.person.sees()[-1], f"lf:{number}")
    await town.settle()
    return str(tap.toast)


async def test_any_neighbour_may_have_what_everyone_may_read(town: Town) -> None:
    li, _ = await pair(town)
    zhou = await town.resident("老周")
    await answers(li)
    assert not await taps_forged(town, zhou)
    assert "居民同志：" in read(town, zhou)


@pytest.mark.parametrize("change", ["open_to_all = 0", "mark = 'links'"])
async def test_nobody_else_may_have_what_is_not_for_everyone(town: Town, change: str) -> None:
    li, wang = await pair(town)
    chen, zhou = await supports(town), await town.resident("老周")
    await hides(town, change)
    await answers(li)
    assert "过时" in await taps_forged(town, zhou)
    assert files(zhou) == []
    for friend in (wang, chen):
        await friend.taps(PDF)
        assert ANSWER in read(town, friend)


async def test_nor_may_another_community(town: Town) -> None:
    li, _ = await pair(town)
    stranger = await town.resident("外人", "c02")
    await answers(li)
    assert "过时" in await taps_forged(town, stranger)
    assert files(stranger) == []


async def test_what_is_not_answered_has_no_letter(town: Town) -> None:
    _, wang = await pair(town)
    for number in (1, 99):
        assert "过时" in await taps_forged(town, wang, number)
    assert files(wang) == []


async def test_the_outbox_keeps_the_words_and_not_the_picture_of_them(town: Town) -> None:
    li, wang = await pair(town)
    await answers(li, FORMAL)
    shown = letter(wang, "水泵")
    wang.person.blocks_bot()
    await town.settle()
    async with town.db.transaction() as tx:
        await tx.run("UPDATE chats SET reachable = 1")
    wang.person.taps_data(shown, "lf:1")
    await town.settle()
    kept = await town.db.reader.all(
        "SELECT LENGTH(body) AS n FROM outbox WHERE body LIKE '%Paper%'"
    )
    assert [row["n"] < 3000 for row in kept] == [True]
