"""The English names of days and months, folded."""

WEEKDAYS = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = tuple("january february march april may june july august september october november december".split())
ENDING_IN_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
"""The pattern of a weekday, with its capital."""
