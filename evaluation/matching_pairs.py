"""Pairs of statements that people judged same or different, as statements that extraction found."""

from __future__ import annotations

import itertools
import json
import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.matching.candidates.blocking import filed
from onrecord.matching.candidates.index import MemoryCabinet
from onrecord.matching.candidates.pairs import Candidates
from onrecord.matching.clustering.groups import not_one
from onrecord.matching.pairs.comparable import Compared, compared, with_meaning
from onrecord.model.extraction import Extraction
from onrecord.model.span import Span
from onrecord.wording.meaning import Embedder, nearness
from onrecord.wording.shared_runs import longest_run

ByFile = dict[str, tuple[Compared, ...]]


@dataclass(frozen=True, slots=True)
class JudgedPair:
    """A judgement, all pairs of statements that it may be about, and the story that it belongs to."""

    same: bool
    pairs: tuple[tuple[Compared, Compared], ...]
    story: str
    why: str = ""


def by_file(extractions: Iterable[Extraction], embedder: Embedder | None) -> ByFile:
    """The statements of each report, ready to be compared, by the name of its file."""
    found = {Path(e.report.path).name: compared(e) for e in extractions}
    if embedder is None:
        return found
    every = iter(with_meaning([one for those in found.values() for one in those], embedder))
    return {file: tuple(itertools.islice(every, len(those))) for file, those in found.items()}


def ecb(folder: Path, statements: ByFile) -> list[JudgedPair]:
    """The pairs of ECB+ (`train` or `dev`): statements are found as `eval/matching.py` finds them."""

    def side(row: dict[str, Any]) -> list[Compared]:
        here = statements[row["file"]]
        return [s for s in here if _within(s.statement.cue, row["cue"])] or [
            s for s in here if _within(s.statement.content, row["sentence"]) >= 15
        ]

    return [
        JudgedPair(
            row["judged"] == "same", _crossed(side(row["a"]), side(row["b"])), _topic(row["a"]["file"]), row["why"]
        )
        for row in _rows(folder / "pairs.jsonl")
        if row["judged"] != "unclear"
    ]


def basil(folder: Path, statements: ByFile) -> list[JudgedPair]:
    """The pairs of BASIL: the statement that covers most of the quotation, as `eval/record.py` has it."""

    def side(row: dict[str, Any]) -> list[Compared]:
        length = row["span"][1] - row["span"][0]
        covers = [(s, _within(s.statement.content, row["span"])) for s in statements[row["file"]]]
        enough = [(s, most) for s, most in covers if 2 * most >= length]
        return [max(reversed(enough), key=lambda found: found[1])[0]] if enough else []

    return [
        JudgedPair(row["judged"] == "same", _crossed(side(row["a"]), side(row["b"])), row["story"], row["why"])
        for row in _rows(folder / "same_words.jsonl")
        if row["judged"] != "unclear"
    ]


def basil_stories(folder: Path) -> dict[str, str]:
    """The story of each file."""
    return {row["file"]: row["story"] for row in _rows(folder / "reports.jsonl")}


def within_stories(statements: ByFile, story: Callable[[str], str], count: int) -> list[JudgedPair]:
    """`count` pairs of one story, most by one speaker, that share no four words and no meaning: different, but for a
    few.
    """
    chance = random.Random(1)
    groups = sorted(_by_story(statements, story).items())
    found: list[JudgedPair] = []
    while len(found) < count:
        name, those = chance.choice(groups)
        a, b = chance.sample(those, 2) if len(those) > 5 else (those[0], those[0])
        one_voice = a.voice.name == b.voice.name != () or a.voice.roles & b.voice.roles or chance.random() < 0.15
        near = a.meaning is not None and b.meaning is not None and nearness(a.meaning, b.meaning) >= 0.65
        if a is not b and one_voice and not near and len(longest_run(a.words, b.words)) < 4:
            found.append(JudgedPair(False, ((a, b),), name))
    return found


def across_stories(statements: ByFile, story: Callable[[str], str], count: int) -> list[JudgedPair]:
    """`count` pairs of two stories, each the most alike of twelve: different."""
    chance = random.Random(1)
    groups = sorted(_by_story(statements, story).items())
    found: list[JudgedPair] = []
    while len(found) < count:
        (name, left), (_, right) = chance.sample(groups, 2)
        a = chance.choice(left)
        b = max(chance.sample(right, min(len(right), 12)), key=lambda one: _likeness(a, one))
        found.append(JudgedPair(False, ((a, b),), name))
    return found


def met_across_stories(statements: ByFile, story: Callable[[str], str]) -> list[JudgedPair]:
    """All pairs of two stories that matching compares: different, but for very few."""
    those = [(one, story(file)) for file, found in statements.items() for one in found]
    met = ((those[n], those[m]) for n, m in worth_comparing([one for one, _ in those]))
    return [JudgedPair(False, ((a, b),), left) for (a, left), (b, right) in met if left != right and not not_one(a, b)]


def _likeness(a: Compared, b: Compared) -> float:
    alike = nearness(a.meaning, b.meaning) if a.meaning is not None and b.meaning is not None else 0.0
    return alike + 0.3 * bool(a.voice.roles & b.voice.roles) + 0.5 * bool(a.voice.keys & b.voice.keys)


def _by_story(statements: ByFile, story: Callable[[str], str]) -> dict[str, list[Compared]]:
    groups: dict[str, list[Compared]] = defaultdict(list)
    for file, those in statements.items():
        groups[story(file)].extend(those)
    return {name: those for name, those in groups.items() if those}


def worth_comparing(statements: Sequence[Compared]) -> list[tuple[int, int]]:
    """The pairs of places in `statements` that matching compares, sorted."""
    cabinet = MemoryCabinet(statements, ())
    for n, one in enumerate(statements):
        cabinet.put(n, {why.drawer for why in filed(one)})
    candidates = Candidates(cabinet)
    return sorted({(min(n, m), max(n, m)) for n in range(len(statements)) for m, _ in candidates.worth_comparing(n)})


def _crossed(left: Sequence[Compared], right: Sequence[Compared]) -> tuple[tuple[Compared, Compared], ...]:
    return tuple((a, b) for a in left for b in right if a is not b)


def _within(spans: Iterable[Span], where: Sequence[int]) -> int:
    return sum(max(0, min(s.end, where[1]) - max(s.start, where[0])) for s in spans)


def _topic(file: str) -> str:
    return file.split("_")[0]


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
