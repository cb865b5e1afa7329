"""From reports to statements: all steps that look at one report only."""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from onrecord.attribution.asked_about import going_on
from onrecord.attribution.confidence import credible
from onrecord.attribution.headlines import with_headlines
from onrecord.attribution.linking import link
from onrecord.attribution.lone_quotations import is_lone, with_lone_quotations
from onrecord.attribution.named_outlets import credited_names
from onrecord.attribution.nesting import Nested, nest, passages_within
from onrecord.attribution.own_quotations import with_own_quotations
from onrecord.attribution.passive_forms import with_passive_forms
from onrecord.attribution.said_by_nobody import of_somebody
from onrecord.attribution.statements import statements
from onrecord.attribution.tidying import tidy
from onrecord.attribution.transcripts import turns, with_turns
from onrecord.attribution.turn import Turn
from onrecord.attribution.unsaid import said
from onrecord.dating.entries import entries, said_on
from onrecord.dating.report_date import report_date
from onrecord.errors import InputError
from onrecord.model.extraction import Extraction
from onrecord.model.report import Report
from onrecord.model.span import Span, hull
from onrecord.model.statement import Statement
from onrecord.model.tags import Frame, Passage, Tagger, Tags
from onrecord.reading import prose
from onrecord.record.quoted import quoted
from onrecord.speakers.resolve import read_report
from onrecord.speakers.sources.resolution import Resolution

_BESIDE = 2_000  # characters from a cue to what may stand beside it
RULES = "13"  # raised whenever the rules give other statements from the same tags


def model_version(tagger: Tagger) -> str:
    """What statements are made with: the tagger's weights and the rules after it."""
    return f"{tagger.version}+{RULES}"


def extract(reports: Iterable[Report | InputError], tagger: Tagger) -> Iterator[Extraction | InputError]:
    """The statements of each report, lazily and in order; errors of reading are handed on in their place.

    What is extracted from a report depends on that report and the model version only. Reports, and contents that tell
    of somebody's saying, go to the tagger in one stream: it does not stand idle while statements are put together.
    """
    version = model_version(tagger)
    desk = _Desk(reports)
    while True:
        for tags in tagger.tag(desk.passages()):
            desk.take(tags)
            yield from desk.finished(version)
        yield from desk.finished(version)
        if not desk.contents:
            return


@dataclass(slots=True)
class _Reading:
    """A report under way: its frames and turns once it is tagged, and by their index the frames within their contents
    as they come."""

    one: Report | InputError
    outer: Sequence[Frame] | None = None
    turns: Sequence[Turn] = ()
    inner: dict[int, Sequence[Frame]] = field(default_factory=dict)
    missing: int = 0

    @property
    def complete(self) -> bool:
        """Whether nothing more is to come from the tagger."""
        return isinstance(self.one, InputError) or (self.outer is not None and not self.missing)


class _Desk:
    """Reports under way in order, what the tagger was asked in order, and contents that it is to read again."""

    def __init__(self, reports: Iterable[Report | InputError]) -> None:
        self._coming = iter(reports)
        self._order: deque[_Reading] = deque()
        self._asked: deque[tuple[_Reading, Report, int | None]] = deque()
        self.contents: deque[tuple[_Reading, Report, int, Passage]] = deque()

    def passages(self) -> Iterator[Passage]:
        """What the tagger is to read next: contents of reports that it has read, or else the next report."""
        while True:
            if self.contents:
                reading, report, index, passage = self.contents.popleft()
                self._asked.append((reading, report, index))
                yield passage
                continue
            one = next(self._coming, None)
            if one is None:
                return
            reading = _Reading(one)
            self._order.append(reading)
            if isinstance(one, Report):
                self._asked.append((reading, one, None))
                yield Passage(one.text, prose(one))

    def take(self, tags: Tags) -> None:
        """The tagger's next answer."""
        reading, report, index = self._asked.popleft()
        tidied = tidy(report.text, report.zones, credible(report.text, link(tags)))
        frames = with_own_quotations(report.text, of_somebody(report.text, tidied))
        if index is not None:
            reading.inner[index] = frames
            reading.missing -= 1
            return
        frames = with_passive_forms(report.text, prose(report), frames)
        reading.turns = turns(report.text, report.zones, report.outlet)
        frames = with_headlines(report.text, report.zones, frames)
        if not reading.turns:
            frames = with_lone_quotations(report.text, prose(report), frames)
        reading.outer = frames = with_turns(frames, reading.turns)
        within = passages_within(report.text, frames, tags.traces)
        reading.missing = len(within)
        self.contents.extend((reading, report, place, passage) for place, passage in within.items())

    def finished(self, version: str) -> Iterator[Extraction | InputError]:
        """The reports at the head of the order that are complete."""
        while self._order and self._order[0].complete:
            reading = self._order.popleft()
            if isinstance(reading.one, InputError):
                yield reading.one
                continue
            report, outer = reading.one, reading.outer or ()
            credited = credited_names(report.zones, report.text)
            nested = said(report.text, nest(report.text, outer, reading.inner, credited))
            yield _assemble(report, nested, quoted(report.text, reading.turns), credited, version)


def _assemble(
    report: Report, nested: Sequence[Nested], own: NDArray[np.bool_], credited: frozenset[str], version: str
) -> Extraction:
    dated = replace(report, date=report_date(report))
    reading = read_report(report.text, report.zones, [found.frame for found in nested])
    kept = _without_nobodys_quotations(report.text, nested, reading.resolutions)
    if len(kept) < len(nested):
        # Whoever goes on speaking does so from what is left: who speaks is worked out anew.
        nested, reading = kept, read_report(report.text, report.zones, [found.frame for found in kept])
    frames = [found.frame for found in nested]
    plain = statements(dated, nested, own, credited)
    near = _Near([span for frame in frames for span in frame.content])
    blog = entries(dated)
    known: list[Statement] = [
        replace(
            statement,
            speaker=resolution.speaker,
            principal=resolution.principal,
            date=said_on(dated, blog, frame, near.to(frame)),
        )
        for statement, resolution, frame in zip(plain, reading.resolutions, frames, strict=True)
    ]
    day = dated.date.start if dated.date is not None else None
    return Extraction(dated, going_on(report.text, known), version, reading.cast(report.id, day))


class _Near:
    """The contents of a report, asked for by place: to look at all for each statement takes time with their square."""

    def __init__(self, contents: Sequence[Span]) -> None:
        self._sorted = sorted(contents)
        self._starts = [span.start for span in self._sorted]
        self._longest = max(map(len, contents), default=0)

    def to(self, frame: Frame) -> list[Span]:
        """Those that stand in the sentence of the frame's cue, or in the sentences beside it."""
        cue = hull(frame.cue)
        low, high = cue.start - _BESIDE, cue.end + _BESIDE
        first, last = bisect_left(self._starts, low - self._longest), bisect_left(self._starts, high)
        return [span for span in self._sorted[first:last] if span.end > low]


def _without_nobodys_quotations(text: str, nested: Sequence[Nested], resolutions: Sequence[Resolution]) -> list[Nested]:
    """The frames without quotations that stand alone and of which nothing shows whose they are."""
    pairs = enumerate(zip(nested, resolutions, strict=True))
    kept = [n for n, (found, said) in pairs if said.speaker is not None or not is_lone(text, found.frame)]
    place: dict[int | None, int] = {number: at for at, number in enumerate(kept)}
    return [replace(nested[n], inside=place.get(nested[n].inside)) for n in kept]
