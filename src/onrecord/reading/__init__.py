"""From bytes to reports: files and standard input, what a person says of them, and what is no prose in them."""

from __future__ import annotations

from onrecord.reading.given_date import given_date
from onrecord.reading.meta_table import MetaRow, MetaTable, read_meta_table
from onrecord.reading.reader import read
from onrecord.reading.supplied import Supplied
from onrecord.reading.zones import find_zones, prose

__all__ = ["MetaRow", "MetaTable", "Supplied", "find_zones", "given_date", "prose", "read", "read_meta_table"]
