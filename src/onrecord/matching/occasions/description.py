"""An utterance in full: why its statements are one, how many origins it has, on which occasion it was made."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from onrecord.matching.occasions.occasions import occasion_of
from onrecord.matching.origins.collapse import origins
from onrecord.matching.origins.owners_file import Owners
from onrecord.matching.origins.passage import Text
from onrecord.matching.pairs.comparable import Compared
from onrecord.matching.pairs.scoring import odds_of, reasons, weights_for
from onrecord.matching.result import Match, MatchedUtterance
from onrecord.model.ids import utterance_id
from onrecord.model.report import Report

_LOOKED_AT = 30  # statements: what stands in one utterance a thousand times is as like the first as the last


def described(
    utterance: Sequence[Compared],
    reports: Callable[[str], Report],
    texts: Callable[[str], Text],
    owners: Owners,
    odds: Callable[[Compared, Compared], float] = odds_of,
) -> MatchedUtterance:
    """All that is known of an utterance, given as its statements, the first first.

    `odds` gives what `odds_of` does, from wherever that is kept.
    """
    return MatchedUtterance(
        id=utterance_id(utterance[0].id),
        statements=tuple(sorted(one.id for one in utterance)),
        occasion=occasion_of(utterance),
        origins=origins(utterance, reports, texts, owners),
        matches=_matches(utterance, odds),
    )


def _matches(utterance: Sequence[Compared], odds: Callable[[Compared, Compared], float]) -> tuple[Match, ...]:
    """For each statement but the first, why it is with the one among the first of them that it is most like."""
    found = []
    for place, member in enumerate(utterance[1:], 1):
        most, before = max((odds(other, member), -i) for i, other in enumerate(utterance[: min(place, _LOOKED_AT)]))
        best = utterance[-before]
        found.append(Match(best.id, member.id, round(most, 2), reasons(best, member, weights_for(best, member))))
    return tuple(found)
