"""A meeting in a room is counted in chat: /quorum."""

import pytest

from bot.texts import keys, say
from domain.thresholds import PRESETS, Body, Turnout, judge
from handlers.polls.verdicts import verdict_lines
from tests.town import START, Friend, Town

TODAY = START.date()


async def _counts(friend: Friend, body: str, *numbers: str) -> None:
    await friend.says("/quorum")
    await friend.taps(body)
    for number in numbers:
        await friend.says(number)


async def test_the_representatives_meet_and_vote(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/quorum")
    assert "现场开的是什么会" in li.hears()
    await li.taps("居民代表会议")
    assert "居民代表和居委会成员都算" in li.hears()
    await li.says("６７人")
    assert "参加的一共多少人？" in li.hears()
    await li.says("四十五")
    assert "30 10 5" in li.hears()
    await li.says("赞成30 反对10 弃权5")
    assert li.hears() == (
        "🧮 居民代表会议\n"
        "赞成 30，反对 10，弃权 5\n"
        "参加：需要 45 人，已有 45 人 ✓（全体 67 人，三分之二以上）\n"
        "同意：需要 23 人，已有 30 人 ✓（参加的 45 人，过半数）\n"
        "有效，通过\n"
        "\n"
        "这是按规则算的结果，不代替会议记录。\n"
        "还有别的事要表决，直接写票数就行。"
    )


async def test_the_next_item_needs_only_its_votes(town: Town) -> None:
    li = await town.organizer("李主任")
    await _counts(li, "居民代表会议", "67", "45", "30 10 5")
    await town.restart()
    await li.says("22 20 3")
    assert "同意：需要 23 人，已有 22 人 ✗" in li.hears()
    assert "有效，未通过" in li.hears()
    await li.says("23 20 2")
    assert "有效，通过" in li.hears()


async def test_too_few_people_decide_nothing(town: Town) -> None:
    li = await town.organizer("李主任")
    await _counts(li, "居民代表会议", "67", "44", "44 0")
    assert "参加：需要 45 人，已有 44 人 ✗" in li.hears()
    assert "人数不够，无效" in li.hears()
    assert "通过" not in li.hears()


async def test_the_collective_needs_two_thirds_of_all_its_members(town: Town) -> None:
    li = await town.organizer("李主任")
    await _counts(li, "集体成员大会", "1120")
    assert "线上参加的、书面委托的都算" in li.hears()
    await li.says("800")
    await li.says("746 50 4")
    assert "同意：需要 747 人，已有 746 人 ✗（全体 1120 人，三分之二以上）" in li.hears()
    assert "有效，未通过" in li.hears()
    await li.says("747 50 3")
    assert "有效，通过" in li.hears()


async def test_owners_are_counted_by_heads_and_by_area_as_a_what_if(town: Town) -> None:
    li = await town.organizer("李主任")
    await _counts(li, "业主表决（一般事项）", "2410", "262,300㎡", "1607", "175000")
    await li.says("804 700 103")
    assert "赞成的业主，面积" in li.hears()
    await li.says("87500")
    assert "参加：需要 1607 人，已有 1607 人 ✓" in li.hears()
    assert "参加的面积：需要 174866.67 平方米，已有 175000 平方米 ✓" in li.hears()
    assert "同意：需要 804 人，已有 804 人 ✓" in li.hears()
    assert "同意的面积：需要 87500.01 平方米，已有 87500 平方米 ✗" in li.hears()
    assert "有效，未通过" in li.hears()
    assert "这只是推算" in li.hears()
    await li.says("804 700 103")
    await li.says("87500.01")
    assert "有效，通过" in li.hears()
    assert "这只是推算" in li.hears()


async def test_owners_with_too_little_area_are_told_that(town: Town) -> None:
    li = await town.organizer("李主任")
    await _counts(li, "业主表决（特别事项）", "2410", "262300", "1607", "174866.66")
    await li.says("1206 401")
    await li.says("150000")
    assert "参加的面积不够，无效" in li.hears()


async def test_the_last_total_of_a_body_is_offered_again(town: Town) -> None:
    li = await town.organizer("李主任")
    await _counts(li, "议事会", "19", "13", "7 6")
    await li.taps("重新算")
    await li.taps("居民代表会议")
    assert "还是" not in "".join(li.buttons())
    for number in ("67", "45", "30 10 5"):
        await li.says(number)
    await li.taps("重新算")
    await li.taps("议事会")
    await li.taps("还是 19 人")
    for number in ("12", "12 0"):
        await li.says(number)
    assert "参加：需要 13 人，已有 12 人 ✗（全体 19 人" in li.hears()


async def test_another_total_may_be_written_instead(town: Town) -> None:
    li = await town.organizer("李主任")
    await _counts(li, "业主表决（一般事项）", "100", "9000", "70", "7000", "60 10", "6000")
    await li.taps("重新算")
    await li.taps("业主表决（一般事项）")
    await li.says("101")
    await li.taps("还是 9000 平方米")
    for number in ("70", "7000", "60 10", "6000"):
        await li.says(number)
    assert "（全体 101 人，三分之二以上）" in li.hears()
    assert "（全体 9000 平方米，三分之二以上）" in li.hears()
    await li.taps("重新算")
    await li.taps("业主表决（一般事项）")
    assert "还是 101 人" in li.buttons()


async def test_when_all_is_counted_nothing_is_kept(town: Town) -> None:
    li = await town.organizer("李主任")
    await _counts(li, "议事会", "19", "13", "7 6")
    verdict = li.person.sees()[-1]
    await li.taps("好了")
    assert "好的" in li.toast
    assert verdict.text in li.reads()
    assert "✅ 好了" not in li.buttons()
    assert await town.db.reader.all("SELECT * FROM dialogs") == []
    await li.says("20 3 1")
    assert "需要" not in li.hears()
    await li.says("/quorum")
    await li.taps("议事会")
    assert "还是 19 人" not in li.buttons()


@pytest.mark.parametrize(
    ("before", "wrong", "why", "right"),
    [
        ((), "很多", "只写一个数", "67"),
        ((), "-67", "只写一个数", "67"),
        ((), "0", "总数不能是 0", "67"),
        (("67",), "68", "比总数还多", "45"),
        (("67",), "45.5", "只写一个数", "45"),
        (("67", "45"), "大家都同意", "没看明白", "45 0"),
        (("67", "45"), "30 -10 5", "没看明白", "30 10 5"),
        (("67", "45"), "30 10 6", "比参加的 45 人还多", "30 10 5"),
        (("67", "45"), "30 10 5 1", "没看明白", "30 10 5"),
    ],
)
async def test_what_cannot_be_is_explained_and_asked_again(
    town: Town, before: tuple[str, ...], wrong: str, why: str, right: str
) -> None:
    li = await town.organizer("李主任")
    await _counts(li, "居民代表会议", *before)
    await li.says(wrong)
    assert why in li.hears()
    assert "有效" not in li.hears()
    for number in [right, *("67", "45", "30 10 5")[len(before) + 1 :]]:
        await li.says(number)
    assert "有效，通过" in li.hears()


async def test_an_area_that_cannot_be_is_asked_again(town: Town) -> None:
    li = await town.organizer("李主任")
    await _counts(li, "业主表决（一般事项）", "100", "九千")
    assert "单位是平方米" in li.hears()
    for number in ("9000", "70", "9000.01"):
        await li.says(number)
    assert "比总数还多" in li.hears()
    for number in ("7000", "60 10", "7001"):
        await li.says(number)
    assert "赞成的面积比参加的面积还多" in li.hears()
    await li.says("6000")
    assert "有效，通过" in li.hears()


async def test_only_organizers_count(town: Town) -> None:
    wang, sun = await town.resident("王大妈"), await town.grid_worker("孙网格员")
    for friend in (wang, sun):
        await friend.says("/quorum")
        assert "组织者" in friend.hears()
    chen = await town.stranger("小陈")
    await chen.says("/quorum")
    assert "加入" in chen.hears()
    assert await town.db.reader.all("SELECT * FROM dialogs") == []


async def test_buttons_of_an_earlier_count_do_nothing(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/quorum")
    bodies = li.person.sees()[-1]
    await li.says("/cancel")
    await li.taps("议事会", on=bodies)
    assert "过时" in li.toast
    await _counts(li, "议事会", "19", "13", "7 6")
    li.person.taps_data(li.person.sees()[-1], "qs")
    await town.settle()
    assert "过时" in li.toast
    li.person.taps_data(li.person.sees()[-1], "qb:everybody")
    await town.settle()
    assert "过时" in li.toast


async def test_a_rule_that_is_not_in_force_any_more_is_not_offered(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/quorum")
    assert "居民会议（居民小组代表）" not in li.buttons()
    assert "换届选举" not in li.buttons()
    li.person.taps_data(li.person.sees()[-1], "qb:residents_groups")
    await town.settle()
    assert "没有可用的规则" in li.toast


async def test_in_english(town: Town) -> None:
    ann = await town.organizer("Ann", language="en")
    await _counts(ann, "Residents' representatives", "67", "45", "30 for, 10 against, 5 abstained")
    assert "In favour: 23 needed, 30 reached ✓ (more than half of the participating 45)" in (
        ann.hears()
    )
    assert "Valid, passed" in ann.hears()
    await ann.taps("Count again")
    await ann.taps("Residents' representatives")
    assert "Still 67" in ann.buttons()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("preset", PRESETS, ids=lambda p: f"{p.body}-{p.since.year}")
def test_every_verdict_can_be_said(language: str, preset: object) -> None:
    rule = next(p for p in PRESETS if p is preset)
    day = TODAY if rule.until is None else rule.since
    for turnout in (Turnout(heads=0, heads_total=9), Turnout(heads=9, heads_total=9, approve=9)):
        verdict = judge(rule.body, day, turnout)
        said = say(language, "quorum-chosen", body=verdict_lines(verdict))
        assert said.count("\n") >= len(verdict.parts)


@pytest.mark.parametrize("body", Body)
def test_every_body_has_a_name(body: Body) -> None:
    assert {f"body-{body.value.replace('_', '-')}"} <= keys("zh")
