-- Suggestions entered for somebody without a phone, and merged ones. `voice` and `photo` hold
-- one file id a line.
ALTER TABLE suggestions ADD COLUMN entered_for TEXT;
ALTER TABLE suggestions ADD COLUMN entered_by BIGINT REFERENCES people (id) ON DELETE SET NULL;
ALTER TABLE suggestions ADD COLUMN merged_into INTEGER REFERENCES suggestions (id);
