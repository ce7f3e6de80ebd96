"""Words, numbers and moments the way people's keyboards write them."""

from tests.town import Friend, Town

NOTHING = "\u200b\u200d\u2060"


async def _announces_a_meeting(li: Friend) -> None:
    for words in ("/newmeeting", "@议事会", "商量广场舞时间", "12月15日晚7点", "二楼议事厅"):
        await (li.taps(words[1:]) if words.startswith("@") else li.says(words))
    await li.taps("先不写")
    await li.taps("发布")


async def test_an_opinion_that_nobody_can_see_is_asked_for_again(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _announces_a_meeting(li)
    await wang.taps("会议通知")
    await wang.taps("有话说")
    for words in (NOTHING, "👍👍"):
        await wang.says(words)
        assert "请写几个字" in wang.hears()
    await wang.says(f"九点{NOTHING}就结束吧 👍")
    assert "记下了" in wang.hears()
    await town.passes(days=21, hours=8)
    assert "一共 1 条" in li.reads()
    assert "九点就结束吧 👍" in li.reads()


async def test_options_that_look_alike_are_refused(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/newpoll")
    await li.says(NOTHING)
    assert "请写几个字" in li.hears()
    await li.says("充电棚建在哪里？")
    await li.says("东门\n东门\u200b")
    assert "有两个选项一样" in li.hears()
    await li.says("A座\nＡ座")
    assert "有两个选项一样" in li.hears()
    await li.says("东门\n北侧\u200b空地")
    assert "北侧空地" in li.hears()


async def test_a_title_of_nothing_is_asked_for_again(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/newactivity")
    await li.taps("扶老")
    await li.says("\u3164")
    assert "请写几个字" in li.hears()
    await li.says("敲门行动")
    assert "什么时候" in li.hears()


async def test_a_name_that_nobody_can_see_has_a_number(town: Town) -> None:
    ghost = await town.resident("\u3164\u2060")
    assert (await town.member(ghost)).name == f"#{ghost.id}"
    wang = await town.resident("王\u202e大妈")
    await wang.says("/start")
    assert "王大妈，您好" in wang.hears()


async def test_invisible_characters_hide_no_word_that_matters(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says("/suggest")
    await wang.says("楼道里有煤\u200b气味")
    assert "119" in wang.hears()


async def test_a_place_of_nothing_is_asked_for_again(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says("/suggest")
    await wang.says("三号楼楼道灯不亮")
    await wang.taps("加位置")
    await wang.says(NOTHING)
    assert "请写几个字" in wang.hears()
    await wang.says("二单元门口")
    assert "📍位置" in wang.hears()


async def test_places_and_hours_as_they_are_written(town: Town) -> None:
    li = await town.organizer("李主任")
    wang = await town.resident("王大妈")
    await town.link_group()
    await li.says("/newactivity")
    await li.taps("扶老")
    for words in ("敲门行动", "明天上午9点", "活动室", "1_0"):
        await li.says(words)
    assert "1 到 500" in li.hears()
    await li.says("１２位")
    await li.taps("没有要求")
    assert "名额：12 人" in li.reads()
    await li.taps("发布")
    await wang.taps("报名", to=town.group)
    await town.passes(days=1, minutes=30)
    await li.taps("签到")
    await li.taps("王大妈")
    await li.taps("确认时长")
    await li.says("两个半小时")
    assert "每人 2 小时 30 分" in li.hears()


async def test_the_year_of_a_number_is_heeded(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    for words in ("三号楼楼道灯不亮", "东门门禁坏了"):
        await wang.says("/suggest")
        await wang.says(words)
        await wang.taps("✅ 提交")
    await li.taps("合并", on=next(m for m in li.person.sees() if "门禁" in m.text))
    await li.says("晨光〔2025〕1号")
    assert "没有找到" in li.hears()
    await li.says("晨光〔2026〕一号。")
    assert "办好了" in li.hears()
    assert "说的是一件事" in wang.reads()


async def test_a_moment_as_it_is_written(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/newmeeting")
    await li.taps("议事会")
    await li.says("商量广场舞时间")
    await li.says("过些天晚上再说")
    assert "没看懂" in li.hears()
    await li.says("下周五　晚上 ７ 点，别早走")
    assert "2026年12月4日（周五） 19:00" in li.hears()


async def test_an_english_speaker_is_told_that_it_is_too_far(town: Town) -> None:
    ann = await town.organizer("Ann", language="en")
    await ann.says("/newactivity")
    await ann.taps("Older people")
    await ann.says("Knocking on doors")
    await ann.says("Dec 15, 2036, 7:30 pm")
    assert "check the year" in ann.hears()
    await ann.says("Dec 15, 7:30 pm")
    assert "15 December 2026, 19:30" in ann.hears()


async def test_a_command_is_known_however_it_is_written(town: Town) -> None:
    wang = await town.resident("王大妈")
    for words in ("/suggest", "/SUGGEST", "/suggest@chenguang_bot", "/suggest 三号楼"):
        await wang.says(words)
        assert "说说您的建议" in wang.hears(), words
    await wang.says("/suggestion")
    assert "说说您的建议" not in wang.hears()
