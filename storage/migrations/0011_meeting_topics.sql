-- The suggestions on the agenda of a meeting, in their order.
CREATE TABLE meeting_topics (
    meeting_id INTEGER NOT NULL REFERENCES meetings (id),
    suggestion_id INTEGER NOT NULL REFERENCES suggestions (id),
    position INTEGER NOT NULL,
    PRIMARY KEY (meeting_id, suggestion_id)
);
CREATE INDEX meeting_topics_of ON meeting_topics (suggestion_id);
