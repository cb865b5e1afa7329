"""Twelve sample reports on one invented story, so that everything can be tried without any news at hand.

Two states on a lake, Velmora (capital: Castrel) and Anshara (capital: Mbelu), talk about a night ferry that was
closed in 2014. The reports run from March to June 2023. Every state, ministry, person, outlet and word is invented.

`reports/` holds what a person would have on disk: plain text in several house styles (one in Windows-1252 with CRLF),
a web page, and a JSON Lines file of two reports. `meta.csv` says what plain text cannot say about itself; it leaves
some dates open, because reports often carry none.
"""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).parent


def reports_folder() -> Path:
    """The folder of the sample reports."""
    return _FOLDER / "reports"


def meta_table() -> Path:
    """The CSV table that gives outlet, date, address and title of the plain-text reports."""
    return _FOLDER / "meta.csv"
