"""From reports to statements: the way through every layer that looks at one report only."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.attribution.linking import link
from onrecord.attribution.nesting import Nested, nest, passages_within
from onrecord.attribution.relays import credited_names
from onrecord.attribution.statements import statements
from onrecord.attribution.tidying import tidy
from onrecord.dating import report_date, statement_date
from onrecord.errors import InputError
from onrecord.model.extraction import Extraction
from onrecord.model.report import Report
from onrecord.model.statement import Statement
from onrecord.model.tags import Frame, Passage, Tagger
from onrecord.reading import prose
from onrecord.speakers import resolve
from onrecord.tagging.quotations import INSIDE, quotation_states

RULES = "1"  # raised whenever the rules give other statements from the same tags
_BATCH = 100_000  # characters of text in hand at once: what an interrupted run loses; enough to keep the tagger busy


def model_version(tagger: Tagger) -> str:
    """What statements are made with: the tagger's weights and the rules after it."""
    return f"{tagger.version}+{RULES}"


def extract(reports: Iterable[Report | InputError], tagger: Tagger) -> Iterator[Extraction | InputError]:
    """The statements of each report, lazily and in order; errors of reading are handed on in their place.

    What is extracted from a report depends on that report and the model version only.
    """
    for batch in _batches(reports):
        texts = [one for one in batch if isinstance(one, Report)]
        found = iter(_extract(texts, tagger))
        for one in batch:
            yield next(found) if isinstance(one, Report) else one


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


def _extract(reports: Sequence[Report], tagger: Tagger) -> Iterator[Extraction]:
    tagged = tagger.tag(Passage(report.text, prose(report)) for report in reports)
    outer = [tidy(report.text, report.zones, link(next(tagged))) for report in reports]
    inner = _inner_frames(reports, outer, tagger)
    version = model_version(tagger)
    for report, frames, within in zip(reports, outer, inner, strict=True):
        yield _assemble(report, nest(report.text, frames, within, credited_names(report.zones)), version)


def _inner_frames(
    reports: Sequence[Report], outer: Sequence[Sequence[Frame]], tagger: Tagger
) -> list[dict[int, Sequence[Frame]]]:
    """For each report, by the index of the outer frame, what is attributed inside its content."""
    wanted = [passages_within(report.text, frames) for report, frames in zip(reports, outer, strict=True)]
    tagged = tagger.tag(itertools.chain.from_iterable(passages.values() for passages in wanted))
    return [
        {index: tidy(report.text, report.zones, link(next(tagged))) for index in passages}
        for report, passages in zip(reports, wanted, strict=True)
    ]


def _assemble(report: Report, nested: Sequence[Nested], version: str) -> Extraction:
    dated = replace(report, date=report_date(report))
    frames = [found.frame for found in nested]
    plain = statements(dated, nested, quotation_states(report.text) == INSIDE)
    resolutions = resolve(report.text, report.zones, frames)
    known: list[Statement] = [
        replace(
            statement,
            speaker=resolution.speaker,
            principal=resolution.principal,
            date=statement_date(report.text, dated.date, frame),
        )
        for statement, resolution, frame in zip(plain, resolutions, frames, strict=True)
    ]
    return Extraction(dated, tuple(known), version)
