"""Which right it takes to send something, and what a set of permissions means."""

from typing import Any

from simulator.errors import bad
from simulator.members import PERMISSIONS

TEXT = ("can_send_messages", "text messages")
SENDING = {
    "photo": ("can_send_photos", "photos"),
    "voice": ("can_send_voice_notes", "voice notes"),
    "document": ("can_send_documents", "documents"),
    "video": ("can_send_videos", "videos"),
    "audio": ("can_send_audios", "music"),
    "video_note": ("can_send_video_notes", "video notes"),
    "sticker": ("can_send_other_messages", "stickers"),
    "animation": ("can_send_other_messages", "animations"),
    "dice": ("can_send_other_messages", "stickers"),
    "poll": ("can_send_polls", "polls"),
}
MEDIA_RIGHTS = {
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
}
IMPLIED = {
    "can_send_other_messages": {"can_send_messages", *MEDIA_RIGHTS},
    "can_add_web_page_previews": {"can_send_messages", *MEDIA_RIGHTS},
    "can_send_polls": {"can_send_messages"},
    **{right: {"can_send_messages"} for right in MEDIA_RIGHTS},
}


def needed(extra: dict[str, Any]) -> tuple[str, str]:
    """The right it takes to send a message with this content, and the word for it."""
    return next((SENDING[kind] for kind in SENDING if kind in extra), TEXT)


def permitted(given: dict[str, Any], independent: bool) -> set[str]:
    """The permissions a bot gives; unless they are independent, some bring others along."""
    unknown = set(given) - set(PERMISSIONS)
    if unknown:
        raise bad(f"unknown permission {sorted(unknown)[0]}")
    may = {right for right, allowed in given.items() if allowed}
    if not independent:
        for right in list(may):
            may |= IMPLIED.get(right, set())
    return may
