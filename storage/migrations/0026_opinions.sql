-- How many come together, and which opinions the chair has been told of.
ALTER TABLE meeting_answers ADD COLUMN people INTEGER NOT NULL DEFAULT 1;
ALTER TABLE opinions ADD COLUMN told_at TEXT;
UPDATE opinions SET told_at = said_at;
CREATE INDEX opinions_meeting ON opinions (meeting_id, id);
