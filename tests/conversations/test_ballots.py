"""Ballots of more than one choice are filled in by tapping, in private, and cast as they stand."""

from collections.abc import Sequence

import pytest

from tests.town import Friend, Town

OPTIONS = ("楼道灯", "座椅", "坡道", "雨水管")


async def _asks(
    li: Friend, *settings: str, options: Sequence[str] = OPTIONS, question: str = "先修什么？"
) -> None:
    await li.says("/newpoll")
    await li.says(question)
    await li.says("\n".join(options))
    for label in settings:
        await li.taps(label)
    await li.taps("发布")


async def _opens_ballot(friend: Friend) -> None:
    await friend.says("/polls")
    await friend.taps("先修什么")
    await friend.taps("投票")


async def _fills_in(friend: Friend, *labels: str) -> None:
    await _opens_ballot(friend)
    for label in labels:
        await friend.taps(label)
    await friend.taps("投出")


async def _choices(town: Town) -> list[str]:
    rows = await town.db.reader.all("SELECT choice FROM votes ORDER BY elector_id")
    return [row["choice"] for row in rows]


async def test_several_options_are_ticked_and_one_is_taken_back(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li, "类型")
    assert "每人最多选 4 个" in town.group_reads()
    await _opens_ballot(wang)
    assert "再点一下就去掉" in wang.hears()
    await wang.taps("雨水管")
    assert "✅ 雨水管" in wang.buttons()
    await wang.taps("楼道灯")
    await wang.taps("雨水管")
    assert "⬜ 雨水管" in wang.buttons()
    await wang.taps("坡道")
    await wang.taps("投出")
    assert "已投：楼道灯、坡道" in wang.hears()
    assert await _choices(town) == ["0,2"]
    await town.passes(days=4)
    assert "楼道灯：1 票" in town.group_reads()
    assert "雨水管：0 票" in town.group_reads()


async def test_no_more_than_were_said_can_be_ticked(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _asks(li, "类型", "每人：", "每人：")
    await _opens_ballot(wang)
    for label in ("楼道灯", "座椅", "坡道"):
        await wang.taps(label)
    assert "最多选 2 个" in wang.toast
    await wang.taps("投出")
    assert await _choices(town) == ["0,1"]


async def test_an_empty_ballot_is_not_cast(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _asks(li, "类型")
    await _opens_ballot(wang)
    await wang.taps("投出")
    assert "还没选" in wang.toast
    assert await _choices(town) == []


async def test_a_ballot_can_be_filled_in_anew_from_what_it_said(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _asks(li, "类型")
    await _fills_in(wang, "楼道灯", "坡道")
    await _opens_ballot(wang)
    assert "✅ 坡道" in wang.buttons()
    await wang.taps("坡道")
    await wang.taps("座椅")
    await wang.taps("投出")
    assert await _choices(town) == ["0,1"]


async def test_an_order_is_tapped_and_counted_in_points(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li, "类型", "类型")
    assert "排得越前分越高" in town.group_reads()
    await _opens_ballot(wang)
    await wang.taps("坡道")
    await wang.taps("楼道灯")
    assert "1. 坡道" in wang.buttons()
    assert "2. 楼道灯" in wang.buttons()
    await wang.taps("投出")
    await _fills_in(li, "楼道灯")
    await town.passes(days=4)
    for words in ("坡道：3 分", "楼道灯：5 分", "座椅：0 分", "得分最高：楼道灯"):
        assert words in town.group_reads()


async def test_an_order_is_counted_round_by_round_where_that_was_chosen(town: Town) -> None:
    li = await town.organizer("李主任")
    crowd = [await town.resident(f"居民{i}") for i in range(4)]
    await town.link_group()
    await _asks(li, "类型", "类型", "计票")
    assert "每轮去掉最少的" in town.group_reads()
    orders = [("楼道灯",), ("楼道灯",), ("坡道", "座椅"), ("座椅", "坡道")]
    for friend, order in zip(crowd, orders, strict=True):
        await _fills_in(friend, *order)
    await _fills_in(li, "坡道")
    await town.passes(days=4)
    assert "最后胜出：坡道" in town.group_reads()  # 座椅 goes out and its vote moves on: 3 to 2


async def test_points_are_tapped_and_added_up(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li, "类型", "类型", "类型", options=("楼道灯", "座椅"))
    await _opens_ballot(wang)
    for _ in range(4):
        await wang.taps("楼道灯")
    await wang.taps("投出")
    assert "还有 1 项没打分" in wang.toast
    for _ in range(6):
        await wang.taps("座椅")
    await wang.taps("投出")
    assert "楼道灯 4 分、座椅 0 分" in wang.hears()
    await town.passes(days=4)
    assert "楼道灯：4 分" in town.group_reads()
    assert "得分最高：楼道灯" in town.group_reads()


async def test_thirty_options_have_pages(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _asks(li, "类型", options=[f"第{i}项" for i in range(1, 31)])
    await _opens_ballot(wang)
    await wang.taps("第1项")
    for _ in range(3):
        await wang.taps("后面的")
    await wang.taps("第30项")
    await wang.taps("前面的")
    assert any("第17项" in label for label in wang.buttons())
    await wang.taps("投出")
    assert await _choices(town) == ["0,29"]


async def test_a_formal_question_has_its_three_answers(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await li.says("/newpoll")
    await li.says("居民公约第6条的修改草案，您同意吗？")
    await li.taps("赞成·反对·弃权")
    await li.taps("类型")
    await li.taps("发布")
    await wang.taps("反对", to=town.group)
    assert wang.toast == "已投：反对，截止前可以改"
    await town.passes(days=4)
    for words in ("赞成：0 票", "反对：1 票", "弃权：0 票"):
        assert words in town.group_reads()


async def test_the_group_leads_to_the_private_chat_where_more_is_to_be_tapped(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li, "类型")
    card = next(m for m in wang.person.sees(town.group) if m.labels)
    assert card.labels == ["🗳 投票"]
    await wang.starts("p_1")
    await wang.taps("投票")
    assert "选好了点【投出】" in wang.hears()


@pytest.mark.parametrize(
    "data", ["bm:1:9:0:-:", "bm:1:0:0:ÄÖ:", "bc:1:zz:", "bc:1:00:", "bc:99:0:", "bm:x", "v:1:0"]
)
async def test_forged_ballots_are_refused(town: Town, data: str) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _asks(li, "类型")
    await _opens_ballot(wang)
    message = wang.person.sees()[-1]
    tap = wang.person.taps_data(message, data)
    await town.settle()
    assert tap.toast
    assert await _choices(town) == []


async def test_a_ballot_that_was_opened_in_time_and_cast_too_late_does_not_count(
    town: Town,
) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _asks(li, "类型")
    await _opens_ballot(wang)
    await wang.taps("座椅")
    await town.passes(days=4)
    cast = next(m for m in reversed(wang.person.sees()) if "📮 投出" in m.labels)
    await wang.taps("投出", on=cast)
    assert "没有计入" in wang.toast
    assert await _choices(town) == []


async def test_under_what_was_voted_stands_the_way_to_change_it(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _asks(li, "类型")
    await _opens_ballot(wang)
    await wang.taps("楼道灯")
    await wang.taps("投出")
    await town.restart()
    await wang.taps("改投")
    assert "✅ 楼道灯" in wang.buttons()
    await wang.taps("楼道灯")
    await wang.taps("座椅")
    await wang.taps("投出")
    assert "已投：座椅" in wang.hears()
