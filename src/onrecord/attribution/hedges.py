"""How sure the speaker is, and how sure the outlet is: two different things."""

from __future__ import annotations

import re

from onrecord.attribution.clauses import main_clause
from onrecord.model.span import Span
from onrecord.model.statement import Evidence

_SPEAKERS = re.compile(
    r"\b(?:may(?=\s+(?:\w+ly\s+)?(?:not\s+)?[a-z])|might|could|perhaps|maybe|possibly|probably|likely|unlikely|presumably"
    r"|potentially|seems?|seemed|appears?|appeared|I (?:think|believe(?! in\b)|guess|suppose|suspect)"
    r"|we (?:think|believe|suspect)|as far as (?:I|we) know|in (?:my|our) (?:view|opinion)|it is possible)\b"
)
_OUTLETS = re.compile(
    r"\b(?:reportedly|allegedly|purportedly|supposedly|apparently|ostensibly|seemingly|so-called|unconfirmed"
    r"|(?:is|are|was|were) (?:said|reported|alleged|believed|thought|understood|rumou?red) to"
    r"|seem(?:s|ed)? to|appear(?:s|ed)? to)\b",
    re.IGNORECASE,
)


def speaker_hedge(text: str, content: tuple[Span, ...]) -> Evidence | None:
    """The first word of the content's main clause with which the speaker holds back ("may", "probably")."""
    for span in main_clause(text, content):
        found = _SPEAKERS.search(text, span.start, span.end)
        if found:
            return _evidence(found)
    return None


def outlet_hedge(text: str, around: tuple[Span, ...]) -> Evidence | None:
    """The first word outside the content with which the outlet holds back ("reportedly"); `around` is its sentence."""
    for span in around:
        found = _OUTLETS.search(text, span.start, span.end)
        if found:
            return _evidence(found)
    return None


def _evidence(found: re.Match[str]) -> Evidence:
    return Evidence(found.group(), Span(found.start(), found.end()))
