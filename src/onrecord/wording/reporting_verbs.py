"""Whether words stand under another's verb: "the president said that …", "he hopes that …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from onrecord.language.lists import word_set
from onrecord.wording.contractions import spoken
from onrecord.wording.shared_runs import longest_run
from onrecord.wording.terms import NEGATING, rarity, stem, words
from onrecord.wording.tokens import Word, spelled

Frame = Literal["told", "felt", "negated"]
"""What the words stand under: "told" what somebody else said, "felt" what somebody feels or believes, or a "not"."""

_HEAR = frozenset("hear hears heard read reads".split())
_NO_WORD_FOR_IT = frozenset(map(stem, "hope wish doubt dream".split()))  # who says "I hope" has not said that it is so
_OWN = frozenset("i we me us let".split())
_SELF = frozenset("he she they".split())
_BEFORE_A_NOUN = frozenset("the a an this these his her its their my our your no of any one key".split())
_PASSIVE = frozenset("am is are was were been being".split())
_NOW_ANOTHER = frozenset("but so because while although though or and nor".split())
_FAR = 9  # words between a verb without "that" and what stands under it
_BEHIND = 5  # words of a clause behind: "…, the chancellor says"


_REPEATING = re.compile(
    r"\b(?:repeat|echo|quot|cit|recall)ing (?:the words of|[^.,;\"“]{0,60}[’']s? (?:\w+ )?"
    r"(?:words?|remarks?|lines?|phrase|slogan|statement|speech|claim|warning)\b|(?!I\b)[A-Z])"
)


def repeating(behind: str) -> bool:
    """Whether what stands behind words in a report tells that they are another's: "…, repeating the mayor's words"."""
    return _REPEATING.search(behind) is not None


def frame(asked: str, sentence: str, *, indirect: bool) -> Frame | None:
    """What the words of `asked` stand under in `sentence`, None where they stand there as the speaker's own.

    A frame that `asked` has itself is no frame: whoever asks for "the president said" has it. In `indirect` speech the
    speaker is no "I" but a "he", as others may be; the words are taken for the speaker's own then.
    """
    wanted, held = spoken(words(asked)), spelled(sentence)
    place = _place(wanted, tuple(word.folded for word in held))
    if place is None:
        return None
    first, end = place
    told = frozenset[str]() if any(word in _say() for word in wanted) else _say() | _HEAR
    felt = frozenset[str]() if any(word in _feel() for word in wanted) else _feel()
    for at in range(first):
        if held[at].folded in told | felt and _governs(held, at, first):
            found = _over(held, at, _OWN | _SELF if indirect else _OWN)
            if found:
                return found
    if told and _behind(held, end):
        return "told"
    return "negated" if _negated(held, first) else None


def _say() -> frozenset[str]:
    return word_set("reporting", "say")


def _feel() -> frozenset[str]:
    return word_set("reporting", "feel")


def _with_that() -> frozenset[str]:
    return word_set("reporting", "with_that") | _HEAR


def _beside() -> frozenset[str]:
    return word_set("reporting", "beside")


def _negated(held: Sequence[Word], first: int) -> bool:
    """Whether a "not" falls on what begins here: right before it, or before "think", "true that".

    What it falls on otherwise ("no plans to dredge the harbour") is there all the same.
    """
    for at in range(first):
        if held[at].folded in NEGATING and held[at].clause == held[first].clause:
            between = {word.folded for word in held[at + 1 : first]}
            if between <= {"of"} or not between.isdisjoint({"that"} | _feel() | _say()):
                return True
    return False


def _place(wanted: tuple[str, ...], held: tuple[str, ...]) -> tuple[int, int] | None:
    """From where to where the words that were looked for stand; the longest run of them, or the telling ones."""
    run = longest_run(wanted, held)
    if run:
        first = next(n for n in range(len(held)) if held[n : n + len(run)] == run)
        return first, first + len(run)
    telling = {stem(word) for word in wanted if rarity(stem(word)) >= 1.0}
    places = [n for n, word in enumerate(held) if stem(word) in telling]
    return (places[0], places[-1] + 1) if places else None


def _governs(held: Sequence[Word], at: int, first: int) -> bool:
    """Whether what begins at `first` is what the verb at `at` tells; a conjunction begins something else."""
    between = held[at + 1 : first]
    with_that = any(word.folded == "that" for word in between[:_FAR])
    noun = at > 0 and held[at - 1].folded in _BEFORE_A_NOUN
    if (noun or held[at].folded in _with_that()) and not (between and between[0].folded == "that"):
        return False
    goes_on = {"and", "or"} if with_that else set()
    for before, word in zip(held[at:], between, strict=False):
        if word.clause != before.clause and word.folded in _NOW_ANOTHER - goes_on:
            return False
    return with_that or len(between) <= _FAR


def _over(held: Sequence[Word], at: int, selves: frozenset[str]) -> Frame | None:
    """What the verb at this place makes of what it tells, None where the speaker says so himself."""
    verb, before = held[at].folded, held[at - 1].folded if at else ""
    subject = at - 1
    while subject >= 0 and (held[subject].folded in _beside() or held[subject].folded.endswith("ly")):
        subject -= 1
    who = held[subject].folded if subject >= 0 else ""  # nobody: "Tell them that …"
    own = not who or who in selves or _as_they_say(held, subject)
    own = own or before == "be"  # it must be said, truth be told
    if who in _NOW_ANOTHER:
        own = any(word.folded in selves for word in held[:subject])
    if verb in _feel():
        return "felt" if not own or stem(verb) in _NO_WORD_FOR_IT else None
    if before in _PASSIVE and who != "it":  # we were told, by others; they are denied the bread
        return "told" if verb == "told" else None
    return "told" if not own or verb in _HEAR else None


def _as_they_say(held: Sequence[Word], subject: int) -> bool:
    """Whether it is said with them: "as the president said, …"."""
    return any(held[n].folded == "as" for n in range(max(0, subject - 3), subject))


def _behind(held: Sequence[Word], end: int) -> bool:
    """Whether the next clause tells who said it: "…, the chancellor says"."""
    if end >= len(held) or held[end].clause == held[end - 1].clause or held[end].sentence != held[end - 1].sentence:
        return False
    clause = [word.folded for word in held[end:] if word.clause == held[end].clause]
    says = any(word in _say() for word in clause)
    return says and len(clause) <= _BEHIND and _OWN.isdisjoint(clause) and clause[0] not in _NOW_ANOTHER
