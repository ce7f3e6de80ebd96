-- Whether a ballot of a participatory budget may name projects only up to the total.
ALTER TABLE polls ADD COLUMN capped INTEGER NOT NULL DEFAULT 0;
