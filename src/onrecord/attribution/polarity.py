"""Whether a content affirms or negates, apart from what its cue does."""

from __future__ import annotations

import re

from onrecord.attribution.clauses import main_clause
from onrecord.model.span import Span
from onrecord.model.statement import Act, Polarity

# The words of `wording.terms.negated`, each with what keeps it from negating where it stands: "level 8, not level 7"
# sets one thing against another.
_NEGATION = re.compile(
    r"\b(?:(?<!, )not(?! only\b| just\b| least\b)|never|no(?! doubt\b| less\b|\.\s?\d)|none|nobody|nothing|nowhere"
    r"|neither|nor|cannot|hardly|scarcely)\b|\b\w+n[’']t\b",
    re.IGNORECASE,
)
# "does not think that …", "refused to …", "opposes …": the negation stands with the cue and holds for the content.
_RAISED = re.compile(
    r"\b(?:not|never|no longer)\b|\b\w+n[’']t\b"
    r"|\b(?:refus\w+|reject\w*|oppos\w+|rul(?:e|es|ed|ing) out)\b",
    re.IGNORECASE,
)


def read_polarity(
    text: str, cue: tuple[Span, ...], content: tuple[Span, ...], act: Act
) -> tuple[Polarity, Span | None]:
    """The polarity of the content's main clause, and the word that negates it.

    A negated attitude counts for its content ("does not want to leave": negative), as negation raising has it
    (Horn, A Natural History of Negation, 1989); a negated act of speech does not ("did not say that …").
    """
    found = next(
        (match for span in main_clause(text, content) if (match := _NEGATION.search(text, span.start, span.end))), None
    ) or _in_cue(text, cue, act)
    return ("negative", Span(found.start(), found.end())) if found else ("affirmative", None)


def _in_cue(text: str, cue: tuple[Span, ...], act: Act) -> re.Match[str] | None:
    for span in cue:
        found = _RAISED.search(text, span.start, span.end)
        if found and (act == "attitude" or not _is_plain_not(found.group())):
            return found
    return None


def _is_plain_not(word: str) -> bool:
    return word.lower() in ("not", "never", "no longer") or word.lower().endswith(("n't", "n’t"))
