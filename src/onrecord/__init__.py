"""OnRecord: who said what, about what, when, and which outlets carried it independently.

from onrecord import Record

with Record.open("story.db") as record:
    record.add("reports/")
    for statement in record.statements(speaker="minister"):
        print(statement.outlet, statement.speaker, statement.text)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.record.adding import AddResult
    from onrecord.record.record import Record
    from onrecord.record.verifying import Verified, verify

__all__ = ["AddResult", "Record", "Verified", "__version__", "verify"]


def __getattr__(name: str) -> Any:
    """Names of the public API, imported when they are first asked for: the command line must start at once."""
    if name == "Record":
        from onrecord.record.record import Record

        return Record
    if name == "AddResult":
        from onrecord.record.adding import AddResult

        return AddResult
    if name in ("Verified", "verify"):
        from onrecord.record import verifying

        return getattr(verifying, name)
    if name == "__version__":
        from importlib.metadata import version

        return version("onrecord")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
