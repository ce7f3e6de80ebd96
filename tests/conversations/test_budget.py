"""A participatory budget: projects with costs, divided so that everybody's share counts alike."""

from tests.town import Friend, Town

PROJECTS = "楼道灯 12000\n座椅：8000元\n坡道 1.2万｜三号楼门口"


async def _asks(li: Friend, *settings: str, total: str = "2万", projects: str = PROJECTS) -> None:
    await li.says("/newpoll")
    await li.says("今年的钱先办什么？")
    await li.taps("参与式预算")
    await li.says(total)
    await li.says(projects)
    for label in settings:
        await li.taps(label)
    await li.taps("发布")


async def _chooses(friend: Friend, *labels: str) -> None:
    for label in ("投票", "今年的钱", "投票", *labels, "投出"):
        await friend.taps(label)


async def _crowd(town: Town, count: int) -> list[Friend]:
    return [await town.resident(f"居民{i}") for i in range(count)]


async def test_a_budget_from_the_total_to_the_projects_that_are_done(town: Town) -> None:
    li = await town.organizer("李主任")
    crowd = await _crowd(town, 4)
    await town.link_group()
    await li.says("/newpoll")
    await li.says("今年的钱先办什么？")
    await li.taps("参与式预算")
    assert "一共有多少钱" in li.hears()
    await li.says("2万")
    assert "一行一个，后面写要多少钱" in li.hears()
    await li.says(PROJECTS)
    assert "· 坡道（12000 元）：三号楼门口" in li.hears()
    assert "一共 20000 元。想要的都可以选。" in li.hears()
    await li.taps("发布")
    for words in ("· 楼道灯（12000 元）", "· 座椅（8000 元）", "便宜的先办"):
        assert words in town.group_reads()
    for friend in crowd[:3]:
        await _chooses(friend, "楼道灯")
    await _chooses(crowd[3], "座椅")
    await town.passes(days=4)
    for words in (
        "楼道灯：3 票",
        "一共 20000 元，4 人投票，每人名下有 5000 元",
        "✅ 楼道灯（12000 元）：选它的人凑够了，3 人每人出 4000 元。",
        "✅ 座椅（8000 元）：选它的 1 人没凑够，用大家剩下的钱办。",
        "✖ 坡道（12000 元）：没有人选，这次办不了。",
        "还剩 0 元。",
        "如果只比票数，结果也一样。",
    ):
        assert words in town.group_reads()


async def test_a_small_street_is_not_outvoted(town: Town) -> None:
    """By votes alone six take all the money; by equal shares three have theirs."""
    li = await town.organizer("李主任")
    crowd = await _crowd(town, 9)
    await town.link_group()
    await _asks(li, total="9000", projects="东门灯 3000\n东门椅 3000\n东门棚 3000\n西门灯 3000")
    for friend in crowd[:6]:
        await _chooses(friend, "东门灯", "东门椅", "东门棚")
    for friend in crowd[6:]:
        await _chooses(friend, "西门灯")
    await town.passes(days=4)
    said = town.group_reads()
    assert "✅ 西门灯（3000 元）：选它的人凑够了，3 人每人出 1000 元。" in said
    assert "✖ 东门棚（3000 元）：6 人选，和办成的一样，因为列在后面没轮上。" in said
    assert "如果只比票数，办的就是：东门灯、东门椅、东门棚，还剩 0 元。" in said


async def test_shares_that_do_not_come_out_even_are_about(town: Town) -> None:
    li = await town.organizer("李主任")
    crowd = await _crowd(town, 3)
    await town.link_group()
    await _asks(li, total="10000", projects="楼道灯 10000\n座椅 9000")
    for friend in crowd:
        await _chooses(friend, "楼道灯")
    await town.passes(days=4)
    assert "每人名下大约 3333 元" in town.group_reads()
    assert "3 人每人出大约 3333 元" in town.group_reads()


async def test_what_is_chosen_may_have_to_stay_within_the_total(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li, "能选：")
    assert "选的加起来不能超过这个数" in town.group_reads()
    for label in ("投票", "今年的钱", "投票", "楼道灯", "坡道"):
        await wang.taps(label)
    assert "已选 24000 元，超了 4000 元" in wang.hears()
    assert "✅ 坡道 12000 元" in wang.buttons()
    await wang.taps("投出")
    assert "选中的一共要 24000 元，超过了 20000 元" in wang.toast
    await wang.taps("坡道")
    assert "还剩 8000 元" in wang.hears()
    await wang.taps("投出")
    assert "已投：楼道灯" in wang.hears()


async def test_without_a_limit_all_may_be_chosen(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _asks(li)
    await _chooses(wang, "楼道灯", "座椅", "坡道")
    assert "已投：楼道灯、座椅、坡道" in wang.hears()


async def test_a_budget_may_be_secret(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li, "公开：")
    await _chooses(wang, "座椅")
    await town.passes(days=4)
    assert "✅ 座椅（8000 元）：选它的人凑够了，1 人每人出 8000 元。" in town.group_reads()
    assert await town.db.reader.all("SELECT * FROM votes") == []


async def test_nobody_votes_and_the_money_is_still_there(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await _asks(li)
    await town.passes(days=4)
    assert "没有人投票，钱都还在" in town.group_reads()


async def test_what_cannot_be_understood_is_asked_for_again(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/newpoll")
    await li.says("今年的钱先办什么？")
    await li.taps("参与式预算")
    await li.says("不少")
    assert "没看懂是多少钱" in li.hears()
    await li.says("2万")
    await li.says("楼道灯\n座椅 8000")
    assert "这一行没看懂要多少钱：楼道灯" in li.hears()
    await li.says("楼道灯 3万\n座椅 8000")
    assert "比总共的 20000 元还多" in li.hears()
    await li.says("楼道灯 1万\n座椅 8000")
    await li.taps("类型")
    assert "选项目" in " ".join(li.buttons())
    await li.taps("发布")
    assert "已发布" in li.hears()
