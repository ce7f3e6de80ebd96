-- Who may vote in which capacity. Entries are never deleted: polls that are over still count them.
CREATE TABLE rolls (
    id INTEGER PRIMARY KEY,
    community_id INTEGER NOT NULL REFERENCES communities (id),
    capacity TEXT NOT NULL,
    title TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX rolls_title ON rolls (community_id, capacity, title) WHERE removed = 0;

-- `weight` is 1, or for owners the area in hundredths of a square metre. `claim_digest` is of a
-- one-time code on paper; it stays when the code was used, so that this can be said.
CREATE TABLE roll_entries (
    id INTEGER PRIMARY KEY,
    roll_id INTEGER NOT NULL REFERENCES rolls (id),
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    household TEXT NOT NULL,
    weight INTEGER NOT NULL,
    person_id BIGINT REFERENCES people (id) ON DELETE SET NULL,
    proof TEXT,
    proven_at TEXT,
    claim_digest TEXT,
    removed INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX roll_entries_code ON roll_entries (roll_id, code) WHERE removed = 0;
CREATE UNIQUE INDEX roll_entries_claim ON roll_entries (claim_digest)
    WHERE claim_digest IS NOT NULL;
CREATE INDEX roll_entries_person ON roll_entries (person_id) WHERE person_id IS NOT NULL;

-- A table that was understood and waits for its organizer to say yes.
CREATE TABLE roll_drafts (
    person_id BIGINT PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    community_id INTEGER NOT NULL REFERENCES communities (id),
    capacity TEXT NOT NULL,
    title TEXT NOT NULL,
    lines TEXT NOT NULL
);

CREATE TABLE roll_events (
    id INTEGER PRIMARY KEY,
    community_id INTEGER NOT NULL REFERENCES communities (id),
    roll_id INTEGER REFERENCES rolls (id),
    entry_id INTEGER REFERENCES roll_entries (id),
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    by_id BIGINT REFERENCES people (id) ON DELETE SET NULL,
    about_id BIGINT REFERENCES people (id) ON DELETE SET NULL,
    note TEXT
);
CREATE INDEX roll_events_of ON roll_events (community_id, id);

-- Wrong codes, so that nobody can try them all.
CREATE TABLE roll_tries (
    person_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    at TEXT NOT NULL
);
CREATE INDEX roll_tries_of ON roll_tries (person_id, at);

-- Residents whom an organizer has confirmed.
ALTER TABLE memberships ADD COLUMN verified_at TEXT;

-- Files that people sent and that are still to be fetched from the network.
CREATE TABLE fetches (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    file_id TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at TEXT NOT NULL
);
