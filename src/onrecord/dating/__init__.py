"""When: the date of a report and of a statement, each with its evidence. Pure functions."""

from onrecord.dating.report_date import report_date
from onrecord.dating.statement_date import statement_date

__all__ = ["report_date", "statement_date"]
