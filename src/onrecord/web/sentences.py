"""Sentences in which the record explains itself, as a page shows them: ids lead somewhere, days are in words."""

from __future__ import annotations

import re

from markupsafe import Markup

from onrecord.web.dates import date_words
from onrecord.web.words import shown

_DAY = r"\d{4}-\d\d-\d\d"
_ID = r"[rsj][0-9a-f]{16}"
_FOUND = re.compile(
    rf"\((?P<it>report|statement|judgement) (?P<id>{_ID})\)|\b(?P<bare>{_ID})\b"
    rf"|(?P<day>\b{_DAY}(?:/{_DAY})?(?![\w-]))"
)
_PLACES = {"report": "reports", "statement": "statements", "judgement": "judgements"}


def told(sentence: str, length: int = 500) -> Markup:
    """A sentence of the record's own: "(report r12…)" as a link, an id alone as a number that is one, 2023-03-08 as
    8 March 2023; all else as text.
    """
    plain = " ".join(shown(sentence).split())
    if len(plain) > length:
        plain = plain[:length].rsplit(" ", 1)[0] + " …"
    parts: list[Markup] = []
    at = bare = 0
    for match in _FOUND.finditer(plain):
        parts.append(Markup("{}").format(plain[at : match.start()]))
        if match["it"]:
            place = _PLACES[match["it"]]
            parts.append(Markup('(<a href="/{}/{}">{}</a>)').format(place, match["id"], match["it"]))
        elif match["bare"]:
            place = next(place for it, place in _PLACES.items() if it[0] == match["bare"][0])
            bare += 1
            parts.append(Markup('<a href="/{}/{}">{}</a>').format(place, match["bare"], bare))
        else:
            parts.append(Markup("{}").format(date_words(match["day"])))
        at = match.end()
    return Markup("<bdi>{}</bdi>").format(Markup("").join([*parts, Markup("{}").format(plain[at:])]))
