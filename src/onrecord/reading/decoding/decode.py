"""The order in which encodings are tried."""

from __future__ import annotations

import codecs

from onrecord.reading.decoding.binary import control_share, file_kind
from onrecord.reading.decoding.eight_bit import decode_legacy
from onrecord.reading.decoding.utf16 import unmarked_utf16

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the other's
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MOST_CONTROL = 0.1  # share of control characters above which valid UTF-8 is still no text
_SAMPLE = 1 << 20


class NotText(Exception):
    """The bytes are not text; `str(error)` says what they are and what to do."""


def decode(raw: bytes, declared: str | None = None) -> str:
    """`raw` as text, every character kept: a byte-order mark, CR and NUL are characters of it.

    In this order: the encoding its byte-order mark names; UTF-8; UTF-16 without a mark; the encoding `declared`
    by the file itself (an HTML page's charset); an encoding of 8 bits or of East Asia, by what makes words of the
    bytes. Single bytes that are broken become U+FFFD. Raises NotText for anything else.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _whole(raw, encoding)
    kind = file_kind(raw)
    if kind is not None:
        raise NotText(f"is {kind}, not text; save the report as text or HTML")
    wide = unmarked_utf16(raw[:_SAMPLE])
    if wide is not None:
        return _whole(raw, wide)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return _not_utf8(raw, declared)
    if control_share(text[:_SAMPLE]) > _MOST_CONTROL:
        raise NotText("holds control characters, not text; is it a program's own file?")
    return text


def _not_utf8(raw: bytes, declared: str | None) -> str:
    if declared is not None:
        try:
            return raw.decode(_python_name(declared))
        except (LookupError, UnicodeDecodeError):
            pass  # pages are often wrong about themselves
    if _mostly_utf8(raw):
        return raw.decode("utf-8", "replace")
    text = decode_legacy(raw)
    if text is None:
        raise NotText("is not text in any known encoding; if it is text, save it as UTF-8")
    return text


def _whole(raw: bytes, encoding: str) -> str:
    text = raw.decode(encoding, "replace")
    if text and text.count("\ufffd") > len(text) // 10:
        raise NotText(f"begins like {encoding.upper()} and is broken; fetch it again")
    return text


def _mostly_utf8(raw: bytes) -> bool:
    """Whether the bytes beyond ASCII are sequences of UTF-8 with a broken one here and there (a cut-off end)."""
    sample = raw[:_SAMPLE]
    lenient = sample.decode("utf-8", "replace")
    broken = lenient.count("\ufffd")
    sound = sum(1 for c in lenient if c > "\x7f") - broken
    return sound > 3 * broken or (sound > 0 and broken == 1 and lenient.endswith("\ufffd"))


def _python_name(declared: str) -> str:
    """The codec a browser takes: pages that say Latin-1 or ASCII are in Windows-1252 (WHATWG Encoding, 4.2)."""
    name = codecs.lookup(declared.strip()).name
    if not codecs.lookup(name)._is_text_encoding:
        raise LookupError(declared)
    return "cp1252" if name in ("iso8859-1", "ascii") else name
