"""Compares what is stored with its seals: each difference gives a sentence."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterator

from onrecord.model.fault import Fault
from onrecord.store.tables import seals

_RESTORE = "Restore a backup."
_AGAIN = "Restore a backup, or add its file to a new record."


def faults(connection: sqlite3.Connection, on_progress: Callable[[int, int], None]) -> Iterator[Fault]:
    """What is not what was stored: reports, what was given about them, vectors, judgements, files."""
    count = connection.execute("SELECT count(*) FROM report").fetchone()[0]
    width = connection.execute("SELECT length(vector) FROM meaning LIMIT 1").fetchone()
    for done, (n,) in enumerate(connection.execute("SELECT n FROM report ORDER BY n")):
        yield from _report(connection, n, width[0] if width else None)
        on_progress(done + 1, count)
    for n, id, seal in connection.execute("SELECT n, CAST(id AS BLOB), seal FROM judgement ORDER BY n"):
        if not _holds(seal, lambda n=n: seals.of_judgement(connection, n)):  # type: ignore[misc]
            yield Fault("judgement", f"Judgement {_shown(id)} is not what was decided: it was changed. {_RESTORE}")
    for table, what in (("actors_file", "actors"), ("owners", "the owners of outlets")):
        for text, seal in connection.execute(f"SELECT CAST(text AS BLOB), seal FROM {table}"):
            if seal != seals.of_file(text):
                said = f"The file about {what} that the record keeps is not what was given."
                yield Fault("stored", f"{said} Give it once more, or restore a backup.")


def _report(connection: sqlite3.Connection, n: int, width: int | None) -> Iterator[Fault]:
    sql = "SELECT CAST(id AS BLOB), CAST(text AS BLOB), CAST(text_sha256 AS BLOB), seal FROM report WHERE n = ?"
    id, text, told, seal = connection.execute(sql, (n,)).fetchone()
    report = _shown(id)
    if hashlib.sha256(text).hexdigest().encode() != told:
        yield Fault("text", f"The text of report {report} is not the text that was read. {_AGAIN}")
    elif not _holds(seal, lambda: seals.of_report(connection, n)):
        said = f"What is stored of report {report}, or of what was found in it, is not what was stored."
        yield Fault("stored", f"{said} {_AGAIN}")
    for path, kept in connection.execute("SELECT CAST(path AS BLOB), seal FROM given WHERE report = ?", (n,)):
        if not _holds(kept, lambda path=path: seals.of_given(connection, n, path)):  # type: ignore[misc]
            said = f"What was given about report {report} under the path {_shown(path)} is not what was stored."
            yield Fault("stored", f"{said} {_AGAIN}")
    yield from _vectors(connection, n, report, width)


def _vectors(connection: sqlite3.Connection, n: int, report: str, width: int | None) -> Iterator[Fault]:
    found = connection.execute("SELECT CAST(statement AS BLOB), vector, seal FROM meaning WHERE report = ?", (n,))
    vectors = {row[0]: row[1:] for row in found}
    bad = sum(seals.of_vector(vector) != seal or len(vector) != width for vector, seal in vectors.values())
    ids = connection.execute("SELECT CAST(id AS BLOB) FROM statement WHERE report = ?", (n,))
    missing = sum(row[0] not in vectors for row in ids) if width is not None else 0
    for count, what in ((bad, "damaged"), (missing, "missing")):
        if count:
            said = f"Of report {report}, {count} {'vector is' if count == 1 else 'vectors are'} {what}."
            yield Fault("vector", f"{said} `onrecord relink` works them out anew.")


def _holds(seal: object, of: Callable[[], str]) -> bool:
    try:
        return seal == of()
    except (ValueError, LookupError, TypeError):  # not even readable
        return False


def _shown(raw: object) -> str:
    return raw.decode("utf-8", "backslashreplace") if isinstance(raw, bytes) else str(raw)
