"""The chair leads through the agenda; votes on the spot are taken from those who are there."""

from typing import Any

from storage import attendances, meetings, proceedings
from tests.conversations.sitting_rooms import announces, at, card, code, council, leads
from tests.town import Friend, Town

THREE = "几点结束\n谁来管\n音量多大"


async def _opens(town: Town, *names: str, items: str = THREE) -> tuple[Friend, list[Friend]]:
    """A council of these and the chair, all of them signed in, and a meeting that begins."""
    li, members = await town.organizer("李主任"), [await town.resident(name) for name in names]
    await town.link_group()
    await council(town, li, *members)
    await announces(li, items=items)
    await town.passes_until(at(15, 18, 50))
    said = await code(li)
    for member in members:
        await member.says(said)
    await leads(li)
    await li.taps("我到了")
    await town.passes_until(at(15, 19))
    await _does(town, li, "开始开会")
    return li, members


async def _does(town: Town, who: Friend, label: str) -> None:
    """A tap, and the card has followed it."""
    await who.taps(label)
    await town.passes(seconds=5)


async def _sees(town: Town, li: Friend) -> str:
    await town.passes(seconds=5)
    return card(li)


def _poll_card(friend: Friend) -> Any:
    return next(m for m in reversed(friend.person.sees()) if m.text.startswith(("🗳", "📊")))


async def test_item_by_item_with_a_vote_on_the_spot(town: Town) -> None:
    chen = await town.resident("小陈")
    li, (wang, zhao, sun) = await _opens(town, "王大妈", "老赵", "孙阿姨")
    await chen.says(await code(li))
    assert "▶ 正在开会" in await _sees(town, li)
    assert "👉 1. 几点结束" in card(li)
    await _does(town, li, "当场表决")
    assert "表决开始" in li.toast
    for friend in (li, wang, zhao, sun):
        assert "几点结束" in _poll_card(friend).text
        assert "会上当场表决" in _poll_card(friend).text
    assert "几点结束" not in chen.reads()
    await wang.taps("赞成")
    await zhao.taps("赞成")
    await town.restart()
    await sun.taps("反对")
    await li.taps("赞成")
    await town.passes(seconds=5)
    assert "已有 4 人投票（到会能表决的 4 人）" in _poll_card(wang).text
    await chen.says("/polls")
    await chen.taps("几点结束")
    await chen.taps("赞成")
    assert "只有到会签了到" in chen.toast
    await _does(town, li, "结束表决")
    assert "✅" not in await _sees(town, li)
    assert "通过：赞成 3，反对 1，弃权 0" in card(li)
    assert "投票结果" in _poll_card(zhao).text
    assert "投票结果" not in town.group_reads()
    await _does(town, li, "下一项")
    assert "✅ 1. 几点结束" in await _sees(town, li)
    assert "👉 2. 谁来管" in card(li)
    await li.taps("举手计数")
    await li.says("赞成1 反对2 弃权1")
    assert "没通过：赞成 1，反对 2，弃权 1" in li.hears()
    await _does(town, li, "下一项")
    await _does(town, li, "下次再议")
    assert "🔁 3. 音量多大　下次再议" in await _sees(town, li)
    await li.taps("散会")
    assert "没有议" not in li.hears()
    await _does(town, li, "确定散会")
    assert "一共来了 4" in li.hears()
    assert "已经散会" in await _sees(town, li)
    assert "会议结果" in " ".join(li.buttons())
    items = await proceedings.list_of(town.db.reader, 1)
    assert [item.ruling for item in items] == ["passed", "failed", "again"]
    assert (items[0].approve, items[0].present, items[0].needed, items[0].valid) == (3, 4, 3, True)
    assert (await attendances.count(town.db.reader, 1)).ever == 4
    assert len(await attendances.list_all(town.db.reader, 1)) == 5
    await town.passes(minutes=5)
    await sun.says(await code(li))
    assert "已经散了" in sun.hears()
    await li.taps("会议结果")
    assert "到会 4 人" in li.hears()
    assert "✅ 1. 几点结束（通过；赞成 3，反对 1，弃权 0）" in li.hears()
    await li.taps("看全文")
    await li.taps("发布")
    for data in ("sitting-run:here:1:0", "sitting-lead:1"):
        li.person.taps_data(li.person.sees()[-1], data)
        await town.settle()
        assert "已经结束" in li.toast
    assert "2. 谁来管\n结果：没有通过\n赞成 1，反对 2，弃权 1" in town.group_reads()
    assert "3. 音量多大\n结果：下次再议" in town.group_reads()


async def test_a_vote_ends_by_itself_and_hands_join_it(town: Town) -> None:
    li, (wang,) = await _opens(town, "王大妈", items="几点结束")
    for name in ("孙桂英", "赵德山"):
        async with town.db.transaction() as tx:
            await tx.run(
                "INSERT INTO council_members (council_id, name, role, since)"
                " VALUES (1, :name, 'member', '2026-01-01')",
                name=name,
            )
        await li.taps("谁到了")
        await li.taps(name)
    await leads(li)
    await _does(town, li, "当场表决")
    await wang.taps("反对")
    await li.taps("举手计数")
    await li.says("4 0 0")
    assert "还剩 3" in li.hears()
    await li.says("2")
    assert "赞成、反对、弃权" in li.hears()
    await li.says("1 0 1")
    assert "举手的加进去了" in li.hears()
    await town.passes(seconds=5)
    assert "已有 3 人投票（到会能表决的 4 人）" in _poll_card(wang).text
    await town.passes(minutes=2, seconds=50)
    assert "没通过：赞成 1，反对 1，弃权 1" in await _sees(town, li)
    assert "现场投票 2 票" in _poll_card(wang).text
    assert "现场计票表" not in " ".join(_poll_card(wang).labels)
    await li.taps("举手计数")
    await li.says("5 0 0")
    assert "能表决的一共 4" in li.hears()
    await li.says("3 1 0")
    assert "通过：赞成 3，反对 1，弃权 0" in li.hears()


async def test_too_few_cannot_decide_and_whoever_leaves_counts_no_longer(town: Town) -> None:
    li, (wang, zhao) = await _opens(town, "王大妈", "老赵", items="几点结束\n谁来管")
    await li.taps("谁到了")
    await li.taps("✅ 王大妈")
    await _does(town, li, "先走了")
    await li.taps("✅ 老赵")
    await _does(town, li, "先走了")
    await leads(li)
    assert "需要 2，还差 1" in card(li)
    await _does(town, li, "当场表决")
    await wang.says("/polls")
    await wang.taps("几点结束")
    await wang.taps("赞成")
    assert "只有到会签了到" in wang.toast
    await li.taps("赞成")
    await _does(town, li, "结束表决")
    assert "人数不够，不能决定：赞成 1" in await _sees(town, li)
    await li.taps("会议结果")
    assert "表决的时候人数不够" in li.hears()
    await li.says("/cancel")
    await leads(li)
    await _does(town, li, "下次再议")
    assert "🔁 1. 几点结束　下次再议" in await _sees(town, li)
    await _does(town, li, "上一项")
    assert "👉 1. 几点结束" in await _sees(town, li)
    await zhao.says(await code(li))
    await li.taps("举手计数")
    await li.says("2 0 0")
    assert "通过：赞成 2" in li.hears()
    item = (await proceedings.list_of(town.db.reader, 1))[0]
    assert (item.ruling, item.valid, item.present, item.needed) == ("passed", True, 2, 2)
    await li.taps("会议结果")
    assert "表决的时候人数不够" not in li.hears()
    assert "✅ 1. 几点结束（通过；赞成 2" in li.hears()


async def test_it_is_asked_before_it_begins_with_too_few(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await council(town, li, wang, "赵德山")
    await announces(li)
    await leads(li)
    await li.taps("开始开会")
    assert "还没开始签到" in li.toast
    await town.passes_until(at(15, 18, 30))
    await li.taps("开始开会")
    assert "还差 2（需要 2）" in li.hears()
    await li.taps("再等等")
    await leads(li)
    assert "还没有开始" in card(li)
    await li.taps("开始开会")
    await _does(town, li, "还是开始")
    assert "正在开会" in await _sees(town, li)
    await _does(town, li, "当场表决")
    assert "还没有人用手机签到" in li.toast
    await li.taps("散会")
    assert "还有 2 项没有议" in li.hears()
    await li.taps("接着开")
    assert "正在开会" in card(li)
    await leads(li)
    await li.taps("散会")
    await _does(town, li, "确定散会")
    items = await proceedings.list_of(town.db.reader, 1)
    assert [item.ruling for item in items] == ["again", "again"]
    assert [item.approve for item in items] == [None, None]


async def test_two_lead_at_once_and_the_second_is_told(town: Town) -> None:
    zhou = await town.organizer("周副主任")
    li, _ = await _opens(town, "王大妈")
    await leads(zhou)
    await _does(town, zhou, "下一项")
    li.person.taps_data(li.person.sees()[-1], "sitting-run:next:1:1")
    await town.settle()
    assert "会已经往下走了" in li.toast
    assert "👉 2. 谁来管" in await _sees(town, li)
    zhou.person.taps_data(zhou.person.sees()[-1], "sitting-run:begin:1:0")
    await town.settle()
    assert "已经开始了" in zhou.toast
    await _does(town, li, "当场表决")
    for what in ("vote", "secret", "next", "again", "before", "end-sure"):
        zhou.person.taps_data(zhou.person.sees()[-1], f"sitting-run:{what}:1:2")
        await town.settle()
        assert "正在表决" in zhou.toast
    await _does(town, zhou, "结束表决")
    li.person.taps_data(li.person.sees()[-1], "sitting-run:stop:1:2")
    await town.settle()
    assert "现在没有在表决" in li.toast
    li.person.taps_data(li.person.sees()[-1], "sitting-run:steal:1:2")
    await town.settle()
    assert "过时" in li.toast


async def test_a_secret_vote_tells_nobody_what_was_voted(town: Town) -> None:
    li, (wang, zhao) = await _opens(town, "王大妈", "老赵", items="谁当组长")
    await _does(town, li, "不记名表决")
    for friend, choice in ((li, "赞成"), (wang, "赞成"), (zhao, "反对")):
        await friend.taps(choice)
        assert "改投" in friend.buttons()
    await li.taps("举手计数")
    await li.says("1 0 0")
    assert "不记名表决不能举手" in li.hears()
    await li.says("/cancel")
    await _does(town, li, "结束表决")
    assert "通过：赞成 2，反对 1，弃权 0" in await _sees(town, li)
    assert await town.db.reader.all("SELECT * FROM votes") == []


async def test_a_suggestion_on_the_agenda_and_everybody_without_a_body(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await announces(li, items="几点结束")
    async with town.db.transaction() as tx:
        await tx.run("UPDATE agenda_items SET text = :long", long="灯" * 400)
    await town.passes_until(at(15, 18, 50))
    for friend in (wang, li):
        await friend.says(await code(li))
    await leads(li)
    assert "法定人数" not in card(li)
    await _does(town, li, "开始开会")
    await _does(town, li, "当场表决")
    await wang.taps("赞成")
    await li.taps("弃权")
    await _does(town, li, "结束表决")
    assert "没通过：赞成 1，反对 0，弃权 1" in await _sees(town, li)
    assert (await meetings.get(town.db.reader, 1)).state == "planned"


async def test_in_english(town: Town) -> None:
    li, anna = await town.organizer("Li", language="en"), await town.resident("Anna", language="en")
    await council(town, li, anna)
    await li.says("/newmeeting")
    for doing in ("@Deliberation", "Fees", "15 December 7pm", "Hall", "When to end", "@Publish"):
        await (li.taps(doing[1:]) if doing.startswith("@") else li.says(doing))
    await town.passes_until(at(15, 18, 30))
    await li.taps("Sign-in and agenda")
    await li.taps("I am here")
    assert li.toast == "Noted: you are here"
    await li.taps("Begin")
    assert "1 are lacking (2 are needed)" in li.hears()
    await _does(town, li, "Wait")
    await li.taps("Who is here")
    await li.taps("Anna")
    assert "An organizer signed you in: Fees" in anna.reads()
    await _does(town, li, "Begin")
    await _does(town, li, "Count hands")
    await li.says("for 2 against 0")
    assert "passed: 2 for, 0 against, 0 abstaining" in li.hears()
    await _does(town, li, "Next item")
    await li.taps("Close the meeting")
    await li.taps("Yes, close it")
    assert "“Fees” is closed; 2 came in all" in li.hears()
