"""The attributes of elements, counted before a page is parsed: to parse an element takes time with their square."""

from __future__ import annotations

import re

ATTRIBUTES = 200
"""Attributes of one element, several times those of the busiest elements of news."""

_ATTRIBUTE = r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?+"""
_TAG = r"<[A-Za-z][^\s/>]*+"
# As the standard cuts HTML into tags. Each match is a whole tag or more, so that nothing is looked at again and again;
# what is no markup (a comment, a script) is passed over.
_MARKUP = re.compile(
    rf"""
      <!--(?:-?>|.*?(?:--!?>|\Z))
    | <(?P<raw>script|style|title|textarea|xmp|iframe|noembed|noframes)(?=[\s/>])
        (?P<many_raw>(?:{_ATTRIBUTE}){{{ATTRIBUTES + 1}}})?+ (?:{_ATTRIBUTE})*+ (?:(?!</(?P=raw)).)*+
    | (?P<many>{_TAG}(?:{_ATTRIBUTE}){{{ATTRIBUTES + 1}}})
    | {_TAG}(?:{_ATTRIBUTE})*+
    """,
    re.X | re.S | re.I,
)


def too_many_attributes(html: str) -> bool:
    """Whether an element of the page has more than ATTRIBUTES."""
    return any(found["many"] or found["many_raw"] for found in _MARKUP.finditer(html))
