"""`run_bot.py demo --story`: the main job played without a browser, as people see it."""

from collections.abc import Callable
from datetime import UTC, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.app import Features
from demo.stage import Stage
from simulator import Group, Message, NoSuchButton, PrivateChat, page_view

MOMENT = timedelta(seconds=20)
ZONE = ZoneInfo("Asia/Shanghai")
NEWCOMERS = ("王大妈", "刘奶奶", "小陈")


class NotSeen(Exception):
    """Something that had to be seen was not."""


class Story:
    """Plays steps and looks for what must be seen after each."""

    def __init__(self, stage: Stage, say: Callable[[str], None]) -> None:
        self.stage = stage
        self._say = say
        self._news: list[tuple[int, str]] = []  # whose chat, and what came there
        stage.world.subscribe(self._tell)

    def _tell(self, event: dict[str, Any]) -> None:
        at = f"[{self.stage.clock.now().astimezone(ZONE):%m-%d %H:%M}]"
        if event["kind"] == "toast" and event.get("text"):
            self._news.append((event["person_id"], event["text"]))
            self._say(f"{at}   （轻轻一闪）{event['text']}")
        message = event.get("message")
        if event["kind"] not in ("message", "edited") or not isinstance(message, Message):
            return
        mark = "，改为" if event["kind"] == "edited" else ""
        shown = "\n        ".join(line for line in (_words(message), _keys(message)) if line)
        if message.sender.is_bot:
            self._news.append((message.chat.id, shown))
        self._say(f"{at} {_who(message)}{mark}：{shown}")

    async def _goes_on(self) -> None:
        """The bot answers, and a moment goes by."""
        await self.stage.play()
        await self.stage.pass_until(self.stage.clock.now() + MOMENT)

    async def follows_the_poster(self, name: str) -> None:
        """A person scans the code on the community's poster."""
        self._say(f"        {name} 扫了海报上的二维码")
        self.stage.people[name].starts("c_c01")
        await self._goes_on()

    async def says(self, name: str, *texts: str) -> None:
        """A person writes to the bot."""
        for text in texts:
            self.stage.people[name].says(text)
            await self._goes_on()

    async def speaks(self, name: str, seconds: int) -> None:
        """A person sends a voice message."""
        self.stage.people[name].sends_voice(seconds)
        await self._goes_on()

    async def taps(self, name: str, *labels: str, in_group: bool = False) -> None:
        """A person taps buttons, one after the other."""
        for label in labels:
            self._say(f"        {name} 点【{label}】")
            self.stage.people[name].taps(label, to=self.stage.group if in_group else None)
            await self._goes_on()

    async def comes(self, month: int, day: int, hour: int) -> None:
        """Time passes until then; what was seen before is behind us."""
        self._news.clear()
        moment = self.stage.clock.now().astimezone(ZONE)
        moment = moment.replace(month=month, day=day, hour=hour, minute=30)
        await self.stage.pass_until(moment.astimezone(UTC))

    def sees(self, name: str, *words: str, in_group: bool = False) -> None:
        """All these words must stand in one thing that came and was not looked for before;
        raises NotSeen."""
        where = self.stage.group.id if in_group else self.stage.people[name].id
        for news in self._news:
            if news[0] == where and all(one in news[1] for one in words):
                return self._news.remove(news)
        raise NotSeen(f"{name} 没有看到：{'，'.join(words)}")


def _words(message: Message) -> str:
    """What is said and shown, as people see it."""
    shown = (page_view.media_of(message) or {}).get("words")
    said = message.text or message.caption
    if message.is_service:
        return page_view.note_of(message)
    return "\n".join(one for one in (shown and f"〔{shown}〕", said) if one)


def _keys(message: Message) -> str:
    """The buttons under a message, or those it brings below the chat."""
    below = (message.markup or {}).get("keyboard", [])
    keys = [key if isinstance(key, str) else key["text"] for row in below for key in row]
    words = "".join(f"【{label}】" for label in keys or message.labels)
    return f"（下面的大按钮）{words}" if keys else words


def _who(message: Message) -> str:
    if isinstance(message.chat, PrivateChat) and message.sender.is_bot:
        return f"{message.sender.name} → {message.chat.person.name}"
    where = "群里 " if isinstance(message.chat, Group) else ""
    return f"{where}{message.sender.name}"


async def _joining(story: Story) -> None:
    for name in NEWCOMERS:
        await story.follows_the_poster(name)
        story.sees(name, "您同意吗", "不同意")
        await story.taps(name, "同意并加入")
        story.sees(name, "欢迎加入", "（下面的大按钮）", "提建议", "当志愿者")


async def _suggestions(story: Story) -> None:
    await story.taps("王大妈", "提建议")
    await story.says("王大妈", "三号楼楼道灯又不亮了，晚上黑咕隆咚的")
    await story.taps("王大妈", "✅ 提交")
    story.sees("王大妈", "晨光〔2026〕1号")
    story.sees("李主任", "晨光〔2026〕1号", "黑咕隆咚", "【受理】")
    await story.taps("小陈", "提建议")
    await story.says("小陈", "三号楼的楼道灯又不亮了")
    await story.taps("小陈", "支持 1号")
    story.sees("小陈", "您支持了")
    await story.speaks("刘奶奶", 12)
    await story.taps("刘奶奶", "是，提建议", "匿名提交")
    story.sees("刘奶奶", "晨光〔2026〕2号")
    story.sees("李主任", "语音 12 秒", "晨光〔2026〕2号")
    story.sees("李主任", "晨光〔2026〕2号", "匿名", "【受理】")


async def _answers(story: Story) -> None:
    await story.says("李主任", "/desk")
    await story.taps("李主任", "1号", "受理")
    story.sees("王大妈", "1号", "已受理")
    await story.taps("李主任", "答复")
    await story.says("李主任", "灯已经换好，以后每月检查一次。")
    await story.taps("李主任", "A 已解决", "发送")
    story.sees("王大妈", "灯已经换好", "A 已解决", "【😊 满意】")
    story.sees("小陈", "您支持的", "灯已经换好")
    await story.taps("王大妈", "😊 满意")
    story.sees("王大妈", "谢谢您的评价")
    story.sees("李主任", "1号", "已评价：满意")


async def _answer_to_a_voice(story: Story) -> None:
    await story.says("李主任", "/desk")
    await story.taps("李主任", "2号", "受理")
    story.sees("刘奶奶", "2号", "已受理")
    await story.taps("李主任", "答复")
    await story.says("李主任", "长椅下周装好，就在凉亭边上。")
    await story.taps("李主任", "B 正在办", "发送")
    story.sees("刘奶奶", "长椅下周装好", "【🙂 基本满意】")
    await story.taps("刘奶奶", "🙂 基本满意")
    story.sees("刘奶奶", "谢谢您的评价")
    story.sees("李主任", "2号", "已评价：基本满意")


async def _poll(story: Story) -> None:
    await story.says("李主任", "/newpoll", "充电棚建在哪里？", "东门\n北侧空地\n地库口")
    await story.taps("李主任", "发布")
    story.sees("王大妈", "充电棚建在哪里", "【北侧空地】", in_group=True)
    await story.taps("王大妈", "东门", in_group=True)
    story.sees("王大妈", "已投：东门")
    await story.taps("小陈", "东门", in_group=True)
    await story.taps("刘奶奶", "北侧空地", in_group=True)
    await story.taps("王大妈", "北侧空地", in_group=True)
    story.sees("王大妈", "已改投：北侧空地")
    await story.comes(11, 26, 9)
    story.sees("李主任", "充电棚建在哪里", "还没有投票")
    await story.comes(11, 27, 9)
    story.sees("王大妈", "🖼 图片", "投票结果", "北侧空地：2 票", in_group=True)


async def _secret_poll(story: Story) -> None:
    await story.says("李主任", "/newpoll", "广场舞几点结束？", "晚上8点\n晚上9点")
    await story.taps("李主任", "公开：", "发布")
    story.sees("王大妈", "广场舞几点结束", "谁也查不到您投了什么", in_group=True)
    await story.taps("王大妈", "晚上8点", in_group=True)
    story.sees("王大妈", "收据码", "【改投】【查票】")
    await story.taps("刘奶奶", "晚上8点", in_group=True)
    await story.taps("王大妈", "查票")
    story.sees("王大妈", "在票箱里")


async def _ranked_poll(story: Story) -> None:
    await story.says("李主任", "/newpoll", "先修什么？", "楼道灯\n座椅｜凉亭边上\n坡道")
    await story.taps("李主任", "类型", "类型", "发布")
    story.sees("小陈", "先修什么", "座椅：凉亭边上", "【🗳 投票】", in_group=True)
    await story.taps("小陈", "投票", in_group=True)
    await story.taps("小陈", "投票", "坡道", "楼道灯", "投出")
    story.sees("小陈", "已投：1. 坡道、2. 楼道灯")
    await story.comes(11, 30, 10)
    story.sees("王大妈", "广场舞几点结束", "晚上8点：2 票", in_group=True)
    story.sees("王大妈", "先修什么", "坡道：2 分", in_group=True)


async def _meeting(story: Story) -> None:
    await story.says("李主任", "/newmeeting")
    await story.taps("李主任", "议事会")
    await story.says("李主任", "商量广场舞时间", "12月15日晚7点", "二楼议事厅", "几点结束")
    await story.taps("李主任", "发布")
    story.sees("王大妈", "会议通知", "商量广场舞时间", "【✋ 我参加】", in_group=True)
    story.sees("王大妈", ".ics", in_group=True)
    await story.taps("王大妈", "我参加", in_group=True)
    story.sees("王大妈", "记下了")
    await story.taps("李主任", "改期")
    await story.says("李主任", "12月16日晚7点")
    for in_group in (True, False):
        story.sees("王大妈", "会议改期", "12月16日", in_group=in_group)
    for day, hour in ((15, 19), (16, 18)):
        await story.comes(12, day, hour)
        for in_group in (True, False):
            story.sees("王大妈", "会议提醒", "12月16日", in_group=in_group)


async def _volunteers(story: Story) -> None:
    await story.taps("小陈", "当志愿者", "环境卫生", "选好了", "周末")
    await story.says("小陈", "不留电话")
    story.sees("小陈", "志愿者", "愿意帮忙：环境卫生", "周末")
    await story.says("李主任", "/newactivity")
    await story.taps("李主任", "环境卫生")
    await story.says("李主任", "楼道清杂物", "12月26日上午8点半", "三号楼门口", "2", "自带手套")
    await story.taps("李主任", "发布")
    story.sees("王大妈", "志愿活动", "楼道清杂物", "【✋ 报名】", in_group=True)
    story.sees("李主任", "🖼 图片", "签到码")
    story.sees("小陈", "正缺您这样的帮手")
    await story.taps("小陈", "报名", in_group=True)
    story.sees("小陈", "您报上名了", "楼道清杂物")
    await story.taps("王大妈", "报名", in_group=True)
    story.sees("王大妈", "您报上名了", "楼道清杂物")
    await story.taps("刘奶奶", "报名", in_group=True)
    story.sees("刘奶奶", "候补第 1 位", "楼道清杂物")
    await story.taps("小陈", "取消报名", in_group=True)
    story.sees("小陈", "您已退出")
    story.sees("刘奶奶", "有名额了")
    for day, hour in ((25, 8), (26, 7)):
        await story.comes(12, day, hour)
        for name in ("王大妈", "刘奶奶"):
            story.sees(name, "活动提醒", "楼道清杂物")


SCENES = (
    _joining,
    _suggestions,
    _answers,
    _answer_to_a_voice,
    _poll,
    _secret_poll,
    _ranked_poll,
    _meeting,
    _volunteers,
)


async def tell(features: Features, say: Callable[[str], None]) -> int:
    """Play it all; 0 only when every step was seen."""
    stage = Stage(features)
    await stage.open(newcomers=NEWCOMERS)
    story = Story(stage, say)
    try:
        for scene in SCENES:
            await scene(story)
    except (NotSeen, NoSuchButton) as missing:
        say(f"✗ {missing}")
        return 1
    finally:
        await stage.close()
    say("✓ 每一步都看到了。")
    return 0
