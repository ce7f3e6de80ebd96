"""Rolls: an organizer brings in a table, prints slips, and residents prove who they are."""

import io
import re
from typing import Any

import openpyxl
import pypdf

from storage import rolls
from tests.town import Friend, Town

HEADER = ["编号", "姓名", "房号", "面积", "电话"]
FLATS = [
    ["1", "王秀兰", "3-2-101", 96.55, "13912345678"],
    ["2", "张三", "3-2-102", 80, ""],
    ["3", "王秀兰", "3-2-201", "120.5", ""],
]


def workbook(rows: list[list[Any]], header: list[str] = HEADER) -> bytes:
    book = openpyxl.Workbook()
    for row in (header, *rows):
        book.active.append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


async def chooses(li: Friend, kind: str = "业主", title: str = "晨光小区业主") -> None:
    """Up to where the file is asked for."""
    await li.says("/rolls")
    await li.taps("导入名册")
    await li.taps(kind)
    await li.says(title)


async def imports(li: Friend, rows: list[list[Any]] = FLATS, **which: str) -> None:
    await chooses(li, **which)
    await li.sends_document("名册.xlsx", workbook(rows))
    await li.taps("确认导入")


async def villagers(li: Friend, *names: str) -> None:
    rows = "".join(f"{number},{name},{number}\n" for number, name in enumerate(names, 1))
    await chooses(li, "村民", "东庄村民")
    await li.sends_document("村民.csv", f"编号,姓名,户\n{rows}".encode("gb18030"))
    await li.taps("确认导入")


def files(friend: Friend) -> list[Any]:
    return [m.extra["document"] for m in friend.person.sees() if "document" in m.extra]


async def prints(town: Town, li: Friend, title: str = "晨光小区业主") -> dict[str, str]:
    """The codes on paper, by the number of the entry."""
    await li.says("/rolls")
    await li.taps(title)
    await li.taps("打印验证码")
    await li.taps("🖨 打印")
    _, data = town.world.files[files(li)[-1]["file_id"]]
    pages = pypdf.PdfReader(io.BytesIO(data)).pages
    text = re.sub(r"[\x00 ]", "", "\n".join(page.extract_text() for page in pages))
    slips = text.split("验证码\n")[1:]
    return {slip.split("　")[0].strip(): re.findall("[A-Z0-9]{6}", slip)[0] for slip in slips}


async def held(town: Town) -> list[tuple[str, int | None, str | None]]:
    rows = await town.db.reader.all(
        "SELECT code, person_id, proof FROM roll_entries WHERE removed = 0 ORDER BY id"
    )
    return [(row["code"], row["person_id"], row["proof"]) for row in rows]


async def test_a_table_is_shown_as_it_was_understood_and_then_brought_in(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/rolls")
    assert "还没有名册" in li.hears()
    await chooses(li)
    assert "编号、姓名、房号、面积" in li.hears()
    await li.sends_document("名册.xlsx", workbook(FLATS))
    for words in ("3 条，面积 297.05 ㎡", "1　王秀兰　3-2-101　96.55 ㎡", "没有用的列：电话"):
        assert words in li.hears()
    assert "13912345678" not in li.hears()
    assert await town.db.reader.all("SELECT * FROM rolls") == []
    await li.taps("确认导入")
    assert "已经导入" in li.hears()
    assert "新增 3" in li.hears()
    await li.says("/rolls")
    assert "晨光小区业主（业主）：3 条，面积 297.05 ㎡，已核对 0" in li.hears()
    for table in ("fetches", "roll_drafts", "dialogs"):
        assert await town.db.reader.all(f"SELECT * FROM {table}") == []


async def test_the_sample_is_itself_a_table_that_is_understood(town: Town) -> None:
    li = await town.organizer("李主任")
    for kind in ("业主", "村民", "户（", "集体成员", "议事会", "居民"):
        await li.says("/rolls")
        await li.taps("导入名册")
        await li.taps(kind)
        await li.taps("名册", on=next(m for m in reversed(li.person.sees()) if m.labels))
        _, sample = town.world.files[files(li)[-1]["file_id"]]
        await li.sends_document("样表.csv", sample)
        assert "看懂了" in li.hears(), li.hears()
        await li.taps("确认导入")
    await li.says("/rolls")
    assert "1 户 2 人" in li.hears()
    assert li.hears().count("已核对 0") == 6


async def test_mistakes_are_named_by_their_lines_and_a_better_file_follows(town: Town) -> None:
    li = await town.organizer("李主任")
    await chooses(li)
    await li.sends_document("坏.xlsx", workbook([["1", "", "101", 80], ["2", "张三", "102", "大"]]))
    assert "2 处要改" in li.hears()
    assert "第 2 行：没有姓名" in li.hears()
    assert "第 3 行：面积“大”看不懂" in li.hears()
    await li.sends_document("好.xlsx", workbook(FLATS))
    await li.taps("确认导入")
    assert len(await held(town)) == 3


async def test_many_mistakes_are_counted_and_not_all_written_out(town: Town) -> None:
    li = await town.organizer("李主任")
    await chooses(li)
    await li.sends_document("坏.xlsx", workbook([[str(n), "", "", 1] for n in range(40)]))
    assert "40 处要改" in li.hears()
    assert "还有 25 处" in li.hears()


async def test_what_is_no_table_is_said_and_the_table_may_still_come(town: Town) -> None:
    li = await town.organizer("李主任")
    await chooses(li)
    await li.sends_document("照片.png", b"\x89PNG\r\n\x1a\n\x00\x00")
    assert "不是表格" in li.hears()
    await li.sends_document("旧.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99)
    assert "另存为 .xlsx" in li.hears()
    await li.says("那我打字行吗")
    assert "请发名册的表" in li.hears()
    await li.sends_document("大.csv", b"a" * 5_000_001)
    assert "最多 5 MB" in li.hears()
    await li.sends_document("好.xlsx", workbook(FLATS))
    assert "看懂了" in li.hears()


async def test_another_file_instead_of_yes_takes_the_place_of_the_first(town: Town) -> None:
    li = await town.organizer("李主任")
    await chooses(li)
    await li.sends_document("旧.xlsx", workbook(FLATS[:1]))
    old = next(m for m in reversed(li.person.sees()) if m.labels)
    await li.sends_document("新.xlsx", workbook(FLATS))
    await li.taps("确认导入", on=old)
    assert len(await held(town)) == 3  # what was shown last


async def test_of_two_files_the_last_one_counts_whichever_is_read_first(town: Town) -> None:
    li = await town.organizer("李主任")
    await chooses(li)
    town.world.faults.fail("getFile")
    await li.sends_document("旧.xlsx", workbook(FLATS[:1]))
    await li.sends_document("新.xlsx", workbook(FLATS))
    await town.passes(minutes=1)
    assert await town.db.reader.all("SELECT * FROM fetches") == []
    await li.taps("确认导入")
    assert len(await held(town)) == 3


async def test_a_table_read_after_a_restart_is_still_answered(town: Town) -> None:
    li = await town.organizer("李主任")
    await chooses(li)
    town.world.faults.fail("getFile")
    await li.sends_document("名册.xlsx", workbook(FLATS))
    assert "正在看" in li.hears()
    await town.restart()
    await town.passes(minutes=1)
    assert "看懂了" in li.reads()
    await town.restart()
    await li.taps("确认导入")
    assert len(await held(town)) == 3


async def test_who_began_something_else_meanwhile_is_not_interrupted(town: Town) -> None:
    li = await town.organizer("李主任")
    await chooses(li)
    town.world.faults.fail("getFile")
    await li.sends_document("名册.xlsx", workbook(FLATS))
    await li.says("/suggest")
    await town.passes(minutes=1)
    assert "看懂了" not in li.reads()
    assert await town.db.reader.all("SELECT * FROM fetches") == []
    await li.says("三号楼楼道灯不亮")
    await li.taps("提交")
    assert "〔2026〕1号" in li.hears()


async def test_cancelling_brings_nothing_in(town: Town) -> None:
    li = await town.organizer("李主任")
    await chooses(li)
    await li.sends_document("名册.xlsx", workbook(FLATS))
    understood = next(m for m in reversed(li.person.sees()) if "看懂了" in m.text)
    await li.says("/cancel")
    await li.taps("确认导入", on=understood)
    assert "过时" in li.toast
    assert await held(town) == []


async def test_only_organizers_of_the_community_have_rolls(town: Town) -> None:
    li, zhou = await town.organizer("李主任"), await town.organizer("周主任", "c02")
    sun, wang = await town.grid_worker("孙网格员"), await town.resident("王大妈")
    await imports(li)
    for friend in (sun, wang):
        await friend.says("/rolls")
        assert "组织者能做" in friend.hears()
        assert "王秀兰" not in friend.hears()
    await zhou.says("/rolls")
    assert "还没有名册" in zhou.hears()
    for data in ("nro:1", "nrp:1:1:1", "nrd:1:1", "nri:1:1", "nrf:1", "nrv:1", "nrh:1", "nre:1"):
        for friend in (zhou, wang):
            friend.person.taps_data(friend.person.sees()[0], data)
            await town.settle()
            assert "组织者能做" in friend.toast, data
    for data in (f"nrm:1:{wang.id}", "nru:1", f"nrr:1:{wang.id}:1"):
        wang.person.taps_data(wang.person.sees()[0], data)
        await town.settle()
        assert "组织者能做" in wang.toast, data
    assert [row[1] for row in await held(town)] == [None] * 3


async def test_a_new_list_keeps_who_is_proven_and_tells_who_is_on_it_no_more(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    zhang = await town.resident("张三")
    await imports(li)
    codes = await prints(town, li)
    await wang.says(codes["1"])
    await zhang.says(codes["2"])
    await li.says("/rolls")
    await li.taps("晨光小区业主")
    await li.taps("更新名册")
    new = [["1", "王秀兰", "3-2-101", 97], ["2", "赵六", "3-2-102", 80]]
    await li.sends_document("新.xlsx", workbook(new))
    assert "新增 1，去掉 2，改动 1" in li.hears()
    assert "1 人核对过" in li.hears()
    assert "没有您这一条了" not in zhang.reads()
    await li.taps("确认导入")
    assert "没有您这一条了" in zhang.reads()
    assert "没有您这一条了" not in wang.reads()
    assert await held(town) == [("1", wang.id, "code"), ("2", None, None)]


async def test_a_roll_is_taken_down_after_asking(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await imports(li)
    codes = await prints(town, li)
    await li.says("/rolls")
    await li.taps("晨光小区业主")
    await li.taps("撤下名册")
    assert len(await held(town)) == 3
    await li.taps("确定撤下")
    await li.says("/rolls")
    assert "还没有名册" in li.hears()
    await wang.says(codes["1"])
    assert "码不对" in wang.hears()
    assert await rolls.list_standing(town.db.reader, 1) == []


async def test_the_desk_leads_to_the_rolls(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/desk")
    await li.taps("📒 名册")
    assert "还没有名册" in li.hears()


async def test_in_english_too(town: Town) -> None:
    anna = await town.organizer("Anna", language="en")
    await anna.says("/rolls")
    await anna.taps("Bring in a roll")
    await anna.taps("Owners")
    await anna.says("Owners of Sunrise Court")
    content = b"code;name;house;area;phone\n1;Wang Xiulan;3-2-101;96.55;1\n"
    await anna.sends_document("roll.csv", content)
    for words in ("1 entry, 96.55 m²", "Wang Xiulan", "left out: phone", "Is that right?"):
        assert words in anna.hears()
    await anna.taps("Bring it in")
    assert "1 new, 0 gone" in anna.hears()
