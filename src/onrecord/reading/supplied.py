"""What a person says about the reports beside the files themselves."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.date import DateEstimate
from onrecord.reading.meta_table import MetaTable


@dataclass(frozen=True, slots=True)
class Supplied:
    """Outlet, date, URL, title and language as a person gives them for the inputs of one call.

    What a person says holds over what a file says of itself, and a row of the table, which is about one file,
    over the values given for all of them. `date` comes from `given_date`.
    """

    outlet: str | None = None
    date: DateEstimate | None = None
    url: str | None = None
    title: str | None = None
    language: str | None = None
    meta: MetaTable | None = None


NOTHING_SUPPLIED = Supplied()
