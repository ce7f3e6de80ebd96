-- Notices without a meeting, and what was to arrive in which community's group. Whether it has
-- arrived is seen from the card and the letter under that kind and number.
CREATE TABLE notices (
    id INTEGER PRIMARY KEY,
    community_id INTEGER NOT NULL REFERENCES communities (id),
    author_id BIGINT REFERENCES people (id) ON DELETE SET NULL,
    text TEXT NOT NULL,
    photo TEXT,
    urgent INTEGER NOT NULL,
    rule TEXT,
    asked_at TEXT NOT NULL,
    due_at TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'planned'
);
CREATE INDEX notices_planned ON notices (due_at) WHERE state = 'planned';
CREATE INDEX notices_author ON notices (author_id);
CREATE TABLE notice_communities (
    notice_id INTEGER NOT NULL REFERENCES notices (id),
    community_id INTEGER NOT NULL REFERENCES communities (id),
    PRIMARY KEY (notice_id, community_id)
);
-- `day` is set for what counts among the posts of a day; `held` until it goes out with others.
CREATE TABLE deliveries (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    ref INTEGER NOT NULL,
    name TEXT NOT NULL,
    community_id INTEGER NOT NULL REFERENCES communities (id),
    card_kind TEXT NOT NULL,
    card_ref INTEGER NOT NULL DEFAULT 0,
    day TEXT,
    held INTEGER NOT NULL DEFAULT 0,
    begun_at TEXT NOT NULL,
    UNIQUE (kind, ref, name, community_id)
);
CREATE INDEX deliveries_day ON deliveries (community_id, day) WHERE day IS NOT NULL;
CREATE INDEX deliveries_held ON deliveries (community_id) WHERE held = 1;
CREATE INDEX outbox_of_card ON outbox (card_kind, card_ref) WHERE card_kind IS NOT NULL;
ALTER TABLE communities ADD COLUMN posts_a_day INTEGER NOT NULL DEFAULT 2;
