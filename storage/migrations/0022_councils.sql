-- The bodies of a community and who sits on them. Members without a phone have a name only.
CREATE TABLE councils (
    id INTEGER PRIMARY KEY,
    community_id INTEGER NOT NULL REFERENCES communities (id),
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    rule TEXT NOT NULL,
    charter TEXT NOT NULL DEFAULT '',
    dissolved_at TEXT
);
CREATE UNIQUE INDEX councils_name ON councils (community_id, name) WHERE dissolved_at IS NULL;

-- A term has a first and perhaps a last day; whoever leaves earlier has `left_on`, the first day
-- without them.
CREATE TABLE council_members (
    id INTEGER PRIMARY KEY,
    council_id INTEGER NOT NULL REFERENCES councils (id),
    person_id BIGINT REFERENCES people (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT,
    left_on TEXT
);
CREATE INDEX council_members_council ON council_members (council_id);
CREATE INDEX council_members_person ON council_members (person_id) WHERE person_id IS NOT NULL;
