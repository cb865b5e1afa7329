"""What the network reads: a passage's visible characters as wordpieces with features.

A passage is read in sections of a bounded number of characters, cut between paragraphs where that is possible,
so that memory does not grow with the text. Training reads through the same code.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer as WordPieces

from onrecord.model.tags import Passage
from onrecord.tagging.quotations import OUTSIDE, quotation_states

SECTION_CHARACTERS = 32_768
FEATURES = 61
SPECIAL = 60  # the feature of [CLS], [SEP] and padding
UNKNOWN = 100
_CASES = 5
_SHOUTED = 0.8  # a text of which more letters are capitals is in capitals throughout: then case tells nothing
_FEW = 40  # letters; a shorter text may be a name or an abbreviation

Ints = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Section:
    """Wordpieces of a stretch of a passage: four arrays of equal length.

    `ids` in the vocabulary; `features` below FEATURES; `start` and `end` in code points of the passage's text;
    `breaks` is true where invisible text lies before the wordpiece.
    """

    ids: Ints
    features: Ints
    start: Ints
    end: Ints
    breaks: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def paragraph_starts(self) -> NDArray[np.int8]:
        """For each wordpiece 2 where it is the first of a paragraph, 1 if that begins with a quotation, else 0."""
        starts = (self.features // _CASES % 2).astype(np.int8)
        outside = self.features // (2 * _CASES) % 3 == OUTSIDE
        starts[outside] *= 2
        return starts


def sections(passage: Passage, tokenizer: WordPieces) -> Iterator[Section]:
    """The sections of `passage`, in order; none where nothing is visible."""
    pending: list[tuple[int, int]] = []
    size = 0
    for span in passage.spans:
        start, stop = max(0, span.start), min(span.end, len(passage.text))
        while start < stop:
            room = SECTION_CHARACTERS - size
            end = stop if stop - start <= room else _cut(passage.text, start, start + room)
            pending.append((start, end))
            size += end - start
            if end < stop:
                yield _section(passage.text, pending, tokenizer)
                pending, size = [], 0
            start = end
    if pending:
        yield _section(passage.text, pending, tokenizer)


def _cut(text: str, start: int, limit: int) -> int:
    """Where to cut between `start` and `limit`: after a paragraph, else after a sentence or a word, else at `limit`."""
    half = start + (limit - start) // 2
    for mark in ("\n\n", "\n", ". ", " "):
        found = text.rfind(mark, half, limit)
        if found >= 0:
            return found + len(mark)
    return limit


def _section(text: str, spans: list[tuple[int, int]], tokenizer: WordPieces) -> Section:
    parts: list[str] = []
    where: list[Ints] = []
    seams: list[int] = []
    length = 0
    for i, (start, end) in enumerate(spans):
        if i and start > spans[i - 1][1]:
            gap = "\n" if "\n" in text[spans[i - 1][1] : start] else " "
            parts.append(gap)
            where.append(np.array([start], dtype=np.int32))
            length += 1
            seams.append(length)
        parts.append(text[start:end])
        where.append(np.arange(start, end, dtype=np.int32))
        length += end - start
    visible = _sound("".join(parts))
    encoding = tokenizer.encode(visible, add_special_tokens=False)
    offsets = np.array(encoding.offsets, dtype=np.int32).reshape(-1, 2)
    ids = np.array(encoding.ids, dtype=np.int32)
    ids[ids == 0] = UNKNOWN  # a text may spell out the padding symbol
    kept = offsets[:, 1] > offsets[:, 0]
    if not kept.all():
        offsets, ids = offsets[kept], ids[kept]
    first, last = offsets[:, 0], offsets[:, 1]
    positions = np.concatenate(where) if where else np.zeros(0, dtype=np.int32)
    breaks = np.zeros(len(ids), dtype=np.bool_)
    breaks[[i for i in np.searchsorted(first, seams) if i < len(ids)]] = True
    return Section(
        ids=ids,
        features=_features(visible, first, last),
        start=positions[first],
        end=positions[last - 1] + np.int32(1),
        breaks=breaks,
    )


def _sound(text: str) -> str:
    """`text` with every lone surrogate, which no tokenizer accepts, replaced by one other character."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
    return text


def _features(text: str, first: Ints, last: Ints) -> Ints:
    """Case, start of a paragraph, quotation state and going on within a word, as one number for each wordpiece."""
    count = len(first)
    if not count:
        return np.zeros(0, dtype=np.int32)
    codes = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)
    kinds = _kinds()[np.minimum(codes, 0xFFFF)]
    upper, lower, line = (_running((kinds & bit) > 0) for bit in (1, 2, 4))
    uppers, lowers = upper[last] - upper[first], lower[last] - lower[first]
    case = np.full(count, 3)
    case[uppers == 0] = 0
    case[(uppers > 0) & (lowers == 0)] = 2
    initial = (kinds[first] & 1) > 0
    case[initial & (uppers == 1) & (lowers > 0)] = 1
    if upper[-1] > max(_SHOUTED * (upper[-1] + lower[-1]), _FEW):
        case[:] = 0
    case[(uppers == 0) & (lowers == 0)] = 4
    before = np.concatenate([[0], last[:-1]])
    new = line[first] > line[before]
    new[0] = True
    continues = first == before
    continues[0] = False
    state = quotation_states(text)[first]
    packed: Ints = case.astype(np.int32) + _CASES * new + 2 * _CASES * state + 6 * _CASES * continues
    return packed


def _running(flags: NDArray[np.bool_]) -> Ints:
    total = np.zeros(len(flags) + 1, dtype=np.int32)
    np.cumsum(flags, out=total[1:])
    return total


@lru_cache(maxsize=1)
def _kinds() -> NDArray[np.uint8]:
    """For each code point of the basic plane: 1 upper case, 2 lower or caseless letter, 4 line end."""
    table = np.zeros(0x10000, dtype=np.uint8)
    for code in range(0x10000):
        character = chr(code)
        if character.isupper():
            table[code] = 1
        elif character.isalpha():
            table[code] = 2
    table[ord("\n")] = 4
    return table
