"""Written proxies: who votes for whom, and the paper that says so."""

from domain.papers import Relation
from domain.records import Record
from storage.database import Connection


class Proxy(Record):
    """`holder` votes for the elector called `name`; `photo` of the paper, or nothing yet."""

    elector_id: int
    name: str | None
    holder: str
    relation: Relation
    photo: str


async def put(db: Connection, poll_id: int, proxy: Proxy) -> None:
    """What the paper says; one of before is replaced."""
    await drop(db, proxy.elector_id)
    await db.run(
        "INSERT INTO poll_proxies (elector_id, poll_id, holder, relation, photo)"
        " VALUES (:elector_id, :poll, :holder, :relation, :photo)",
        poll=poll_id,
        **proxy.model_dump(exclude={"name"}),
    )


async def put_photo(db: Connection, elector_id: int, photo: str) -> None:
    """A photo of the paper, in the place of any of before."""
    sql = "UPDATE poll_proxies SET photo = :photo WHERE elector_id = :elector"
    await db.run(sql, elector=elector_id, photo=photo)


async def drop(db: Connection, elector_id: int) -> None:
    """There is no such paper."""
    await db.run("DELETE FROM poll_proxies WHERE elector_id = :elector", elector=elector_id)


async def find(db: Connection, elector_id: int) -> Proxy | None:
    """Who votes for this elector with a paper; None when nobody does."""
    row = await db.find(
        "SELECT x.elector_id, e.name, x.holder, x.relation, x.photo FROM poll_proxies AS x"
        " JOIN poll_electors AS e ON e.id = x.elector_id WHERE x.elector_id = :elector",
        elector=elector_id,
    )
    return Proxy.of(row) if row else None


async def list_of(db: Connection, poll_id: int) -> list[Proxy]:
    """Those that count, by name."""
    rows = await db.all(
        "SELECT x.elector_id, COALESCE(e.name, MIN(p.name)) AS name, x.holder, x.relation, x.photo"
        " FROM poll_proxies AS x JOIN poll_electors AS e ON e.id = x.elector_id"
        " LEFT JOIN poll_seats AS s ON s.elector_id = e.id"
        " LEFT JOIN people AS p ON p.id = s.person_id"
        " WHERE x.poll_id = :poll AND e.how = 'proxy'"
        " GROUP BY x.elector_id, e.name, x.holder, x.relation, x.photo ORDER BY 2, 1",
        poll=poll_id,
    )
    return [Proxy.of(row) for row in rows]
