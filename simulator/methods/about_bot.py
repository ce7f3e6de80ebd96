"""The bot's own account: who it is, its commands and descriptions, files, the webhook."""

import re
from pathlib import PurePath
from typing import Any

from simulator import nested
from simulator.errors import Told, bad
from simulator.menus import key_of
from simulator.updates import Hook
from simulator.world import World

Params = dict[str, Any]
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
ADDRESS = re.compile(r"https://\S+|http://(?:localhost|127\.0\.0\.1)(?:[:/]\S*)?")
SECRET = re.compile(r"[A-Za-z0-9_-]+")
PROFILE = {"name": 64, "description": 512, "short_description": 120}
LARGEST_DOWNLOAD = 20 << 20


def get_me(world: World, params: Params) -> dict[str, Any]:
    """getMe."""
    flags = {"can_join_groups": True, "can_read_all_group_messages": not world.privacy}
    flags |= {"supports_inline_queries": False, "can_connect_to_business": False}
    return {**world.bot.to_api(), **flags, "has_main_web_app": False}


def _scope(world: World, params: Params) -> str:
    given = params.get("scope")
    scope = nested.scope(given) if given else None
    if scope and "chat_id" in scope:
        world.chat(scope["chat_id"])
    return key_of(scope, nested.language(params.get("language_code")))


def set_commands(world: World, params: Params) -> bool:
    """setMyCommands."""
    commands = params["commands"]
    if len(commands) > 100:
        raise bad("too many commands")
    for command in commands:
        nested.read(command, "BotCommand", {"command", "description"})
        if not COMMAND.fullmatch(command["command"]):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    world.commands[_scope(world, params)] = commands
    return True


def get_commands(world: World, params: Params) -> list[dict[str, str]]:
    """getMyCommands."""
    return world.commands.get(_scope(world, params), [])


def delete_commands(world: World, params: Params) -> bool:
    """deleteMyCommands."""
    world.commands.pop(_scope(world, params), None)
    return True


def set_profile(world: World, params: Params) -> bool:
    """setMyName, setMyDescription, setMyShortDescription."""
    language = nested.language(params.get("language_code"))
    for name, most in PROFILE.items():
        if len(params.get(name) or "") > most:
            raise bad(f"{name.replace('_', ' ')} is too long")
        if name in params:
            world.profile[f"{name} {language}"] = params[name]
    return True


def _profile(name: str, world: World, params: Params) -> dict[str, str]:
    language = nested.language(params.get("language_code"))
    default = world.bot.first_name if name == "name" else ""
    found = world.profile.get(f"{name} {language}") or world.profile.get(f"{name} ")
    return {name: found or default}


def get_name(world: World, params: Params) -> dict[str, str]:
    """getMyName."""
    return _profile("name", world, params)


def get_description(world: World, params: Params) -> dict[str, str]:
    """getMyDescription."""
    return _profile("description", world, params)


def get_short_description(world: World, params: Params) -> dict[str, str]:
    """getMyShortDescription."""
    return _profile("short_description", world, params)


def set_menu(world: World, params: Params) -> bool:
    """setChatMenuButton."""
    button = params.get("menu_button") or {"type": "default"}
    if button.get("type") not in ("default", "commands", "web_app"):
        raise bad("MenuButton has unsupported type")
    world.menus[params.get("chat_id") or 0] = button
    return True


def get_menu(world: World, params: Params) -> dict[str, Any]:
    """getChatMenuButton."""
    return world.menus.get(params.get("chat_id") or 0) or {"type": "commands"}


def get_file(world: World, params: Params) -> dict[str, Any]:
    """getFile."""
    file_id = params["file_id"]
    if file_id not in world.files:
        raise bad("invalid file_id")
    name, content = world.files[file_id]
    if len(content) > LARGEST_DOWNLOAD:
        raise bad("file is too big")
    ending = PurePath(name).suffix
    path = f"files/{file_id}/file{ending if ending.isascii() else ''}"
    return {**world.file_facts(file_id), "file_path": path}


def get_photos(world: World, params: Params) -> dict[str, Any]:
    """getUserProfilePhotos; nobody has one."""
    if (params.get("limit") or 100) not in range(1, 101) or (params.get("offset") or 0) < 0:
        raise bad("wrong number or place of photos")
    if params["user_id"] not in world.people and params["user_id"] != world.bot.id:
        raise bad("user not found")
    return {"total_count": 0, "photos": []}


def set_webhook(world: World, params: Params) -> Told:
    """setWebhook; an empty address takes it away."""
    url, secret = params.get("url"), params.get("secret_token")
    if not url:
        return delete_webhook(world, params)
    if not ADDRESS.fullmatch(url):
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if secret and len(secret) > 256:
        raise bad("secret token is too long")
    if secret and not SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    connections = params.get("max_connections") or 40
    world.queue.allow(params.get("allowed_updates"))
    _drop(world, params)
    before = world.queue.hook
    world.queue.push_to(Hook(url, secret, min(100, max(1, connections))))
    same = before is not None and (before.url, before.secret) == (url, secret)
    return Told(True, "Webhook is already set" if same else "Webhook was set")


def _drop(world: World, params: Params) -> None:
    if params.get("drop_pending_updates"):
        world.queue.waiting.clear()


def delete_webhook(world: World, params: Params) -> Told:
    """deleteWebhook."""
    _drop(world, params)
    there_was = world.queue.hook is not None
    world.queue.push_to(None)
    return Told(True, "Webhook was deleted" if there_was else "Webhook is already deleted")


def webhook_info(world: World, params: Params) -> dict[str, Any]:
    """getWebhookInfo."""
    queue = world.queue
    hook = queue.hook
    facts: dict[str, Any] = {
        "url": hook.url if hook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(queue.waiting),
    }
    if queue.allowed is not None:
        facts["allowed_updates"] = sorted(queue.allowed)
    if hook is not None:
        facts["max_connections"] = hook.max_connections
        if hook.last_error:
            facts |= {"last_error_message": hook.last_error, "last_error_date": hook.failed_at}
    return facts


METHODS = {
    "getMe": get_me,
    "setMyCommands": set_commands,
    "getMyCommands": get_commands,
    "deleteMyCommands": delete_commands,
    "setMyName": set_profile,
    "setMyDescription": set_profile,
    "setMyShortDescription": set_profile,
    "getMyName": get_name,
    "getMyDescription": get_description,
    "getMyShortDescription": get_short_description,
    "setChatMenuButton": set_menu,
    "getChatMenuButton": get_menu,
    "getUserProfilePhotos": get_photos,
    "getFile": get_file,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": webhook_info,
}
