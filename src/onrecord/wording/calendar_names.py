"""The English names of days and months, folded."""

WEEKDAYS = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = tuple("january february march april may june july august september october november december".split())
ENDING_IN_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
"""The pattern of a weekday, with its capital."""

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![a-z])"
)
"""The pattern of a month or its short form, with its capital: "may" and "march" are words."""
