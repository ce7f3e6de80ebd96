-- What a lot is drawn from: a number of thirty figures, drawn when the poll opens and shown only
-- after its end. Those that are open now get one too.
ALTER TABLE polls ADD COLUMN lot TEXT;
UPDATE polls SET lot = substr(
    CAST(abs(random() / 2) AS TEXT) || CAST(abs(random() / 2) AS TEXT)
    || '000000000000000000000000000000', 1, 30) WHERE state = 'open' AND tie = 'lot';
