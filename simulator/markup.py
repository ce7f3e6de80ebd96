"""Keyboards: checked against the documented limits."""

import json
from typing import Any
from urllib.parse import urlsplit

from simulator import nested
from simulator.errors import bad

ACTIONS = {
    "callback_data",
    "url",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
}
SIMULATED_ACTIONS = {"callback_data", "url", "copy_text"}
OTHER = {"text", "style", "disabled", "icon_custom_emoji_id"}
STYLES = {"danger", "success", "primary"}
KINDS = ("inline_keyboard", "keyboard", "remove_keyboard", "force_reply")
FIELDS = {
    "inline_keyboard": set[str](),
    "keyboard": {"is_persistent", "resize_keyboard", "one_time_keyboard"},
    "remove_keyboard": set[str](),
    "force_reply": set[str](),
}
KEY = {"text", "style", "icon_custom_emoji_id", "request_contact", "request_location"}
LONGEST_PLACEHOLDER = 64
PRIVATE_ONLY = {"request_contact": "phone number", "request_location": "location"}


def checked(markup: Any, private: bool = True) -> dict[str, Any] | None:
    """The reply markup, when it is within the limits; raises ApiError otherwise."""
    if markup is None:
        return None
    if not isinstance(markup, dict) or not any(kind in markup for kind in KINDS):
        raise bad("object expected as reply markup")
    if len(json.dumps(markup, ensure_ascii=False).encode()) > 10_000:
        raise bad("REPLY_MARKUP_TOO_LONG")
    _check_inline(_rows(markup, "inline_keyboard"))
    _check_whole(markup)
    for row in _rows(markup, "keyboard"):
        for key in row:
            _check_key({"text": key} if isinstance(key, str) else key, private)
    return markup


def _rows(markup: dict[str, Any], name: str) -> list[list[Any]]:
    rows = markup.get(name, [])
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad(f'Field "{name}" must be an Array of Arrays')
    return rows


def _check_whole(markup: dict[str, Any]) -> None:
    """Fields that would have no effect are named, so that nobody relies on them."""
    kind = next(kind for kind in KINDS if kind in markup)
    shared = set() if kind == "inline_keyboard" else {"selective"}
    asking = {"input_field_placeholder"} if kind in ("keyboard", "force_reply") else set()
    unknown = set(markup) - {kind} - FIELDS[kind] - shared - asking
    if unknown:
        raise bad(f"unknown field of a keyboard: {sorted(unknown)[0]}")
    if len(markup.get("input_field_placeholder") or "") > LONGEST_PLACEHOLDER:
        raise bad("input field placeholder is too long")


def _check_key(key: Any, private: bool) -> None:
    if not isinstance(key, dict) or not isinstance(key.get("text"), str):
        raise bad("can't parse keyboard button: Can't find field \"text\"")
    if not key["text"].strip():
        raise bad("keyboard button text must be non-empty")
    unknown = set(key) - KEY
    if unknown:
        raise bad(f"keys with {sorted(unknown)[0]} are not simulated")
    for name, words in PRIVATE_ONLY.items():
        if key.get(name) and not private:
            raise bad(f"{words} can be requested in private chats only")


def _check_inline(rows: list[list[Any]]) -> None:
    if sum(len(row) for row in rows) > 100:
        raise bad("BUTTONS_TOO_MANY")
    for row in rows:
        if len(row) > 8:
            raise bad("too many inline buttons in a row")
        for button in row:
            _check_button(button)


def _check_button(button: Any) -> None:
    if not isinstance(button, dict) or not isinstance(button.get("text"), str):
        raise bad("can't parse inline keyboard button: Can't find field \"text\"")
    unknown = set(button) - ACTIONS - OTHER
    if unknown:
        raise bad(f"unknown field of an inline button: {sorted(unknown)[0]}")
    if not button["text"].strip():
        raise bad("inline keyboard button text is empty")
    if sum(name in button for name in ACTIONS) != 1:
        raise bad("Text buttons are unallowed in the inline keyboard")
    action = next(name for name in ACTIONS if name in button)
    if action not in SIMULATED_ACTIONS:
        raise bad(f"inline buttons with {action} are not simulated")
    if button.get("style") not in STYLES | {None}:
        raise bad("button style is invalid")
    _check_action(button)


def _check_action(button: dict[str, Any]) -> None:
    data = button.get("callback_data")
    if data is not None and not isinstance(data, str):
        words = 'Field "callback_data" must be of type String'
        raise bad(f"can't parse inline keyboard button: {words}")
    if data is not None and not 1 <= len(data.encode()) <= 64:
        raise bad("BUTTON_DATA_INVALID")
    url = button.get("url")
    if url is not None and not _is_address(str(url)):
        raise bad(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    copied = button.get("copy_text")
    if copied is not None:
        nested.read(copied, "CopyTextButton", set(), {"text"})
    if copied is not None and not 1 <= len(copied.get("text", "")) <= 256:
        raise bad("COPY_TEXT_INVALID")


def _is_address(url: str) -> bool:
    parts = urlsplit(url if "://" in url else f"http://{url}")
    if parts.scheme == "tg":
        return True
    return parts.scheme in ("http", "https") and "." in parts.netloc and " " not in url
