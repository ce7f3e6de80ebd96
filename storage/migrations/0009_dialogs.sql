-- The update with which a conversation began: its buttons carry that number.
ALTER TABLE dialogs ADD COLUMN began BIGINT NOT NULL DEFAULT 0;
