"""What goes wrong at a poll: a clear answer, in both languages, and no effect."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest

from tests.conversations.test_poll_life import asks, calls_off, said_in_group
from tests.conversations.test_poll_opening import waits
from tests.town import Friend, Town

LANGUAGES = pytest.mark.parametrize("language", ["zh", "en"])
CHOICE, RANKED = "v:1:0", "bc:1:10"


async def box(town: Town) -> list[Any]:
    """Every vote and ballot, and who is marked as having voted."""
    named = await town.db.reader.all("SELECT elector_id, person_id, choice FROM votes")
    secret = await town.box()
    cast = await town.db.reader.all("SELECT id FROM poll_electors WHERE voted = 1 ORDER BY id")
    return [named, secret, cast]


NOTHING: list[list[Any]] = [[], [], []]


async def sends(town: Town, friend: Friend, message: Any, data: str) -> str:
    """Callback data as a program of somebody's own would send it; the short answer."""
    tap = friend.person.taps_data(message, data)
    await town.settle()
    return tap.toast or ""


def card(town: Town) -> Any:
    someone = town.friends[0].person
    return next(m for m in reversed(someone.sees(town.group)) if m.labels)


async def a_poll(town: Town, *settings: str) -> Friend:
    """Its organizer, with a group and an open poll."""
    li = await town.organizer("李主任")
    await town.link_group()
    await asks(li, *settings)
    return li


def said(language: str, zh: str, en: str) -> str:
    return en if language == "en" else zh


# Taps that come too often, too late or too early.


async def test_a_double_tap_on_a_secret_poll_is_one_ballot_with_one_receipt(town: Town) -> None:
    wang = await a_poll(town, "公开：")
    for _ in range(3):
        wang.person.taps("东门", to=town.group)
    await town.settle()
    _, secret, cast = await box(town)
    assert len(secret) == len(cast) == 1
    assert wang.reads().count("您的票已经投进票箱") == 1
    assert "只能用收据改" in wang.toast


async def test_a_double_tap_on_a_ballot_of_several_taps_is_one_ballot(town: Town) -> None:
    li = await a_poll(town, "类型", "类型")
    await li.starts("p_1")
    await li.taps("投票", on=li.person.sees()[-2])
    await li.taps("北侧空地")
    for _ in range(3):
        li.person.taps("投出")
    await town.settle()
    named, _, cast = await box(town)
    assert [row["choice"] for row in named] == ["1"]
    assert len(cast) == 1


@LANGUAGES
@pytest.mark.parametrize("settings", [(), ("公开：",), ("类型", "类型"), ("公开：", "类型")])
async def test_a_vote_after_the_end(town: Town, language: str, settings: Sequence[str]) -> None:
    wang = await town.resident("王大妈", language=language)
    await a_poll(town, *settings)
    before = card(town)
    await town.passes(days=4)
    result = town.group_reads()
    data = RANKED + ":" if "类型" in settings else CHOICE
    told = said(language, "这一票没有计入", "this vote was not counted")
    assert told in await sends(town, wang, before, data)
    assert "充电棚建在哪里" in wang.person.toasts[-1]
    assert await box(town) == NOTHING
    assert town.group_reads() == result


@LANGUAGES
@pytest.mark.parametrize("settings", [(), ("公开：",)])
async def test_a_vote_while_the_bot_was_down_past_the_end_is_told_in_private(
    town: Town, language: str, settings: Sequence[str]
) -> None:
    """The network takes no short answer so long after the tap: it is said in words."""
    wang = await town.resident("王大妈", language=language)
    await a_poll(town, *settings)
    await town.bot.close()
    town.clock.move(timedelta(days=4))
    wang.person.taps("东门", to=town.group)
    town.clock.move(timedelta(minutes=1))
    await town._start_bot()
    await town.settle()
    told = said(language, "这一票没有计入", "this vote was not counted")
    assert wang.reads().count(told) == 1
    assert "充电棚建在哪里" in wang.reads().split(told)[1]
    assert wang.person.toasts == []
    assert await box(town) == NOTHING
    assert said_in_group(town, "投票结果") == 1
    assert "东门：0 票" in town.group_reads()


async def test_a_ballot_in_private_that_was_begun_before_the_end_does_not_count_after(
    town: Town,
) -> None:
    li = await a_poll(town, "公开：", "类型", "类型")
    await li.starts("p_1")
    await li.taps("投票", on=li.person.sees()[-2])
    await li.taps("北侧空地")
    await town.bot.close()
    town.clock.move(timedelta(days=4))
    li.person.taps("投出")
    await town._start_bot()
    await town.settle()
    assert "这一票没有计入" in li.toast
    assert await box(town) == NOTHING


@LANGUAGES
async def test_a_vote_on_what_was_called_off(town: Town, language: str) -> None:
    wang = await town.resident("王大妈", language=language)
    li = await a_poll(town)
    before = card(town)
    await calls_off(li)
    told = said(language, "已经取消了", "called off")
    assert told in await sends(town, wang, before, CHOICE)
    assert await box(town) == NOTHING
    await wang.starts("p_1")
    assert said(language, "已经取消", "called off") in wang.hears()


@LANGUAGES
async def test_a_vote_on_what_is_not_open_yet(town: Town, language: str) -> None:
    wang = await town.resident("王大妈", language=language)
    li = await town.organizer("李主任")
    await waits(li)
    told = said(language, "还没开始", "has not begun")
    for data in (CHOICE, RANKED + ":", "bs:1:", "po:1"):
        assert told in await sends(town, wang, wang.person.sees()[-1], data)
    assert await box(town) == NOTHING


# People who may not.


@LANGUAGES
async def test_somebody_of_another_community(town: Town, language: str) -> None:
    far = await town.resident("远客", "c02", language=language)
    await a_poll(town)
    told = said(language, "别的社区", "another community")
    for data in (CHOICE, "bs:1:", RANKED + ":", "po:1"):
        assert told in await sends(town, far, card(town), data)
    assert await box(town) == NOTHING


@LANGUAGES
async def test_somebody_who_joined_after_the_opening(town: Town, language: str) -> None:
    await a_poll(town)
    late = await town.resident("小陈", language=language)
    told = said(language, "这一票没有算", "not counted")
    assert told in await sends(town, late, card(town), CHOICE)
    assert await box(town) == NOTHING


@LANGUAGES
@pytest.mark.parametrize("settings", [(), ("公开：",)])
async def test_a_stranger_is_led_to_join_and_then_to_the_poll(
    town: Town, language: str, settings: Sequence[str]
) -> None:
    await a_poll(town, *settings)
    chen = await town.stranger("小陈", language=language)
    tap = await chen.taps("东门", to=town.group)
    assert tap.url == f"https://t.me/{town.world.bot.username}?start=p_1"
    assert await box(town) == NOTHING
    assert await town.db.reader.all("SELECT id FROM people WHERE name = '小陈'") == []


@pytest.mark.parametrize("data", [CHOICE, RANKED + ":", "bs:1:", "pe:1:1", "pl:1", "pc:1"])
async def test_an_anonymous_admin(town: Town, data: str) -> None:
    await a_poll(town)
    ghost = town.world.add_person("Group", id=1087968824)
    ghost.joins(town.group)
    tap = ghost.taps_data(card(town), data)
    await town.settle()
    assert "匿名管理员" in tap.toast or "anonymous" in tap.toast
    assert await box(town) == NOTHING
    assert said_in_group(town, "投票结果") == 0


@LANGUAGES
@pytest.mark.parametrize("data", ["pe:1:0", "pe:1:1", "pg:1", "pl:1", "pc:1"])
async def test_managing_by_somebody_who_is_no_organizer(
    town: Town, language: str, data: str
) -> None:
    wang = await town.resident("王大妈", language=language)
    await a_poll(town)
    told = said(language, "只有本社区的组织者", "Only an organizer")
    assert told in await sends(town, wang, card(town), data)
    await town.passes(seconds=5)
    assert (await town.db.reader.one("SELECT state FROM polls"))["state"] == "open"
    assert await town.db.reader.all("SELECT * FROM poll_events") == []


async def test_managing_by_the_organizer_of_another_community(town: Town) -> None:
    far = await town.organizer("远客", "c02")
    await a_poll(town)
    for data in ("pe:1:1", "pl:1", "pc:1"):
        assert "只有本社区的组织者" in await sends(town, far, card(town), data)
    assert await town.db.reader.all("SELECT * FROM poll_events") == []


async def test_who_is_no_longer_an_organizer_finishes_nothing(town: Town) -> None:
    li = await a_poll(town)
    await li.taps("取消这次")
    await li.says("问题写错了")
    async with town.db.transaction() as tx:
        await tx.run("DELETE FROM roles WHERE person_id = :id", id=li.id)
    await li.taps("确定取消这次")
    assert "只有本社区的组织者" in li.toast
    assert (await town.db.reader.one("SELECT state FROM polls"))["state"] == "open"


# Data that no button of ours carries.


FORGED = [
    "v:1:9",
    "v:1:-1",
    "v:99:0",
    "v:1",
    "v:1:0:0",
    "v:x:y",
    "v:1:0.5",
    "v:999999999999999999999:0",
    "bs:99:",
    "bs:1",
    "bc:1::",
    "bc:1:zz:",
    "bc:1:../:",
    "bc:99:0:",
    "bm:1:9:0:-:",
    "bm:1:0:0:!:",
    "bm:1:0:99:0:",
    "po:99",
    "po:",
    "pe:1:2",
    "pe:99:1",
    "pg:99",
    "pl:99",
    "pl:x",
    "pc:99",
    "pcs",
    "plt:2026-12-01:9",
    "pto:2026-12-01:9",
    "pte:nonsense:9",
    "ptn",
    "pt:1",
    "pv",
    "pp",
    "ps:who",
    "vh:1:7",
    "vh:99:0",
    "vh:1:x",
    "",
    ":",
    "v",
    "💥:1:0",
]


@LANGUAGES
async def test_forged_data_is_answered_and_does_nothing(town: Town, language: str) -> None:
    wang = await town.resident("王大妈", language=language)
    await a_poll(town)
    before = await town.db.reader.all("SELECT * FROM polls")
    for data in FORGED:
        answer = await sends(town, wang, card(town), data)
        assert answer, data
        assert await box(town) == NOTHING, data
    assert await town.db.reader.all("SELECT * FROM polls") == before
    assert await town.db.reader.all("SELECT * FROM inbox WHERE state = 'quarantined'") == []


@LANGUAGES
async def test_forged_codes_change_no_ballot_of_another(town: Town, language: str) -> None:
    wang = await town.resident("王大妈", language=language)
    li = await a_poll(town, "公开：")
    await li.taps("东门", to=town.group)
    before = await box(town)
    for data in ("vr:1:7K2M9QXD", "vr:99:7K2M9QXD", "bc:1:1:7K2M9QXD", "bc:1:1:' OR 1=1", "vk:"):
        await sends(town, wang, card(town), data)
        assert await box(town) == before, data
    assert wang.person.toasts


async def test_a_button_of_one_poll_does_not_vote_in_another(town: Town) -> None:
    """The data names its poll: under whichever message it is sent, it means that one."""
    li = await a_poll(town)
    first = card(town)
    await asks(li)
    await sends(town, li, first, "v:2:2")
    rows = await town.db.reader.all("SELECT poll_id, choice FROM votes")
    assert [(row["poll_id"], row["choice"]) for row in rows] == [(2, "2")]


async def test_a_single_choice_poll_takes_no_tap_meant_for_an_order_and_the_other_way_round(
    town: Town,
) -> None:
    li = await a_poll(town, "类型", "类型")
    assert "过时" in await sends(town, li, card(town), CHOICE)
    assert await box(town) == NOTHING
    await asks(li)
    for data in ("bc:2:01:", "bc:2:00:", "bc:2:-:"):
        assert await sends(town, li, card(town), data)
        assert await box(town) == NOTHING, data


@pytest.mark.parametrize("kind", [1, 2, 3])
@pytest.mark.parametrize("marks", ["", "z", "9", "-", "0-", "012345", "!"])
async def test_marks_that_are_made_up_break_no_ballot(town: Town, kind: int, marks: str) -> None:
    li = await a_poll(town, *["类型"] * kind)
    for data in (f"bm:1:-1:0:{marks}:", f"bm:1:0:0:{marks}:", f"bm:1:0:-1:{marks}:"):
        await sends(town, li, card(town), data)
    assert "出了点问题" not in li.reads()
    assert await town.db.reader.all("SELECT * FROM inbox WHERE state = 'quarantined'") == []
    assert await box(town) == NOTHING


# A card that is gone.


@LANGUAGES
@pytest.mark.parametrize("settings", [(), ("公开：",)])
async def test_a_tap_on_a_deleted_card_is_one_vote_and_the_card_comes_back(
    town: Town, language: str, settings: Sequence[str]
) -> None:
    """The network says the same of a card that is only old, so the vote is as good as any."""
    wang = await town.resident("王大妈", language=language)
    await a_poll(town, *settings)
    gone = card(town)
    gone.take_away()
    for _ in range(2):
        await sends(town, wang, gone, CHOICE)
    first = wang.person.toasts[0]
    assert first.startswith(said(language, "已投", "You voted" if not settings else "Voted"))
    assert len((await box(town))[2]) == 1
    await town.passes(seconds=10)
    assert "已有 1 人投票" in card(town).text


async def test_a_tap_on_a_deleted_card_after_the_end(town: Town) -> None:
    li = await a_poll(town)
    gone = card(town)
    gone.take_away()
    await town.passes(days=4)
    assert "没有计入" in await sends(town, li, gone, CHOICE)
    assert await box(town) == NOTHING
