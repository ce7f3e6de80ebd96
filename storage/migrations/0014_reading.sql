-- What waits and may be read by every resident, the newest first.
CREATE INDEX suggestions_readable ON suggestions (community_id, id)
    WHERE state IN ('in_progress', 'on_agenda', 'received', 'reopened', 'transferred', 'triaged')
    AND open_to_all = 1 AND mark IS NULL;
