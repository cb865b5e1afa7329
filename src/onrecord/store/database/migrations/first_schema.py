"""Version 1: reports, what was given about them, statements, and words to search by."""

from __future__ import annotations

import sqlite3

_REPORT = """
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
) STRICT
"""

# One row for each path under which the report was given, with what was given there. The report's own title, date and
# so on are worked out from all rows, so that the order in which they came makes no difference.
_GIVEN = """
CREATE TABLE given (
    report   INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
    path     TEXT NOT NULL,
    title    TEXT,
    language TEXT,
    date     TEXT,              -- JSON
    zones    TEXT NOT NULL,     -- JSON
    PRIMARY KEY (report, path)
) STRICT, WITHOUT ROWID
"""

# Spans are JSON lists of [start, end] in code points of the report's text: they are only ever read together with
# their statement.
_STATEMENT = """
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
    origin          TEXT NOT NULL,
    UNIQUE (report, place)
) STRICT
"""

_INDEXES = (
    "CREATE INDEX report_by_text ON report (text_sha256)",
    "CREATE INDEX report_by_outlet ON report (outlet)",
    "CREATE INDEX statement_by_speaker ON statement (speaker, speaker_name)",
    "CREATE INDEX statement_by_principal ON statement (principal, principal_name)",
    "CREATE INDEX statement_by_date ON statement (date_first)",
    "CREATE INDEX statement_by_utterance ON statement (utterance)",
    "CREATE INDEX statement_by_occasion ON statement (occasion)",
    "CREATE INDEX statement_by_origin ON statement (origin)",
    # Foreign keys are looked up from the other side when a report's statements are replaced.
    "CREATE INDEX statement_by_inside ON statement (inside) WHERE inside IS NOT NULL",
    "CREATE INDEX statement_by_repeats ON statement (repeats) WHERE repeats IS NOT NULL",
)


def first_schema(connection: sqlite3.Connection) -> None:
    """Make the tables of version 1."""
    for table in (_REPORT, _GIVEN, _STATEMENT):
        connection.execute(table)
    for index in _INDEXES:
        connection.execute(index)
    _searchable(connection, "report", ("title", "text"))
    _searchable(connection, "statement", ("content_text",))


def _searchable(connection: sqlite3.Connection, table: str, columns: tuple[str, ...]) -> None:
    """A full-text index over columns of `table`, kept in step by triggers; the words themselves are stored once."""
    names = ", ".join(columns)
    old, new = (", ".join(f"{row}.{column}" for column in columns) for row in ("old", "new"))
    connection.execute(
        f"CREATE VIRTUAL TABLE {table}_words USING fts5"
        f"({names}, content='{table}', content_rowid='n', tokenize='porter unicode61 remove_diacritics 2')"
    )
    add = f"INSERT INTO {table}_words (rowid, {names}) VALUES (new.n, {new});"
    drop = f"INSERT INTO {table}_words ({table}_words, rowid, {names}) VALUES ('delete', old.n, {old});"
    changed = f"UPDATE OF {names}"
    for event, body in (("INSERT", add), ("DELETE", drop), (changed, drop + add)):
        name = f"{table}_words_{event.split()[0].lower()}"
        connection.execute(f"CREATE TRIGGER {name} AFTER {event} ON {table} BEGIN {body} END")
