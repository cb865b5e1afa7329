"""What matching gives."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.matching.constraints import Judged
from onrecord.matching.pairs.scoring import Contribution
from onrecord.model.span import Span


@dataclass(frozen=True, slots=True)
class Match:
    """Why two statements, by id, are in one utterance: the log-odds, and what speaks for and against."""

    left: str
    right: str
    log_odds: float
    reasons: tuple[Contribution, ...]


@dataclass(frozen=True, slots=True)
class Collapse:
    """Why reports, by id, count as one: a sentence, and the characters of each report that show it."""

    reports: tuple[str, ...]
    why: str
    evidence: tuple[tuple[str, Span], ...]


@dataclass(frozen=True, slots=True)
class MatchedOrigin:
    """One independent way by which an utterance reached the reports; `statements` and `reports` are sorted ids."""

    statements: tuple[str, ...]
    reports: tuple[str, ...]
    reasons: tuple[Collapse, ...]


@dataclass(frozen=True, slots=True)
class MatchedUtterance:
    """One point made on one occasion.

    `statements` are ids, sorted; `matches` tie each of them to the one it is most like among the others; the number
    of `origins` is the corroboration. Utterances of one occasion have the same `occasion`, an id.
    """

    id: str
    statements: tuple[str, ...]
    occasion: str
    origins: tuple[MatchedOrigin, ...]
    matches: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class Matching:
    """All utterances, in order of their first statements' ids; `unmet` are judgements that later ones contradict."""

    utterances: tuple[MatchedUtterance, ...]
    unmet: tuple[Judged, ...]
