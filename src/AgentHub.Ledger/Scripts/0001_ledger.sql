-- The ledger's first tables. Times are UTC ticks (100 ns since year 1) in BIGINT, JSON is TEXT, flags are 0 or 1.
-- $identity$ and $blob$ are the database's own words for a growing primary key and for bytes.

CREATE TABLE event (
  seq         $identity$,
  source      TEXT   NOT NULL,
  id          TEXT   NOT NULL,
  type        TEXT   NOT NULL,
  contact     TEXT   NOT NULL,
  time        BIGINT NOT NULL,
  sequence    TEXT   NULL,
  recorded_at BIGINT NOT NULL,
  data        TEXT   NOT NULL,
  UNIQUE (source, id)
);
CREATE INDEX event_contact ON event (contact, seq);

-- One row a contact, reduced from its events; replaced only by one reduced from more of them.
CREATE TABLE contact (
  id               TEXT   NOT NULL PRIMARY KEY,
  is_open          BIGINT NOT NULL,
  stage            TEXT   NOT NULL,
  started_at       BIGINT NOT NULL,
  last_recorded_at BIGINT NOT NULL,
  event_count      BIGINT NOT NULL,
  state            TEXT   NOT NULL
);
CREATE INDEX contact_open ON contact (is_open, started_at);
CREATE INDEX contact_recorded ON contact (last_recorded_at);

CREATE TABLE interaction (
  id      TEXT NOT NULL PRIMARY KEY,
  contact TEXT NOT NULL
);

CREATE TABLE fact (
  key     TEXT NOT NULL,
  hash    TEXT NOT NULL,
  contact TEXT NOT NULL,
  PRIMARY KEY (key, hash, contact)
);

CREATE TABLE note (
  interaction TEXT   NOT NULL PRIMARY KEY,
  text        TEXT   NOT NULL,
  revision    BIGINT NOT NULL,
  saved_at    BIGINT NOT NULL
);

CREATE TABLE agent_state (
  agent  TEXT   NOT NULL PRIMARY KEY,
  state  TEXT   NOT NULL,
  reason TEXT   NULL,
  since  BIGINT NOT NULL
);

CREATE TABLE wait (
  interaction TEXT   NOT NULL,
  id          TEXT   NOT NULL,
  contact     TEXT   NOT NULL,
  agent       TEXT   NOT NULL,
  system      TEXT   NOT NULL,
  capability  TEXT   NOT NULL,
  from_at     BIGINT NOT NULL,
  until_at    BIGINT NULL,
  off_hub     BIGINT NOT NULL,
  PRIMARY KEY (interaction, id)
);
CREATE INDEX wait_from ON wait (from_at);

CREATE TABLE action_answer (
  agent        TEXT   NOT NULL,
  key          TEXT   NOT NULL,
  request      TEXT   NOT NULL,
  status       BIGINT NOT NULL,
  content_type TEXT   NULL,
  body         TEXT   NULL,
  at           BIGINT NOT NULL,
  PRIMARY KEY (agent, key)
);
CREATE INDEX action_answer_at ON action_answer (at);

CREATE TABLE shared_key (
  name  TEXT NOT NULL PRIMARY KEY,
  value $blob$ NOT NULL
);

CREATE TABLE write_back (
  interaction TEXT   NOT NULL,
  name        TEXT   NOT NULL,
  contact     TEXT   NOT NULL,
  system      TEXT   NOT NULL,
  label       TEXT   NOT NULL,
  body        TEXT   NOT NULL,
  happened_at BIGINT NOT NULL,
  state       TEXT   NOT NULL,
  at          BIGINT NOT NULL,
  reason      TEXT   NULL,
  reference   TEXT   NULL,
  attempts    BIGINT NOT NULL,
  due_at      BIGINT NULL,
  PRIMARY KEY (interaction, name)
);
CREATE INDEX write_back_due ON write_back (due_at);
