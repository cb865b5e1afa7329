"""From bytes to text: every encoding a news archive has, and a sentence for what is not text."""

from __future__ import annotations

from onrecord.reading.decoding.decode import NotText, decode

__all__ = ["NotText", "decode"]
