-- The rooms of a community (0 seats: nobody has counted them); `imported` ones follow the file.
CREATE TABLE venues (
    id INTEGER PRIMARY KEY,
    community_id INTEGER NOT NULL REFERENCES communities (id),
    name TEXT NOT NULL,
    seats INTEGER NOT NULL DEFAULT 0,
    imported INTEGER NOT NULL DEFAULT 0,
    gone INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX venues_name ON venues (community_id, name) WHERE gone = 0;

-- Where a meeting is; who is called to it: a body, or else those in `meeting_called`, or else all;
-- and how many seats there are for those who are not called by name.
ALTER TABLE meetings ADD COLUMN venue_id INTEGER REFERENCES venues (id);
ALTER TABLE meetings ADD COLUMN latitude REAL;
ALTER TABLE meetings ADD COLUMN longitude REAL;
ALTER TABLE meetings ADD COLUMN council_id INTEGER REFERENCES councils (id);
ALTER TABLE meetings ADD COLUMN seats INTEGER;
CREATE INDEX meetings_venue ON meetings (venue_id, starts_at) WHERE venue_id IS NOT NULL;

-- People called by name; whoever has no phone has no `person_id`.
CREATE TABLE meeting_called (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meetings (id),
    person_id BIGINT REFERENCES people (id) ON DELETE CASCADE,
    name TEXT NOT NULL
);
CREATE INDEX meeting_called_meeting ON meeting_called (meeting_id);
CREATE INDEX meeting_called_person ON meeting_called (person_id) WHERE person_id IS NOT NULL;

-- Papers for a meeting, by the file ids of the network.
CREATE TABLE meeting_files (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meetings (id),
    kind TEXT NOT NULL,
    file_id TEXT NOT NULL,
    name TEXT NOT NULL
);
CREATE INDEX meeting_files_meeting ON meeting_files (meeting_id);

-- Who comes and has no seat yet waits; the smallest number is the first in line.
ALTER TABLE meeting_answers ADD COLUMN waiting INTEGER;

-- What each meeting of a series has beside its title, place and agenda (JSON).
ALTER TABLE meeting_series ADD COLUMN details TEXT NOT NULL DEFAULT '{}';
