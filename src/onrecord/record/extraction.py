"""From reports to statements: the way through every layer that looks at one report only."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.attribution.linking import link
from onrecord.attribution.nesting import Nested, nest, passages_within
from onrecord.attribution.relays import credited_names
from onrecord.attribution.statements import statements
from onrecord.attribution.tidying import tidy
from onrecord.dating import report_date, statement_date
from onrecord.errors import InputError
from onrecord.model.extraction import Extraction
from onrecord.model.report import Report
from onrecord.model.span import Span
from onrecord.model.statement import Statement
from onrecord.model.tags import Frame, Passage, Tagger
from onrecord.reading import prose
from onrecord.speakers import read_report
from onrecord.tagging.quotations import INSIDE, quotation_states

RULES = "2"  # raised whenever the rules give other statements from the same tags
_BATCH = 100_000  # characters of text in hand at once: what an interrupted run loses; enough to keep the tagger busy


def model_version(tagger: Tagger) -> str:
    """What statements are made with: the tagger's weights and the rules after it."""
    return f"{tagger.version}+{RULES}"


def extract(reports: Iterable[Report | InputError], tagger: Tagger) -> Iterator[Extraction | InputError]:
    """The statements of each report, lazily and in order; errors of reading are handed on in their place.

    What is extracted from a report depends on that report and the model version only. The tagger begins with the next
    batch before the statements of the last one are put together, so that it does not stand idle meanwhile.
    """
    last: _Tagged | None = None
    for batch in _batches(reports):
        begun = _Begun(batch, tagger)
        if last is not None:
            yield from last.statements()
        last = begun.finished()
    if last is not None:
        yield from last.statements()


class _Begun:
    """A batch whose first reports the tagger is reading."""

    def __init__(self, batch: Sequence[Report | InputError], tagger: Tagger) -> None:
        self._batch = batch
        self._tagger = tagger
        self._reports = [one for one in batch if isinstance(one, Report)]
        tags = tagger.tag(Passage(report.text, prose(report)) for report in self._reports)
        # To ask for the first answer is what sets the tagger to work on those after it.
        self._tags = itertools.chain([next(tags)], tags) if self._reports else tags

    def finished(self) -> _Tagged:
        """The batch when all of it is tagged, contents that tell of somebody's saying a second time."""
        tagged = [next(self._tags) for _ in self._reports]
        outer = [tidy(r.text, r.zones, link(tags)) for r, tags in zip(self._reports, tagged, strict=True)]
        inner = _inner_frames(self._reports, outer, [tags.traces for tags in tagged], self._tagger)
        return _Tagged(self._batch, list(zip(self._reports, outer, inner, strict=True)), model_version(self._tagger))


@dataclass(frozen=True, slots=True)
class _Tagged:
    """A batch with the frames of each of its reports, and those inside them by the index of the outer one."""

    batch: Sequence[Report | InputError]
    frames: Sequence[tuple[Report, Sequence[Frame], dict[int, Sequence[Frame]]]]
    version: str

    def statements(self) -> Iterator[Extraction | InputError]:
        """What the batch gives, in its order."""
        found = iter(self.frames)
        for one in self.batch:
            if not isinstance(one, Report):
                yield one
                continue
            report, outer, inner = next(found)
            yield _assemble(report, nest(report.text, outer, inner, credited_names(report.zones)), self.version)


def _batches(reports: Iterable[Report | InputError]) -> Iterator[list[Report | InputError]]:
    batch: list[Report | InputError] = []
    size = 0
    for one in reports:
        batch.append(one)
        size += len(one.text) if isinstance(one, Report) else 0
        if size >= _BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _inner_frames(
    reports: Sequence[Report],
    outer: Sequence[Sequence[Frame]],
    traces: Sequence[Sequence[Span] | None],
    tagger: Tagger,
) -> list[dict[int, Sequence[Frame]]]:
    """For each report, by the index of the outer frame, what is attributed inside its content."""
    wanted = [
        passages_within(report.text, frames, found)
        for report, frames, found in zip(reports, outer, traces, strict=True)
    ]
    tagged = tagger.tag(itertools.chain.from_iterable(passages.values() for passages in wanted))
    return [
        {index: tidy(report.text, report.zones, link(next(tagged))) for index in passages}
        for report, passages in zip(reports, wanted, strict=True)
    ]


def _assemble(report: Report, nested: Sequence[Nested], version: str) -> Extraction:
    dated = replace(report, date=report_date(report))
    frames = [found.frame for found in nested]
    plain = statements(dated, nested, quotation_states(report.text) == INSIDE)
    reading = read_report(report.text, report.zones, frames)
    contents = [span for frame in frames for span in frame.content]
    known: list[Statement] = [
        replace(
            statement,
            speaker=resolution.speaker,
            principal=resolution.principal,
            date=statement_date(report.text, dated.date, frame, contents),
        )
        for statement, resolution, frame in zip(plain, reading.resolutions, frames, strict=True)
    ]
    day = dated.date.value[:10] if dated.date is not None else None
    return Extraction(dated, tuple(known), version, reading.cast(report.id, day))
