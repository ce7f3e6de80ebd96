"""Everything is said in the person's own language, whatever the others speak."""

import re
from pathlib import Path

import pytest

from tests.town import Friend, Town

CHINESE = re.compile(r"[\u4e00-\u9fff]+")
NAMES = ("晨光社区", "晨光", "凤城镇", "李主任")
ENGLISH = Path(__file__).parents[2] / "bot" / "texts" / "en"
FIXED = "".join(file.read_text(encoding="utf-8") for file in ENGLISH.glob("*.ftl"))


async def _english(town: Town, name: str, *, organizer: bool = False) -> Friend:
    make = town.organizer if organizer else town.resident
    friend = await make(name)
    await friend.says("/language")
    await friend.taps("English")
    return friend


def _chinese_in(friend: Friend) -> list[str]:
    """Chinese words the bot said, or wrote on buttons, since it was told to speak English, but
    for those that stand in its English sentences on purpose."""
    told = [m for m in friend.person.sees() if m.sender.is_bot]
    start = next(i for i, m in enumerate(told) if "English from now on" in m.text)
    said = "\n".join(" ".join([m.text or m.caption or "", *m.labels]) for m in told[start:])
    for name in NAMES:
        said = said.replace(name, "")
    return [words for words in CHINESE.findall(said) if words not in FIXED]


async def test_a_suggestion_in_english_from_the_first_word_to_the_rating(town: Town) -> None:
    li, mary = await town.organizer("李主任"), await _english(town, "Mary")
    await mary.taps("Suggest")
    await mary.says("The light in stairwell 3 is broken")
    await mary.taps("Submit")
    assert "number" in mary.hears()
    for doing in ("受理", "列入议题", "答复"):
        await li.taps(doing)
    await li.says("Fixed yesterday.")
    await li.taps("A 已解决")
    await li.taps("发送")
    assert "Are you satisfied?" in mary.reads()
    await mary.taps("Not satisfied")
    await mary.says("It is dark again")
    await mary.says("/my")
    assert _chinese_in(mary) == []
    assert "谁提的" in li.reads()


async def test_the_organizers_desk_in_english(town: Town) -> None:
    li = await _english(town, "Lee", organizer=True)
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    await wang.says("Lights out")
    await wang.taps("匿名提交")
    for doing in (
        "/desk",
        "@No. 1",
        "@Accept",
        "@Answer",
        "Done.",
        "@B",
        "@Send",
        "/desk",
        "@Residents",
    ):
        await (li.taps(doing[1:]) if doing.startswith("@") else li.says(doing))
    await li.says("/desk")
    await li.taps("Settings")
    await town.passes(days=20)
    assert [w for w in _chinese_in(li) if w not in ("王大妈",)] == []
    assert "经办人" in wang.reads()


async def test_a_poll_in_english_and_its_chinese_group(town: Town) -> None:
    li, mary = await _english(town, "Lee", organizer=True), await _english(town, "Mary")
    await town.link_group()
    for doing in ("/newpoll", "Where?", "East gate\nNorth yard", "@Effect", "@Results", "@Publish"):
        await (li.taps(doing[1:]) if doing.startswith("@") else li.says(doing))
    await mary.taps("Polls")
    await mary.taps("Where?")
    await mary.taps("East gate")
    assert "East gate" in mary.toast
    assert CHINESE.findall(mary.toast) == []
    await li.taps("End early")
    await li.taps("Yes, end it now")
    await mary.taps("Polls")
    await mary.taps("Where?")
    assert _chinese_in(mary) == []
    assert _chinese_in(li) == []
    assert "投票结果" in town.group_reads()


async def test_a_meeting_in_english(town: Town) -> None:
    li, mary = await _english(town, "Lee", organizer=True), await _english(town, "Mary")
    await town.link_group()
    doings = ("/newmeeting", "@council", "Dancing hours", "15 December 7pm", "Hall", "When to stop")
    for doing in (*doings, "@Publish"):
        await (li.taps(doing[1:]) if doing.startswith("@") else li.says(doing))
    await mary.taps("Meetings")
    await mary.taps("I come")
    await mary.taps("I want to say")
    await mary.says("Nine is late enough")
    await li.says("/meetings")
    await li.taps("Move")
    await li.says("16 December 7pm")
    await town.passes(days=25)
    assert "Meeting" in mary.reads()
    assert _chinese_in(mary) == []
    assert _chinese_in(li) == []
    assert "会议提醒" in town.group_reads()


async def test_suggestions_are_ticked_and_merged_in_english(town: Town) -> None:
    li, mary = await _english(town, "Lee", organizer=True), await _english(town, "Mary")
    for words in ("The lamp is broken", "The lamp is dark"):
        await mary.taps("Suggest")
        await mary.says(words)
        await mary.taps("Submit")
    await li.taps("Merge")
    await li.says("1")
    await li.says("/desk")
    await li.taps("No. 1")
    await li.taps("Agenda")
    for doing in ("/newmeeting", "@council", "Lamps", "15 December 7pm", "Hall"):
        await (li.taps(doing[1:]) if doing.startswith("@") else li.says(doing))
    assert "▫️ No. 1 The lamp is broken" in li.buttons()
    await town.passes(days=2)
    assert "somebody else suggested the same (no. 2)" in mary.reads()
    assert _chinese_in(mary) == []
    assert _chinese_in(li) == []


async def test_volunteering_in_english(town: Town) -> None:
    li, mary = await _english(town, "Lee", organizer=True), await _english(town, "Mary")
    for doing in ("/volunteer", "@Cleaning", "@Done", "@Weekends", "@No number"):
        await (mary.taps(doing[1:]) if doing.startswith("@") else mary.says(doing))
    doings = ("/newactivity", "@Cleaning", "Sweeping", "12 December 9am", "Gate", "1", "Gloves")
    for doing in (*doings, "@Publish"):
        await (li.taps(doing[1:]) if doing.startswith("@") else li.says(doing))
    await mary.taps("Sign up")
    await town.passes(days=20)
    assert "Sweeping" in mary.reads()
    assert _chinese_in(mary) == []
    assert _chinese_in(li) == []


@pytest.mark.parametrize("command", ["/help", "/privacy", "/my", "/forget", "/polls", "/meetings"])
async def test_every_look_is_in_english(town: Town, command: str) -> None:
    mary = await _english(town, "Mary")
    await mary.says(command)
    assert _chinese_in(mary) == []


async def test_labels_and_the_menu_are_in_english_only(town: Town) -> None:
    mary = await _english(town, "Mary")
    await mary.taps("Suggest")
    await mary.says("The light in stairwell 3 is broken")
    assert "✅ Submit" in mary.buttons()
    assert CHINESE.findall(" ".join(mary.buttons())) == []
    keys = [key["text"] for row in mary.person.keyboard["keyboard"] for key in row]
    assert CHINESE.findall(" ".join(keys)) == []


def test_only_what_leads_to_another_language_or_is_a_number_stays_chinese() -> None:
    assert set(CHINESE.findall(FIXED)) == {"换语言", "中文", "请选择语言", "号"}


async def test_the_chinese_words_of_the_menu_are_understood_all_the_same(town: Town) -> None:
    mary = await _english(town, "Mary")
    await mary.says("提建议")
    assert "What would you like to suggest?" in mary.hears()


async def test_an_app_in_english_is_greeted_in_english(town: Town) -> None:
    mary = await town.stranger("Mary", language="en")
    await mary.starts("c_c01")
    assert "Three sentences first" in mary.hears()
    assert "您要加入" not in mary.hears()
    await mary.taps("Agree and join")
    assert "Welcome" in mary.hears()


async def test_back_to_chinese(town: Town) -> None:
    mary = await _english(town, "Mary")
    await mary.says("/language")
    await mary.taps("中文")
    assert "以后用中文" in mary.hears()
    await mary.says("/help")
    assert "我能帮您" in mary.hears()
