-- Meetings, who comes, and the words of those who cannot.

CREATE TABLE meetings (
    id INTEGER PRIMARY KEY,
    community_id INTEGER NOT NULL REFERENCES communities (id),
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    place TEXT NOT NULL,
    agenda TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'planned',
    sequence INTEGER NOT NULL DEFAULT 0,
    outcome TEXT
);
CREATE INDEX meetings_coming ON meetings (community_id, starts_at);

CREATE TABLE meeting_answers (
    meeting_id INTEGER NOT NULL REFERENCES meetings (id),
    person_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    coming INTEGER NOT NULL,
    PRIMARY KEY (meeting_id, person_id)
);

CREATE TABLE opinions (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meetings (id),
    person_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    voice TEXT,
    said_at TEXT NOT NULL
);
