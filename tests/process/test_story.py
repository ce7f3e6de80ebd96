"""The story plays from beginning to end, and ends well only when every step was seen."""

import asyncio
import re
import sys
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.app import Features
from demo.stage import Stage
from demo.story import NEWCOMERS, NotSeen, Story, tell
from run_bot import features
from tests.process.running import ROOT

pytestmark = pytest.mark.process
LINES: list[str] = []


@pytest_asyncio.fixture
async def told() -> AsyncIterator[Story]:
    """A story that has not begun."""
    LINES.clear()
    stage = Stage(features())
    await stage.open(newcomers=NEWCOMERS)
    yield Story(stage, LINES.append)
    await stage.close()


async def test_the_story_plays_without_a_token() -> None:
    story = await asyncio.create_subprocess_exec(
        sys.executable,
        str(ROOT / "run_bot.py"),
        "demo",
        "--story",
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
    )
    heard, _ = await story.communicate()
    assert story.returncode == 0
    transcript = heard.decode()
    for words in (
        "欢迎加入晨光社区",
        "（下面的大按钮）【💡 提建议】",
        "晨光〔2026〕1号",
        "您支持的“三号楼楼道灯",
        "刘奶奶：〔🎤 语音 12 秒〕",
        "〔🖼 图片〕\n📊 投票结果",
        "得票最多：北侧空地",
        "〔📎 ",
        "会议改期",
        "会议提醒",
        "有名额了",
        "每一步都看到了",
    ):
        assert words in transcript
    assert not re.search(r"voice|photo|document|None", transcript)


async def test_the_story_fails_when_something_is_not_seen(told: Story) -> None:
    with pytest.raises(NotSeen, match="王大妈 没有看到：从来没有说过的话"):
        told.sees("王大妈", "从来没有说过的话")


async def test_a_thing_is_seen_once_and_whole(told: Story) -> None:
    await told.follows_the_poster("王大妈")
    with pytest.raises(NotSeen):
        told.sees("王大妈", "您同意吗", "欢迎加入")
    told.sees("王大妈", "您同意吗", "晨光社区")
    with pytest.raises(NotSeen):
        told.sees("王大妈", "您同意吗")


async def test_ones_own_words_and_those_to_others_are_not_seen(told: Story) -> None:
    await told.follows_the_poster("王大妈")
    with pytest.raises(NotSeen):
        told.sees("王大妈", "/start c_c01")
    with pytest.raises(NotSeen):
        told.sees("刘奶奶", "您同意吗")
    with pytest.raises(NotSeen):
        told.sees("王大妈", "您同意吗", in_group=True)


async def test_what_came_before_a_day_went_by_is_behind_us(told: Story) -> None:
    await told.follows_the_poster("王大妈")
    await told.comes(11, 25, 9)
    with pytest.raises(NotSeen):
        told.sees("王大妈", "您同意吗")


@pytest.mark.parametrize(
    "timer", ["poll.reminder", "poll.end", "meeting.notice", "activity.reminder"]
)
async def test_the_story_ends_badly_when_the_bot_forgets_something(timer: str) -> None:
    whole = features()
    others = {kind: act for kind, act in whole.timers.items() if kind != timer}
    lines: list[str] = []
    assert await tell(Features(whole.handlers, others, whole.cards), lines.append) == 1
    assert lines[-1].startswith("✗ ")
