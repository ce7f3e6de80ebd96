"""Polls of before ballots of several kinds: every vote is still there after the migration."""

import shutil
from pathlib import Path

import pytest

from domain.polls import PollState
from domain.rolls import Capacity
from storage import electors, migrations, polls, votes
from storage.database import Database
from storage.migrations import FOLDER, migrate
from tests.storage.village import CHEN, WANG, ZHAO

LAST_BEFORE = 17
ROWS = f"""
INSERT INTO communities (id, code, name, town, adults, households)
    VALUES (1, 'c01', '晨光社区', '凤城镇', 10, 5);
INSERT INTO people (id, name, language, community_id, joined_at) VALUES
    ({WANG}, '王大妈', 'zh', 1, '2026-11-24'), ({CHEN}, '小陈', 'zh', 1, '2026-11-24'),
    ({ZHAO}, '老赵', 'zh', 1, '2026-11-24');
INSERT INTO polls (id, community_id, question, effect, live, quorum, electorate, state,
    opened_at, ends_at) VALUES
    (1, 1, '充电棚建在哪里？', 'advisory', 1, 33, 10, 'open',
    '2026-11-24T01:00:00.000000+00:00', '2026-11-27T01:00:00.000000+00:00'),
    (2, 1, '门禁换不换？', 'council', 0, 0, 9, 'closed',
    '2026-11-01T01:00:00.000000+00:00', '2026-11-04T01:00:00.000000+00:00');
INSERT INTO poll_options (poll_id, position, label) VALUES
    (1, 0, '东门'), (1, 1, '北侧空地'), (2, 0, '换'), (2, 1, '不换');
INSERT INTO poll_roll (poll_id, person_id) VALUES
    (1, {WANG}), (1, {CHEN}), (1, {ZHAO}), (2, {WANG}), (2, {CHEN});
INSERT INTO votes (poll_id, person_id, position) VALUES
    (1, {WANG}, 1), (1, {CHEN}, 0), (1, NULL, 0), (1, NULL, 1),
    (2, {WANG}, 1), (2, NULL, 0), (2, {ZHAO}, 0);
"""


@pytest.fixture
async def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Database:
    """A file of before, brought up to date: two of its voters had left, one was off the roll."""
    early = tmp_path / "early"
    early.mkdir()
    for path in sorted(FOLDER.glob("*.sql"))[:LAST_BEFORE]:
        shutil.copy(path, early)
    db = await Database.open(f"sqlite:///{tmp_path / 'bot.db'}")
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "FOLDER", early)
        await migrate(db)
    async with db.transaction() as tx:
        await tx.script(ROWS)
    await migrate(db)
    return db


async def test_every_vote_counts_as_before(old: Database) -> None:
    running, over = [await polls.get(old.reader, number) for number in (1, 2)]
    assert dict(await votes.tally(old.reader, running)) == {(0,): 2, (1,): 2}
    assert dict(await votes.tally(old.reader, over)) == {(0,): 2, (1,): 1}
    assert await electors.turnout(old.reader, 1) == (4, 4)
    assert await electors.turnout(old.reader, 2) == (3, 3)
    await old.close()


async def test_each_vote_is_still_its_voters(old: Database) -> None:
    named = await votes.list_named(old.reader, 1)
    held = {(one.person_id, one.by_name, one.choice) for one in named}
    assert held == {
        (WANG, "王大妈", "1"),
        (CHEN, "小陈", "0"),
        (None, None, "0"),
        (None, None, "1"),
    }
    assert sorted(one.choice for one in named if one.person_id is None) == ["0", "1"]
    await old.close()


async def test_terms_and_ends_are_what_they_were(old: Database) -> None:
    running, over = [await polls.get(old.reader, number) for number in (1, 2)]
    assert (running.state, over.state) == (PollState.OPEN, PollState.CLOSED)
    assert (running.electorate, running.quorum, running.live) == (10, 33, True)
    assert (running.capacity, running.secret) == (Capacity.RESIDENT, False)
    assert f"{running.ends_at:%Y-%m-%d %H:%M}" == "2026-11-27 01:00"
    assert not over.ended_early
    options = await polls.options_of(old.reader, 1)
    assert [option.label for option in options] == ["东门", "北侧空地"]
    await old.close()


async def test_who_could_vote_still_can_and_a_second_vote_replaces_the_first(
    old: Database,
) -> None:
    assert await electors.list_silent(old.reader, 1) == [ZHAO]
    async with old.transaction() as tx:
        running = await polls.get(tx, 1)
        for person, choice in ((WANG, 0), (ZHAO, 1)):
            (mine,) = await electors.of_person(tx, 1, person)
            await votes.keep(tx, running, mine, person, (choice,))
    assert dict(await votes.tally(old.reader, running)) == {(0,): 3, (1,): 2}
    assert await electors.turnout(old.reader, 1) == (5, 5)
    await old.close()
