"""Outlets of one owner."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.matching.result import Collapse
from onrecord.model.report import Report


def one_owner(left: Report, right: Report, owners: Mapping[str, str]) -> Collapse | None:
    """Why the outlets of two reports count as one; `owners` gives an outlet's owner by the outlet's name."""
    owner = owners.get(left.outlet or "")
    if not owner or owner != owners.get(right.outlet or ""):
        return None
    return Collapse(tuple(sorted((left.id, right.id))), f"{left.outlet} and {right.outlet} belong to {owner}.", ())
