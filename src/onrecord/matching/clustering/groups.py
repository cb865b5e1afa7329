"""A part of the record, grouped into utterances."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace

from onrecord.matching.candidates.index import TIED, Cabinet
from onrecord.matching.candidates.pairs import far_apart
from onrecord.matching.clustering.linkage import LEAST, agglomerated
from onrecord.matching.constraints import constraints
from onrecord.matching.pairs.comparable import Compared
from onrecord.matching.pairs.days import Days
from onrecord.matching.pairs.features.opposition import opposed
from onrecord.matching.pairs.features.speaker import repeated_by_another
from onrecord.matching.pairs.scoring import odds_from
from onrecord.wording.contrasts import contrary

_FEW_WORDS = 3
_NOBODY = [["no"], ["not"], ["none"], ["nobody"], ["neither"], ["any"]]  # "not a single country recognised …"


def order(one: Compared) -> tuple[int, str]:
    """By date, those without last, then by id: which statement of an utterance is the first."""
    when = one.said or one.story.published
    return (when[0] if when else 10**7, one.id)


def grouped(
    cabinet: Cabinet, part: Sequence[int], dated: Callable[[int], Compared] | None = None
) -> list[tuple[int, ...]]:
    """The utterances of a part, each with its first statement first.

    `dated` gives statements with other dates than the links between them were found with.
    """
    if len(part) == 1:
        return [tuple(part)]
    members = sorted(part, key=lambda n: order(cabinet.compared(n)))
    statements = [cabinet.compared(n) if dated is None else dated(n) for n in members]
    places = {one.id: place for place, one in enumerate(statements)}
    place_of = {n: place for place, n in enumerate(members)}
    wanted = constraints(cabinet.judged(places), places)
    set_apart = {member for pair in wanted.apart for member in pair}
    scores: dict[tuple[int, int], float] = {}
    tied: list[tuple[int, int]] = []
    for place, n in enumerate(members):
        for other, kept in cabinet.links(n).items():
            there = place_of.get(other, -1)
            if there > place:
                if dated is None:
                    scores[place, there] = kept
                if kept == TIED and set_apart.isdisjoint((place, there)):
                    tied.append((place, there))

    def odds(a: int, b: int) -> float:
        pair = (a, b) if a < b else (b, a)
        if pair not in scores or scores[pair] == TIED:
            likely = odds_from(statements[a], statements[b], LEAST)
            scores[pair] = LEAST if likely is None else likely  # less counts no less
        return scores[pair]

    def barred(a: int, b: int) -> bool:
        return ((a, b) if a < b else (b, a)) in wanted.apart or not_one(statements[a], statements[b])

    found = agglomerated(len(members), wanted.together, sorted(tied), odds, barred)
    return [tuple(members[place] for place in cluster) for cluster in found]


def parted(cabinet: Cabinet, utterance: Sequence[int], dated: Callable[[int], Compared]) -> list[tuple[int, ...]]:
    """What an utterance comes to when its statements are known to be of other dates, as `dated` has them.

    It is parted where two of them lie far apart; nothing is put together anew, so that what was dated by what it shares
    never dates another.
    """
    members = tuple(sorted(utterance, key=lambda n: order(cabinet.compared(n))))
    if len(members) == 1:
        return [members]
    now = {n: dated(n) for n in members}
    if all(_times(one) == _times(cabinet.compared(n)) for n, one in now.items()):
        return [members]
    # One for each time, without its words: where not even times lie apart, nothing does, however many they are.
    every = {_times(one): replace(one, words=()) for one in now.values()}
    if any(far_apart(a, b) for a, b in itertools.combinations(every.values(), 2)):
        return grouped(cabinet, members, now.__getitem__)
    return [members]


def _times(one: Compared) -> tuple[Days | None, Days | None]:
    return one.said, one.story.published


def not_one(a: Compared, b: Compared) -> bool:
    """Whether two statements cannot be one utterance, however alike they are."""
    return (
        far_apart(a, b)
        or _nested(a, b)
        or repeated_by_another(a, b)
        or opposed(a, b)
        or contrary(*sorted((a.words, b.words))) is not None
        or (a.words != b.words and (_says_nothing(a) or _says_nothing(b)))
    )


def _says_nothing(one: Compared) -> bool:
    """Whether its words stand for what was said elsewhere ("this", "it would do so"), or nobody is said to say them."""
    return (not one.stems and len(one.words) <= _FEW_WORDS) or one.voice.shown.casefold().split()[:1] in _NOBODY


def _nested(a: Compared, b: Compared) -> bool:
    """Whether one tells of the other: whoever passes on another's words says something else."""
    return a.statement.inside == b.id or b.statement.inside == a.id
