"""Slips of paper: a code proves who on a roll one is, once, and cannot be guessed."""

from domain.rolls import MOST_TRIES
from tests.conversations.test_rolls import files, held, imports, prints, villagers
from tests.town import Town


async def test_slips_are_printed_and_a_code_proves_who_one_is(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await imports(li)
    codes = await prints(town, li)
    assert list(codes) == ["1", "2", "3"]
    assert files(li)[-1]["file_name"] == "晨光小区业主-验证码-1.pdf"
    await wang.says(codes["1"].lower())
    assert "好了，您在名册上" in wang.hears()
    assert "1　王秀兰　3-2-101　96.55 ㎡" in wang.hears()
    await wang.says(f"/roll {codes['3']}")
    assert "3-2-201" in wang.hears()
    assert await held(town) == [("1", wang.id, "code"), ("2", None, None), ("3", wang.id, "code")]


async def test_no_code_is_kept_anywhere(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await imports(li)
    codes = await prints(town, li)
    await wang.says(codes["1"])
    tables = await town.db.reader.all("SELECT name FROM sqlite_master WHERE type = 'table'")
    kept = str([await town.db.reader.all(f"SELECT * FROM {t['name']}") for t in tables])
    assert [code for code in codes.values() if code in kept] == []


async def test_a_slip_is_scanned_by_somebody_who_has_not_joined_yet(town: Town) -> None:
    li, chen = await town.organizer("李主任"), await town.stranger("小陈")
    await imports(li)
    codes = await prints(town, li)
    await chen.starts(f"r_1_{codes['2']}")
    assert "晨光社区" in chen.hears()
    assert (await held(town))[1][1] is None
    await chen.taps("同意并加入")
    assert "好了，您在名册上" in chen.hears()
    assert (await held(town))[1] == ("2", chen.id, "code")


async def test_a_slip_of_another_community_says_where_it_belongs(town: Town) -> None:
    li, chen = await town.organizer("李主任"), await town.resident("小陈", "c02")
    await imports(li)
    codes = await prints(town, li)
    await chen.starts(f"r_1_{codes['2']}")
    assert "纸条是晨光社区的" in chen.hears()
    await chen.says(codes["2"])
    assert "码不对" in chen.hears()
    await chen.starts("r_99_AC3DE4")
    assert (await held(town))[1][1] is None


async def test_a_code_works_once(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    other = await town.resident("小陈")
    await imports(li)
    codes = await prints(town, li)
    await wang.says(codes["1"])
    await wang.says(codes["1"])
    assert "已经核对过了" in wang.hears()
    await other.says(codes["1"])
    assert "（王**）已经有人核对过了" in other.hears()
    assert "王秀兰" not in other.hears()
    assert (await held(town))[0][1] == wang.id


async def test_wrong_codes_are_limited_to_five_an_hour(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await imports(li)
    codes = await prints(town, li)
    await wang.says("/roll")
    for left in range(MOST_TRIES - 1, -1, -1):
        await wang.says("AC3DE4")
        assert ("一小时以后" if left == 0 else f"还可以试 {left} 次") in wang.hears()
    await wang.says(codes["1"])
    assert "过一小时再来" in wang.hears()
    assert (await held(town))[0][1] is None
    await town.passes(minutes=61)
    await wang.says(codes["1"])
    assert "好了，您在名册上" in wang.hears()
    await wang.says("三号楼楼道灯不亮")
    assert "提" in wang.hears()  # the conversation about the code is over


async def test_what_is_no_code_costs_no_try(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says("/roll")
    for words in ("ABC", "我没有码", "AC3DE45"):
        await wang.says(words)
        assert "不像纸条上的码" in wang.hears()
    assert await town.db.reader.all("SELECT * FROM roll_tries") == []
    await wang.says("/roll 一二三")
    assert "不像纸条上的码" in wang.hears()


async def test_a_stranger_is_asked_to_join_first(town: Town) -> None:
    chen = await town.stranger("小陈")
    for words in ("/roll", "/roll AC3DE4", "AC3DE4", "/roll x", "/rolls"):
        await chen.says(words)
        assert "/start" in chen.hears()
    assert await town.db.reader.all("SELECT * FROM roll_tries") == []


async def test_a_code_within_another_conversation_is_an_answer_there(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says("/suggest")
    await wang.says("AC3DE4")
    assert await town.db.reader.all("SELECT * FROM roll_tries") == []


async def test_printing_anew_asks_first_and_spoils_slips_that_were_not_used(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await imports(li)
    old = await prints(town, li)
    await wang.says(old["1"])
    await li.says("/rolls")
    await li.taps("打印验证码")
    await li.taps("晨光小区业主")
    assert "还没核对的 2 位" in li.hears()
    new = await prints(town, li)
    assert list(new) == ["2", "3"]
    await wang.says(old["3"])
    assert "码不对" in wang.hears()
    await wang.says(new["3"])
    assert "3-2-201" in wang.hears()


async def test_one_head_is_on_a_roll_of_villagers_once(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await villagers(li, "王秀兰", "张三")
    codes = await prints(town, li, "东庄村民")
    await wang.says(codes["1"])
    await wang.says(codes["2"])
    assert "一个人只能一条" in wang.hears()
    assert [row[1] for row in await held(town)] == [wang.id, None]
