"""At every step of every conversation people do something else: nothing is lost or confused."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.routing import Router
from domain.people import Role
from storage import people
from tests.conversations.test_activities import announce
from tests.conversations.test_suggestions import _answers, _suggests
from tests.town import Friend, Town, features

Way = Callable[[Town, Friend], Awaitable[None]]
"""How an organizer of the community comes to stand at a step."""


def _by(*doings: str) -> Way:
    """Words are said; what begins with @ is the label of a button."""

    async def go(town: Town, li: Friend) -> None:
        for doing in doings:
            if doing.startswith("@"):
                await li.taps(doing[1:])
            else:
                await li.says(doing)

    return go


def _on_the_desk(*doings: str) -> Way:
    """Somebody's suggestion has come before."""

    async def go(town: Town, li: Friend) -> None:
        wang = await town.resident("王大妈")
        await _suggests(wang, "三号楼楼道灯不亮")
        await _suggests(wang, "东门的垃圾桶满了没人倒")
        await _by(*doings)(town, li)

    return go


def _with_a_meeting(*doings: str, begun: bool = False) -> Way:
    async def go(town: Town, li: Friend) -> None:
        await _by("/newmeeting", "@议事会", "商量广场舞时间", "12月15日晚7点")(town, li)
        await _by("二楼议事厅", "@先不写", "@发布")(town, li)
        if begun:
            await town.passes(days=21, hours=11)
        await _by(*doings)(town, li)

    return go


def _with_two_communities(*doings: str) -> Way:
    async def go(town: Town, li: Friend) -> None:
        async with town.db.transaction() as tx:
            await people.set_role(tx, 2, li.id, Role.ORGANIZER)
        await _by(*doings)(town, li)

    return go


def _at_a_meeting(*doings: str) -> Way:
    """An hour before it, at the card from which it is led."""

    async def go(town: Town, li: Friend) -> None:
        await _with_a_meeting()(town, li)
        await town.passes(days=21, hours=9, minutes=30)
        await _by("/meetings", "@签到和开会", *doings)(town, li)

    return go


async def _with_a_voice_about_it(town: Town, li: Friend) -> None:
    await _with_a_meeting("/meetings", "@有话说")(town, li)
    await li.sends_voice()
    await town.passes(days=21, hours=8)
    await li.taps("第 1 条写成文字")


async def _to_sign_in_at_a_meeting(town: Town, li: Friend) -> None:
    await _at_a_meeting()(town, li)
    await li.starts("k_1")


async def _to_count_hands(town: Town, li: Friend) -> None:
    await _by(*MEETING, "@发布")(town, li)
    await town.passes(days=21, hours=9, minutes=30)
    await _by("/meetings", "@签到和开会", "@我到了", "@开始开会")(town, li)
    await town.passes(seconds=5)
    await li.taps("举手计数")


async def _not_satisfied(town: Town, li: Friend) -> None:
    await _suggests(li, "三号楼楼道灯不亮")
    await _answers(li)
    await li.taps("不满意")


async def _with_a_voice(town: Town, li: Friend) -> None:
    """Somebody has spoken instead of writing."""
    wang = await town.resident("王大妈")
    await wang.sends_voice()
    await wang.taps("是，提建议")
    await wang.taps("提交")
    await li.taps("记下语音")


async def _misheard(town: Town, li: Friend) -> None:
    await li.sends_voice()
    for label in ("是，提建议", "提交", "记下语音"):
        await li.taps(label)
    await li.says("活动室的冷气不冷")
    await li.taps("不对")


async def _looking_up(town: Town, li: Friend) -> None:
    """By a button of a grid worker's desk."""
    await li.says("/desk")
    li.person.taps_data(li.person.sees()[-1], "db:number")
    await town.settle()


async def _asked_back(town: Town, li: Friend) -> None:
    await _suggests(li, "三号楼楼道灯不亮")
    await li.taps("追问")
    await li.says("是几单元？")
    await li.taps("回答")


async def _to_unmask(town: Town, li: Friend) -> None:
    await _suggests(await town.resident("王大妈"), "三号楼楼道灯不亮", "匿名提交")
    await li.taps("看是谁提的")


async def _not_satisfied_for_another(town: Town, li: Friend) -> None:
    """Somebody without a phone is not satisfied, and says so to the organizer."""
    await _by("/desk", "@代录建议", "活动室王阿姨", "@本人同意", "活动室冬天太冷", "@✅ 提交")(
        town, li
    )
    await _answers(li)
    await town.passes(seconds=5)
    await li.says("/desk")
    card = next(
        m
        for m in li.person.sees()
        if "活动室冬天太冷" in m.text and "记下评价" in " ".join(m.labels)
    )
    await li.taps("记下评价", on=card)
    await li.taps("☹️ 不满意")


async def _to_sign_in(town: Town, li: Friend) -> None:
    await announce(li)
    await li.says("/volunteer")
    await li.taps("✋ 楼道清杂物")
    await town.passes(days=17, hours=23, minutes=45)
    await li.taps("📍 签到")


async def _to_confirm_hours(town: Town, li: Friend) -> None:
    await announce(li)
    await li.says("/volunteer")
    await li.taps("✋ 楼道清杂物")
    await town.passes(days=17, hours=23, minutes=45)
    await li.taps("📋 签到")
    await li.taps("李主任")
    await town.passes(days=1)
    await li.taps("⏱ 确认时长")


def _with_a_file(*doings: str, lost: bool = False) -> Way:
    """A roll comes as a file, which the network keeps back when it is lost."""

    async def go(town: Town, li: Friend) -> None:
        await _by(*ROLL)(town, li)
        if lost:
            town.world.faults.fail("getFile")
        await li.sends_document("名册.csv", "编号,姓名\n1,王秀兰\n".encode())
        await _by(*doings)(town, li)

    return go


ROLL = ("/rolls", "@导入名册", "@村民", "东庄村民")
MORE = "@更多设置"
POLL = ("/newpoll", "充电棚建在哪里？", "东门\n北侧空地")
BUDGET = ("/newpoll", "今年的钱先办什么？", "@参与式预算", "2万")
COUNCIL = ("/council", "@新建组织", "@议事会", "@就叫“议事会”", "@加成员")
ITEM = ("@会议结果", "聊了聊", "@加一件事", "几点结束", "@1. 几点")
TASK = (*ITEM, "@通过，去办", "@谁去办")
PUBLISHED = (*ITEM, "@通过，去办", "@看全文", "@✅ 发布")
CORRECTED = (*PUBLISHED, "/minutes", "@商量", "@更正", "@会上说的", "聊了很久", "@看改动")
PROMISE = (*PUBLISHED, "/promises", "@几点结束")
WHO = "@谁能投"
VILLAGERS = ("@确认导入", *POLL[:2], "@就用", WHO, WHO, WHO, "@效力：", "@发布")
PROXY = (*VILLAGERS, "@录入委托", "王秀兰", "@▫ 王秀兰", "王小军", "@子女")
MEETING = ("/newmeeting", "@议事会", "商量广场舞时间", "12月15日晚7点", "二楼议事厅", "几点结束")
NOTICE = ("/notice", "明天停水", "@现在就发")
ACTIVITY = ("/newactivity", "@环境卫生", "楼道清杂物", "12月12日上午9点", "三号楼", "2", "戴手套")
ENTRY = ("/desk", "@代录建议", "活动室王阿姨")
REPLY = ("@答复", "灯已经换好", "@A 已解决")
VOLUNTEER = ("/volunteer", "@扶老", "@选好了", "@周末")
WAYS: dict[str, Way] = {
    "suggest.text": _by("/suggest"),
    "suggest.confirm": _by("/suggest", "三号楼楼道灯不亮"),
    "suggest.minor": _by("/suggest", "我上五年级，滑梯坏了"),
    "suggest.split": _by("/suggest", "1、路灯不亮 2、垃圾没人收"),
    "suggest.photo": _by("/suggest", "三号楼楼道灯不亮", "@加照片"),
    "suggest.place": _by("/suggest", "三号楼楼道灯不亮", "@加位置"),
    "suggest.offer": _by("三号楼楼道灯不亮"),
    "suggest.why": _not_satisfied,
    "poll.question": _by(*POLL[:1]),
    "poll.options": _by(*POLL[:2]),
    "poll.settings": _by(*POLL),
    "poll.photos": _by(*POLL, MORE, "@选项照片"),
    "poll.opens": _by(*POLL, MORE, "@开始："),
    "poll.ends": _by(*POLL, MORE, "@自己定截止时间"),
    "poll.prolong": _by(*POLL, "@发布", "@延长"),
    "poll.reason": _by(*POLL, "@发布", "@取消这次"),
    "poll.cancel": _by(*POLL, "@发布", "@取消这次", "问题写错了"),
    "poll.total": _by(*BUDGET[:3]),
    "poll.projects": _by(*BUDGET),
    "paper.whose": _by(*POLL, "@发布", "@录入纸质票"),
    "poll.remark": _by(*POLL, MORE, "@其他：", "@发布", "/polls", "@充电棚", "@我有别的想法"),
    "room.number": _by(*POLL, "@发布", "@录入现场计票"),
    "room.photo": _by(*POLL, "@发布", "@录入现场计票", "3", "2"),
    "proxy.whose": _with_a_file(*PROXY[:-4]),
    "proxy.holder": _with_a_file(*PROXY[:-2]),
    "proxy.relation": _with_a_file(*PROXY[:-1]),
    "proxy.photo": _with_a_file(*PROXY),
    "proxy.letter": _with_a_file(*PROXY, "@以后再拍", "@赞成", "@投出", "@📷 委托书"),
    "receipt": _by(*POLL, "@公开：", "@发布", "/check"),
    "council.kind": _by(*COUNCIL[:2]),
    "council.name": _by(*COUNCIL[:3]),
    "council.who": _by(*COUNCIL),
    "council.which": _by(*COUNCIL, "李"),
    "council.role": _by(*COUNCIL, "赵德山"),
    "council.term": _by(*COUNCIL, "赵德山", "@成员"),
    "council.charter": _by(*COUNCIL[:4], "@章程"),
    "notice.words": _by("/notice"),
    "notice.time": _by(*NOTICE[:2]),
    "notice.communities": _with_two_communities(*NOTICE),
    "notice.preview": _by(*NOTICE),
    "meeting.kind": _by(*MEETING[:1]),
    "meeting.title": _by(*MEETING[:2]),
    "meeting.time": _by(*MEETING[:3]),
    "meeting.holidays": _by(*MEETING[:3], "每周五晚7点"),
    "meeting.place": _by(*MEETING[:4]),
    "meeting.agenda": _by(*MEETING[:5]),
    "meeting.publish": _by(*MEETING),
    "meeting.items": _by(*MEETING, "@改内容", "@改议题"),
    "meeting.length": _by(*MEETING, "@更多设置", "@开多久"),
    "meeting.link": _by(*MEETING, "@更多设置", "@线上参加"),
    "meeting.whom": _by(*MEETING, "@更多设置", "@叫谁来"),
    "meeting.named": _by(*MEETING, "@更多设置", "@叫谁来", "@只叫几位"),
    "meeting.which": _by(*MEETING, "@更多设置", "@叫谁来", "@只叫几位", "李"),
    "meeting.seats": _by(*MEETING, "@更多设置", "@座位"),
    "meeting.files": _by(*MEETING, "@更多设置", "@材料"),
    "venue.name": _by(*MEETING[:4], "@场地"),
    "meeting.relocate": _with_a_meeting("@改地点、加材料", "@📍 改地点"),
    "meeting.papers": _with_a_meeting("@改地点、加材料", "@📎 加材料"),
    "series.change": _by(
        *MEETING[:3],
        "每周五晚7点",
        "@照常开",
        "二楼",
        "@先不写",
        "@发布",
        "/meetings",
        "@✏️ 改：",
        "@改名称",
    ),
    "meeting.plan": _by(*MEETING, "@更多设置", "@通知安排"),
    "meeting.move": _with_a_meeting("@改期"),
    "minutes.words": _with_a_meeting("@会议结果", begun=True),
    "minutes.item": _with_a_meeting(*ITEM, begun=True),
    "minutes.office": _with_a_meeting(*TASK, begun=True),
    "minutes.what": _with_a_meeting(*TASK, "物业", begun=True),
    "minutes.due": _with_a_meeting(*TASK, "物业", "@就按议题办", begun=True),
    "minutes.reason": _with_a_meeting(*CORRECTED, begun=True),
    "promise.note": _with_a_meeting(*PROMISE, "@写进展", begun=True),
    "promise.due": _with_a_meeting(*PROMISE, "@改期限", begun=True),
    "meeting.voice": _with_a_voice_about_it,
    "sitting.code": _to_sign_in_at_a_meeting,
    "sitting.who": _at_a_meeting("@谁到了", "@有人没带手机"),
    "sitting.consent": _at_a_meeting("@谁到了", "@有人没带手机", "孙桂英", "@没有手机的孙桂英"),
    "sitting.hands": _to_count_hands,
    "meeting.opinion": _with_a_meeting("/meetings", "@有话说"),
    "activity.kind": _by(*ACTIVITY[:1]),
    "activity.title": _by(*ACTIVITY[:2]),
    "activity.time": _by(*ACTIVITY[:3]),
    "activity.place": _by(*ACTIVITY[:4]),
    "activity.places": _by(*ACTIVITY[:5]),
    "activity.needs": _by(*ACTIVITY[:6]),
    "activity.publish": _by(*ACTIVITY),
    "activity.code": _to_sign_in,
    "activity.hours": _to_confirm_hours,
    "quorum.body": _by("/quorum"),
    "quorum.number": _by("/quorum", "@居民代表会议"),
    "roll.kind": _by(*ROLL[:2]),
    "roll.title": _by(*ROLL[:3]),
    "roll.file": _by(*ROLL),
    "roll.reading": _with_a_file(lost=True),
    "roll.import": _with_a_file(),
    "roll.find": _with_a_file("@确认导入", "/rolls", "@确认某人"),
    "roll.who": _with_a_file("@确认导入", "/rolls", "@确认某人", "王秀兰", "@王秀兰 1"),
    "roll.verify": _by("/rolls", "@核实居民"),
    "roll.code": _by("/roll"),
    "volunteer.phone": _by(*VOLUNTEER),
    "entry.name": _by(*ENTRY[:2]),
    "entry.consent": _by(*ENTRY),
    "desk.decline": _on_the_desk("@不受理"),
    "desk.support-for": _on_the_desk("@代记支持"),
    "desk.transfer": _on_the_desk("@转交"),
    "desk.merge": _on_the_desk("@合并"),
    "desk.ask": _on_the_desk("@追问"),
    "desk.progress": _on_the_desk("@进展"),
    "desk.note": _on_the_desk("@备注"),
    "desk.extend": _on_the_desk("@延期"),
    "desk.words": _with_a_voice,
    "suggest.words": _misheard,
    "desk.unmask": _to_unmask,
    "desk.number": _looking_up,
    "read.word": _by("/suggest", "@看看大家提的", "@搜索"),
    "suggest.answer": _asked_back,
    "desk.why-for": _not_satisfied_for_another,
    "desk.reply": _on_the_desk(*REPLY[:1]),
    "desk.grade": _on_the_desk(*REPLY[:2]),
    "desk.why": _on_the_desk(*REPLY[:2], "@D 留作参考"),
    "desk.send": _on_the_desk(*REPLY),
}
ONLY_TAPS = (
    "sitting.consent",
    "council.kind",
    "council.which",
    "council.role",
    "poll.settings",
    "poll.cancel",
    "proxy.relation",
    "quorum.body",
    "roll.kind",
    "meeting.kind",
    "meeting.publish",
    "notice.preview",
    "meeting.plan",
    "meeting.whom",
    "meeting.which",
    "activity.kind",
    "activity.publish",
    "entry.consent",
)


async def _standing(town: Town, li: Friend) -> tuple[str | None, Any]:
    """The step at which the person stands, and what is kept there."""
    row = await town.db.reader.find(
        "SELECT step, data FROM dialogs WHERE person_id = :person", person=li.id
    )
    return (row["step"], json.loads(row["data"])) if row else (None, None)


async def _comes_to(town: Town, step: str) -> tuple[Friend, Any]:
    li = await town.organizer("李主任")
    await WAYS[step](town, li)
    found, kept = await _standing(town, li)
    assert found == step
    return li, kept


def test_no_step_is_left_out() -> None:
    assert set(Router(features().handlers).steps) <= set(WAYS)


@pytest.mark.parametrize("step", WAYS)
async def test_whatever_comes_between_nothing_is_lost_or_confused(town: Town, step: str) -> None:
    zhou = await town.organizer("周副主任")
    await zhou.says("/newpoll")
    li, kept = await _comes_to(town, step)
    for comes_between in BETWEEN:
        await comes_between(town, li, step)
        assert await _standing(town, li) == (step, kept), comes_between.__name__
    await _cancels(li)
    assert await _standing(town, li) == (None, None)
    assert await _standing(town, zhou) == ("poll.question", {"community": 1})


async def _a_restart(town: Town, li: Friend, step: str) -> None:
    await town.restart()


async def _looking_at_something_else(town: Town, li: Friend, step: str) -> None:
    standing = await _standing(town, li)
    for command in ("/help", "/privacy", "/my", "/polls", "/desk"):
        await li.says(command)
        assert li.hears(), command
        assert await _standing(town, li) == standing, command


async def _a_sticker(town: Town, li: Friend, step: str) -> None:
    await li.sends_sticker()
    assert li.hears()
    assert "对不起" not in li.hears()


async def _a_button_of_long_ago(town: Town, li: Friend, step: str) -> None:
    li.person.taps_data(li.person.sees()[0], "zz:1:2")
    await town.settle()
    assert "过时" in li.toast


async def _words_where_a_tap_is_wanted(town: Town, li: Friend, step: str) -> None:
    if step in ONLY_TAPS:
        await li.says("我想想再说")
        assert "请点" in li.hears()
        assert "作为建议提交" not in li.hears()


BETWEEN = (
    _a_button_of_long_ago,
    _a_sticker,
    _words_where_a_tap_is_wanted,
    _looking_at_something_else,
    _a_restart,
)


async def _cancels(li: Friend) -> None:
    await li.says("/cancel")
    assert "什么也没有发出去" in li.hears()
    assert "💡 提建议" in json.dumps(li.person.keyboard, ensure_ascii=False)


async def test_words_at_a_step_that_an_upgrade_took_away_are_nobodys_suggestion(town: Town) -> None:
    sun = await town.grid_worker("孙网格员")
    await sun.says("/desk")
    await sun.taps("代录建议")
    async with town.db.transaction() as tx:
        await tx.run("UPDATE dialogs SET step = 'entry.words'")
    await town.restart()
    await sun.says("活动室冬天太冷了")
    assert "机器人更新过了" in sun.hears()
    assert "作为建议提交" not in sun.hears()
    await sun.says("活动室冬天太冷了")
    assert "作为建议提交" in sun.hears()
