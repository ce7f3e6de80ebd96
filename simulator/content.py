"""What a message can carry besides text: files and places as the Bot API describes them."""

from collections.abc import Callable
from typing import Any

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da63"
    "6460606000000006000157a3a1690000000049454e44ae426082"
)
OGG = b"OggS" + bytes(16)
WEBP = b"RIFF\x04\x00\x00\x00WEBP"
TYPES = {"pdf": "application/pdf", "png": "image/png", "jpg": "image/jpeg", "txt": "text/plain"}
FILM = {"width": 640, "height": 360, "duration": 5}
Facts = dict[str, Any]


def described(kind: str, file: Facts, name: str, params: Facts | None = None) -> Any:
    """The media object of one kind for a file; `params` may carry a duration or an emoji."""
    given = params or {}
    match kind:
        case "photo":
            return [{**file, "width": 800, "height": 600}]
        case "voice":
            return {**file, "duration": given.get("duration", 5), "mime_type": "audio/ogg"}
        case "audio":
            named = {k: given[k] for k in ("performer", "title") if given.get(k)}
            return {**file, "duration": given.get("duration", 5), "file_name": name, **named}
        case "document":
            return document(file, name)
        case "sticker":
            return sticker(file, given.get("emoji"))
        case "video_note":
            size = {"length": given.get("length") or 240, "duration": given.get("duration") or 5}
            return {**file, **size}
        case _:
            return {**file, **{name: given.get(name) or usual for name, usual in FILM.items()}}


def other(new_media: Callable[[str, str, bytes], Any], kind: str) -> Facts:
    """What a message of a rarer kind carries: video, video_note, audio, animation, dice, venue."""
    match kind:
        case "dice":
            return {"dice": {"emoji": "🎲", "value": 4}}
        case "venue":
            where = {"latitude": 35.47, "longitude": 112.57}
            return {
                "location": where,
                "venue": {"location": where, "title": "村口", "address": "村口"},
            }
        case "animation":
            film = new_media(kind, "film.mp4", bytes(16))
            file = {k: v for k, v in film.items() if k.startswith("file_")}
            return {kind: film, "document": document(file, "film.mp4")}
        case _:
            return {kind: new_media(kind, "film.mp4", bytes(16))}


def document(file: Facts, name: str) -> Facts:
    """A file as it is."""
    kind = TYPES.get(name.rpartition(".")[2].lower(), "application/octet-stream")
    return {**file, "file_name": name, "mime_type": kind}


def sticker(file: Facts, emoji: str | None) -> Facts:
    """A still sticker."""
    flags = {"is_animated": False, "is_video": False}
    known = {"emoji": emoji} if emoji else {}
    return {**file, "type": "regular", "width": 512, "height": 512, **flags, **known}
