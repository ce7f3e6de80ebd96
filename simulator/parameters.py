"""The four encodings of a request, and the declared parameters of every method."""

import json
from pathlib import Path
from typing import Any

from aiohttp import web

from simulator.errors import bad

CONTRACT: dict[str, dict[str, str]] = json.loads(
    Path(__file__).with_name("contract.json").read_text(encoding="utf-8")
)
METHODS = {name.lower(): name for name in CONTRACT}
ATTACHED = "attach://"
MAY_BE_EMPTY = {("setWebhook", "url")}
MISSING = {
    "text": "message text is empty",
    "chat_id": "chat_id is empty",
    "message_id": "message identifier is not specified",
}


class Upload:
    """A file that came with the request."""

    def __init__(self, name: str, content: bytes) -> None:
        self.name = name
        self.content = content


async def read(request: web.Request) -> dict[str, Any]:
    """All parameters of a request, however they were sent."""
    raw: dict[str, Any] = dict(request.query)
    if request.method == "GET":
        return raw
    match request.content_type:
        case "application/json":
            raw |= await _json(request)
        case "multipart/form-data":
            raw |= await _multipart(request)
        case _:
            raw |= dict(await request.post())
    return raw


async def _json(request: web.Request) -> dict[str, Any]:
    try:
        found = await request.json()
    except (ValueError, RecursionError):
        raise bad("can't parse JSON object") from None
    if not isinstance(found, dict):
        raise bad("the request body is not a JSON object")
    return found


async def _multipart(request: web.Request) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            found[name] = Upload(value.filename, value.file.read())
        else:
            found[name] = value
    return found


def typed(method: str, raw: dict[str, Any]) -> dict[str, Any]:
    """The parameters as values, with attached files put in; what cannot be read stays as it is."""
    declared = CONTRACT[method]
    params = {
        name: _value(declared.get(name, "file"), value)
        for name, value in raw.items()
        if value is not None
    }
    files = {k: v for k, v in params.items() if isinstance(v, Upload)}
    if not files:
        return params
    kept = {k: v for k, v in params.items() if k in declared or k not in files}
    return {name: _with_files(value, files) for name, value in kept.items()}


def _value(kind: str, value: Any) -> Any:
    if not isinstance(value, str):
        number = isinstance(value, int | float) and not isinstance(value, bool)
        return str(value) if number and kind.startswith("string") else value
    try:
        return _READ.get(kind.rstrip("!"), str)(value)
    except (ValueError, RecursionError):
        return value


def _with_files(value: Any, files: dict[str, Upload]) -> Any:
    if isinstance(value, str) and value.startswith(ATTACHED):
        return files.get(value.removeprefix(ATTACHED), value)
    if isinstance(value, list):
        return [_with_files(item, files) for item in value]
    if isinstance(value, dict):
        return {name: _with_files(item, files) for name, item in value.items()}
    return value


def demand(method: str, params: dict[str, Any]) -> None:
    """Raise ApiError for a parameter that is unknown, missing or of a wrong type."""
    declared = CONTRACT[method]
    unknown = [name for name in params if name not in declared]
    if unknown:
        raise bad(f"unknown parameter {', '.join(sorted(unknown))} of {method}")
    for name, kind in declared.items():
        value = params.get(name)
        if kind.endswith("!") and value in (None, "") and (method, name) not in MAY_BE_EMPTY:
            raise bad(MISSING.get(name, f'parameter "{name}" is required'))
        if value is not None and not _fits(kind.rstrip("!"), value):
            raise bad(f'can\'t parse parameter "{name}" as {kind.rstrip("!")}')


def _fits(kind: str, value: Any) -> bool:
    wanted = _TYPES.get(kind)
    return wanted is None or isinstance(value, wanted)


def _boolean(value: str) -> bool:
    if value.lower() in ("true", "1"):
        return True
    if value.lower() in ("false", "0", ""):
        return False
    raise ValueError(value)


def _chat(value: str) -> int | str:
    return value if value.startswith("@") else int(value)


def _parsed(value: str) -> Any:
    return json.loads(value) if value else None


_READ: dict[str, Any] = {
    "integer": int,
    "number": float,
    "boolean": _boolean,
    "chat": _chat,
    "json": _parsed,
}
_TYPES: dict[str, Any] = {
    "integer": int,
    "number": int | float,
    "boolean": bool,
    "string": str,
    "json": dict | list,
}
