"""Where each person is in a conversation."""

import json
from datetime import datetime

from domain.dialogs import Dialog
from storage.database import Connection


async def save(db: Connection, dialogs: dict[int, Dialog], now: datetime) -> None:
    """Keep the place each of these people has reached."""
    await db.many(
        "INSERT INTO dialogs (person_id, step, data, began, changed_at)"
        " VALUES (:person, :step, :data, :began, :now) ON CONFLICT (person_id) DO UPDATE"
        " SET step = excluded.step, data = excluded.data, began = excluded.began,"
        " changed_at = excluded.changed_at",
        [
            {
                "person": person,
                "step": dialog.step,
                "data": json.dumps(dialog.data, ensure_ascii=False, default=str),
                "began": dialog.began,
                "now": now,
            }
            for person, dialog in dialogs.items()
        ],
    )


async def end(db: Connection, person_ids: list[int]) -> None:
    """Their conversations are over."""
    if person_ids:
        await db.run("DELETE FROM dialogs WHERE person_id IN (:ids)", ids=person_ids)
