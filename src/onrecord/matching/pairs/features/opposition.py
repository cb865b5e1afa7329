"""What the cues do, and what sets two contents apart whatever they share."""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.matching.pairs.comparable import Compared
from onrecord.matching.pairs.features.finding import NOTHING, Finding
from onrecord.matching.pairs.features.place import same_story
from onrecord.wording.terms import folded, negated, stem

_EVERYWHERE = frozenset(map(stem, "say said says saying tell told tells according add added".split()))
_ONE_POINT = 25  # words
_WORD = re.compile(r"[^\W\d_]+")
_REFUSING = frozenset({"denies", "declines to comment", "has not said"})


def other_numbers(a: Compared, b: Compared) -> Finding:
    """Each has numbers that the other has not."""
    left, right = a.numbers - b.numbers, b.numbers - a.numbers
    if not left or not right:
        return NOTHING
    share = min(len(left), len(right)) / min(len(a.numbers), len(b.numbers))
    return share, f"numbers differ: {_listed(left)}; {_listed(right)}"


def same_numbers(a: Compared, b: Compared) -> Finding:
    """Both have the same number."""
    both = a.numbers & b.numbers
    return (1.0, f"the same number: {_listed(both)}") if both else NOTHING


def same_names(a: Compared, b: Compared) -> Finding:
    """Both name the same people or places: the share of names of the one with fewer.

    Names that both reports tell of anyway are left to `names_of_story`.
    """
    both = (a.names & b.names) - (a.story.stems & b.story.stems)
    return (len(both) / min(len(a.names), len(b.names)), f"both name {_written(both, a)}") if both else NOTHING


def names_of_story(a: Compared, b: Compared) -> Finding:
    """Both name the same people or places, of which their reports tell anyway: the share of the one with fewer."""
    both = a.names & b.names & a.story.stems & b.story.stems
    least = min(len(a.names), len(b.names))
    return (len(both) / least, f"both name {_written(both, a)}, as their reports do") if both else NOTHING


def other_events(a: Compared, b: Compared) -> Finding:
    """Kinds of events that only one of them tells of."""
    apart = a.events ^ b.events
    return (1.0, f"only one tells of {_listed(apart)}") if apart else NOTHING


def same_news(a: Compared, b: Compared) -> Finding:
    """The news of both is of one kind: both tell of a charge, whatever else they tell of what went before.

    As far as their reports tell one story: charges are brought every day.
    """
    if not a.news or a.news != b.news:
        return NOTHING
    share = 1.0 if a.story.report == b.story.report else same_story(a, b)[0]
    return (share, f"the news of both is {a.news}") if share else NOTHING


def other_news(a: Compared, b: Compared) -> Finding:
    """The news of the one is of another kind than that of the other: an arrest, a charge."""
    if not a.news or not b.news or a.news == b.news:
        return NOTHING
    first, second = sorted((a.news, b.news))
    return 1.0, f"the news of one is {first}, that of the other {second}"


def nothing_alike(a: Compared, b: Compared) -> Finding:
    """Both tell of events, and of none alike."""
    if not a.events or not b.events or a.events & b.events:
        return NOTHING
    return 1.0, f"one tells of {_listed(a.events)}, the other of {_listed(b.events)}"


def same_cue(a: Compared, b: Compared) -> Finding:
    """The cues are one verb, and not one that stands everywhere: both announce, both confirm."""
    both = a.cue & b.cue - _EVERYWHERE
    return (1.0, "the same verb tells of both") if both else NOTHING


def other_cue(a: Compared, b: Compared) -> Finding:
    """The cues are verbs of different kinds, neither of which stands everywhere."""
    left, right = a.cue - _EVERYWHERE, b.cue - _EVERYWHERE
    return (1.0, "other verbs tell of them") if left and right and not left & right else NOTHING


def negation(a: Compared, b: Compared) -> Finding:
    """One has a word that negates, the other has none, and neither is so long that it may say both."""
    return (1.0, "one says no or not") if negated(a.words) != negated(b.words) and _equally_long(a, b) else NOTHING


def other_names(a: Compared, b: Compared) -> Finding:
    """Each names people or places that the other does not: the share of names of the one with fewer."""
    left, right = a.names - b.stems - b.names, b.names - a.stems - a.names
    if not left or not right:
        return NOTHING
    return min(len(left) / len(a.names), len(right) / len(b.names)), "they name different people or places"


def opposite_polarity(a: Compared, b: Compared) -> Finding:
    """One affirms, the other negates, and neither is so long that it may do both."""
    opposite = a.statement.polarity != b.statement.polarity and _equally_long(a, b)
    return (1.0, "opposite polarity") if opposite else NOTHING


def opposed(a: Compared, b: Compared) -> bool:
    """Whether one says the contrary of the other: it negates, or denies, what the other affirms, and not both at once.

    What is long may say both. What somebody has not said is no part of what was said.
    """
    if (a.statement.force == "has not said") != (b.statement.force == "has not said"):
        return True
    if max(len(a.words), len(b.words)) > _ONE_POINT or not _equally_long(a, b):
        return False
    one_denies = (a.statement.force == "denies") != (b.statement.force == "denies")
    unlike = a.statement.polarity != b.statement.polarity, negated(a.words) != negated(b.words)
    return not any(unlike) if one_denies else all(unlike)


def denial(a: Compared, b: Compared) -> Finding:
    """One denies, or declines to say, what the other asserts."""
    refusing = (a.statement.force in _REFUSING) != (b.statement.force in _REFUSING)
    return (1.0, "one denies what the other asserts") if refusing else NOTHING


def same_force(a: Compared, b: Compared) -> Finding:
    """The cues do the same thing, and more than assert: both promise, both warn."""
    force = a.statement.force
    return (1.0, f"one {force}, so does the other") if force == b.statement.force != "asserts" else NOTHING


def attitude(a: Compared, b: Compared) -> Finding:
    """One is speech, the other what somebody feels or believes."""
    felt = (a.statement.act == "attitude") != (b.statement.act == "attitude")
    return (1.0, "one is what somebody said, the other what somebody feels") if felt else NOTHING


def one_inside(a: Compared, b: Compared) -> Finding:
    """One of them is told inside another statement, the other is not."""
    return (
        (1.0, "one is told inside somebody else's words")
        if (a.statement.inside is None) != (b.statement.inside is None)
        else NOTHING
    )


def _equally_long(a: Compared, b: Compared) -> bool:
    shorter, longer = sorted((len(a.words), len(b.words)))
    return longer <= 2 * shorter


def _written(those: frozenset[str], one: Compared) -> str:
    """Names, given as their stems, as a statement has them."""
    names = _names(one.statement.content_text)
    return ", ".join(names.get(stemmed, stemmed) for stemmed in sorted(those)[:3])


@lru_cache(maxsize=4096)  # a statement is laid beside many
def _names(content: str) -> dict[str, str]:
    return {stem(folded(word)): word for word in reversed(_WORD.findall(content)) if word[0].isupper()}


def _listed(those: frozenset[str]) -> str:
    return ", ".join(sorted(those)[:3])
