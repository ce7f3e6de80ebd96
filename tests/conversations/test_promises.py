"""What meetings resolved is kept: reminders, a pinned card a week, /promises."""

from datetime import timedelta
from typing import Any

from tests.conversations.test_minutes import announces, at, begins, publishes, with_a_suggestion
from tests.town import Friend, Town

SHED = "物业，建充电棚，12月31日前"
ONE_DAY = timedelta(days=1)


async def promised(town: Town) -> tuple[Friend, Friend]:
    """On 16 December the property company has promised a shed, the committee to end at nine."""
    li, wang = await with_a_suggestion(town)
    await begins(town, li)
    await li.taps("✅ 通过，去办")
    await li.taps("👷 谁去办")
    await li.says(SHED)
    await li.taps("下一件")
    await li.taps("✅ 通过，去办")
    await publishes_all(li)
    return li, wang


async def publishes_all(li: Friend) -> None:
    await li.taps("回到草稿")
    await publishes(li)


def cards(town: Town) -> list[Any]:
    """The cards of promises in the group, the oldest first."""
    seen = town.friends[0].person.sees(town.group)
    return [m for m in seen if "会上定的事" in (m.text or "")]


async def test_a_card_a_week_is_pinned_and_edited_until_the_next_takes_its_place(
    town: Town,
) -> None:
    li, _ = await promised(town)
    assert cards(town) == []
    await town.passes_until(at(12, 21, 9, 2))  # Monday
    (first,) = cards(town)
    assert first.pinned
    assert first.text == (
        "📌 晨光社区：会上定的事，办得怎么样\n\n"
        "· 物业：建充电棚，2026年12月31日（周四）前\n"
        "· 晨光居委会：几点结束，2027年1月15日（周五）前\n\n"
        "看全部：私聊我发 /promises"
    )
    await li.says("/promises")
    await li.taps("建充电棚")
    await li.taps("50%")  # two taps after the command
    assert "已完成 50%" in li.hears()
    await town.passes(seconds=5)
    (card,) = cards(town)
    assert "建充电棚，2026年12月31日（周四）前　已完成 50%" in card.text
    await town.restart()
    await town.passes_until(at(12, 28, 9, 2))
    former, card = cards(town)
    assert (former.pinned, card.pinned) == (False, True)
    await li.taps("✅ 办完了")
    await town.passes(seconds=5)
    assert cards(town)[0].text == former.text  # the one of last week stays as it was
    assert "✅ 物业：建充电棚" in cards(town)[1].text


async def test_overdue_ones_are_named_by_office_and_never_by_person(town: Town) -> None:
    li, wang = await promised(town)
    await town.passes_until(at(12, 28, 9, 5))
    assert "快到期：物业，建充电棚，2026年12月31日（周四）前办完，现在 0%" in li.reads()
    await town.passes_until(at(12, 31, 9, 5))
    assert "今天到期：物业，建充电棚" in li.reads()
    assert "会上定的事过期" not in li.reads()
    await town.passes_until(at(1, 4, 8, 59))  # 1 to 3 January are holidays
    assert "过期 4 天了" not in li.reads()
    await town.passes_until(at(1, 4, 9, 5))
    assert "过期 4 天了：物业，建充电棚" in li.reads()
    assert "⏰ 物业：建充电棚，过期了（应在2026年12月31日（周四）前）" in cards(town)[-1].text
    assert cards(town)[-1].text.index("物业") < cards(town)[-1].text.index("居委会")
    assert "李主任" not in cards(town)[-1].text
    await town.restart()
    await town.passes_until(at(1, 11, 9, 5))
    assert "过期 11 天了" in li.reads()
    assert li.reads().count("过期 4 天了") == 1
    assert "过期" not in wang.reads()
    await wang.says("/promises")
    assert "⏰ 物业：建充电棚，过期 11 天" in wang.hears()
    assert all("办到哪了" not in label for label in wang.buttons())


async def test_progress_in_words_a_later_day_with_its_reason_and_the_end(town: Town) -> None:
    li, wang = await promised(town)
    await li.says("/promises")
    await li.taps("建充电棚")
    await li.taps("📝 写进展")
    await li.says("60% 材料到了，找13900001234")
    assert "已完成 60%、材料到了，找139****1234" in li.hears()
    await li.taps("📅 改期限")
    await li.says("1月15日")
    assert "也请写上原因" in li.hears()
    await li.says("1月15日，下雪停工")
    assert "期限：2027年1月15日（周五）（原定2026年12月31日（周四）前）" in li.hears()
    await town.passes_until(at(1, 4, 9, 5))
    assert "会上定的事过期" not in li.reads()
    line = "建充电棚，2027年1月15日（周五）前（原定2026年12月31日（周四）前）　已完成 60%、下雪停工"
    assert line in cards(town)[-1].text
    assert "60%　材料到了，找139****1234" in wang.reads()  # whoever suggested it hears of it
    await li.says("/promises")
    await li.taps("建充电棚")
    await li.taps("✅ 办完了")
    assert "这件事是居民提的 晨光〔2026〕1号，办完了，可以答复了" in li.hears()
    await town.passes(days=1)
    assert "100%" in wang.reads()
    await wang.says("/promises")
    assert "✅ 物业：建充电棚" in wang.hears()
    await li.taps("↩ 还没办完")
    assert "已完成 75%" in li.hears()
    await town.passes_until(at(1, 18, 9, 5))
    assert "过期 3 天了：物业" in li.reads()


async def test_two_organizers_do_not_overwrite_each_other(town: Town) -> None:
    zhao = await town.organizer("赵干事")
    li, wang = await promised(town)
    for organizer in (li, zhao):
        await organizer.says("/promises")
        await organizer.taps("建充电棚")
    await zhao.taps("75%")
    await li.taps("25%")
    assert "赵干事刚记了 75%" in li.toast
    await li.says("/promises")
    await li.taps("建充电棚")
    await li.taps("📝 写进展")
    await zhao.taps("✅ 办完了")
    await li.says("还差一点")
    assert "已经办完了" in li.hears()
    for data in ("promise-percent:1:50:100", "promise-open:1", "promise-write:1:note"):
        tap = wang.person.taps_data(wang.person.sees()[-1], data)
        await town.settle()
        assert "组织者" in tap.toast
    for data in ("promise-percent:1:33:100", "promise-write:2:x"):
        tap = li.person.taps_data(li.person.sees()[-1], data)
        await town.settle()
        assert "过时" in tap.toast


async def test_when_all_is_done_the_card_says_so_and_comes_no_more(town: Town) -> None:
    li, _ = await promised(town)
    await town.passes_until(at(12, 21, 9, 2))
    for what in ("建充电棚", "几点结束"):
        await li.says("/promises")
        await li.taps(what)
        await li.taps("✅ 办完了")
    await town.passes(seconds=5)
    assert "会上定的事都办完了" in cards(town)[0].text
    await town.passes_until(at(1, 25, 9))
    (card,) = cards(town)
    assert not card.pinned
    await li.says("/promises")
    assert "或者还没有" in li.hears()  # what was done long ago is not listed
    assert "会上定的事过期" not in li.reads()


async def test_a_bot_that_slept_on_monday_posts_one_card_in_the_morning(town: Town) -> None:
    await promised(town)
    await town.bot.close()
    town.clock.move(at(12, 23, 3) - town.now)
    await town._start_bot()
    await town.settle()
    assert cards(town) == []  # nobody is woken by it
    await town.passes_until(at(12, 23, 7, 35))
    assert [card.pinned for card in cards(town)] == [True]
    await town.passes_until(at(12, 28, 9, 2))
    assert [card.pinned for card in cards(town)] == [False, True]


async def test_many_promises_stand_on_one_card(town: Town) -> None:
    li = await town.organizer("Li", language="en")
    async with town.db.transaction() as tx:
        await tx.run("UPDATE communities SET language = 'en'")
    await town.link_group()
    await li.says("/newmeeting")
    await li.taps("Deliberation council")
    for words in ("Everything", "Dec 15 7pm", "Hall 2", "\n".join(f"thing {n}" for n in range(30))):
        await li.says(words)
    await li.taps("Publish")
    await town.passes_until(at(12, 16, 9))
    await li.says("/meetings")
    await li.taps("Result:")
    await li.says("\n".join(f"{n}. passed" for n in range(1, 31)))
    await li.taps("Read the whole")
    await li.taps("✅ Publish")
    await town.passes_until(at(12, 21, 9, 2))
    seen = li.person.sees(town.group)
    (card,) = [m for m in seen if "what meetings resolved" in (m.text or "")]
    assert card.pinned
    assert "thing 24, by Fri 15 January 2027\n5 more" in card.text
    await li.says("/promises")
    await li.taps("thing 3")
    await li.taps("Another day")
    await li.says("in six months, no money yet")
    assert "By: Mon 21 June 2027 (at first by Fri 15 January 2027)" in li.hears()
    await li.taps("Write how far")
    await li.says("100%")
    assert "100% done" in li.hears()


async def test_several_offices_have_their_part_in_one_item(town: Town) -> None:
    li, _ = await with_a_suggestion(town)
    await begins(town, li)
    await li.taps("✅ 通过，去办")
    await li.taps("👷 谁去办")
    await li.says("物业，建充电棚，12月31日前\n镇供电所，接电")
    assert "没看明白是哪天" in li.hears()
    await li.says(
        "物业，建充电棚，12月31日前\n镇供电所，接电，1月8日前\n居委会，贴告示，12月18日前"
    )
    assert "去办：物业，建充电棚，2026年12月31日（周四）前办完\n去办：镇供电所，接电" in li.hears()
    await li.taps("👷 谁去办")
    await li.taps("✖ 去掉：贴告示")
    await publishes_all(li)
    await li.says("/promises")
    assert "· 物业：建充电棚" in li.hears()
    assert "· 镇供电所：接电，2027年1月8日（周五）前" in li.hears()
    assert "贴告示" not in li.hears()
    await li.taps("接电")
    await li.taps("75%")
    await li.says("/minutes")  # a correction leaves alone what it does not concern
    await li.taps("商量充电棚")
    await li.taps("✏️ 更正")
    await li.taps("1. 小区")
    await li.taps("👷 谁去办")
    await li.taps("✖ 去掉：建充电棚")
    await li.taps("回到草稿")
    await li.taps("👀 看改动")
    await li.says("棚由供电所一起建")
    await town.passes(seconds=5)
    assert "去办：“物业，建充电棚" in town.group_reads()
    await li.says("/promises")
    assert "建充电棚" not in li.hears()
    assert "镇供电所：接电，2027年1月8日（周五）前　已完成 75%" in li.hears()


async def test_without_a_group_promises_are_kept_all_the_same(town: Town) -> None:
    li = await town.organizer("李主任")
    await announces(li, "几点结束")
    await begins(town, li)
    await li.taps("✅ 通过，去办")
    await publishes(li)
    await town.passes_until(at(1, 15, 9, 5))
    assert "今天到期：晨光居委会，几点结束" in li.reads()


async def test_where_the_bot_may_not_pin_the_organizers_hear_it_and_the_card_stands_there(
    town: Town,
) -> None:
    li, _ = await promised(town)
    town.group.members_may.discard("can_pin_messages")
    await town.passes_until(at(12, 21, 9, 2))
    (card,) = cards(town)
    assert not card.pinned
    assert "置顶" in li.reads()


async def test_a_card_that_somebody_took_away_is_nothing_to_worry_about(town: Town) -> None:
    li, _ = await promised(town)
    town.group.promote(li.person)
    await town.passes_until(at(12, 21, 9, 2))
    li.person.deletes(cards(town)[0])
    await town.passes_until(at(12, 28, 9, 0))
    li.person.deletes(cards(town)[0])  # before it was pinned
    await town.passes_until(at(12, 28, 9, 5))
    dead = await town.db.reader.all("SELECT error FROM outbox WHERE chat_id < 0")
    assert dead == []
    await town.passes_until(at(1, 4, 9, 5))
    assert [card.pinned for card in cards(town)] == [True]


async def test_a_card_that_does_not_get_through_is_not_waited_for_for_ever(town: Town) -> None:
    li, _ = await promised(town)
    town.group.kick_bot(by=li.person)
    await town.settle()
    await town.passes_until(at(12, 21, 22))
    assert cards(town) == []
    due = await town.db.reader.all("SELECT kind FROM timers WHERE kind = 'promises.pin'")
    assert due == []
    town.group.add_bot(by=li.person)
    await town.settle()
    await town.passes_until(at(12, 28, 9, 2))
    assert [card.pinned for card in cards(town)] == [True]


async def test_in_english_from_the_draft_to_the_reminder(town: Town) -> None:
    ann, bob = await town.organizer("Ann", language="en"), await town.resident("Bob", language="en")
    await announces_in_english(ann)
    await town.passes_until(at(12, 16, 9))
    await ann.says("/meetings")
    await ann.taps("Result:")
    await ann.taps("✅ Passed")
    await ann.taps("Who does it")
    await ann.says("property company, change the lock, by Dec 31")
    await ann.taps("Read the whole")
    await ann.taps("✅ Publish")
    assert "The minutes are published, posted until Thu 31 December 2026" in ann.hears()
    await bob.says("/promises")
    assert "· property company: change the lock, by Thu 31 December 2026" in bob.hears()
    await town.passes_until(at(12, 28, 9, 5))
    assert "due soon: property company, change the lock, by Thu 31 December 2026, 0%" in ann.reads()
    await ann.taps("How far is it")
    await ann.taps("Another day")
    await ann.says("Jan 29")
    assert "Please write the reason too" in ann.hears()
    await ann.says("Jan 29, the lock has not come")
    assert (
        "By: Fri 29 January 2027 (at first by Thu 31 December 2026)\nHow far: the lock has not come"
        in ann.hears()
    )
    await town.passes_until(at(1, 1, 9, 5) + 40 * ONE_DAY)
    assert "10 days overdue: property company" in ann.reads()
    await bob.says("/minutes")
    await bob.taps("Parking")
    assert "The posting is over (until Thu 31 December 2026)" in bob.hears()


async def announces_in_english(ann: Friend) -> None:
    await ann.says("/newmeeting")
    await ann.taps("Deliberation council")
    for words in ("Parking", "Dec 15 7pm", "Hall 2", "When is the gate open"):
        await ann.says(words)
    await ann.taps("Publish")
