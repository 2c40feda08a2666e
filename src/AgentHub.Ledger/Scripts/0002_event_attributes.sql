-- Context attributes of an event beyond those that have a column: extensions, dataschema. A JSON object, or null when it had none.
ALTER TABLE event ADD COLUMN attributes TEXT NULL;
