"""The answer to a suggestion: written, previewed, sent as a letter, rated, and written again."""

from typing import Any

import pytest

from tests.conversations.test_suggestions import _suggests as suggests
from tests.town import Friend, Town

PDF = "📄 下载 PDF"
RATINGS = ["😊 满意", "🙂 基本满意", "☹️ 不满意", PDF]
ANSWER = "水管已经换新，明早八点恢复供水。"


async def pair(town: Town, send: str = "✅ 提交") -> tuple[Friend, Friend]:
    """An organizer, and the author of number 1."""
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await suggests(wang, "四号楼停水两天了", send)
    return li, wang


async def supporter(town: Town, name: str = "小陈") -> Friend:
    chen = await town.resident(name)
    await chen.taps("提建议")
    await chen.says("四号楼停水已经两天了")
    await chen.taps("支持 1号")
    return chen


async def writes(organizer: Friend, words: str, grade: str = "A 已解决") -> None:
    """As far as the preview."""
    await organizer.says("/desk")
    await organizer.taps("1号")
    await organizer.taps("答复")
    await organizer.says(words)
    await organizer.taps(grade)


async def answers(organizer: Friend, words: str = ANSWER, grade: str = "A 已解决") -> None:
    await writes(organizer, words, grade)
    await organizer.taps("发送")


def letter(friend: Friend, words: str = ANSWER) -> Any:
    """The newest message in which the answer stands."""
    return [m for m in friend.person.sees() if words in m.text and m.sender.id != friend.id][-1]


async def enters(worker: Friend, name: str, words: str) -> None:
    """What somebody without a phone says, written down by another."""
    await worker.says("/desk")
    await worker.taps("代录建议")
    await worker.says(name)
    await worker.taps("本人同意")
    await worker.says(words)
    await worker.taps("✅ 提交")


async def row(town: Town, number: int = 1) -> dict[str, Any]:
    query = "SELECT * FROM suggestions WHERE number = :number"
    return dict(await town.db.reader.one(query, number=number))


@pytest.mark.parametrize("grade", ["A 已解决", "B 正在办", "C 列入计划"])
async def test_the_letter_says_how_far_it_is(town: Town, grade: str) -> None:
    li, wang = await pair(town)
    await answers(li, grade=grade)
    read = wang.hears()
    for part in ("王大妈：", "您提出的“四号楼停水两天了”", ANSWER, f"办理结果：{grade}"):
        assert part in read
    assert "2026年11月24日" in read
    assert letter(wang).labels == RATINGS


async def test_nothing_is_sent_before_the_organizer_sends_it(town: Town) -> None:
    li, wang = await pair(town)
    before = wang.reads()
    await writes(li, ANSWER)
    assert "居民会看到" in li.hears()
    assert wang.reads() == before
    await li.taps("取消", on=li.person.sees()[-1])
    assert wang.reads() == before
    assert (await row(town))["state"] == "received"


async def test_the_preview_is_the_letter_word_for_word(town: Town) -> None:
    li, wang = await pair(town)
    await writes(li, ANSWER, "B 正在办")
    _, _, shown = li.hears().partition("居民会看到：\n\n")
    assert shown
    await li.taps("发送")
    assert letter(wang).text == f"{shown}\n\n您满意吗？"


async def test_a_second_thought_at_the_preview_changes_words_and_grade(town: Town) -> None:
    li, wang = await pair(town)
    await writes(li, "修好了。")
    await li.says("水管换了一半，周五换完。")
    await li.taps("B 正在办")
    await li.taps("发送")
    assert "周五换完" in wang.reads()
    assert "B 正在办" in wang.reads()
    assert "修好了。" not in wang.reads()
    assert (await row(town))["grade"] == "B"


async def test_the_preview_survives_a_restart(town: Town) -> None:
    li, wang = await pair(town)
    await writes(li, ANSWER)
    await town.restart()
    await li.taps("发送")
    assert ANSWER in wang.reads()


async def test_tapping_send_twice_sends_one_letter(town: Town) -> None:
    li, wang = await pair(town)
    await writes(li, ANSWER)
    for _ in range(2):
        li.person.taps("发送")
    await town.settle()
    assert wang.reads().count(ANSWER) == 1


async def test_of_two_organizers_letters_only_the_first_is_sent(town: Town) -> None:
    zhao = await town.organizer("赵干事")
    li, wang = await pair(town)
    await writes(li, ANSWER)
    await writes(zhao, "已经通知自来水公司。")
    await li.taps("发送")
    await zhao.taps("发送")
    assert "李主任刚办过这一条（已答复）" in zhao.toast
    assert "自来水公司" not in wang.reads()


async def long_letter(town: Town, asked: int, answered: int) -> tuple[Friend, list[str]]:
    """The author, and the lines of an answer of about so many characters."""
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await suggests(wang, "暖气不热。" + "屋里冷" * (asked // 3))
    lines = [f"第{n}项：管道和阀门检查过了，正常。" for n in range(1, answered // 19)]
    await answers(li, "\n".join(lines))
    return wang, lines


async def test_a_long_answer_arrives_whole_with_the_rating_under_it(town: Town) -> None:
    wang, lines = await long_letter(town, 600, 1500)
    assert [line for line in lines if line not in wang.reads()] == []
    assert wang.person.sees()[-1].labels == RATINGS


@pytest.mark.parametrize(("asked", "answered"), [(60, 2900), (1900, 900)])
async def test_the_longest_answer_arrives_whole_too(town: Town, asked: int, answered: int) -> None:
    wang, lines = await long_letter(town, asked, answered)
    assert [line for line in lines if line not in wang.reads()] == []
    assert wang.person.sees()[-1].labels == RATINGS


async def test_a_long_why_opens_it_again(town: Town) -> None:
    li, wang = await pair(town)
    await answers(li)
    await wang.taps("☹️ 不满意")
    await wang.says("一楼还是没有水。" * 240)
    assert "重新办理" in wang.hears()


async def test_an_answer_that_is_too_long_is_refused_and_a_shorter_one_taken(town: Town) -> None:
    li, wang = await pair(town)
    await li.taps("答复")
    await li.says("已" * 3001)
    assert "1 到 3000 个字" in li.hears()
    await li.says(ANSWER)
    await li.taps("A 已解决")
    await li.taps("发送")
    assert ANSWER in wang.reads()


async def test_what_was_asked_by_voice_is_answered_and_rated_too(town: Town) -> None:
    li, nai = await town.organizer("李主任"), await town.resident("刘奶奶")
    await nai.sends_voice(seconds=30)
    await nai.taps("是，提建议")
    await nai.taps("✅ 提交")
    await answers(li)
    assert "刘奶奶：" in nai.reads()
    assert ANSWER in nai.reads()
    await nai.taps("😊 满意")
    assert (await row(town))["rating"] == "good"


async def test_the_letter_does_not_ask_the_author_to_listen(town: Town) -> None:
    li, nai = await town.organizer("李主任"), await town.resident("刘奶奶")
    await nai.sends_voice(seconds=30)
    await nai.taps("是，提建议")
    await nai.taps("✅ 提交")
    await answers(li)
    assert ANSWER in nai.hears()
    assert "请听语音" not in nai.hears()


@pytest.mark.parametrize("send", ["✅ 提交", "匿名提交"])
async def test_a_supporter_reads_the_letter_without_name_or_rating(town: Town, send: str) -> None:
    li, _ = await pair(town, send)
    chen = await supporter(town)
    await answers(li)
    assert "您支持的建议有答复了" in chen.hears()
    assert ANSWER in chen.hears()
    assert "居民同志：" in chen.hears()
    assert "王大妈" not in chen.reads()
    assert letter(chen).labels == [PDF]
    tap = chen.person.taps_data(letter(chen), "sr:1:bad")
    await town.settle()
    assert "过时" in tap.toast
    assert (await row(town))["rating"] is None


@pytest.mark.parametrize(
    ("label", "kept"), [("😊 满意", "good"), ("基本满意", "fair"), ("☹️ 不满意", "bad")]
)
async def test_whoever_rated_is_thanked_and_asked_no_more(
    town: Town, label: str, kept: str
) -> None:
    li, wang = await pair(town)
    await answers(li)
    await wang.taps(label)
    if kept == "bad":
        await wang.says("还是没有水")
    else:
        assert "谢谢您的评价" in wang.hears()
    assert (await row(town))["rating"] == kept
    await town.passes(days=12)
    assert "您还满意吗" not in wang.reads()


async def test_the_letter_can_still_be_read_after_rating(town: Town) -> None:
    li, wang = await pair(town)
    await answers(li)
    await wang.taps("😊 满意")
    assert "谢谢您的评价" in wang.reads()
    assert ANSWER in wang.reads()


async def test_nobody_rates_twice(town: Town) -> None:
    li, wang = await pair(town)
    await answers(li)
    shown = letter(wang)
    await wang.taps("😊 满意")
    tap = wang.person.taps_data(shown, "sr:1:bad")
    await town.settle()
    assert "已评价" in tap.toast
    kept = await row(town)
    assert (kept["rating"], kept["state"]) == ("good", "rated")


async def test_two_ratings_at_once_are_one(town: Town) -> None:
    li, wang = await pair(town)
    await answers(li)
    shown = letter(wang)
    taps = [wang.person.taps_data(shown, f"sr:1:{rating}") for rating in ("fair", "good")]
    await town.settle()
    assert (await row(town))["rating"] == "fair"
    assert "已评价" in taps[1].toast


async def test_who_rates_twice_is_not_told_that_somebody_else_was_faster(town: Town) -> None:
    li, wang = await pair(town)
    await answers(li)
    shown = letter(wang)
    await wang.taps("😊 满意")
    tap = wang.person.taps_data(shown, "sr:1:fair")
    await town.settle()
    assert tap.toast
    assert "已经有人办了" not in tap.toast


async def test_not_satisfied_it_gets_a_new_date_and_the_why_reaches_the_organizer(
    town: Town,
) -> None:
    li, wang = await pair(town)
    await town.passes(days=3)
    await answers(li)
    await wang.taps("☹️ 不满意")
    assert "哪里不满意" in wang.hears()
    assert (await row(town))["state"] == "replied"
    await wang.says("一楼还是没有水")
    assert "最晚 2026年12月14日（周一） 前再答复您" in wang.hears()
    assert "原因：一楼还是没有水" in li.reads()
    await li.says("/desk")
    assert "1 条等着办" in li.hears()
    await wang.says("/my")
    assert "重新办理，2026年12月14日" in wang.hears()


async def test_who_thinks_better_of_the_why_can_still_rate(town: Town) -> None:
    li, wang = await pair(town)
    await answers(li)
    await wang.taps("☹️ 不满意")
    await wang.taps("取消", on=wang.person.sees()[-1])
    assert (await row(town))["state"] == "replied"
    await wang.taps("基本满意")
    assert (await row(town))["rating"] == "fair"


async def test_the_second_answer_is_rated_and_does_not_open_it_again(town: Town) -> None:
    li, wang = await pair(town)
    chen = await supporter(town)
    await answers(li)
    await wang.taps("☹️ 不满意")
    await wang.says("一楼还是没有水")
    await answers(li, "一楼的阀门也换了。")
    assert "一楼的阀门也换了" in chen.reads()
    await wang.taps("☹️ 不满意", on=letter(wang, "一楼的阀门"))
    assert "谢谢您的评价" in wang.hears()
    kept = await row(town)
    assert (kept["state"], kept["rating"]) == ("rated", "bad")
    await li.says("/desk")
    assert "0 条等着办" in li.hears()


async def test_a_reopened_one_is_named_on_its_new_last_day(town: Town) -> None:
    li, wang = await pair(town)
    await town.passes(days=10)
    await answers(li)
    await wang.taps("☹️ 不满意")
    await wang.says("一楼还是没有水")
    await town.passes(days=6)
    assert "到期，还没有答复" not in li.reads()
    await town.passes(days=12)
    assert li.reads().count("到期，还没有答复") == 1


async def test_after_each_answer_the_author_is_asked_once_more(town: Town) -> None:
    li, wang = await pair(town)
    await answers(li)
    await town.passes(days=8)
    await wang.taps("☹️ 不满意")
    await wang.says("一楼还是没有水")
    await answers(li, "一楼的阀门也换了。")
    await town.passes(days=20)
    assert wang.reads().count("关于 晨光〔2026〕1号 的答复，您") == 2


async def test_supporters_are_never_asked_how_it_was(town: Town) -> None:
    li, _ = await pair(town)
    chen = await supporter(town)
    await answers(li)
    await town.passes(days=20)
    assert "您还满意吗" not in chen.reads()


async def test_the_why_may_be_said_by_voice(town: Town) -> None:
    li, wang = await pair(town)
    await answers(li)
    await wang.taps("☹️ 不满意")
    await wang.sends_voice(seconds=15)
    assert "重新办理" in wang.hears()


async def test_the_answer_to_someone_without_a_phone_is_brought_in_person(town: Town) -> None:
    li = await town.organizer("李主任")
    sun = await town.grid_worker("孙网格员")
    await enters(sun, "活动室王阿姨", "四号楼停水两天了")
    assert "写在纸条上" in sun.hears()
    chen = await supporter(town)
    await answers(li)
    assert "活动室王阿姨 没有手机，请当面或打电话把答复告诉他" in li.hears()
    assert ANSWER in chen.reads()
    assert "王阿姨" not in chen.reads()


async def test_a_refusal_is_brought_in_person_too(town: Town) -> None:
    li = await town.organizer("李主任")
    await enters(li, "活动室王阿姨", "四号楼停水两天了")
    await li.taps("不受理")
    await li.says("自来水公司在检修，周五恢复。")
    assert "活动室王阿姨" in li.hears()


async def test_consent_said_in_words_does_not_lose_the_entry(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/desk")
    await li.taps("代录建议")
    await li.says("活动室王阿姨")
    await li.says("她同意了")
    await li.taps("本人同意")
    assert "请写下他的话" in li.hears()


async def test_a_tip_is_not_stored_when_it_is_written_down_for_others(town: Town) -> None:
    sun = await town.grid_worker("孙网格员")
    await sun.says("/desk")
    await sun.taps("代录建议")
    await sun.says("活动室王阿姨")
    await sun.taps("本人同意")
    await sun.says("修路的钱有人拿回扣")
    assert "12388" in sun.hears()
    assert await town.db.reader.all("SELECT id FROM suggestions") == []


async def test_a_forgotten_author_gets_no_letter_and_the_supporters_do(town: Town) -> None:
    li, wang = await pair(town)
    chen = await supporter(town)
    await wang.says("/forget")
    await wang.taps("删除我的信息")
    await wang.taps("确定删除")
    await answers(li)
    assert ANSWER in chen.reads()
    assert ANSWER not in wang.reads()
    await town.passes(days=12)
    assert "您还满意吗" not in wang.reads()


async def test_a_reason_that_is_a_tip_reaches_nobody(town: Town) -> None:
    li, wang = await pair(town)
    await answers(li)
    await wang.taps("☹️ 不满意")
    await wang.says("主任收了回扣才不修")
    assert "12388" in wang.hears()
    assert "回扣" not in li.reads()
    assert (await row(town))["reason"] is None


async def test_the_organizer_sees_how_it_was_rated_and_opens_what_came_back(town: Town) -> None:
    li, wang = await pair(town)
    await answers(li)
    await wang.taps("☹️ 不满意")
    await wang.says("修了一天又漏了")
    await li.taps("打开")
    assert "重新办理" in li.hears()
    await answers(li)
    await wang.taps("🙂 基本满意")
    await town.passes(seconds=5)
    assert "已评价：基本满意" in li.reads()


async def test_a_voice_that_says_why_it_was_not_good_is_kept_with_the_suggestion(
    town: Town,
) -> None:
    li, wang = await pair(town)
    await answers(li)
    await wang.taps("不满意")
    await wang.sends_voice()
    late = await town.organizer("赵书记")
    await late.says("/desk")
    await late.taps("1号")
    await town.passes(seconds=5)
    assert [m.media[0] for m in late.person.sees() if m.media] == ["voice"]
    assert "附件：🎤" in late.reads()
