"""The menus of commands."""

from handlers.commands import command_menus


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
