"""Marks of quotations, but for single ones, which are apostrophes, too (see `single_marks`)."""

from __future__ import annotations

CLOSED_BY = {"“": "”", '"': '"', "«": "»", "„": "“"}
OPENING = frozenset(CLOSED_BY)
CLOSING = frozenset(CLOSED_BY.values())
