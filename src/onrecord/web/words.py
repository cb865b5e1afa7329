"""Words of reports and people on a page: none of their characters can affect the text around them."""

from __future__ import annotations

import re
from typing import Protocol

from markupsafe import Markup, escape

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_HALF = re.compile("[\ud800-\udfff\x80-\x9f\ufdd0-\ufdef\ufffe\uffff]")


def shown(text: str) -> str:
    """`text`, each character in its place: controls as their pictures, what no page may hold as U+FFFD.

    It has as many code points as before, so that offsets into the one are offsets into the other.
    """
    return _HALF.sub("\ufffd", _CONTROL.sub(_picture, text))


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    return "\u2421" if code == 0x7F else chr(0x2400 + code)


def isolated(text: str | None) -> Markup:
    """`text` as a piece of a line: escaped, and whatever turns the direction of writing around ends with it."""
    return Markup("<bdi>{}</bdi>").format(shown(" ".join(text.split()))) if text else Markup("")


def verbatim(text: str) -> Markup:
    """`text` as it stands in a report, escaped; a carriage return as a reference, which stays one in a browser."""
    return Markup(str(escape(shown(text))).replace("\r", "&#13;"))


class _Published(Protocol):
    @property
    def outlet(self) -> str | None: ...
    @property
    def title(self) -> str | None: ...
    @property
    def path(self) -> str: ...


def source(published: _Published) -> str:
    """By what a report is called where there is room for a word or two: outlet, headline, or the name of its file."""
    return published.outlet or headline(published)


def headline(published: _Published) -> str:
    """The headline of a report, or the name of its file."""
    return published.title or published.path.rstrip("/").rpartition("/")[2] or published.path


def clipped(text: str, length: int = 240) -> str:
    """The beginning of `text`, cut at a word, with an ellipsis where something is left out."""
    plain = " ".join(text[: length * 4].split())
    if len(plain) <= length:
        return plain if len(text) <= length * 4 else plain + " …"
    return plain[:length].rsplit(" ", 1)[0].rstrip(",;:–-") + " …"
