"""Looks for faults in a record: opens it to read only, and makes a copy to try things on."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from onrecord.model.fault import Fault
from onrecord.store.changes.linker import Linker
from onrecord.store.database.cache import Connection
from onrecord.store.database.connection import Database, readable
from onrecord.store.database.migrations import is_present, schema
from onrecord.store.deriving import TABLES, WORDS, Progress, derive, index_anew
from onrecord.store.queries.pending import outdated, unlinked
from onrecord.store.snapshot import Snapshot
from onrecord.store.soundness import sealed
from onrecord.store.tables import judgements
from onrecord.store.tables.derived import changed

RESTORE = "Restore a backup."
RELINK = "`onrecord relink` works it out anew."
_IN_AN_INDEX = re.compile(r"row \d+ missing from index|wrong # of entries in index|non-unique entry in index")


class Examined:
    """One record at one moment. Each method looks for one kind of fault; none changes anything."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    @property
    def present(self) -> bool:
        """Whether its tables are those of this version; older ones are brought up to date when the record is opened."""
        return is_present(self._connection)

    @property
    def linked(self) -> bool:
        """Whether this version linked its reports; else they are linked when the record is opened."""
        waiting = "SELECT 1 FROM report WHERE NOT linked LIMIT 1"
        return (
            self._connection.execute(waiting).fetchone() is None
            and not outdated(self._connection)
            and not unlinked(self._connection)
        )

    def file(self) -> list[Fault]:
        """What is wrong with the file, its tables and its indexes."""
        try:
            found = [str(row[0]) for row in self._connection.execute("PRAGMA integrity_check")]
        except sqlite3.DatabaseError as error:
            found = [str(error)]
        if found == ["ok"]:
            return [*self._lost_rows(), *self._schema()]
        first = found[0].splitlines()[-1]
        if all(_IN_AN_INDEX.match(one) for one in found):
            return [Fault("index", f"An index is not as its table is ({first}). `onrecord relink` makes it anew.")]
        recover = f"`sqlite3 {self._path} .recover` may save the rest."
        return [Fault("file", f"The file is damaged ({first}). {RESTORE} If there is none: {recover}")]

    def _lost_rows(self) -> Iterator[Fault]:
        derived = {one.table for one in TABLES}
        rows = self._connection.execute('SELECT "table", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2')
        for table, parent, count in rows:
            said = (
                f"In the table {table}, {count} {'row refers' if count == 1 else 'rows refer'} to nothing in {parent}."
            )
            again = table in derived or parent in derived
            yield Fault("derived" if again else "file", f"{said} {RELINK if again else RESTORE}")

    def _schema(self) -> Iterator[Fault]:
        if not self.present:
            return
        new, here = schema(), dict(map(tuple, self._connection.execute("SELECT name, sql FROM sqlite_schema")))
        for name in sorted({name for name in new.keys() | here.keys() if new.get(name) != here.get(name)}):
            yield Fault("file", f"The file defines {name} otherwise than OnRecord does. {RESTORE}")

    def stored(self, on_progress: Progress) -> Iterator[Fault]:
        """What of all that was read, found and decided is not what was stored."""
        return sealed.faults(self._connection, on_progress)

    def lost(self) -> list[str]:
        """The ids of judgements that hold but find no place."""
        return [one.id for one in judgements.all_of(self._connection) if one.lost and one.undone_by is None]

    def snapshot(self) -> Snapshot:
        """All that the record holds."""
        return Snapshot(self._connection)

    @contextmanager
    def copied(self) -> Iterator[Copy]:
        """A copy of the record as it is now, which is gone afterwards."""
        with closing(sqlite3.connect("", isolation_level=None, factory=Connection)) as connection:
            readable(connection)
            self._connection.backup(connection, pages=-1)
            yield Copy(connection, self._connection)


class Copy:
    """A copy of a record, to derive everything in anew."""

    def __init__(self, connection: sqlite3.Connection, original: sqlite3.Connection) -> None:
        self._connection = connection
        self._original = original

    def words(self) -> Iterator[Fault]:
        """Whether the indexes of words are as the words are."""
        for words in WORDS:
            try:
                sql = f"INSERT INTO {words.table} ({words.table}, rank) VALUES ('integrity-check', 1)"
                self._connection.execute(sql)
            except sqlite3.DatabaseError:
                said = f"The index of words {words.table} is not as the {words.source} are, so searches miss some."
                yield Fault("words", f"{said} `onrecord relink` makes it anew.")

    def derive(self, link: Linker, on_progress: Progress) -> list[Fault]:
        """Derive everything anew; what keeps the file from it."""
        try:
            self._connection.execute("BEGIN")
            index_anew(self._connection)
            derive(self._connection, link, on_progress)
            self._connection.execute("COMMIT")
        except sqlite3.DatabaseError as error:
            return [Fault("file", f"What follows from reports and decisions cannot be worked out ({error}). {RESTORE}")]
        return []

    def changed(self) -> list[str]:
        """The kinds of derived rows that are others in the original."""
        return changed(self._original, self._connection)

    def snapshot(self) -> Snapshot:
        """All that the copy holds."""
        return Snapshot(self._connection)


@contextmanager
def examined(path: Path, on_wait: Callable[[float], None] | None = None) -> Iterator[Examined]:
    """The record at `path`, to be looked at. NoRecord, NotARecord, RecordBusy."""
    database = Database.open_to_read(path, on_wait=on_wait)
    try:
        with database.snapshot() as connection:
            yield Examined(connection, path)
    finally:
        database.close()
