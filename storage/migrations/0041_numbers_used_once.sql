-- A letter or a file may be deleted while it is on its way. Its number is never given to another:
-- what became of the one would be written down for the other.
CREATE TABLE outbox_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat_id BIGINT NOT NULL,
    priority INTEGER NOT NULL,
    body TEXT,
    card_kind TEXT,
    card_ref INTEGER,
    version INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'waiting',
    attempts INTEGER NOT NULL DEFAULT 0,
    error TEXT,
    due_at TEXT NOT NULL,
    created_at TEXT NOT NULL,
    drawn INTEGER NOT NULL DEFAULT 0
);
INSERT INTO outbox_new SELECT id, chat_id, priority, body, card_kind, card_ref, version, state,
    attempts, error, due_at, created_at, drawn FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_new RENAME TO outbox;
CREATE INDEX outbox_waiting ON outbox (priority, id) WHERE state = 'waiting';
CREATE UNIQUE INDEX outbox_card ON outbox (card_kind, card_ref, chat_id)
    WHERE state = 'waiting' AND card_kind IS NOT NULL;
CREATE INDEX outbox_due ON outbox (due_at) WHERE state = 'waiting';
CREATE INDEX outbox_of_card ON outbox (card_kind, card_ref) WHERE card_kind IS NOT NULL;

CREATE TABLE fetches_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    file_id TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at TEXT NOT NULL
);
INSERT INTO fetches_new SELECT id, kind, person_id, file_id, attempts, due_at FROM fetches;
DROP TABLE fetches;
ALTER TABLE fetches_new RENAME TO fetches;
