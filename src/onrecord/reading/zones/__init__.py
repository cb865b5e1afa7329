"""What is not running prose in a report: one module a kind, each looking at lines."""

from __future__ import annotations

from onrecord.reading.zones.find import find_zones
from onrecord.reading.zones.prose import prose

__all__ = ["find_zones", "prose"]
