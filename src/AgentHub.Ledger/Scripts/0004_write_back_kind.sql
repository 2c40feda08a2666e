-- What is written to a system of record beside notes: contact details and tasks, with the field they put right and the version they were decided on.

ALTER TABLE write_back ADD COLUMN kind TEXT NOT NULL DEFAULT 'Note';
ALTER TABLE write_back ADD COLUMN field TEXT NULL;
ALTER TABLE write_back ADD COLUMN expected TEXT NULL;
