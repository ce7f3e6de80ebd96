"""Names and numbers reach nobody who should not have them, whatever happens to a suggestion."""

import json
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.tables import write_tables
from storage import exports
from tests.conversations.test_activities import announce
from tests.conversations.test_suggestions import _suggests
from tests.town import Friend, Town

AUTHOR, SUPPORTER, VOICE = "欧阳春兰", "司马建国", "诸葛奶奶"
NAMES = (AUTHOR, SUPPORTER, VOICE)
PHONE = "13912345678"
Fate = Callable[[Friend], Awaitable[None]]


def _by(*doings: str) -> Fate:
    """What begins with @ is a button."""

    async def do(li: Friend) -> None:
        for doing in doings:
            await (li.taps(doing[1:]) if doing.startswith("@") else li.says(doing))

    return do


FATES = {
    "accepted": _by("@受理"),
    "declined": _by("@不受理", "不归社区管，已转告物业"),
    "transferred": _by("@转交", "县城管局"),
    "on the agenda": _by("@列入议题"),
    "answered": _by("@答复", "灯已经换好", "@A 已解决", "@发送"),
    "accepted and answered": _by("@受理", "@答复", "还要等配件", "@B 正在办", "@发送"),
}


def _read_all(folder: Path) -> str:
    return "".join(file.read_text(encoding="utf-8") for file in folder.glob("*.csv"))


async def _town_with_a_suggestion(town: Town, send: str) -> tuple[Friend, list[Friend]]:
    li = await town.organizer("李主任")
    author, supporter = await town.resident(AUTHOR), await town.resident(SUPPORTER)
    neighbour = await town.resident("小陈")
    await town.link_group()
    await _suggests(author, f"三号楼东单元楼道灯不亮，晚上看不见路，{PHONE}", send)
    await supporter.taps("提建议")
    await supporter.says("三号楼东单元楼道灯不亮，晚上看不见路")
    await supporter.taps("支持 1号")
    return li, [author, supporter, neighbour]


def _others_read(reader: Friend) -> str:
    """Everything the bot has told somebody, but not what they said themselves."""
    return "\n".join(m.text or m.caption for m in reader.person.sees() if m.sender.is_bot)


@pytest.mark.parametrize("send", ["✅ 提交", "匿名提交"])
@pytest.mark.parametrize("fate", FATES)
async def test_supporters_and_neighbours_never_read_who_it_was(
    town: Town, fate: str, send: str
) -> None:
    li, (author, supporter, neighbour) = await _town_with_a_suggestion(town, send)
    await FATES[fate](li)
    await town.passes(days=20)
    for reader in (supporter, neighbour):
        assert AUTHOR not in _others_read(reader)
        assert PHONE not in _others_read(reader)
    for words in (AUTHOR, SUPPORTER, PHONE):
        assert words not in town.group_reads()
    assert SUPPORTER not in _others_read(author)
    assert SUPPORTER not in _others_read(li)


@pytest.mark.parametrize("send", ["✅ 提交", "匿名提交"])
async def test_who_types_nearly_the_same_sees_words_with_numbers_covered(
    town: Town, send: str
) -> None:
    _, (_, _, neighbour) = await _town_with_a_suggestion(town, send)
    await neighbour.taps("提建议")
    await neighbour.says("三号楼东单元楼道灯坏了不亮，晚上看不见")
    assert "楼道灯不亮" in neighbour.hears()
    assert PHONE not in neighbour.hears()
    assert AUTHOR not in neighbour.hears()


async def test_an_anonymous_letter_is_addressed_to_nobody_by_name(town: Town) -> None:
    li, (author, _, _) = await _town_with_a_suggestion(town, "匿名提交")
    await FATES["answered"](li)
    assert "居民同志：" in author.reads()
    assert f"{AUTHOR}：" not in author.reads()


async def test_organizers_of_another_community_read_nothing(town: Town) -> None:
    other = await town.organizer("周主任", "c02")
    await _town_with_a_suggestion(town, "✅ 提交")
    await other.says("/desk")
    assert "0 条等着办" in other.hears()
    assert AUTHOR not in other.reads()
    other.person.taps_data(other.person.sees()[-1], "dk:open:1")
    await town.settle()
    assert "楼道灯" not in other.reads()


async def test_who_moved_away_reads_nothing_of_the_old_desk(town: Town) -> None:
    li, _ = await _town_with_a_suggestion(town, "✅ 提交")
    card = next(m for m in li.person.sees() if "受理" in m.labels)
    async with town.db.transaction() as tx:
        await tx.run("DELETE FROM roles")
    tap = await li.taps("受理", on=card)
    assert "只有本社区的组织者能做" in tap.toast


async def test_a_poll_never_shows_who_voted_for_what(town: Town) -> None:
    li = await town.organizer("李主任")
    voters = [await town.resident(name) for name in NAMES]
    await town.link_group()
    for words in ("/newpoll", "充电棚建在哪里？", "东门\n北侧空地"):
        await li.says(words)
    await li.taps("发布")
    for friend in voters:
        await friend.taps("东门", to=town.group)
    await town.passes(days=4)
    for name in NAMES:
        assert name not in town.group_reads()
        assert name not in li.reads()


async def test_a_volunteers_phone_is_for_organizers_and_themselves(town: Town) -> None:
    li, chen, wang = [
        await town.organizer("李主任"),
        await town.resident("小陈"),
        await town.resident(AUTHOR),
    ]
    await town.link_group()
    await chen.says("/volunteer")
    for label in ("环境卫生", "选好了", "周末"):
        await chen.taps(label)
    await chen.sends_contact(PHONE)
    await announce(li)
    await chen.taps("报名", to=town.group)
    await wang.taps("报名", to=town.group)
    await town.passes(days=30)
    assert PHONE in chen.reads()
    assert PHONE not in wang.reads()
    assert PHONE not in town.group_reads()
    assert AUTHOR not in town.group_reads()
    assert AUTHOR not in _others_read(chen)


async def test_the_exported_tables_name_nobody(town: Town, tmp_path: Path) -> None:
    li, _ = await _town_with_a_suggestion(town, "✅ 提交")
    await FATES["answered"](li)
    write_tables(tmp_path, await exports.collect(town.db.reader))
    written = _read_all(tmp_path)
    assert "楼道灯不亮" in written
    for secret in (AUTHOR, SUPPORTER, PHONE):
        assert secret not in written


async def test_my_own_copy_is_only_about_me(town: Town) -> None:
    _, (author, supporter, _) = await _town_with_a_suggestion(town, "✅ 提交")
    for reader, others in ((author, SUPPORTER), (supporter, AUTHOR)):
        await reader.says("/my")
        await reader.taps("导出我的数据")
        [file] = [m for m in reader.person.sees() if m.media and m.media[0] == "document"]
        text = town.world.files[file.media[1]][1].decode()
        assert reader.person.name in text
        assert others not in text
        assert json.loads(text)


async def test_after_forgetting_the_card_of_the_organizer_names_nobody(town: Town) -> None:
    li, (author, _, _) = await _town_with_a_suggestion(town, "✅ 提交")
    await author.says("/forget")
    await author.taps("删除我的信息")
    await author.taps("确定删除")
    await town.passes(minutes=1)
    await li.says("/desk")
    await li.taps("1号")
    assert AUTHOR not in li.hears()
    assert "楼道灯不亮" in li.hears()
    await FATES["answered"](li)
    assert "已发出" in li.hears()


async def test_no_name_and_no_word_is_in_the_log(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("DEBUG"):
        li, _ = await _town_with_a_suggestion(town, "✅ 提交")
        await FATES["answered"](li)
    ours = [r.getMessage() for r in caplog.records if r.name.startswith(("bot", "handlers"))]
    assert not [line for line in ours if AUTHOR in line or PHONE in line or "楼道灯" in line]


async def _is_on_an_agenda(li: Friend) -> None:
    await li.taps("列入议题")
    await li.says("/newmeeting")
    await li.taps("议事会")
    for words in ("商量路灯", "明晚7点", "二楼议事厅"):
        await li.says(words)
    await li.taps("1号 ")
    await li.taps("好了")
    await li.taps("发布")


@pytest.mark.parametrize("send", ["✅ 提交", "匿名提交"])
async def test_the_agenda_of_a_meeting_does_not_say_who_it_was(town: Town, send: str) -> None:
    li, author = await town.organizer("李主任"), await town.resident(AUTHOR)
    await town.link_group()
    await _suggests(author, f"我是{AUTHOR}，三号楼路灯不亮，{PHONE}", send)
    await _is_on_an_agenda(li)
    assert "我是居民，三号楼路灯不亮" in town.group_reads()
    assert AUTHOR not in town.group_reads()


async def test_the_agenda_does_not_name_who_has_no_phone(town: Town) -> None:
    li, author = await town.organizer("李主任"), await town.resident("小陈")
    await town.link_group()
    await _suggests(author, f"{VOICE}说三号楼路灯不亮")
    async with town.db.transaction() as tx:
        await tx.run("UPDATE suggestions SET author_id = NULL, entered_for = :who", who=VOICE)
    await _is_on_an_agenda(li)
    assert "居民说三号楼路灯不亮" in town.group_reads()


async def test_what_is_nearly_the_same_does_not_say_who_it_was(town: Town) -> None:
    author, neighbour = await town.resident(AUTHOR), await town.resident("小陈")
    await _suggests(author, f"我是{AUTHOR}，三号楼东单元楼道灯不亮")
    await neighbour.taps("提建议")
    await neighbour.says("三号楼东单元楼道灯不亮")
    assert "我是居民，三号楼东单元" in neighbour.hears()
    assert AUTHOR not in neighbour.hears()


@pytest.mark.parametrize(
    "hidden", ["open_to_all = 0", "mark = 'links'", "state = 'withdrawn'", "open_to_all = 1"]
)
async def test_tables_name_nobody_and_hold_only_what_all_may_read(
    town: Town, tmp_path: Path, hidden: str
) -> None:
    li, author = await town.organizer("李主任"), await town.resident(AUTHOR)
    await _suggests(author, f"我是{AUTHOR}，三号楼路灯不亮")
    await _by("@答复", f"{AUTHOR}您好，灯泡已经换好", "@A 已解决", "@发送")(li)
    async with town.db.transaction() as tx:
        await tx.run(f"UPDATE suggestions SET {hidden}")
    write_tables(tmp_path, await exports.collect(town.db.reader))
    written = _read_all(tmp_path)
    assert AUTHOR not in written
    assert ("路灯" in written) == ("灯泡" in written) == (hidden == "open_to_all = 1")
    assert "c01,2026,1" in written
