"""Which utterances belong to one occasion: one principal, one date, one channel."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Sequence

from onrecord.matching.clustering import Pair, components
from onrecord.matching.compared import Compared
from onrecord.matching.names import skeleton
from onrecord.matching.when import apart
from onrecord.matching.words import stem, words

_GENERAL = frozenset("a an the in on at of to for with by from during told said his her their".split())


def occasions(utterances: Sequence[Sequence[Compared]]) -> list[str]:
    """For each utterance, the id of the first statement of its occasion.

    Utterances are of one occasion where statements of both, by one speaker and on one day (or, where the day is not
    known, in one report), name the same channel.
    """
    links: list[Pair] = []
    drawers: dict[tuple[str, str, frozenset[str]], list[int]] = defaultdict(list)
    for place, utterance in enumerate(utterances):
        for one in utterance:
            channel = _channel(one)
            if channel and one.voice.last:
                drawers[_story(one), skeleton(one.voice.last), channel].append(place)
    for those in drawers.values():
        links += [(a, b) for a, b in itertools.pairwise(those) if a != b and _agree(utterances[a], utterances[b])]
    group_of = {m: group for group in components(range(len(utterances)), links) for m in group}
    first = {group: min(one.id for m in group for one in utterances[m]) for group in set(group_of.values())}
    return [first[group_of[place]] for place in range(len(utterances))]


def _channel(one: Compared) -> frozenset[str]:
    channel = one.statement.channel
    return frozenset(map(stem, set(words(channel.text)) - _GENERAL)) if channel else frozenset()


def _story(one: Compared) -> str:
    """What is known of the day; without one, the report: a channel alone is no occasion across reports."""
    return str(one.said[0]) if one.said and one.said[0] == one.said[1] else one.story.report


def _agree(left: Sequence[Compared], right: Sequence[Compared]) -> bool:
    return all(a.said is None or b.said is None or apart(a.said, b.said) == 0 for a in left for b in right)
