"""The answer as a formal letter: its parts, who reads it, what everyone reads, and its end."""

from typing import Any

import pytest

from tests.conversations.test_letters import ANSWER, PDF, answers, enters, letter, pair, row, writes
from tests.conversations.test_letters import supporter as supports
from tests.conversations.test_suggestions import _suggests as suggests
from tests.town import Friend, Town

FORMAL = """1. 水管已经换新
2. 加了一台水泵
做不到：水费退不了，水厂没有这个规定
下一步：周五再上门看一遍"""
AS_READ = """您提出的“四号楼停水两天了”，现答复如下：
已经做的：
1. 水管已经换新
2. 加了一台水泵
做不到的：水费退不了，水厂没有这个规定
下一步：周五再上门看一遍
办理结果：B 正在办"""


async def merges(organizer: Friend, number: int, into: int) -> None:
    await organizer.says("/desk")
    await organizer.taps(f"{number}号")
    await organizer.taps("合并")
    await organizer.says(str(into))


async def hides(town: Town, change: str) -> None:
    async with town.db.transaction() as tx:
        await tx.run(f"UPDATE suggestions SET {change}")


async def test_an_organizer_is_shown_how_to_write_it(town: Town) -> None:
    li, _ = await pair(town)
    await li.taps("答复")
    for words in ("请写 晨光〔2026〕1号 的答复", "一句话也行", "做不到：", "下一步："):
        assert words in li.hears()


async def test_the_letter_has_its_parts_in_order(town: Town) -> None:
    li, wang = await pair(town)
    await answers(li, FORMAL, "B 正在办")
    assert AS_READ in letter(wang, "水泵").text
    assert (await row(town))["reply"] == FORMAL


async def test_headings_alone_are_no_letter(town: Town) -> None:
    li, wang = await pair(town)
    await li.taps("答复")
    await li.says("【做了】\n做不到：")
    assert "还没有内容" in li.hears()
    await li.says("水管换了")
    await li.taps("A 已解决")
    await li.taps("发送")
    assert "水管换了" in wang.reads()


async def test_what_is_only_kept_for_reference_needs_a_reason(town: Town) -> None:
    li, wang = await pair(town)
    await writes(li, "您的建议我们记下了", "D 留作参考")
    assert "为什么只能留作参考" in li.hears()
    await town.restart()
    await li.says("今年没有这笔钱")
    assert "做不到的：今年没有这笔钱" in li.hears()
    await li.taps("发送")
    read = letter(wang, "记下了").text
    assert "已经做的：您的建议我们记下了\n做不到的：今年没有这笔钱\n办理结果：D 留作参考" in read


async def test_a_reason_in_the_letter_is_enough(town: Town) -> None:
    li, wang = await pair(town)
    await answers(li, "做不到：今年没有这笔钱", "D 留作参考")
    assert "做不到的：今年没有这笔钱" in wang.reads()


async def test_another_grade_after_all_needs_no_reason(town: Town) -> None:
    li, wang = await pair(town)
    await writes(li, ANSWER, "D 留作参考")
    await li.taps("A 已解决")
    await li.taps("发送")
    assert "办理结果：A 已解决" in wang.reads()
    assert "做不到" not in wang.reads()


async def test_the_unit_that_dealt_with_it_is_named(town: Town) -> None:
    li, wang = await pair(town)
    await li.taps("转交")
    await li.says("县自来水公司")
    await answers(li)
    assert "晨光社区（承办：县自来水公司）　经办人：李主任" in wang.reads()


async def test_everyone_whose_suggestion_went_into_it_reads_the_letter_once(town: Town) -> None:
    li, wang = await pair(town)
    zhao, chen = await town.resident("赵大爷"), await supports(town)
    await suggests(zhao, "东门的门禁坏了", "匿名提交")
    await chen.taps("提建议")
    await chen.says("东门的门禁又坏了")
    await chen.taps("支持 2号")
    await merges(li, 2, into=1)
    await answers(li)
    assert "您关心的 晨光〔2026〕2号 和别人提的是同一件事" in zhao.hears()
    assert "居民提出的“四号楼停水两天了”" in zhao.hears()
    assert "您支持的建议有答复了" in chen.hears()
    for friend in (wang, zhao, chen):
        assert friend.reads().count(ANSWER) == 1
    assert "王大妈" not in zhao.reads() + chen.reads()
    assert letter(zhao).labels == [PDF]


async def test_whoever_has_no_phone_and_whose_suggestion_went_into_it_is_told_too(
    town: Town,
) -> None:
    li, _ = await pair(town)
    await enters(li, "活动室王阿姨", "东门的门禁坏了")
    await merges(li, 2, into=1)
    await answers(li)
    assert "活动室王阿姨 没有手机，请当面或打电话把答复告诉他" in li.hears()


async def test_others_read_no_name_even_where_the_organizer_wrote_it(town: Town) -> None:
    li, wang = await pair(town, "匿名提交")
    chen = await supports(town)
    await town.link_group()
    await answers(li, "王大妈您好，水管换好了。")
    assert "居民您好，水管换好了" in chen.hears()
    assert "居民您好，水管换好了" in town.group_reads()
    assert "王大妈" not in chen.reads() + town.group_reads()
    assert "王大妈您好" in wang.reads()


async def test_the_group_reads_a_short_letter_without_names_and_phones(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    days = "".join(f"{n}号停水" for n in range(1, 21))
    await suggests(wang, f"我是王大妈，电话13900001234，{days}")
    await town.link_group()
    await answers(li, f"{FORMAL}\n3. 有事打13900005678", "B 正在办")
    read = town.group_reads()
    for words in ("晨光〔2026〕1号 有答复了", "我是居民，电话139****1234", "…”", "1. 水管已经换新"):
        assert words in read
    for words in ("做不到的：水费退不了", "打139****5678", "办理结果：B 正在办", "晨光社区"):
        assert words in read
    for words in ("王大妈", "李主任", "13900001234", "13900005678", "20号停水"):
        assert words not in read


async def test_the_group_reads_no_more_than_three_points_of_a_part(town: Town) -> None:
    li, wang = await pair(town)
    await town.link_group()
    await answers(li, "\n".join(f"{n}. 第{n}栋修好了" for n in range(1, 9)))
    assert "3. 第3栋修好了\n……\n办理结果" in town.group_reads()
    assert "第4栋" not in town.group_reads()
    assert "8. 第8栋修好了" in wang.reads()


@pytest.mark.parametrize("change", ["open_to_all = 0", "mark = 'links'"])
async def test_what_is_not_for_everyone_is_not_answered_in_the_group(
    town: Town, change: str
) -> None:
    li, wang = await pair(town)
    await town.link_group()
    await hides(town, change)
    await answers(li)
    assert ANSWER in wang.reads()
    assert ANSWER not in town.group_reads()


async def test_the_second_answer_is_posted_too(town: Town) -> None:
    li, wang = await pair(town)
    await town.link_group()
    await answers(li)
    await wang.taps("☹️ 不满意")
    await wang.says("一楼还是没有水")
    await answers(li, "一楼的阀门也换了。")
    assert ANSWER in town.group_reads()
    assert "一楼的阀门也换了" in town.group_reads()
    assert "没有水" not in town.group_reads()


def under(message: Any) -> tuple[str, list[str]]:
    """The last line of a message, and its buttons."""
    return message.text.splitlines()[-1], message.labels


@pytest.mark.parametrize("rating", ["满意", "基本满意"])
async def test_the_rating_stands_where_the_question_was(town: Town, rating: str) -> None:
    li, wang = await pair(town)
    await answers(li, FORMAL)
    before = letter(wang, "水泵").text
    await wang.taps(rating, on=letter(wang, "水泵"))
    after = letter(wang, "水泵")
    assert under(after) == (f"您的评价：{rating}", [PDF])
    assert after.text.splitlines()[:-1] == before.splitlines()[:-1]


async def test_so_it_does_when_it_is_opened_again(town: Town) -> None:
    li, wang = await pair(town)
    await answers(li)
    await wang.taps("☹️ 不满意")
    assert under(letter(wang))[0] == "您满意吗？"
    await wang.says("一楼还是没有水")
    assert under(letter(wang)) == ("您的评价：不满意", [PDF])


async def test_so_it_does_under_a_very_long_letter(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await suggests(wang, "暖气不热。" + "屋里冷" * 600)
    await answers(li, "\n".join(f"第{n}项：管道和阀门检查过了，正常。" for n in range(1, 140)))
    await wang.taps("☹️ 不满意")
    await wang.says("还是冷")
    question = next(m for m in wang.person.sees() if "您的评价" in m.text)
    assert under(question) == ("您的评价：不满意", [PDF])
    assert "您满意吗" not in wang.reads()
    assert "第139项" in wang.reads()


async def test_markup_that_people_write_stays_words(town: Town) -> None:
    li, wang = await pair(town)
    await answers(li, "水压 <b>3</b> & 水温 < 20 度")
    await wang.taps("😊 满意")
    assert "水压 <b>3</b> & 水温 < 20 度" in letter(wang, "水压").text


async def test_whoever_does_not_rate_is_asked_once_more_and_then_it_is_closed(town: Town) -> None:
    li, wang = await pair(town)
    await answers(li)
    await town.passes(days=7)
    assert "上次关于 晨光〔2026〕1号 的答复，您还没有评价" in wang.hears()
    await town.passes(days=6)
    assert (await row(town))["state"] == "replied"
    before = wang.reads(), li.reads().count("晨光〔2026〕1号")
    await town.passes(days=1)
    assert (await row(town))["state"] == "closed"
    assert (wang.reads(), li.reads().count("晨光〔2026〕1号")) == before
    assert "已办结" in li.reads()
    kinds = await town.db.reader.all("SELECT kind FROM suggestion_events ORDER BY id")
    assert [event["kind"] for event in kinds] == ["received", "replied", "closed"]


@pytest.mark.parametrize(
    ("label", "rating", "state"), [("😊 满意", "good", "rated"), ("☹️ 不满意", "bad", "reopened")]
)
async def test_whoever_comes_back_late_still_says_how_it_was(
    town: Town, label: str, rating: str, state: str
) -> None:
    li, wang = await pair(town)
    await answers(li)
    await town.passes(days=25)
    assert (await row(town))["state"] == "closed"
    await wang.taps(label, on=letter(wang))
    if rating == "bad":
        await wang.says("一楼还是没有水")
        assert "一楼还是没有水" in li.reads()
    kept = await row(town)
    assert (kept["rating"], kept["state"]) == (rating, state)


async def test_a_why_that_comes_late_is_heard_and_ends_the_conversation(town: Town) -> None:
    li, wang = await pair(town)
    await answers(li)
    await wang.taps("☹️ 不满意")
    await town.passes(days=20)
    await wang.says("一楼还是没有水")
    assert "再答复您" in wang.hears()
    assert (await row(town))["state"] == "reopened"
    await wang.says("三楼的灯也坏了，晚上看不见")
    assert "要把这句话作为建议提交吗" in wang.hears()


async def test_one_that_was_rated_is_not_closed(town: Town) -> None:
    li, wang = await pair(town)
    await answers(li)
    await town.passes(days=8)
    await wang.taps("😊 满意")
    await town.passes(days=20)
    assert (await row(town))["state"] == "rated"


async def test_one_that_was_opened_again_is_not_closed_by_the_first_answers_clock(
    town: Town,
) -> None:
    li, wang = await pair(town)
    await answers(li)
    await town.passes(days=13)
    await wang.taps("☹️ 不满意")
    await wang.says("一楼还是没有水")
    await answers(li)
    await town.passes(days=5)
    assert (await row(town))["state"] == "replied"


async def test_without_an_author_it_is_closed_as_well(town: Town) -> None:
    li = await town.organizer("李主任")
    await enters(li, "活动室王阿姨", "四号楼停水两天了")
    await answers(li)
    await town.passes(days=20)
    assert (await row(town))["state"] == "closed"


async def test_not_satisfied_a_second_time_the_administrators_hear_of_it(town: Town) -> None:
    zheng = await town.administrator()
    li, wang = await pair(town)
    await answers(li)
    await wang.taps("☹️ 不满意")
    await wang.says("一楼还是没有水")
    assert "不满意" not in zheng.reads()
    await answers(li, "一楼的阀门也换了。")
    await wang.taps("☹️ 不满意", on=letter(wang, "一楼的阀门"))
    assert "谢谢您的评价，我们记下了，也告诉了县里的管理员" in wang.hears()
    assert "晨光〔2026〕1号 重新办理以后，居民还是不满意" in zheng.reads()
    assert "王大妈" not in zheng.reads()
    kept = await row(town)
    assert (kept["state"], kept["rating"]) == ("rated", "bad")


async def two_about_the_same(town: Town) -> tuple[Friend, Friend]:
    li, _ = await pair(town)
    zhao = await town.resident("赵大爷")
    await suggests(zhao, "东门的门禁坏了")
    return li, zhao


async def test_a_merged_one_is_answered_where_it_went(town: Town) -> None:
    li, _ = await two_about_the_same(town)
    card = next(m for m in li.person.sees() if "门禁" in m.text and m.labels)
    merged, reply = "dk:merge:2", "dk:reply:2"
    li.person.taps_data(card, merged)
    await town.settle()
    await li.says("1")
    li._begin()
    li.person.taps_data(card, reply)
    await town.settle()
    assert "晨光〔2026〕2号 已经并入 晨光〔2026〕1号" in li.hears()
    await li.taps("打开")
    assert "四号楼停水两天了" in li.hears()


async def test_a_reply_to_what_was_merged_meanwhile_is_not_sent(town: Town) -> None:
    li, zhao = await two_about_the_same(town)
    sun = await town.organizer("孙干事")
    await sun.says("/desk")
    await sun.taps("2号")
    await sun.taps("答复")
    await sun.says(ANSWER)
    await sun.taps("A 已解决")
    await merges(li, 2, into=1)
    await sun.taps("发送")
    assert "已经并入 晨光〔2026〕1号" in sun.hears()
    assert ANSWER not in zhao.reads()
    await sun.says("/desk")
    assert "1 条等着办" in sun.hears()


async def forgets(friend: Friend) -> None:
    await friend.says("/forget")
    await friend.taps("删除我的信息")
    await friend.taps("确定删除")


async def test_the_organizer_hears_that_nobody_reads_it(town: Town) -> None:
    li, wang = await pair(town)
    await forgets(wang)
    await answers(li)
    assert "已经离开了。答复存下了，不过没有人会收到" in li.hears()
    assert (await row(town))["reply"] == ANSWER


async def test_or_only_those_who_support_it(town: Town) -> None:
    li, wang = await pair(town)
    chen = await supports(town)
    await forgets(wang)
    await answers(li)
    assert "发给了支持的 1 个人" in li.hears()
    assert ANSWER in chen.reads()


async def test_the_organizer_hears_that_the_author_has_shut_the_bot_out(town: Town) -> None:
    li, wang = await pair(town)
    wang.person.blocks_bot()
    await town.settle()
    await answers(li)
    assert "等他回来就能看到" in li.hears()
    wang.person.unblocks_bot()
    await town.settle()
    assert ANSWER in wang.reads()


async def test_otherwise_nothing_of_the_kind_is_said(town: Town) -> None:
    li, _ = await pair(town)
    await answers(li)
    assert li.hears().count("晨光〔2026〕1号 的答复已发出") == 1
    assert "离开" not in li.hears()
    assert "回来" not in li.hears()


async def test_a_letter_quotes_only_the_beginning_of_a_long_suggestion(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    said = "四号楼停水两天了，" + "老人提水上楼不方便，" * 40
    await suggests(wang, said)
    await answers(li)
    assert f"您提出的“{said[:199]}…”，现答复如下" in letter(wang).text
    assert said[:201] not in letter(wang).text
