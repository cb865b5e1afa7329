"""Explains to a person why two statements are one utterance: what speaks for it, then what speaks against it.

Matching gives its findings as short notes, one for each feature, the weightiest first. This module makes two sentences
of them. It passes on a note that it does not know as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from onrecord.wording.names import skeleton
from onrecord.wording.terms import stem

_WORD = re.compile(r"[^\W\d_][\w’'-]*")

_LESS = tuple(
    (re.compile(less), re.compile(more))
    for less, more in (
        ("the sentences mean nearly", "alike in meaning"),
        ("words in a row are the same", "words run the same|cut-down form|seldom said twice"),
        ("of both (sentences )?are in both", "of the shorter are in the longer"),
        ("of the shorter are in the longer", "cut-down form"),
        ("rare words? shared", "rare words of|cut-down form"),
        ("pairs of words", "rare words of the shorter|words run the same|words in a row"),
    )
)
_Note = tuple[re.Pattern[str], bool, Callable[[re.Match[str], dict[str, str]], str]]


@dataclass(frozen=True, slots=True)
class Explained:
    """Two sentences; empty where nothing speaks so."""

    for_it: str
    against: str


def explained(why: Sequence[str], left: str, right: str) -> Explained:
    """The notes of matching about two statements, in sentences; `left` and `right` are their contents."""
    names = _names(f"{left} {right}")
    good: list[str] = []
    bad: list[str] = []
    for note in why:
        if not any(_says_no_more(note, other) for other in why if other != note):
            speaks, told = _told(note, names)
            (good if speaks else bad).append(told)
    return Explained(_sentence("", good), _sentence("Against it: ", bad))


def _says_no_more(note: str, other: str) -> bool:
    """Whether another note says the same thing, and more."""
    return any(less.search(note) and more.search(other) for less, more in _LESS)


def _told(note: str, names: dict[str, str]) -> tuple[bool, str]:
    for pattern, speaks, say in _NOTES:
        match = pattern.fullmatch(note)
        if match:
            return speaks, say(match, names)
    return True, note


def _sentence(opening: str, parts: Sequence[str]) -> str:
    if not parts:
        return ""
    whole = opening + "; ".join(dict.fromkeys(parts))
    return f"{whole[:1].upper()}{whole[1:]}."


def _names(text: str) -> dict[str, str]:
    """The capitalised words of both, by the forms in which names are compared."""
    found: dict[str, str] = {}
    for word in _WORD.findall(text):
        if word[:1].isupper():
            for form in (skeleton(word), stem(word.casefold()), word.casefold()):
                found.setdefault(form, re.sub("['’]s?$", "", word))
    return found


def _listed(given: str, names: dict[str, str]) -> str:
    found = dict.fromkeys(names.get(one, one) for one in given.split(", "))
    *some, last = found
    return f"{', '.join(some)} and {last}" if some else last


def _plain(words: str, match: re.Match[str], _: dict[str, str]) -> str:
    return words.format(*match.groups())


def _both_name(match: re.Match[str], names: dict[str, str]) -> str:
    return f"both name {_listed(match[1], names)}"


def _one_story(match: re.Match[str], _: dict[str, str]) -> str:
    share = int(match[1])
    if share < 10:
        return "their reports have a little in common"
    return f"their reports are {'largely' if share >= 25 else 'partly'} about the same things"


def _alike(match: re.Match[str], _: dict[str, str]) -> str:
    share = int(match[1])
    how = "nearly the same" if share >= 85 else "much the same" if share >= 65 else "something similar"
    return f"the sentences mean {how}"


def _words(match: re.Match[str], _: dict[str, str]) -> str:
    share = int(match[1])
    much = "all" if share == 100 else "most" if share >= 60 else "some"
    return f"{much} telling words of the shorter are also in the longer"


def _both_words(match: re.Match[str], _: dict[str, str]) -> str:
    share = int(match[1])
    return f"they share {'all' if share == 100 else 'most' if share >= 60 else 'some'} of their telling words"


def _note(pattern: str, speaks: bool, say: str | Callable[[re.Match[str], dict[str, str]], str]) -> _Note:
    return re.compile(pattern), speaks, partial(_plain, say) if isinstance(say, str) else say


_NOTES: tuple[_Note, ...] = (
    _note(r"same speaker: (.+)", True, "both report words of {0}"),
    _note(r"they speak for one principal: (.+)", True, "both speak for {0}"),
    _note(r"both speakers are described alike \((.+)\)", True, "both speakers are described alike (“{0}”)"),
    _note(r"the speakers are both called (.+)", True, "both speakers are called “{0}”"),
    _note(r"the reports share (\d+) % of their telling words", True, _one_story),
    _note(r"(\d+) words in a row are the same", True, "{0} words in a row are the same"),
    _note(r"(\d+) words in a row are seldom said twice", True, "people seldom say the same {0} words in a row twice"),
    _note(
        r"(\d+) of (\d+) words run the same", True, "{0} of the {1} words of the shorter stand in a row in the other"
    ),
    _note(r"one is a cut-down form of the other", True, "the longer contains all of the shorter"),
    _note(r"the sentences are (\d+) % alike in meaning", True, _alike),
    _note(r"the sentences mean nearly the same", True, "the sentences mean nearly the same"),
    _note(r"(\d+) % of the rare words of the shorter are in the longer", True, _words),
    _note(r"(\d+) % of the rare words of both (?:sentences )?are in both", True, _both_words),
    _note(r"(\d+) rare words? shared", True, "they share telling words"),
    _note(r"both name (.+)", True, _both_name),
    _note(r"the same number: (.+)", True, "both give the number {0}"),
    _note(r"the same verb tells of both", True, "both use the same verb"),
    _note(r"one (.+), so does the other", True, "one {0}, and so does the other"),
    _note(r"the news of both is (.+)", True, "the news of both is {0}"),
    _note(r"one sentence quoted in two ways", True, "both quote the same sentence, in two ways"),
    _note(
        r"\d+ % of the pairs of words of the shorter are in the longer", True, "some words stand side by side in both"
    ),
    _note(r"may have been said on one day", True, "both may have been said on the same day"),
    _note(r"both on (.+)", True, "both are dated {0}"),
    _note(r"the same characters of the report", True, "both rest on the same words of the report"),
    _note(r"both stand in one report", False, "both are in one report, and a report seldom says a thing twice"),
    _note(r"two quotations of one report", False, "they are two quotations of one report"),
    _note(r"different (?:speakers|people|names): (.+) and (.+)", False, "one is by {0}, the other by {1}"),
    _note(r"(one day|\d+ days) apart", False, "they are {0} apart"),
    _note(r"reports that are (one day|\d+ days) apart", False, "their reports are {0} apart"),
    _note(r"the news of one is (.+), that of the other (.+)", False, "the news of one is {0}, of the other {1}"),
    _note(r"one on (.+), the other on (.+)", False, "one is dated {0}, the other {1}"),
    _note(r"other verbs tell of them", False, "they use different verbs"),
    _note(r"numbers differ: (.+); (.+)", False, "one gives the number {0}, the other {1}"),
    _note(r"only one tells of (.+)", False, "only one mentions {0}"),
    _note(r"one tells of (.+), the other of (.+)", False, "one mentions {0}, the other {1}"),
    _note(r"one says no or not", False, "only one of them says “no” or “not”"),
    _note(r"they name different people or places", False, "they name different people or places"),
    _note(r"opposite polarity", False, "one says the opposite of the other"),
    _note(r"one denies what the other asserts", False, "one denies what the other asserts"),
    _note(r"one is what somebody said, the other .+", False, "one was said, the other is an attitude"),
    _note(r"the words in quotation marks differ", False, "the words in quotation marks differ"),
    _note(r"what they share is a turn of phrase", False, "what they share is a turn of phrase"),
    _note(r"only (\d+) rare words? to compare", False, "there are few telling words to compare"),
    _note(r"one is much longer", False, "one is much longer than the other"),
)
