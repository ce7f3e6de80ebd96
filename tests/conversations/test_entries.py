"""Those without a phone count the same, and the report says who entered how much for them."""

import pytest

from domain.drafts import MOST_A_DAY
from domain.people import Role
from tests.conversations.test_deciding import card
from tests.conversations.test_letters import ANSWER, answers, enters, row
from tests.conversations.test_suggestions import _suggests as suggests
from tests.town import Friend, Town

WANG = "活动室王阿姨"


async def begins(worker: Friend, name: str = WANG, agrees: str = "本人同意") -> None:
    """Somebody without a phone agrees that it is written down."""
    await worker.says("/desk")
    await worker.taps("代录建议")
    await worker.says(name)
    await worker.taps(agrees)


async def hides(town: Town) -> tuple[Friend, Friend]:
    """An organizer, and the grid worker who wrote number 1 down without a name."""
    li, sun = await town.organizer("李主任"), await town.grid_worker("孙网格员")
    await begins(sun)
    await sun.says("四号楼停水两天了")
    await sun.taps("匿名提交")
    await town.passes(seconds=5)
    return li, sun


async def test_the_report_shows_each_workers_share_by_name(town: Town) -> None:
    li, zhao = await town.organizer("李主任"), await town.grid_worker("赵网格")
    wang = await town.resident("王大妈")
    await suggests(wang, "三号楼楼道灯不亮")
    await enters(zhao, "活动室王阿姨", "活动室冬天太冷")
    await enters(zhao, "五号楼郭大爷", "门口的坡太陡")
    await enters(li, "二号楼张奶奶", "垃圾桶太远了")
    await li.says("/desk")
    await li.taps("代录情况")
    assert "共 4 条建议，代录 3 条（75%）" in li.hears()
    assert "李主任：1 条（33%）\n赵网格：2 条（67%）" in li.hears()


async def test_before_anything_was_said_the_report_is_empty_and_whole(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/desk")
    await li.taps("代录情况")
    assert "共 0 条建议，代录 0 条（0%）" in li.hears()


async def test_a_worker_who_left_is_counted_without_a_name(town: Town) -> None:
    li, zhao = await town.organizer("李主任"), await town.grid_worker("赵网格")
    await enters(zhao, "活动室王阿姨", "活动室冬天太冷")
    await zhao.says("/forget")
    await zhao.taps("删除我的信息")
    await zhao.taps("确定删除")
    await li.says("/desk")
    await li.taps("代录情况")
    assert "已离开的人：1 条（100%）" in li.hears()


async def test_the_report_is_for_organizers(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await li.says("/desk")
    shown = li.person.sees()[-1]
    tap = wang.person.taps_data(shown, "db:entries")
    await town.settle()
    assert "组织者" in tap.toast


async def test_a_voice_and_a_photo_can_stand_for_the_words(town: Town) -> None:
    li, sun = await town.organizer("李主任"), await town.grid_worker("孙网格员")
    await begins(sun)
    await sun.sends_voice(seconds=9)
    assert f"请念给 {WANG} 听：\n\n“🎤语音”" in sun.hears()
    assert "语音、照片可能让组织者认出他" in sun.hears()
    await sun.taps("加照片")
    await sun.sends_photo()
    await sun.taps("加位置")
    await sun.says("四号楼二单元")
    await sun.taps("✅ 提交")
    assert "写在纸条上" in sun.hears()
    assert [m.media[0] for m in li.person.sees() if m.media] == ["voice", "photo"]
    done = await row(town)
    assert (done["place"], done["entered_for"]) == ("四号楼二单元", WANG)
    await town.passes(seconds=5)
    await li.taps("记下语音", on=card(li))
    await li.says("四号楼停水两天了")
    assert (await row(town))["text"] == "四号楼停水两天了"


async def test_what_is_missing_is_added_and_what_is_wrong_is_begun_anew(town: Town) -> None:
    sun = await town.grid_worker("孙网格员")
    await begins(sun)
    first = await sun.says("三号楼停水两天了")
    await sun.says("老人做不了饭")
    await sun.edits(first, "四号楼停水两天了")
    assert f"请念给 {WANG} 听：\n\n“四号楼停水两天了\n老人做不了饭”" in sun.hears()
    await sun.taps("重写")
    assert "请写下他的话" in sun.hears()
    await sun.says("四号楼的水又来了又停")
    await sun.taps("✅ 提交")
    done = await row(town)
    assert (done["text"], done["entered_for"]) == ("四号楼的水又来了又停", WANG)


async def test_several_matters_have_a_number_each_for_the_slip(town: Town) -> None:
    sun = await town.grid_worker("孙网格员")
    await begins(sun)
    await sun.says("1、路灯不亮 2、垃圾没人收")
    await sun.taps("分成 2 条")
    await sun.taps("✅ 提交")
    assert (
        "已记下，一共 2 条。\n晨光〔2026〕1号：路灯不亮\n晨光〔2026〕2号：垃圾没人收" in sun.hears()
    )
    assert (await row(town, 2))["entered_for"] == WANG


@pytest.mark.parametrize("at_once", [True, False])
async def test_it_can_be_for_the_organizers_only(town: Town, at_once: bool) -> None:
    sun, chen = await town.grid_worker("孙网格员"), await town.resident("小陈")
    await begins(sun, agrees="同意，只给组织者看" if at_once else "本人同意")
    await sun.says("四号楼停水两天了")
    if not at_once:
        await sun.taps("大家都能看")
    await sun.taps("重写")
    await sun.says("四号楼停水三天了")
    await sun.taps("✅ 提交")
    assert "内容只给组织者看" in sun.hears()
    assert (await row(town))["open_to_all"] == 0
    await chen.says("1号")
    assert "停水" not in chen.hears()


async def supported(town: Town) -> tuple[Friend, Friend, Friend]:
    """An organizer, the author of number 1, and a grid worker who has just noted that somebody
    without a phone supports it."""
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await suggests(wang, "四号楼停水两天了")
    sun = await town.grid_worker("孙网格员")
    await begins(sun)
    await sun.says("四号楼停水已经两天了")
    assert "愿意支持就不用再提：\n1号：四号楼停水两天了" in sun.hears()
    await sun.taps("支持 1号")
    return li, wang, sun


async def test_who_has_no_phone_supports_what_was_said_before_and_hears_the_answer(
    town: Town,
) -> None:
    li, wang, sun = await supported(town)
    assert f"{WANG} 支持 晨光〔2026〕1号，现在一共 1 人支持" in sun.hears()
    assert await town.db.reader.all("SELECT * FROM dialogs") == []
    await town.passes(seconds=5)
    assert "支持：1 人" in card(li).text
    await li.taps("受理", on=card(li))
    await town.passes(days=1)
    assert "受理" not in sun.reads()  # only what ends it is told in person
    await answers(li)
    assert f"{WANG} 没有手机，请当面或打电话把答复告诉他" in li.hears()
    told = next(m.text for m in sun.person.sees() if ANSWER in m.text)
    assert "您支持的“四号楼停水两天了”" in told
    assert f"{WANG} 没有手机" in told
    assert WANG not in wang.reads()


async def test_whoever_wrote_a_supporter_down_takes_it_back_again(town: Town) -> None:
    li, _, sun = await supported(town)
    noted = sun.person.sees()[-1]
    await begins(sun)
    await sun.says("四号楼停水已经两天了")
    await sun.taps("支持 1号")
    assert f"{WANG} 已经支持过 晨光〔2026〕1号 了" in sun.hears()
    assert (await row(town))["supporters"] == 1
    await sun.taps("取消支持", on=noted)
    assert (await row(town))["supporters"] == 0
    await sun.taps("取消支持")
    assert "过时" in sun.toast
    await answers(li)
    assert ANSWER not in sun.reads()


async def test_supporters_without_a_phone_count_for_the_council_and_hear_of_every_end(
    town: Town,
) -> None:
    li, wang, sun = await supported(town)
    async with town.db.transaction() as tx:
        await tx.run("UPDATE communities SET agenda_supporters = 2")
    await town.passes(seconds=5)
    await li.taps("代记支持", on=card(li))
    assert "请先问本人" in li.hears()
    await li.says("五号楼郭大爷")
    assert "现在一共 2 人支持" in li.hears()
    assert "有 2 人支持了，够上议事会了" in li.hears()
    await sun.says("/forget")
    await sun.taps("删除我的信息")
    await sun.taps("确定删除")
    await wang.says("/my")
    await wang.taps("撤回 1号")
    told = [m.text for m in li.person.sees() if "由提的人撤回了" in m.text]
    assert [name in one for one, name in zip(told, ("五号楼郭大爷", WANG), strict=True)] == [
        True
    ] * 2
    assert "没有手机" not in wang.reads()


async def test_nobody_without_a_phone_supports_their_own_or_what_is_not_open(town: Town) -> None:
    li, sun = await town.organizer("李主任"), await town.grid_worker("孙网格员")
    await enters(sun, WANG, "四号楼停水两天了")
    await town.passes(seconds=5)
    await li.taps("代记支持", on=card(li))
    await li.says(WANG)
    assert f"1号 就是 {WANG} 自己提的" in li.hears()
    await li.taps("取消")
    await begins(sun, "五号楼郭大爷")
    await sun.says("四号楼停水已经两天了")
    async with town.db.transaction() as tx:
        await tx.run("UPDATE suggestions SET open_to_all = 0")
    await sun.taps("支持 1号")
    assert "过时" in sun.toast
    assert (await row(town))["supporters"] == 0


async def test_ones_own_limit_does_not_keep_others_from_being_heard(town: Town) -> None:
    sun = await town.grid_worker("孙网格员")
    for number in range(MOST_A_DAY):
        await suggests(sun, f"第{number}处地砖松动，请修")
        await town.passes(minutes=1)
    await enters(sun, WANG, "四号楼停水两天了")
    assert f"晨光〔2026〕{MOST_A_DAY + 1}号" in sun.hears()


async def test_whoever_looks_around_comes_back_to_the_entry(town: Town) -> None:
    sun = await town.grid_worker("孙网格员")
    await begins(sun)
    await sun.says("四号楼停水两天了")
    await sun.taps("提建议")
    assert f"请念给 {WANG} 听" in sun.hears()
    await sun.taps("✅ 提交")
    assert (await row(town))["author_id"] is None


async def test_whoever_is_no_grid_worker_any_more_enters_nothing(town: Town) -> None:
    sun = await town.grid_worker("孙网格员")
    await begins(sun)
    await sun.says("四号楼停水两天了")
    async with town.db.transaction() as tx:
        await tx.run("DELETE FROM roles WHERE role = :role", role=Role.GRID_WORKER)
    tap = await sun.taps("✅ 提交")
    assert "组织者" in tap.toast
    assert await town.db.reader.all("SELECT id FROM suggestions") == []


async def test_a_hidden_name_is_known_to_whoever_wrote_it_down_and_nobody_else(
    town: Town,
) -> None:
    li, sun = await hides(town)
    assert "谁提的：匿名居民（不显示名字）" in li.reads()
    await li.taps("受理", on=card(li))
    await town.passes(seconds=5)
    await answers(li)
    await town.passes(seconds=5)
    assert li.reads().count("晨光〔2026〕1号 是匿名代录的，记的人会去告诉本人") == 2
    await li.taps("记下评价", on=card(li))
    await li.taps("☹️ 不满意")
    await li.says("一楼还没有水")
    await town.passes(seconds=5)
    await li.taps("不受理", on=card(li))
    await li.says("水厂在检修")
    await li.taps("经过", on=card(li))
    assert "王阿姨" not in li.reads()
    told = [m.text for m in sun.person.sees() if f"{WANG} 没有手机" in m.text]
    assert len(told) == 3
    assert ANSWER in told[1]
    assert "居民同志：" in told[1]


async def test_an_organizer_who_wrote_it_down_knows_the_name(town: Town) -> None:
    li = await town.organizer("李主任")
    await begins(li)
    await li.says("四号楼停水两天了")
    await li.taps("匿名提交")
    await town.passes(seconds=5)
    await li.taps("受理", on=card(li))
    assert f"{WANG} 没有手机，请当面或打电话" in li.hears()


async def test_a_hidden_name_is_looked_at_with_a_reason_that_is_passed_on(town: Town) -> None:
    li, sun = await hides(town)
    await li.taps("看是谁提的", on=card(li))
    await li.says("要上门修水管，得知道是哪一户")
    assert WANG in li.hears()
    told = next(m.text for m in sun.person.sees() if f"{WANG} 没有手机" in m.text)
    assert "要上门修水管" in told


async def test_when_whoever_wrote_it_down_has_left_the_name_can_be_asked_for(town: Town) -> None:
    li, sun = await hides(town)
    await sun.says("/forget")
    await sun.taps("删除我的信息")
    await sun.taps("确定删除")
    await li.taps("受理", on=card(li))
    assert "记的人不在这里代录了。要告诉本人，点【看是谁提的】" in li.hears()
    assert "王阿姨" not in li.reads()
    await town.passes(seconds=5)
    await li.taps("看是谁提的")
    await li.says("要上门修水管，得知道是哪一户")
    assert WANG in li.hears()
