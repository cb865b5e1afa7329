"""From the statements of many reports to utterances, occasions and origins, all at once.

A record does the same, report by report, with the same functions (`onrecord.matching.clustering.relinking`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from onrecord.matching.candidates.index import MemoryCabinet
from onrecord.matching.clustering.relinking import relink
from onrecord.matching.constraints import Judged, constraints
from onrecord.matching.occasions.description import described
from onrecord.matching.origins.owners_file import NOBODY, Owners
from onrecord.matching.origins.passage import read_text
from onrecord.matching.pairs.comparable import compared, with_meaning
from onrecord.matching.result import Matching
from onrecord.model.extraction import Extraction
from onrecord.wording.meaning import Embedder

_TEXTS = 500  # reports whose words are kept at hand: utterances come by date, and so do their reports


def match(
    extractions: Iterable[Extraction],
    *,
    judgements: Sequence[Judged] = (),
    owners: Owners = NOBODY,
    embedder: Embedder | None = None,
) -> Matching:
    """Which statements are one utterance, on which occasion, and by how many origins each reached the reports.

    The answer depends on the set of reports, never on their order. `judgements` are a person's, oldest first;
    `owners` tells who owns which outlet. `embedder` tells how near sentences lie in meaning; without one,
    only their words count. Every statement is in exactly one utterance.
    """
    by_id = {extraction.report.id: extraction for extraction in extractions}
    reports = {id: extraction.report for id, extraction in by_id.items()}
    statements = [one for extraction in by_id.values() for one in compared(extraction)]
    texts = lru_cache(_TEXTS)(lambda id: read_text(reports[id]))
    if embedder is not None:
        statements = with_meaning(statements, embedder)
    cabinet = MemoryCabinet(statements, judgements)
    matched = [
        described([statements[n] for n in utterance], reports.__getitem__, texts, owners)
        for utterance in relink(cabinet, {}, range(len(statements))).utterances
    ]
    places = {one.id: place for place, one in enumerate(statements)}
    unmet = constraints(judgements, places).unmet
    return Matching(tuple(sorted(matched, key=lambda u: u.statements)), unmet)
