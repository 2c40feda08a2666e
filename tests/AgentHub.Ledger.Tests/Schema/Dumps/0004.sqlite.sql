PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE ledger_script (number BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL);
INSERT INTO ledger_script VALUES(1,'0001_ledger','b2cc12379165d4aadbd83376ac2ef6e8ec5b19d2119c815101b8d9151545ee26');
INSERT INTO ledger_script VALUES(2,'0002_change','2e73da2b6652b449f2cedb6aee18ffbb70189ae360aec0f56fcec1b3a12612e9');
INSERT INTO ledger_script VALUES(3,'0003_archive_use','2c162d1b281e99887f6a166013d33f68c1ce5b060b59723909e6ea93203c6e85');
INSERT INTO ledger_script VALUES(4,'0004_write_back_kind','d23be4be2067f04503184e1d7e074af76c5e4708419af5b4ea8faa6b76c86cb0');
CREATE TABLE event (
  seq         INTEGER PRIMARY KEY AUTOINCREMENT,
  source      TEXT   NOT NULL,
  id          TEXT   NOT NULL,
  type        TEXT   NOT NULL,
  contact     TEXT   NOT NULL,
  time        BIGINT NOT NULL,
  sequence    TEXT   NULL,
  recorded_at BIGINT NOT NULL,
  data        TEXT   NOT NULL, attributes TEXT NULL,
  UNIQUE (source, id)
);
INSERT INTO event VALUES(1,'/switch/test','evt-1','agenthub.contact.started.v1','con_4f1c',639300716400000000,NULL,639300716400500000,'{"channel":"voice","direction":"inbound","from":"01632 960147","to":"0800 555 0100"}',NULL);
INSERT INTO event VALUES(2,'/switch/test','evt-2','agenthub.fact.given.v1','con_4f1c',639300716400000000,NULL,639300716400500000,'{"key":"meter.reading","value":"48,213","hash":"hash of 48,213","by":"customer","channel":"web","confidence":1,"at":"2026-10-31T09:14:00+00:00"}',NULL);
INSERT INTO event VALUES(3,'/switch/test','evt-3','agenthub.fact.given.v1','con_4f1c',639300716400000000,NULL,639300716400500000,'{"key":"invoice.number","value":"INV-88214","hash":"hash of INV-88214","by":"customer","channel":"email","confidence":1,"at":"2026-11-10T09:14:00+00:00"}',NULL);
INSERT INTO event VALUES(4,'/switch/test','evt-4','agenthub.fact.given.v1','con_4f1c',639300716520000000,NULL,639300716520500000,'{"key":"account.number","value":"7730118420","hash":"hash of 7730118420","by":"customer","channel":"ivr","confidence":1,"at":null}',NULL);
INSERT INTO event VALUES(5,'/switch/test','evt-5','agenthub.fact.given.v1','con_4f1c',639300716660000000,NULL,639300716660500000,'{"key":"postcode","value":"CV1 4QT","hash":"hash of CV1 4QT","by":"customer","channel":"ivr","confidence":1,"at":null}',NULL);
INSERT INTO event VALUES(6,'/switch/test','evt-6','agenthub.identity.verified.v1','con_4f1c',639300716810000000,NULL,639300716810500000,'{"level":2,"method":"dob","result":"passed","by":"ivr","expiresAt":null}',NULL);
INSERT INTO event VALUES(7,'/switch/test','evt-7','agenthub.contact.queued.v1','con_4f1c',639300717100000000,NULL,639300717100500000,'{"queue":"Billing"}',NULL);
INSERT INTO event VALUES(8,'/switch/test','evt-8','agenthub.interaction.offered.v1','con_4f1c',639300718600000000,NULL,639300718600500000,'{"interactionId":"int_a1","agentId":"dana","queue":"Billing","kind":"queue","fromInteractionId":null}',NULL);
INSERT INTO event VALUES(9,'/switch/test','evt-9','agenthub.interaction.alerting.v1','con_4f1c',639300718600000000,NULL,639300718600500000,'{"interactionId":"int_a1"}',NULL);
INSERT INTO event VALUES(10,'/switch/test','evt-10','agenthub.interaction.connected.v1','con_4f1c',639300718660000000,NULL,639300718660500000,'{"interactionId":"int_a1"}',NULL);
INSERT INTO event VALUES(11,'/switch/test','evt-11','agenthub.interaction.held.v1','con_4f1c',639300720000000000,NULL,639300720000500000,'{"interactionId":"int_a1","reason":"research"}',NULL);
INSERT INTO event VALUES(12,'/switch/test','evt-12','agenthub.interaction.retrieved.v1','con_4f1c',639300720700000000,NULL,639300720700500000,'{"interactionId":"int_a1"}',NULL);
INSERT INTO event VALUES(13,'/switch/test','evt-13','agenthub.interaction.offered.v1','con_4f1c',639300721750000000,NULL,639300721750500000,'{"interactionId":"int_b2","agentId":"ravi","queue":"Metering","kind":"consult","fromInteractionId":"int_a1"}',NULL);
INSERT INTO event VALUES(14,'/switch/test','evt-14','agenthub.interaction.alerting.v1','con_4f1c',639300721750000000,NULL,639300721750500000,'{"interactionId":"int_b2"}',NULL);
INSERT INTO event VALUES(15,'/switch/test','evt-15','agenthub.interaction.consult.started.v1','con_4f1c',639300721800000000,NULL,639300721800500000,'{"interactionId":"int_a1","consultInteractionId":"int_b2"}',NULL);
INSERT INTO event VALUES(16,'/switch/test','evt-16','agenthub.interaction.consult.ended.v1','con_4f1c',639300722200000000,NULL,639300722200500000,'{"interactionId":"int_a1","consultInteractionId":"int_b2"}',NULL);
INSERT INTO event VALUES(17,'/switch/test','evt-17','agenthub.interaction.transferred.v1','con_4f1c',639300722200000000,NULL,639300722200500000,'{"interactionId":"int_a1","kind":"consult","toInteractionId":"int_b2","toAgentId":null,"toQueue":null,"reason":"needs metering","note":"Reading 48,213 is hers; the bill used an estimate."}',NULL);
INSERT INTO event VALUES(18,'/switch/test','evt-18','agenthub.interaction.connected.v1','con_4f1c',639300722200000000,NULL,639300722200500000,'{"interactionId":"int_b2"}',NULL);
INSERT INTO event VALUES(19,'/switch/test','evt-19','agenthub.interaction.wrapup.completed.v1','con_4f1c',639300722400000000,NULL,639300722400500000,'{"interactionId":"int_a1","disposition":"billCorrected"}',NULL);
INSERT INTO event VALUES(20,'/switch/test','evt-20','agenthub.interaction.disconnected.v1','con_4f1c',639300724600000000,NULL,639300724600500000,'{"interactionId":"int_b2","by":"caller"}',NULL);
INSERT INTO event VALUES(21,'/switch/test','evt-21','agenthub.contact.ended.v1','con_4f1c',639300724600000000,NULL,639300724600500000,'{"by":"caller"}',NULL);
INSERT INTO event VALUES(22,'/switch/test','evt-22','agenthub.interaction.wrapup.completed.v1','con_4f1c',639300725050000000,NULL,639300725050500000,'{"interactionId":"int_b2","disposition":"billCorrected"}',NULL);
INSERT INTO event VALUES(23,'/switch/test','open-evt-1','agenthub.contact.started.v1','con_open',639300716400000000,'7',639300716400500000,'{"channel":"voice","direction":"inbound","from":"01632 960147","to":"0800 555 0100"}',NULL);
INSERT INTO event VALUES(24,'/switch/test','open-evt-2','agenthub.fact.given.v1','con_open',639300716430000000,'7',639300716430500000,'{"key":"invoice.number","value":"INV-7","hash":"hash of INV-7","by":"customer","channel":"ivr","confidence":1,"at":null}',NULL);
INSERT INTO event VALUES(25,'/switch/test','open-evt-3','agenthub.contact.queued.v1','con_open',639300716450000000,'7',639300716450500000,'{"queue":"Billing"}',NULL);
INSERT INTO event VALUES(26,'/switch/test','open-evt-4','agenthub.interaction.offered.v1','con_open',639300716490000000,'7',639300716490500000,'{"interactionId":"int_open","agentId":"dana","queue":"Billing","kind":"queue","fromInteractionId":null}',NULL);
CREATE TABLE contact (
  id               TEXT   NOT NULL PRIMARY KEY,
  is_open          BIGINT NOT NULL,
  stage            TEXT   NOT NULL,
  started_at       BIGINT NOT NULL,
  last_recorded_at BIGINT NOT NULL,
  event_count      BIGINT NOT NULL,
  state            TEXT   NOT NULL
);
INSERT INTO contact VALUES('con_4f1c',0,'Closed',639300716400000000,639300725050500000,22,'{"id":"con_4f1c","channel":"voice","direction":"inbound","from":"01632 960147","to":"0800 555 0100","stage":"closed","queue":"Billing","startedAt":"2026-11-12T09:14:00+00:00","queueStays":[{"queue":"Billing","since":"2026-11-12T09:15:10+00:00","until":"2026-11-12T09:17:40+00:00"}],"endedAt":"2026-11-12T09:27:40+00:00","abandonedAt":null,"endedBy":"caller","facts":{"account.number":{"key":"account.number","value":"7730118420","hash":"hash of 7730118420","by":"customer","channel":"ivr","step":null,"interaction":null,"at":"2026-11-12T09:14:12+00:00","confidence":1,"status":"stated","matchedWith":null,"pii":"none","quote":null,"times":1,"also":{}},"invoice.number":{"key":"invoice.number","value":"INV-88214","hash":"hash of INV-88214","by":"customer","channel":"email","step":null,"interaction":null,"at":"2026-11-10T09:14:00+00:00","confidence":1,"status":"stated","matchedWith":null,"pii":"none","quote":null,"times":1,"also":{}},"meter.reading":{"key":"meter.reading","value":"48,213","hash":"hash of 48,213","by":"customer","channel":"web","step":null,"interaction":null,"at":"2026-10-31T09:14:00+00:00","confidence":1,"status":"stated","matchedWith":null,"pii":"none","quote":null,"times":1,"also":{}},"postcode":{"key":"postcode","value":"CV1 4QT","hash":"hash of CV1 4QT","by":"customer","channel":"ivr","step":null,"interaction":null,"at":"2026-11-12T09:14:26+00:00","confidence":1,"status":"stated","matchedWith":null,"pii":"none","quote":null,"times":1,"also":{}}},"verification":{"level":2,"method":"dob","by":"ivr","at":"2026-11-12T09:14:41+00:00","expiresAt":null,"failures":0},"confirmed":null,"interactions":[{"id":"int_a1","agent":"dana","queue":"Billing","kind":"queue","from":null,"stage":"completed","since":"2026-11-12T09:24:00+00:00","offeredAt":"2026-11-12T09:17:40+00:00","answerBy":null,"alertingAt":"2026-11-12T09:17:40+00:00","connectedAt":"2026-11-12T09:17:46+00:00","connectedRecordedAt":"2026-11-12T09:17:46.05+00:00","holds":[{"since":"2026-11-12T09:20:00+00:00","until":"2026-11-12T09:21:10+00:00","reason":"research"},{"since":"2026-11-12T09:23:00+00:00","until":"2026-11-12T09:23:40+00:00","reason":"consult"}],"consults":[{"since":"2026-11-12T09:23:00+00:00","until":"2026-11-12T09:23:40+00:00","with":"int_b2"}],"disconnectedAt":"2026-11-12T09:23:40+00:00","disconnectedBy":"transfer","completedAt":"2026-11-12T09:24:00+00:00","completedRecordedAt":"2026-11-12T09:24:00.05+00:00","disposition":"billCorrected","cause":null,"solved":null,"summary":null,"handOver":null,"openedAt":null,"isHandled":true,"isFinished":true},{"id":"int_b2","agent":"ravi","queue":"Metering","kind":"consult","from":"int_a1","stage":"completed","since":"2026-11-12T09:28:25+00:00","offeredAt":"2026-11-12T09:22:55+00:00","answerBy":null,"alertingAt":"2026-11-12T09:22:55+00:00","connectedAt":"2026-11-12T09:23:40+00:00","connectedRecordedAt":"2026-11-12T09:23:40.05+00:00","holds":[],"consults":[{"since":"2026-11-12T09:23:00+00:00","until":"2026-11-12T09:23:40+00:00","with":"int_a1"}],"disconnectedAt":"2026-11-12T09:27:40+00:00","disconnectedBy":"caller","completedAt":"2026-11-12T09:28:25+00:00","completedRecordedAt":"2026-11-12T09:28:25.05+00:00","disposition":"billCorrected","cause":null,"solved":null,"summary":null,"handOver":{"from":"int_a1","fromAgent":"dana","kind":"consult","reason":"needs metering","note":"Reading 48,213 is hers; the bill used an estimate.","at":"2026-11-12T09:23:40+00:00"},"openedAt":null,"isHandled":true,"isFinished":true}],"repeats":[],"moments":[{"eventId":"evt-1","type":"agenthub.contact.started.v1","at":"2026-11-12T09:14:00+00:00","interaction":null,"agent":null,"detail":null},{"eventId":"evt-2","type":"agenthub.fact.given.v1","at":"2026-10-31T09:14:00+00:00","interaction":null,"agent":null,"detail":"meter.reading"},{"eventId":"evt-3","type":"agenthub.fact.given.v1","at":"2026-11-10T09:14:00+00:00","interaction":null,"agent":null,"detail":"invoice.number"},{"eventId":"evt-4","type":"agenthub.fact.given.v1","at":"2026-11-12T09:14:12+00:00","interaction":null,"agent":null,"detail":"account.number"},{"eventId":"evt-5","type":"agenthub.fact.given.v1","at":"2026-11-12T09:14:26+00:00","interaction":null,"agent":null,"detail":"postcode"},{"eventId":"evt-6","type":"agenthub.identity.verified.v1","at":"2026-11-12T09:14:41+00:00","interaction":null,"agent":null,"detail":"passed"},{"eventId":"evt-7","type":"agenthub.contact.queued.v1","at":"2026-11-12T09:15:10+00:00","interaction":null,"agent":null,"detail":"Billing"},{"eventId":"evt-8","type":"agenthub.interaction.offered.v1","at":"2026-11-12T09:17:40+00:00","interaction":"int_a1","agent":"dana","detail":null},{"eventId":"evt-9","type":"agenthub.interaction.alerting.v1","at":"2026-11-12T09:17:40+00:00","interaction":"int_a1","agent":"dana","detail":null},{"eventId":"evt-10","type":"agenthub.interaction.connected.v1","at":"2026-11-12T09:17:46+00:00","interaction":"int_a1","agent":"dana","detail":null},{"eventId":"evt-11","type":"agenthub.interaction.held.v1","at":"2026-11-12T09:20:00+00:00","interaction":"int_a1","agent":"dana","detail":"research"},{"eventId":"evt-12","type":"agenthub.interaction.retrieved.v1","at":"2026-11-12T09:21:10+00:00","interaction":"int_a1","agent":"dana","detail":null},{"eventId":"evt-13","type":"agenthub.interaction.offered.v1","at":"2026-11-12T09:22:55+00:00","interaction":"int_b2","agent":"ravi","detail":null},{"eventId":"evt-14","type":"agenthub.interaction.alerting.v1","at":"2026-11-12T09:22:55+00:00","interaction":"int_b2","agent":"ravi","detail":null},{"eventId":"evt-15","type":"agenthub.interaction.consult.started.v1","at":"2026-11-12T09:23:00+00:00","interaction":"int_a1","agent":"dana","detail":null},{"eventId":"evt-18","type":"agenthub.interaction.connected.v1","at":"2026-11-12T09:23:40+00:00","interaction":"int_b2","agent":"ravi","detail":null},{"eventId":"evt-16","type":"agenthub.interaction.consult.ended.v1","at":"2026-11-12T09:23:40+00:00","interaction":"int_a1","agent":"dana","detail":null},{"eventId":"evt-17","type":"agenthub.interaction.transferred.v1","at":"2026-11-12T09:23:40+00:00","interaction":"int_a1","agent":"dana","detail":"needs metering"},{"eventId":"evt-19","type":"agenthub.interaction.wrapup.completed.v1","at":"2026-11-12T09:24:00+00:00","interaction":"int_a1","agent":"dana","detail":"billCorrected"},{"eventId":"evt-20","type":"agenthub.interaction.disconnected.v1","at":"2026-11-12T09:27:40+00:00","interaction":"int_b2","agent":"ravi","detail":"caller"},{"eventId":"evt-21","type":"agenthub.contact.ended.v1","at":"2026-11-12T09:27:40+00:00","interaction":null,"agent":null,"detail":"caller"},{"eventId":"evt-22","type":"agenthub.interaction.wrapup.completed.v1","at":"2026-11-12T09:28:25+00:00","interaction":"int_b2","agent":"ravi","detail":"billCorrected"}],"eventCount":22,"illegalEvents":0,"lastRecordedAt":"2026-11-12T09:28:25.05+00:00","isFinished":true}');
INSERT INTO contact VALUES('con_open',1,'WithAgent',639300716400000000,639300716490500000,4,'{"id":"con_open","channel":"voice","direction":"inbound","from":"01632 960147","to":"0800 555 0100","stage":"withAgent","queue":"Billing","startedAt":"2026-11-12T09:14:00+00:00","queueStays":[{"queue":"Billing","since":"2026-11-12T09:14:05+00:00","until":"2026-11-12T09:14:09+00:00"}],"endedAt":null,"abandonedAt":null,"endedBy":null,"facts":{"invoice.number":{"key":"invoice.number","value":"INV-7","hash":"hash of INV-7","by":"customer","channel":"ivr","step":null,"interaction":null,"at":"2026-11-12T09:14:03+00:00","confidence":1,"status":"stated","matchedWith":null,"pii":"none","quote":null,"times":1,"also":{}}},"verification":{"level":0,"method":null,"by":null,"at":null,"expiresAt":null,"failures":0},"confirmed":null,"interactions":[{"id":"int_open","agent":"dana","queue":"Billing","kind":"queue","from":null,"stage":"offered","since":"2026-11-12T09:14:09+00:00","offeredAt":"2026-11-12T09:14:09+00:00","answerBy":null,"alertingAt":null,"connectedAt":null,"connectedRecordedAt":null,"holds":[],"consults":[],"disconnectedAt":null,"disconnectedBy":null,"completedAt":null,"completedRecordedAt":null,"disposition":null,"cause":null,"solved":null,"summary":null,"handOver":null,"openedAt":null,"isHandled":false,"isFinished":false}],"repeats":[],"moments":[{"eventId":"open-evt-1","type":"agenthub.contact.started.v1","at":"2026-11-12T09:14:00+00:00","interaction":null,"agent":null,"detail":null},{"eventId":"open-evt-2","type":"agenthub.fact.given.v1","at":"2026-11-12T09:14:03+00:00","interaction":null,"agent":null,"detail":"invoice.number"},{"eventId":"open-evt-3","type":"agenthub.contact.queued.v1","at":"2026-11-12T09:14:05+00:00","interaction":null,"agent":null,"detail":"Billing"},{"eventId":"open-evt-4","type":"agenthub.interaction.offered.v1","at":"2026-11-12T09:14:09+00:00","interaction":"int_open","agent":"dana","detail":null}],"eventCount":4,"illegalEvents":0,"lastRecordedAt":"2026-11-12T09:14:09.05+00:00","isFinished":false}');
CREATE TABLE interaction (
  id      TEXT NOT NULL PRIMARY KEY,
  contact TEXT NOT NULL
);
INSERT INTO interaction VALUES('int_a1','con_4f1c');
INSERT INTO interaction VALUES('int_b2','con_4f1c');
INSERT INTO interaction VALUES('int_open','con_open');
CREATE TABLE fact (
  key     TEXT NOT NULL,
  hash    TEXT NOT NULL,
  contact TEXT NOT NULL,
  PRIMARY KEY (key, hash, contact)
);
INSERT INTO fact VALUES('meter.reading','hash of 48,213','con_4f1c');
INSERT INTO fact VALUES('invoice.number','hash of INV-88214','con_4f1c');
INSERT INTO fact VALUES('account.number','hash of 7730118420','con_4f1c');
INSERT INTO fact VALUES('postcode','hash of CV1 4QT','con_4f1c');
INSERT INTO fact VALUES('invoice.number','hash of INV-7','con_open');
CREATE TABLE note (
  interaction TEXT   NOT NULL PRIMARY KEY,
  text        TEXT   NOT NULL,
  revision    BIGINT NOT NULL,
  saved_at    BIGINT NOT NULL
);
INSERT INTO note VALUES('int_a1',replace('It''s the "estimate"; Łukasz wrote 5 €.\nSecond line','\n',char(10)),4,639300719400000000);
INSERT INTO note VALUES('int_open','Noted before the update',1,639300726000000000);
CREATE TABLE agent_state (
  agent  TEXT   NOT NULL PRIMARY KEY,
  state  TEXT   NOT NULL,
  reason TEXT   NULL,
  since  BIGINT NOT NULL
);
INSERT INTO agent_state VALUES('dana','NotReady','break',639300720400000000);
INSERT INTO agent_state VALUES('ravi','Ready',NULL,639300716500000000);
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
INSERT INTO wait VALUES('int_a1','w1','con_4f1c','dana','erp','invoices',639300717000000000,639300717040000000,0);
INSERT INTO wait VALUES('int_a1','w2','con_4f1c','dana','crm','profile',639300717000000000,NULL,1);
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
INSERT INTO action_answer VALUES('dana','key-1','hash',202,'application/json','{"commandId":"c1"}',639300717400000000);
INSERT INTO action_answer VALUES('dana','key-2','hash2',204,NULL,NULL,639300717410000000);
CREATE TABLE shared_key (
  name  TEXT NOT NULL PRIMARY KEY,
  value BLOB NOT NULL
);
INSERT INTO shared_key VALUES('fact-hash',X'0001027f80ff');
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
  due_at      BIGINT NULL, kind TEXT NOT NULL DEFAULT 'Note', field TEXT NULL, expected TEXT NULL,
  PRIMARY KEY (interaction, name)
);
INSERT INTO write_back VALUES('int_a1','crm:note','con_4f1c','crm','Call note','Bill corrected.',639300720400000000,'Pending',639300720410000000,NULL,NULL,0,639300720420000000,'Note',NULL,NULL);
INSERT INTO write_back VALUES('int_b2','crm:note','con_4f1c','crm','Call note','Meter read.',639300721400000000,'Accepted',639300721430000000,NULL,'n-17',2,NULL,'Note',NULL,NULL);
CREATE TABLE change (
  seq   INTEGER PRIMARY KEY AUTOINCREMENT,
  kind  TEXT   NOT NULL,
  id    TEXT   NOT NULL,
  event BIGINT NULL
);
INSERT INTO change VALUES(1,'Note','int_open',NULL);
CREATE TABLE archive_use (
  system     TEXT   NOT NULL,
  capability TEXT   NOT NULL,
  occasion   TEXT   NOT NULL,
  used_by    TEXT   NOT NULL,
  at         BIGINT NOT NULL,
  PRIMARY KEY (system, capability, occasion)
);
INSERT INTO archive_use VALUES('meters','Accounts','con_4f1c','Agent',639300719000000000);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('event',26);
INSERT INTO sqlite_sequence VALUES('change',1);
CREATE INDEX event_contact ON event (contact, seq);
CREATE INDEX contact_open ON contact (is_open, started_at);
CREATE INDEX contact_recorded ON contact (last_recorded_at);
CREATE INDEX wait_from ON wait (from_at);
CREATE INDEX action_answer_at ON action_answer (at);
CREATE INDEX write_back_due ON write_back (due_at);
CREATE INDEX archive_use_at ON archive_use (at);
COMMIT;
