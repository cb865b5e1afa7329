PRAGMA application_id = 1332630117;

PRAGMA user_version = 10;

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
, removed TEXT, linked INTEGER NOT NULL DEFAULT 0, found_date TEXT, own_date TEXT, date_judged TEXT, seal TEXT) STRICT
;

CREATE TABLE given (
    report   INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
    path     TEXT NOT NULL,
    title    TEXT,
    language TEXT,
    date     TEXT,              -- JSON
    zones    TEXT NOT NULL, seal TEXT,     -- JSON
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
    utterance       TEXT NOT NULL,
    occasion        TEXT NOT NULL,
    origin          TEXT NOT NULL, rejected TEXT, found_speaker TEXT, added TEXT, speaker_chain INTEGER, principal_chain INTEGER, found_date TEXT, own_date TEXT,
    UNIQUE (report, place)
) STRICT
;

CREATE INDEX report_by_text ON report (text_sha256);

CREATE INDEX report_by_outlet ON report (outlet);

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
, statement TEXT, seal TEXT) STRICT
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

CREATE TABLE tally (
    n     INTEGER PRIMARY KEY,
    key   TEXT NOT NULL UNIQUE,
    said  TEXT NOT NULL
) STRICT
;

CREATE TABLE block (
    block TEXT NOT NULL,
    above INTEGER NOT NULL,         -- the weight of the tally, negative: those whom most reports name come first
    tally TEXT NOT NULL,            -- its key
    PRIMARY KEY (block, above, tally)
) STRICT, WITHOUT ROWID
;

CREATE TABLE form (
    n     INTEGER PRIMARY KEY,
    key   TEXT NOT NULL UNIQUE,
    id    TEXT NOT NULL UNIQUE,
    tally INTEGER NOT NULL REFERENCES tally ON DELETE CASCADE,
    actor TEXT NOT NULL,
    name  TEXT NOT NULL,        -- the actor's
    other TEXT,                 -- the name that ties it to the actor, and why
    why   TEXT,
    score REAL NOT NULL
) STRICT
;

CREATE TABLE question (
    n      INTEGER PRIMARY KEY,
    asked  TEXT NOT NULL UNIQUE,    -- JSON
    name   TEXT NOT NULL,
    named  INTEGER NOT NULL,
    tally  TEXT,                    -- the key of the name's tally; none for words that hold no name
    answer INTEGER REFERENCES form, -- none where each chain is an actor of its own
    via    TEXT NOT NULL,
    score  REAL NOT NULL
) STRICT
;

CREATE TABLE topic (
    topic    TEXT NOT NULL,
    question INTEGER NOT NULL REFERENCES question ON DELETE CASCADE,
    PRIMARY KEY (topic, question)
) STRICT, WITHOUT ROWID
;

CREATE TABLE name_word (
    word     TEXT NOT NULL,
    question INTEGER NOT NULL REFERENCES question ON DELETE CASCADE,
    PRIMARY KEY (word, question)
) STRICT, WITHOUT ROWID
;

CREATE TABLE chain (
    report   INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
    number   INTEGER NOT NULL,
    said     TEXT NOT NULL,         -- JSON
    judged   INTEGER NOT NULL,      -- whether only a person names it
    question INTEGER REFERENCES question,
    tally    INTEGER REFERENCES tally,
    date     TEXT,
    own      TEXT,                  -- the actor's id where the question has no answer
    PRIMARY KEY (report, number)
) STRICT, WITHOUT ROWID
;

CREATE TABLE claim (
    report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
    number INTEGER NOT NULL,
    tally  INTEGER NOT NULL,
    office TEXT NOT NULL,           -- JSON
    date   TEXT,
    title  TEXT NOT NULL,
    span   TEXT NOT NULL            -- JSON
) STRICT
;

CREATE TABLE decision (
    judgement TEXT,                 -- none where the file says it
    decision  TEXT NOT NULL,
    left      TEXT NOT NULL,        -- the ids of forms
    right     TEXT,
    name      TEXT,
    against   TEXT                  -- what speaks against it
) STRICT
;

CREATE TABLE actors_file (text TEXT NOT NULL, seal TEXT) STRICT;

CREATE INDEX block_by_tally ON block (tally);

CREATE INDEX form_by_tally ON form (tally);

CREATE INDEX form_by_actor ON form (actor);

CREATE INDEX question_by_tally ON question (tally);

CREATE INDEX question_by_answer ON question (answer);

CREATE INDEX topic_by_question ON topic (question);

CREATE INDEX name_word_by_question ON name_word (question);

CREATE INDEX chain_by_question ON chain (question);

CREATE INDEX chain_by_tally ON chain (tally, date);

CREATE INDEX chain_by_own ON chain (own) WHERE own IS NOT NULL;

CREATE INDEX claim_by_office ON claim (tally, office, date);

CREATE INDEX claim_by_report ON claim (report, number);

CREATE INDEX decision_by_left ON decision (left);

CREATE INDEX decision_by_right ON decision (right);

CREATE INDEX report_ids ON report (n, id);

CREATE INDEX report_to_link ON report (n) WHERE NOT linked;

CREATE VIEW linked AS
SELECT s.*,
       (SELECT coalesce(f.actor, c.own) FROM chain c JOIN question q ON q.n = c.question
          LEFT JOIN form f ON f.n = q.answer WHERE c.report = s.report AND c.number = s.speaker_chain) AS speaker,
       (SELECT coalesce(f.actor, c.own) FROM chain c JOIN question q ON q.n = c.question
          LEFT JOIN form f ON f.n = q.answer WHERE c.report = s.report AND c.number = s.principal_chain) AS principal,
       (SELECT q.via FROM chain c JOIN question q ON q.n = c.question
         WHERE c.report = s.report AND c.number = s.speaker_chain) AS actor_via
  FROM statement s;

CREATE VIEW standing AS
SELECT s.n, s.id, s.report, s.place, s.kind, s.act, s.force, s.force_span, s.polarity, s.polarity_span,
       s.speaker_hedge, s.outlet_hedge,
       (SELECT o.id FROM statement o WHERE o.id = s.inside AND o.rejected IS NULL) AS inside,
       (SELECT o.id FROM statement o WHERE o.id = s.repeats AND o.rejected IS NULL) AS repeats,
       s.source, s.cue, s.content, s.content_text, s.speaker_name, s.speaker_mention, s.speaker_via, s.principal_name,
       s.relay, s.channel, s.date, s.date_first, s.date_last, s.confidence, s.speaker_chain, s.principal_chain,
       
       (SELECT coalesce(f.actor, c.own) FROM chain c JOIN question q ON q.n = c.question
          LEFT JOIN form f ON f.n = q.answer WHERE c.report = s.report AND c.number = s.speaker_chain) AS speaker,
       (SELECT coalesce(f.actor, c.own) FROM chain c JOIN question q ON q.n = c.question
          LEFT JOIN form f ON f.n = q.answer WHERE c.report = s.report AND c.number = s.principal_chain) AS principal,
       (SELECT q.via FROM chain c JOIN question q ON q.n = c.question
         WHERE c.report = s.report AND c.number = s.speaker_chain) AS actor_via,
       s.utterance, s.occasion, s.origin, s.rejected, s.found_speaker, s.added
  FROM statement s
 WHERE s.rejected IS NULL AND s.report NOT IN (SELECT n FROM report WHERE removed IS NOT NULL);

CREATE TABLE story (
    report INTEGER PRIMARY KEY REFERENCES report ON DELETE CASCADE,
    stems  TEXT NOT NULL,       -- JSON: the words that tell what it is about
    rules  TEXT NOT NULL
) STRICT
;

CREATE TABLE compared (
    statement INTEGER PRIMARY KEY,
    voice     TEXT NOT NULL,    -- JSON: who speaks, as far as its report tells
    sentence  TEXT NOT NULL,
    told      TEXT NOT NULL,    -- the stems of the cue
    own       TEXT NOT NULL     -- the id of the utterance that begins with it
, first TEXT NOT NULL DEFAULT '') STRICT
;

CREATE TABLE drawer (
    bucket    INTEGER NOT NULL,
    key       INTEGER NOT NULL,
    statement INTEGER NOT NULL,
    PRIMARY KEY (bucket, key, statement)
) STRICT, WITHOUT ROWID
;

CREATE TABLE link (
    statement INTEGER NOT NULL,
    other     INTEGER NOT NULL,
    odds      REAL NOT NULL,
    PRIMARY KEY (statement, other)
) STRICT, WITHOUT ROWID
;

CREATE TABLE utterance (id TEXT NOT NULL PRIMARY KEY, matches TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE origin (id TEXT NOT NULL PRIMARY KEY, reasons TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE owners (text TEXT NOT NULL, seal TEXT) STRICT;

CREATE INDEX compared_by_own ON compared (own);

CREATE INDEX story_by_rules ON story (rules);

CREATE INDEX statement_origins ON statement (utterance, origin, report) WHERE rejected IS NULL;

CREATE INDEX compared_by_first ON compared (first);

CREATE INDEX link_unsure ON link (odds, statement, other) WHERE statement < other AND odds < 1.4;

CREATE INDEX report_unsure_date ON report (n)
       WHERE removed IS NULL AND date_judged IS NULL AND (own_date IS NULL OR instr(own_date, '"rejected"'));

CREATE TABLE meaning (
    report    INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
    statement TEXT NOT NULL,    -- its id
    vector    BLOB NOT NULL,    -- one byte a number
    seal      INTEGER NOT NULL,
    PRIMARY KEY (report, statement)
) STRICT, WITHOUT ROWID
;

INSERT INTO migration VALUES ('actors', '2026-11-28T10:45:44+00:00');

INSERT INTO migration VALUES ('corroboration', '2026-11-28T10:45:44+00:00');

INSERT INTO migration VALUES ('dates', '2026-11-28T10:45:44+00:00');

INSERT INTO migration VALUES ('first_schema', '2026-11-28T10:45:44+00:00');

INSERT INTO migration VALUES ('judgements', '2026-11-28T10:45:44+00:00');

INSERT INTO migration VALUES ('reading_room', '2026-11-28T10:45:44+00:00');

INSERT INTO migration VALUES ('review', '2026-11-28T10:45:44+00:00');

INSERT INTO migration VALUES ('second_round', '2026-11-28T10:45:44+00:00');

INSERT INTO migration VALUES ('soundness', '2026-11-28T10:45:44+00:00');

INSERT INTO migration VALUES ('utterances', '2026-11-28T10:45:44+00:00');

INSERT INTO report VALUES (1, 'rf4fc0f2256491f99', 'Ana Berg said that the ferry will sail. "The night is calm," Karl Ode said.', '96fdfc3d32484ead29ab9df3df12e86b8ab34fa8376fb4f9fe582a13c3e2d6b6', 'Shoreline', NULL, NULL, NULL, '{"value":"2023-03-08","precision":"day","basis":"given","evidence":[]}', '2023-03-08', '2023-03-08', '[]', 'fake-1', NULL, 1, '{"value":"2023-03-08","precision":"day","basis":"given","evidence":[]}', '{"value":"2023-03-08","precision":"day","basis":"given","evidence":[]}', NULL, '6e07329a9c39b75c18b83963bffbcc45');

INSERT INTO report VALUES (2, 'r58d84275e8205b02', 'The Council denied that the harbour is closed. Ana Berg said that the ferry will sail.', '143c9e8a689ac428ffd5cc3d6451567d0dda94ce8a1957d39040406fb64ce7fd', NULL, NULL, NULL, NULL, '{"value":"2023-06-14","precision":"day","basis":"given","evidence":[]}', '2023-06-14', '2023-06-14', '[]', 'fake-1', NULL, 1, '{"value":"2023-06-14","precision":"day","basis":"given","evidence":[]}', '{"value":"2023-06-14","precision":"day","basis":"given","evidence":[]}', NULL, '4e6899b8b48f73197d8351365beb4af9');

INSERT INTO given VALUES (1, 'a.txt', NULL, NULL, '{"value":"2023-03-08","precision":"day","basis":"given","evidence":[]}', '[]', 'bac133c224ad4776a76227a5710a3e23');

INSERT INTO given VALUES (2, 'c.txt', NULL, NULL, NULL, '[]', 'ea04675d4c14fee5e69766c8864332c6');

INSERT INTO given VALUES (2, 'd.txt', NULL, NULL, '{"value":"2023-06-14","precision":"day","basis":"given","evidence":[]}', '[]', '80042080c7a54496a83994c426923691');

INSERT INTO statement VALUES (1, 's88634af59a23e0de', 1, 0, 'indirect', 'speech', 'asserts', '[9,13]', 'affirmative', NULL, NULL, NULL, NULL, NULL, '[[0,8]]', '[[9,13]]', '[[14,38]]', 'that the ferry will sail', 'Ana Berg', '[0,8]', 'The report gives the name.', NULL, NULL, NULL, '{"value":"2023-03-08","precision":"day","basis":"given","evidence":[]}', '2023-03-08', '2023-03-08', 0.9, 'u5c26044e70d4ad18', 'c361ed557eadde20c', 'o5c26044e70d4ad18', NULL, NULL, NULL, 0, NULL, '{"value":"2023-03-08","precision":"day","basis":"given","evidence":[]}', '{"value":"2023-03-08","precision":"day","basis":"given","evidence":[]}');

INSERT INTO statement VALUES (2, 'sd8b79331e84f724b', 1, 1, 'direct', 'speech', 'asserts', '[70,74]', 'affirmative', NULL, NULL, NULL, NULL, NULL, '[[61,69]]', '[[70,74]]', '[[41,58]]', 'The night is calm', 'Karl Ode', '[61,69]', 'The report gives the name.', NULL, NULL, NULL, '{"value":"2023-03-08","precision":"day","basis":"given","evidence":[]}', '2023-03-08', '2023-03-08', 0.9, 'uc05d12332c0718bd', 'cb32f006d83ec732b', 'oc05d12332c0718bd', NULL, NULL, NULL, 1, NULL, '{"value":"2023-03-08","precision":"day","basis":"given","evidence":[]}', '{"value":"2023-03-08","precision":"day","basis":"given","evidence":[]}');

INSERT INTO statement VALUES (3, 's3e557f8ea5f80a76', 2, 0, 'indirect', 'speech', 'denies', '[12,18]', 'affirmative', NULL, NULL, NULL, NULL, NULL, '[[0,11]]', '[[12,18]]', '[[19,45]]', 'that the harbour is closed', 'The Council', '[0,11]', 'The report gives the name.', NULL, NULL, NULL, '{"value":"2023-06-14","precision":"day","basis":"given","evidence":[]}', '2023-06-14', '2023-06-14', 0.9, 'ueab1d320d3743e3a', 'c1412913dcfc14eca', 'oeab1d320d3743e3a', NULL, NULL, NULL, 0, NULL, '{"value":"2023-06-14","precision":"day","basis":"given","evidence":[]}', '{"value":"2023-06-14","precision":"day","basis":"given","evidence":[]}');

INSERT INTO statement VALUES (4, 's99dca6c2f5e1559c', 2, 1, 'indirect', 'speech', 'asserts', '[56,60]', 'affirmative', NULL, NULL, NULL, NULL, NULL, '[[47,55]]', '[[56,60]]', '[[61,85]]', 'that the ferry will sail', 'Ana Berg', '[47,55]', 'The report gives the name.', NULL, NULL, NULL, '{"value":"2023-06-14","precision":"day","basis":"given","evidence":[]}', '2023-06-14', '2023-06-14', 0.9, 'u673fdee300d66763', 'cfe6518780b795539', 'o673fdee300d66763', NULL, NULL, NULL, 1, NULL, '{"value":"2023-06-14","precision":"day","basis":"given","evidence":[]}', '{"value":"2023-06-14","precision":"day","basis":"given","evidence":[]}');

INSERT INTO tally VALUES (1, 'person ana berg', '{"kind":"person","reports":2,"first":"2023-03-08","names":{"Ana Berg":2},"genders":{},"short":{},"offices":[],"together":[],"known":null}');

INSERT INTO tally VALUES (2, 'person karl ode', '{"kind":"person","reports":1,"first":"2023-03-08","names":{"Karl Ode":1},"genders":{},"short":{},"offices":[],"together":[],"known":null}');

INSERT INTO tally VALUES (3, 'organisation council', '{"kind":"organisation","reports":1,"first":"2023-06-14","names":{"The Council":1},"genders":{},"short":{},"offices":[],"together":[],"known":null}');

INSERT INTO block VALUES ('form organisation council', -1, 'organisation council');

INSERT INTO block VALUES ('organisation council', -1, 'organisation council');

INSERT INTO block VALUES ('owner council', -1, 'organisation council');

INSERT INTO block VALUES ('family berg', -2, 'person ana berg');

INSERT INTO block VALUES ('form person ana berg', -2, 'person ana berg');

INSERT INTO block VALUES ('person brg =ana', -2, 'person ana berg');

INSERT INTO block VALUES ('person brg =anastasia', -2, 'person ana berg');

INSERT INTO block VALUES ('person brg =bryanna', -2, 'person ana berg');

INSERT INTO block VALUES ('person brg a', -2, 'person ana berg');

INSERT INTO block VALUES ('words ana berg', -2, 'person ana berg');

INSERT INTO block VALUES ('family ode', -1, 'person karl ode');

INSERT INTO block VALUES ('form person karl ode', -1, 'person karl ode');

INSERT INTO block VALUES ('person od k', -1, 'person karl ode');

INSERT INTO block VALUES ('words karl ode', -1, 'person karl ode');

INSERT INTO form VALUES (1, 'person ana berg', 'a0b4f3ffd9c71fcc7', 1, 'a0b4f3ffd9c71fcc7', 'Ana Berg', NULL, NULL, 0.95);

INSERT INTO form VALUES (2, 'person karl ode', 'a2816d6d4c0016e05', 2, 'a2816d6d4c0016e05', 'Karl Ode', NULL, NULL, 0.95);

INSERT INTO form VALUES (3, 'organisation council', 'aadc04da8a6ffae5b', 3, 'aadc04da8a6ffae5b', 'The Council', NULL, NULL, 0.95);

INSERT INTO question VALUES (1, '["person ana berg","person","Ana Berg",true,[],null,null,null,[]]', 'Ana Berg', 1, 'person ana berg', 1, 'by this name', 0.95);

INSERT INTO question VALUES (2, '["person karl ode","person","Karl Ode",true,[],null,null,null,[]]', 'Karl Ode', 1, 'person karl ode', 2, 'by this name', 0.95);

INSERT INTO question VALUES (3, '["organisation council","organisation","The Council",true,[],null,null,null,[]]', 'The Council', 1, 'organisation council', 3, 'by this name', 0.95);

INSERT INTO topic VALUES ('form person ana berg', 1);

INSERT INTO topic VALUES ('form person karl ode', 2);

INSERT INTO topic VALUES ('form organisation council', 3);

INSERT INTO name_word VALUES ('ana', 1);

INSERT INTO name_word VALUES ('berg', 1);

INSERT INTO name_word VALUES ('karl', 2);

INSERT INTO name_word VALUES ('ode', 2);

INSERT INTO name_word VALUES ('council', 3);

INSERT INTO chain VALUES (1, 0, '["person","Ana Berg",[["Ana Berg",1]],[],null,true,[[0,8]]]', 0, 1, 1, '2023-03-08', NULL);

INSERT INTO chain VALUES (1, 1, '["person","Karl Ode",[["Karl Ode",1]],[],null,true,[[61,69]]]', 0, 2, 2, '2023-03-08', NULL);

INSERT INTO chain VALUES (2, 0, '["organisation","The Council",[["The Council",1]],[],null,true,[[0,11]]]', 0, 3, 3, '2023-06-14', NULL);

INSERT INTO chain VALUES (2, 1, '["person","Ana Berg",[["Ana Berg",1]],[],null,true,[[47,55]]]', 0, 1, 1, '2023-06-14', NULL);

INSERT INTO story VALUES (1, '["ana", "berg", "calm", "ferri", "is", "karl", "night", "ode", "said", "sail", "that", "the", "wil"]', '12-bc66ec8d');

INSERT INTO story VALUES (2, '["ana", "berg", "clos", "counci", "den", "ferri", "harbou", "is", "said", "sail", "that", "the", "wil"]', '12-bc66ec8d');

INSERT INTO compared VALUES (1, '{"name":["ana","berg"],"principal":[],"person":true,"proper":true,"about":["ana","berg"],"roles":[],"keys":["an","brg"],"shown":"Ana Berg"}', 'Ana Berg said that the ferry will sail', 'said', 'u5c26044e70d4ad18', 'u5c26044e70d4ad18');

INSERT INTO compared VALUES (2, '{"name":["karl","ode"],"principal":[],"person":true,"proper":true,"about":["karl","ode"],"roles":[],"keys":["krl","od"],"shown":"Karl Ode"}', 'The night is calm," Karl Ode said', 'said', 'uc05d12332c0718bd', 'uc05d12332c0718bd');

INSERT INTO compared VALUES (3, '{"name":["council"],"principal":[],"person":true,"proper":true,"about":["council"],"roles":[],"keys":[],"shown":"The Council"}', 'The Council denied that the harbour is closed', 'den', 'ueab1d320d3743e3a', 'ueab1d320d3743e3a');

INSERT INTO compared VALUES (4, '{"name":["ana","berg"],"principal":[],"person":true,"proper":true,"about":["ana","berg"],"roles":[],"keys":["an","brg"],"shown":"Ana Berg"}', 'Ana Berg said that the ferry will sail', 'said', 'u673fdee300d66763', 'u673fdee300d66763');

INSERT INTO drawer VALUES (-3, 1542276172574211849, 1);

INSERT INTO drawer VALUES (-3, 1542276172574211849, 4);

INSERT INTO drawer VALUES (-3, 2599129205991795033, 3);

INSERT INTO drawer VALUES (-3, 4503295682852765759, 2);

INSERT INTO drawer VALUES (-2, 368607373645424377, 1);

INSERT INTO drawer VALUES (-2, 368607373645424377, 4);

INSERT INTO drawer VALUES (-2, 372351638825450294, 3);

INSERT INTO drawer VALUES (-2, 510355298010188068, 1);

INSERT INTO drawer VALUES (-2, 510355298010188068, 4);

INSERT INTO drawer VALUES (-2, 1873614224379694151, 3);

INSERT INTO drawer VALUES (-2, 2788764861808808787, 2);

INSERT INTO drawer VALUES (-2, 5650284007410290683, 1);

INSERT INTO drawer VALUES (-2, 5650284007410290683, 4);

INSERT INTO drawer VALUES (-2, 7312101649794846159, 2);

INSERT INTO drawer VALUES (-2, 7464507614530149990, 1);

INSERT INTO drawer VALUES (-2, 7464507614530149990, 4);

INSERT INTO drawer VALUES (-2, 7562604951748044117, 1);

INSERT INTO drawer VALUES (-2, 7562604951748044117, 4);

INSERT INTO drawer VALUES (-2, 7582025499287793297, 2);

INSERT INTO drawer VALUES (-2, 8380080438717865526, 1);

INSERT INTO drawer VALUES (-2, 8380080438717865526, 4);

INSERT INTO drawer VALUES (46161, 368607373645424377, 1);

INSERT INTO drawer VALUES (46161, 510355298010188068, 1);

INSERT INTO drawer VALUES (46161, 2788764861808808787, 2);

INSERT INTO drawer VALUES (46161, 5650284007410290683, 1);

INSERT INTO drawer VALUES (46161, 7312101649794846159, 2);

INSERT INTO drawer VALUES (46161, 7464507614530149990, 1);

INSERT INTO drawer VALUES (46161, 7562604951748044117, 1);

INSERT INTO drawer VALUES (46161, 7582025499287793297, 2);

INSERT INTO drawer VALUES (46161, 8380080438717865526, 1);

INSERT INTO drawer VALUES (46167, 368607373645424377, 4);

INSERT INTO drawer VALUES (46167, 372351638825450294, 3);

INSERT INTO drawer VALUES (46167, 510355298010188068, 4);

INSERT INTO drawer VALUES (46167, 1873614224379694151, 3);

INSERT INTO drawer VALUES (46167, 5650284007410290683, 4);

INSERT INTO drawer VALUES (46167, 7464507614530149990, 4);

INSERT INTO drawer VALUES (46167, 7562604951748044117, 4);

INSERT INTO drawer VALUES (46167, 8380080438717865526, 4);
