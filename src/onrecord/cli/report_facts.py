"""What is known about one report, in words: above all its date, where it comes from, and which dates were rejected."""

from __future__ import annotations

from onrecord.cli.facts import date_rows
from onrecord.model.recorded import RecordedReport


def report_facts(recorded: RecordedReport) -> list[tuple[str, str]]:
    """Label and value of each fact that is known, and of outlet and date in any case."""
    report = recorded.report
    rows: list[tuple[str, str | None]] = [
        ("report", report.id),
        ("outlet", report.outlet or "not known"),
        ("title", report.title),
        *date_rows("published", report.date, report.text),
        *(_left_open(recorded) if report.date is None else ()),
        ("url", report.url),
        *(("path", path) for path in recorded.paths),
        *(("same text", copy) for copy in recorded.copies),
        ("statements", str(recorded.statements)),
        ("model", recorded.model),
    ]
    return [(label, value) for label, value in rows if value]


def _left_open(recorded: RecordedReport) -> list[tuple[str, str | None]]:
    """What the text says of its day, where no date follows from it."""
    from onrecord.dating.bounds import bounds
    from onrecord.dating.clues import clues

    report = recorded.report
    limits = bounds(report)
    said = [clue.told(report.text) for clue in clues(report)]
    if limits.below:
        said.append(f"It appeared after {limits.below.told(report.text)}, of which it tells.")
    if limits.above:
        said.append(f"It appeared before {limits.above.told(report.text)}, which it announces.")
    return [("is known", sentence) for sentence in said]
