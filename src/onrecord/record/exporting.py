"""Exporting: the whole record as it is at one moment, as bytes."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from onrecord.record.inputs import PathLike
from onrecord.store.store import Store

if TYPE_CHECKING:
    from onrecord.export.formats import Format
    from onrecord.export.tables import Table


class Sink(Protocol):
    """What takes bytes: a binary file, `sys.stdout.buffer`, an `io.BytesIO`."""

    def writelines(self, lines: Iterable[bytes], /) -> object:
        """Take all lines, in order."""
        ...


class Exporting:
    """Writes a record out."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def export(self, format: Format, sink: Sink | PathLike, table: Table) -> None:
        """Write the record to a binary stream, or to the file at a path."""
        from onrecord.export.formats import lines

        with self._store.snapshot() as snapshot:
            if isinstance(sink, str | os.PathLike):
                with Path(sink).open("wb") as file:
                    file.writelines(lines(format, snapshot, table))
            else:
                sink.writelines(lines(format, snapshot, table))
