"""Whoever shut the bot out finds the answers that came meanwhile when they let it in again."""

from datetime import timedelta

from tests.conversations.test_suggestions import _answers as answers
from tests.conversations.test_suggestions import _suggests as suggests
from tests.town import Town


async def test_an_answer_waits_for_whoever_blocked_the_bot(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await suggests(wang, "三号楼楼道灯不亮")
    wang.person.blocks_bot()
    await town.settle()
    await answers(li)
    assert "灯已经换好了" not in wang.reads()
    await town.passes(days=1)
    wang.person.unblocks_bot()
    await town.settle()
    assert "灯已经换好了" in wang.reads()
    await wang.taps("😊 满意")
    assert "谢谢您的评价" in wang.hears()


async def test_it_comes_once(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await suggests(wang, "三号楼楼道灯不亮")
    wang.person.blocks_bot()
    await town.settle()
    await answers(li)
    for _ in range(2):
        wang.person.unblocks_bot()
        await town.settle()
        wang.person.blocks_bot()
        await town.settle()
    assert wang.reads().count("灯已经换好了") == 1


async def test_a_notice_that_is_stale_by_then_does_not_come(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await suggests(wang, "三号楼楼道灯不亮")
    wang.person.blocks_bot()
    await town.settle()
    await li.taps("受理")
    await town.passes(days=1)
    wang.person.unblocks_bot()
    await town.settle()
    assert "已受理，正在办" not in wang.reads()


async def test_whoever_never_comes_back_is_not_remembered_for_ever(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await suggests(wang, "三号楼楼道灯不亮")
    wang.person.blocks_bot()
    await town.settle()
    await answers(li)
    kept = "SELECT COUNT(*) AS n FROM outbox WHERE state = 'shut_out' AND priority = 0"
    assert (await town.db.reader.one(kept))["n"] == 1
    town.clock.move(timedelta(days=91))
    await town.bot.scheduler._forget_old()
    assert (await town.db.reader.one(kept))["n"] == 0


async def test_a_receipt_comes_though_the_draft_was_deleted(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    await wang.says("三号楼楼道灯不亮")
    draft = wang.person.sees()[-1]
    wang.person.taps("提交")
    wang.person.deletes(draft)
    await town.settle()
    assert "收到，编号 晨光〔2026〕1号" in wang.reads()


async def test_the_draft_becomes_the_receipt_and_cannot_be_sent_again(town: Town) -> None:
    wang = await town.resident("王大妈")
    await suggests(wang, "三号楼楼道灯不亮")
    assert "“三号楼楼道灯不亮”" in wang.reads()
    assert "提交" not in " ".join(wang.person.sees()[-1].labels)
