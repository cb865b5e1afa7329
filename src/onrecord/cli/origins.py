"""The origins of an utterance in lines: which reports count as one, why, and the characters that show it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from onrecord.cli.neutral import one_line
from onrecord.model.linked import Origin, Reason
from onrecord.model.report import Report

_SHOWN = 60  # characters of a report that are quoted for a reason
_ITS = "This report has "


def origin_lines(origin: Origin, reports: Mapping[str, Report]) -> Iterator[str]:
    """The reports of an origin, then each reason to count them as one, with what shows it below.

    `reports` has those of the origin, by id. A reason says whose it is by the outlet; that a report has the words
    through another is not said again where a reason for two reports rests on the same characters.
    """
    names = _names(origin, reports)
    listed = (
        f"{report.outlet} ({id[:9]})" if report.outlet else id[:9] for id, report in _these(origin.reports, reports)
    )
    yield one_line(", ".join(listed))
    shown = {place for reason in origin.reasons if len(reason.reports) > 1 for place in reason.evidence}
    said: dict[str, dict[str, None]] = {}
    for reason in origin.reasons:
        if len(reason.reports) == 1 and reason.evidence and shown.issuperset(reason.evidence):
            continue
        quoted = said.setdefault(_whose(reason, origin, reports, names), {})
        for id, span in reason.evidence:
            if id in reports:
                quoted[f"{names[id]}: “{_cut(span.of(reports[id].text))}”"] = None
    for why, quoted in said.items():
        yield f"  {one_line(why)}"
        yield from (f"    {one_line(line)}" for line in quoted)


def _whose(reason: Reason, origin: Origin, reports: Mapping[str, Report], names: Mapping[str, str]) -> str:
    """The sentence of a reason, with the outlets that it is about unless these are plain."""
    if reason.why.startswith(_ITS):
        return f"{names[reason.reports[0]]} has {reason.why.removeprefix(_ITS)}"
    outlets = [reports[id].outlet or "" for id in reason.reports if id in reports]
    if set(reason.reports) == set(origin.reports) or all(outlet and outlet in reason.why for outlet in outlets):
        return reason.why
    return f"{' and '.join(names[id] for id in reason.reports)}: {reason.why[:1].lower()}{reason.why[1:]}"


def _names(origin: Origin, reports: Mapping[str, Report]) -> dict[str, str]:
    """What each report is called: its outlet, with the report's id where another one is of the same outlet."""
    outlets = Counter(report.outlet for _, report in _these(origin.reports, reports))
    called: dict[str, str] = {}
    for id in {*origin.reports, *(id for reason in origin.reasons for id in reason.reports)}:
        outlet = reports[id].outlet if id in reports else None
        called[id] = id[:9] if not outlet else outlet if outlets[outlet] < 2 else f"{outlet} ({id[:9]})"
    return called


def _these(ids: tuple[str, ...], reports: Mapping[str, Report]) -> Iterator[tuple[str, Report]]:
    return ((id, reports[id]) for id in ids if id in reports)


def _cut(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()} …"
