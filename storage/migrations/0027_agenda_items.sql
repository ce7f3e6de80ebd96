-- The agenda of a meeting, item by item, in an order of its own: a suggestion, or words.
CREATE TABLE agenda_items (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meetings (id),
    position INTEGER NOT NULL,
    text TEXT NOT NULL DEFAULT '',
    suggestion_id INTEGER REFERENCES suggestions (id)
);
CREATE INDEX agenda_items_meeting ON agenda_items (meeting_id, position);
CREATE INDEX agenda_items_suggestion ON agenda_items (suggestion_id)
    WHERE suggestion_id IS NOT NULL;

INSERT INTO agenda_items (meeting_id, position, suggestion_id)
    SELECT meeting_id, position, suggestion_id FROM meeting_topics ORDER BY meeting_id, position;
DROP TABLE meeting_topics;

-- What was written line by line comes after the suggestions: the text is read sign by sign.
INSERT INTO agenda_items (meeting_id, position, text)
    WITH RECURSIVE signs (meeting_id, agenda, place, line, sign) AS (
        SELECT id, agenda || '
', 0, '', '' FROM meetings WHERE agenda <> ''
        UNION ALL
        SELECT meeting_id, agenda, place + 1,
            CASE WHEN sign = '
' THEN '' ELSE line || sign END, substr(agenda, place + 1, 1)
        FROM signs WHERE place < length(agenda)
    )
    SELECT meeting_id, 1000 + place, line FROM signs WHERE sign = '
' AND trim(line) <> '' ORDER BY meeting_id, place;
ALTER TABLE meetings DROP COLUMN agenda;

-- How long a meeting lasts (minutes, where somebody said so), and a link for those who are not in the room.
ALTER TABLE meetings ADD COLUMN lasts INTEGER;
ALTER TABLE meetings ADD COLUMN link TEXT NOT NULL DEFAULT '';
