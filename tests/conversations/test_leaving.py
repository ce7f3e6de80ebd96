"""Leaving: /cancel and the button, at any step and with nothing going on."""

from tests.town import Town


async def test_cancel_ends_what_was_begun_and_shows_the_menu(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    assert len(await town.db.reader.all("SELECT step FROM dialogs")) == 1
    await wang.says("/cancel")
    assert "已经取消" in wang.hears()
    assert await town.db.reader.all("SELECT step FROM dialogs") == []


async def test_the_button_does_the_same_and_goes_away(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    await wang.taps("取消")
    assert "已经取消" in wang.hears()
    assert await town.db.reader.all("SELECT step FROM dialogs") == []


async def test_an_old_cancel_button_harms_nothing(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    question = wang.person.sees()[-1]
    await wang.says("/cancel")
    tap = wang.person.taps_data(question, "x")
    await town.settle()
    assert "没有正在办的事" in tap.toast


async def test_a_stranger_who_cancels_is_not_stored(town: Town) -> None:
    chen = await town.stranger("小陈")
    await chen.says("/cancel")
    assert "没有正在办的事" in chen.hears()
    assert await town.db.reader.all("SELECT * FROM dialogs") == []


async def test_a_mistyped_command_is_not_taken_for_words(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    await wang.says("/sugest")
    assert "没有这个命令" in wang.hears()
    assert (await town.db.reader.one("SELECT step FROM dialogs"))["step"] == "suggest.text"
