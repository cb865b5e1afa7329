"""The words of the two contents."""

from __future__ import annotations

import itertools

from onrecord.matching.pairs.comparable import Compared
from onrecord.matching.pairs.features.finding import NOTHING, Finding
from onrecord.wording.meaning import nearness
from onrecord.wording.shared_runs import longest_run, telling
from onrecord.wording.terms import common_weight

_MUCH = 40.0  # rarity of shared words, together, that leaves no doubt about what is spoken of
_NEAR = 0.6  # cosine
_SAID_ONCE, _HEARD = 12, 5  # words in a run that nobody says twice; words beside one in which a mishearing shows
_RUN, _LONG_RUN = 12.0, 36.0  # how telling a run is that seldom comes by chance, and one that never does


def shared_words(a: Compared, b: Compared) -> Finding:
    """The rare words that the contents share: how telling they are together, on a scale that ends at 1."""
    both = a.stems & b.stems
    if not both:
        return NOTHING
    return min(
        1.0, common_weight(a.stems, b.stems) / _MUCH
    ), f"{len(both)} rare {'word' if len(both) == 1 else 'words'} shared"


def overlap(a: Compared, b: Compared) -> Finding:
    """The share of the rarer words of both that both have (weighted Jaccard)."""
    both = common_weight(a.stems, b.stems)
    if not both:
        return NOTHING
    share = both / (a.weight + b.weight - both)
    return share, f"{round(100 * share)} % of the rare words of both are in both"


def containment(a: Compared, b: Compared) -> Finding:
    """The share of the shorter one's rare words that the longer one has: a cut-down quotation has them all."""
    both = common_weight(a.stems, b.stems)
    if not both:
        return NOTHING
    share = both / min(a.weight, b.weight)
    return share, f"{round(100 * share)} % of the rare words of the shorter are in the longer"


def sentence_overlap(a: Compared, b: Compared) -> Finding:
    """The share of the rarer words of both whole sentences that both have."""
    both = common_weight(a.around, b.around)
    if not both:
        return NOTHING
    share = both / (a.around_weight + b.around_weight - both)
    return share, f"{round(100 * share)} % of the rare words of both sentences are in both"


def run(a: Compared, b: Compared) -> Finding:
    """The longest run of words that both have, by how telling its words are; 1 for about eight."""
    found = longest_run(a.words, b.words)
    return (min(1.0, telling(found) / _RUN), f"{len(found)} words in a row are the same") if len(found) > 2 else NOTHING


def long_run(a: Compared, b: Compared) -> Finding:
    """The longest run of words that both have, as far as it goes beyond what is said twice."""
    found = longest_run(a.words, b.words)
    beyond = telling(found) - _RUN
    return (
        (min(1.0, beyond / (_LONG_RUN - _RUN)), f"{len(found)} words in a row are seldom said twice")
        if beyond > 0
        else NOTHING
    )


def run_share(a: Compared, b: Compared) -> Finding:
    """How much of the shorter content is one run of words that the longer has too, as far as its words are telling."""
    found = longest_run(a.words, b.words)
    length = len(found)
    shorter = min(len(a.words), len(b.words))
    if length < 3 or not shorter:
        return NOTHING
    return (
        length / shorter * min(1.0, telling(found) / _RUN),
        "one is a cut-down form of the other" if length == shorter else f"{length} of {shorter} words run the same",
    )


def run_alone(a: Compared, b: Compared) -> Finding:
    """Both are long, and the run that they share is a small part of either: a turn of phrase, not a sentence."""
    found = longest_run(a.words, b.words)
    shorter = min(len(a.words), len(b.words))
    if len(found) < 3 or shorter < 12 or 2 * len(found) > shorter:
        return NOTHING
    return 1 - 2 * len(found) / shorter, "what they share is a turn of phrase"


def other_quotation(a: Compared, b: Compared) -> Finding:
    """Both give words in quotation marks, and these share little: two sentences, or two translations."""
    if len(a.quoted) < 4 or len(b.quoted) < 4 or len(longest_run(a.quoted, b.quoted)) > 3:
        return NOTHING
    return 1.0, "the words in quotation marks differ"


def worded_otherwise(a: Compared, b: Compared) -> Finding:
    """Words that run the same for a while in two quotations that go on, or begin, with others.

    What is quoted is quoted to the letter: quotations of one sentence differ in where they begin and end. A word heard
    in two ways is no other wording, and where many words run the same the rest is likelier an error.
    """
    runs = ((longest_run(left, right), left, right) for left, right in itertools.product(a.pieces, b.pieces))
    found, left, right = max(runs, key=lambda one: len(one[0]), default=((), (), ()))
    if not 2 < len(found) < _SAID_ONCE:
        return NOTHING
    (before, after), (ahead, behind) = _beside(found, left), _beside(found, right)
    two = _apart(before, ahead) or _apart(after, behind)
    return (1.0, "one sentence quoted in two ways") if two else NOTHING


def _beside(run: tuple[str, ...], piece: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words next before and after the first such run in a piece."""
    length = len(run)
    start = next(place for place in range(len(piece)) if piece[place : place + length] == run)
    return piece[max(0, start - _HEARD) : start], piece[start + length :][:_HEARD]


def _apart(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether there are words on both sides, and hardly one the same."""
    return min(len(left), len(right)) > 1 and len({*left} & {*right}) < 2


def little_said(a: Compared, b: Compared) -> Finding:
    """One of them at least has few rare words to compare."""
    least = min(len(a.stems), len(b.stems))
    return (1 - least / 4, f"only {least} rare words to compare") if least < 4 else NOTHING


def meaning(a: Compared, b: Compared) -> Finding:
    """How near the two sentences lie in meaning: the cosine of their vectors, 0 where it is negative or not known."""
    if a.meaning is None or b.meaning is None:
        return NOTHING
    cosine = nearness(a.meaning, b.meaning)
    return (cosine, f"the sentences are {round(100 * cosine)} % alike in meaning") if cosine > 0 else NOTHING


def near_meaning(a: Compared, b: Compared) -> Finding:
    """How far the two sentences are nearer in meaning than those of one story mostly are: 0 at a cosine of 0.6."""
    if a.meaning is None or b.meaning is None:
        return NOTHING
    beyond = (nearness(a.meaning, b.meaning) - _NEAR) / (1 - _NEAR)
    return (beyond, "the sentences mean nearly the same") if beyond > 0 else NOTHING


def neighbours(a: Compared, b: Compared) -> Finding:
    """The share of the shorter one's pairs of neighbouring words that the longer one has, inflection apart."""
    both = a.neighbours & b.neighbours
    if not both:
        return NOTHING
    share = len(both) / min(len(a.neighbours), len(b.neighbours))
    return share, f"{round(100 * share)} % of the pairs of words of the shorter are in the longer"


def lengths(a: Compared, b: Compared) -> Finding:
    """One says much more than the other: 0 where they are equally long, 1 where one is a small part of the other."""
    shorter, longer = sorted((len(a.words), len(b.words)))
    return (1 - shorter / longer, "one is much longer") if longer else NOTHING
