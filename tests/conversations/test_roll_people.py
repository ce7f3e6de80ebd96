"""Who on a roll is who: confirmed by an organizer, shown to the person, and given up again."""

from tests.conversations.test_rolls import files, held, imports, prints, villagers
from tests.town import Town


async def test_an_organizer_confirms_who_somebody_is(town: Town) -> None:
    li, zhang = await town.organizer("李主任"), await town.resident("张三🌸")
    await imports(li)
    await li.says("/rolls")
    await li.taps("确认某人")
    await li.says("没有的人")
    assert "没有找到" in li.hears()
    await li.says("张三")
    await li.taps("张三 2")
    await li.taps("👤 张三🌸")
    assert "好了，张三🌸 就是" in li.hears()
    assert "您在名册上" in zhang.reads()
    assert (await held(town))[1] == ("2", zhang.id, "organizer")
    await li.says("/rolls")
    await li.taps("名册的经过")
    assert "确认“晨光小区业主”2 是 张三🌸（李主任）" in li.hears()


async def test_an_organizer_cannot_make_two_heads_of_one_either(town: Town) -> None:
    li, zhang = await town.organizer("李主任"), await town.resident("张三")
    await villagers(li, "张三", "张三")
    for number in (1, 2):
        await li.says("/rolls")
        await li.taps("确认某人")
        await li.says("张三")
        await li.taps(f"张三 {number}")
        await li.taps("👤 张三")
    assert "一个人只能一条" in li.toast
    assert [row[1] for row in await held(town)] == [zhang.id, None]


async def test_somebody_who_is_called_otherwise_here_is_searched_by_that_name(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("幸福一家人")
    await town.resident("王秀兰", "c02")  # another community's
    await imports(li)
    await li.says("/rolls")
    await li.taps("确认某人")
    await li.says("3-2-101")
    await li.taps("王秀兰 1")
    assert "写他在这里显示的名字" in li.hears()
    await li.says("没加入的人")
    assert "没有叫这个的" in li.hears()
    await li.says("幸福")
    await li.taps("👤 幸福一家人")
    assert (await held(town))[0] == ("1", wang.id, "organizer")


async def test_an_organizer_takes_a_wrong_confirmation_back(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await imports(li)
    codes = await prints(town, li)
    await wang.says(codes["1"])
    await li.says("/rolls")
    await li.taps("确认某人")
    await li.says("王秀兰")
    await li.taps("✓ 王秀兰 1")
    assert "是 王大妈（凭纸条）" in li.hears()
    await li.taps("不是他")
    assert "这一条现在不是您了" in wang.reads()
    assert (await held(town))[0][1] is None
    await wang.says(codes["1"])
    assert "码不对" in wang.hears()


async def test_two_organizers_confirm_the_same_entry_and_the_second_is_told(town: Town) -> None:
    li, zhao = await town.organizer("李主任"), await town.organizer("赵主任")
    one, two = await town.resident("张三"), await town.resident("张三丰")
    await imports(li)
    for organizer in (li, zhao):
        await organizer.says("/rolls")
        await organizer.taps("确认某人")
        await organizer.says("张三")
        await organizer.taps("张三 2")
    await li.taps("👤 张三")
    await zhao.taps("👤 张三丰")
    assert "刚刚已经有人核对过" in zhao.toast
    assert (await held(town))[1][1] == one.id
    assert "您在名册上" not in two.reads()


async def test_mine_shows_as_what_one_votes_and_one_can_leave(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await wang.says("/my")
    assert "名册" not in wang.hears()
    await imports(li)
    codes = await prints(town, li)
    await wang.says(codes["1"])
    await wang.says("/my")
    assert "晨光小区业主（业主）：1　王秀兰" in wang.hears()
    await wang.taps("我在哪些名册上")
    await wang.taps("退出 晨光小区业主 1")
    await wang.taps("不退出")
    assert (await held(town))[0][1] == wang.id
    await wang.taps("我在哪些名册上")
    await wang.taps("退出 晨光小区业主 1")
    await wang.taps("退出名册")
    assert "您已经退出" in wang.hears()
    assert (await held(town))[0] == ("1", None, None)
    await wang.says(codes["1"])
    assert "码不对" in wang.hears()


async def test_whoever_was_confirmed_wrongly_says_so_with_one_button(town: Town) -> None:
    li, zhang = await town.organizer("李主任"), await town.resident("张三")
    await imports(li)
    await li.says("/rolls")
    await li.taps("确认某人")
    await li.says("张三")
    await li.taps("张三 2")
    await li.taps("👤 张三")
    await zhang.taps("不是我")
    await zhang.taps("退出名册")
    assert (await held(town))[1][1] is None


async def test_another_persons_entry_cannot_be_given_up(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    chen = await town.resident("小陈")
    await imports(li)
    codes = await prints(town, li)
    await wang.says(codes["1"])
    chen.person.taps_data(chen.person.sees()[0], "nrg:1:1")
    await town.settle()
    assert "不是您的" in chen.toast
    assert (await held(town))[0][1] == wang.id


async def test_residents_are_confirmed_told_and_may_take_it_back(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await li.says("/rolls")
    await li.taps("核实居民")
    assert "已核实 0 位" in li.hears()
    await li.says("王大妈")
    await li.taps("▫ 王大妈")
    assert "已核实：王大妈" in li.hears()
    assert "您是本社区居民" in wang.reads()
    await wang.says("/my")
    assert "核实过的晨光社区居民" in wang.hears()
    await wang.taps("我在哪些名册上")
    await wang.taps("取消晨光社区的核实")
    assert "不算晨光社区核实过的居民" in wang.hears()
    await li.taps("✅ 王大妈")
    assert "已取消核实" in li.hears()
    await li.says("/rolls")
    assert "名册的经过" not in li.buttons()


async def test_who_is_forgotten_leaves_the_roll_as_it_was(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("幸福一家人")
    await imports(li)
    codes = await prints(town, li)
    await wang.says(codes["1"])
    await wang.says("/my")
    await wang.taps("导出我的数据")
    _, data = town.world.files[files(wang)[-1]["file_id"]]
    assert "3-2-101" in data.decode()
    await wang.says("/forget")
    assert "名册" in wang.hears()
    await wang.taps("删除我的信息")
    await wang.taps("确定删除")
    assert await held(town) == [("1", None, None), ("2", None, None), ("3", None, None)]
    await li.says("/rolls")
    assert "已核对 0" in li.hears()
    await li.taps("名册的经过")
    assert "幸福一家人" not in li.hears()
