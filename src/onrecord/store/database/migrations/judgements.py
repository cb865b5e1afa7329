"""Version 2: what people decide, and what it does to reports and statements."""

from __future__ import annotations

import sqlite3

# Rows are added, never changed: taking a judgement back is a row of its own, whose subject is that judgement.
_JUDGEMENT = """
CREATE TABLE judgement (
    n        INTEGER PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE,
    at       TEXT NOT NULL,     -- UTC, YYYY-MM-DDTHH:MM:SSZ
    by       TEXT NOT NULL,
    decision TEXT NOT NULL,
    name     TEXT,              -- whom a statement is attributed to
    note     TEXT
) STRICT
"""

# No foreign keys to what is judged: it may go and come back when statements are found again.
_SUBJECT = """
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
"""

# What the judgements come to, worked out from the rows above whenever a report's statements or judgements change.
_EFFECTS = (
    "ALTER TABLE report ADD COLUMN removed TEXT",  # the judgement's id
    "ALTER TABLE statement ADD COLUMN rejected TEXT",  # the judgement's id
    "ALTER TABLE statement ADD COLUMN found_speaker TEXT",  # JSON: what the model found, where a person named another
)

_INDEXES = (
    "CREATE INDEX subject_by_id ON subject (id)",
    "CREATE INDEX subject_by_report ON subject (report)",
    "CREATE INDEX report_removed ON report (removed) WHERE removed IS NOT NULL",
)

# The statements that lists show. To stand inside, or to repeat, what was rejected is to stand by itself.
_STANDING = """
CREATE VIEW standing AS
SELECT s.n, s.id, s.report, s.place, s.kind, s.act, s.force, s.force_span, s.polarity, s.polarity_span,
       s.speaker_hedge, s.outlet_hedge,
       (SELECT o.id FROM statement o WHERE o.id = s.inside AND o.rejected IS NULL) AS inside,
       (SELECT o.id FROM statement o WHERE o.id = s.repeats AND o.rejected IS NULL) AS repeats,
       s.source, s.cue, s.content, s.content_text, s.speaker_name, s.speaker_mention, s.speaker_via, s.principal_name,
       s.relay, s.channel, s.date, s.date_first, s.date_last, s.confidence, s.speaker, s.principal, s.utterance,
       s.occasion, s.origin, s.rejected, s.found_speaker
  FROM statement s
 WHERE s.rejected IS NULL AND s.report NOT IN (SELECT n FROM report WHERE removed IS NOT NULL)
"""


def judgements(connection: sqlite3.Connection) -> None:
    """Make the tables of judgements, the columns of their effects, and the view of what stands."""
    for statement in (_JUDGEMENT, _SUBJECT, *_EFFECTS, *_INDEXES, _STANDING):
        connection.execute(statement)
