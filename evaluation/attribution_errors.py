"""What kinds of errors `onrecord extract` makes on annotated texts, counted statement by statement.

onrecord extract ../shared/data/polnear/dev/text > build/found.jsonl
python -m evaluation.attribution_errors build/found.jsonl [--polnear ../shared/data/polnear/dev] [--show 20]

Statements are paired as the scorer beside the data pairs them for `linked`: by contents that share half of their
words, the best first. Each statement of either side is in one row; `--show` prints some of each row.
"""

from __future__ import annotations

import argparse
import importlib.util
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

Words = frozenset[int]
Row = dict[str, Words]  # of source, cue and content: which words of the text
Kind = str

_HALF = 0.5  # of the words of both, from which two spans are one


def scorer(shared: Path) -> ModuleType:
    """The scorer that lies beside the data."""
    spec = importlib.util.spec_from_file_location("attribution_scorer", shared / "eval" / "attribution.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(shared)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def errors(want: Sequence[Row], have: Sequence[Row]) -> Iterator[tuple[Kind, Row]]:
    """What came of each statement that is annotated, and of each that was given, in one text."""
    pairs = sorted(
        (
            (_overlap(h["content"], w["content"]), i, j)
            for i, h in enumerate(have)
            for j, w in enumerate(want)
            if h["content"] & w["content"]
        ),
        reverse=True,
    )
    given: set[int] = set()
    met: set[int] = set()
    for overlap, i, j in pairs:
        if overlap >= _HALF and i not in given and j not in met:
            given.add(i)
            met.add(j)
            yield _source(want[j]["source"], have[i]["source"]), want[j]
    for j, row in enumerate(want):
        if j not in met:
            yield _missed(row, have), row
    for i, row in enumerate(have):
        if i not in given:
            annotated = any(row["cue"] & w["cue"] for w in want)
            yield ("given: content cut otherwise" if annotated else "given: the cue is not annotated"), row


def _source(want: Words, have: Words) -> Kind:
    if _overlap(want, have) >= _HALF:
        return "right"
    if not have:
        return "content right: no source found"
    if not want:
        return "content right: a source where none is annotated"
    return "content right: bounds of the source" if want & have else "content right: other source"


def _missed(row: Row, have: Sequence[Row]) -> Kind:
    if any(row["cue"] & h["cue"] for h in have):
        return "missed or cut otherwise: cue found"
    if any(row["content"] & h["content"] for h in have):
        return "missed: cue not found, something overlaps"
    return "missed: cue not found, nothing overlaps"


def _overlap(a: Words, b: Words) -> float:
    return 1.0 if not a and not b else len(a & b) / len(a | b)


def main() -> None:
    """The command line."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("found", type=Path)
    p.add_argument("--polnear", type=Path, default=Path("../shared/data/polnear/dev"))
    p.add_argument("--show", type=int, default=0, help="how many of each row to print")
    args = p.parse_args()
    score = scorer(args.polnear.parent.parent.parent)
    found = score.read_found(args.found)
    counted: Counter[Kind] = Counter()
    seen: dict[Kind, list[str]] = defaultdict(list)
    for name, (text, rows) in score.read_gold(args.polnear).items():
        units = score.words(text)

        def covered(row: dict[str, Any], units: Any = units) -> Row:
            return {role: frozenset(score.covered(row[role], units)) for role in score.ROLES}

        for kind, row in errors([*map(covered, rows)], [*map(covered, found.get(name, ()))]):
            counted[kind] += 1
            shown = {role: " ".join(text[slice(*units[i])] for i in sorted(those)) for role, those in row.items()}
            seen[kind].append(f"{shown['source'] or '–'} | {shown['cue']} | {shown['content']}")
    for kind, count in counted.most_common():
        print(f"{count:6,}  {kind}")
        for line in random.Random(1).sample(seen[kind], min(args.show, count)):
            print(f"        {line[:160]}")


if __name__ == "__main__":
    main()
