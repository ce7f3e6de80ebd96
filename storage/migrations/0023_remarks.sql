-- How many remarks somebody has made beside the options; of secret polls nothing says which.
ALTER TABLE poll_electors ADD COLUMN remarked INTEGER NOT NULL DEFAULT 0;
