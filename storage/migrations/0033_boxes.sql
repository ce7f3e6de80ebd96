-- The secret ballots of a poll are one text: a line each, the code and the choice, in the order of
-- the codes. Rows of a table lie in the file in the order in which they were written; lines do not.
CREATE TABLE poll_boxes (
    poll_id INTEGER PRIMARY KEY REFERENCES polls (id),
    ballots TEXT NOT NULL
);
INSERT INTO poll_boxes (poll_id, ballots)
    SELECT poll_id, group_concat(code || ' ' || choice, char(10))
    FROM (SELECT poll_id, code, choice FROM ballots ORDER BY poll_id, code) AS sorted
    GROUP BY poll_id;
DROP TABLE ballots;
