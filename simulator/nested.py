"""Objects within a request: none may have a field nobody reads, or lack one that is needed."""

from typing import Any

from simulator.errors import bad

ENTITY = {"type", "offset", "length"}
PLAIN = """
mention hashtag cashtag bot_command url email phone_number bold italic underline strikethrough
spoiler blockquote expandable_blockquote code pre
"""
ENTITIES: dict[str, set[str]] = {
    **{kind: set() for kind in PLAIN.split()},
    "text_link": {"url"},
    "text_mention": {"user"},
    "custom_emoji": {"custom_emoji_id"},
}
PREVIEW = {"is_disabled", "url", "prefer_small_media", "prefer_large_media", "show_above_text"}
SCOPES: dict[str, set[str]] = {
    "default": set(),
    "all_private_chats": set(),
    "all_group_chats": set(),
    "all_chat_administrators": set(),
    "chat": {"chat_id"},
    "chat_administrators": {"chat_id"},
    "chat_member": {"chat_id", "user_id"},
}


def read(given: Any, name: str, needed: set[str], more: set[str] | None = None) -> dict[str, Any]:
    """An object with these fields and perhaps more; raises ApiError for others."""
    if not isinstance(given, dict):
        raise bad(f"can't parse {name}: expected an Object")
    missing = sorted(field for field in needed if given.get(field) in (None, ""))
    if missing:
        raise bad(f"can't parse {name}: Can't find field \"{missing[0]}\"")
    unknown = sorted(set(given) - needed - (more or set()))
    if unknown:
        raise bad(f'can\'t parse {name}: unknown field "{unknown[0]}"')
    return given


def entity(given: Any) -> dict[str, Any]:
    """An entity the bot gives itself."""
    kind = given.get("type") if isinstance(given, dict) else None
    if kind is not None and kind not in ENTITIES:
        raise bad(f"can't parse MessageEntity: unsupported type {kind}")
    more = {"language"} if kind == "pre" else set[str]()
    return read(given, "MessageEntity", ENTITY | ENTITIES.get(str(kind), set()), more)


def preview(given: Any) -> dict[str, Any]:
    """How a link in the text is to be shown."""
    return read(given, "LinkPreviewOptions", set(), PREVIEW)


def scope(given: Any) -> dict[str, Any]:
    """For whom a menu of commands is."""
    kind = given.get("type") if isinstance(given, dict) else None
    if kind is not None and kind not in SCOPES:
        raise bad(f"can't parse BotCommandScope: unsupported type {kind}")
    return read(given, "BotCommandScope", {"type"} | SCOPES.get(str(kind), set()))


def language(given: Any) -> str:
    """Two letters, or none."""
    code = str(given or "")
    if code and not (len(code) == 2 and code.isascii() and code.isalpha() and code.islower()):
        raise bad("invalid language code specified")
    return code
