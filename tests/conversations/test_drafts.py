"""A suggestion being written: in pieces, by voice, with pictures, thought better of."""

import pytest

from tests.conversations.test_suggestions import _suggests as suggests
from tests.town import Friend, Town

READY = "这样发出去可以吗"
TABLES = ("suggestions", "dialogs", "inbox", "outbox")


async def begins(friend: Friend, *said: str) -> None:
    await friend.taps("提建议")
    for words in said:
        await friend.says(words)


async def kept(town: Town, number: int = 1) -> dict[str, object]:
    query = "SELECT * FROM suggestions WHERE number = :number"
    return dict(await town.db.reader.one(query, number=number))


async def sent(town: Town) -> int:
    return len(await town.db.reader.all("SELECT id FROM suggestions"))


async def everything(town: Town) -> str:
    rows = [row for name in TABLES for row in await town.db.reader.all(f"SELECT * FROM {name}")]
    return "\n".join(str(value) for row in rows for value in row.values())


async def test_all_that_was_said_is_sent_in_the_order_it_was_said(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang, "五号楼门口的坡太陡", "轮椅上不去", "下雨天更滑")
    await wang.taps("提交")
    assert (await kept(town))["text"] == "五号楼门口的坡太陡\n轮椅上不去\n下雨天更滑"


async def test_a_voice_after_words_is_added_and_neither_is_lost(town: Town) -> None:
    li, nai = await town.organizer("李主任"), await town.resident("刘奶奶")
    await begins(nai, "电梯坏了三天")
    await nai.sends_voice(seconds=40)
    assert "电梯坏了三天" in nai.hears()
    assert "🎤语音" in nai.hears()
    await nai.sends_voice(seconds=11)
    await nai.taps("提交")
    assert "电梯坏了三天" in li.reads()
    assert sum(bool(m.media) and m.media[0] == "voice" for m in li.person.sees()) == 2


async def test_the_words_under_a_photo_join_the_words_before_it(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang, "垃圾桶满了")
    await wang.taps("加照片")
    assert "请发一张照片" in wang.hears()
    await wang.sends_photo("就在东门边上")
    assert "垃圾桶满了\n就在东门边上" in wang.hears()
    assert "📷照片" in wang.hears()


async def test_an_album_is_shown_back_once_and_not_picture_by_picture(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang)
    await wang.sends_album(["消防通道停满了车", None, None, None])
    assert wang.hears().count(READY) == 1
    await wang.taps("提交")
    assert len(str((await kept(town))["photo"]).split()) == 4


async def test_a_location_is_enough_to_say_where(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await begins(wang, "井盖松了，走上去晃")
    await wang.taps("加位置")
    await wang.sends_location(35.49021, 112.85113)
    assert "井盖松了，走上去晃" in wang.hears()
    assert "📍位置" in wang.hears()
    await wang.taps("提交")
    assert "在哪儿：📍 见上面的地图" in li.reads()


async def test_a_second_place_replaces_the_first(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang, "路灯不亮")
    for place in ("东门外", "西门外"):
        await wang.taps("加位置")
        await wang.says(place)
    await wang.taps("提交")
    assert (await kept(town))["place"] == "西门外"


async def test_an_edited_caption_edits_the_draft_and_keeps_the_photo(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang)
    photo = await wang.sends_photo("二号楼外墙掉皮")
    await wang.edits(photo, "四号楼外墙掉皮")
    assert "四号楼外墙掉皮" in wang.hears()
    await wang.taps("提交")
    row = await kept(town)
    assert row["text"] == "四号楼外墙掉皮"
    assert row["photo"]


async def test_an_edit_made_while_a_place_is_asked_for_is_not_lost(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang)
    message = await wang.says("健身器才坏了")
    await wang.taps("加位置")
    await wang.edits(message, "健身器材坏了")
    assert "按改过的算" in wang.hears()
    await wang.says("小广场")
    await wang.taps("提交")
    assert (await kept(town))["text"] == "健身器材坏了"


async def test_a_neighbours_words_can_be_passed_on_without_the_neighbours_name(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    neighbour = await town.stranger("隔壁周师傅")
    await begins(wang)
    await wang.forwards(neighbour.person.says("地下车库漏水，车顶都是泥点"))
    await wang.taps("提交")
    assert "地下车库漏水" in li.reads()
    assert "周师傅" not in await everything(town)


async def test_after_too_few_words_the_next_ones_stand_alone(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang, "灯")
    assert "再多说几个字" in wang.hears()
    await wang.says("三号楼的灯一闪一闪")
    await wang.taps("提交")
    assert (await kept(town))["text"] == "三号楼的灯一闪一闪"


async def test_two_thousand_characters_reach_the_organizer_whole(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    words = "起因是暖气不热。" + "又冷又潮" * 497 + "请尽快。"
    assert len(words) == 2000
    await begins(wang, words)
    assert words in wang.hears()
    await wang.taps("提交")
    assert words in li.reads()


async def test_signs_count_no_more_than_letters(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang, "停车费A&&B两家各收各的" * 150)
    assert READY in wang.hears()


async def test_one_character_too_many_says_how_many_and_keeps_what_was_there(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang, "楼上漏水", "漏" * 1996)
    assert "这条有2001个字，最多2000个字" in wang.hears()
    await wang.taps("提交")
    assert (await kept(town))["text"] == "楼上漏水"


async def test_photos_voice_and_place_survive_a_restart_at_every_step(town: Town) -> None:
    nai = await town.resident("刘奶奶")
    await begins(nai)
    await town.restart()
    await nai.sends_voice(seconds=20)
    await town.restart()
    await nai.taps("加照片")
    await town.restart()
    await nai.sends_photo()
    await nai.taps("加位置")
    await town.restart()
    await nai.says("老年活动室")
    await nai.taps("匿名提交")
    row = await kept(town)
    assert row["voice"]
    assert row["photo"]
    assert (row["place"], row["anonymous"]) == ("老年活动室", 1)


async def test_words_out_of_the_blue_become_a_draft_that_can_be_added_to(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says("楼下烧烤摊油烟大")
    await wang.taps("是，提建议")
    assert "楼下烧烤摊油烟大" in wang.hears()
    await wang.says("晚上十点还在烧")
    await wang.taps("提交")
    assert (await kept(town))["text"] == "楼下烧烤摊油烟大\n晚上十点还在烧"


async def test_several_words_out_of_the_blue_are_one_suggestion(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says("楼下烧烤摊油烟大")
    await wang.says("窗户都不敢开")
    await wang.taps("是，提建议")
    await wang.taps("提交")
    assert (await kept(town))["text"] == "楼下烧烤摊油烟大\n窗户都不敢开"


async def test_writing_anew_leaves_the_old_words_and_pictures_out(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang, "那家人太吵了")
    await wang.sends_photo()
    await wang.taps("重写")
    await wang.says("晚上十点后请安静些")
    await wang.taps("提交")
    row = await kept(town)
    assert (row["text"], row["photo"]) == ("晚上十点后请安静些", None)


async def test_after_cancelling_nothing_of_the_old_draft_comes_back(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang, "那家人太吵了")
    old = wang.person.sees()[-1]
    await wang.taps("取消")
    assert "已经取消" in wang.hears()
    await begins(wang, "楼道里的灯坏了")
    await wang.taps("提交")
    tap = wang.person.taps_data(old, "ss:0")
    await town.settle()
    assert "过时" in tap.toast
    assert await sent(town) == 1
    assert (await kept(town))["text"] == "楼道里的灯坏了"


@pytest.mark.parametrize("label", ["加照片", "加位置"])
async def test_who_has_no_photo_after_all_can_still_send(town: Town, label: str) -> None:
    wang = await town.resident("王大妈")
    await begins(wang, "楼道里的灯坏了")
    await wang.taps(label)
    await wang.taps("✅ 提交")
    assert await sent(town) == 1


async def test_cancelling_the_photo_leaves_the_words(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang, "楼道里的灯坏了")
    await wang.taps("加照片")
    await wang.taps("取消", on=wang.person.sees()[-1])
    await wang.taps("✅ 提交")
    assert (await kept(town))["text"] == "楼道里的灯坏了"


async def test_danger_is_named_once_and_the_suggestion_still_goes_out(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await begins(wang, "五号楼充电棚起火了")
    assert "火警 119" in wang.hears()
    await wang.says("烟很大，老人下不来")
    assert "火警 119" not in wang.hears()
    await wang.taps("提交")
    assert "五号楼充电棚起火了" in li.reads()


async def test_danger_said_later_is_answered_then(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang, "六号楼有股怪味")
    assert "119" not in wang.hears()
    await wang.says("好像是煤气味")
    assert wang.hears().index("火警 119") < wang.hears().index(READY)


async def test_danger_in_the_words_under_a_photo_counts(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.sends_photo("二单元着火了")
    assert "火警 119" in wang.hears()


async def test_a_tip_under_a_photo_is_not_kept_anywhere(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang)
    await wang.sends_photo("棋牌室后头天天赌博")
    assert "没有保存这条消息" in wang.hears()
    assert "赌博" not in await everything(town)


async def test_a_tip_written_by_editing_is_not_kept_anywhere(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang)
    message = await wang.says("修路的钱不清楚")
    await wang.edits(message, "修路的钱有人拿回扣")
    assert "12388" in wang.hears()
    assert "回扣" not in await everything(town)


async def test_a_tip_under_a_later_picture_of_an_album_is_not_kept_either(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang)
    await wang.sends_album(["楼道堆了杂物", "他家里天天赌博"])
    assert "赌博" not in await everything(town)


async def test_danger_under_a_later_picture_of_an_album_is_answered(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang)
    await wang.sends_album(["楼道堆了杂物", "刚才着火了"])
    assert "火警 119" in wang.hears()


async def test_the_tenth_goes_out_and_the_eleventh_waits_for_the_next_day(town: Town) -> None:
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    for number in range(10):
        await suggests(wang, f"第{number}处地砖松动，请修")
        await town.passes(minutes=1)
    assert "晨光〔2026〕10号" in wang.reads()
    await wang.says("还有一处地砖也松了")
    await wang.taps("是，提建议")
    assert "2026年11月25日（周三） 09:01以后再提" in wang.toast
    await suggests(chen, "东门的锁坏了")
    assert "晨光〔2026〕11号" in chen.hears()
    await town.passes(hours=24, minutes=1)
    await wang.taps("是，提建议")
    await wang.taps("提交")
    assert "晨光〔2026〕12号" in wang.hears()


async def test_only_what_is_alike_and_still_waits_is_offered(town: Town) -> None:
    li = await town.organizer("李主任")
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    await suggests(wang, "三号楼电梯老是停在半路")
    await suggests(wang, "东门花坛没人浇水")
    await begins(chen, "三号楼的电梯老停在半路")
    assert "1号：三号楼电梯老是停在半路" in chen.hears()
    assert "花坛" not in chen.hears()
    await li.taps("不受理", on=next(m for m in li.person.sees() if "电梯" in m.text))
    await li.says("电梯归产权单位管")
    await begins(chen, "三号楼的电梯老停在半路")
    assert "有人提过差不多的" not in chen.hears()


async def test_another_communitys_suggestion_is_never_offered(town: Town) -> None:
    wang, far = await town.resident("王大妈"), await town.resident("远客", "c02")
    await suggests(wang, "三号楼电梯老是停在半路")
    await begins(far, "三号楼电梯老是停在半路")
    assert "有人提过差不多的" not in far.hears()


async def test_supporting_ends_the_draft_and_counts_once(town: Town) -> None:
    li = await town.organizer("李主任")
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    await suggests(wang, "三号楼电梯老是停在半路")
    await begins(chen, "三号楼的电梯老停在半路")
    preview = chen.person.sees()[-1]
    await chen.taps("支持 1号")
    await chen.taps("支持 1号", on=preview)
    assert chen.toast == "您已经支持过了"
    await town.passes(seconds=5)
    assert "支持：1 人" in li.reads()
    await chen.taps("✅ 提交", on=preview)
    assert "过时" in chen.toast
    assert await sent(town) == 1


async def test_who_takes_the_support_back_hears_no_more(town: Town) -> None:
    li = await town.organizer("李主任")
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    await suggests(wang, "三号楼电梯老是停在半路")
    await begins(chen, "三号楼的电梯老停在半路")
    await chen.taps("支持 1号")
    await chen.taps("我的")
    await chen.taps("取消支持 1号")
    assert chen.toast == "已取消支持"
    await li.taps("受理")
    assert "已受理" in wang.reads()
    assert "已受理" not in chen.reads()
