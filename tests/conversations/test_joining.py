"""Joining: which community, three sentences about privacy, consent. Nothing before."""

from domain.people import Role
from storage import people
from tests.town import Town


async def test_a_resident_joins_through_the_poster(town: Town) -> None:
    wang = await town.stranger("王大妈")
    await wang.starts("c_c01")
    assert "晨光社区" in wang.hears()
    assert "/privacy" in wang.hears()
    await wang.taps("同意并加入")
    assert "欢迎加入晨光社区" in wang.hears()
    keys = [key["text"] for row in wang.person.keyboard["keyboard"] for key in row]
    for word in ("提建议", "投票", "当志愿者", "会议通知", "我的", "帮助"):
        assert any(word in key for key in keys)


async def test_without_the_poster_the_community_is_asked(town: Town) -> None:
    chen = await town.stranger("小陈")
    await chen.starts()
    assert "哪个社区" in chen.hears()
    await chen.taps("桑园里社区")
    await chen.taps("同意并加入")
    assert "欢迎加入桑园里社区" in chen.hears()
    assert (await town.member(chen)).community_id == (await town.community("c02")).id


async def test_nothing_is_stored_before_consent(town: Town) -> None:
    chen = await town.stranger("小陈")
    await chen.starts("c_c01")
    await chen.says("三号楼楼道灯不亮")
    await chen.taps("不同意")
    assert "什么都没有记下" in chen.hears()
    assert await town.db.reader.all("SELECT * FROM people") == []
    assert await town.db.reader.all("SELECT * FROM dialogs") == []
    kept = await town.db.reader.all("SELECT body FROM inbox WHERE body IS NOT NULL")
    assert kept == []


async def test_a_name_with_markup_is_only_a_name(town: Town) -> None:
    odd = await town.resident("<b>老赵</b> & <3")
    assert (await town.member(odd)).name == "<b>老赵</b> & <3"


async def test_a_foreign_language_gets_english(town: Town) -> None:
    john = await town.stranger("John", language="en")
    await john.starts("c_c01")
    assert "Welcome to 晨光社区" in john.hears()
    await john.taps("Agree and join")
    await john.says("/language")
    await john.taps("中文")
    assert "以后用中文" in john.hears()


async def test_a_second_community_is_added_and_the_first_is_kept(town: Town) -> None:
    zhao = await town.resident("老赵")
    await zhao.starts("c_c02")
    await zhao.taps("同意并加入")
    rows = await town.db.reader.all("SELECT community_id FROM memberships")
    assert len(rows) == 2


async def test_an_unknown_poster_is_like_none(town: Town) -> None:
    chen = await town.stranger("小陈")
    await chen.starts("c_nowhere")
    assert "哪个社区" in chen.hears()


async def test_the_joining_survives_a_restart(town: Town) -> None:
    wang = await town.stranger("王大妈")
    await wang.starts("c_c01")
    await town.restart()
    await wang.taps("同意并加入")
    assert "欢迎加入晨光社区" in wang.hears()


async def test_help_and_privacy_are_there_for_everyone(town: Town) -> None:
    chen = await town.stranger("小陈")
    await chen.says("/help")
    assert "/start" in chen.hears()
    await chen.says("/privacy")
    assert "不收身份证号" in chen.hears()
    wang = await town.resident("王大妈")
    await wang.taps("帮助")
    assert "提建议" in wang.hears()
    li = await town.organizer("李主任")
    await li.says("/help")
    assert "/desk" in li.hears()


async def test_cancel_with_nothing_under_way_says_so(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says("/cancel")
    assert "没有正在办的事" in wang.hears()


async def test_a_forged_button_does_nothing_and_says_so(town: Town) -> None:
    wang = await town.resident("王大妈")
    message = wang.person.sees()[-1]
    tap = wang.person.taps_data(message, "join:999999999")
    await town.settle()
    assert tap.answered
    tap = wang.person.taps_data(message, "no-such-thing:1")
    await town.settle()
    assert "过时" in tap.toast


async def test_who_organizes_one_community_is_offered_it_straight(town: Town) -> None:
    li = await town.stranger("李主任")
    community = await town.community("c02")
    async with town.db.transaction() as tx:
        await people.set_role(tx, community.id, li.id, Role.ORGANIZER)
    await li.starts()
    assert "桑园里社区" in li.hears()
    await li.taps("同意并加入")
    assert (await town.member(li)).community_id == community.id


async def test_many_communities_are_chosen_by_town_and_page(town: Town) -> None:
    async with town.db.transaction() as tx:
        for number in range(20):
            await tx.run(
                "INSERT INTO communities (code, name, town, adults, households)"
                " VALUES (:code, :name, '北留镇', 10, 5)",
                code=f"n{number:02}",
                name=f"南岭{number:02}社区",
            )
    chen = await town.stranger("小陈")
    await chen.starts()
    assert "哪个镇" in chen.hears()
    await chen.taps("北留镇")
    assert len([text for text in chen.buttons() if "南岭" in text]) == 8
    await chen.taps("下一页")
    await chen.taps("下一页")
    assert len([text for text in chen.buttons() if "南岭" in text]) == 4
    await chen.taps("上一页")
    await chen.taps("换个镇")
    await chen.taps("凤城镇")
    await chen.taps("晨光社区")
    await chen.taps("同意并加入")
    assert "欢迎加入晨光社区" in chen.hears()


async def test_an_old_consent_button_changes_nothing(town: Town) -> None:
    wang = await town.stranger("王大妈")
    await wang.starts("c_c01")
    notice = wang.person.sees()[-1]
    await wang.taps("同意并加入")
    community = await town.community()
    tap = wang.person.taps_data(notice, f"jy:{community.id}:")
    await town.settle()
    assert "已经在晨光社区" in tap.toast
    assert len(await town.db.reader.all("SELECT * FROM memberships")) == 1


async def test_a_resident_who_starts_again_gets_the_menu(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.starts("anything-else")
    assert "您在晨光社区" in wang.hears()


async def test_a_link_with_a_wrong_number_says_so(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.starts("p_999")
    assert "链接可能已经过时" in wang.hears()


async def test_a_stranger_who_came_for_a_poll_joins_first(town: Town) -> None:
    chen = await town.stranger("小陈")
    await chen.starts("p_999")
    await chen.taps("晨光社区")
    await chen.taps("同意并加入")
    assert "欢迎加入晨光社区" in chen.hears()
    assert "链接可能已经过时" in chen.hears()
