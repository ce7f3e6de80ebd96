"""Polls in what leaves the bot as tables, and in what people take along about themselves."""

import json
from typing import Any

from storage import exports
from tests.town import Friend, Town


async def _asks(li: Friend, *settings: str, options: str = "楼道灯\n座椅") -> None:
    await li.says("/newpoll")
    await li.says("先修什么？")
    await li.says(options)
    for label in settings:
        await li.taps(label)
    await li.taps("发布")


async def _votes(friend: Friend, *labels: str) -> None:
    await friend.says("/polls")
    await friend.taps("先修什么")
    for label in labels:
        await friend.taps(label)


async def _totals(town: Town) -> list[tuple[str, int | None]]:
    found = (await exports.collect(town.db.reader, "c01"))["polls"]
    return [(row["choice"], row["total"]) for row in found]


async def _own(town: Town, friend: Friend) -> dict[str, Any]:
    await friend.says("/my")
    await friend.taps("导出我的数据")
    file = [m for m in friend.person.sees() if m.media and m.media[0] == "document"][-1]
    kept: dict[str, Any] = json.loads(town.world.files[file.media[1]][1])
    return kept


async def test_points_are_added_and_not_taken_for_votes(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _asks(li, "类型", "类型", "类型")
    await _votes(wang, "投票", *["楼道灯"] * 4, *["座椅"] * 6, "投出")
    assert await _totals(town) == [("楼道灯", None), ("座椅", None)]
    await town.passes(days=4)
    assert await _totals(town) == [("楼道灯", 4), ("座椅", 0)]
    [first, _] = (await exports.collect(town.db.reader))["polls"]
    assert (first["kind"], first["voted"], first["electorate"]) == ("score", 1, 2610)
    assert (await exports.collect(town.db.reader, "c02"))["polls"] == []


async def test_a_secret_poll_has_totals_when_it_is_over_and_no_codes(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _asks(li, "公开：")
    await _votes(wang, "座椅")
    assert await _totals(town) == [("楼道灯", None), ("座椅", None)]
    await town.passes(days=4)
    assert await _totals(town) == [("楼道灯", 0), ("座椅", 1)]
    [(code, _)] = await town.box()
    assert code not in str(await exports.collect(town.db.reader))


async def test_my_copy_says_what_i_voted_in_words(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _asks(li)
    await _votes(wang, "座椅")
    kept = await _own(town, wang)
    [vote] = kept["votes"]
    assert (vote["question"], vote["options"][int(vote["choice"])]) == ("先修什么？", "座椅")
    assert (await _own(town, li))["votes"] == []


async def test_of_a_secret_poll_my_copy_says_only_that_i_voted(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _asks(li, "公开：")
    await _votes(wang, "座椅")
    kept = await _own(town, wang)
    assert kept["votes"] == []
    [poll] = kept["polls"]
    assert (poll["question"], poll["secret"], poll["voted"]) == ("先修什么？", 1, 1)
    [(code, _)] = await town.box()
    assert "座椅" not in json.dumps(kept, ensure_ascii=False)
    assert code not in json.dumps(kept)
    [poll] = (await _own(town, li))["polls"]
    assert poll["voted"] == 0
