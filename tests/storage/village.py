"""A small village in a file: two communities and some residents."""

from datetime import UTC, datetime

from domain.people import Resident
from storage import people
from storage.database import Connection

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
WANG, CHEN, ZHAO, ZHOU = 11, 12, 13, 21


async def settle(tx: Connection) -> None:
    """Three people live in the first community, one in the second."""
    for number, name in ((1, "晨光社区"), (2, "桑园里社区")):
        await tx.run(
            "INSERT INTO communities (id, code, name, town, adults, households)"
            " VALUES (:id, :code, :name, '凤城镇', 10, 5)",
            id=number,
            code=f"c0{number}",
            name=name,
        )
    for person, name, home in (
        (WANG, "王大妈", 1),
        (CHEN, "小陈", 1),
        (ZHAO, "老赵", 1),
        (ZHOU, "老周", 2),
    ):
        await people.add(tx, Resident(id=person, name=name, community_id=home, joined_at=NOW))
