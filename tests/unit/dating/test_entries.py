"""The entries of a live blog date what is said in them."""

from __future__ import annotations

import pytest

from onrecord.dating.entries import entries, said_on
from onrecord.model.date import DateEstimate
from onrecord.model.ids import report_id, text_sha256
from onrecord.model.report import Report
from onrecord.model.span import Span
from onrecord.model.tags import Frame
from onrecord.reading import find_zones

CREWS = "The crews will stay ashore, said Ida Oduya."
PORT = "The port has no money, Emil Sand told reporters on Monday."
BOARD = "Nothing is lost, the board said yesterday."


def _days(text: str, day: str | None = "2031-03-12") -> list[str | None]:
    date = DateEstimate(day, "day", "metadata") if day else None
    report = Report(report_id(None, None, text), "a.txt", text, text_sha256(text), date=date, zones=find_zones(text))
    found = []
    for words, cue in ((CREWS, "said"), (PORT, "told"), (BOARD, "said")):
        start = text.index(words)
        at = start + words.index(cue)
        frame = Frame((), (Span(at, at + len(cue)),), (Span(start, start + words.index(",")),), *(1.0,) * 7)
        one = said_on(report, entries(report), frame)
        found.append(one.value if one else None)
    return found


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (f"09:14\n\n{CREWS}\n\n10.02 GMT\n\n{PORT}\n\n11.30am\n\n{BOARD}", ["2031-03-12", "2031-03-10", "2031-03-11"]),
        (f"09:14 – {CREWS}\n\n[10:02] {PORT}\n\n11:30: {BOARD}\n", ["2031-03-12", "2031-03-10", "2031-03-11"]),
        (
            f"Thursday 13 March\n\n09:14\n\n{CREWS}\n\nWednesday 12 March\n\n10:02\n\n{PORT}\n\n07:30\n\n{BOARD}\n",
            ["2031-03-13", "2031-03-10", "2031-03-11"],
        ),
        (
            f"14 March 2031 10:00\n\n{CREWS}\n\n13 March 2031 08:15\n\n{PORT}\n\n13 March 2031\n\n{BOARD}\n",
            ["2031-03-14", "2031-03-10", "2031-03-12"],
        ),
        (f"Thursday\n\n{CREWS}\n\nTuesday\n\n{PORT}\n\nTuesday\n\n{BOARD}", ["2031-03-13", "2031-03-10", "2031-03-10"]),
    ],
)  # fmt: skip
def test_entries_date_statements(text: str, days: list[str]) -> None:
    """What names no day of its own was said on its entry's, and words of time are counted from there."""
    assert days == _days(text)


def test_entries_of_an_undated_report() -> None:
    """Entries with full dates need no other; a time alone says no day where the report has none."""
    text = f"14 March 2031 10:00\n\n{CREWS}\n\n13 March 2031\n\n{PORT}\n\n12 March 2031\n\n{BOARD}\n"
    assert ["2031-03-14", "2031-03-10", "2031-03-11"] == _days(text, None)
    assert [None] * 3 == _days(f"09:14\n\n{CREWS}\n\n10:02\n\n{PORT}\n\n11:30\n\n{BOARD}\n", None)


@pytest.mark.parametrize(
    "text",
    [
        f"{CREWS}\n\n{PORT}\n\n{BOARD}\n",
        f"By Ann Roe | 12 March 2031\nUpdated: 12 March 2031 10:00\n\n{CREWS}\n\n{PORT}\n\n{BOARD}\n",
        f"14:00\n15:00\n16:00\n\n{CREWS}\n\n{PORT}\n\n{BOARD}\n",
    ],
)
def test_no_live_blog(text: str) -> None:
    """The date-stamps above a report, or a list of times, are no entries."""
    assert [None, "2031-03-10", "2031-03-11"] == _days(text)
