"""One household, one vote: whoever of it decides, all of it hear, and anybody of it can replace."""

import re
from typing import Any

from tests.conversations.test_rolls import chooses
from tests.town import Friend, Town

HOMES = (("1", "王建国", "三组12号"), ("2", "刘梅", "三组12号"), ("3", "王小军", "三组12号"))
NEXT_DOOR = ("4", "张三", "三组13号")
CODE = re.compile(r"[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}")
QUESTION = "村口的路修不修？"


async def households(li: Friend) -> None:
    """A roll of two households: three people in one, one in the other."""
    await chooses(li, "户（", "三组各户")
    rows = "\n".join(",".join(row) for row in (*HOMES, NEXT_DOOR))
    await li.sends_document("户.csv", f"编号,姓名,户\n{rows}\n".encode())
    await li.taps("确认导入")


async def confirms(li: Friend, friend: Friend) -> None:
    """The organizer knows who it is, by the name they show."""
    await li.says("/rolls")
    await li.taps("确认某人")
    await li.says(friend.person.user.first_name)
    await li.taps(friend.person.user.first_name)
    await li.taps(f"👤 {friend.person.user.first_name}")


async def asks(li: Friend, who: str, *settings: str) -> None:
    """A poll among those whose button says `who`."""
    await li.says("/newpoll")
    await li.says(QUESTION)
    await li.taps("就用")
    while f"谁能投：{who}" not in li.buttons():
        await li.taps("谁能投：")
    for label in settings:
        await li.taps(label)
    await li.taps("发布")


async def family(town: Town) -> tuple[Friend, list[Friend]]:
    """The organizer, and the three of the household, who have proved it."""
    li = await town.organizer("李主任")
    home = [await town.resident(name) for _, name, _ in HOMES]
    await town.link_group()
    await households(li)
    for friend in home:
        await confirms(li, friend)
    return li, home


async def choices(town: Town) -> list[Any]:
    rows = await town.db.reader.all("SELECT person_id, choice FROM votes ORDER BY elector_id")
    return [(row["person_id"], row["choice"]) for row in rows]


async def test_three_of_a_household_have_one_vote_and_the_last_one_who_insists_decides(
    town: Town,
) -> None:
    li, (father, mother, son) = await family(town)
    await asks(li, "三组各户")
    assert "名册上 2 户" in town.group_reads()
    await father.taps("赞成", to=town.group)
    assert "已投：赞成" in father.toast
    for other in (mother, son):
        assert "王建国替您家投了：赞成" in other.reads()
    await mother.taps("反对", to=town.group)
    assert "您家已由王建国投了" in mother.toast
    assert await choices(town) == [(father.id, "0")]
    assert "换成您选的“反对”吗" in mother.hears()
    await mother.taps("换成我选的")
    assert await choices(town) == [(mother.id, "1")]
    for other in (father, son):
        assert "刘梅替您家投了：反对" in other.reads()
    await son.taps("弃权", to=town.group)
    assert "您家已由刘梅投了：反对" in son.hears()
    await town.passes(days=4)
    assert "共有 1 户投票（名册上 2 户）" in town.group_reads()
    assert "反对：1 票" in town.group_reads()
    assert "赞成：0 票" in town.group_reads()
    await son.taps("换成我选的")
    assert "没有计入" in son.toast
    assert await choices(town) == [(mother.id, "1")]


async def test_whoever_decided_changes_their_own_vote_without_being_asked(town: Town) -> None:
    li, (father, mother, _) = await family(town)
    await asks(li, "三组各户")
    await father.taps("赞成", to=town.group)
    await father.taps("反对", to=town.group)
    assert "已改投：反对" in father.toast
    assert "王建国替您家投了：反对" in mother.reads()


async def test_the_neighbours_hear_nothing_and_have_a_vote_of_their_own(town: Town) -> None:
    li, (father, *_) = await family(town)
    zhang = await town.resident("张三")
    await confirms(li, zhang)
    await asks(li, "三组各户")
    await father.taps("赞成", to=town.group)
    assert "替您家" not in zhang.reads()
    await zhang.taps("反对", to=town.group)
    assert await choices(town) == [(father.id, "0"), (zhang.id, "1")]


async def test_somebody_who_decided_and_is_forgotten_leaves_the_vote_and_the_others_decide(
    town: Town,
) -> None:
    li, (father, mother, son) = await family(town)
    await asks(li, "三组各户")
    await father.taps("赞成", to=town.group)
    await father.says("/forget")
    await father.taps("删除我的信息")
    await father.taps("确定删除")
    assert await choices(town) == [(None, "0")]
    await mother.taps("反对", to=town.group)
    assert "您家已由已经退出的人投了" in mother.toast
    await mother.taps("换成我选的")
    assert await choices(town) == [(mother.id, "1")]
    assert "刘梅替您家投了：反对" in son.reads()
    again = await town.resident("王建国", id=father.id)
    await again.taps("赞成", to=town.group)
    assert "还没有核对是哪一户" in again.toast
    await confirms(li, again)
    await again.taps("赞成", to=town.group)
    assert "您家已由刘梅投了：反对" in again.hears()


async def test_a_secret_vote_of_a_household_is_changed_only_by_whoever_has_the_receipt(
    town: Town,
) -> None:
    li, (father, mother, son) = await family(town)
    await asks(li, "三组各户", "公开：")
    await father.taps("赞成", to=town.group)
    code = CODE.findall(father.reads())[-1]
    for other in (mother, son):
        assert "王建国替您家投了票" in other.reads()
        assert "赞成" not in other.reads()
        assert code not in other.reads()
    await mother.taps("反对", to=town.group)
    assert "您家已经投过了" in mother.toast
    assert "只有投的人用收据能改" in mother.toast
    await father.says("/forget")
    await father.taps("删除我的信息")
    await father.taps("确定删除")
    await son.taps("反对", to=town.group)
    assert "您家已经投过了" in son.toast
    assert [choice for _, choice in await town.box()] == ["0"]
    await mother.says(f"/check {code}")  # he left her the receipt
    await mother.taps("改投")
    await mother.taps("反对")
    await mother.taps("投出")
    assert [choice for _, choice in await town.box()] == ["1"]
    await town.passes(days=4)
    assert "共有 1 户投票（名册上 2 户）" in town.group_reads()


async def test_a_ballot_of_several_taps_asks_before_it_replaces_another_ones(town: Town) -> None:
    li, (father, mother, son) = await family(town)
    await li.says("/newpoll")
    await li.says(QUESTION)
    await li.says("修路\n修桥\n修渠")
    await li.taps("类型")
    while "谁能投：三组各户" not in li.buttons():
        await li.taps("谁能投：")
    await li.taps("发布")
    for friend, labels in ((father, ("修路", "修渠")), (mother, ("修路", "修渠", "修桥"))):
        await friend.starts("p_1")
        await friend.taps("投票")
        for label in labels:  # hers begins with what stands: both marks go, one comes
            await friend.taps(label)
        await friend.taps("投出")
    assert "您家已由王建国投了：修路、修渠" in mother.hears()
    await mother.taps("换成我选的")
    assert [choice for _, choice in await choices(town)] == ["1"]
    assert "刘梅替您家投了：修桥" in son.reads()
