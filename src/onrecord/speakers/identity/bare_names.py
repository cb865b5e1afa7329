"""Chains for names without a report: names that a person gives, or that an older record has."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model.cast import Cast, Chain, ChainKind
from onrecord.model.span import Span
from onrecord.model.statement import Statement
from onrecord.speakers.evidence.offices import is_state
from onrecord.speakers.evidence.same_name import name_key
from onrecord.speakers.lexicon.word_classes import ORGANISATION_NOUNS, PARTICLES, ROLES
from onrecord.speakers.mentions.names import is_acronym
from onrecord.speakers.report_words import words


def chain_of(name: str, mention: Span | None) -> Chain:
    """A chain of which only the name is known; what it is follows from its words."""
    kind, named = _kind(name)
    return Chain(kind, name, ((name, 1),), named=named, spans=(mention,) if mention is not None else ())


def number_of(chains: list[Chain], name: str, mention: Span | None) -> int:
    """The number of the chain of this name; where there is none, one is added to `chains`."""
    key = name_key(name)
    for number, chain in enumerate(chains):
        if name_key(chain.name) == key:
            return number
    for number, chain in enumerate(chains):
        if any(name_key(form) == key for form, _ in chain.forms):
            return number
    chains.append(chain_of(name, mention))
    return len(chains) - 1


def cast_by_names(report: str, date: str | None, statements: Sequence[Statement]) -> Cast:
    """The cast of a report of whose statements no more is known than the names."""
    chains: list[Chain] = []
    speakers = [number_of(chains, s.speaker.name, s.speaker.mention) if s.speaker else None for s in statements]
    principals = [number_of(chains, s.principal.name, None) if s.principal else None for s in statements]
    return Cast(report, date, tuple(chains), tuple(speakers), tuple(principals))


def _kind(name: str) -> tuple[ChainKind, bool]:
    """What a name is by its words, and whether it is one at all."""
    every = words(name)
    capital = [word for word in every if word.capital]
    if not capital:
        return "group", False
    if any(word.key in ORGANISATION_NOUNS for word in every) or any(map(is_acronym, every)) or is_state(name):
        return "organisation", True
    if name.split()[0].casefold() in {"the", "a", "an"} or len(capital) < sum(
        word.key not in PARTICLES for word in every
    ):
        return ("person", False) if every[-1].key in ROLES else ("group", False)
    return "person", True
