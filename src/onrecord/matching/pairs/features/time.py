"""When it was said."""

from __future__ import annotations

import math

from onrecord.matching.pairs.comparable import Compared
from onrecord.matching.pairs.days import apart
from onrecord.matching.pairs.features.finding import NOTHING, Finding

_MONTH = 31


def same_day(a: Compared, b: Compared) -> Finding:
    """Both dates are known, and may be one day."""
    if a.said is None or b.said is None or apart(a.said, b.said):
        return NOTHING
    return 1.0, "may have been said on one day"


def days_apart(a: Compared, b: Compared) -> Finding:
    """Both dates are known, and are not one day; 1 where five days or more lie between."""
    if a.said is None or b.said is None:
        return NOTHING
    between = apart(a.said, b.said)
    return (min(between, 5) / 5, f"{_days(between)} apart") if between else NOTHING


def reports_apart(a: Compared, b: Compared) -> Finding:
    """The reports appeared on days that lie apart: on a logarithmic scale, 1 at a month."""
    left, right = a.story.published, b.story.published
    if left is None or right is None:
        return NOTHING
    between = apart(left, right)
    return (
        (math.log1p(min(between, _MONTH)) / math.log1p(_MONTH), f"reports that are {_days(between)} apart")
        if between
        else NOTHING
    )


def same_weekday(a: Compared, b: Compared) -> Finding:
    """Both sentences name a day of the week, and it is the same."""
    both = a.weekdays & b.weekdays
    return (1.0, f"both on {min(both)}") if both else NOTHING


def other_weekday(a: Compared, b: Compared) -> Finding:
    """Both sentences name a day of the week, and never the same."""
    if not a.weekdays or not b.weekdays or a.weekdays & b.weekdays:
        return NOTHING
    return 1.0, f"one on {min(a.weekdays)}, the other on {min(b.weekdays)}"


def _days(count: int) -> str:
    return "one day" if count == 1 else f"{count} days"
