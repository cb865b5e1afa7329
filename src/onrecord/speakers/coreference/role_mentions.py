"""Where a report refers to a person whom it has named by what he or she is: "the envoy"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model.span import Span
from onrecord.speakers.coreference import roles
from onrecord.speakers.lexicon.word_classes import PREPOSITIONS, ROLES
from onrecord.speakers.mentions.people import People
from onrecord.speakers.mentions.person import Person
from onrecord.speakers.report_words import Layout, Word

_LONGEST = 5  # words between "the" and the noun


def role_mentions(text: str, layout: Layout, people: People) -> list[tuple[int, Span, Person]]:
    """The phrases "the ... <role>" of the outlet's own words that fit one person named before: (start, span, one)."""
    every = people.words
    found = []
    for at, word in enumerate(every):
        if word.key == "the" and not layout.quoted(word.start):
            phrase = _phrase(text, every, at)
            if phrase is not None:
                fitting = roles.meant(phrase, phrase[-1].key, people.described_as(phrase[-1].key))
                if len(fitting) == 1 and fitting[0].mentions[0].start < word.start:
                    found.append((word.start, Span(word.start, phrase[-1].end), fitting[0]))
    return found


def _phrase(text: str, every: Sequence[Word], at: int) -> list[Word] | None:
    """The noun phrase that "the" at `at` begins, if it ends in a noun for a role and no name follows."""
    taken = [every[at]]
    for word in every[at + 1 : at + 2 + _LONGEST]:
        gap = text[taken[-1].end : word.start].strip("'’s \u00a0")
        if gap or word.key in PREPOSITIONS or word.key in {"and", "or", "the", "a"}:
            break
        taken.append(word)
    last = max((i for i, w in enumerate(taken) if w.key in ROLES and not w.possessive), default=0)
    if not last:
        return None
    after = taken[last + 1] if last + 1 < len(taken) else None
    return None if after is not None and after.capital else taken[: last + 1]
