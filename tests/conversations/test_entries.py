"""Those without a phone count the same, and the report says who entered how much for them."""

from tests.conversations.test_letters import enters
from tests.conversations.test_suggestions import _suggests as suggests
from tests.town import Town


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
