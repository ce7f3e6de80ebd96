"""Secret votes: the voter has a receipt, the count is right, and nobody learns who voted what."""

import re
from collections.abc import Sequence

from domain.people import Role
from storage import people
from tests.town import Friend, Town

OPTIONS = ("同意", "不同意", "再议")
CODE = re.compile(r"[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}")


async def _asks(li: Friend, *settings: str, options: Sequence[str] = OPTIONS) -> None:
    await li.says("/newpoll")
    await li.says("要不要装电梯？")
    await li.says("\n".join(options))
    for label in ("公开：", *settings):
        await li.taps(label)
    await li.taps("发布")


def _receipt(friend: Friend) -> str:
    return CODE.findall(friend.reads())[-1]


async def _box(town: Town) -> list[tuple[str, str]]:
    return await town.box()


async def test_one_tap_in_the_group_is_a_secret_vote_with_a_receipt(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li)
    assert "组织者和管理员也不行" in town.group_reads()
    await wang.taps("同意", to=town.group)
    code = _receipt(wang)
    assert code in wang.toast
    assert "只有您能看到" in wang.hears()
    assert "同意" not in wang.toast
    assert await _box(town) == [(code.replace("-", ""), "0")]
    assert await town.db.reader.all("SELECT * FROM votes") == []
    await town.passes(days=4)
    assert "同意：1 票" in town.group_reads()


async def test_the_receipt_of_a_vote_from_the_private_card_stays_there(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _asks(li)
    await wang.says("/polls")
    await wang.taps("装电梯")
    await town.passes(seconds=10)
    await wang.taps("不同意")
    await town.passes(seconds=10)
    assert [(_receipt(wang).replace("-", ""), "1")] == await _box(town)
    assert "改投" in wang.buttons()


async def test_a_second_tap_changes_nothing_and_says_how_to_change(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li)
    await wang.taps("同意", to=town.group)
    await wang.taps("不同意", to=town.group)
    assert "只能用收据改" in wang.toast
    assert [choice for _, choice in await _box(town)] == ["0"]


async def test_the_button_under_the_receipt_changes_the_vote_and_its_code(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li)
    await wang.taps("同意", to=town.group)
    before = _receipt(wang)
    await wang.taps("改投")
    await wang.taps("不同意")
    await wang.taps("投出")
    after = _receipt(wang)
    assert before != after
    assert await _box(town) == [(after.replace("-", ""), "1")]
    await wang.says(f"/check {before}")
    assert "没有找到" in wang.hears()
    await wang.says(f"/check {after.lower()}")
    assert "在票箱里" in wang.hears()


async def test_a_typed_code_leads_to_changing_too(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li)
    await wang.taps("同意", to=town.group)
    await wang.says(f"/check {_receipt(wang)}")
    await wang.taps("改投")
    await wang.taps("再议")
    await wang.taps("投出")
    assert [choice for _, choice in await _box(town)] == ["2"]


async def test_the_old_receipt_changes_nothing_any_more(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li)
    await wang.taps("同意", to=town.group)
    first = next(m for m in wang.person.sees() if "改投" in m.labels)
    await wang.taps("改投", on=first)
    await wang.taps("不同意")
    await wang.taps("投出")
    await wang.taps("改投", on=first)
    assert "没有这个收据码" in wang.toast
    assert [choice for _, choice in await _box(town)] == ["1"]


async def test_after_the_end_the_receipt_shows_that_it_was_counted_and_changes_nothing(
    town: Town,
) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li)
    await wang.taps("同意", to=town.group)
    await town.passes(days=4)
    await wang.taps("查票")
    assert "已经计入：同意" in wang.hears()
    await wang.taps("改投")
    assert "没有计入" in wang.toast
    assert "结束前投过的照样算" in wang.toast
    assert [choice for _, choice in await _box(town)] == ["0"]


async def test_codes_that_are_none(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says("/check")
    assert "把收据码发给我" in wang.hears()
    await wang.says("/check 123")
    assert "不对" in wang.hears()
    await wang.says("/check 7K2M-9QXD")
    assert "没有找到" in wang.hears()


async def test_results_of_a_secret_poll_are_never_live(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li, "结果：")
    await wang.taps("同意", to=town.group)
    await town.passes(seconds=5)
    assert "已有 1 人投票" in town.group_reads()
    assert "1 票" not in town.group_reads()


async def test_an_order_can_be_secret_too(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li, "类型", "类型")
    await wang.starts("p_1")
    await wang.taps("投票")
    await wang.taps("再议")
    await wang.taps("同意")
    await wang.taps("投出")
    assert _receipt(wang) in wang.hears()
    assert [choice for _, choice in await _box(town)] == ["2,0"]
    await wang.says("/polls")
    await wang.taps("要不要装电梯")
    await wang.taps("投票")
    assert "只能用收据改" in wang.toast


async def test_who_has_shut_the_bot_out_votes_and_leaves_no_receipt_behind(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li)
    wang.person.blocks_bot()
    await wang.taps("同意", to=town.group)
    ((code, _),) = await _box(town)
    rows = await town.db.reader.all("SELECT body FROM outbox")
    assert not any(code[:4] in (row["body"] or "") for row in rows)
    assert code[:4] in wang.toast


async def test_the_file_holds_nothing_that_joins_a_voter_to_a_vote(town: Town) -> None:
    """As an operator with the whole file would: every table, every byte, the journal too."""
    li = await town.organizer("李主任")
    crowd = [await town.resident(f"居民{i}") for i in range(30)]
    await town.link_group()
    await _asks(li)
    for number, friend in enumerate(crowd):
        friend.person.taps(OPTIONS[number % 3], to=town.group)
    await town.settle()
    box = await _box(town)
    assert len(box) == 30
    people = {str(friend.id) for friend in crowd}
    tables = [
        r["name"]
        for r in await town.db.reader.all("SELECT name FROM sqlite_master WHERE type = 'table'")
    ]
    for table in tables:
        for row in await town.db.reader.all(f"SELECT * FROM {table}"):
            said = " ".join(map(str, row.values()))
            if any(code in said for code, _ in box):
                assert table == "poll_boxes"
                assert people.isdisjoint(said.split())  # a long random id may hold a short one
    raw = b"".join(p.read_bytes() for p in town.db.path.parent.glob("bot.db*"))
    assert b"v:1:" not in raw  # what was tapped is gone from the inbox and from the journal
    kept = [c for c, _ in box]
    said = [CODE.findall(f.reads())[-1].replace("-", "") for f in crowd]
    assert sorted(said) == sorted(kept)
    for code in kept:
        assert raw.count(code.encode()) == 1  # and in no older copy


async def test_an_organizer_is_told_where_a_secret_among_few_would_be_none(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    async with town.db.transaction() as tx:
        await people.set_role(tx, 1, wang.id, Role.COUNCIL_MEMBER)
    await li.says("/newpoll")
    await li.says("要不要装电梯？")
    await li.says("\n".join(OPTIONS))
    for label in ("谁能投：", "谁能投："):
        await li.taps(label)
        assert "猜出" not in li.hears()
    await li.taps("公开：")
    assert "能投的只有 1 个，匿名也可能从结果里猜出谁投了什么" in li.hears()
    await li.taps("发布")
    await wang.taps("同意", to=town.group)
    await li.taps("提前结束")
    assert "现在只投了 1 票，结果一公布，就可能猜出谁投了什么" in li.hears()
    await li.taps("不结束")
    assert "只投了" not in li.hears()
