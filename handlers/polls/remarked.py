"""What was said beside the options, as everybody may read it in the result."""

from bot.texts import Lines, Phrase, phrase
from domain.masking import masked
from domain.polls import Poll
from storage import remarks
from storage.database import Connection

ROOM = 1000


async def remarks_said(db: Connection, poll: Poll) -> list[Phrase | Lines]:
    """The remarks, covered where they point at a person, as many as there is room for."""
    if not poll.remarks:
        return []
    said = [masked(" ".join(one.text.split())) for one in await remarks.list_of(db, poll.id)]
    shown: list[str] = []
    for text in said:
        if sum(map(len, shown)) + len(text) > ROOM:
            break
        shown.append(text)
    if not shown:
        return []
    lines = [phrase("poll-remark-said", remark=text) for text in shown]
    more = [phrase("poll-remarks-more", count=len(said) - len(shown))]
    head = phrase("poll-remarks-head", count=len(said))
    return [head, Lines(lines), *(more if len(said) > len(shown) else [])]
