"""The organizer's desk: the queue, merging, assisted entry, and what can be begun from it."""

from datetime import timedelta

import pytest

from tests.conversations.test_suggestions import _answers, _suggests
from tests.town import Friend, Town


async def test_everything_an_organizer_needs_is_one_tap_away(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/desk")
    labels = " ".join(li.buttons())
    for label in ("新建投票", "发会议通知", "发志愿活动", "代录建议", "居民", "设置"):
        assert label in labels


@pytest.mark.parametrize(
    ("label", "heard"),
    [
        ("新建投票", "想问大家什么"),
        ("发会议通知", "开什么会"),
        ("发志愿活动", "帮哪一类忙"),
        ("代录建议", "替谁记"),
        ("📢 发通知", "要通知什么"),
        ("现场计票", "开的是什么会"),
        ("居民", "已加入 1 人"),
        ("设置", "居民群：还没有绑定"),
    ],
)
async def test_each_button_of_the_desk_leads_somewhere(town: Town, label: str, heard: str) -> None:
    li = await town.organizer("李主任")
    await li.says("/desk")
    await li.taps(label)
    assert heard in li.hears()


async def test_the_count_is_of_all_that_waits(town: Town) -> None:
    li = await town.organizer("李主任")
    for name in ("王大妈", "老赵", "小陈"):
        friend = await town.resident(name)
        for number in range(8):
            await _suggests(friend, f"{name}说的第{number}件事情")
            await town.passes(minutes=1)
    await li.says("/desk")
    assert "24 条等着办，0 条已过期" in li.hears()
    desk, first = li.person.sees()[-1], _waiting(li)
    assert len(first) == 20
    await li.taps("还有 4 条 ▶", on=desk)
    assert len(_waiting(li)) == 4
    assert not set(first) & set(_waiting(li))
    assert not any("▶" in label for label in li.buttons())
    await li.taps("上一页", on=desk)
    assert _waiting(li) == first


def _waiting(organizer: Friend) -> list[str]:
    return [label for label in organizer.buttons() if "件事情" in label]


async def test_only_organizers_turn_the_pages(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await li.says("/desk")
    tap = wang.person.taps_data(li.person.sees()[-1], "dq:1:0")
    await town.settle()
    assert "组织者" in tap.toast


async def test_the_first_look_is_asked_for_by_the_days_that_are_set(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    async with town.db.transaction() as tx:
        await tx.run("UPDATE communities SET triage_days = 3")
    await _suggests(wang, "三号楼楼道灯不亮")
    await town.passes(days=4)
    assert "收到 3 个工作日了" in li.reads()


async def test_a_suggestion_without_a_phone_counts_the_same(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/desk")
    await li.taps("代录建议")
    await li.says("活动室王阿姨")
    await li.taps("本人同意")
    await li.says("活动室冬天太冷，想早点烧暖气")
    assert "请念给 活动室王阿姨 听" in li.hears()
    await li.says("活动室冬天太冷，暖气不热，想早点烧")
    assert "暖气不热" in li.hears()
    await li.taps("提交")
    assert "晨光〔2026〕1号" in li.hears()
    assert "写在纸条上" in li.hears()
    assert "谁提的：活动室王阿姨" in li.reads()
    await _answers(li)
    assert "请当面或打电话" in li.hears()


async def test_without_spoken_consent_nothing_is_kept(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/desk")
    await li.taps("代录建议")
    await li.says("郭大爷")
    await li.taps("不同意")
    assert "什么都没有记" in li.hears()
    assert await town.db.reader.all("SELECT * FROM suggestions") == []
    assert await town.db.reader.all("SELECT * FROM dialogs") == []


async def test_two_that_are_the_same_are_merged_and_people_choose(town: Town) -> None:
    li = await town.organizer("李主任")
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    await _suggests(wang, "东门加个\n电动车充电棚")
    await _suggests(chen, "又飞线充电，没人管")
    await li.says("/desk")
    assert "1号 东门加个 电动车充电棚" in li.buttons()
    await li.taps("2号")
    await li.taps("合并")
    assert "1号 东门加个 电动车充电棚" in li.buttons()
    await li.says("九号")
    assert "没有找到" in li.hears()
    await li.says("晨光〔2026〕1号")
    assert "说的是一件事" in chen.reads()
    assert "关于 晨光〔2026〕1号，又有人提了同一件事（2号），合在一起办" in wang.reads()
    await chen.taps("支持 1号")
    assert "您支持了" in chen.hears()


async def test_the_last_day_is_named_to_the_organizers(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _suggests(wang, "三号楼楼道灯不亮")
    await town.passes(days=14)
    assert "到期，还没有答复" not in li.reads()
    await town.passes(days=1)
    assert li.reads().count("到期，还没有答复") == 1


async def test_what_is_answered_in_time_is_not_named(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _suggests(wang, "三号楼楼道灯不亮")
    await _answers(li)
    await town.passes(days=20)
    assert "到期" not in li.reads()


async def test_who_has_not_rated_is_asked_once_more(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _suggests(wang, "三号楼楼道灯不亮")
    await _answers(li)
    await town.passes(days=6)
    assert "您还满意吗" not in wang.reads()
    await town.passes(days=3)
    assert wang.reads().count("您还满意吗") == 1
    await wang.taps("基本满意")
    assert "谢谢您的评价" in wang.hears()


async def test_other_words_at_the_grade_are_the_new_reply(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _suggests(wang, "三号楼楼道灯不亮")
    await li.taps("答复")
    await li.says("灯换了")
    await li.says("灯已经换好，每月检查一次")
    await li.taps("A 已解决")
    assert "每月检查一次" in li.hears()
    await li.says("灯已经换好，每周检查一次")
    await li.taps("A 已解决")
    await li.taps("发送")
    assert "每周检查一次" in wang.reads()
    assert "每月" not in wang.reads()


async def test_every_photo_and_voice_reaches_the_organizer(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await wang.taps("提建议")
    await wang.sends_album(["楼道堆了杂物", None, None])
    await wang.sends_voice(seconds=9)
    await wang.taps("提交")
    media = [m.media[0] for m in li.person.sees() if m.media]
    assert media.count("photo") == 3
    assert media.count("voice") == 1
    assert "📷📷📷" in li.reads()


async def test_an_edit_changes_its_own_words_only(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    first = await wang.says("三号楼楼道灯不亮")
    await wang.says("晚上看不见路")
    await wang.edits(first, "五号楼楼道灯不亮")
    assert "五号楼楼道灯不亮\n晚上看不见路" in wang.hears()


async def test_phone_and_flat_are_covered_for_others(town: Town) -> None:
    li = await town.organizer("李主任")
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    await _suggests(wang, "3号院2单元501室下水道返水，电话13900001234")
    await chen.taps("提建议")
    await chen.says("3号院2单元下水道返水，电话没人接")
    assert "139****1234" in chen.hears()
    assert "501" not in chen.hears()
    await chen.taps("支持 1号")
    await _answers(li)
    assert "13900001234" not in chen.reads()
    assert "13900001234" in li.reads()


async def test_supporters_hear_of_a_withdrawal(town: Town) -> None:
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    await _suggests(wang, "三号楼楼道灯不亮")
    await chen.taps("提建议")
    await chen.says("三号楼楼道的灯不亮")
    await chen.taps("支持 1号")
    await wang.taps("我的")
    await wang.taps("撤回")
    assert "由提的人撤回" in chen.reads()


async def test_a_place_can_be_a_tip_too(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    await wang.says("晚上太吵了睡不着")
    await wang.taps("加位置")
    await wang.says("小卖部后屋赌钱的地方")
    assert "没有保存" in wang.hears()
    [dialog] = await town.db.reader.all("SELECT data FROM dialogs")
    assert "赌钱" not in dialog["data"]
    assert "晚上太吵了" in dialog["data"]


async def test_it_is_reopened_where_it_was_made(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    far = await town.organizer("赵主任", "c02")
    await _suggests(wang, "三号楼楼道灯不亮")
    await _answers(li)
    await wang.starts("c_c02")
    await wang.taps("同意并加入")
    await wang.taps("不满意")
    await wang.says("灯又坏了")
    assert "灯又坏了" in li.reads()
    assert "灯又坏了" not in far.reads()
    await town.passes_until(town.now + timedelta(minutes=1))


async def test_a_grid_worker_writes_down_what_others_say_and_sees_nothing_else(
    town: Town,
) -> None:
    li, sun = await town.organizer("李主任"), await town.grid_worker("孙网格员")
    await _suggests(await town.resident("王大妈"), "三号楼楼道灯不亮")
    await sun.says("/help")
    assert "您是网格员" in sun.hears()
    await sun.says("/desk")
    assert sun.buttons() == ["✍ 代录建议", "🔎 查编号"]
    assert "楼道灯" not in sun.hears()
    await sun.taps("代录建议")
    await sun.says("活动室王阿姨")
    await sun.taps("本人同意")
    await sun.says("活动室冬天太冷，想早点烧暖气")
    await sun.taps("提交")
    assert "晨光〔2026〕2号" in sun.hears()
    assert "谁提的：活动室王阿姨" in li.reads()


async def test_an_entry_stays_where_it_was_begun(town: Town) -> None:
    sun = await town.grid_worker("孙网格")
    await sun.says("/desk")
    await sun.taps("代录建议")
    await sun.says("活动室王阿姨")
    await sun.taps("本人同意")
    await sun.starts("c_c02")
    await sun.taps("同意并加入")
    await sun.says("活动室的门太重，推不开")
    await sun.taps("✅ 提交")
    assert "晨光〔2026〕1号" in sun.hears()


async def test_a_resident_has_no_desk(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says("/desk")
    assert "只有本社区的组织者能做" in wang.hears()


async def test_what_nobody_looked_at_in_two_working_days_is_named_once(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _suggests(wang, "三号楼楼道灯不亮")
    await town.passes(days=1, hours=23)
    assert "2 个工作日" not in li.reads()
    await town.passes(hours=2)
    assert li.reads().count("收到 2 个工作日了，还没有人看") == 1
    await li.taps("打开")
    await li.taps("受理")
    assert "受理" in wang.reads()
    await town.passes(days=5)
    assert li.reads().count("2 个工作日") == 1


async def test_what_was_looked_at_in_time_is_not_named_and_weekends_do_not_count(
    town: Town,
) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.passes(days=2)  # a Thursday
    await _suggests(wang, "三号楼楼道灯不亮")
    await li.taps("受理")
    await town.passes(days=1)  # a Friday
    await _suggests(wang, "东门的垃圾桶满了没人倒")
    await town.passes(days=3, hours=23)
    assert "2 个工作日" not in li.reads()
    await town.passes(hours=2)
    assert li.reads().count("2 个工作日") == 1
    assert "晨光〔2026〕2号</b> 收到" in li.reads() or "晨光〔2026〕2号 收到" in li.reads()


async def test_the_letter_names_who_answers(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _suggests(wang, "三号楼楼道灯不亮")
    await _answers(li)
    assert "晨光社区　经办人：李主任" in wang.reads()
