"""Report text on a terminal: nothing in it may move the cursor, change colours or turn the line around."""

from __future__ import annotations

import re

# Controls of ASCII and of Latin-1, marks that reorder text, line ends that only some programs know, half characters.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def one_line(text: str) -> str:
    """The text on one line, white space as single spaces, what a terminal would obey made visible."""
    return _visible(" ".join(text.split()))


def paragraphs(text: str) -> str:
    """The text with its line breaks, what a terminal would obey made visible."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return "\n".join(_visible(line.replace("\t", " ")) for line in plain.split("\n"))


def _visible(line: str) -> str:
    return _UNSAFE.sub(_picture, line)


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)  # Unicode's pictures of the control characters
    return "\u2421" if code == 0x7F else f"<U+{code:04X}>"
