-- When the next letter may go.
CREATE INDEX outbox_due ON outbox (due_at) WHERE state = 'waiting';
