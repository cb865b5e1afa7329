"""From the statements of many reports to utterances, occasions and origins: the way through this package."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from onrecord.matching.candidates import candidates, far_apart
from onrecord.matching.clustering import Pair, clusters
from onrecord.matching.compared import Compared, compared, with_meaning
from onrecord.matching.features.place import same_story
from onrecord.matching.features.who import repeated_by_another
from onrecord.matching.judged import Judged, constraints
from onrecord.matching.meaning import Embedder
from onrecord.matching.occasions import occasions
from onrecord.matching.origins import origins
from onrecord.matching.origins.passage import read_text
from onrecord.matching.result import Match, MatchedUtterance, Matching
from onrecord.matching.scoring import Weights, log_odds, reasons, shipped_weights
from onrecord.matching.words import words
from onrecord.model.extraction import Extraction

_SENTENCE = 5  # words
_TEXTS = 500  # reports whose words are kept at hand: utterances come by date, and so do their reports


def match(
    extractions: Iterable[Extraction],
    *,
    judgements: Sequence[Judged] = (),
    owners: Mapping[str, str] | None = None,
    embedder: Embedder | None = None,
    weights: Weights | None = None,
) -> Matching:
    """Which statements are one utterance, on which occasion, and by how many origins each reached the reports.

    The answer depends on the set of reports, never on their order. `judgements` are a person's, oldest first;
    `owners` gives the owner of an outlet by its name. `embedder` tells how near sentences lie in meaning; without one,
    only their words count. `weights` stand in for the shipped ones. Every statement is in exactly one utterance.
    """
    by_id = {extraction.report.id: extraction for extraction in extractions}
    reports = {id: extraction.report for id, extraction in by_id.items()}
    statements = sorted((one for extraction in by_id.values() for one in compared(extraction)), key=_order)
    texts = lru_cache(_TEXTS)(lambda id: read_text(reports[id]))
    if embedder is not None:
        statements = with_meaning(statements, embedder)
    found = _clusters(statements, judgements, weights or shipped_weights(embedder is not None))
    together = [tuple(statements[i] for i in cluster) for cluster in found.clusters]
    occasion = occasions(together)
    matched = [
        MatchedUtterance(
            statements=tuple(sorted(one.id for one in utterance)),
            occasion=where,
            origins=origins(utterance, reports, texts, owners or {}),
            matches=found.matches(cluster),
        )
        for utterance, where, cluster in zip(together, occasion, found.clusters, strict=True)
    ]
    return Matching(tuple(sorted(matched, key=lambda u: u.statements)), found.unmet)


def _order(one: Compared) -> tuple[int, str]:
    """By date, those without last, then by id: neighbours in a drawer are near in time."""
    when = one.said or one.story.published
    return (when[0] if when else 10**7, one.id)


class _Clusters:
    """Clusters of places in `statements`, and why."""

    def __init__(
        self,
        statements: Sequence[Compared],
        weights: Weights,
        scores: Mapping[Pair, float],
        clusters: Sequence[tuple[int, ...]],
        unmet: tuple[Judged, ...],
    ) -> None:
        self._statements = statements
        self._weights = weights
        self._scores = scores
        self.clusters = clusters
        self.unmet = unmet

    def matches(self, cluster: tuple[int, ...]) -> tuple[Match, ...]:
        """For each member but the first, why it is with the one among those before it that it is most like."""
        found = []
        for place, member in enumerate(cluster[1:], 1):
            best = max(cluster[:place], key=lambda other: (self._scores.get((other, member), -99.0), -other))
            a, b = self._statements[best], self._statements[member]
            why = reasons(a, b, self._weights)
            found.append(Match(a.id, b.id, round(log_odds(a, b, self._weights), 2), why))
        return tuple(found)


def _clusters(statements: Sequence[Compared], judgements: Sequence[Judged], weights: Weights) -> _Clusters:
    places = {one.id: place for place, one in enumerate(statements)}
    wanted = constraints(judgements, places)
    repeated = [
        (min(place, places[first]), max(place, places[first]))
        for place, one in enumerate(statements)
        if (first := one.statement.repeats or "") in places and first != one.id
    ]

    def score(a: int, b: int) -> float:
        return log_odds(statements[a], statements[b], weights)

    def barred(a: int, b: int) -> bool:
        pair = (a, b) if a < b else (b, a)
        left, right = statements[a], statements[b]
        apart = far_apart(left, right) or _nested(left, right) or repeated_by_another(left, right)
        return pair in wanted.apart or apart

    set_apart = {member for pair in wanted.apart for member in pair}
    kept = [pair for pair in [*repeated, *_printed_alike(statements)] if set_apart.isdisjoint(pair)]
    scores = {pair: score(*pair) for pair in candidates(statements)}
    found = clusters(len(statements), scores, weights.threshold, score, [*wanted.together, *kept], barred)
    return _Clusters(statements, weights, scores, found, wanted.unmet)


def _printed_alike(statements: Sequence[Compared]) -> list[Pair]:
    """Pairs with one sentence to the letter, source and cue included, in two reports of one story.

    A story is asked for because "The company declined to comment" stands in many.
    """
    printed: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, one in enumerate(statements):
        sentence = words(one.sentence)
        if len(sentence) >= _SENTENCE:
            printed[sentence].append(place)
    return [
        (a, b)
        for places in printed.values()
        for a, b in itertools.pairwise(places)
        if same_story(statements[a], statements[b])[0] == 1.0 and not far_apart(statements[a], statements[b])
    ]


def _nested(a: Compared, b: Compared) -> bool:
    """Whether one tells of the other: whoever passes on another's words says something else."""
    return a.statement.inside == b.id or b.statement.inside == a.id
