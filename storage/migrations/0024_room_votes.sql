-- Votes counted in a room, as totals, with a photo of the sheet; and written proxies of relatives.
ALTER TABLE polls ADD COLUMN room INTEGER NOT NULL DEFAULT 0;
ALTER TABLE polls ADD COLUMN room_photo TEXT;
CREATE TABLE poll_room (
    poll_id INTEGER NOT NULL REFERENCES polls (id),
    position INTEGER NOT NULL,
    votes INTEGER NOT NULL,
    PRIMARY KEY (poll_id, position)
);
CREATE TABLE poll_proxies (
    elector_id INTEGER PRIMARY KEY REFERENCES poll_electors (id),
    poll_id INTEGER NOT NULL REFERENCES polls (id),
    holder TEXT NOT NULL,
    relation TEXT NOT NULL,
    photo TEXT NOT NULL
);
CREATE INDEX poll_proxies_poll ON poll_proxies (poll_id);
