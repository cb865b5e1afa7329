"""Where a statement is filed, so that those worth comparing with it are found without looking at all.

A statement is filed in drawers: one for each of its rarest words with each key of who speaks, one for each of its
rarest words alone, for some of its runs of five words and of ten, for its whole sentence, and for who speaks together
with a few signs of its vector. What many share in five words is a phrase; in ten, a passage that went round. Words and
vectors are filed by the time that the statement belongs to, where that is known, and once more for any time, where
those of no known time look, and are looked for. Two statements are compared where they lie in one drawer that is not
too full to tell anything. So a pair is compared or not by what the two are and by how many others are filed with them,
never by the order in which they came.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, NamedTuple

import numpy as np

from onrecord.matching.pairs.comparable import Compared
from onrecord.matching.pairs.days import Days
from onrecord.matching.pairs.speaker import Voice
from onrecord.wording.meaning import Vectors
from onrecord.wording.names import skeleton
from onrecord.wording.terms import rarity, words

WINDOW = 4  # days: statements with known dates farther apart are never one utterance

_FULL = 60  # members: a drawer of one time with more gives no pairs
_FULL_ANY_TIME = 30  # the same for any time: what many have said over the years tells little
_FULL_RUN = 30  # and for short runs of words: what more hold is a phrase
_FULL_PASSAGE = 150  # and for long ones, which copies share
_UNTIMED, _TIMED, _RUNS, _PASSAGES = -1, -2, -3, -4  # buckets: of any time, those of no known time and the others; runs
_BUCKET = 16  # days
_NARROW = 8  # days: a longer stretch is no time to file under
_KEYS, _STEMS, _STEMS_ANY_TIME = 4, 8, 5  # keys of who speaks, and rarest words that open drawers with each
_ALONE, _ALONE_RARITY = 4, 4.0  # how many words open drawers whoever speaks, and how rare they must be
_RUN, _PASSAGE, _SAMPLED = 5, 10, 3  # words in a short run and in a long one; one in so many runs opens a drawer
_SENTENCE = 5  # words
_BANDS, _SIGNS = 2, 5  # drawers for a vector, and signs of projections in the key of each

What = Literal["word", "run", "sentence", "vector"]


class Drawer(NamedTuple):
    """`bucket` is a stretch of days, or one of those for any time; `key` a hash of what is filed under, 63 bits."""

    bucket: int
    key: int


@dataclass(frozen=True, slots=True)
class Filed:
    """A drawer that a statement lies in, and why: a word is a stem, with its rarity."""

    drawer: Drawer
    what: What
    stem: str = ""


def full(drawer: Drawer) -> int:
    """How many statements may lie in a drawer, and in those that are counted with it, for it to give pairs."""
    if drawer.bucket >= 0:
        return _FULL
    return {_RUNS: _FULL_RUN, _PASSAGES: _FULL_PASSAGE}.get(drawer.bucket, _FULL_ANY_TIME)


def counted_with(drawer: Drawer) -> tuple[Drawer, ...]:
    """The drawers that are full together, this one among them, the same for each of them."""
    if drawer.bucket not in (_UNTIMED, _TIMED):
        return (drawer,)
    return Drawer(_UNTIMED, drawer.key), Drawer(_TIMED, drawer.key)


def looked_in(drawer: Drawer) -> tuple[Drawer, ...]:
    """Where a statement that lies in a drawer looks for others: two of known times meet at their times only."""
    return (Drawer(_UNTIMED, drawer.key),) if drawer.bucket == _TIMED else counted_with(drawer)


def filed(one: Compared) -> tuple[Filed, ...]:
    """All drawers of a statement; they depend on that statement only."""
    keys = speaker_keys(one.voice)
    rarest = sorted(one.stems, key=lambda s: (-rarity(s), s))[:_STEMS]
    found: list[Filed] = []
    timed = _time(one) is not None
    for bucket in (_TIMED if timed else _UNTIMED, *_buckets(one)):
        most = _STEMS_ANY_TIME if bucket == _TIMED else _STEMS
        for stem in rarest[:most]:
            found += [Filed(Drawer(bucket, _hash("w", key, stem)), "word", stem) for key in keys]
        found += [
            Filed(Drawer(bucket, _hash("a", stem)), "word", stem)
            for stem in rarest[:_ALONE]
            if rarity(stem) >= _ALONE_RARITY
        ]
        if one.meaning is not None:
            signs = _signs(one.meaning)
            for key in keys:
                found.append(Filed(Drawer(bucket, _hash("v", key)), "vector"))
                found += [Filed(Drawer(bucket, _hash("v", key, sign)), "vector") for sign in signs]
    for bucket, length in ((_RUNS, _RUN), (_PASSAGES, _PASSAGE)):
        found += [Filed(Drawer(bucket, _hash("r", run)), "run") for run in _runs(one.words, length)]
    sentence = words(one.sentence)
    if len(sentence) >= _SENTENCE:
        bucket = _PASSAGES if len(sentence) >= _PASSAGE else _RUNS
        found.append(Filed(Drawer(bucket, _hash("s", *sentence)), "sentence"))
    return tuple(found)


def speaker_keys(voice: Voice) -> list[str]:
    """What a voice is filed under: the last name first, other names, classes of roles; "?" where nothing is known.

    However many names there are, a role has room: an office goes by its names in one report, by others in the next.
    """
    last = {f"={skeleton(voice.last)}"} if voice.last else set()
    names = sorted({f"={key}" for key in voice.keys} - last)
    roles = sorted(f"#{role}" for role in voice.roles)
    called = [*last, *names][: _KEYS - bool(roles)]
    return [*called, *roles][:_KEYS] or ["?"]


def _time(one: Compared) -> Days | None:
    for known in (one.said, one.story.published):
        if known is not None and known[1] - known[0] <= _NARROW:
            return known
    return None


def _buckets(one: Compared) -> range:
    """The stretches that a statement is filed in: two that lie WINDOW days apart at most meet in one of them."""
    time = _time(one)
    if time is None:
        return range(0)
    return range((time[0] - WINDOW // 2) // _BUCKET, (time[1] + WINDOW // 2) // _BUCKET + 1)


@lru_cache(maxsize=100_000)
def _hash(*parts: str) -> int:
    raw = "\0".join(parts).encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(raw, digest_size=8).digest(), "big") >> 1


def _runs(said: tuple[str, ...], length: int) -> Iterator[str]:
    runs = {" ".join(said[i : i + length]) for i in range(len(said) - length + 1)}
    return (run for run in sorted(runs) if _hash("sample", run) % _SAMPLED == 0)


@cache
def _projections(width: int) -> Vectors:
    """Directions of plus and minus ones, the same on every machine (random projections: Achlioptas 2003)."""
    raw = np.frombuffer(hashlib.shake_256(b"onrecord").digest(_BANDS * _SIGNS * width // 8), dtype=np.uint8)
    return np.unpackbits(raw).reshape(_BANDS * _SIGNS, width).astype(np.float32) * 2 - 1


def _signs(vector: Vectors) -> list[str]:
    bits = (_projections(len(vector)) @ vector) > 0
    return [
        f"{band}:{''.join('1' if bit else '0' for bit in bits[band * _SIGNS : (band + 1) * _SIGNS])}"
        for band in range(_BANDS)
    ]
