"""Outlets of one owner."""

from __future__ import annotations

from onrecord.matching.origins.owners_file import Owners
from onrecord.matching.result import Collapse
from onrecord.model.report import Report


def one_owner(left: Report, right: Report, owners: Owners) -> Collapse | None:
    """Why the outlets of two reports count as one."""
    owner = owners.of(left.outlet or "")
    if not owner or owner != owners.of(right.outlet or ""):
        return None
    outlets = sorted({left.outlet or "", right.outlet or ""})
    why = f"{' and '.join(outlets)} {'belong' if len(outlets) > 1 else 'belongs'} to {owner}."
    return Collapse(tuple(sorted((left.id, right.id))), why, ())
