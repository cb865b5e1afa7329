"""How likely two statements are one utterance: the list of features, weighed.

The weights are fitted on pairs that people judged (`python -m training.matching`) and lie beside this module. What a
weight stands for can be read in the function of its name.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from onrecord.matching.pairs.cache import Recent
from onrecord.matching.pairs.comparable import Compared
from onrecord.matching.pairs.features import opposition, place, speaker, time, wording
from onrecord.matching.pairs.features.finding import Feature
from onrecord.matching.pairs.rules import weights_text

FEATURES: tuple[Feature, ...] = (
    speaker.same_speaker,
    speaker.same_principal,
    speaker.same_role,
    speaker.shared_description,
    speaker.other_speaker,
    speaker.other_description,
    speaker.other_name,
    speaker.other_person,
    speaker.speaker_open,
    time.same_day,
    time.days_apart,
    time.reports_apart,
    time.same_weekday,
    time.other_weekday,
    wording.shared_words,
    wording.overlap,
    wording.containment,
    wording.sentence_overlap,
    wording.run,
    wording.long_run,
    wording.run_share,
    wording.run_alone,
    wording.other_quotation,
    wording.worded_otherwise,
    wording.neighbours,
    wording.little_said,
    wording.meaning,
    wording.near_meaning,
    wording.lengths,
    opposition.other_numbers,
    opposition.other_names,
    opposition.same_numbers,
    opposition.same_names,
    opposition.names_of_story,
    opposition.negation,
    opposition.other_events,
    opposition.same_news,
    opposition.other_news,
    opposition.nothing_alike,
    opposition.same_cue,
    opposition.other_cue,
    opposition.opposite_polarity,
    opposition.denial,
    opposition.same_force,
    opposition.attitude,
    opposition.one_inside,
    place.same_story,
    place.same_report,
    place.other_sentence,
    place.same_characters,
)
_SOONEST = (
    "same_role same_news same_names same_numbers same_weekday same_cue same_report days_apart reports_apart meaning"
    " other_speaker same_speaker other_description sentence_overlap other_cue attitude near_meaning lengths"
    " shared_description little_said neighbours same_story run run_share"
).split()
"""The features by which most pairs are told to be two soonest, for the least work; the others come after them."""
_KEPT = 15_000  # pairs of one age whose odds are kept at hand
_NOTHING_LOST = 0.01  # log-odds: by so much sums of the same numbers never differ
_WORTH_SAYING = 0.2  # log-odds that a reason must be good for to be shown


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature counts, in log-odds for a score of 1; `base` before any is looked at.

    Two clusters are one utterance from `threshold` on, the mean log-odds of their pairs.
    """

    base: float
    threshold: float
    of: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one feature says of a pair, and what that counts in log-odds."""

    feature: str
    sentence: str
    log_odds: float


@cache
def shipped_weights(meaning: bool) -> Weights:
    """The weights in the package, for statements with vectors or without."""
    both = json.loads(weights_text())
    read = both["with meaning" if meaning else "without"]
    return Weights(read["base"], read["threshold"], read["weights"])


_DIGITS = 9
_Kept = Recent[tuple[int, int], tuple[Compared, Compared, float]]

_known: _Kept = Recent(_KEPT)
_below: _Kept = Recent(_KEPT)  # pairs of which only is known that their odds are below this


def odds_of(a: Compared, b: Compared) -> float:
    """Log-odds by the shipped weights, counted from their threshold: one utterance from 0 on.

    Where one of the two has no vector, by the weights that do without. Pairs that were asked for before are not
    weighed again: when a report comes, all pairs of a group are asked for, and most of them are old.
    """
    key = (id(a), id(b)) if a.id < b.id else (id(b), id(a))
    found = _known.get(key)
    if found is None:  # what is kept is alive, so that no other statement can have its number
        weights = weights_for(a, b)
        # Rounded: in which order sets are summed up, which is another in each process, decides nothing.
        found = (a, b, round(log_odds(a, b, weights) - weights.threshold, _DIGITS))
        _known.put(key, found)
    return found[2]


def odds_from(a: Compared, b: Compared, least: float) -> float | None:
    """`odds_of` where it is `least` or more, None where it is not.

    Most pairs that are worth comparing are two: as soon as whatever is not looked at yet could not bring them to
    `least`, the rest is not looked at.
    """
    key = (id(a), id(b)) if a.id < b.id else (id(b), id(a))
    if _known.get(key) is None:
        below = _below.get(key)
        if below is not None and below[2] <= least:
            return None
        left, steps = _steps(a.meaning is not None and b.meaning is not None)
        for feature, count, most in steps:
            left += count * feature(a, b)[0] - most
            if left < least - _NOTHING_LOST:
                _below.put(key, (a, b, least))
                return None
    odds = odds_of(a, b)
    return odds if odds >= least else None


@cache
def _steps(meaning: bool) -> tuple[float, tuple[tuple[Feature, float, float], ...]]:
    """The odds at most, and the features in a good order, each with what a score of 1 counts and adds at most."""
    weights = shipped_weights(meaning)
    soon = {name: place for place, name in enumerate(_SOONEST)}
    those = sorted(
        ((feature, count) for feature in FEATURES if (count := weights.of.get(feature.__name__, 0.0))),
        key=lambda one: soon.get(one[0].__name__, len(soon)),
    )
    steps = tuple((feature, count, max(0.0, count)) for feature, count in those)
    return weights.base - weights.threshold + sum(most for _, _, most in steps), steps


def weights_for(a: Compared, b: Compared) -> Weights:
    """The shipped weights that fit a pair."""
    return shipped_weights(a.meaning is not None and b.meaning is not None)


def log_odds(a: Compared, b: Compared, weights: Weights) -> float:
    """How likely the two are one utterance, in natural log-odds; symmetric."""
    of = weights.of
    return weights.base + sum(
        count * feature(a, b)[0] for feature in FEATURES if (count := of.get(feature.__name__, 0.0))
    )


def reasons(a: Compared, b: Compared, weights: Weights) -> tuple[Contribution, ...]:
    """What speaks for and against, the weightiest first."""
    found = []
    for feature in FEATURES:
        score, sentence = feature(a, b)
        counted = score * weights.of.get(feature.__name__, 0.0)
        if abs(counted) >= _WORTH_SAYING:
            found.append(Contribution(feature.__name__, sentence, round(counted, 2)))
    return tuple(sorted(found, key=lambda c: (-abs(c.log_odds), c.feature)))


def probability(odds: float) -> float:
    """The probability of log-odds."""
    return 1 / (1 + math.exp(-odds))
