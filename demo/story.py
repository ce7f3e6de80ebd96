"""`run_bot.py demo --story`: the main job played without a browser, as people see it."""

from collections.abc import Callable
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.app import Features
from demo.stage import Stage
from simulator import Group, Message, NoSuchButton, PrivateChat

ZONE = ZoneInfo("Asia/Shanghai")
NEWCOMERS = ("王大妈", "刘奶奶", "小陈")


class NotSeen(Exception):
    """Something that had to be seen was not."""


class Story:
    """Plays steps and looks for what must be seen after each."""

    def __init__(self, stage: Stage, say: Callable[[str], None]) -> None:
        self.stage = stage
        self._say = say
        stage.world.subscribe(self._tell)

    def _tell(self, event: dict[str, object]) -> None:
        at = f"{self.stage.clock.now().astimezone(ZONE):%m-%d %H:%M}"
        if event["kind"] == "toast" and event.get("text"):
            self._say(f"[{at}]   （轻轻一闪）{event['text']}")
        message = event.get("message")
        if event["kind"] not in ("message", "edited") or not isinstance(message, Message):
            return
        mark = "，改为" if event["kind"] == "edited" else ""
        keys = "".join(f"【{label}】" for label in message.labels)
        words = message.text or message.caption or f"（{(message.media or ('进群',))[0]}）"
        self._say(f"[{at}] {_who(message)}{mark}：{words}\n        {keys}".rstrip())

    async def _goes_on(self) -> None:
        """The bot answers, and a moment goes by."""
        await self.stage.play()
        await self.passes(seconds=20)

    async def follows_the_poster(self, name: str) -> None:
        """A person scans the code on the community's poster."""
        self._say(f"        {name} 扫了海报上的二维码")
        self.stage.people[name].starts("c_c01")
        await self._goes_on()

    async def says(self, name: str, text: str) -> None:
        """A person writes to the bot."""
        self.stage.people[name].says(text)
        await self._goes_on()

    async def speaks(self, name: str, seconds: int) -> None:
        """A person sends a voice message."""
        self.stage.people[name].sends_voice(seconds)
        await self._goes_on()

    async def taps(self, name: str, label: str, *, in_group: bool = False) -> None:
        """A person taps a button."""
        to = self.stage.group if in_group else None
        self._say(f"        {name} 点【{label}】")
        self.stage.people[name].taps(label, to=to)
        await self._goes_on()

    async def passes(self, **time: float) -> None:
        """Time passes."""
        await self.stage.pass_until(self.stage.clock.now() + timedelta(**time))

    def sees(self, name: str, words: str, *, in_group: bool = False) -> None:
        """These words must stand in the chat now; raises NotSeen."""
        person = self.stage.people[name]
        chat = self.stage.group if in_group else None
        said = "\n".join(m.text or m.caption for m in person.sees(chat))
        if words not in said + "\n".join(person.toasts):
            raise NotSeen(f"{name} 没有看到：{words}")


def _who(message: Message) -> str:
    if isinstance(message.chat, PrivateChat) and message.sender.is_bot:
        return f"{message.sender.name} → {message.chat.person.name}"
    where = "群里 " if isinstance(message.chat, Group) else ""
    return f"{where}{message.sender.name}"


async def _joining(story: Story) -> None:
    for name in NEWCOMERS:
        await story.follows_the_poster(name)
        await story.taps(name, "同意并加入")
        story.sees(name, "欢迎加入")


async def _suggestions(story: Story) -> None:
    await story.taps("王大妈", "提建议")
    await story.says("王大妈", "三号楼楼道灯又不亮了，晚上黑咕隆咚的")
    await story.taps("王大妈", "✅ 提交")
    story.sees("王大妈", "晨光〔2026〕1号")
    await story.taps("小陈", "提建议")
    await story.says("小陈", "三号楼的楼道灯又不亮了")
    await story.taps("小陈", "支持 1号")
    story.sees("小陈", "您支持了")
    await story.speaks("刘奶奶", 12)
    await story.taps("刘奶奶", "是，提建议")
    await story.taps("刘奶奶", "匿名提交")
    story.sees("刘奶奶", "晨光〔2026〕2号")


async def _answers(story: Story) -> None:
    await story.says("李主任", "/desk")
    await story.taps("李主任", "1号")
    await story.taps("李主任", "受理")
    story.sees("小陈", "已受理")
    await story.taps("李主任", "答复")
    await story.says("李主任", "灯已经换好，以后每月检查一次。")
    await story.taps("李主任", "A 已解决")
    await story.taps("李主任", "发送")
    story.sees("王大妈", "灯已经换好")
    await story.taps("王大妈", "😊 满意")
    story.sees("王大妈", "谢谢您的评价")


async def _poll(story: Story) -> None:
    await story.says("李主任", "/newpoll")
    await story.says("李主任", "充电棚建在哪里？")
    await story.says("李主任", "东门\n北侧空地\n地库口")
    await story.taps("李主任", "发布")
    await story.taps("王大妈", "东门", in_group=True)
    await story.taps("小陈", "东门", in_group=True)
    await story.taps("刘奶奶", "北侧空地", in_group=True)
    await story.taps("王大妈", "北侧空地", in_group=True)
    story.sees("王大妈", "已改投：北侧空地")
    await story.passes(days=3)
    story.sees("王大妈", "投票结果", in_group=True)
    story.sees("王大妈", "北侧空地：2 票", in_group=True)


async def _meeting(story: Story) -> None:
    await story.says("李主任", "/newmeeting")
    await story.taps("李主任", "议事会")
    for words in ("商量广场舞时间", "12月15日晚7点", "二楼议事厅", "几点结束"):
        await story.says("李主任", words)
    await story.taps("李主任", "发布")
    await story.taps("王大妈", "我参加", in_group=True)
    await story.taps("李主任", "改期")
    await story.says("李主任", "12月16日晚7点")
    story.sees("王大妈", "会议改期", in_group=True)
    await story.passes(days=20)
    story.sees("王大妈", "会议提醒", in_group=True)


async def _volunteers(story: Story) -> None:
    await story.taps("小陈", "当志愿者")
    for label in ("环境卫生", "选好了", "周末"):
        await story.taps("小陈", label)
    await story.says("小陈", "不留电话")
    await story.says("李主任", "/newactivity")
    await story.taps("李主任", "环境卫生")
    for words in ("楼道清杂物", "12月26日上午8点半", "三号楼门口", "2", "自带手套"):
        await story.says("李主任", words)
    await story.taps("李主任", "发布")
    story.sees("小陈", "正缺您这样的帮手")
    for name in ("小陈", "王大妈", "刘奶奶"):
        await story.taps(name, "报名", in_group=True)
    story.sees("刘奶奶", "候补第 1 位")
    await story.taps("小陈", "取消报名", in_group=True)
    story.sees("刘奶奶", "有名额了")
    await story.passes(days=12)
    story.sees("刘奶奶", "活动提醒")


async def tell(features: Features, say: Callable[[str], None]) -> int:
    """Play it all; 0 only when every step was seen."""
    stage = Stage(features)
    await stage.open(newcomers=NEWCOMERS)
    story = Story(stage, say)
    try:
        for scene in (_joining, _suggestions, _answers, _poll, _meeting, _volunteers):
            await scene(story)
    except (NotSeen, NoSuchButton) as missing:
        say(f"✗ {missing}")
        return 1
    finally:
        await stage.close()
    say("✓ 每一步都看到了。")
    return 0
