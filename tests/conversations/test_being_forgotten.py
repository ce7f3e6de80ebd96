"""/forget after a full life in the community: the records stay, the person is nowhere."""

import json

import pytest

from tests.conversations.test_activities import announce
from tests.conversations.test_suggestions import _answers, _suggests
from tests.town import Friend, Town

NAME, PHONE = "欧阳春兰", "13912345678"


async def _lives_fully(town: Town) -> tuple[Friend, Friend]:
    """An organizer, and a resident who has done everything there is to do."""
    li, me = await town.organizer("李主任"), await town.resident(NAME, id=5550001234)
    other = await town.resident("小陈")
    await town.link_group()
    await _suggests(me, "三号楼楼道灯不亮")
    await _suggests(other, "东门的锁坏了")
    await me.taps("提建议")
    await me.says("东门的锁坏了没人修")
    await me.taps("支持 2号")
    for words in ("/newpoll", "充电棚建在哪里？", "东门\n北侧空地"):
        await li.says(words)
    await li.taps("发布")
    await me.taps("东门", to=town.group)
    for doing in (
        "/newmeeting",
        "@议事会",
        "广场舞",
        "12月15日晚7点",
        "议事厅",
        "@先不写",
        "@发布",
    ):
        await (li.taps(doing[1:]) if doing.startswith("@") else li.says(doing))
    await me.taps("我参加", to=town.group)
    await me.taps("会议通知")
    await me.taps("有话说")
    await me.says("希望九点结束")
    await me.says("/volunteer")
    for label in ("环境卫生", "选好了", "周末"):
        await me.taps(label)
    await me.sends_contact(PHONE)
    await announce(li)
    await me.taps("报名", to=town.group)
    await me.says("一条还没说完的话")
    return li, me


async def _forget(me: Friend) -> None:
    await me.says("/forget")
    await me.taps("删除我的信息")
    await me.taps("确定删除")


async def _everything(town: Town) -> str:
    tables = await town.db.reader.all("SELECT name FROM sqlite_master WHERE type = 'table'")
    rows = [await town.db.reader.all(f"SELECT * FROM {t['name']}") for t in tables]
    return json.dumps(rows, ensure_ascii=False, default=str)


async def test_before_it_everything_is_shown(town: Town) -> None:
    _, me = await _lives_fully(town)
    await me.says("/forget")
    for words in (NAME, PHONE, "晨光社区", "建议", "支持", "投过的票", "会议", "志愿者"):
        assert words in me.hears()


async def test_afterwards_no_table_knows_the_person(town: Town) -> None:
    _, me = await _lives_fully(town)
    assert str(me.id) in await _everything(town)
    await _forget(me)
    await town.settle()
    left = await _everything(town)
    for secret in (str(me.id), NAME, PHONE, "一条还没说完的话"):
        assert secret not in left


async def test_what_belongs_to_the_community_stays(town: Town) -> None:
    li, me = await _lives_fully(town)
    await _forget(me)
    assert "三号楼楼道灯不亮" in await _everything(town)
    await town.passes(days=4)
    assert "东门：1 票" in town.group_reads()
    await li.says("/desk")
    assert "2 条等着办" in li.hears()


async def test_nothing_more_reaches_them(town: Town) -> None:
    li, me = await _lives_fully(town)
    await _forget(me)
    before = len(me.person.sees())
    await li.taps("答复", on=next(m for m in li.person.sees() if "1号" in m.text and m.labels))
    for doing in ("灯换好了", "@A 已解决", "@发送"):
        await (li.taps(doing[1:]) if doing.startswith("@") else li.says(doing))
    await town.passes(days=40)
    assert len(me.person.sees()) == before


async def test_the_place_and_the_seat_go_to_others(town: Town) -> None:
    _, me = await _lives_fully(town)
    await _forget(me)
    await town.passes(seconds=5)
    assert "已报名 0 人" in town.group_reads()
    assert "已有 0 人参加" in town.group_reads()


async def test_buttons_left_in_their_chat_do_no_harm(town: Town) -> None:
    _, me = await _lives_fully(town)
    old = [m for m in me.person.sees() if m.inline]
    await _forget(me)
    for message in old:
        for row, buttons in enumerate(message.inline):
            for column in range(len(buttons)):
                if message.inline[row][column].get("callback_data"):
                    me.person.taps_button(message, row, column)
                    await town.settle()
    assert "刚才出了点问题" not in me.reads()
    assert str(me.id) not in await _everything(town)


async def test_coming_back_is_a_new_beginning(town: Town) -> None:
    _, me = await _lives_fully(town)
    await _forget(me)
    await me.starts("c_c01")
    await me.taps("同意并加入")
    await me.says("/my")
    assert "三号楼" not in me.hears()
    assert "您还没有提过建议" in me.hears()
    await me.says("/suggest")
    await me.says("门口的地砖松了")
    await me.taps("提交")
    assert "晨光〔2026〕3号" in me.hears()


@pytest.mark.parametrize("rated", [True, False])
async def test_an_author_who_left_is_not_asked_to_rate(town: Town, rated: bool) -> None:
    li, me = await town.organizer("李主任"), await town.resident(NAME)
    await _suggests(me, "三号楼楼道灯不亮")
    await _answers(li)
    if rated:
        await me.taps("😊 满意")
    await _forget(me)
    await town.passes(days=30)
    assert "您还满意吗" not in me.reads()
    assert await town.db.reader.all("SELECT * FROM timers WHERE state = 'failed'") == []
