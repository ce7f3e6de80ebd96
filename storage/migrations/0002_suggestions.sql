-- Suggestions, who supports them, and the counter of their numbers.

CREATE TABLE suggestion_numbers (
    community_id INTEGER NOT NULL REFERENCES communities (id),
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (community_id, year)
);

CREATE TABLE suggestions (
    id INTEGER PRIMARY KEY,
    community_id INTEGER NOT NULL REFERENCES communities (id),
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    author_id BIGINT REFERENCES people (id) ON DELETE SET NULL,
    anonymous INTEGER NOT NULL,
    text TEXT NOT NULL,
    voice TEXT,
    photo TEXT,
    place TEXT,
    state TEXT NOT NULL DEFAULT 'received',
    reason TEXT,
    reply TEXT,
    grade TEXT,
    rating TEXT,
    reopened INTEGER NOT NULL DEFAULT 0,
    handled_by TEXT,
    due_on TEXT NOT NULL,
    created_at TEXT NOT NULL,
    replied_at TEXT,
    UNIQUE (community_id, year, number)
);
CREATE INDEX suggestions_open ON suggestions (community_id, state, due_on);
CREATE INDEX suggestions_author ON suggestions (author_id);

CREATE TABLE supports (
    suggestion_id INTEGER NOT NULL REFERENCES suggestions (id),
    person_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    supported_at TEXT NOT NULL,
    PRIMARY KEY (suggestion_id, person_id)
);
