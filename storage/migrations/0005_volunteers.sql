-- Volunteers, activities, and who signed up for them in order of arrival.

CREATE TABLE volunteers (
    person_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    community_id INTEGER NOT NULL REFERENCES communities (id),
    kinds TEXT NOT NULL,
    free_time TEXT NOT NULL,
    registered_at TEXT NOT NULL,
    PRIMARY KEY (person_id, community_id)
);

CREATE TABLE activities (
    id INTEGER PRIMARY KEY,
    community_id INTEGER NOT NULL REFERENCES communities (id),
    organizer_id BIGINT REFERENCES people (id) ON DELETE SET NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    place TEXT NOT NULL,
    capacity INTEGER NOT NULL,
    needs TEXT,
    insured INTEGER NOT NULL DEFAULT 0,
    code TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open'
);
CREATE INDEX activities_coming ON activities (community_id, starts_at);

-- The id is the order of arrival; leaving deletes the row, coming back means the end of the line.
CREATE TABLE sign_ups (
    id INTEGER PRIMARY KEY,
    activity_id INTEGER NOT NULL REFERENCES activities (id),
    community_id INTEGER NOT NULL REFERENCES communities (id),
    person_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    state TEXT NOT NULL,
    signed_in_at TEXT,
    minutes INTEGER,
    UNIQUE (activity_id, person_id)
);
CREATE INDEX sign_ups_person ON sign_ups (person_id);
