-- What was changed about the bodies of a community, and by whom; names go with the people.
CREATE TABLE council_events (
    id INTEGER PRIMARY KEY,
    council_id INTEGER NOT NULL REFERENCES councils (id),
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    by_id BIGINT REFERENCES people (id) ON DELETE SET NULL,
    member_id INTEGER REFERENCES council_members (id) ON DELETE SET NULL,
    note TEXT
);
CREATE INDEX council_events_council ON council_events (council_id, id);
CREATE INDEX council_events_by ON council_events (by_id) WHERE by_id IS NOT NULL;
CREATE INDEX council_events_member ON council_events (member_id) WHERE member_id IS NOT NULL;
