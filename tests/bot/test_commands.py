"""The menus of commands: what each person finds when they tap the menu button."""

import json

from handlers.commands import RESIDENTS, command_menus
from storage.timers import set_all
from tests.town import Friend, Town


def _menu(town: Town, friend: Friend) -> list[str] | None:
    """The commands shown to this person alone; None when they see what everybody sees."""
    scope = json.dumps({"chat_id": friend.id, "type": "chat"}, sort_keys=True)
    commands = town.world.commands.get(f"{scope} ")
    return [c["command"] for c in commands] if commands is not None else None


def test_each_kind_of_chat_has_a_menu_in_each_language() -> None:
    menus = command_menus()
    found = {(m["scope"]["type"], m.get("language_code")) for m in menus}
    kinds = ("all_private_chats", "all_group_chats")
    assert found == {(kind, code) for kind in kinds for code in (None, "zh", "en")}


def test_residents_do_not_see_what_is_for_others() -> None:
    for menu in command_menus():
        names = {c["command"] for c in menu["commands"]}
        assert not names & {"desk", "newpoll", "admin"}
        assert all(1 <= len(c["description"]) <= 256 for c in menu["commands"])


async def test_a_resident_has_no_menu_of_their_own(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says("/help")
    assert _menu(town, wang) is None


async def test_organizers_find_what_they_organize_with(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/help")
    own = ["desk", "newpoll", "newmeeting", "newactivity", "notice", "quorum", "rolls"]
    assert _menu(town, li) == [*own, *RESIDENTS]


async def test_grid_workers_find_the_desk_and_administrators_what_is_theirs(town: Town) -> None:
    sun, admin = await town.grid_worker("孙网格员"), await town.administrator()
    await sun.says("/help")
    assert _menu(town, sun) == ["desk", *RESIDENTS]
    menu = _menu(town, admin)  # set when the administrator joined
    assert menu is not None
    assert menu[0] == "desk"
    assert menu[-1] == "admin"


async def test_the_menu_speaks_the_persons_language(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/language")
    await li.taps("English")
    scope = json.dumps({"chat_id": li.id, "type": "chat"}, sort_keys=True)
    descriptions = {c["description"] for c in town.world.commands[f"{scope} "]}
    assert "Cancel" in descriptions


async def test_who_is_no_organizer_any_more_loses_the_menu(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/help")
    async with town.db.transaction() as tx:
        await tx.run("DELETE FROM roles")
        menu = {"kind": "menu", "ref": li.id, "name": "", "community_id": None}
        await set_all(tx, [{**menu, "due_at": town.now}])
    await town.passes(minutes=1)
    assert _menu(town, li) is None


async def test_who_leaves_for_good_loses_the_menu(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/help")
    await li.says("/forget")
    await li.taps("删除我的信息")
    await li.taps("确定删除")
    assert _menu(town, li) is None
