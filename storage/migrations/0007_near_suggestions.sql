-- The newest of a community, when somebody says something alike.
CREATE INDEX suggestions_newest ON suggestions (community_id, id);
