"""The bot sends several pictures or files as one album."""

from typing import Any

from simulator.errors import bad
from simulator.methods.content import checked_caption, media_of, refuse_unknown_media
from simulator.methods.sending import looks, put
from simulator.world import World

Params = dict[str, Any]
ALONE = {"audio", "document"}
ALBUM = {"photo", "video", *ALONE}


def send_album(world: World, params: Params) -> list[dict[str, Any]]:
    """sendMediaGroup: all or nothing."""
    items = params["media"]
    if not items:
        raise bad("there are no messages to send")
    if len(items) > 10:
        raise bad("too many messages to send as an album")
    kinds = {item.get("type") for item in items}
    if len(kinds) > 1 and kinds & ALONE:
        raise bad(f"{min(kinds & ALONE)} can't be mixed with other media types")
    ready = [_album_item(world, item) for item in items]
    album = str(world.next_number())
    return [
        put(world, params, extra={kind: media, **dress, "media_group_id": album}, **words)
        for kind, media, dress, words in ready
    ]


def _album_item(world: World, item: Params) -> tuple[str, Any, Params, Params]:
    refuse_unknown_media(item)
    kind = item.get("type")
    if kind not in ALBUM:
        raise bad('can\'t parse InputMedia: Field "type" is invalid')
    media = media_of(world, kind, item["media"], item)
    return kind, media, looks(item), checked_caption(world, item)


METHODS = {"sendMediaGroup": send_album}
