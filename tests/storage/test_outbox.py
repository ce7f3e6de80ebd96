"""The outbox in the file: order, cards asked for once, dead letters, groups that move."""

from datetime import datetime, timedelta
from typing import Any

from storage import cards, chats, communities, outbox
from storage.database import Connection, Database
from tests.storage.village import NOW, settle


async def _letter(
    tx: Connection, chat: int, text: str, priority: int = 1, due_at: datetime = NOW
) -> None:
    body = {"method": "sendMessage", "params": {"chat_id": chat, "text": text}}
    row = {"chat_id": chat, "priority": priority, "body": body, "due_at": due_at}
    await outbox.add(tx, [{**row, "card_kind": None, "card_ref": None}], NOW)


async def _card(tx: Connection, chat: int, ref: int = 1) -> None:
    place = {"kind": "poll", "ref": ref, "chat": chat, "topic": None, "language": "zh"}
    await cards.place(tx, [place])
    row = {"chat_id": chat, "priority": 1, "body": None, "due_at": NOW}
    await outbox.add(tx, [{**row, "card_kind": "poll", "card_ref": ref}], NOW)


async def _waiting(db: Database, held: Any = ()) -> list[tuple[int, str | None]]:
    found = await outbox.list_due(db.reader, NOW, 100, held)
    return [(letter.chat_id, letter.card_kind) for letter in found]


async def test_a_card_that_waits_is_asked_for_once(db: Database) -> None:
    async with db.transaction() as tx:
        for _ in range(5):
            await _card(tx, 7)
        await outbox.refresh_cards(tx, "poll", 1, 1, NOW)
    [letter] = await outbox.list_due(db.reader, NOW, 100)
    assert letter.version == 5  # asked for five times more
    assert letter.body is None


async def test_one_asked_for_again_while_it_was_sent_stays_in_line(db: Database) -> None:
    async with db.transaction() as tx:
        await _card(tx, 7)
    [sent] = await outbox.list_due(db.reader, NOW, 100)
    async with db.transaction() as tx:
        await outbox.refresh_cards(tx, "poll", 1, 1, NOW)
        await outbox.remove_sent(tx, [(sent.id, sent.version)])
    assert await _waiting(db) == [(7, "poll")]


async def test_the_copies_that_wait_are_found_together_by_their_letters(db: Database) -> None:
    async with db.transaction() as tx:
        for chat in (7, 8):
            await _card(tx, chat)
        await _letter(tx, 9, "一")
    letters = await outbox.list_due(db.reader, NOW, 100)
    copies = await cards.list_asked_for(db.reader, [letter.id for letter in letters])
    found = {letter.chat_id: copies[letter.id].chat_id for letter in letters if letter.card_kind}
    assert found == {7: 7, 8: 8}
    assert len(copies) == 2
    assert await cards.list_asked_for(db.reader, []) == {}


async def test_what_several_copies_show_is_recorded_together(db: Database) -> None:
    async with db.transaction() as tx:
        for chat in (7, 8):
            await _card(tx, chat)
        [first, second] = [await cards.find(tx, "poll", 1, chat) for chat in (7, 8)]
        assert first
        assert second
        await cards.record(tx, [(first, 70, "a"), (second, 80, "b")], NOW)
        await cards.record(tx, [(second, 99, "c")], NOW)  # it was sent anew meanwhile
    shown = [await cards.find(db.reader, "poll", 1, chat) for chat in (7, 8)]
    assert [(c.message_id, c.digest) for c in shown if c] == [(70, "a"), (80, "b")]


async def test_every_copy_is_brought_up_to_date_wherever_it_stands(db: Database) -> None:
    async with db.transaction() as tx:
        for chat in (7, 8, -100):
            await _card(tx, chat)
        await tx.run("DELETE FROM outbox")
        await outbox.refresh_cards(tx, "poll", 1, 1, NOW)
        await outbox.refresh_cards(tx, "poll", 2, 1, NOW)
    assert sorted(await _waiting(db)) == [(-100, "poll"), (7, "poll"), (8, "poll")]


async def test_chats_that_are_busy_are_passed_over(db: Database) -> None:
    async with db.transaction() as tx:
        await _letter(tx, 7, "一")
        await _letter(tx, 8, "二")
    assert await _waiting(db, {7}) == [(8, None)]
    assert await _waiting(db, {7, 8}) == []


async def test_what_was_put_off_waits_and_is_known_to(db: Database) -> None:
    async with db.transaction() as tx:
        await _letter(tx, 7, "一")
        [letter] = await outbox.list_due(tx, NOW, 10)
        await outbox.defer(tx, letter.id, NOW + timedelta(seconds=8), "502")
    assert await _waiting(db) == []
    assert await outbox.next_due(db.reader, NOW) == NOW + timedelta(seconds=8)
    assert await outbox.list_held(db.reader, NOW, 6) == [(7, NOW + timedelta(seconds=8))]
    assert await outbox.list_held(db.reader, NOW, 0) == []


async def test_what_waits_for_the_morning_keeps_nothing_behind_it(db: Database) -> None:
    morning = NOW + timedelta(hours=9)
    async with db.transaction() as tx:
        await _letter(tx, 7, "later", due_at=morning)
    assert await _waiting(db) == []
    assert await outbox.list_held(db.reader, NOW, 6) == []
    assert await outbox.next_due(db.reader, NOW) == morning


async def test_something_urgent_takes_along_what_waits_in_its_chat_only(db: Database) -> None:
    morning = NOW + timedelta(hours=9)
    async with db.transaction() as tx:
        for chat in (7, 8):
            await _letter(tx, chat, "later", due_at=morning)
        await outbox.take_along(tx, {7}, NOW)
        await outbox.take_along(tx, set(), NOW)
    assert await _waiting(db) == [(7, None)]


async def test_what_the_network_put_off_is_not_taken_along(db: Database) -> None:
    async with db.transaction() as tx:
        await _letter(tx, 7, "slow down")
        [letter] = await outbox.list_due(tx, NOW, 100)
        await outbox.hold(tx, letter.id, NOW + timedelta(seconds=8))
        await outbox.take_along(tx, {7}, NOW)
    assert await _waiting(db) == []


async def test_what_a_chat_shut_out_is_kept_and_not_sent(db: Database) -> None:
    async with db.transaction() as tx:
        await _letter(tx, 7, "一")
        await _letter(tx, 8, "二")
        await outbox.bury_chat(tx, 7, "Forbidden: bot was blocked by the user")
    assert await _waiting(db) == [(8, None)]
    row = await db.reader.one("SELECT error FROM outbox WHERE state = 'shut_out'")
    assert "blocked" in row["error"]


async def test_a_group_that_moves_takes_everything_along(db: Database) -> None:
    async with db.transaction() as tx:
        await settle(tx)
        await communities.link_group(tx, 1, -5)
        await _letter(tx, -5, "通知")
        await _card(tx, -5)
        await chats.move(tx, -5, -1005)
    assert await _waiting(db) == [(-1005, None), (-1005, "poll")]
    assert await cards.find(db.reader, "poll", 1, -1005) is not None
    found = await communities.find_by_group(db.reader, -1005)
    assert found is not None
    assert found.id == 1


async def test_who_shut_us_out_is_known_until_they_let_us_in(db: Database) -> None:
    async with db.transaction() as tx:
        assert await chats.is_reachable(tx, 7)
        await chats.set_reachable(tx, 7, False, "blocked", NOW)
        assert not await chats.is_reachable(tx, 7)
        await _letter(tx, 7, "一")
    [letter] = await outbox.list_due(db.reader, NOW, 10)
    assert not letter.reachable
    async with db.transaction() as tx:
        await chats.set_reachable(tx, 7, True, None, NOW)
    [letter] = await outbox.list_due(db.reader, NOW, 10)
    assert letter.reachable
