-- Ballots of several kinds, electors in several capacities, named and secret votes.
ALTER TABLE polls ADD COLUMN kind TEXT NOT NULL DEFAULT 'single';
ALTER TABLE polls ADD COLUMN method TEXT NOT NULL DEFAULT 'plurality';
ALTER TABLE polls ADD COLUMN most INTEGER NOT NULL DEFAULT 1;
ALTER TABLE polls ADD COLUMN total INTEGER NOT NULL DEFAULT 0;
ALTER TABLE polls ADD COLUMN secret INTEGER NOT NULL DEFAULT 0;
ALTER TABLE polls ADD COLUMN capacity TEXT NOT NULL DEFAULT 'resident';
ALTER TABLE polls ADD COLUMN roll_id INTEGER;
ALTER TABLE polls ADD COLUMN weight INTEGER NOT NULL DEFAULT 0;
ALTER TABLE polls ADD COLUMN body TEXT;
ALTER TABLE polls ADD COLUMN tie TEXT NOT NULL DEFAULT 'council';
ALTER TABLE polls ADD COLUMN remarks INTEGER NOT NULL DEFAULT 0;
ALTER TABLE polls ADD COLUMN extended INTEGER NOT NULL DEFAULT 0;
ALTER TABLE polls ADD COLUMN reason TEXT;
ALTER TABLE polls ADD COLUMN made_by BIGINT;
ALTER TABLE poll_options ADD COLUMN note TEXT;
ALTER TABLE poll_options ADD COLUMN photo TEXT;
ALTER TABLE poll_options ADD COLUMN cost INTEGER NOT NULL DEFAULT 0;

-- Whoever can vote, once: a person, a household, an owner. `how` of a vote that was not tapped.
CREATE TABLE poll_electors (
    id INTEGER PRIMARY KEY,
    poll_id INTEGER NOT NULL REFERENCES polls (id),
    unit TEXT NOT NULL,
    name TEXT,
    weight INTEGER NOT NULL DEFAULT 1,
    voted INTEGER NOT NULL DEFAULT 0,
    how TEXT,
    UNIQUE (poll_id, unit)
);

-- Which people speak for which elector, and through which entry of an imported roll.
CREATE TABLE poll_seats (
    elector_id INTEGER NOT NULL REFERENCES poll_electors (id),
    poll_id INTEGER NOT NULL REFERENCES polls (id),
    person_id BIGINT REFERENCES people (id) ON DELETE CASCADE,
    entry_id INTEGER
);
INSERT INTO poll_electors (poll_id, unit)
    SELECT poll_id, 'p' || CAST(person_id AS TEXT) FROM poll_roll;
INSERT INTO poll_electors (poll_id, unit)
    SELECT poll_id, 'v' || CAST(id AS TEXT) FROM votes WHERE person_id IS NULL
    OR NOT EXISTS (SELECT 1 FROM poll_roll AS r WHERE r.poll_id = votes.poll_id
    AND r.person_id = votes.person_id);
INSERT INTO poll_seats (elector_id, poll_id, person_id)
    SELECT e.id, r.poll_id, r.person_id FROM poll_roll AS r JOIN poll_electors AS e
    ON e.poll_id = r.poll_id AND e.unit = 'p' || CAST(r.person_id AS TEXT);
CREATE INDEX poll_seats_person ON poll_seats (poll_id, person_id);
CREATE INDEX poll_seats_elector ON poll_seats (elector_id);
CREATE INDEX poll_seats_entry ON poll_seats (entry_id) WHERE entry_id IS NOT NULL;

-- Named votes: who decided (NULL once they have left) and what.
CREATE TABLE named_votes (
    elector_id INTEGER PRIMARY KEY REFERENCES poll_electors (id),
    poll_id INTEGER NOT NULL REFERENCES polls (id),
    person_id BIGINT REFERENCES people (id) ON DELETE SET NULL,
    choice TEXT NOT NULL,
    note TEXT
);
INSERT INTO named_votes (elector_id, poll_id, person_id, choice)
    SELECT e.id, v.poll_id, v.person_id, CAST(v.position AS TEXT) FROM votes AS v
    JOIN poll_electors AS e ON e.poll_id = v.poll_id
    AND e.unit IN ('p' || CAST(v.person_id AS TEXT), 'v' || CAST(v.id AS TEXT));
UPDATE poll_electors SET voted = 1 WHERE id IN (SELECT elector_id FROM named_votes);
UPDATE poll_electors SET unit = CAST(id AS TEXT);
DROP TABLE votes;
DROP TABLE poll_roll;
ALTER TABLE named_votes RENAME TO votes;
CREATE INDEX votes_poll ON votes (poll_id);
CREATE INDEX votes_person ON votes (person_id);

-- Secret votes: nothing here says whose a ballot is. Ids are drawn at random (62 bits) and are the
-- order in which rows lie in the file, so that nothing tells when a ballot was cast.
CREATE TABLE ballots (
    id INTEGER PRIMARY KEY,
    poll_id INTEGER NOT NULL REFERENCES polls (id),
    code TEXT NOT NULL,
    choice TEXT NOT NULL,
    UNIQUE (poll_id, code)
);

-- What people said in words beside the options; of secret polls without the person.
CREATE TABLE poll_remarks (
    id INTEGER PRIMARY KEY,
    poll_id INTEGER NOT NULL REFERENCES polls (id),
    person_id BIGINT REFERENCES people (id) ON DELETE SET NULL,
    text TEXT NOT NULL
);
CREATE INDEX poll_remarks_poll ON poll_remarks (poll_id);

-- What was done with a poll, by whom and why: ended early, prolonged, cancelled.
CREATE TABLE poll_events (
    id INTEGER PRIMARY KEY,
    poll_id INTEGER NOT NULL REFERENCES polls (id),
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    by_id BIGINT,
    note TEXT
);
CREATE INDEX poll_events_poll ON poll_events (poll_id);
