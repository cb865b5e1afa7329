"""Whether a content says something, or only names what was spoken of: "that the gate was open", "the gate"."""

from __future__ import annotations

import re

from onrecord.model.span import Span

_QUOTED = re.compile(r"[\"“”„«»]|``|''|(?<!\w)[‘']\w")
_OPENER = re.compile(
    r"\W*(?:that|whether|if|why|how|what|when|where|who|it|there|he|she|they|we|I|this|these|those)\b", re.IGNORECASE
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|can|may|might|should|must|do|does|did)\b|n[’']t\b"
)


def quotes(text: str, content: tuple[Span, ...]) -> bool:
    """Whether the content holds words in quotation marks."""
    return any(_QUOTED.search(text, span.start, span.end) for span in content)


def opens_clause(text: str, content: tuple[Span, ...]) -> bool:
    """Whether the content begins as a clause does: with "that", a question word, a pronoun."""
    return _OPENER.match(text, content[0].start, content[0].end) is not None


def only_names(text: str, content: tuple[Span, ...]) -> bool:
    """Whether the content is a bare phrase, which says nothing of what it names: "the matter", "a new bridge"."""
    if quotes(text, content) or opens_clause(text, content):
        return False
    return not any(_FINITE.search(text, span.start, span.end) for span in content)
