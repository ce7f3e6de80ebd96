"""What is changed after it was sent: it counts where it still can, and is talked about once."""

from tests.town import Friend, Town

TOO_LATE = "已经发出去的不会跟着变"
NOT_COUNTED = "改过的没有算"


async def _draft(town: Town) -> str:
    row = await town.db.reader.one("SELECT text FROM suggestions WHERE number = 1")
    return str(row["text"])


async def _moves(friend: Friend, place: object) -> None:
    """A live location moves: an edit without words."""
    await friend.edits(place, "")


async def test_a_live_location_that_moves_is_not_talked_about(town: Town) -> None:
    wang = await town.resident("王大妈")
    place = await wang.sends_location(35.49021, 112.85113)
    for _ in range(3):
        await _moves(wang, place)
        assert wang.hears() == ""


async def test_a_live_location_that_moves_leaves_the_draft_alone(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    await wang.says("井盖松了，走上去晃")
    await wang.taps("加位置")
    place = await wang.sends_location(35.49021, 112.85113)
    await _moves(wang, place)
    assert wang.hears() == ""
    await wang.taps("✅ 提交")
    assert await _draft(town) == "井盖松了，走上去晃"


async def test_a_caption_added_later_to_a_photo_joins_the_draft(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    photo = await wang.sends_photo()
    await wang.edits(photo, "二号楼外墙掉皮")
    assert "二号楼外墙掉皮" in wang.hears()
    assert TOO_LATE not in wang.hears()
    await wang.taps("✅ 提交")
    assert await _draft(town) == "二号楼外墙掉皮"


async def test_a_caption_added_later_keeps_its_place_among_the_words(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    photo = await wang.sends_photo()
    await wang.says("一下雨就掉")
    await wang.edits(photo, "外墙掉皮")
    await wang.taps("✅ 提交")
    assert await _draft(town) == "外墙掉皮\n一下雨就掉"


async def test_a_caption_taken_away_leaves_the_photo(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    await wang.says("外墙掉皮")
    photo = await wang.sends_photo("就是这里")
    await wang.edits(photo, "")
    await wang.taps("✅ 提交")
    assert await _draft(town) == "外墙掉皮"


async def test_the_answer_to_another_question_is_to_be_sent_again(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/newpoll")
    question = await li.says("充电棚建在哪里？")
    await li.edits(question, "充电棚建在哪儿？")
    assert NOT_COUNTED in li.hears()
    assert TOO_LATE not in li.hears()
    await li.says("东门\n北侧空地")
    assert "充电棚建在哪里？" in li.hears()


async def test_what_was_sent_already_does_not_change(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    message = await wang.says("楼道灯不亮")
    await wang.taps("✅ 提交")
    await wang.edits(message, "楼道灯不亮了")
    assert TOO_LATE in wang.hears()
    await wang.taps("提建议")
    await wang.edits(message, "楼道灯又不亮了")
    assert TOO_LATE in wang.hears()
    assert await _draft(town) == "楼道灯不亮"
