"""The story plays from beginning to end, and ends well only when every step was seen."""

import asyncio
import sys

import pytest

from demo.story import NotSeen, Story
from tests.process.running import ROOT
from tests.town import Town

pytestmark = pytest.mark.process


async def test_the_story_plays_without_a_token() -> None:
    story = await asyncio.create_subprocess_exec(
        sys.executable,
        str(ROOT / "run_bot.py"),
        "demo",
        "--story",
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
    )
    told, _ = await story.communicate()
    assert story.returncode == 0
    for words in (
        "欢迎加入晨光社区",
        "晨光〔2026〕1号",
        "您支持的“三号楼楼道灯",
        "投票结果",
        "得票最多：北侧空地",
        "会议改期",
        "会议提醒",
        "有名额了",
        "每一步都看到了",
    ):
        assert words in told.decode()


async def test_the_story_fails_when_something_is_not_seen(town: Town) -> None:
    wang = await town.resident("王大妈")

    class Stage:
        world, group, people = town.world, None, {"王大妈": wang.person}

    with pytest.raises(NotSeen):
        Story(Stage(), print).sees("王大妈", "从来没有说过的话")  # type: ignore[arg-type]
