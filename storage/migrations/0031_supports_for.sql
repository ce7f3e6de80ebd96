-- Who has no phone supports a suggestion too, by the name that was written down (NULL once they
-- have asked to be forgotten).
CREATE TABLE supports_for (
    id INTEGER PRIMARY KEY,
    suggestion_id INTEGER NOT NULL REFERENCES suggestions (id),
    name TEXT,
    by_id BIGINT REFERENCES people (id) ON DELETE SET NULL,
    supported_at TEXT NOT NULL,
    UNIQUE (suggestion_id, name)
);
CREATE INDEX supports_for_by ON supports_for (by_id);
