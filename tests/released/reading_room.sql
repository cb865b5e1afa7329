PRAGMA application_id = 1332630117;

PRAGMA user_version = 3;

CREATE TABLE migration (name TEXT NOT NULL PRIMARY KEY, at TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE report (
    n           INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    text        TEXT NOT NULL,
    text_sha256 TEXT NOT NULL,
    outlet      TEXT,
    url         TEXT,
    title       TEXT,
    language    TEXT,
    date        TEXT,           -- JSON, as far as the report alone tells it
    date_first  TEXT,           -- its first and last possible day, YYYY-MM-DD
    date_last   TEXT,
    zones       TEXT NOT NULL,  -- JSON
    model       TEXT NOT NULL   -- what found its statements
, removed TEXT) STRICT
;

CREATE TABLE given (
    report   INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
    path     TEXT NOT NULL,
    title    TEXT,
    language TEXT,
    date     TEXT,              -- JSON
    zones    TEXT NOT NULL,     -- JSON
    PRIMARY KEY (report, path)
) STRICT, WITHOUT ROWID
;

CREATE TABLE statement (
    n               INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE,
    report          INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
    place           INTEGER NOT NULL,   -- 0 for the first of its report
    kind            TEXT NOT NULL,
    act             TEXT NOT NULL,
    force           TEXT NOT NULL,
    force_span      TEXT,
    polarity        TEXT NOT NULL,
    polarity_span   TEXT,
    speaker_hedge   TEXT,               -- JSON: text, span
    outlet_hedge    TEXT,
    inside          TEXT REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED,
    repeats         TEXT REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED,
    source          TEXT NOT NULL,      -- JSON: spans
    cue             TEXT NOT NULL,
    content         TEXT NOT NULL,
    content_text    TEXT NOT NULL,
    speaker_name    TEXT,
    speaker_mention TEXT,
    speaker_via     TEXT,
    principal_name  TEXT,
    relay           TEXT,               -- JSON: name, span
    channel         TEXT,               -- JSON: text, span
    date            TEXT,               -- JSON
    date_first      TEXT,
    date_last       TEXT,
    confidence      REAL NOT NULL,
    speaker         TEXT,               -- actor ids
    principal       TEXT,
    utterance       TEXT NOT NULL,
    occasion        TEXT NOT NULL,
    origin          TEXT NOT NULL, rejected TEXT, found_speaker TEXT, added TEXT,
    UNIQUE (report, place)
) STRICT
;

CREATE INDEX report_by_text ON report (text_sha256);

CREATE INDEX report_by_outlet ON report (outlet);

CREATE INDEX statement_by_speaker ON statement (speaker, speaker_name);

CREATE INDEX statement_by_principal ON statement (principal, principal_name);

CREATE INDEX statement_by_date ON statement (date_first);

CREATE INDEX statement_by_utterance ON statement (utterance);

CREATE INDEX statement_by_occasion ON statement (occasion);

CREATE INDEX statement_by_origin ON statement (origin);

CREATE INDEX statement_by_inside ON statement (inside) WHERE inside IS NOT NULL;

CREATE INDEX statement_by_repeats ON statement (repeats) WHERE repeats IS NOT NULL;

CREATE VIRTUAL TABLE report_words USING fts5(title, text, content='report', content_rowid='n', tokenize='porter unicode61 remove_diacritics 2');

CREATE TRIGGER report_words_insert AFTER INSERT ON report BEGIN INSERT INTO report_words (rowid, title, text) VALUES (new.n, new.title, new.text); END;

CREATE TRIGGER report_words_delete AFTER DELETE ON report BEGIN INSERT INTO report_words (report_words, rowid, title, text) VALUES ('delete', old.n, old.title, old.text); END;

CREATE TRIGGER report_words_update AFTER UPDATE OF title, text ON report BEGIN INSERT INTO report_words (report_words, rowid, title, text) VALUES ('delete', old.n, old.title, old.text);INSERT INTO report_words (rowid, title, text) VALUES (new.n, new.title, new.text); END;

CREATE VIRTUAL TABLE statement_words USING fts5(content_text, content='statement', content_rowid='n', tokenize='porter unicode61 remove_diacritics 2');

CREATE TRIGGER statement_words_insert AFTER INSERT ON statement BEGIN INSERT INTO statement_words (rowid, content_text) VALUES (new.n, new.content_text); END;

CREATE TRIGGER statement_words_delete AFTER DELETE ON statement BEGIN INSERT INTO statement_words (statement_words, rowid, content_text) VALUES ('delete', old.n, old.content_text); END;

CREATE TRIGGER statement_words_update AFTER UPDATE OF content_text ON statement BEGIN INSERT INTO statement_words (statement_words, rowid, content_text) VALUES ('delete', old.n, old.content_text);INSERT INTO statement_words (rowid, content_text) VALUES (new.n, new.content_text); END;

CREATE TABLE judgement (
    n        INTEGER PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE,
    at       TEXT NOT NULL,     -- UTC, YYYY-MM-DDTHH:MM:SSZ
    by       TEXT NOT NULL,
    decision TEXT NOT NULL,
    name     TEXT,              -- whom a statement is attributed to
    note     TEXT
, statement TEXT) STRICT
;

CREATE TABLE subject (
    judgement INTEGER NOT NULL REFERENCES judgement,
    place     INTEGER NOT NULL,
    id        TEXT NOT NULL,    -- as it was when it was judged
    report    TEXT,
    source    TEXT NOT NULL,    -- JSON: spans
    cue       TEXT NOT NULL,
    content   TEXT NOT NULL,
    text      TEXT,             -- the words of the content
    now       TEXT,             -- the present id, worked out again with the report's statements
    PRIMARY KEY (judgement, place)
) STRICT, WITHOUT ROWID
;

CREATE INDEX subject_by_id ON subject (id);

CREATE INDEX subject_by_report ON subject (report);

CREATE INDEX report_removed ON report (removed) WHERE removed IS NOT NULL;

CREATE INDEX statement_listed ON statement
       (date_first IS NULL, date_first, date_last, report, place, kind, force, act, utterance, origin)
       WHERE rejected IS NULL;

CREATE INDEX report_listed ON report
       (date_first IS NULL, date_first, date_last, outlet, id, removed);

CREATE INDEX report_facts ON report (n, outlet, date_last);

CREATE INDEX statement_added ON statement (report) WHERE added IS NOT NULL;

CREATE INDEX subject_by_now ON subject (now);

CREATE VIEW standing AS
SELECT s.n, s.id, s.report, s.place, s.kind, s.act, s.force, s.force_span, s.polarity, s.polarity_span,
       s.speaker_hedge, s.outlet_hedge,
       (SELECT o.id FROM statement o WHERE o.id = s.inside AND o.rejected IS NULL) AS inside,
       (SELECT o.id FROM statement o WHERE o.id = s.repeats AND o.rejected IS NULL) AS repeats,
       s.source, s.cue, s.content, s.content_text, s.speaker_name, s.speaker_mention, s.speaker_via, s.principal_name,
       s.relay, s.channel, s.date, s.date_first, s.date_last, s.confidence, s.speaker, s.principal, s.utterance,
       s.occasion, s.origin, s.rejected, s.found_speaker, s.added
  FROM statement s
 WHERE s.rejected IS NULL AND s.report NOT IN (SELECT n FROM report WHERE removed IS NOT NULL);

INSERT INTO migration VALUES ('first_schema', '2026-11-25T19:02:00+00:00');

INSERT INTO migration VALUES ('judgements', '2026-11-25T19:02:00+00:00');

INSERT INTO migration VALUES ('reading_room', '2026-11-25T19:02:00+00:00');

INSERT INTO report VALUES (1, 'rf4fc0f2256491f99', 'Ana Berg said that the ferry will sail. "The night is calm," Karl Ode said.', '96fdfc3d32484ead29ab9df3df12e86b8ab34fa8376fb4f9fe582a13c3e2d6b6', 'Shoreline', NULL, NULL, NULL, '{"value":"2023-03-08","precision":"day","basis":"given","evidence":[]}', '2023-03-08', '2023-03-08', '[]', 'fake-1', NULL);

INSERT INTO report VALUES (2, 'r58d84275e8205b02', 'The Council denied that the harbour is closed. Ana Berg said that the ferry will sail.', '143c9e8a689ac428ffd5cc3d6451567d0dda94ce8a1957d39040406fb64ce7fd', NULL, NULL, NULL, NULL, '{"value":"2023-06-14","precision":"day","basis":"given","evidence":[]}', '2023-06-14', '2023-06-14', '[]', 'fake-1', NULL);

INSERT INTO given VALUES (1, 'a.txt', NULL, NULL, '{"value":"2023-03-08","precision":"day","basis":"given","evidence":[]}', '[]');

INSERT INTO given VALUES (2, 'c.txt', NULL, NULL, NULL, '[]');

INSERT INTO given VALUES (2, 'd.txt', NULL, NULL, '{"value":"2023-06-14","precision":"day","basis":"given","evidence":[]}', '[]');

INSERT INTO statement VALUES (1, 's88634af59a23e0de', 1, 0, 'indirect', 'speech', 'asserts', '[9,13]', 'affirmative', NULL, NULL, NULL, NULL, NULL, '[[0,8]]', '[[9,13]]', '[[14,38]]', 'that the ferry will sail', 'Ana Berg', '[0,8]', 'The report gives the name.', NULL, NULL, NULL, '{"value":"2023-03-08","precision":"day","basis":"given","evidence":[]}', '2023-03-08', '2023-03-08', 0.9, 'a6b0b0fb2bc1861a1', NULL, 'u5c26044e70d4ad18', 'c5c26044e70d4ad18', 'o263c828870cab814', NULL, NULL, NULL);

INSERT INTO statement VALUES (2, 'sd8b79331e84f724b', 1, 1, 'direct', 'speech', 'asserts', '[70,74]', 'affirmative', NULL, NULL, NULL, NULL, NULL, '[[61,69]]', '[[70,74]]', '[[41,58]]', 'The night is calm', 'Karl Ode', '[61,69]', 'The report gives the name.', NULL, NULL, NULL, '{"value":"2023-03-08","precision":"day","basis":"given","evidence":[]}', '2023-03-08', '2023-03-08', 0.9, 'a03b2df6ab88307a8', NULL, 'uc05d12332c0718bd', 'cc05d12332c0718bd', 'o263c828870cab814', NULL, NULL, NULL);

INSERT INTO statement VALUES (3, 's3e557f8ea5f80a76', 2, 0, 'indirect', 'speech', 'denies', '[12,18]', 'affirmative', NULL, NULL, NULL, NULL, NULL, '[[0,11]]', '[[12,18]]', '[[19,45]]', 'that the harbour is closed', 'The Council', '[0,11]', 'The report gives the name.', NULL, NULL, NULL, '{"value":"2023-06-14","precision":"day","basis":"given","evidence":[]}', '2023-06-14', '2023-06-14', 0.9, 'ac984b3195018b76c', NULL, 'ueab1d320d3743e3a', 'ceab1d320d3743e3a', 'o3f69b105a52da1ad', NULL, NULL, NULL);

INSERT INTO statement VALUES (4, 's99dca6c2f5e1559c', 2, 1, 'indirect', 'speech', 'asserts', '[56,60]', 'affirmative', NULL, NULL, NULL, NULL, NULL, '[[47,55]]', '[[56,60]]', '[[61,85]]', 'that the ferry will sail', 'Ana Berg', '[47,55]', 'The report gives the name.', NULL, NULL, NULL, '{"value":"2023-06-14","precision":"day","basis":"given","evidence":[]}', '2023-06-14', '2023-06-14', 0.9, 'a6b0b0fb2bc1861a1', NULL, 'u673fdee300d66763', 'c673fdee300d66763', 'o3f69b105a52da1ad', NULL, NULL, NULL);
