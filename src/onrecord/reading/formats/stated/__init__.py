"""What a page states of itself, in metadata and where a reader sees it: title, outlet, day."""

from __future__ import annotations

from onrecord.reading.formats.stated.day import published
from onrecord.reading.formats.stated.linked_data import linked_data
from onrecord.reading.formats.stated.metas import metas
from onrecord.reading.formats.stated.outlet import outlet_of
from onrecord.reading.formats.stated.title import title_of

__all__ = ["linked_data", "metas", "outlet_of", "published", "title_of"]
