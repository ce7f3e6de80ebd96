-- What a meeting decided: a draft on the desk, and each version as it was published.
CREATE TABLE minutes (
    meeting_id INTEGER PRIMARY KEY REFERENCES meetings (id),
    body TEXT NOT NULL,
    edits INTEGER NOT NULL DEFAULT 0,
    edited_by BIGINT REFERENCES people (id) ON DELETE SET NULL,
    version INTEGER NOT NULL DEFAULT 0,
    posted_until TEXT
);

CREATE TABLE minutes_versions (
    meeting_id INTEGER NOT NULL REFERENCES meetings (id),
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    reason TEXT,
    published_on TEXT NOT NULL,
    by_id BIGINT REFERENCES people (id) ON DELETE SET NULL,
    PRIMARY KEY (meeting_id, version)
);

-- Objections to minutes while they are posted are suggestions, with a number and an answer.
CREATE TABLE objections (
    suggestion_id INTEGER PRIMARY KEY REFERENCES suggestions (id),
    meeting_id INTEGER NOT NULL REFERENCES meetings (id)
);
CREATE INDEX objections_meeting ON objections (meeting_id);

-- What was resolved: an office (empty for the residents' committee) does something by a day.
CREATE TABLE promises (
    id INTEGER PRIMARY KEY,
    community_id INTEGER NOT NULL REFERENCES communities (id),
    meeting_id INTEGER NOT NULL REFERENCES meetings (id),
    entry INTEGER NOT NULL,
    suggestion_id INTEGER REFERENCES suggestions (id),
    office TEXT NOT NULL,
    what TEXT NOT NULL,
    due_on TEXT NOT NULL,
    percent INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'open',
    done_at TEXT,
    UNIQUE (meeting_id, entry)
);
CREATE INDEX promises_open ON promises (community_id, state, due_on);

CREATE TABLE promise_events (
    id INTEGER PRIMARY KEY,
    promise_id INTEGER NOT NULL REFERENCES promises (id),
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    note TEXT NOT NULL,
    by_id BIGINT REFERENCES people (id) ON DELETE SET NULL
);
CREATE INDEX promise_events_promise ON promise_events (promise_id);

-- What was put off waits for the next meeting of that kind; taken unless that one is cancelled.
CREATE TABLE carried_items (
    id INTEGER PRIMARY KEY,
    community_id INTEGER NOT NULL REFERENCES communities (id),
    kind TEXT NOT NULL,
    text TEXT NOT NULL DEFAULT '',
    suggestion_id INTEGER REFERENCES suggestions (id),
    taken_by INTEGER REFERENCES meetings (id)
);
CREATE INDEX carried_items_waiting ON carried_items (community_id, kind);
