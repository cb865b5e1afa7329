"""Version 4: who in all reports is one. A statement keeps its report's chain; the actor is found from that."""

from __future__ import annotations

import sqlite3

# What all reports say of whoever is called so, added up (JSON): it comes to the same in whatever order they came.
_TALLY = """
CREATE TABLE tally (
    n     INTEGER PRIMARY KEY,
    key   TEXT NOT NULL UNIQUE,
    said  TEXT NOT NULL
) STRICT
"""

# Under which keys tallies meet: those that may be one actor, those that a question is about.
_BLOCK = """
CREATE TABLE block (
    block TEXT NOT NULL,
    above INTEGER NOT NULL,         -- the weight of the tally, negative: those whom most reports name come first
    tally TEXT NOT NULL,            -- its key
    PRIMARY KEY (block, above, tally)
) STRICT, WITHOUT ROWID
"""

# The forms of a name, mostly one; two where two people have it. Forms of one actor have its id; the names by which it
# goes, and why, are kept with each.
_FORM = """
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
"""

# What chains ask: those that ask the same have one row, so that merging two actors changes few.
_QUESTION = """
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
"""

_TOPIC = """
CREATE TABLE topic (
    topic    TEXT NOT NULL,
    question INTEGER NOT NULL REFERENCES question ON DELETE CASCADE,
    PRIMARY KEY (topic, question)
) STRICT, WITHOUT ROWID
"""

_WORD = """
CREATE TABLE name_word (
    word     TEXT NOT NULL,
    question INTEGER NOT NULL REFERENCES question ON DELETE CASCADE,
    PRIMARY KEY (word, question)
) STRICT, WITHOUT ROWID
"""

# What each report knows of its actors. `question` and what follows are empty while the report is out of the lists.
_CHAIN = """
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
"""

# The offices that chains give, one row for each time.
_CLAIM = """
CREATE TABLE claim (
    report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
    number INTEGER NOT NULL,
    tally  INTEGER NOT NULL,
    office TEXT NOT NULL,           -- JSON
    date   TEXT,
    title  TEXT NOT NULL,
    span   TEXT NOT NULL            -- JSON
) STRICT
"""

# What people decided about actors and what their file says, worked out from these whenever they change.
_DECISION = """
CREATE TABLE decision (
    judgement TEXT,                 -- none where the file says it
    decision  TEXT NOT NULL,
    left      TEXT NOT NULL,        -- the ids of forms
    right     TEXT,
    name      TEXT,
    against   TEXT                  -- what speaks against it
) STRICT
"""

_FILE = "CREATE TABLE actors_file (text TEXT NOT NULL) STRICT"

_INDEXES = (
    "CREATE INDEX block_by_tally ON block (tally)",
    "CREATE INDEX form_by_tally ON form (tally)",
    "CREATE INDEX form_by_actor ON form (actor)",
    "CREATE INDEX question_by_tally ON question (tally)",
    "CREATE INDEX question_by_answer ON question (answer)",
    "CREATE INDEX topic_by_question ON topic (question)",
    "CREATE INDEX name_word_by_question ON name_word (question)",
    "CREATE INDEX chain_by_question ON chain (question)",
    "CREATE INDEX chain_by_tally ON chain (tally, date)",
    "CREATE INDEX chain_by_own ON chain (own) WHERE own IS NOT NULL",
    "CREATE INDEX claim_by_office ON claim (tally, office, date)",
    "CREATE INDEX claim_by_report ON claim (report, number)",
    "CREATE INDEX decision_by_left ON decision (left)",
    "CREATE INDEX decision_by_right ON decision (right)",
)

_STATEMENT = (
    "DROP VIEW standing",
    "DROP INDEX statement_by_speaker",
    "DROP INDEX statement_by_principal",
    "ALTER TABLE statement DROP COLUMN speaker",
    "ALTER TABLE statement DROP COLUMN principal",
    "ALTER TABLE statement ADD COLUMN speaker_chain INTEGER",  # the chains' numbers in the report
    "ALTER TABLE statement ADD COLUMN principal_chain INTEGER",
    # Whether it is tied to the other reports as this version does it. Reports of an older record are not, at first.
    "ALTER TABLE report ADD COLUMN linked INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX report_ids ON report (n, id)",  # of a report of this number, without its row
    "CREATE INDEX report_to_link ON report (n) WHERE NOT linked",
)

_ACTOR = """
       (SELECT coalesce(f.actor, c.own) FROM chain c JOIN question q ON q.n = c.question
          LEFT JOIN form f ON f.n = q.answer WHERE c.report = s.report AND c.number = s.{0}_chain) AS {0}"""

# All statements with their actors.
_LINKED = f"""
CREATE VIEW linked AS
SELECT s.*,{_ACTOR.format("speaker")},{_ACTOR.format("principal")},
       (SELECT q.via FROM chain c JOIN question q ON q.n = c.question
         WHERE c.report = s.report AND c.number = s.speaker_chain) AS actor_via
  FROM statement s
"""

# As before; speaker and principal come from the chains.
_STANDING = f"""
CREATE VIEW standing AS
SELECT s.n, s.id, s.report, s.place, s.kind, s.act, s.force, s.force_span, s.polarity, s.polarity_span,
       s.speaker_hedge, s.outlet_hedge,
       (SELECT o.id FROM statement o WHERE o.id = s.inside AND o.rejected IS NULL) AS inside,
       (SELECT o.id FROM statement o WHERE o.id = s.repeats AND o.rejected IS NULL) AS repeats,
       s.source, s.cue, s.content, s.content_text, s.speaker_name, s.speaker_mention, s.speaker_via, s.principal_name,
       s.relay, s.channel, s.date, s.date_first, s.date_last, s.confidence, s.speaker_chain, s.principal_chain,
       {_ACTOR.format("speaker")},{_ACTOR.format("principal")},
       (SELECT q.via FROM chain c JOIN question q ON q.n = c.question
         WHERE c.report = s.report AND c.number = s.speaker_chain) AS actor_via,
       s.utterance, s.occasion, s.origin, s.rejected, s.found_speaker, s.added
  FROM statement s
 WHERE s.rejected IS NULL AND s.report NOT IN (SELECT n FROM report WHERE removed IS NOT NULL)
"""


def actors(connection: sqlite3.Connection) -> None:
    """Make the tables of actors; who is one is worked out by whoever opens the record next."""
    tables = (_TALLY, _BLOCK, _FORM, _QUESTION, _TOPIC, _WORD, _CHAIN, _CLAIM, _DECISION, _FILE)
    for statement in (*tables, *_INDEXES, *_STATEMENT, _LINKED, _STANDING):
        connection.execute(statement)
