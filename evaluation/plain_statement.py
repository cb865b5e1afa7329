"""A plain statement for records and pairs that are made, not read: one source, one cue, one content."""

from __future__ import annotations

from onrecord.model.date import DateEstimate
from onrecord.model.ids import statement_id
from onrecord.model.span import Span
from onrecord.model.statement import Speaker, Statement


def plain_statement(
    report: str, source: Span, cue: Span, content: Span, words: str, speaker: Speaker, date: DateEstimate | None
) -> Statement:
    """`speaker` asserts `words`, which stand at `content` of the report with this id; nothing else is known."""
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
