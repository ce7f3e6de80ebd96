-- Until when something was promised at first: a later day is shown beside it.
ALTER TABLE promises ADD COLUMN first_due_on TEXT NOT NULL DEFAULT '';
UPDATE promises SET first_due_on = due_on;
