"""What is not text at all."""

from __future__ import annotations

_BEGINNINGS = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"PK\x03\x04", "a ZIP archive (a Word or OpenDocument file is one, too)"),
    (b"\x1f\x8b\x08", "a gzip archive whose name does not end in .gz"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word, Excel or Outlook file"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3\x00", "a database (a record, perhaps)"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"RIFF", "a sound or video file"),
    (b"PAR1", "a Parquet table"),
)
_USUAL = "\t\n\v\f\r\x1a\x1b"  # 1A ends texts from DOS
_CONTROL = {code: None for code in [*range(0x20), 0x7F] if chr(code) not in _USUAL}


def file_kind(raw: bytes) -> str | None:
    """What the bytes are by the signature they begin with, in words; None where they may be text."""
    return next((kind for beginning, kind in _BEGINNINGS if raw.startswith(beginning)), None)


def control_share(text: str) -> float:
    """The share of control characters among the characters that are not NUL (files are padded with those)."""
    rest = text.replace("\0", "")
    return 1 - len(rest.translate(_CONTROL)) / len(rest) if rest else 0.0
