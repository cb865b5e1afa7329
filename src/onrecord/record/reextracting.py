"""Bringing statements to the present model: report by report, each in a transaction of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.errors import InputError
from onrecord.model.report import Report
from onrecord.record.inputs import extractions
from onrecord.store.store import Store

if TYPE_CHECKING:
    from onrecord.model.tags import Tagger


@dataclass(frozen=True, slots=True)
class ReextractResult:
    """What became of the reports whose statements another model had found, so far or at the end.

    `outdated` is how many there are; of `renewed`, `statements` were found anew; `failed` says of each report that the
    program failed on why: it keeps its old statements. `lost` is how many judgements find no place.
    """

    model: str
    outdated: int
    renewed: int = 0
    statements: int = 0
    failed: tuple[InputError, ...] = ()
    lost: int = 0


ReextractProgress = Callable[[ReextractResult], None]
"""Called after each report with the result so far."""


class Reextracting:
    """Finds statements anew that another model, or other rules, found."""

    def __init__(self, store: Store, load_tagger: Callable[[], Tagger]) -> None:
        self._store = store
        self._load_tagger = load_tagger

    def reextract(self, on_progress: ReextractProgress | None) -> ReextractResult:
        """Bring all reports to the tagger and the rules of today."""
        from onrecord.record.extraction import model_version

        tagger = self._load_tagger()
        model = model_version(tagger)
        waiting = self._store.outdated(model)
        result = ReextractResult(model, len(waiting))
        while waiting:
            again: list[str] = []
            read: dict[str, Report] = {}
            for found in extractions(self._reports(waiting, read), lambda: tagger):
                if isinstance(found, InputError):
                    result = replace(result, failed=(*result.failed, found))
                elif self._store.renew(read.pop(found.report.id), found):
                    count = result.statements + len(found.statements)
                    result = replace(result, renewed=result.renewed + 1, statements=count)
                else:
                    again.append(found.report.id)
                if on_progress:
                    on_progress(result)
            # What somebody else changed meanwhile is looked at again; what they brought to this model is done.
            outdated = set(self._store.outdated(model)) if again else set()
            waiting = [report for report in again if report in outdated]
        return replace(result, lost=sum(judgement.lost for judgement in self._store.lookups.judgements()))

    def _reports(self, ids: list[str], read: dict[str, Report]) -> Iterator[Report]:
        """The reports of these ids, lazily; each is kept in `read` until its statements are stored."""
        for id in ids:
            read[id] = self._store.as_given(id)
            yield read[id]
