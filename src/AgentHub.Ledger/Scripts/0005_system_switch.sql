-- What those who run the installation last ordered of a system of record: whether it is asked, and how often it was connected anew.

CREATE TABLE system_switch (
  system     TEXT   NOT NULL PRIMARY KEY,
  is_on      BIGINT NOT NULL,
  reconnects BIGINT NOT NULL,
  ordered_by TEXT   NOT NULL,
  ordered_at BIGINT NOT NULL
);
