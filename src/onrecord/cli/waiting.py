"""What a person is told while another program writes to the record."""

from __future__ import annotations

from collections.abc import Callable

SILENT = 2.0  # seconds that another program may write before we say that we wait for it


def tell_waiting(tell: Callable[[str], None]) -> Callable[[float], None]:
    """Called while another program writes: says so once, when the wait grows long."""
    told = False

    def waiting(seconds: float) -> None:
        nonlocal told
        if seconds > SILENT and not told:
            told = True
            tell("waiting for another program that writes to the record ...")

    return waiting
