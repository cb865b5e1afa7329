"""When: the date of a report and of a statement, each with its evidence. Pure functions."""
