"""A report's words, sentences, paragraphs and quotations, each found once and asked for by offset."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable
from functools import lru_cache
from typing import NamedTuple

from onrecord.model.span import Span
from onrecord.wording.folding import plain_letters
from onrecord.wording.sentence_ends import sentence_begins
from onrecord.wording.single_marks import in_single_marks

# Initials with their stops ("J.", "U.S."), or a word with inner hyphens and apostrophes.
_WORD = re.compile(r"(?:[^\W\d_]\.)+(?![^\W\d_])|[^\W_]+(?:['’‑-][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’][sS]$")
# Where a sentence may end. `wording.sentence_ends` says where one does, but for the lines of a text in columns.
_STOP = re.compile(r"(?<![.!?…])[.!?…]++[\"”’»')\]]*+\s+|[\n\r]\s*")
_LINE_END = re.compile(r"\r?\n(?![\r\n])")
_CLOSING = re.compile(r"[,.!?…]\"(?:\s|$)")
_TELLING = re.compile(  # "Harbour-based" tells of a name, and is none
    r"-(?:based|trained|born|led|backed|run|educated|style|era|held|made|funded|owned|controlled|area|bound|wide|aligned"
    r"|sponsored|occupied|elect|brokered|mediated|speaking)$"
)
_LONGEST = 100  # characters of a word that may be a name
_COLUMN = 100  # characters: the longest line of a text that was wrapped by hand


def fold(word: str) -> str:
    """The word for comparing: lower case, without accents, full stops or possessive."""
    bare = _POSSESSIVE.sub("", word) if word[-1:] in "sS" else word
    plain = plain_letters(bare).replace(".", "")
    return plain if plain.isascii() else plain.replace("‑", "").replace("’", "'")


class Word(NamedTuple):
    """A word at `start:end` without its possessive ending; `key` is it folded, `capital` whether it is written as a
    name would be.

    A tuple, for every word of every report becomes one.
    """

    start: int
    end: int
    text: str
    key: str
    possessive: bool
    capital: bool


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of `text[start:end]`, in order; offsets count in `text`."""
    found = []
    new = tuple.__new__  # what Word(...) comes to, without a call in Python for every word
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        first = match.start()
        bare, key, possessive, capital = _written(match.group())
        found.append(new(Word, (first, first + len(bare), bare, key, possessive, capital)))
    return found


@lru_cache(maxsize=1 << 14)
def _written(raw: str) -> tuple[str, str, bool, bool]:
    """What a word is without its possessive ending: as written, folded; whether it had one, and a capital."""
    bare = _POSSESSIVE.sub("", raw) if raw[-1] in "sS" else raw
    capital = bare[0].isupper() and len(bare) <= _LONGEST and not ("-" in bare and _TELLING.search(bare))
    return bare, fold(bare), bare != raw, capital


class Layout:
    """Where the sentences, paragraphs and quotations of a text begin and end; each question costs a bisection."""

    def __init__(self, text: str, sources: Iterable[Span] = ()) -> None:
        self.text = text
        # A line was wrapped that ends within a source, if that began further on in it: no name runs over a paragraph.
        self._wraps = {
            match.start()
            for source in sources
            for match in _LINE_END.finditer(text, source.start, source.end)
            if not _begins_line(text, source.start)
        }
        self._sentences = [0]
        self._paragraphs = [0]
        self._wrapped = _is_wrapped(text)
        begins = frozenset(sentence_begins(text))
        for match in _STOP.finditer(text):
            self._read_stop(match, begins)
        self._quotes = _with_single_marks(text, _quotations(text, self._paragraphs))

    def _read_stop(self, match: re.Match[str], begins: Container[int]) -> None:
        mark, after = match.group(), match.end()
        if "\n" in mark or "\r" in mark:
            wrapped = (self._wrapped or match.start() in self._wraps) and mark.count("\n") < 2 and mark[0] in "\r\n"
            if not wrapped:
                self._paragraphs.append(after)
                self._sentences.append(after)
        elif after in begins:
            self._sentences.append(after)

    def sentence(self, offset: int) -> int:
        """The number of the sentence that holds `offset`."""
        return bisect_right(self._sentences, offset) - 1

    def sentence_start(self, offset: int) -> int:
        """The offset at which the sentence that holds `offset` begins."""
        return self._sentences[self.sentence(offset)]

    def sentence_end(self, offset: int) -> int:
        """The offset at which the next sentence begins."""
        after = self.sentence(offset) + 1
        return self._sentences[after] if after < len(self._sentences) else len(self.text)

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph that holds `offset`."""
        return bisect_right(self._paragraphs, offset) - 1

    def paragraph_start(self, offset: int) -> int:
        """The offset at which the paragraph that holds `offset` begins."""
        return self._paragraphs[self.paragraph(offset)]

    def paragraph_end(self, offset: int) -> int:
        """The offset at which the next paragraph begins."""
        after = self.paragraph(offset) + 1
        return self._paragraphs[after] if after < len(self._paragraphs) else len(self.text)

    def paragraphs_back(self, offset: int, back: int) -> int:
        """The offset at which the paragraph `back` before that of `offset` begins."""
        return self._paragraphs[max(0, self.paragraph(offset) - back)]

    def quotation_start(self, offset: int) -> int:
        """The offset at which the last quotation that begins before `offset` does; 0 if none does."""
        at = bisect_left(self._quotes, (offset, 0)) - 1
        return self._quotes[at][0] if at >= 0 else 0

    def quoted(self, offset: int) -> bool:
        """Whether `offset` lies between quotation marks."""
        at = bisect_left(self._quotes, (offset + 1, 0)) - 1
        return at >= 0 and self._quotes[at][0] < offset < self._quotes[at][1]


def _begins_line(text: str, at: int) -> bool:
    """Whether nothing but blanks stands before `at` in its line."""
    start = text.rfind("\n", 0, at) + 1
    return not text[start:at].strip()


def _is_wrapped(text: str) -> bool:
    """Whether the lines end where a column ended, so that a line break alone ends no paragraph."""
    lines = [line.rstrip() for line in text[:20_000].splitlines() if line.strip()]
    if len(lines) < 5 or max(map(len, lines)) > _COLUMN:
        return False
    broken = sum(line[-1] not in '.!?:"”’)' for line in lines)
    return broken > len(lines) / 2 and sum(map(len, lines)) > 40 * len(lines)


def _with_single_marks(text: str, ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches with those paragraphs that are a quotation in single marks, for what stands within them."""
    single = [(start, end) for start, end, _ in in_single_marks(text)]
    if not single:
        return ranges
    return sorted([*single, *(one for one in ranges if not _overlaps(single, one))])


def _overlaps(single: list[tuple[int, int]], one: tuple[int, int]) -> bool:
    at = bisect_left(single, (one[1], 0)) - 1
    return at >= 0 and single[at][1] > one[0]


def _quotations(text: str, paragraphs: list[int]) -> list[tuple[int, int]]:
    """The stretches between quotation marks; one that its paragraph leaves open runs to the end of the paragraph."""
    ranges: list[tuple[int, int]] = []
    borders = [*paragraphs[1:], len(text)]
    at, opened = 0, -1
    for match in re.finditer(r"[\"“”„«»]", text):
        while match.start() >= borders[at]:
            if opened >= 0:
                ranges.append((opened, borders[at]))
            opened, at = -1, at + 1
        mark = match.group()
        if opened < 0 and mark == '"' and _CLOSING.search(text, max(match.start() - 1, 0), match.end() + 1):
            if not ranges or ranges[-1][1] <= paragraphs[at]:  # the mark that opens it is missing
                ranges.append((paragraphs[at], match.end()))
        elif opened < 0:
            if mark not in "”»":
                opened = match.start()
        elif mark not in "“„«":
            ranges.append((opened, match.end()))
            opened = -1
    if opened >= 0:
        ranges.append((opened, borders[at]))
    return ranges
