"""What all requests share: where the record is, how it is opened, and what is kept of it between them."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from onrecord import Record
from onrecord.model.tags import Tagger
from onrecord.record.damage import damage_behind
from onrecord.wording.meaning import Embedder, Vectors

T = TypeVar("T")

PATIENCE = 30.0
"""Seconds that a request waits for another program which writes to the record, before a page says so."""

_AT_ONCE = 0.05  # seconds; what took longer to work out is worked out again beside the requests, not inside them
_AGE = 30.0  # seconds; a change within the tick of the file system's clock is seen by then


@dataclass
class _Kept:
    value: Any
    stamp: object
    at: float
    cost: float


@dataclass
class Room:
    """One record, open to readers. A `Record` belongs to its thread, so each request opens one of its own."""

    path: Path
    tagger: Callable[[], Tagger] | None = None
    embedder: Callable[[], Embedder] | None = None
    _kept: dict[str, _Kept] = field(default_factory=dict)
    _working: set[str] = field(default_factory=set)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @contextmanager
    def record(self) -> Iterator[Record]:
        """The record, open as long as this lasts, in this thread."""
        record = Record.open(self.path, create=False, tagger=self.tagger, embedder=self.embedder, wait=PATIENCE)
        try:
            yield record
        except Exception as error:
            record.close()
            damaged = damage_behind(error, self.path, thorough=False)  # a page has to come soon
            if damaged is None:
                raise
            raise damaged from error
        finally:
            record.close()

    def kept(self, name: str, work_out: Callable[[Record], T], record: Record) -> T:
        """What `work_out` makes of the whole record, kept while the record does not change.

        Of a large record, for which it takes long, the last answer is given once more while a new one is worked out:
        no reader waits for it but the first.
        """
        stamp = self._stamp()
        kept = self._kept.get(name)
        if kept is not None:
            fresh = kept.stamp == stamp and time.monotonic() - kept.at < _AGE
            if fresh or kept.cost > _AT_ONCE:
                if not fresh:
                    self._beside(name, work_out)
                value: T = kept.value
                return value
        return self._work_out(name, work_out, record, stamp)

    def prepare(self, name: str, work_out: Callable[[Record], Any]) -> None:
        """Have it worked out beside the requests, for `kept` to give."""
        self._beside(name, work_out)

    def _work_out(self, name: str, work_out: Callable[[Record], T], record: Record, stamp: object) -> T:
        began = time.monotonic()
        value = work_out(record)
        now = time.monotonic()
        self._kept[name] = _Kept(value, stamp, now, now - began)
        return value

    def _beside(self, name: str, work_out: Callable[[Record], Any]) -> None:
        with self._lock:
            if name in self._working:
                return
            self._working.add(name)

        def work() -> None:
            try:
                stamp = self._stamp()
                with self.record() as record:
                    self._work_out(name, work_out, record, stamp)
            finally:
                self._working.discard(name)

        threading.Thread(target=work, name=f"onrecord-{name}", daemon=True).start()

    def _stamp(self) -> object:
        """Another one whenever the record was written to, by whomever."""
        stamps = []
        for ending in ("", "-wal"):
            try:
                found = self.path.with_name(self.path.name + ending).stat()
                stamps.append((found.st_mtime_ns, found.st_size))
            except OSError:
                stamps.append((0, 0))
        return tuple(stamps)


class SharedEmbedder:
    """One model for all requests, loaded with the first that needs it, and asked by one at a time."""

    def __init__(self, load: Callable[[], Embedder]) -> None:
        self._load = load
        self._lock = threading.Lock()
        self._loaded: Embedder | None = None

    def prepare(self) -> None:
        """Load it now, so that nobody waits for it later; whoever asks it is told where that fails."""
        with self._lock, suppress(Exception):
            self._loaded = self._loaded or self._load()

    def embed(self, sentences: Sequence[str]) -> Vectors:
        """One row a sentence, of length 1."""
        with self._lock:
            self._loaded = self._loaded or self._load()
            return self._loaded.embed(sentences)
