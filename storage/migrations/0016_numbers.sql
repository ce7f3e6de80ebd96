-- A suggestion is never deleted, so the next number follows from those that were given.
DROP TABLE suggestion_numbers;
CREATE INDEX suggestions_number ON suggestions (community_id, number, year);
