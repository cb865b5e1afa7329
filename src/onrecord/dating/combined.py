"""The date of an utterance, from those of its statements in several reports."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.dating.window import window
from onrecord.model.date import DateEstimate, Rejected

_BASES = ("judged", "given", "stated", "metadata", "dateline", "relative", "shared")


def combined_date(dates: Mapping[str, DateEstimate]) -> tuple[str, DateEstimate] | None:
    """The date on which most of the statements agree, of these the most precise, and the id of its statement.

    `dates` are those of the statements that have one, by their ids. Two agree where they leave a day to both. What does
    not agree is kept as rejected, with its statement named: a disagreement is shown, not resolved. None for no dates.
    """
    windows = {id: days for id, date in dates.items() if (days := window(date)) is not None}
    if not windows:
        return None

    def rank(id: str) -> tuple[int, int, bool, int, str]:
        agreeing = sum(windows[id].shared(other) is not None for other in windows.values())
        date = dates[id]
        return -agreeing, windows[id].length, date.precision != "minute", _BASES.index(date.basis), id

    best = min(windows, key=rank)
    rejected = tuple(
        Rejected(dates[id].value, f"Statement {id} was made then, by its own report.")
        for id in sorted(windows)
        if windows[id].shared(windows[best]) is None
    )
    agreed = [id for id in sorted(windows) if id != best and windows[id].shared(windows[best]) is not None]
    date = dates[best]
    why = date.why
    if agreed:
        why = (*why, f"Statements {', '.join(sorted([best, *agreed]))} agree.")
    return best, DateEstimate(date.value, date.precision, date.basis, date.evidence, why, (*date.rejected, *rejected))
