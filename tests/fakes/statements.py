"""Statements, and reports that hold them, made and not read: for tests, evaluation and training."""

from __future__ import annotations

from dataclasses import replace

from onrecord.model.date import DateEstimate
from onrecord.model.extraction import Extraction
from onrecord.model.ids import report_id, statement_id, text_sha256
from onrecord.model.report import Report, Zone
from onrecord.model.span import Span
from onrecord.model.statement import Principal, Relay, Speaker, Statement

Row = tuple[str | None, str, str]
"""Speaker, cue and content."""


def plain_statement(
    report: str,
    source: Span,
    cue: Span,
    content: Span,
    words: str,
    speaker: Speaker | None,
    date: DateEstimate | None = None,
) -> Statement:
    """`speaker` asserts `words`, which stand at `content` of the report with this id; nothing else is known.

    What a test says beside that it puts in with `dataclasses.replace`.
    """
    return Statement(
        id=statement_id(report, [source], [cue], [content]),
        report=report,
        kind="indirect",
        act="speech",
        force="asserts",
        force_span=cue,
        polarity="affirmative",
        polarity_span=None,
        speaker_hedge=None,
        outlet_hedge=None,
        inside=None,
        repeats=None,
        source=(source,),
        cue=(cue,),
        content=(content,),
        content_text=words,
        speaker=speaker,
        principal=None,
        relay=None,
        channel=None,
        date=date,
        confidence=1.0,
    )


def day(value: str) -> DateEstimate:
    """A day that was given with the report."""
    return DateEstimate(value, "day", "given")


def report(
    outlet: str,
    *rows: Row,
    date: str | None = None,
    said: str | None = None,
    lead: str = "",
    end: str = "",
    zones: tuple[Zone, ...] = (),
) -> Extraction:
    """An extraction whose text is the lead, then each row as a sentence, then the end."""
    text, places = lead, []
    for speaker, cue, content in rows:
        start = len(text)
        source = Span(start, start + len(speaker or "He"))
        cued = Span(source.end + 1, source.end + 1 + len(cue))
        words = Span(cued.end + 1, cued.end + 1 + len(content))
        text += f"{speaker or 'He'} {cue} {content}. "
        places.append((speaker, source, cued, words))
    text += end
    own = report_id(outlet, None, text)
    read = Report(own, f"{outlet}.txt", text, text_sha256(text), outlet, date=day(date) if date else None, zones=zones)
    found = tuple(_statement(own, text, day(said) if said else None, *place) for place in places)
    return Extraction(read, found, "test")


def with_relay(extraction: Extraction, name: str) -> Extraction:
    """The same, its statements relayed by an outlet that the text names."""
    start = extraction.report.text.index(name)
    relay = Relay(name, Span(start, start + len(name)))
    return replace(extraction, statements=tuple(replace(s, relay=relay) for s in extraction.statements))


def _statement(
    own: str, text: str, date: DateEstimate | None, speaker: str | None, source: Span, cue: Span, content: Span
) -> Statement:
    words = content.of(text)
    named = Speaker(speaker, source, "named here") if speaker else None
    return replace(
        plain_statement(own, source, cue, content, words, named, date),
        kind="direct" if words.startswith("“") else "indirect",
        force="denies" if cue.of(text) == "denied" else "asserts",
        polarity="negative" if " not " in words else "affirmative",
        principal=Principal(speaker) if speaker else None,
    )
