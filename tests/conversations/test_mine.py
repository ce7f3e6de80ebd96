"""Mine, /forget, /language and /admin: what is a person's own."""

import json

from storage import followers
from tests.conversations.test_old_buttons import newest
from tests.conversations.test_reading import many
from tests.town import Friend, Town


async def test_mine_shows_name_community_and_language(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("我的")
    for word in ("王大妈", "晨光社区", "中文", "还没有提过建议"):
        assert word in wang.hears()


async def test_mine_needs_joining_first(town: Town) -> None:
    chen = await town.stranger("小陈")
    await chen.says("/my")
    assert "/start" in chen.hears()


async def test_a_suggestion_is_listed_and_can_be_taken_back(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    await wang.says("三号楼楼道灯不亮了")
    await wang.taps("提交")
    await wang.says("/my")
    assert "晨光〔2026〕1号" in wang.hears()
    assert "已收到" in wang.hears()
    await wang.taps("撤回")
    await wang.says("/my")
    assert "已撤回" in wang.hears()
    assert not any("撤回" in text for text in wang.buttons())


async def sent_by(town: Town, friend: Friend, count: int) -> None:
    """As many suggestions of theirs as nobody sends in a day."""
    await many(town, count)
    async with town.db.transaction() as tx:
        await tx.run("UPDATE suggestions SET author_id = :author", author=friend.id)


async def test_ten_a_page_and_the_older_ones_behind(town: Town) -> None:
    wang = await town.resident("王大妈")
    await sent_by(town, wang, 23)
    await wang.says("/my")
    assert [label for label in wang.buttons() if "看 " in label][:2] == ["📄 看 23号", "📄 看 22号"]
    assert "上一页" not in " ".join(wang.buttons())
    shown = len(wang.person.sees())
    await wang.taps("下一页")
    await wang.taps("下一页")
    assert "晨光〔2026〕1号" in wang.hears()
    assert "晨光〔2026〕4号" not in wang.hears()
    assert [label for label in wang.buttons() if "撤回" in label] == [
        "↩ 撤回 3号",
        "↩ 撤回 2号",
        "↩ 撤回 1号",
    ]
    assert "下一页" not in " ".join(wang.buttons())
    await wang.taps("上一页")
    assert "晨光〔2026〕13号" in wang.hears()
    assert len(wang.person.sees()) == shown


async def test_ten_need_no_second_page(town: Town) -> None:
    wang = await town.resident("王大妈")
    await sent_by(town, wang, 10)
    await wang.says("/my")
    assert "页" not in " ".join(wang.buttons())


async def test_what_one_supports_has_pages_too(town: Town) -> None:
    wang = await town.resident("王大妈")
    await many(town, 7)
    async with town.db.transaction() as tx:
        for one in await tx.all("SELECT id FROM suggestions"):
            await followers.support(tx, one["id"], wang.id, town.now)
    await wang.says("/my")
    await wang.taps("下一页")
    assert [label for label in wang.buttons() if "取消支持" in label] == [
        "取消支持 2号",
        "取消支持 1号",
    ]
    assert "还没有提过" not in wang.hears()


async def test_a_page_that_cannot_be_is_refused(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says("/my")
    for page in (-1, 10**9):
        tap = wang.person.taps_data(newest(wang), f"my-page:{page}")
        await town.settle()
        assert "过时" in tap.toast


async def test_a_person_moves_to_another_community_and_back(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says("/my")
    await wang.taps("换社区")
    await wang.taps("加别的社区")
    await wang.taps("桑园里社区")
    await wang.taps("加入")
    assert (await town.member(wang)).community_id == (await town.community("c02")).id
    await wang.says("/my")
    await wang.taps("换社区")
    await wang.taps("晨光社区")
    assert (await town.member(wang)).community_id == (await town.community("c01")).id
    assert len(await town.db.reader.all("SELECT * FROM memberships")) == 2


async def test_the_own_community_among_the_others_is_said_to_be_the_own(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says("/my")
    await wang.taps("换社区")
    await wang.taps("加别的社区")
    await wang.taps("晨光社区")
    assert wang.toast == "您已经在晨光社区了。"
    assert "要换到" not in wang.reads()


async def test_who_belongs_there_already_moves_with_one_tap(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.starts("c_c02")
    await wang.taps("同意并加入")
    await wang.starts("c_c01")
    assert wang.hears() == "要换到晨光社区吗？原来的桑园里社区还在。"
    await wang.taps("换到这里")
    assert (await town.member(wang)).community_id == (await town.community("c01")).id


async def test_the_export_holds_what_is_kept(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says("/my")
    await wang.taps("导出我的数据")
    assert "全部信息" in wang.hears()


async def test_forget_asks_twice_and_leaves_records_without_the_person(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    await wang.says("三号楼楼道灯不亮了")
    await wang.taps("提交")
    await wang.says("/forget")
    assert "王大妈" in wang.hears()
    assert "提过的建议：1" in wang.hears()
    await wang.taps("删除我的信息")
    assert "找不回来" in wang.hears()
    assert len(await town.db.reader.all("SELECT * FROM people")) == 1
    await wang.taps("确定删除")
    assert "已经删除" in wang.hears()
    for table in ("people", "memberships", "roles", "dialogs", "chats"):
        assert await town.db.reader.all(f"SELECT * FROM {table}") == []
    left = await town.db.reader.one("SELECT author_id, text FROM suggestions")
    assert left == {"author_id": None, "text": "三号楼楼道灯不亮了"}
    dump = json.dumps([await town.db.reader.all(f"SELECT * FROM {t}") for t in ("inbox", "outbox")])
    assert str(wang.id) not in dump


async def test_forget_can_be_thought_better_of(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says("/forget")
    await wang.taps("不删")
    assert "什么也没有删除" in wang.hears()
    assert (await town.member(wang)).name == "王大妈"


async def test_a_stranger_has_nothing_to_forget(town: Town) -> None:
    chen = await town.stranger("小陈")
    await chen.says("/forget")
    assert "没有存" in chen.hears()


async def test_who_was_forgotten_can_come_back(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says("/forget")
    await wang.taps("删除我的信息")
    await wang.taps("确定删除")
    await wang.starts("c_c01")
    await wang.taps("同意并加入")
    assert "欢迎加入晨光社区" in wang.hears()


async def test_a_stranger_chooses_a_language_and_is_not_stored(town: Town) -> None:
    chen = await town.stranger("小陈")
    await chen.says("/language")
    await chen.taps("English")
    assert "Tap /start" in chen.hears()
    assert await town.db.reader.all("SELECT * FROM people") == []


async def test_admin_is_for_administrators_only(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says("/admin")
    assert "管理员能做" in wang.hears()
    zheng = await town.administrator()
    await zheng.says("/admin")
    assert "社区 3 个，居民 2 人" in zheng.hears()
