-- Secret ballots on paper, counted without their voters: how many of a batch are still to be
-- entered, and how many were.
ALTER TABLE polls ADD COLUMN paper_due INTEGER NOT NULL DEFAULT 0;
ALTER TABLE polls ADD COLUMN paper_entered INTEGER NOT NULL DEFAULT 0;
