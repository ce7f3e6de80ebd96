"""People sign in at a meeting: by code, from the poster, or through whoever leads it."""

import re
from typing import Any

from domain.meetings import Called
from storage import attendances, councils, invitations
from tests.conversations.sitting_rooms import announces, at, card, code, council, leads
from tests.town import Friend, Town


async def _people(town: Town, *names: str) -> list[Friend]:
    return [await town.resident(name) for name in names]


async def test_the_code_signs_in_and_the_quorum_is_shown_as_people_come(town: Town) -> None:
    li, (wang, zhao) = await town.organizer("李主任"), await _people(town, "王大妈", "老赵")
    await town.link_group()
    await council(town, li, wang, zhao, "赵德山", "孙桂英")
    await announces(li)
    await wang.says("234567")
    assert "作为建议提交吗" in wang.hears()
    await wang.says("/cancel")
    await town.passes_until(at(15, 17, 59))
    assert "签到" not in li.reads().replace("签到和开会", "")
    await leads(li)
    assert "还差 4" in card(li)
    said = re.sub(r"\D", "", card(li).partition("签到码：")[2][:8])
    await wang.starts(f"k_1_{said}")
    assert "还没开始签到" in wang.hears()
    await town.passes_until(at(15, 18))
    assert await code(li) == said
    assert any(m.media and m.media[0] == "photo" for m in li.person.sees())
    tap = await wang.taps("签到", to=town.group)
    await wang.follows(tap.url)
    assert "墙上的六个数字" in wang.hears()
    await wang.says("是多少来着")
    assert "签到码不对" in wang.hears()
    await town.restart()
    await wang.says(f"{said[:3]} {said[3:]}")
    assert "签到好了：广场舞。已经到了 1 位" in wang.hears()
    await zhao.says(said)
    assert "已经到了 2 位" in zhao.hears()
    await zhao.says(said)
    assert "您已经签过到了" in zhao.hears()
    await li.taps("我到了")
    assert "您到了" in li.toast
    await town.passes(seconds=5)
    assert "到了 3 人" in card(li)
    assert "法定人数：一共 5，需要 4，还差 1" in card(li)
    assert "已签到 3 人" in town.group_reads()
    await li.taps("谁到了")
    await li.taps("赵德山")
    await town.passes(seconds=5)
    assert "需要 4，够了 ✓" in card(li)
    await town.passes_until(at(15, 21))
    await wang.says(said)
    assert "已经散了" in wang.hears()


async def test_strangers_join_by_the_poster_and_who_is_not_called_listens(town: Town) -> None:
    li, (wang,) = await town.organizer("李主任"), await _people(town, "王大妈")
    far, chen = await town.resident("远客", "c02"), await town.stranger("小陈")
    await town.link_group()
    await council(town, li, wang)
    await announces(li)
    await town.passes_until(at(15, 18, 30))
    said = await code(li)
    await chen.starts(f"k_1_{said}")
    await chen.taps("同意并加入")
    assert "记作旁听" in chen.hears()
    await far.starts(f"k_1_{said}")
    assert "别的社区的会" in far.hears()
    await far.says(said)
    assert "作为建议提交吗" in far.hears()
    await leads(li)
    assert "到了 0 人，另有旁听 1 人" in card(li)
    assert "还差 2" in card(li)
    await li.taps("谁到了")
    assert "✅ 小陈（旁听）" in li.buttons()


async def test_nobody_finds_the_code_by_trying(town: Town) -> None:
    li, (wang,) = await town.organizer("李主任"), await _people(town, "王大妈")
    await announces(li)
    await town.passes_until(at(15, 18))
    said = await code(li)
    for wrong in ("222222", "３３３３３３", "44-44-44", "555555", "666666"):
        await wang.says(wrong)
        assert "签到码不对" in wang.hears()
    await wang.says(said)
    assert "签到码不对" not in wang.hears()
    assert "签到好了" not in wang.hears()
    await town.passes(minutes=61)
    await wang.says(said)
    assert "签到好了" in wang.hears()


async def _adds(li: Friend, who: str, *labels: str) -> None:
    await li.taps("有人没带手机")
    await li.says(who)
    for label in labels:
        await li.taps(label)


async def test_people_without_a_phone_are_noted_by_name_or_as_a_number(town: Town) -> None:
    li, (wang,) = await town.organizer("李主任"), await _people(town, "王大妈")
    await announces(li)
    await leads(li)
    await li.taps("谁到了")
    await li.taps("有人没带手机")
    assert "还没开始签到" in li.toast
    await town.passes_until(at(15, 18, 30))
    await leads(li)
    await li.taps("谁到了")
    await _adds(li, "3位")
    assert "到了 3 人" in li.hears()
    await _adds(li, "孙桂英", "没有手机的孙桂英")
    assert "问一下孙桂英" in li.hears()
    await li.taps("本人同意")
    assert "✅ 孙桂英" in li.buttons()
    await _adds(li, "孙桂英", "没有手机的孙桂英", "本人同意")
    assert "已经签过到了" in li.toast
    await li.says("/cancel")
    await _adds(li, "周大爷", "没有手机的周大爷", "不记名字")
    assert "到了 5 人" in li.hears()
    rows = await town.db.reader.all("SELECT name FROM attendances WHERE name IS NOT NULL")
    assert [row["name"] for row in rows] == ["孙桂英"]
    await _adds(li, "王大妈", "王大妈")
    assert "组织者给您签了到：广场舞" in wang.reads()
    assert "到了 6 人" in li.hears()
    await li.taps("没有手机的 3 位")
    await li.taps("走了 1 位")
    assert "到了 5 人" in li.hears()
    await li.taps("孙桂英")
    await li.taps("先走了")
    assert "到了 4 人" in li.hears()
    await li.taps("没有手机的 1 位")
    await li.taps("点错了")
    assert "到了 3 人" in li.hears()
    await li.taps("王大妈")
    await li.taps("先走了")
    assert "到了 2 人" in li.hears()
    await wang.says(await code(li))
    assert "已经到了 3 位" in wang.hears()
    assert (await attendances.count(town.db.reader, 1)).ever == 5
    ever = await town.db.reader.all("SELECT person_id, left_at FROM attendances WHERE name IS NULL")
    assert sum(row["person_id"] == wang.id for row in ever) == 2


async def test_two_who_lead_tick_at_once_and_one_left_already(town: Town) -> None:
    li, zhou = await town.organizer("李主任"), await town.organizer("周副主任")
    wang, chen = await _people(town, "王大妈", "小陈")
    await council(town, wang, "赵德山", li, chen)
    await announces(li)
    await town.passes_until(at(15, 18, 30))
    assert "签到码" in wang.reads()
    await wang.taps("签到和开会")
    for leader in (wang, zhou):
        if leader is zhou:
            await leads(zhou)
        await leader.taps("谁到了")
        await leader.taps("赵德山") if leader is wang else None
    await zhou.taps("赵德山")
    assert "赵德山怎么了" in zhou.hears()
    await wang.taps("✅ 赵德山")
    await wang.taps("先走了")
    await zhou.taps("先走了")
    assert "已经不在名单上" in zhou.toast
    rows = await town.db.reader.all("SELECT left_at FROM attendances WHERE name = '赵德山'")
    assert len(rows) == 1
    card_there = next(m for m in zhou.person.sees() if m.text.startswith("📋 广场舞（"))
    for data in ("sitting-run:here:1:0", "sitting-seat:1:1", "sitting-add:1", "sitting-lead:1"):
        chen.person.taps_data(chen.person.sees()[-1], data)
        await town.settle()
        assert "组织者" in chen.toast
    assert card_there
    async with town.db.transaction() as tx:
        await councils.dissolve(tx, 1, town.now, town.now.date())
    await leads(zhou)
    assert "法定人数" not in card(zhou)


async def test_a_home_counts_once_where_households_decide(town: Town) -> None:
    li, friends = await town.organizer("李主任"), await _people(town, "王大妈", "王大爷", "老赵")
    async with town.db.transaction() as tx:
        await tx.run("UPDATE communities SET households = 3 WHERE code = 'c01'")
        await tx.run(
            "INSERT INTO councils (community_id, kind, name, rule)"
            " VALUES (1, 'assembly', '居民会议', 'residents_households')"
        )
        await tx.run(
            "INSERT INTO council_members (council_id, person_id, name, role, since)"
            " VALUES (1, :person, '老赵', 'chair', '2026-01-01')",
            person=friends[2].id,
        )
        await tx.run(
            "INSERT INTO rolls (id, community_id, capacity, title, imported_at)"
            " VALUES (1, 1, 'household', '各户', :now)",
            now=town.now,
        )
        for n, (friend, home) in enumerate(zip(friends, ("一号", "一号", "二号"), strict=True)):
            await tx.run(
                "INSERT INTO roll_entries (roll_id, code, name, household, person_id, weight)"
                " VALUES (1, :code, '某人', :home, :person, 1)",
                code=str(n),
                home=home,
                person=friend.id,
            )
    await announces(li, kind="居民会议")
    await town.passes_until(at(15, 18, 30))
    said, heard = await code(li), []
    for friend in friends:
        await friend.says(said)
        heard.append(friend.hears().partition("到了 ")[2][:1])
    assert heard == ["1", "1", "2"]
    assert "签到码" in friends[2].reads()
    await leads(li)
    assert "到了 2 户" in card(li)
    assert "法定人数：一共 3，需要 2，够了 ✓" in card(li)
    await li.taps("开始开会")
    await town.passes(seconds=5)
    await li.taps("当场表决")
    await friends[0].taps("赞成")
    await friends[2].taps("反对")
    await friends[1].taps("反对")
    assert "已由王大妈投了" in friends[1].toast
    await town.passes(seconds=5)
    assert "正在表决" in card(li)
    assert "已有 2 人投票（到会能表决的 2 人）" in friends[0].reads()
    await li.taps("举手计数")
    await li.says("1 0 0")
    assert "还剩 0" in li.hears()
    await li.says("/cancel")
    await li.taps("结束表决")
    await town.passes(seconds=5)
    assert "没通过：赞成 1，反对 1，弃权 0" in card(li)


async def test_of_people_called_by_name_those_decide(town: Town) -> None:
    li, (wang, zhao) = await town.organizer("李主任"), await _people(town, "王大妈", "老赵")
    await announces(li)
    async with town.db.transaction() as tx:
        called = [Called(person_id=wang.id, name="王大妈"), Called(name="孙桂英")]
        await invitations.put_called(tx, 1, called)
    await town.passes_until(at(15, 18, 30))
    for friend, key in ((wang, "已经到了 1 位"), (zhao, "记作旁听")):
        await friend.says(await code(li))
        assert key in friend.hears()
    await leads(li)
    await li.taps("谁到了")
    await li.taps("▫️ 孙桂英")
    assert "到了 2 人，另有旁听 1 人" in li.hears()
    await _adds(li, "孙桂英", "没有手机的孙桂英")
    assert "请在【谁到了】里点名字" in li.toast
    await li.says("/cancel")
    await _adds(li, "5")
    assert "到了 2 人，另有旁听 6 人" in li.hears()


async def test_a_meeting_that_moves_forgets_who_was_there_and_its_code(town: Town) -> None:
    li, (wang,) = await town.organizer("李主任"), await _people(town, "王大妈")
    await announces(li)
    await town.passes_until(at(15, 18, 30))
    said = await code(li)
    await wang.says(said)
    await li.taps("改期", on=_published(li))
    await li.says("12月22日晚7点")
    await wang.says(said)
    assert "签到好了" not in wang.hears()
    await wang.says("/cancel")
    await town.passes_until(at(22, 18))
    codes = re.findall(r"签到码：([0-9]{6})", li.reads())
    assert len(codes) == 2
    assert await town.db.reader.all("SELECT * FROM attendances") == []
    await li.taps("取消会议", on=_published(li))
    await li.taps("确定取消")
    await wang.says(codes[1])
    assert "签到好了" not in wang.hears()
    await li.taps("签到和开会")
    assert "取消" in li.toast


def _published(li: Friend) -> Any:
    return next(m for m in li.person.sees() if "🕒 改期" in m.labels)


async def test_in_english(town: Town) -> None:
    li = await town.organizer("Li", language="en")
    anna = await town.resident("Anna", language="en")
    await council(town, li, anna, "Zhao")
    await li.says("/newmeeting")
    for doing in ("@Deliberation", "Fees", "15 December 7pm", "Hall", "When to end", "@Publish"):
        await (li.taps(doing[1:]) if doing.startswith("@") else li.says(doing))
    await town.passes_until(at(15, 18, 30))
    await anna.says("/meetings")
    await anna.taps("Sign in")
    await anna.says("what is it?")
    assert "That is not the code" in anna.hears()
    found = re.search(r"sign-in code of “Fees” .*: ([0-9]{6})", li.reads())
    assert found is not None
    await anna.says(found[1])
    assert "You are signed in: Fees. 1 here so far." in anna.hears()
    await li.taps("Sign-in and agenda")
    assert "Quorum: 2 of 3 needed, 1 more to come" in li.reads()
