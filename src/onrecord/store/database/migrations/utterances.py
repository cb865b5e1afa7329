"""Version 5: what ties statements of several reports together, and what finding it anew rests on."""

from __future__ import annotations

import sqlite3

# What a statement is compared by, so that its report need not be read again. A report's row says that its statements
# are linked, and by which rules; a report without one is still to be.
_STORY = """
CREATE TABLE story (
    report INTEGER PRIMARY KEY REFERENCES report ON DELETE CASCADE,
    stems  TEXT NOT NULL,       -- JSON: the words that tell what it is about
    rules  TEXT NOT NULL
) STRICT
"""
_COMPARED = """
CREATE TABLE compared (
    statement INTEGER PRIMARY KEY,
    voice     TEXT NOT NULL,    -- JSON: who speaks, as far as its report tells
    sentence  TEXT NOT NULL,
    told      TEXT NOT NULL,    -- the stems of the cue
    vector    BLOB,             -- what the sentence means, one byte a number
    own       TEXT NOT NULL     -- the id of the utterance that begins with it
) STRICT
"""

# Who is filed where. By time first: reports of one time come together, and so do the pages that they change.
_DRAWER = """
CREATE TABLE drawer (
    bucket    INTEGER NOT NULL,
    key       INTEGER NOT NULL,
    statement INTEGER NOT NULL,
    PRIMARY KEY (bucket, key, statement)
) STRICT, WITHOUT ROWID
"""

# Pairs that may be one utterance, each in both directions.
_LINK = """
CREATE TABLE link (
    statement INTEGER NOT NULL,
    other     INTEGER NOT NULL,
    odds      REAL NOT NULL,
    PRIMARY KEY (statement, other)
) STRICT, WITHOUT ROWID
"""

# Of utterances with several statements, why they are one; of origins with several reports, why these are one.
_UTTERANCE = "CREATE TABLE utterance (id TEXT NOT NULL PRIMARY KEY, matches TEXT NOT NULL) STRICT, WITHOUT ROWID"
_ORIGIN = "CREATE TABLE origin (id TEXT NOT NULL PRIMARY KEY, reasons TEXT NOT NULL) STRICT, WITHOUT ROWID"

# What a person wrote about outlets, as it was given.
_OWNERS = "CREATE TABLE owners (text TEXT NOT NULL) STRICT"

_INDEXES = (
    "CREATE INDEX compared_by_own ON compared (own)",
    "CREATE INDEX story_by_rules ON story (rules)",
)


def utterances(connection: sqlite3.Connection) -> None:
    """Make the tables of utterances and origins, and those that they are found with."""
    for statement in (_STORY, _COMPARED, _DRAWER, _LINK, _UTTERANCE, _ORIGIN, _OWNERS, *_INDEXES):
        connection.execute(statement)
