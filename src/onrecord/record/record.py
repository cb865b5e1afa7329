"""`Record`: the one class that a program needs."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Protocol

from onrecord.record.actors import ActorDeciding
from onrecord.record.asking import Asking
from onrecord.record.damage import damage_behind
from onrecord.record.deciding import Deciding
from onrecord.record.embedding import Embed
from onrecord.record.inputs import (
    Input,
    PathLike,
    extractions,
    reports_of,
    shipped_embedder,
    shipped_tagger,
    supplied,
)
from onrecord.record.judging import Clock, utc_now
from onrecord.record.linking import link
from onrecord.record.listing import Listing
from onrecord.store.database.connection import Waiting
from onrecord.store.store import Store

if TYPE_CHECKING:
    from onrecord.export.formats import Format
    from onrecord.export.tables import Table
    from onrecord.model.tags import Tagger
    from onrecord.record.adding import AddResult, Progress
    from onrecord.record.reextracting import ReextractProgress, ReextractResult
    from onrecord.wording.meaning import Embedder


class Sink(Protocol):
    """What takes bytes: a binary file, `sys.stdout.buffer`, an `io.BytesIO`."""

    def writelines(self, lines: Iterable[bytes], /) -> object:
        """Take all lines, in order."""
        ...


class Record(Asking, Listing, Deciding, ActorDeciding):
    """A record of who said what: one SQLite file. What can be asked is in `Asking`, page by page in
    `Listing`, what decided in `Deciding` and `ActorDeciding`.

    Made by `Record.open`; use it in a `with` statement, or call `close`. Several processes may read and write one
    record at once. One `Record` belongs to the thread that opened it.
    """

    def __init__(self, store: Store, load_tagger: Callable[[], Tagger], clock: Clock) -> None:
        super().__init__(store)
        self._load_tagger = load_tagger
        self._clock = clock

    @classmethod
    def open(
        cls,
        path: PathLike,
        *,
        create: bool = True,
        tagger: Callable[[], Tagger] | None = None,
        embedder: Callable[[], Embedder] | None = None,
        on_wait: Waiting | None = None,
        clock: Clock = utc_now,
        wait: float = 60.0,
    ) -> Record:
        """The record at `path`; a new one where there is none, unless `create` is false.

        `tagger` makes the model that finds statements, in place of the one in the package; it is called
        when the first new report is added, and not before. `embedder` makes the one that tells how near sentences
        lie in meaning; where only `tagger` is given, statements are matched by their words alone. `on_wait` is called
        with the seconds waited so far, while another program writes to the record; `clock` gives the time that
        judgements are dated with. Raises
        NoRecord, NotARecord, RecordDamaged, RecordTooNew, RecordBusy (after `wait` seconds).
        """
        load = embedder or (None if tagger else shipped_embedder)
        embed = Embed(load) if load else None
        try:
            store = Store.open(Path(path), link, embed, create=create, wait=wait, on_wait=on_wait)
        except Exception as error:
            damaged = damage_behind(error, Path(path))
            if damaged is None:
                raise
            raise damaged from error
        record = cls(store, tagger or shipped_tagger, clock)
        record._embed = embed
        return record

    def __enter__(self) -> Record:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()
        damaged = damage_behind(error, self.path)
        if damaged is not None:
            raise damaged from error

    def close(self) -> None:
        """Let go of the record. When nobody else has it open, one file remains on disk."""
        self._store.close()

    @property
    def path(self) -> Path:
        """Where the record is."""
        return self._store.path

    def add(
        self,
        inputs: PathLike | Iterable[Input],
        *,
        outlet: str | None = None,
        date: str | None = None,
        url: str | None = None,
        title: str | None = None,
        language: str | None = None,
        meta: PathLike | None = None,
        on_progress: Progress | None = None,
    ) -> AddResult:
        """Read files and folders (or take reports that are read already), and store each report with its statements.

        Each report is stored in a transaction of its own: whatever happens, the record holds whole reports. What is
        known already is left as it is, so adding twice changes nothing. Of what cannot be read, `failed` in the
        result says why; everything else is added.

        `outlet`, `date` (2024, 2024-05, 2024-05-29), `url`, `title` and `language` are said of all files, and hold
        over what a file says of itself; `meta` is a CSV table (file, outlet, date, url, title) that says it of each.
        Reports that are read already are taken as they are. Raises UsageError for a date that is none, and
        InputError for a table that cannot be read.
        """
        from onrecord.record.adding import Adding

        said = supplied(outlet=outlet, date=date, url=url, title=title, language=language, meta=meta)
        extract = partial(extractions, load_tagger=self._load_tagger)
        return Adding(self._store, extract, on_progress).run(reports_of(inputs, said))

    def reextract(self, *, on_progress: ReextractProgress | None = None) -> ReextractResult:
        """Find anew the statements of all reports that another model than the present one found.

        Each report is one transaction: it can be interrupted, and done again. Judgements stay with the statements that
        overlap those they were made on; `judgements(lost=True)` gives those that find no place.
        """
        from onrecord.record.reextracting import reextract

        return reextract(self._store, self._load_tagger(), on_progress)

    def relink(self, *, on_progress: Callable[[int, int], None] | None = None) -> None:
        """Work out anew all that follows from reports, statements and judgements, and make the indexes anew.

        It puts right what `verify` finds wrong with these. `on_progress` is called with how many steps are done, and of
        how many.
        """
        self._store.derive(on_progress)

    def set_owners(self, file: str) -> None:
        """Keep who owns which outlet, from the text of an `outlets.toml`; outlets of one owner are one origin.

        It takes the place of what was given before. Raises UsageError, which names the line.
        """
        self._store.set_owners(file)

    def backup(self, target: PathLike) -> None:
        """Copy the record as it is now to `target`, a file that is not there yet, while others read and write.

        Raises NoBackup.
        """
        self._store.back_up(Path(target))

    def export(self, format: Format, sink: Sink | PathLike, *, table: Table = "statements") -> None:
        """Write the record to `sink`, a binary stream or the path of a file: as "jsonl", all of it, or as "csv" or
        "parquet", one `table`, of "statements" or of "reports" with their texts.

        The same record gives the same bytes, in whatever order its reports came.
        """
        from onrecord.export.formats import lines

        with self._store.snapshot() as snapshot:
            if isinstance(sink, str | os.PathLike):
                with Path(sink).open("wb") as file:
                    file.writelines(lines(format, snapshot, table))
            else:
                sink.writelines(lines(format, snapshot, table))
