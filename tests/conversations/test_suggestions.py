"""A resident's words become a numbered suggestion that gets an answer and is rated."""

from datetime import timedelta

import pytest

from tests.town import START, Friend, Town


async def _suggests(friend: Friend, words: str, send: str = "提交") -> None:
    await friend.taps("提建议")
    await friend.says(words)
    await friend.taps(send)


async def test_words_become_a_numbered_suggestion_with_a_due_date(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    assert "文字、语音、照片都行" in wang.hears()
    await wang.says("三号楼楼道灯不亮")
    assert "三号楼楼道灯不亮" in wang.hears()
    labels = " ".join(wang.buttons())
    for label in ("提交", "匿名提交", "加照片", "加位置", "重写", "取消"):
        assert label in labels
    await wang.taps("提交")
    assert "晨光〔2026〕1号" in wang.hears()
    assert "2026年12月9日" in wang.hears()


async def test_the_draft_survives_a_restart(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    await town.restart()
    await wang.says("三号楼楼道灯不亮")
    await town.restart()
    await wang.taps("提交")
    assert "晨光〔2026〕1号" in wang.hears()


async def test_numbers_run_per_community_without_gaps(town: Town) -> None:
    wang, chen = await town.resident("王大妈"), await town.resident("小陈", "c02")
    await _suggests(wang, "三号楼楼道灯不亮")
    await _suggests(chen, "门口没有路灯照明")
    assert "桑园里〔2026〕1号" in chen.hears()
    await _suggests(wang, "加装电动车充电棚")
    assert "晨光〔2026〕2号" in wang.hears()


async def test_the_organizer_accepts_and_the_author_hears_of_it(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _suggests(wang, "三号楼楼道灯不亮")
    assert "王大妈" in li.reads()
    assert "名字不对外公开" in li.reads()
    await li.taps("受理")
    assert li.toast == "办好了"
    assert "已受理" in wang.reads()
    await town.passes(seconds=5)
    assert "已受理" in li.reads()


async def test_the_answer_is_a_letter_that_the_author_rates(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _suggests(wang, "三号楼楼道灯不亮", "匿名提交")
    await li.taps("答复")
    await li.says("灯已经换好了，以后每月检查一次。")
    await li.taps("A 已解决")
    assert "居民同志" in li.hears()
    assert "王大妈" not in li.hears()
    await li.taps("发送")
    assert "关于 晨光〔2026〕1号 的答复" in wang.reads()
    assert "灯已经换好了" in wang.reads()
    await wang.taps("😊 满意")
    assert "谢谢您的评价" in wang.hears()


async def test_not_satisfied_asks_why_and_reopens_once(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _suggests(wang, "三号楼楼道灯不亮")
    await _answers(li)
    await wang.taps("不满意")
    await wang.says("换了灯，第二天又坏了")
    assert "重新办理" in wang.hears()
    assert "第二天又坏了" in li.reads()
    await town.passes(seconds=5)
    await _answers(li)
    await wang.taps("不满意")
    assert "谢谢您的评价" in wang.hears()


async def _answers(organizer: Friend) -> None:
    await organizer.says("/desk")
    await organizer.taps("1号")
    await organizer.taps("答复")
    await organizer.says("灯已经换好了。")
    await organizer.taps("A 已解决")
    await organizer.taps("发送")


async def test_declined_with_a_reason(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _suggests(wang, "把对面小区的墙拆了")
    await li.taps("不受理")
    await li.says("对面小区的墙不归我们管，已请他们的社区联系您。")
    assert "没有受理" in wang.reads()
    assert "不归我们管" in wang.reads()


async def test_the_second_organizer_is_told_what_the_first_did(town: Town) -> None:
    li, zhao = await town.organizer("李主任"), await town.organizer("赵干事")
    wang = await town.resident("王大妈")
    await _suggests(wang, "三号楼楼道灯不亮")
    card = zhao.person.sees()[-1]
    await li.taps("不受理")
    await li.says("重复的事，已经在办了。")
    assert "受理" in card.labels
    await town.passes(seconds=5)
    tap = zhao.person.taps_data(card, "dk:accept:1")
    await town.settle()
    assert "李主任刚办过这一条" in tap.toast
    assert "不受理" in tap.toast


async def test_a_resident_cannot_do_an_organizers_work(town: Town) -> None:
    wang = await town.resident("王大妈")
    await _suggests(wang, "三号楼楼道灯不亮")
    tap = wang.person.taps_data(wang.person.sees()[-1], "dk:accept:1")
    await town.settle()
    assert "只有本社区的组织者" in tap.toast
    await wang.says("/desk")
    assert "只有本社区的组织者" in wang.hears()


async def test_an_organizer_of_another_community_cannot_either(town: Town) -> None:
    wang, other = await town.resident("王大妈"), await town.organizer("孙干事", "c02")
    await _suggests(wang, "三号楼楼道灯不亮")
    tap = other.person.taps_data(other.person.sees()[-1], "dk:open:1")
    await town.settle()
    assert "只有本社区的组织者" in tap.toast
    assert "三号楼" not in other.reads()


async def test_a_voice_is_a_suggestion_too_and_the_organizer_hears_it(town: Town) -> None:
    li, nai = await town.organizer("李主任"), await town.resident("刘奶奶")
    await nai.sends_voice(seconds=12)
    assert "作为建议提交吗" in nai.hears()
    await nai.taps("是，提建议")
    assert "语音" in nai.hears()
    await nai.taps("提交")
    assert "晨光〔2026〕1号" in nai.hears()
    await li.says("/desk")
    await li.taps("1号")
    assert any(message.media and message.media[0] == "voice" for message in li.person.sees())


async def test_a_photo_with_words(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    await wang.sends_photo("又飞线充电")
    assert "又飞线充电" in wang.hears()
    assert "照片" in wang.hears()
    await wang.taps("提交")
    assert "1号" in wang.hears()


async def test_a_place_can_be_added_in_words_or_as_a_location(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await wang.taps("提建议")
    await wang.says("楼道灯不亮")
    await wang.taps("加位置")
    await wang.says("三号楼二单元")
    assert "位置" in wang.hears()
    await wang.taps("提交")
    assert "三号楼二单元" in li.reads()


async def test_a_similar_one_is_supported_instead(town: Town) -> None:
    li = await town.organizer("李主任")
    wang, zhao = await town.resident("王大妈"), await town.resident("老赵")
    await _suggests(wang, "三号楼楼道灯不亮")
    await zhao.taps("提建议")
    await zhao.says("三号楼的楼道灯不亮了")
    await zhao.taps("支持 1号")
    assert "您支持了 晨光〔2026〕1号" in zhao.hears()
    await town.passes(seconds=5)
    assert "支持：1 人" in li.reads()
    await li.taps("受理")
    assert "已受理" in zhao.reads()


async def test_one_cannot_support_ones_own(town: Town) -> None:
    wang = await town.resident("王大妈")
    await _suggests(wang, "三号楼楼道灯不亮")
    await wang.taps("提建议")
    await wang.says("三号楼楼道灯不亮")
    assert "支持" not in " ".join(wang.buttons())
    tap = wang.person.taps_data(wang.person.sees()[-1], "sp:1")
    await town.settle()
    assert "自己提的" in tap.toast


async def test_plain_words_are_offered_as_a_suggestion(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says("三号楼楼道灯不亮")
    assert "要把这句话作为建议提交吗" in wang.hears()
    await wang.taps("不用")
    assert "没有提交" in wang.hears()
    assert await town.db.reader.all("SELECT * FROM suggestions") == []


async def test_danger_is_answered_first(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says("闻到煤气味!!!五号楼一单元")
    heard = wang.hears()
    assert heard.index("119") < heard.index("作为建议提交吗")


@pytest.mark.parametrize("tip", ["有人在小卖部后屋打麻将赌钱", "村主任他小舅子包的工程"])
async def test_a_tip_is_not_stored_and_is_told_where_to_go(town: Town, tip: str) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    await wang.says(tip)
    assert "12388" in wang.hears()
    for table in ("suggestions", "dialogs", "inbox", "outbox"):
        rows = await town.db.reader.all(f"SELECT * FROM {table}")
        assert tip not in str(rows)


@pytest.mark.parametrize("words", ["灯", "👍", "👍👍👍👍", "。。。。", "\u200b\u2060"])
async def test_too_few_words(town: Town, words: str) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    await wang.says(words)
    assert "再多说几个字" in wang.hears()
    await wang.says("三号楼楼道灯不亮")
    assert "这样发出去可以吗" in wang.hears()


async def test_too_many_words(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    await wang.says("灯" * 4000)
    assert "最多2000个字" in wang.hears()


async def test_too_many_or_too_few_words_out_of_the_blue(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says("灯" * 4000)
    assert "这条有4000个字，最多2000个字" in wang.hears()
    await wang.says("👍")
    assert "作为建议提交吗" not in wang.hears()
    assert wang.hears()
    await wang.says("灯")
    assert "再多说几个字" in wang.hears()
    assert "作为建议提交吗" not in wang.hears()
    assert await town.db.reader.all("SELECT * FROM suggestions") == []


async def test_ten_a_day_are_enough(town: Town) -> None:
    wang = await town.resident("王大妈")
    for number in range(10):
        await _suggests(wang, f"第{number}件事，请看看")
        await town.passes(minutes=1)
    await wang.taps("提建议")
    assert "您已经提满了" in wang.hears()
    assert "请等到2026年11月25日（周三） 09:01以后再提" in wang.hears()
    assert "说说您的建议" not in wang.hears()
    await town.passes_until(START + timedelta(hours=24, minutes=1))
    await wang.taps("提建议")
    await wang.says("第十一件事")
    assert "这样发出去可以吗" in wang.hears()


async def test_several_messages_make_one_draft(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    await wang.says("三号楼楼道灯不亮")
    await wang.says("晚上老人容易摔")
    assert "三号楼楼道灯不亮\n晚上老人容易摔" in wang.hears()


async def test_an_edited_message_edits_the_draft(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    message = await wang.says("三号楼楼道灯不靓")
    await wang.edits(message, "三号楼楼道灯不亮")
    assert "三号楼楼道灯不亮" in wang.hears()
    await wang.taps("提交")
    await wang.edits(message, "四号楼楼道灯不亮")
    assert "已经发出去的不会跟着变" in wang.hears()


async def test_something_else_in_the_middle_does_no_harm(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    await wang.says("三号楼楼道灯不亮")
    await wang.says("/privacy")
    await wang.taps("提交")
    assert "1号" in wang.hears()


async def test_cancel_leaves_nothing(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    await wang.says("三号楼楼道灯不亮")
    await wang.taps("取消")
    assert await town.db.reader.all("SELECT * FROM suggestions") == []
    assert await town.db.reader.all("SELECT * FROM dialogs") == []


async def test_tapping_submit_twice_sends_one(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    await wang.says("三号楼楼道灯不亮")
    wang.person.taps("✅ 提交")
    wang.person.taps("✅ 提交")
    await town.settle()
    assert len(await town.db.reader.all("SELECT * FROM suggestions")) == 1


async def test_a_sticker_in_the_middle_is_answered_kindly(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    await wang.sends_sticker()
    assert wang.hears()
    await wang.says("三号楼楼道灯不亮")
    assert "这样发出去可以吗" in wang.hears()


async def test_markup_in_words_stays_words(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _suggests(wang, "<b>楼道灯</b> & <3 不亮")
    assert "<b>楼道灯</b> & <3 不亮" in li.reads()


async def test_a_tip_in_plain_words_is_not_stored_either(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says("有人在小卖部后屋打麻将赌钱")
    assert "12388" in wang.hears()
    assert await town.db.reader.all("SELECT * FROM dialogs") == []


async def test_supporters_read_the_answer_without_the_authors_name(town: Town) -> None:
    li = await town.organizer("李主任")
    wang, zhao = await town.resident("王大妈"), await town.resident("老赵")
    await _suggests(wang, "三号楼楼道灯不亮")
    await zhao.taps("提建议")
    await zhao.says("三号楼的楼道灯不亮了")
    await zhao.taps("支持 1号")
    await town.passes(seconds=5)
    await _answers(li)
    assert "王大妈" in wang.reads()
    assert "灯已经换好了" in zhao.reads()
    assert "王大妈" not in zhao.reads()
    assert "您满意吗" not in zhao.reads()


async def test_whoever_writes_english_finds_what_was_said_in_chinese_and_back(town: Town) -> None:
    wang, mary = await town.resident("王大妈"), await town.resident("Mary", language="en")
    await _suggests(wang, "三号楼楼道灯不亮")
    await mary.says("/suggest")
    await mary.says("It is pitch dark in the stairway of building 3, the light is broken")
    assert "nearly the same" in mary.hears()
    await mary.taps("Support No. 1")
    await mary.says("/suggest")
    await mary.says("Please put up a bench at the bus stop")
    await mary.taps("✅ Submit")
    await wang.says("/suggest")
    await wang.says("公交站没有座椅，等车没地方坐")
    assert "👍 支持 2号" in wang.buttons()
