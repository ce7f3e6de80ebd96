"""By what open suggestions are found again when somebody says nearly the same."""

from collections.abc import Mapping, Sequence
from typing import Any

from domain.likeness import Near, edition, features, is_thing, most_similar, rarity
from domain.suggestions import Suggestion
from storage.database import Connection, Database
from storage.open_states import IS_OPEN

LOOKED_UP = 40  # features of what is being said
ENOUGH = 1000  # where so many have a feature, it is not counted further
THINGS, PAIRS = 6, 8  # features by which candidates are fetched
NEWEST = 200  # and how many by each
COMPARED = 40
AT_ONCE = 20  # suggestions a transaction, when all are looked through again: people wait for it
FEATURES = (
    "INSERT INTO likeness (community_id, feature, suggestion_id)"
    " VALUES (:community, :feature, :suggestion)"
)
PUBLIC = "s.open_to_all = 1 AND s.mark IS NULL"


def begin(db: Connection, suggestion: Suggestion) -> None:
    """A new suggestion can be found as soon as others can see it."""
    one = (suggestion.id, suggestion.community_id, suggestion.text)
    db.at_end(FEATURES, _featured([one]))


async def _add(db: Connection, rows: Sequence[tuple[int, int, str]]) -> None:
    await db.many(FEATURES, _featured(rows))


def _featured(rows: Sequence[tuple[int, int, str]]) -> list[dict[str, Any]]:
    return [
        {"community": community, "feature": feature, "suggestion": suggestion}
        for suggestion, community, text in rows
        for feature in features(text)
    ]


async def bring_up_to_date(db: Connection, suggestion: Suggestion) -> None:
    """Its words have changed, or it is open again, or no longer."""
    await db.write_waiting()
    await db.run("DELETE FROM likeness WHERE suggestion_id = :id", id=suggestion.id)
    if suggestion.is_open:
        one = (suggestion.id, suggestion.community_id, suggestion.text)
        await _add(db, [one])


async def find(db: Connection, community_id: int, text: str, but_of: int = 0) -> list[Near]:
    """Up to three open suggestions of the community that every resident may read, of others than
    this person, and that say nearly the same, the nearest first."""
    others = f"{PUBLIC} AND COALESCE(s.author_id, 0) <> {but_of or -1}"
    return await _find(db, community_id, text, others, shared_from=1)


async def find_repeated(db: Connection, suggestion: Suggestion) -> list[Near]:
    """Up to three other open ones, public or not, that this suggestion may repeat: for the desk."""
    others = f"s.id <> {suggestion.id}"
    return await _find(db, suggestion.community_id, suggestion.text, others, shared_from=2)


async def _find(
    db: Connection, community_id: int, text: str, among: str, shared_from: int
) -> list[Near]:
    counts = await _count(db, community_id, features(text)[:LOOKED_UP])
    rare = {feature: rarity(count) for feature, count in counts.items()}
    shared = [feature for feature, count in counts.items() if count >= shared_from]
    near = await _candidates(db, community_id, _telling(shared, rare), among)
    return most_similar(text, near, rare)


def _telling(shared: Sequence[str], rare: Mapping[str, float]) -> dict[str, float]:
    """The rarest of the things it is about, and the rarest of its letters by twos."""
    rarest = sorted(shared, key=lambda feature: -rare[feature])
    things = [feature for feature in rarest if is_thing(feature)]
    pairs = [feature for feature in rarest if not is_thing(feature)]
    return {feature: rare[feature] for feature in (*things[:THINGS], *pairs[:PAIRS])}


async def _count(db: Connection, community_id: int, wanted: Sequence[str]) -> dict[str, int]:
    """How many open suggestions have each feature, as far as ENOUGH."""
    if not wanted:
        return {}
    rows = await db.many_rows(
        " UNION ALL ".join(
            f"SELECT {at}, COUNT(*) FROM (SELECT 1 FROM likeness WHERE community_id = :community"
            f" AND feature = :feature{at} LIMIT {ENOUGH}) AS some{at}"
            for at in range(len(wanted))
        ),
        community=community_id,
        **{f"feature{at}": feature for at, feature in enumerate(wanted)},
    )
    return {wanted[at]: count for at, count in rows}


async def _candidates(
    db: Connection, community_id: int, telling: Mapping[str, float], among: str
) -> list[Near]:
    """The newest that share some of this, those that share most of it first."""
    if not telling:
        return []
    shared = " UNION ALL ".join(
        f"SELECT * FROM (SELECT suggestion_id, {weight:.4f} AS weight FROM likeness"
        f" WHERE community_id = :community AND feature = :feature{at}"
        f" ORDER BY suggestion_id DESC LIMIT {NEWEST}) AS newest{at}"
        for at, weight in enumerate(telling.values())
    )
    rows = await db.many_rows(
        "SELECT s.id, s.number, s.text, COALESCE(p.name, s.entered_for) FROM suggestions AS s"
        " LEFT JOIN people AS p ON p.id = s.author_id JOIN (SELECT suggestion_id,"
        f" SUM(weight) AS shared FROM ({shared}) AS found GROUP BY suggestion_id) AS ranked"
        f" ON ranked.suggestion_id = s.id WHERE s.{IS_OPEN} AND {among}"
        f" ORDER BY ranked.shared DESC, s.id DESC LIMIT {COMPARED}",
        community=community_id,
        **{f"feature{at}": feature for at, feature in enumerate(telling)},
    )
    return list(map(Near._make, rows))


async def is_behind(database: Database) -> bool:
    """At the start: whether open suggestions have to be looked through again, because the lists of
    words have changed since, or were never used, or because this was interrupted."""
    async with database.transaction() as db:
        if not await db.find("SELECT 1 FROM likeness_edition WHERE edition = :e", e=edition()):
            await db.run("DELETE FROM likeness_edition")
            await db.run("INSERT INTO likeness_edition VALUES (:e, 0)", e=edition())
        return (await db.one("SELECT done_to FROM likeness_edition"))["done_to"] is not None


async def catch_up_some(database: Database) -> bool:
    """Look through the next few, in the order they came; answers whether there may be more. Those
    whose turn has not come yet are found by the words of before."""
    async with database.transaction() as db:
        done_to = (await db.one("SELECT done_to FROM likeness_edition"))["done_to"]
        rows = await db.many_rows(
            f"SELECT id, community_id, text FROM suggestions WHERE id > :done AND {IS_OPEN}"
            f" ORDER BY id LIMIT {AT_ONCE}",
            done=done_to,
        )
        await db.run("DELETE FROM likeness WHERE suggestion_id IN (:ids)", ids=[r[0] for r in rows])
        await _add(db, rows)
        done_to = rows[-1][0] if rows else None
        await db.run("UPDATE likeness_edition SET done_to = :done", done=done_to)
    return bool(rows)
