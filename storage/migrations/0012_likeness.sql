-- By what each open suggestion is found again when somebody says something alike. The rows of
-- suggestions that are there already are written at the next start (storage.likeness.catch_up):
-- `edition` says by which lists of words, `done_to` how far that came (NULL: all are there).
CREATE TABLE likeness (
    community_id INTEGER NOT NULL REFERENCES communities (id),
    feature TEXT NOT NULL,
    suggestion_id INTEGER NOT NULL REFERENCES suggestions (id),
    PRIMARY KEY (community_id, feature, suggestion_id)
);
CREATE INDEX likeness_of ON likeness (suggestion_id);
CREATE TABLE likeness_edition (edition TEXT NOT NULL, done_to INTEGER);
DROP INDEX suggestions_newest;
