"""Delivery: whose letter goes first, in which order, and what becomes of one that cannot go."""

import asyncio
from contextlib import suppress
from datetime import timedelta

import pytest

from bot.messages import BULK, INTERACTIVE, NOTICE, Address, bodies
from storage import followers, outbox
from tests.bot.test_leftovers import Ended
from tests.conversations.test_suggestions import _suggests
from tests.town import Friend, Town


async def _put_in_line(town: Town, friend: Friend, *letters: tuple[int, str]) -> None:
    """Letters wait for a person: (priority, words)."""
    rows = []
    for priority, text in letters:
        [body] = bodies(Address(friend.id), "zh", text, None)
        letter = {"chat_id": friend.id, "priority": priority, "body": body}
        rows.append({**letter, "card_kind": None, "card_ref": None, "due_at": town.now})
    async with town.db.transaction() as tx:
        await outbox.add(tx, rows, town.now)


def _heard(friend: Friend, *texts: str) -> list[str]:
    """Which of these texts the person has, in the order in which they came."""
    return [m.text for m in friend.person.sees() if m.text in texts]


async def _dead(town: Town) -> list[str]:
    rows = await town.db.reader.all("SELECT error FROM outbox WHERE state = 'dead' ORDER BY id")
    return [row["error"] for row in rows]


async def _puts_call(town: Town, friend: Friend, method: str, **params: float) -> None:
    """A call that is no message waits for a person."""
    row = {"chat_id": friend.id, "priority": NOTICE, "card_kind": None, "card_ref": None}
    row |= {"body": {"method": method, "params": {"chat_id": friend.id, **params}}}
    async with town.db.transaction() as tx:
        await outbox.add(tx, [{**row, "due_at": town.now}], town.now)


async def _minutes_pass(town: Town, minutes: int) -> None:
    for _ in range(minutes * 2):
        await town.passes(seconds=30)


async def test_answers_go_before_notices_and_notices_before_bulk(town: Town) -> None:
    wang = await town.resident("王大妈")
    await _put_in_line(
        town,
        wang,
        (BULK, "来帮忙吗"),
        (NOTICE, "明天开会"),
        (INTERACTIVE, "收到"),
        (NOTICE, "会议改到后天"),
        (INTERACTIVE, "已提交"),
    )
    await town.settle()
    every = ("来帮忙吗", "明天开会", "收到", "会议改到后天", "已提交")
    assert _heard(wang, *every) == ["收到", "已提交", "明天开会", "会议改到后天", "来帮忙吗"]


async def test_an_answer_does_not_wait_behind_a_notice_to_everybody(town: Town) -> None:
    everyone = [await town.resident(f"居民{i}") for i in range(60)]
    town.bot.outbox._pace.per_second = 30
    for friend in everyone:
        await _put_in_line(town, friend, (NOTICE, "明天开会"))
    everyone[-1].person.says("/help")
    await town.settle()
    informed = [friend for friend in everyone if _heard(friend, "明天开会")]
    assert 0 < len(informed) < 40
    assert "我能帮您" in everyone[-1].reads()
    await _minutes_pass(town, 1)
    assert all(_heard(friend, "明天开会") == ["明天开会"] for friend in everyone)


async def test_what_failed_keeps_its_place_before_what_came_later(town: Town) -> None:
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    town.world.faults.fail("sendMessage", times=2)
    await _put_in_line(town, wang, (NOTICE, "会议明天三点"))
    await town.settle()
    await _put_in_line(town, wang, (NOTICE, "会议改到四点"))
    town.world.faults.clear()
    await _put_in_line(town, chen, (NOTICE, "会议改到四点"))
    await town.settle()
    assert _heard(wang, "会议明天三点", "会议改到四点") == []
    assert _heard(chen, "会议改到四点") == ["会议改到四点"]
    await _minutes_pass(town, 1)
    assert _heard(wang, "会议明天三点", "会议改到四点") == ["会议明天三点", "会议改到四点"]


async def test_the_order_is_kept_over_a_restart(town: Town) -> None:
    wang = await town.resident("王大妈")
    town.world.faults.fail("sendMessage")
    await _put_in_line(town, wang, (NOTICE, "会议明天三点"))
    await town.settle()
    await town.restart()
    await _put_in_line(town, wang, (NOTICE, "会议改到四点"))
    await town.settle()
    assert _heard(wang, "会议改到四点") == []
    await _minutes_pass(town, 1)
    assert _heard(wang, "会议明天三点", "会议改到四点") == ["会议明天三点", "会议改到四点"]


async def test_one_letter_that_never_goes_does_not_hold_the_others_for_ever(town: Town) -> None:
    wang = await town.resident("王大妈")
    town.world.faults.fail("sendLocation", times=10_000)
    await _puts_call(town, wang, "sendLocation", latitude=35.5, longitude=112.4)
    await _put_in_line(town, wang, (NOTICE, "明天开会"))
    await town.settle()
    assert _heard(wang, "明天开会") == []
    await _minutes_pass(town, 5)
    assert _heard(wang, "明天开会") == ["明天开会"]
    for _ in range(210):
        await town.passes(minutes=5)
    assert len(await _dead(town)) == 1


async def test_a_call_that_the_server_does_not_know_ends_as_a_dead_letter(town: Town) -> None:
    admin, wang = await town.administrator(), await town.resident("王大妈")
    await _puts_call(town, wang, "sendNothingOfTheKind")
    await _put_in_line(town, wang, (NOTICE, "明天开会"))
    await _minutes_pass(town, 5)
    assert _heard(wang, "明天开会") == ["明天开会"]
    assert await _dead(town) == []
    for _ in range(30):
        await town.passes(minutes=5)
    [error] = await _dead(town)
    assert "Not Found" in error
    await admin.says("/admin")
    assert "发不出去 1 条" in admin.hears()
    town.judge.faults.clear()  # it does not know the call either


async def test_what_never_left_for_days_ends_as_a_dead_letter(town: Town) -> None:
    wang = await town.resident("王大妈")
    await town.server.stop()
    await _put_in_line(town, wang, (INTERACTIVE, "收到"))
    for minutes, dead in ((60 * 24, 0), (60 * 24 * 3, 1)):
        for _ in range(minutes // 5):
            town.clock.move(timedelta(minutes=5))
            await town.bot.outbox.drain()
        assert len(await _dead(town)) == dead
    await town.server.start(host="127.0.0.1", port=int(town.server.url.rpartition(":")[2]))


async def test_what_is_refused_is_kept_with_the_error_and_the_rest_goes_on(town: Town) -> None:
    admin, wang = await town.administrator(), await town.resident("王大妈")
    await _put_in_line(town, wang, (NOTICE, "<b>没有关上"), (NOTICE, "明天开会"))
    await town.settle()
    assert _heard(wang, "明天开会") == ["明天开会"]
    [error] = await _dead(town)
    assert "Can't parse entities" in error
    await admin.says("/admin")
    assert "发不出去 1 条" in admin.hears()


async def test_where_arrival_is_unsure_a_notice_is_repeated_and_bulk_is_not(town: Town) -> None:
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    town.world.faults.drop("sendMessage", handled=True)
    await _put_in_line(town, wang, (NOTICE, "明天开会"))
    await town.settle()
    town.world.faults.drop("sendMessage", handled=True)
    await _put_in_line(town, chen, (BULK, "来帮忙吗"))
    await town.settle()
    await _minutes_pass(town, 1)
    assert _heard(wang, "明天开会") == ["明天开会", "明天开会"]
    assert _heard(chen, "来帮忙吗") == ["来帮忙吗"]
    assert len(await _dead(town)) == 1


@pytest.mark.parametrize("priority", [INTERACTIVE, NOTICE, BULK])
async def test_what_surely_never_left_is_sent_again(town: Town, priority: int) -> None:
    wang = await town.resident("王大妈")
    await town.server.stop()
    await _put_in_line(town, wang, (priority, "明天开会"))
    await town.bot.outbox.drain()
    await town.server.start(host="127.0.0.1", port=int(town.server.url.rpartition(":")[2]))
    await _minutes_pass(town, 1)
    assert _heard(wang, "明天开会") == ["明天开会"]


async def test_a_card_is_edited_once_for_many_changes_and_not_at_all_for_none(town: Town) -> None:
    li = await town.organizer("李主任")
    supporters = [await town.resident(name) for name in ("老赵", "小陈", "小周")]
    await _suggests(await town.resident("王大妈"), "三号楼楼道灯不亮")
    await town.passes(seconds=10)
    calls: list[str] = []
    town.world.on_request.append(lambda method, params, answer: calls.append(method))
    for _ in range(5):
        async with town.db.transaction() as tx:
            await outbox.refresh_cards(tx, "suggestion", 1, NOTICE, town.now)
        await town.settle()
    assert [call for call in calls if call.startswith("edit")] == []
    for friend in supporters:
        async with town.db.transaction() as tx:
            await followers.support(tx, 1, friend.id, town.now)
            await outbox.refresh_cards(tx, "suggestion", 1, NOTICE, town.now)
    await town.settle()
    await town.passes(seconds=10)
    assert calls.count("editMessageText") == 1
    assert "支持：3 人" in li.reads()


async def test_a_row_of_letters_comes_once_and_in_order_while_it_is_written_down(
    town: Town,
) -> None:
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    every = [f"第{number}封" for number in range(12)]
    for friend in (wang, chen):
        await _put_in_line(town, friend, *((NOTICE, words) for words in every))
    town.world.faults.slow(0.01, "sendMessage", times=len(every))
    running = asyncio.create_task(town.bot.run())
    async with asyncio.timeout(10):
        while await town.db.reader.all("SELECT 1 FROM outbox"):
            await asyncio.sleep(0.01)
    town.bot.stop()
    await running
    await town._start_bot()
    assert _heard(wang, *every) == _heard(chen, *every) == every


async def test_a_row_of_letters_keeps_the_pace_of_the_chat(town: Town) -> None:
    wang = await town.resident("王大妈")
    town.bot.outbox._pace.per_second = 30
    every = [f"第{number}封" for number in range(6)]
    await _put_in_line(town, wang, *((NOTICE, words) for words in every))
    await town.settle()
    assert _heard(wang, *every) == every[:3]
    await town.passes(seconds=1)
    assert _heard(wang, *every) == every[:4]


async def test_what_was_on_its_way_to_who_left_takes_nothing_else_away(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says("/forget")
    await wang.taps("删除我的信息")
    await _put_in_line(town, wang, (NOTICE, "明天开会"))
    await town.bot.outbox.step()
    await wang.taps("确定删除")
    assert "已经删除" in wang.reads()
    assert await town.db.reader.all("SELECT 1 FROM outbox") == []


async def test_a_picture_whose_drawing_ends_the_program_is_drawn_three_times_at_most(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    wang = await town.resident("王大妈")
    began: list[str] = []

    def draw(upload: dict[str, str]) -> bytes:
        began.append(upload["url"])
        raise Ended

    monkeypatch.setattr("bot.pictures._qr", draw)
    monkeypatch.setattr("bot.leftovers.CALM", 0.05)
    body = {"method": "sendPhoto", "params": {"chat_id": wang.id}}
    body |= {"upload": {"draw": "QR", "field": "photo", "name": "码.png", "url": "https://a.cn"}}
    row = {"chat_id": wang.id, "priority": NOTICE, "card_kind": None, "card_ref": None}
    async with town.db.transaction() as tx:
        await outbox.add(tx, [{**row, "body": body, "due_at": town.now}], town.now)
    await _put_in_line(town, wang, (NOTICE, "明天开会"))
    for _ in range(5):
        with suppress(Ended):
            await town.bot.outbox.drain()
        await town.bot.close()
        await town._start_bot()
    assert len(began) == 3
    assert await _dead(town) == ["the program ended over it"]
    assert _heard(wang, "明天开会") == ["明天开会"]
