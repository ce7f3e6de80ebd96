-- The weekly word counts what every resident may read, in the index alone as before.
DROP INDEX suggestions_due;
CREATE INDEX suggestions_due ON suggestions (community_id, due_on, id, state, open_to_all, mark)
    WHERE state IN ('in_progress', 'on_agenda', 'received', 'reopened', 'transferred', 'triaged');
DROP INDEX suggestions_replied;
CREATE INDEX suggestions_replied ON suggestions (community_id, replied_at, open_to_all, mark)
    WHERE replied_at IS NOT NULL;
