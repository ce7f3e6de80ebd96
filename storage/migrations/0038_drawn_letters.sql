-- How often the drawing of what a letter carries was begun and did not end.

ALTER TABLE outbox ADD COLUMN drawn INTEGER NOT NULL DEFAULT 0;
