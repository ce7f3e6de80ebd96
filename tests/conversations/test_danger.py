"""Whoever writes of danger reads whom to call before anything else, whatever was going on."""

import pytest
from telegram import Update

from bot.routing import command
from bot.turn import Turn
from domain.refusals import Refused
from storage import people
from tests.town import Friend, Town

CALL = "火警 119　急救 120　报警 110"
GAS = "燃气公司抢修"


async def _with_gas_phone(town: Town, code: str = "c01") -> None:
    async with town.db.transaction() as tx:
        await tx.run("UPDATE communities SET gas_phone = '0356-119' WHERE code = :code", code=code)


def _first(friend: Friend, then: str) -> None:
    heard = friend.hears()
    assert heard.count(CALL) == 1
    assert heard.index(CALL) < heard.index(then)


async def test_a_stranger_who_has_not_joined_is_told(town: Town) -> None:
    stranger = await town.stranger("路人")
    await stranger.says("救命，楼下着火了")
    _first(stranger, "先选一个社区加入")


async def test_a_stranger_is_told_in_the_caption_of_a_photo_too(town: Town) -> None:
    stranger = await town.stranger("路人")
    await stranger.sends_photo("三楼冒浓烟")
    _first(stranger, "先选一个社区加入")


@pytest.mark.parametrize(
    ("way", "then"),
    [
        (("/newmeeting",), "请点上面那条消息里的按钮"),
        (("/newpoll",), "有哪些选项"),
        (("/newactivity",), "请点上面那条消息里的按钮"),
        (("/newmeeting", "议事会", "商量暖气"), "没看懂是哪天几点"),
        (("当志愿者",), "作为建议提交吗"),
    ],
)
async def test_every_step_of_every_conversation_tells_it_first(
    town: Town, way: tuple[str, ...], then: str
) -> None:
    li = await town.organizer("李主任")
    for words in way:
        await (li.taps(words) if words == "议事会" else li.says(words))
    await li.says("楼道里有人晕倒了")
    _first(li, then)


async def test_too_many_words_are_refused_but_the_danger_is_heard(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    await wang.says("煤气泄漏" + "快来" * 1000)
    _first(wang, "最多2000个字")


async def test_the_eleventh_of_the_day_is_refused_but_the_danger_is_heard(town: Town) -> None:
    wang = await town.resident("王大妈")
    for number in range(10):
        await wang.taps("提建议")
        await wang.says(f"第{number}处地砖松动，请修")
        await wang.taps("提交")
        await town.passes(minutes=1)
    await wang.taps("提建议")
    await wang.says("五号楼有股燃气味")
    _first(wang, "作为建议提交吗")
    await wang.taps("是，提建议")
    assert "您已经提满了" in wang.toast


async def test_words_of_danger_in_a_command_count(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says("/suggest 有人触电了")
    _first(wang, "说说您的建议")


async def test_whoever_writes_down_for_others_is_told_once(town: Town) -> None:
    grid = await town.grid_worker("网格员小赵")
    await grid.says("/desk")
    await grid.taps("代录建议")
    await grid.says("活动室王阿姨")
    await grid.taps("本人同意")
    await grid.says("二单元漏煤气")
    _first(grid, "请念给")


async def test_an_edit_that_brings_danger_is_heard(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    message = await wang.says("六号楼有股怪味")
    assert CALL not in wang.hears()
    await wang.edits(message, "六号楼有股煤气味")
    _first(wang, "您的建议")


async def test_an_edit_by_a_stranger_is_heard(town: Town) -> None:
    stranger = await town.stranger("路人")
    message = await stranger.says("你好")
    await stranger.edits(message, "有人落水")
    assert CALL in stranger.hears()


async def test_the_gas_company_is_named_with_its_number_where_that_is_known(town: Town) -> None:
    wang, far = await town.resident("王大妈"), await town.resident("远客", "c02")
    await _with_gas_phone(town)
    await wang.says("闻到煤气")
    assert "燃气公司抢修：0356-119" in wang.hears()
    await far.says("闻到煤气")
    assert CALL in far.hears()
    assert f"{GAS}：电话印在燃气表和缴费单上" in far.hears()


async def test_an_english_speaker_is_told_in_english(town: Town) -> None:
    ann = await town.resident("Ann", language="en")
    await _with_gas_phone(town)
    await ann.says("There is a fire in building 3")
    heard = ann.hears()
    assert heard.index("Fire 119") < heard.index("0356-119") < heard.index("as a suggestion")


async def test_a_group_is_not_interrupted(town: Town) -> None:
    wang = await town.resident("王大妈")
    group = await town.link_group()
    wang.person.says("楼下着火了", to=group)
    await town.settle()
    assert CALL not in town.group_reads()
    assert CALL not in wang.reads()


async def test_what_was_written_before_a_refusal_is_taken_back_and_the_warning_stays(
    town: Town,
) -> None:
    async def write_then_refuse(update: Update, turn: Turn) -> None:
        await people.set_language(turn.db, turn.person_id, "en")
        raise Refused("only-organizers")

    town.more = [command("refuse", write_then_refuse)]
    await town.restart()
    wang = await town.resident("王大妈")
    await wang.says("/refuse 有人跳楼")
    _first(wang, "只有本社区的组织者能做")
    assert (await town.member(wang)).language == "zh"
