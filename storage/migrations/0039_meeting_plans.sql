-- When people are told of a meeting, in words; whether its notice is pinned; and whether the first
-- notice has gone out.
ALTER TABLE meetings ADD COLUMN plan TEXT NOT NULL DEFAULT 'now day hour';
ALTER TABLE meetings ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE meetings ADD COLUMN noticed INTEGER NOT NULL DEFAULT 1;
