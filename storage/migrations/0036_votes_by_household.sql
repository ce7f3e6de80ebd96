-- A vote on the spot where each household has one vote.
ALTER TABLE proceedings ADD COLUMN by_household INTEGER NOT NULL DEFAULT 0;
