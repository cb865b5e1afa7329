"""Version 3: statements that people add, and what lists are read from."""

from __future__ import annotations

import sqlite3

_COLUMNS = (
    # JSON: the statement that was added, as it was read from its report when it was added
    "ALTER TABLE judgement ADD COLUMN statement TEXT",
    "ALTER TABLE statement ADD COLUMN added TEXT",  # the judgement's id, where a person added it
)

# Lists are shown page by page. These hold all that chooses and orders their entries, so that for a page only the
# rows on it are read: rows of reports hold whole texts.
_INDEXES = (
    """CREATE INDEX statement_listed ON statement
       (date_first IS NULL, date_first, date_last, report, place, kind, force, act, utterance, origin)
       WHERE rejected IS NULL""",
    """CREATE INDEX report_listed ON report
       (date_first IS NULL, date_first, date_last, outlet, id, removed)""",
    "CREATE INDEX report_facts ON report (n, outlet, date_last)",  # of a report of this number, without its row
    "CREATE INDEX statement_added ON statement (report) WHERE added IS NOT NULL",
    "CREATE INDEX subject_by_now ON subject (now)",
)


# As before, and with what tells that a person added the statement.
_STANDING = """
CREATE VIEW standing AS
SELECT s.n, s.id, s.report, s.place, s.kind, s.act, s.force, s.force_span, s.polarity, s.polarity_span,
       s.speaker_hedge, s.outlet_hedge,
       (SELECT o.id FROM statement o WHERE o.id = s.inside AND o.rejected IS NULL) AS inside,
       (SELECT o.id FROM statement o WHERE o.id = s.repeats AND o.rejected IS NULL) AS repeats,
       s.source, s.cue, s.content, s.content_text, s.speaker_name, s.speaker_mention, s.speaker_via, s.principal_name,
       s.relay, s.channel, s.date, s.date_first, s.date_last, s.confidence, s.speaker, s.principal, s.utterance,
       s.occasion, s.origin, s.rejected, s.found_speaker, s.added
  FROM statement s
 WHERE s.rejected IS NULL AND s.report NOT IN (SELECT n FROM report WHERE removed IS NOT NULL)
"""


def reading_room(connection: sqlite3.Connection) -> None:
    """Make the columns of additions and the indexes of lists."""
    for statement in (*_COLUMNS, *_INDEXES, "DROP VIEW standing", _STANDING):
        connection.execute(statement)
