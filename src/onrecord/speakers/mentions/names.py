"""Runs of capitalised words, and what each is: the name of a person with the title before it, or of something else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from onrecord.model.report import Zone
from onrecord.model.span import Span
from onrecord.speakers.lexicon.word_classes import (
    ABBREVIATIONS,
    HONORIFICS,
    NO_FIRST_NAMES,
    OFFICE_WORDS,
    ORGANISATION_ENDINGS,
    ORGANISATIONS,
    PARTICLES,
    PERSONAL_TITLES,
    SURNAMES,
)
from onrecord.speakers.mentions.headlines import headlines
from onrecord.speakers.mentions.insertions import parted_at, without_insertions
from onrecord.speakers.mentions.offices import with_offices
from onrecord.speakers.mentions.openers import at_openers, without_opener
from onrecord.speakers.mentions.titles import is_title
from onrecord.speakers.report_words import Layout, Word, words

RunKind = Literal["name", "title", "organisation"]

# Words in these zones are set by other rules than prose: headlines capitalise, bylines name the outlet's own people.
_NO_EVIDENCE = frozenset({"furniture", "title", "crosshead", "byline", "credit", "dateline"})
_ARTICLES = frozenset({"the", "a", "an"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
# The words of offices that stand before a name without the noun: "Former Oduya aide", "Republican Oduya".
_OF_PEOPLE = frozenset(
    """former first then ex acting interim current chief senior junior deputy vice assistant associate fellow retired
    late veteran incoming outgoing then-president republican democratic democrat conservative liberal independent
    democrats republicans justice general""".split()
)
_FAITHS = frozenset("christian muslim jew catholic protestant buddhist hindu sikh mormon baptist quaker".split())
_OF_FAITH = frozenset("a an the devout pious fellow practising practicing committed orthodox lifelong".split())
_LONGEST_NAME = 7  # words
_BEFORE_PRONOUN = re.compile(r",\s(?:he|she|it|they|we|I)\b")


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words that stand together: `title` before `name`.

    A run of kind "title" has no name ("Prime Minister"); in one of kind "organisation" all words are the name.
    `opens` says that it stands first in its sentence, `after` is the word before it there, folded.
    """

    kind: RunKind
    title: tuple[Word, ...]
    name: tuple[Word, ...]
    opens: bool
    after: str

    @property
    def start(self) -> int:
        """Where its first word begins, the title's where there is one."""
        return (self.title or self.name)[0].start

    @property
    def end(self) -> int:
        """Where its last word ends, without a possessive ending."""
        return (self.name or self.title)[-1].end

    @property
    def possessive(self) -> bool:
        """Whether it is followed by a possessive ending."""
        return (self.name or self.title)[-1].possessive

    @property
    def span(self) -> Span:
        """The characters of the name; of the title where there is no name."""
        inner = self.name or self.title
        return Span(inner[0].start, inner[-1].end)

    @property
    def keys(self) -> tuple[str, ...]:
        """The folded words of the name."""
        return tuple(w.key for w in self.name)


_LEAD = 2_000  # characters before a word that are looked at
_LONGEST = 100  # words of a run: a list in capitals goes on without end, and is no name


def runs(text: str, zones: Sequence[Zone], layout: Layout) -> tuple[list[Word], list[Run]]:
    """All words of the text, and its runs of capitalised words in order, those of headlines and furniture left out."""
    every = words(text)
    lower = {w.key for w in every if not w.capital}
    barred = sorted([*(z.span for z in zones if z.kind in _NO_EVIDENCE), *headlines(text, every)])
    inside = _inner_bigrams(every, layout)
    found: list[Run] = []
    stop, bar = 0, 0
    small = _small_surnames(text, layout, every)
    for at in [i for i, word in enumerate(every) if word.capital or word.key in small]:
        word = every[at]
        while bar < len(barred) and barred[bar].end <= word.start:
            bar += 1
        if at < stop or (bar < len(barred) and barred[bar].start <= word.start):
            continue
        stop = _run_end(text, layout, every, at)
        group = without_insertions(text, every[at:stop])
        opens = _opens(text, layout, group[0])
        before = every[at - 1].key if at and not opens and _joined(text, layout, every[at - 1], word) else ""
        if opens and len(group) == 1 and _BEFORE_PRONOUN.match(text, word.end):
            continue  # "Continuing, she said"
        kept = without_opener(group, opens, lower, inside)
        if kept and len(kept) < len(group):
            before = group[len(group) - len(kept) - 1].key
        found.extend(read_run(part, opens, before) for part in at_openers(kept) if part)
    return every, with_offices(text, found)


def _small_surnames(text: str, layout: Layout, every: Sequence[Word]) -> set[str]:
    """The last names that begin small, "kaNdlovu": each follows a word with a capital somewhere."""
    return {
        right.key
        for left, right in pairwise(every)
        if not right.capital and left.capital and _camel(right) and _joined(text, layout, left, right)
    }


def _opens(text: str, layout: Layout, word: Word) -> bool:
    """Whether nothing but marks stands between the start of a sentence, or of a quotation, and the word."""
    start = layout.sentence_start(word.start)
    lead = text[max(start, word.start - _LEAD) : word.start]
    return (word.start - start <= _LEAD and not any(c.isalnum() for c in lead)) or lead.rstrip()[-1:] in '"“‘:'


def _inner_bigrams(every: Sequence[Word], layout: Layout) -> set[tuple[str, str]]:
    """The pairs of capitalised words that stand together elsewhere than at the start of a sentence."""
    pairs = set()
    for left, right in pairwise(every):
        if left.capital and right.capital and layout.sentence_start(left.start) != left.start:
            pairs.add((left.key, right.key))
    return pairs


def _joined(text: str, layout: Layout, left: Word, right: Word) -> bool:
    """Whether nothing but a space, or the stop of an abbreviation, separates two words of one line of prose."""
    between = text[left.end : right.start]
    if between in {" ", "\u00a0"}:
        return True
    if between in {"’ ", "' "}:  # "Miners’ Union"
        if left.key in HONORIFICS:  # "Dato’ Seri"
            return right.capital
        return left.key.endswith("s") and right.capital and right.key in ORGANISATIONS
    if between in {". ", ".\u00a0"}:
        return left.key in ABBREVIATIONS or left.key in HONORIFICS
    if between in {"\n", "\r\n"}:
        return layout.paragraph(left.start) == layout.paragraph(right.start)
    return between == "  "


def _run_end(text: str, layout: Layout, every: Sequence[Word], start: int) -> int:
    """One past the last word of the run that begins at `start`; a particle belongs to it where a capital follows."""
    at = start + 1
    while at < min(len(every), start + _LONGEST):
        left, right = every[at - 1], every[at]
        inserted = parted_at(text, left)
        if inserted is not None:
            after = _past(every, at, inserted.end())
            if after < len(every) and (every[after].capital or _particle_before_name(text, layout, every, after)):
                at = after + 1
                continue
        if left.possessive or not _joined(text, layout, left, right):
            break
        if right.capital or _camel(right):
            at += 1
            continue
        steps = 1
        while at + steps < len(every) and steps < 3 and every[at + steps - 1].key in PARTICLES:
            if not _joined(text, layout, every[at + steps - 1], every[at + steps]):
                break
            if every[at + steps].capital:
                break
            steps += 1
        else:
            break
        if right.key not in PARTICLES or at + steps >= len(every) or not every[at + steps].capital:
            break
        at += steps + 1
    return at


def _past(every: Sequence[Word], at: int, end: int) -> int:
    """The number of the first word from `at` on that begins at `end` or later."""
    while at < len(every) and every[at].start < end:
        at += 1
    return at


def _particle_before_name(text: str, layout: Layout, every: Sequence[Word], at: int) -> bool:
    """Whether a particle stands there and a name after it: "Rosa “Bato” de Guzman"."""
    after = at + 1
    while after < min(len(every), at + 3) and every[after].key in PARTICLES:
        after += 1
    return (
        every[at].key in PARTICLES
        and after < len(every)
        and every[after].capital
        and all(_joined(text, layout, *pair) for pair in pairwise(every[at : after + 1]))
    )


def _camel(word: Word) -> bool:
    """Whether a word that begins small is a name all the same, as in "al-Hadid" or "eSwatini"."""
    return bool(re.match(r"[^\W\d_]{1,3}[-'’]?[A-ZÀ-Þ]", word.text))


def read_run(group: list[Word], opens: bool = False, before: str = "") -> Run:
    """Capitalised words sorted into title and name."""
    last = max((i for i, w in enumerate(group) if is_title(w)), default=-1)
    if last < 0 and len(group) > 1 and group[0].key in _FAITHS and before in _OF_FAITH:
        last = 0  # "a devout Christian Oduya"
    after = last + 1
    # "Secretary of State" has its office after the noun: "State" is no first name.
    while after < len(group) and group[after].key in OFFICE_WORDS and len(group) - after > 1:
        after += 1
    tail = group[after:] if last >= 0 or after else group
    head = group[: len(group) - len(tail)]
    if tail and not head:
        while len(tail) > 2 and tail[0].key in OFFICE_WORDS:
            head, tail = [*head, tail[0]], tail[1:]
    if not tail and before not in _ARTICLES:
        start = _surname_start(group)
        head, tail = group[:start], group[start:]
    if tail and all(w.key in _SUFFIXES for w in tail):
        head, tail = group, []
    if not tail:
        return Run("title", tuple(group), (), opens, before)
    of_office = len(tail) == 1 and head and all(w.key in OFFICE_WORDS for w in head)
    if of_office and (
        before == "the"
        or [w.key for w in head] == ["executive"]
        or (last < 0 and not any(w.key in _OF_PEOPLE for w in head))
    ):
        return Run("organisation", (), tuple(group), opens, before)  # "the Executive Yuan", "Tourism Analytics"
    if _is_organisation(tail) and not (len(tail) == 1 and head and head[-1].key in PERSONAL_TITLES):
        return Run("organisation", (), tuple(group), opens, before)
    return Run("name", tuple(head), tuple(tail), opens, before)


def _surname_start(group: Sequence[Word]) -> int:
    """Where the name begins in a run that ends in a title which is a last name there: "Mr. King", "Sen. Ida Dean"."""
    last = len(group) - 1
    if last < 1 or group[last].key not in SURNAMES:
        return len(group)
    if group[last - 1].key in HONORIFICS:
        return last
    start = last
    while start and not is_title(group[start - 1]) and group[start - 1].key not in OFFICE_WORDS:
        start -= 1
    return start if start < last else len(group)


def _is_organisation(tail: Sequence[Word]) -> bool:
    keys = [w.key for w in tail]
    if len(keys) > 1 and keys[0] in NO_FIRST_NAMES:  # "South Lenmark", "Free Halvek"
        return True
    if any(k in ORGANISATIONS for k in keys) or keys[-1] in ORGANISATION_ENDINGS or len(tail) > _LONGEST_NAME:
        return True
    if any(w.text.isdigit() for w in tail):
        return True
    return len(tail) == 1 and is_acronym(tail[0])


def is_acronym(word: Word) -> bool:
    """Whether it is written all in capitals, as "TASS", "U.N." or "IEA-MoFA" are."""
    letters = [c for c in word.text if c.isalpha()]
    if word.text[-1] == "s" and len(letters) < 5:  # "MPs"
        return False
    return 2 <= len(letters) <= 10 and sum(c.isupper() for c in letters) >= max(2, len(letters) - 1)


def without_suffix(keys: Sequence[str]) -> tuple[str, ...]:
    """The folded words of a name without "Jr." and the like."""
    return tuple(k for k in keys if k not in _SUFFIXES)
