"""Opening a record, and saying so where it is damaged."""

from __future__ import annotations

from pathlib import Path

from onrecord.record.damage import damage_behind
from onrecord.record.embedding import Embed
from onrecord.record.linking import link
from onrecord.store.database.connection import Waiting
from onrecord.store.store import Store


def opened(path: Path, embed: Embed | None, *, create: bool, wait: float, on_wait: Waiting | None) -> Store:
    """The store at `path`; see `Record.open`. RecordDamaged where damage is behind what opening it provokes."""
    try:
        return Store.open(path, link, embed, create=create, wait=wait, on_wait=on_wait)
    except Exception as error:
        damaged = damage_behind(error, path)
        if damaged is None:
            raise
        raise damaged from error
