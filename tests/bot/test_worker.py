"""One update, one transaction: in order, once, whole, and nobody waits for another's mistake."""

from datetime import timedelta

from telegram import Update

from bot.routing import command
from bot.turn import Turn
from domain.refusals import Refused
from storage import people
from tests.town import Friend, Town


async def _write_then_refuse(update: Update, turn: Turn) -> None:
    await people.set_language(turn.db, turn.person_id, "en")
    turn.say("cancel-done")
    turn.schedule("menu", turn.person_id, turn.now + timedelta(days=1))
    raise Refused("only-organizers")


async def _write_then_break(update: Update, turn: Turn) -> None:
    await people.set_language(turn.db, turn.person_id, "en")
    raise RuntimeError("a mistake in the program")


async def _ask_wrongly(update: Update, turn: Turn) -> None:
    await turn.db.run("UPDATE a table that is not there")


async def _say_where(update: Update, turn: Turn) -> None:
    turn.go("suggest.text")
    turn.say("cancel-done")


async def _with(town: Town) -> None:
    town.more = [
        command("refuse", _write_then_refuse),
        command("break", _write_then_break),
        command("wrong", _ask_wrongly),
        command("where", _say_where),
    ]
    await town.restart()


async def _language(town: Town, friend: Friend) -> str:
    return (await town.member(friend)).language


async def test_a_refusal_takes_back_what_was_written_before_it(town: Town) -> None:
    await _with(town)
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    chen.person.says("/help")
    wang.person.says("/refuse")
    chen.person.says("/privacy")
    await town.settle()
    assert await _language(town, wang) == "zh"
    assert wang.reads().count("只有本社区的组织者能做") == 1
    assert "什么也没有发出去" not in wang.reads()
    assert await town.db.reader.all("SELECT * FROM timers WHERE kind = 'menu'") == []
    assert chen.reads().count("我能帮您") == 1


async def test_what_one_person_says_is_answered_in_its_order(town: Town) -> None:
    wang = await town.resident("王大妈")
    for words in ("/suggest", "三号楼楼道灯不亮", "/cancel", "/help"):
        wang.person.says(words)
    await town.settle()
    heard = wang.reads()
    order = [heard.index(w) for w in ("说说您的建议", "您的建议\n", "什么也没有发出去", "我能帮您")]
    assert order == sorted(order)


async def test_a_step_taken_in_a_batch_is_known_to_the_next_message_of_it(town: Town) -> None:
    await _with(town)
    wang = await town.resident("王大妈")
    wang.person.says("/where")
    wang.person.says("三号楼楼道灯不亮")
    await town.settle()
    await wang.taps("提交")
    assert "晨光〔2026〕1号" in wang.hears()


async def test_a_mistake_for_one_is_no_mistake_for_sixty_others(town: Town) -> None:
    await _with(town)
    admin = await town.administrator()
    crowd = [await town.resident(f"居民{i}") for i in range(70)]
    for number, friend in enumerate(crowd):
        friend.person.says("/break" if number == 35 else "/help")
    await town.settle()
    assert [f for f in crowd if "我能帮您" in f.reads()] == crowd[:35] + crowd[36:]
    assert all(f.reads().count("我能帮您") == 1 for f in crowd if f is not crowd[35])
    assert await _language(town, crowd[35]) == "zh"
    assert crowd[35].reads().count("对不起") == 1
    assert admin.reads().count("RuntimeError") == 1


async def test_a_statement_that_is_wrong_is_a_mistake_like_any_other(town: Town) -> None:
    await _with(town)
    admin = await town.administrator()
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    wang.person.says("/wrong")
    chen.person.says("/help")
    await town.settle()
    assert "我能帮您" in chen.reads()
    assert "对不起" in wang.reads()
    assert "Mistaken" in admin.reads()


async def test_what_was_set_aside_stays_to_be_looked_at(town: Town) -> None:
    await _with(town)
    wang = await town.resident("王大妈")
    await wang.says("/break")
    row = await town.db.reader.one(
        "SELECT body, attempts, error FROM inbox WHERE state = 'quarantined'"
    )
    assert "/break" in row["body"]
    assert (row["attempts"], row["error"]) == (3, "RuntimeError")


async def test_what_was_answered_is_not_kept_a_second_time(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    await wang.says("三号楼楼道灯不亮，我是王大妈，电话 13912345678")
    bodies = await town.db.reader.all("SELECT body FROM inbox WHERE body IS NOT NULL")
    assert bodies == []


async def test_a_tap_that_waited_too_long_gets_no_toast_but_counts(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    for words in ("/newpoll", "充电棚建在哪里？", "东门\n北侧空地"):
        await li.says(words)
    await li.taps("发布")
    wang.person.taps("东门", to=town.group)
    await town.bot.intake.ask(0)  # heard, and then the bot is slow
    town.clock.move(timedelta(seconds=20))
    calls: list[str] = []
    town.world.on_request.append(lambda method, params, answer: calls.append(method))
    await town.settle()
    assert "answerCallbackQuery" not in calls
    votes = await town.db.reader.all("SELECT choice FROM votes")
    assert [int(row["choice"]) for row in votes] == [0]
