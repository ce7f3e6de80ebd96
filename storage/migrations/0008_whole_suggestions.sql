-- What a suggestion is about, who may read it, who deals with it, how far it is, and its history.
ALTER TABLE suggestions ADD COLUMN category TEXT NOT NULL DEFAULT 'other';
ALTER TABLE suggestions ADD COLUMN open_to_all INTEGER NOT NULL DEFAULT 1;
ALTER TABLE suggestions ADD COLUMN mark TEXT;
ALTER TABLE suggestions ADD COLUMN guardian INTEGER NOT NULL DEFAULT 0;
ALTER TABLE suggestions ADD COLUMN unit TEXT;
ALTER TABLE suggestions ADD COLUMN percent INTEGER;
ALTER TABLE suggestions ADD COLUMN extended INTEGER NOT NULL DEFAULT 0;
ALTER TABLE suggestions ADD COLUMN supporters INTEGER NOT NULL DEFAULT 0;
UPDATE suggestions SET unit = reason, reason = NULL WHERE state = 'transferred';
UPDATE suggestions SET supporters =
    (SELECT COUNT(*) FROM supports WHERE suggestion_id = suggestions.id);

-- What waits, in the orders in which it is read; the list of states is domain.suggestions.OPEN.
DROP INDEX suggestions_open;
CREATE INDEX suggestions_due ON suggestions (community_id, due_on, id)
    WHERE state IN ('in_progress', 'on_agenda', 'received', 'reopened', 'transferred', 'triaged');
CREATE INDEX suggestions_supported ON suggestions (community_id, supporters, id)
    WHERE state IN ('in_progress', 'on_agenda', 'received', 'reopened', 'transferred', 'triaged');
CREATE INDEX suggestions_of_kind ON suggestions (community_id, category, id)
    WHERE state IN ('in_progress', 'on_agenda', 'received', 'reopened', 'transferred', 'triaged');
CREATE INDEX suggestions_merged ON suggestions (merged_into) WHERE merged_into IS NOT NULL;

-- `was` is the state before; `seen_by` is who may read the event: all, people (its author and
-- supporters) or desk.
CREATE TABLE suggestion_events (
    id INTEGER PRIMARY KEY,
    suggestion_id INTEGER NOT NULL REFERENCES suggestions (id),
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    was TEXT NOT NULL,
    seen_by TEXT NOT NULL,
    by_id BIGINT REFERENCES people (id) ON DELETE SET NULL,
    note TEXT
);
CREATE INDEX suggestion_events_of ON suggestion_events (suggestion_id, id);
INSERT INTO suggestion_events (suggestion_id, at, kind, was, seen_by)
    SELECT id, created_at, 'received', 'received', 'all' FROM suggestions;

-- Progress that a person has not been told yet, and when they were last told some.
CREATE TABLE news (
    id INTEGER PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    suggestion_id INTEGER NOT NULL REFERENCES suggestions (id),
    key TEXT NOT NULL,
    note TEXT,
    at TEXT NOT NULL
);
CREATE INDEX news_of ON news (person_id, id);
CREATE TABLE news_told (
    person_id BIGINT PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    told_at TEXT NOT NULL
);

-- What a community promises: days for a first look and for a reply; supporters that put a
-- suggestion before the council (0: one in a hundred adults); whom to call about gas.
ALTER TABLE communities ADD COLUMN triage_days INTEGER NOT NULL DEFAULT 2;
ALTER TABLE communities ADD COLUMN reply_days INTEGER NOT NULL DEFAULT 15;
ALTER TABLE communities ADD COLUMN agenda_supporters INTEGER NOT NULL DEFAULT 10;
ALTER TABLE communities ADD COLUMN gas_phone TEXT;
