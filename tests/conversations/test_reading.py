"""Residents look around among what the others suggest, open one, and support it."""

import pytest

from tests.conversations.test_old_buttons import newest
from tests.conversations.test_suggestions import _answers, _suggests
from tests.town import Friend, Town


async def many(town: Town, count: int, code: str = "c01", **values: object) -> None:
    """Open suggestions that somebody entered some other day; later ones have fewer supporters."""
    community = await town.community(code)
    row = {"community": community.id, "category": "other", "open_to_all": 1, "mark": None}
    async with town.db.transaction() as tx:
        for n in range(count):
            await tx.run(
                "INSERT INTO suggestions (community_id, year, number, anonymous, text, state,"
                " due_on, created_at, supporters, category, open_to_all, mark) VALUES (:community,"
                " 2026, (SELECT COUNT(*) + 1 FROM suggestions WHERE community_id = :community), 0,"
                " :text, 'received', '2026-12-09', '2026-11-20T01:00:00.000000+00:00', :supporters,"
                " :category, :open_to_all, :mark)",
                **{"text": f"第{n + 1}件事", "supporters": count - n, **row, **values},
            )


def listed(friend: Friend) -> list[str]:
    """The suggestions in the list as it stands."""
    return [label for label in friend.buttons() if "人支持" in label]


async def looks_around(friend: Friend) -> None:
    await friend.taps("提建议")
    await friend.taps("看看大家提的")


async def test_from_the_first_question_to_the_list_and_back_to_saying(town: Town) -> None:
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    await _suggests(wang, "三号楼楼道灯不亮")
    await looks_around(chen)
    assert listed(chen) == ["1号 · 0人支持 · 三号楼楼道灯不亮"]
    await chen.says("东门的锁坏了，关不上")
    assert "您的建议" in chen.hears()


async def test_from_mine_to_the_list(town: Town) -> None:
    chen = await town.resident("小陈")
    await many(town, 2)
    await chen.says("/my")
    await chen.taps("看看大家提的")
    assert len(listed(chen)) == 2


async def test_eight_a_page_forward_and_back_in_one_message(town: Town) -> None:
    chen = await town.resident("小陈")
    await many(town, 18)
    await looks_around(chen)
    assert "第 1 页" in chen.hears()
    assert len(listed(chen)) == 8
    assert not any("上一页" in label for label in chen.buttons())
    shown = len(chen.person.sees())
    await chen.taps("下一页")
    await chen.taps("下一页")
    assert "第 3 页" in chen.hears()
    assert listed(chen) == ["17号 · 2人支持 · 第17件事", "18号 · 1人支持 · 第18件事"]
    assert not any("下一页" in label for label in chen.buttons())
    await chen.taps("上一页")
    assert "第 2 页" in chen.hears()
    assert len(chen.person.sees()) == shown


async def test_by_support_newest_and_category(town: Town) -> None:
    chen = await town.resident("小陈")
    await many(town, 3)
    await many(town, 1, text="花坛没人浇水", category="sanitation", supporters=0)
    await looks_around(chen)
    assert [label[:2] for label in listed(chen)] == ["1号", "2号", "3号", "4号"]
    await chen.taps("最新")
    assert [label[:2] for label in listed(chen)] == ["4号", "3号", "2号", "1号"]
    await chen.taps("分类")
    assert "想看哪一类" in chen.hears()
    assert "养老托幼" not in " ".join(chen.buttons())
    await chen.taps("环境卫生")
    assert "大家提的：环境卫生" in chen.hears()
    assert listed(chen) == ["4号 · 0人支持 · 花坛没人浇水"]
    await chen.taps("按支持")
    assert len(listed(chen)) == 4


async def test_nothing_there_is_said_kindly(town: Town) -> None:
    chen = await town.resident("小陈")
    await looks_around(chen)
    assert "现在没有正在办的建议" in chen.hears()
    await chen.taps("分类")
    assert "现在没有正在办的建议" in chen.hears()


async def test_a_word_finds_and_its_pages_turn_after_a_restart(town: Town) -> None:
    chen = await town.resident("小陈")
    await many(town, 5)
    await many(town, 10, text="路灯又坏了，天黑看不见")
    await looks_around(chen)
    await chen.taps("搜索")
    assert "找什么" in chen.hears()
    await chen.says("路灯 天黑")
    assert "有“路灯 天黑”的，第 1 页" in chen.hears()
    assert len(listed(chen)) == 8
    await town.restart()
    await chen.taps("下一页")
    assert len(listed(chen)) == 2
    assert await town.db.reader.all("SELECT * FROM dialogs") == []


@pytest.mark.parametrize("word", ["路灯 白天", "100%", "\\", "x" * 300, "长" * 300])
async def test_what_is_not_there_is_not_found(town: Town, word: str) -> None:
    chen = await town.resident("小陈")
    await many(town, 2, text="路灯又坏了，天黑看不见")
    await looks_around(chen)
    await chen.taps("搜索")
    await chen.says(word)
    assert "没有找到" in chen.hears() or "请写几个字" in chen.hears()


async def test_signs_alone_are_no_word_and_the_question_stays(town: Town) -> None:
    chen = await town.resident("小陈")
    await many(town, 1, text="路灯坏了")
    await looks_around(chen)
    await chen.taps("搜索")
    await chen.says("%_")
    assert "请写几个字" in chen.hears()
    await chen.says("路灯")
    assert "有“路灯”的" in chen.hears()


async def test_one_is_opened_supported_and_left_again(town: Town) -> None:
    li = await town.organizer("李主任")
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    await _suggests(wang, "三号楼楼道灯不亮")
    await li.taps("转交")
    await li.says("县城管局")
    await town.passes(days=2)
    await looks_around(chen)
    await chen.taps("1号")
    heard = chen.hears()
    for words in (
        "晨光〔2026〕1号",
        "设施维修",
        "三号楼楼道灯不亮",
        "已转交，最晚 2026年12月9日（周三） 前答复",
        "提了 2 天",
        "谁来办：县城管局",
        "0 人支持",
        "2026年11月24日（周二）　收到",
        "2026年11月24日（周二）　转交：县城管局",
    ):
        assert words in heard
    await chen.taps("支持 1号")
    assert chen.toast == "已支持"
    assert "取消支持" in " ".join(chen.buttons())
    await looks_around(chen)
    assert "1号 · 1人支持" in listed(chen)[0]
    await chen.taps("1号")
    await chen.taps("取消支持")
    assert chen.toast == "已取消支持"
    assert "支持 1号" in " ".join(chen.buttons())


async def test_a_reply_is_read_by_everyone_with_numbers_covered(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    chen = await town.resident("小陈")
    await _suggests(wang, "三号楼楼道灯不亮")
    await looks_around(chen)
    page = newest(chen)
    for words in ("答复", "王大妈您好，灯已换好，有事打13900001234", "A 已解决", "发送"):
        await (li.says(words) if "13900001234" in words else li.taps(words))
    await chen.taps("1号", on=page)
    assert "已答复：A 已解决" in chen.hears()
    assert "居民您好，灯已换好，有事打139****1234" in chen.hears()
    assert not any("支持" in label for label in chen.buttons())


async def test_ones_own_is_shown_whole_with_what_one_can_do(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _suggests(wang, "3号院2单元501室漏水，电话13900001234")
    await wang.says("/my")
    await wang.taps("看 1号")
    assert "3号院2单元501室漏水，电话13900001234" in wang.hears()
    assert "组织者能看到您的名字" in wang.hears()
    labels = " ".join(wang.buttons())
    for label in ("撤回", "不再署名", "分享"):
        assert label in labels
    assert "支持" not in labels
    await _answers(li)
    await wang.says("/my")
    await wang.taps("看 1号")
    assert "灯已经换好了" in wang.hears()
    assert "撤回" not in " ".join(wang.buttons())
    await wang.taps("基本满意")
    assert "谢谢您的评价" in wang.hears()
    await wang.says("/my")
    await wang.taps("看 1号")
    assert "已评价：基本满意" in wang.hears()


async def test_it_is_taken_back_from_where_it_is_read(town: Town) -> None:
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    await _suggests(wang, "三号楼楼道灯不亮")
    await wang.says("/my")
    await wang.taps("看 1号")
    await wang.taps("↩ 撤回")
    assert "已撤回" in wang.hears()
    await looks_around(chen)
    assert listed(chen) == []


async def test_what_is_private_marked_or_over_is_in_no_list(town: Town) -> None:
    chen = await town.resident("小陈")
    await many(town, 1, text="邻居家的事情", open_to_all=0)
    await many(town, 1, text="贷款找我便宜", mark="links")
    await many(town, 1, "c02", text="别的社区的事情")
    await looks_around(chen)
    for label in ("按支持", "最新", "分类"):
        await chen.taps(label)
        assert listed(chen) == []
    await chen.taps("搜索")
    await chen.says("事情")
    assert "没有找到" in chen.hears()


async def test_why_not_with_which_one_and_how_late_is_said(town: Town) -> None:
    li, chen = await town.organizer("李主任"), await town.resident("小陈")
    wang = await town.resident("王大妈")
    for words in ("把对面小区的墙拆了", "三号楼楼道灯不亮", "楼道黑，灯不亮了"):
        await _suggests(wang, words)
    await looks_around(chen)
    page = newest(chen)
    cards = [m for m in li.person.sees() if "受理" in m.labels]
    await li.taps("不受理", on=cards[0])
    await li.says("不归我们管，请王大妈打13900001234")
    await li.taps("合并", on=cards[2])
    await li.says("2")
    await town.passes(days=16)
    await chen.taps("1号", on=page)
    assert "不受理，原因：不归我们管，请居民打139****1234" in chen.hears()
    await chen.taps("3号", on=page)
    assert "和 晨光〔2026〕2号 是同一件事" in chen.hears()
    await chen.taps("2号", on=page)
    assert "原定 2026年12月9日（周三） 前答复，已经过期" in chen.hears()


@pytest.mark.parametrize(
    "data",
    [
        "rb:newest::99",
        "rb:newest:other:0",
        "rb:kind:x:0",
        "rb:x::0",
        "rf:-1:路灯",
        "rd:77",
        "rs:77:1",
        "rl:77",
        "rn:77",
    ],
)
async def test_forged_buttons_open_nothing(town: Town, data: str) -> None:
    chen = await town.resident("小陈")
    await many(town, 1)
    await looks_around(chen)
    tap = chen.person.taps_data(newest(chen), data)
    await town.settle()
    assert "过时" in tap.toast or "没有找到" in tap.toast


async def test_a_private_one_is_not_opened_supported_or_shared_by_a_forged_button(
    town: Town,
) -> None:
    chen = await town.resident("小陈")
    await many(town, 1, text="邻居家的事情", open_to_all=0)
    await looks_around(chen)
    for data in ("rd:1", "rs:1:1", "rl:1", "sp:1"):
        tap = chen.person.taps_data(newest(chen), data)
        await town.settle()
        assert "过时" in tap.toast or "没有找到" in tap.toast
    assert "邻居家" not in chen.reads()
    assert await town.db.reader.all("SELECT * FROM supports") == []
