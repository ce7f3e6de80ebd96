-- Communities, people, and the machinery: inbox, outbox, cards, dialogs, timers.
-- Times are UTC text of fixed width, so that they sort.

CREATE TABLE communities (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    town TEXT NOT NULL,
    adults INTEGER NOT NULL,
    households INTEGER NOT NULL,
    council TEXT,
    timezone TEXT NOT NULL DEFAULT 'Asia/Shanghai',
    language TEXT NOT NULL DEFAULT 'zh',
    group_id BIGINT,
    topic_id BIGINT
);
CREATE UNIQUE INDEX communities_group ON communities (group_id) WHERE group_id IS NOT NULL;

CREATE TABLE people (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    community_id INTEGER NOT NULL REFERENCES communities (id),
    phone TEXT,
    joined_at TEXT NOT NULL
);
CREATE INDEX people_community ON people (community_id);

CREATE TABLE memberships (
    person_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    community_id INTEGER NOT NULL REFERENCES communities (id),
    joined_at TEXT NOT NULL,
    PRIMARY KEY (person_id, community_id)
);
CREATE INDEX memberships_community ON memberships (community_id);

-- No reference to people: an organizer is named before they first write to the bot.
CREATE TABLE roles (
    community_id INTEGER NOT NULL REFERENCES communities (id),
    person_id BIGINT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (community_id, person_id, role)
);
CREATE INDEX roles_person ON roles (person_id);

CREATE TABLE inbox (
    update_id BIGINT PRIMARY KEY,
    body TEXT,
    state TEXT NOT NULL DEFAULT 'pending',
    attempts INTEGER NOT NULL DEFAULT 0,
    error TEXT,
    received_at TEXT NOT NULL
);
CREATE INDEX inbox_pending ON inbox (update_id) WHERE state = 'pending';

CREATE TABLE dialogs (
    person_id BIGINT PRIMARY KEY,
    step TEXT NOT NULL,
    data TEXT NOT NULL,
    changed_at TEXT NOT NULL
);

CREATE TABLE chats (
    id BIGINT PRIMARY KEY,
    reachable INTEGER NOT NULL DEFAULT 1,
    reason TEXT,
    changed_at TEXT NOT NULL
);

CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    chat_id BIGINT NOT NULL,
    priority INTEGER NOT NULL,
    body TEXT,
    card_kind TEXT,
    card_ref INTEGER,
    version INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'waiting',
    attempts INTEGER NOT NULL DEFAULT 0,
    error TEXT,
    due_at TEXT NOT NULL,
    created_at TEXT NOT NULL
);
CREATE INDEX outbox_waiting ON outbox (priority, id) WHERE state = 'waiting';
CREATE UNIQUE INDEX outbox_card ON outbox (card_kind, card_ref, chat_id)
    WHERE state = 'waiting' AND card_kind IS NOT NULL;

CREATE TABLE cards (
    kind TEXT NOT NULL,
    ref INTEGER NOT NULL,
    chat_id BIGINT NOT NULL,
    topic_id BIGINT,
    language TEXT NOT NULL,
    message_id BIGINT,
    digest TEXT,
    edited_at TEXT,
    PRIMARY KEY (kind, ref, chat_id)
);

CREATE TABLE timers (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    ref INTEGER NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    community_id INTEGER REFERENCES communities (id),
    due_at TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting',
    attempts INTEGER NOT NULL DEFAULT 0,
    error TEXT,
    UNIQUE (kind, ref, name)
);
CREATE INDEX timers_due ON timers (due_at) WHERE state = 'waiting';
