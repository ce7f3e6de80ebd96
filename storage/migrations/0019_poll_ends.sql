-- When a poll was over: before the stated end if its organizer ended it.
ALTER TABLE polls ADD COLUMN ended_at TEXT;
