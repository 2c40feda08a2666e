-- What was committed, in the order of the commits, for nodes that must notice what others wrote. The newest are kept.
-- event is the seq of the event that changed a contact, null where something else was changed.

CREATE TABLE change (
  seq   $identity$,
  kind  TEXT   NOT NULL,
  id    TEXT   NOT NULL,
  event BIGINT NULL
);

-- Context attributes of an event beyond those that have a column: extensions, dataschema. A JSON object, or null when it had none.
ALTER TABLE event ADD COLUMN attributes TEXT NULL;
