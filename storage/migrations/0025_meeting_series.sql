-- Meetings that repeat: each is a meeting of its own, made some days before. `slot` is the moment
-- at which the rule put it, wherever it was moved since.
CREATE TABLE meeting_series (
    id INTEGER PRIMARY KEY,
    community_id INTEGER NOT NULL REFERENCES communities (id),
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    place TEXT NOT NULL,
    agenda TEXT NOT NULL,
    rule TEXT NOT NULL,
    ended_at TEXT
);
ALTER TABLE meetings ADD COLUMN series_id INTEGER REFERENCES meeting_series (id);
ALTER TABLE meetings ADD COLUMN slot TEXT;
CREATE UNIQUE INDEX meetings_slot ON meetings (series_id, slot) WHERE series_id IS NOT NULL;
