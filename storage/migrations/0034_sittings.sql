-- What happens at a meeting: who was there from when to when, and what became of each item.
CREATE TABLE sittings (
    meeting_id INTEGER PRIMARY KEY REFERENCES meetings (id),
    code TEXT NOT NULL,
    begun_at TEXT,
    ended_at TEXT,
    item_id INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX sittings_code ON sittings (code);

-- A row from coming to leaving; whoever comes back has another. `name` is that of somebody without
-- a phone who agreed to it; without any name it is a number of people. `seat_id` is a seat of the
-- body that meets, or a place among those called by name.
CREATE TABLE attendances (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meetings (id),
    person_id BIGINT REFERENCES people (id) ON DELETE SET NULL,
    seat_id INTEGER,
    name TEXT,
    people INTEGER NOT NULL DEFAULT 1,
    counted INTEGER NOT NULL DEFAULT 1,
    came_at TEXT NOT NULL,
    left_at TEXT
);
CREATE INDEX attendances_meeting ON attendances (meeting_id);
CREATE INDEX attendances_of ON attendances (person_id) WHERE person_id IS NOT NULL;
CREATE UNIQUE INDEX attendances_person ON attendances (meeting_id, person_id)
    WHERE left_at IS NULL AND person_id IS NOT NULL;
CREATE UNIQUE INDEX attendances_seat ON attendances (meeting_id, seat_id)
    WHERE left_at IS NULL AND seat_id IS NOT NULL;
CREATE UNIQUE INDEX attendances_name ON attendances (meeting_id, name)
    WHERE left_at IS NULL AND name IS NOT NULL;

CREATE TABLE proceedings (
    item_id INTEGER PRIMARY KEY REFERENCES agenda_items (id),
    ruling TEXT,
    poll_id INTEGER REFERENCES polls (id),
    approve INTEGER,
    oppose INTEGER,
    abstain INTEGER,
    present INTEGER,
    needed INTEGER,
    valid INTEGER,
    settled_at TEXT
);
CREATE INDEX proceedings_poll ON proceedings (poll_id) WHERE poll_id IS NOT NULL;
