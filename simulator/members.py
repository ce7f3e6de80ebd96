"""Roles in a chat, and how the Bot API shows them and their changes."""

from typing import TYPE_CHECKING, Any

from simulator.messages import User

if TYPE_CHECKING:
    from simulator.chats import Chat

ADMIN_RIGHTS = [
    "can_be_edited",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
    "can_send_welcome_messages",
]
PERMISSIONS = [
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
]


def member(user: User, status: str, rights: set[str] | None = None) -> dict[str, Any]:
    """A ChatMember as the Bot API shows it; `rights` are an administrator's (all by default)
    or those left to somebody who is restricted (none by default)."""
    shown: dict[str, Any] = {"status": status, "user": user.to_api()}
    match status:
        case "creator":
            return {**shown, "is_anonymous": False}
        case "administrator":
            has = {right: rights is None or right in rights for right in ADMIN_RIGHTS}
            return {**shown, "is_anonymous": False, **has}
        case "restricted":
            may = {right: right in (rights or ()) for right in PERMISSIONS}
            return {**shown, "is_member": True, "until_date": 0, **may}
        case "kicked":
            return {**shown, "until_date": 0}
        case _:
            return shown


def change(chat: "Chat", by: User, old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    """A ChatMemberUpdated as the Bot API shows it."""
    return {
        "chat": chat.to_api(),
        "from": by.to_api(),
        "date": int(chat.world.now().timestamp()),
        "old_chat_member": old,
        "new_chat_member": new,
    }
