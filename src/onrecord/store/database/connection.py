"""One open database file: who may write when, and what SQLite's errors mean to a person.

`Database` owns every transaction. Readers see the file as it was when their snapshot began; one writer at a time
works, the others wait. After the last one closes, there is one file on disk.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote_from_bytes

from onrecord.errors import NoRecord, NotARecord, RecordBusy, RecordDamaged, RecordError
from onrecord.store.database.cache import Connection, let_go
from onrecord.store.database.functions import define
from onrecord.store.database.migrations import APPLICATION_ID, migrate

_OLDEST_SQLITE = (3, 37, 0)  # the first with STRICT tables
_CACHE = 16_000  # KiB of pages at hand: a report is filed under hundreds of keys that lie far apart
_WRITTEN_AHEAD = 8_000  # pages in the log before they are put in their places: most are written again before that
_MOST_AHEAD = 40_000_000  # bytes of the log, from which on it is begun anew
_SQLITE_WAITS = 0.5  # seconds that SQLite itself waits for a lock before we look again

LONGEST_WAIT = 60.0
"""Seconds that a program waits for another one which writes to the record, unless it is told otherwise."""

Waiting = Callable[[float], None]
"""Called with the seconds waited so far, while another program writes."""


class Database:
    """A connection to one record, made by `Database.open`.

    `most_ahead` is how many bytes long the log may grow before it is begun anew.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path, wait: float, on_wait: Waiting | None) -> None:
        self._connection = connection
        self._path = path
        self._wait = wait
        self._on_wait = on_wait
        self._log = path.with_name(path.name + "-wal")
        self.most_ahead = _MOST_AHEAD
        self._longest_log = 0

    @classmethod
    def open(cls, path: Path, *, create: bool, wait: float = LONGEST_WAIT, on_wait: Waiting | None = None) -> Database:
        """The record at `path`, brought to the present schema; made where there is none and `create` is true.

        `wait` is for how many seconds to wait for another writer. Raises NoRecord, NotARecord, RecordTooNew,
        RecordBusy, RecordError.
        """
        if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
            raise RecordError(f"OnRecord needs SQLite 3.37 or later; this Python has {sqlite3.sqlite_version}.")
        _check_place(path, create)
        with _said_for_people(path):
            database = cls(_connect(path), path, wait, on_wait)
            try:
                database._patiently(lambda: _prepare(database._connection, path))
                database._patiently(lambda: migrate(database._connection, path))
            except BaseException:
                database.close()
                raise
            return database

    @classmethod
    def open_to_read(cls, path: Path, *, wait: float = LONGEST_WAIT, on_wait: Waiting | None = None) -> Database:
        """The record at `path` as it is, also where an older version made it; nothing can be written. See `open`."""
        _check_place(path, create=False)
        with _said_for_people(path):
            database = cls(_connect(path), path, wait, on_wait)
            try:
                database._patiently(lambda: _prepare(database._connection, path, to_read=True))
            except BaseException:
                database.close()
                raise
            return database

    @property
    def path(self) -> Path:
        """Where the record is."""
        return self._path

    def close(self) -> None:
        """Put everything into the one file, and let go of it. Closing twice does no harm."""
        self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All that is written inside is kept, or, after any exception, nothing of it."""
        with _said_for_people(self._path):
            self._patiently(lambda: self._connection.execute("BEGIN IMMEDIATE"))
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                let_go(self._connection)
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
            self._begin_log_anew()

    def _begin_log_anew(self) -> None:
        """Put everything into the one file where the log has grown long, as soon as nobody reads from the log.

        SQLite begins its log anew by itself only if it meets a moment without a reader, which never comes where readers
        overlap. Here the writer waits for those that read from the log; who comes meanwhile reads from the file alone.
        A reader that stays for longer than that lets the log grow by half before it is tried again.
        """
        try:
            length = self._log.stat().st_size
        except OSError:
            return
        if length <= max(self._longest_log, self.most_ahead):
            return
        held = True
        with suppress(sqlite3.Error):  # what was written is safe in the log
            held = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        self._longest_log = length * 3 // 2 if held else 0

    @contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection]:
        """What is read inside is the record at one moment, whatever others write meanwhile. Snapshots nest."""
        with _said_for_people(self._path):
            if self._connection.in_transaction:
                yield self._connection
                return
            self._patiently(self._begin_reading)
            try:
                yield self._connection
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")

    def _begin_reading(self) -> None:
        self._connection.execute("BEGIN")
        try:
            # SQLite takes the snapshot at the first read: here, where there is still time to wait.
            self._connection.execute("SELECT 1 FROM sqlite_schema").fetchone()
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise

    def _patiently(self, step: Callable[[], object]) -> None:
        """Run `step`, again and again while another program holds the record, for `wait` seconds at most."""
        began = time.monotonic()
        while True:
            try:
                step()
                return
            except sqlite3.OperationalError as error:
                waited = time.monotonic() - began
                if not _is_busy(error) or waited >= self._wait:
                    raise
                if self._on_wait:
                    self._on_wait(waited)
                time.sleep(0.02)


def _check_place(path: Path, create: bool) -> None:
    # The file itself is opened by SQLite alone. Whoever else opens and closes it takes away the locks that all
    # connections of this process hold on it, by the rules of POSIX; another process then thinks that it is the last to
    # let go of the record, and throws away the log that this one still reads from.
    try:
        if path.is_dir():
            raise NotARecord(f"{path} is a folder, not a record. Name a file, for example {path / 'onrecord.db'}.")
        if not path.exists():
            if not create:
                raise NoRecord(f"There is no record at {path}. `onrecord add` makes one; --record names another.")
            if not path.absolute().parent.is_dir():
                raise NoRecord(f"There is no folder {path.absolute().parent} to keep the record in. Make it first.")
        elif path.stat().st_size == 0 and not create:
            raise NoRecord(f"{path} is empty. `onrecord add` fills it; --record names another.")
    except (OSError, ValueError) as error:
        raise RecordError(f"{path} cannot be opened: {getattr(error, 'strerror', None) or error}.") from error


def _connect(path: Path) -> sqlite3.Connection:
    place = "file:" + quote_from_bytes(os.fsencode(path.absolute()))
    if path.exists() and not _writable(path):
        # Without the right to write beside the file, SQLite cannot keep the index of its log there. Where there is no
        # log, the file alone is the whole record.
        place += "?mode=ro" if path.with_name(path.name + "-wal").exists() else "?mode=ro&immutable=1"
    connection = sqlite3.connect(place, uri=True, timeout=_SQLITE_WAITS, isolation_level=None, factory=Connection)
    readable(connection)
    return connection


def readable(connection: sqlite3.Connection) -> None:
    """Have the connection give rows and texts as the store reads them."""
    connection.text_factory = lambda raw: raw.decode("utf-8", "surrogatepass")
    connection.row_factory = sqlite3.Row
    define(connection)


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)


def _prepare(connection: sqlite3.Connection, path: Path, *, to_read: bool = False) -> None:
    # Both at one moment: another program may make its first tables here just now.
    application, tables = connection.execute(
        "SELECT (SELECT application_id FROM pragma_application_id), (SELECT count(*) FROM sqlite_schema)"
    ).fetchone()
    if application != APPLICATION_ID:
        if application or tables or to_read:
            raise NotARecord(f"{path} is a database of another program. It was left as it is; name another file.")
        connection.execute("PRAGMA journal_mode = WAL")
    if to_read:
        connection.execute("PRAGMA query_only = ON")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA cache_size = -{_CACHE}")
    connection.execute(f"PRAGMA wal_autocheckpoint = {_WRITTEN_AHEAD}")
    connection.execute("PRAGMA synchronous = FULL")  # a report that was said to be stored survives a power cut


def _is_busy(error: sqlite3.Error) -> bool:
    return (getattr(error, "sqlite_errorcode", 0) & 0xFF) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


@contextmanager
def _said_for_people(path: Path) -> Iterator[None]:
    """Turn what SQLite raises into errors that say what to do."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        said = _for_people(error, path)
        if said is None:
            raise
        raise said from error
    except UnicodeDecodeError as error:  # of what is read in here, only a record can hold such text
        raise _damaged(path) from error


def _for_people(error: sqlite3.DatabaseError, path: Path) -> RecordError | None:
    """The error that a person should see; None for what only a fault of this program can cause."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if _is_busy(error):
        return RecordBusy(f"Another program has been writing to {path} for too long. Try again when it is done.")
    if code == sqlite3.SQLITE_NOTADB:
        return NotARecord(f"{path} is not a record of OnRecord. It was left as it is; name another file.")
    if code == sqlite3.SQLITE_FULL:
        return RecordError(f"The disk is full. What {path} held before is safe; make room and do it again.")
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return RecordError(f"{path} may only be read, not written. Change its permissions, or work on a copy.")
    if code == sqlite3.SQLITE_CORRUPT:
        return _damaged(path)
    if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR):
        return RecordError(
            f"{path} cannot be opened or written ({error}). Check the folder, its permissions, the disk."
        )
    return None


def _damaged(path: Path) -> RecordDamaged:
    return RecordDamaged(f"{path} is damaged. Restore a backup; `sqlite3 {path} .recover` may save the rest.")
