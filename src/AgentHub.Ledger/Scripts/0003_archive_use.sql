-- One row for each occasion on which somebody still needed an archive: for agents a contact, for programs a question.

CREATE TABLE archive_use (
  system     TEXT   NOT NULL,
  capability TEXT   NOT NULL,
  occasion   TEXT   NOT NULL,
  used_by    TEXT   NOT NULL,
  at         BIGINT NOT NULL,
  PRIMARY KEY (system, capability, occasion)
);
CREATE INDEX archive_use_at ON archive_use (at);
