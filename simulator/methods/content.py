"""What the bot wants to say, checked: text, captions, files."""

import re
from typing import Any

from simulator import nested
from simulator.detection import detected
from simulator.entities import Entity, parse_html, stripped, utf16
from simulator.errors import bad
from simulator.markdown import parse_markdown, parse_markdown_v2
from simulator.parameters import Upload
from simulator.world import World

Params = dict[str, Any]
MEGABYTE = 1 << 20
IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"BM")
LIMITS = {"photo": 10 * MEGABYTE}
LARGEST = 50 * MEGABYTE
ITEM = {"type", "media", "caption", "parse_mode", "caption_entities", "has_spoiler"}
ITEM |= {"show_caption_above_media", "duration", "width", "height", "performer", "title"}
PARSED = {"html": parse_html, "markdown": parse_markdown, "markdownv2": parse_markdown_v2}
MENTION = re.compile(r"tg://user/?\?id=(\d{1,15})")
WRONG_FILE = "wrong file identifier/HTTP URL specified"


def formatted(text: str, params: Params, given: str) -> tuple[str, list[dict[str, Any]]]:
    """Plain text and entities, by parse_mode or as given."""
    mode = (params.get("parse_mode") or "").lower()
    if mode in PARSED:
        return PARSED[mode](text)
    if mode:
        raise bad("unsupported parse_mode")
    return stripped(text, [_entity(one, text) for one in params.get(given) or []])


def _entity(given: Any, text: str) -> Entity:
    """An entity the bot gives itself, when it lies within the text."""
    nested.entity(given)
    if given["offset"] < 0 or not 0 < given["length"] <= utf16(text) - given["offset"]:
        raise bad(f"can't parse entities: entity at offset {given['offset']} is out of the text")
    return dict(given)


def with_mentions(world: World, entities: list[Entity]) -> list[Entity]:
    """Links to tg://user?id=… are mentions of people the bot can know of; others are only words."""
    named = [(entity, MENTION.fullmatch(entity.get("url", ""))) for entity in entities]
    return [
        _mention(world, entity, int(found[1])) if found else entity
        for entity, found in named
        if not found or int(found[1]) in world.people
    ]


def _mention(world: World, entity: Entity, user_id: int) -> Entity:
    place = {"offset": entity["offset"], "length": entity["length"]}
    return {"type": "text_mention", **place, "user": world.people[user_id].user.to_api()}


def checked_text(world: World, params: Params) -> Params:
    """The text of a message within its limits."""
    text, entities = formatted(params.get("text") or "", params, "entities")
    entities = detected(text, with_mentions(world, entities))
    if not text:
        raise bad("message text is empty")
    if utf16(text) > 4096:
        raise bad("message is too long")
    return {"text": text, "entities": entities}


def checked_caption(world: World, params: Params) -> Params:
    """The caption of a message within its limits."""
    text, entities = formatted(params.get("caption") or "", params, "caption_entities")
    entities = detected(text, with_mentions(world, entities))
    if utf16(text) > 1024:
        raise bad("message caption is too long")
    return {"caption": text, "entities": entities}


def refuse_unknown_media(item: Params) -> None:
    """Raise ApiError for fields of an album's item, or of new media, that have no effect here."""
    unknown = sorted(set(item) - ITEM)
    if unknown:
        raise bad(f"{unknown[0]} of InputMedia is not simulated")


def media_of(world: World, kind: str, value: Any, params: Params) -> Any:
    """The media object for a file that was sent, or one the server has."""
    if isinstance(value, Upload):
        if not value.content:
            raise bad("file must be non-empty")
        if len(value.content) > LIMITS.get(kind, LARGEST):
            raise bad("file is too big")
        if kind == "photo" and not value.content.startswith(IMAGES):
            raise bad("IMAGE_PROCESS_FAILED")
        return world.new_media(kind, value.name, value.content, params)
    if value not in world.media:
        raise bad(WRONG_FILE)
    known, shown = world.media[value]
    if known != kind:
        raise bad(f"can't use file of type {_type(known)} as {_type(kind)}")
    return shown


def _type(kind: str) -> str:
    return "".join(word.capitalize() for word in kind.split("_"))
