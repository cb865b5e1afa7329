"""Adding reports: those that are new go through extraction together, and into the record one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from onrecord.errors import Failed, InputError, OnRecordError, failed
from onrecord.model.extraction import NO_MODEL, Extraction
from onrecord.model.report import Report
from onrecord.store.store import Store, Stored

Extract = Callable[[Iterable[Report]], Iterator[Extraction | InputError]]
"""Finds the statements of reports, lazily and in order."""


@dataclass(frozen=True, slots=True)
class AddResult:
    """What became of what was to be added, in numbers of reports, so far or at the end.

    `read` could be read; of these, `new` were stored, `changed` were there but something new was given about them, so
    that their statements were found again, `known` were there, and `removed` had been removed by a person: they stay
    so. `statements` were found in the new and the changed.
    `failed` says of each that could not be read why.
    """

    read: int = 0
    new: int = 0
    changed: int = 0
    known: int = 0
    removed: int = 0
    statements: int = 0
    failed: tuple[InputError, ...] = ()


Progress = Callable[[AddResult], None]
"""Called after each report with the result so far."""


class Adding:
    """Adds reports to a record, with the statements that `extract` finds."""

    def __init__(self, store: Store, extract: Extract) -> None:
        self._store = store
        self._extract = extract

    def add(self, reports: Iterable[Report | InputError], on_progress: Progress | None = None) -> AddResult:
        """Add all of them, and say what became of them."""
        return _Call(self._store, self._extract, on_progress).run(reports)


class _Call:
    """One call of `add`. Memory holds the reports that extraction has in hand, never all."""

    def __init__(self, store: Store, extract: Extract, on_progress: Progress | None) -> None:
        self._store = store
        self._extract = extract
        self._on_progress = on_progress
        self._result = AddResult()
        self._in_hand: dict[str, tuple[Report, Report]] = {}  # as given, and as it is being extracted
        self._again: list[Report] = []

    def run(self, reports: Iterable[Report | InputError]) -> AddResult:
        """Add all of them, and say what became of them."""
        self._round(self._counted(reports))
        while self._again:
            waiting, self._again = self._again, []
            self._round(waiting)
        return self._result

    def _round(self, reports: Iterable[Report]) -> None:
        self._in_hand.clear()
        for found in self._extract(self._to_extract(reports)):
            if isinstance(found, Failed) and found.report in self._in_hand:
                self._put_bare(found, found.report)
            elif isinstance(found, InputError):
                self._count(failed=(*self._result.failed, found))
            else:
                self._put(found)

    def _counted(self, reports: Iterable[Report | InputError]) -> Iterator[Report]:
        for report in reports:
            if isinstance(report, InputError):
                self._count(failed=(*self._result.failed, report))
            else:
                self._count(read=self._result.read + 1)
                yield report

    def _to_extract(self, reports: Iterable[Report]) -> Iterator[Report]:
        for report in reports:
            if report.id in self._in_hand:
                # The same text under a second path: what it adds is seen when the first is stored.
                self._again.append(report)
                continue
            answer = self._store.give(report)
            if isinstance(answer, Report):
                self._in_hand[report.id] = (report, answer)
                yield answer
            else:
                self._count_stored(answer)

    def _put(self, extraction: Extraction) -> None:
        given, read = self._in_hand[extraction.report.id]
        try:
            stored = self._store.put(given, read, extraction)
        except OnRecordError:
            raise
        except Exception as error:  # what one report provokes in linking must not cost the others, nor its text
            self._put_bare(failed(given.path, error), extraction.report.id)
            return
        self._settle(given, stored, extraction)

    def _put_bare(self, fault: Failed, id: str) -> None:
        """Keep a report on which OnRecord failed, without statements: `reextract` looks for them again."""
        given, read = self._in_hand[id]
        bare = Extraction(read, (), NO_MODEL)
        try:
            stored = self._store.put(given, read, bare)
        except OnRecordError:
            raise
        except Exception:  # not even its text could be stored; the first fault is the one to tell
            self._count(failed=(*self._result.failed, fault))
            return
        kept = f"{fault.reason}. Its text is kept, without statements; onrecord reextract looks for them again"
        told = Failed(fault.path, kept, id)
        told.__cause__ = fault.__cause__
        self._count(failed=(*self._result.failed, told))
        self._settle(given, stored, bare)

    def _settle(self, given: Report, stored: Stored, extraction: Extraction) -> None:
        del self._in_hand[extraction.report.id]
        if stored is Stored.OUTDATED:
            self._again.append(given)
        else:
            self._count_stored(stored, len(extraction.statements))

    def _count_stored(self, stored: Stored, found: int = 0) -> None:
        result = self._result
        if stored is Stored.NEW:
            self._count(new=result.new + 1, statements=result.statements + found)
        elif stored is Stored.CHANGED:
            self._count(changed=result.changed + 1, statements=result.statements + found)
        elif stored is Stored.REMOVED:
            self._count(removed=result.removed + 1)
        else:
            self._count(known=result.known + 1)

    def _count(self, **changed: int | tuple[InputError, ...]) -> None:
        self._result = replace(self._result, **changed)  # type: ignore[arg-type]
        if self._on_progress:
            self._on_progress(self._result)
