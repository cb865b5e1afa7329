"""One statement or report in a list."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING

from onrecord.cli.neutral import one_line
from onrecord.model.date import DateEstimate
from onrecord.model.recorded import RecordedReport, RecordedStatement

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from onrecord import Record
    from onrecord.model.linked import Utterance

_DATE = 10
_SPEAKER = 26
_OUTLET = 20


def id_length(rows: int) -> int:
    """How many characters of an id tell it from `rows` others, but for one chance in a hundred."""
    return 1 + max(7, math.ceil(math.log(max(rows, 2) ** 2 * 50, 16)))


def plain_line(recorded: RecordedStatement, digits: int) -> str:
    """The statement as fields between tabs, uncut: id, date, speaker, what they do, outlet, words."""
    fields = (
        recorded.id[:digits],
        day(recorded.date),
        recorded.speaker or "",
        does(recorded),
        recorded.outlet or "",
        words(recorded),
    )
    return "\t".join(map(one_line, fields))


def print_statement(screen: Console, recorded: RecordedStatement, digits: int) -> None:
    """The statement as a line that says who and when, and the words below it."""
    from rich.padding import Padding
    from rich.text import Text

    said = f"{short_day(recorded.date):{_DATE}}"
    room = screen.width - digits - len(said) - 4
    outlet = Text(one_line(_where(recorded)), style="dim")
    outlet.truncate(max(0, min(outlet.cell_len, room - _SPEAKER)), overflow="ellipsis")
    who = Text(one_line(recorded.speaker or "somebody"), style="bold" if recorded.speaker else "italic")
    if does(recorded) != "asserts":
        who.append(f" {does(recorded)}", style="not bold yellow")
    if recorded.statement.repeats:
        who.append(" (printed again)", style="not bold dim")
    elif recorded.statement.inside:
        who.append(" (inside another)", style="not bold dim")
    who.truncate(max(0, room - outlet.cell_len - 2), overflow="ellipsis", pad=True)
    screen.print(
        Text.assemble((recorded.id[:digits], "cyan"), "  ", said, "  ", who, "  ", outlet),
        no_wrap=True,
        overflow="crop",
    )
    screen.print(Padding(Text(one_line(words(recorded))), (0, 0, 1, 4)))


def does(recorded: RecordedStatement) -> str:
    """What the speaker does, in a word: who hopes or fears asserts nothing, and is not shown as if they did."""
    attitude = recorded.statement.act == "attitude" and recorded.force == "asserts"
    return "attitude" if attitude else recorded.force


def _where(recorded: RecordedStatement) -> str:
    """The outlet or else the file, and, of an undated statement, the date of its report: it was not said later."""
    outlet = recorded.outlet or recorded.heading.path.rpartition("/")[2]
    published = recorded.heading.date if recorded.date is None else None
    return f"{outlet} of {short_day(published)}" if published else outlet


def day(date: DateEstimate | None) -> str:
    """A date as far as a list needs it: without the time of day."""
    if date is None:
        return "undated"
    return "/".join(part[:10] for part in date.value.split("/"))


def said(record: Record, utterance: Utterance) -> str:
    """When it was said as far as a list needs it; of an undated one, when it was first reported: not said later."""
    reported = record.first_reported(utterance) if utterance.date is None else None
    return f"undated (reported {short_day(reported)})" if reported else day(utterance.date)


def short_day(date: DateEstimate | None) -> str:
    """The same for a person: of an interval's end, what differs ("2024-05-28/29")."""
    first, _, last = day(date).partition("/")
    if not last or len(first) != len(last):
        return day(date)
    parts = zip(first.split("-"), last.split("-"), strict=True)
    same = next((n for n, (a, b) in enumerate(parts) if a != b), 0)
    return f"{first}/{'-'.join(last.split('-')[same:])}"


def words(recorded: RecordedStatement) -> str:
    """The words, in quotation marks where they are the speaker's own."""
    text = recorded.text.strip()
    return (
        f"“{text}”" if recorded.statement.kind == "direct" and not text.startswith(('"', "“", "'", "‘", "«")) else text
    )


def plain_report_line(recorded: RecordedReport, digits: int) -> str:
    """The report as one line of fields between tabs: id, date, outlet, statements, title, path."""
    report = recorded.report
    fields = (
        report.id[:digits],
        day(report.date),
        report.outlet or "",
        str(recorded.statements),
        report.title or "",
        report.path,
    )
    return "\t".join(map(one_line, fields))


def print_reports(screen: Console, found: Iterable[RecordedReport], digits: int) -> None:
    """The reports, one a line that is cut to the width of the screen, below the names of the columns."""
    from rich.text import Text

    header = f"{'id':{digits}}  {'date':{_DATE}}  {'outlet':{_OUTLET}}  said  title"
    for number, recorded in enumerate(found):
        if number == 0:
            screen.print(Text(header, style="dim"), no_wrap=True, overflow="ellipsis")
        screen.print(_report_line(recorded, digits), no_wrap=True, overflow="ellipsis")


def _report_line(recorded: RecordedReport, digits: int) -> Text:
    from rich.text import Text

    report = recorded.report
    outlet = Text(one_line(report.outlet or "not known"), style="bold" if report.outlet else "dim")
    outlet.truncate(_OUTLET, overflow="ellipsis", pad=True)
    line = Text.assemble((report.id[:digits], "cyan"), "  ", f"{short_day(report.date):{_DATE}}", "  ", outlet)
    line.append(f"  {recorded.statements:4}  {one_line(report.title or report.path)}")
    if recorded.copies:
        line.append(f" (the same text as {', '.join(copy[:digits] for copy in recorded.copies[:3])})", style="dim")
    return line
