"""Hidden names: taken off later, looked at only with a reason, and never read by neighbours."""

import pytest

from tests.conversations.test_old_buttons import newest
from tests.conversations.test_reading import looks_around
from tests.conversations.test_suggestions import _suggests
from tests.town import Friend, Town

NAME, PHONE, FLAT, PLATE = "欧阳春兰", "13912345678", "501", "晋E12345"
SECRETS = (NAME, PHONE, "501室", PLATE)
WORDS = f"我是{NAME}，3号院2单元501室下水道返水，车{PLATE}挡住井盖，电话{PHONE}"
REASON = "要上门看下水道，得和本人约时间"


def told(friend: Friend) -> str:
    """Everything the bot has told somebody, but not what they said themselves."""
    return "\n".join(m.text or m.caption for m in friend.person.sees() if m.sender.is_bot)


async def _does(friend: Friend, *doings: str) -> None:
    """What begins with @ is a button."""
    for doing in doings:
        await (friend.taps(doing[1:]) if doing.startswith("@") else friend.says(doing))


def seen_media(friend: Friend) -> list[str]:
    return [m.media[0] for m in friend.person.sees() if m.media and m.sender.is_bot]


async def looks_at_the_name(li: Friend, reason: str = REASON) -> None:
    await li.says("/desk")
    await li.taps("1号")
    await li.taps("看是谁提的")
    await li.says(reason)


async def test_an_organizer_says_why_sees_the_name_and_the_author_hears_of_it(town: Town) -> None:
    li, author = await town.organizer("李主任"), await town.resident(NAME)
    await _suggests(author, "下水道返水，没人来看", "匿名提交")
    assert NAME not in told(li)
    await looks_at_the_name(li)
    assert f"晨光〔2026〕1号 是 {NAME} 提的" in li.hears()
    assert "晨光社区的一位组织者看了是谁提的" in author.reads()
    assert f"原因：{REASON}" in author.reads()
    assert "李主任" not in told(author)
    await li.says("/desk")
    await li.taps("1号")
    assert NAME not in li.hears()
    assert "匿名居民" in li.hears()


@pytest.mark.parametrize("reason", ["想知道", "？？？？？？？？？？？？", "长" * 301])
async def test_without_a_real_reason_no_name(town: Town, reason: str) -> None:
    li, author = await town.organizer("李主任"), await town.resident(NAME)
    await _suggests(author, "下水道返水，没人来看", "匿名提交")
    await looks_at_the_name(li, reason)
    assert NAME not in told(li)
    assert "看了是谁提的" not in author.reads()
    await li.says(REASON)
    assert NAME in li.hears()


async def test_only_its_organizers_can_look_and_only_at_hidden_names(town: Town) -> None:
    li, other = await town.organizer("李主任"), await town.organizer("周主任", "c02")
    author, chen = await town.resident(NAME), await town.resident("小陈")
    await _suggests(author, "下水道返水，没人来看", "匿名提交")
    for friend in (other, chen):
        friend.person.taps_data(friend.person.sees()[-1], "dk:unmask:1")
        await town.settle()
        await friend.says(REASON)
        assert NAME not in told(friend)
    await _suggests(author, "花坛没人浇水，都干了")
    await li.says("/desk")
    await li.taps("2号")
    assert "看是谁提的" not in " ".join(li.buttons())


async def test_who_has_left_cannot_be_looked_at(town: Town) -> None:
    li, author = await town.organizer("李主任"), await town.resident(NAME)
    await _suggests(author, "下水道返水，没人来看", "匿名提交")
    await li.says("/desk")
    await li.taps("1号")
    await li.taps("看是谁提的")
    await _does(author, "/forget", "@删除我的信息", "@确定删除")
    await li.says(REASON)
    assert "提的人已经不在这里了" in li.hears()
    assert NAME not in told(li)


async def test_the_history_says_who_did_what_and_why_but_not_who_it_was(town: Town) -> None:
    li, author = await town.organizer("李主任"), await town.resident(NAME)
    await _suggests(author, "下水道返水，没人来看", "匿名提交")
    await li.taps("备注")
    await li.says("先问问物业")
    await li.taps("受理")
    await looks_at_the_name(li)
    await li.says("/desk")
    await li.taps("1号")
    await li.taps("📜 经过")
    day = "2026年11月24日（周二）"
    assert li.hears().split("\n") == [
        "晨光〔2026〕1号 的经过",
        f"{day}　收到（匿名居民）",
        f"{day}　内部备注：先问问物业（李主任）",
        f"{day}　受理（李主任）",
        f"{day}　看了是谁提的：{REASON}（李主任）",
    ]


async def test_the_history_is_in_words_throughout(town: Town) -> None:
    li, author = await town.organizer("李主任"), await town.resident(NAME)
    await _suggests(author, "活动室打印店转让消息见 www.example.com")
    await _does(li, "@分类", "@物业", "@不是广告", "@📜 经过")
    assert "改了分类：物业（李主任）" in li.hears()
    assert "内部备注：不是广告（李主任）" in li.hears()


async def test_what_was_asked_back_is_between_the_author_and_the_desk(town: Town) -> None:
    li, author = await town.organizer("李主任"), await town.resident(NAME)
    chen = await town.resident("小陈")
    await _suggests(author, "下水道返水，没人来看")
    await _does(li, "@追问", "家里白天有人吗？", "@备注", "先问问物业")
    await _does(author, "@回答", "上午都在家", "/my", "@看 1号")
    for words in ("请提的人补充：家里白天有人吗？", "提的人补充了：上午都在家"):
        assert words in author.hears()
    assert "物业" not in author.hears()
    await looks_around(chen)
    await chen.taps("1号")
    for words in ("白天", "上午", "物业"):
        assert words not in chen.hears()


async def test_of_a_named_one_the_history_names_the_author_too(town: Town) -> None:
    li, author = await town.organizer("李主任"), await town.resident(NAME)
    await _suggests(author, "下水道返水，没人来看")
    await li.taps("📜 经过")
    assert f"收到（{NAME}）" in li.hears()


async def test_the_name_is_taken_off_later_and_nothing_else_changes(town: Town) -> None:
    li, author = await town.organizer("李主任"), await town.resident(NAME)
    chen = await town.resident("小陈")
    await _suggests(author, "下水道返水，没人来看")
    await looks_around(chen)
    await chen.taps("1号")
    await chen.taps("支持 1号")
    await li.taps("受理")
    await author.says("/my")
    await author.taps("看 1号")
    await author.taps("不再署名")
    assert "组织者也看不到是您提的" in author.toast
    assert "不再署名" not in " ".join(author.buttons())
    await town.passes(seconds=5)
    card = [m.text for m in li.person.sees() if "谁提的" in m.text][-1]
    assert "谁提的：匿名居民" in card
    assert "支持：1 人" in card
    await li.taps("📜 经过")
    assert "提的人不再署名（匿名居民）" in li.hears()
    assert NAME not in li.hears()
    await _does(li, "@答复", "下水道通了", "@A 已解决", "@发送")
    assert "居民同志" in author.reads()
    assert "已受理" in chen.reads()
    assert "下水道通了" in chen.reads()


async def test_no_older_copy_of_the_card_shows_the_name(town: Town) -> None:
    li, author = await town.organizer("李主任"), await town.resident(NAME)
    await _suggests(author, "下水道返水，没人来看")
    for _ in range(2):
        await li.says("/desk")
        await li.taps("1号")
    assert li.reads().count(NAME) == 1
    assert li.reads().count("晨光〔2026〕1号 的卡片在下面。") == 2
    assert "谁提的" in li.person.sees()[-1].text
    await author.says("/my")
    await author.taps("看 1号")
    await author.taps("不再署名")
    await town.passes(seconds=5)
    assert NAME not in li.reads()


async def test_a_copy_that_the_organizer_has_deleted_is_not_spoken_of(town: Town) -> None:
    li, author = await town.organizer("李主任"), await town.resident(NAME)
    await _suggests(author, "下水道返水，没人来看")
    li.person.deletes(newest(li))
    await li.says("/desk")
    await li.taps("1号")
    assert "卡片在下面" not in li.reads()
    assert "谁提的" in li.person.sees()[-1].text
    assert await town.db.reader.all("SELECT * FROM outbox") == []


async def test_a_second_tap_and_somebody_elses_tap_take_off_nothing(town: Town) -> None:
    author, chen = await town.resident(NAME), await town.resident("小陈")
    await _suggests(author, "下水道返水，没人来看")
    await looks_around(chen)
    tap = chen.person.taps_data(newest(chen), "rn:1")
    await town.settle()
    assert "过时" in tap.toast
    await author.says("/my")
    await author.taps("看 1号")
    page = newest(author)
    await author.taps("不再署名")
    tap = author.person.taps_data(page, "rn:1")
    await town.settle()
    assert "本来就没有署名" in tap.toast
    rows = await town.db.reader.all("SELECT kind FROM suggestion_events WHERE kind = 'hidden'")
    assert len(rows) == 1


@pytest.mark.parametrize("typed", ["1", "1号", "一号", "晨光〔2026〕1号"])
async def test_a_caller_is_told_the_state_by_number(town: Town, typed: str) -> None:
    li, sun = await town.organizer("李主任"), await town.grid_worker("孙网格")
    author = await town.resident(NAME)
    await _suggests(author, WORDS)
    await li.taps("受理")
    for friend in (li, sun):
        await friend.says("/desk")
        if friend is sun:
            await friend.taps("查编号")
        await friend.says(typed if friend is sun or "号" in typed else f"{typed}号")
        first, second = friend.hears().split("\n")
        assert first.startswith("晨光〔2026〕1号：我是居民，3号院2单元*室下水道返水")
        assert second == "已受理，最晚 2026年12月9日（周三） 前答复。"
    for secret in SECRETS:
        assert secret not in told(sun)
    assert sun.buttons() != ["📋 打开"]
    await li.taps("📋 打开")
    assert "谁提的" in li.hears()


async def test_of_a_private_one_only_the_state_is_read_out(town: Town) -> None:
    sun, author = await town.grid_worker("孙网格"), await town.resident(NAME)
    await _suggests(author, "楼上的邻居半夜总吵架")
    async with town.db.transaction() as tx:
        await tx.run("UPDATE suggestions SET open_to_all = 0")
    await sun.says("/desk")
    await sun.taps("查编号")
    await sun.says("9")
    assert "没有找到这个编号" in sun.hears()
    await sun.says("1")
    assert "1号：内容不公开\n已收到，最晚" in sun.hears()
    assert "吵架" not in told(sun)


async def test_a_resident_looks_up_nothing_on_the_desk(town: Town) -> None:
    chen = await town.resident("小陈")
    await _suggests(await town.resident(NAME), "下水道返水，没人来看")
    await looks_around(chen)
    tap = chen.person.taps_data(newest(chen), "db:number")
    await town.settle()
    assert "只有本社区的组织者能做" in tap.toast


async def _has_a_whole_life(li: Friend, author: Friend) -> None:
    """Dealt with, answered, reopened, declined, with the name and the phone in every note."""
    note = f"已经联系{NAME}，电话{PHONE}，{PLATE}"
    reply = f"{NAME}您好，3号院2单元501室的下水道通了，电话{PHONE}"
    await _does(li, "@受理", "@进展", f"60% {note}", "@备注", note, "@延期", note)
    await _does(li, "@转交", "县城管局")
    await li.town.passes(days=2)
    await _does(li, "@答复", reply, "@A 已解决", "@发送")
    await _does(author, "@☹️ 不满意", f"又堵了，打{PHONE}找{NAME}")
    await _does(li, "/desk", "@1号", "@不受理", f"{NAME}家自己的管道，已电话{PHONE}说明")


@pytest.mark.parametrize("send", ["✅ 提交", "匿名提交"])
async def test_whoever_reads_opens_searches_and_shares_learns_nobodys_secrets(
    town: Town, send: str
) -> None:
    li, author = await town.organizer("李主任"), await town.resident(NAME)
    chen, newcomer = await town.resident("小陈"), await town.stranger("老赵")
    prying, supporter = await town.resident("老孙"), await town.resident("小周")
    await author.taps("提建议")
    await author.says(WORDS)
    await author.sends_voice(seconds=5)
    await author.sends_photo()
    await author.taps("加位置")
    await author.says(f"3号院2单元501室{NAME}家门口")
    await author.taps(send)
    await looks_around(prying)
    for word in (NAME, PHONE, "12345678", "501", PLATE, "E12345", "下水道"):
        await prying.taps("搜索")
        await prying.says(word)
        assert ("没有找到" in prying.hears()) is (word != "下水道")
    await looks_around(supporter)
    await supporter.taps("1号")
    await supporter.taps("支持 1号")
    await looks_around(chen)
    page = newest(chen)
    await chen.taps("1号", on=page)
    await _has_a_whole_life(li, author)
    await chen.taps("1号", on=page)
    assert "不受理" in chen.hears()
    assert "又堵了" in chen.hears()
    assert "内部备注" not in chen.hears()
    await chen.taps("下载 PDF")
    await chen.taps("分享")
    await newcomer.starts("S_c01_2026_1")
    await newcomer.taps("同意并加入")
    assert "下水道返水" in newcomer.hears()
    await town.passes(days=30)
    for reader in (chen, newcomer, supporter):
        for secret in SECRETS:
            assert secret not in told(reader)
            assert secret not in " ".join(label for m in reader.person.sees() for label in m.labels)
        assert set(seen_media(reader)) <= {"document"}
    assert "有进展" in told(supporter)
