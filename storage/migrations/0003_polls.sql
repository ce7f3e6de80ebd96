-- Polls, their options, who may vote, and the votes.

CREATE TABLE polls (
    id INTEGER PRIMARY KEY,
    community_id INTEGER NOT NULL REFERENCES communities (id),
    question TEXT NOT NULL,
    effect TEXT NOT NULL,
    live INTEGER NOT NULL,
    quorum INTEGER NOT NULL,
    electorate INTEGER NOT NULL,
    state TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    ends_at TEXT NOT NULL
);
CREATE INDEX polls_community ON polls (community_id, state);

CREATE TABLE poll_options (
    poll_id INTEGER NOT NULL REFERENCES polls (id),
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY (poll_id, position)
);

CREATE TABLE poll_roll (
    poll_id INTEGER NOT NULL REFERENCES polls (id),
    person_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    PRIMARY KEY (poll_id, person_id)
);

CREATE TABLE votes (
    id INTEGER PRIMARY KEY,
    poll_id INTEGER NOT NULL REFERENCES polls (id),
    person_id BIGINT REFERENCES people (id) ON DELETE SET NULL,
    position INTEGER NOT NULL,
    UNIQUE (poll_id, person_id)
);
