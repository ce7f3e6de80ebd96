-- An item of minutes can become several promises.
CREATE TABLE several_promises (
    id INTEGER PRIMARY KEY,
    community_id INTEGER NOT NULL REFERENCES communities (id),
    meeting_id INTEGER NOT NULL REFERENCES meetings (id),
    entry INTEGER NOT NULL,
    suggestion_id INTEGER REFERENCES suggestions (id),
    office TEXT NOT NULL,
    what TEXT NOT NULL,
    due_on TEXT NOT NULL,
    first_due_on TEXT NOT NULL,
    percent INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'open',
    done_at TEXT
);
CREATE TABLE several_events (
    id INTEGER PRIMARY KEY,
    promise_id INTEGER NOT NULL REFERENCES several_promises (id),
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    note TEXT NOT NULL,
    by_id BIGINT REFERENCES people (id) ON DELETE SET NULL
);
INSERT INTO several_promises (id, community_id, meeting_id, entry, suggestion_id, office, what,
    due_on, first_due_on, percent, note, state, done_at)
    SELECT id, community_id, meeting_id, entry, suggestion_id, office, what, due_on, first_due_on,
        percent, note, state, done_at FROM promises;
INSERT INTO several_events (id, promise_id, at, kind, note, by_id)
    SELECT id, promise_id, at, kind, note, by_id FROM promise_events;
DROP TABLE promise_events;
DROP TABLE promises;
ALTER TABLE several_promises RENAME TO promises;
ALTER TABLE several_events RENAME TO promise_events;
CREATE INDEX promises_open ON promises (community_id, state, due_on);
CREATE INDEX promises_meeting ON promises (meeting_id, entry);
CREATE INDEX promise_events_promise ON promise_events (promise_id);
