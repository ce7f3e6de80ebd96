"""What the chat page shows of the world: people, chats, messages, keyboards."""

from typing import Any

from simulator import keyboards
from simulator.chats import Chat
from simulator.groups import Group
from simulator.menus import menu_of
from simulator.messages import Message
from simulator.people import Person
from simulator.world import World

Facts = dict[str, Any]
SHOWN = 200


def world_of(world: World) -> Facts:
    """The people who can be picked, the bot's name, the time."""
    people = [
        {"id": p.id, "name": p.name, "title": p.title, "chats": chats_of(p)}
        for p in world.people.values()
        if p.title
    ]
    now = world.now().isoformat()
    return {"people": people, "now": now, "bot": world.bot_username}


def chats_of(person: Person) -> list[Facts]:
    """The chat with the bot, then the person's groups."""
    private = {"id": person.id, "title": person.world.bot.first_name}
    groups = [
        {"id": chat.id, "title": chat.title}
        for chat in person.world.chats.values()
        if isinstance(chat, Group) and chat.is_member(person.id) and not chat.migrated_to
    ]
    return [private, *groups]


def chat_of(person: Person, chat: Chat) -> Facts:
    """One chat with the eyes of one person."""
    seen = keyboards.below(person, chat)
    answering = seen.answering.text if seen.answering else ""
    return {
        "messages": [_message(m, person) for m in person.sees(chat)[-SHOWN:]],
        "keyboard": (seen.shown or {}).get("keyboard", []),
        "fresh": chat is person.chat and not person.started,
        "folding": seen.keyboard is not None,
        "placeholder": seen.placeholder,
        "answering": answering,
        "commands": menu_of(person, chat),
        "chats": chats_of(person),
        "now": person.world.now().isoformat(),
    }


def _message(message: Message, person: Person) -> Facts:
    return {
        "id": message.id,
        "mine": message.sender.id == person.id,
        "name": message.sender.first_name,
        "text": message.text or message.caption,
        "entities": message.entities,
        "time": message.date.isoformat(),
        "edited": message.edited,
        "pinned": message.pinned,
        "reactions": _reactions(message),
        "answers": _words(message.reply_to)[:60] if message.reply_to else "",
        "media": media_of(message),
        "note": note_of(message) if message.is_service else "",
        "buttons": message.inline,
    }


def _reactions(message: Message) -> str:
    given = [message.reactions, *message.reacted.values()]
    return "".join(emoji for one in given for emoji in one)


def _words(message: Message) -> str:
    return message.text or message.caption or (media_of(message) or {}).get("words", "…")


def media_of(message: Message) -> Facts | None:
    """What a message carries besides words: its kind, its file, and how to name it."""
    extra = message.extra
    if "contact" in extra:
        return {"kind": "contact", "words": f"📞 {extra['contact']['phone_number']}"}
    if "location" in extra:
        place = extra["location"]
        return {"kind": "location", "words": f"📍 {place['latitude']}, {place['longitude']}"}
    if "poll" in extra:
        return {"kind": "poll", "words": _poll(extra["poll"])}
    if message.media is None:
        return None
    kind, file = message.media
    return {"kind": kind, "file": file, "words": _named(kind, extra[kind])}


def _poll(poll: Facts) -> str:
    lines = [f"{option['text']} · {option['voter_count']}" for option in poll["options"]]
    return "\n".join([f"📊 {poll['question']}", *lines])


def _named(kind: str, media: Any) -> str:
    match kind:
        case "photo":
            return "🖼 图片"
        case "voice":
            return f"🎤 语音 {media['duration']} 秒"
        case "sticker":
            return str(media.get("emoji", "🙂"))
        case _:
            return f"📎 {media.get('file_name', kind)}"


def note_of(message: Message) -> str:
    """What happened in the chat, in one line."""
    extra, who = message.extra, message.sender.first_name
    if "new_chat_members" in extra:
        return "＋ " + "、".join(u["first_name"] for u in extra["new_chat_members"])
    if "left_chat_member" in extra:
        return f"－ {extra['left_chat_member']['first_name']}"
    if "pinned_message" in extra:
        return f"📌 {who} 置顶了：{extra['pinned_message'].get('text', '…')[:40]}"
    if "new_chat_title" in extra:
        return f"{who} 把群名改为：{extra['new_chat_title']}"
    if "forum_topic_created" in extra:
        return f"# {extra['forum_topic_created']['name']}"
    return "·"
