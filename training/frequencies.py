"""Count in how many news reports each stem stands, for the rarity of words in matching.

python -m training.frequencies ../shared/data/polnear/train/text ../shared/data/worldwide/text \
    --out src/onrecord/wording/frequencies.txt
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from pathlib import Path

from onrecord.wording.terms import stems, words

LEAST = 3  # reports: what stands in fewer counts as unseen


def table(folders: list[Path]) -> str:
    """The number of reports, then one line for each count with the stems that have it."""
    texts = [path for folder in folders for path in sorted(folder.rglob("*.txt"))]
    counts = Counter(
        stem for path in texts for stem in stems(words(path.read_text(encoding="utf-8", errors="replace")))
    )
    by_count: dict[int, list[str]] = defaultdict(list)
    for stem, count in counts.items():
        if count >= LEAST and not stem[0].isdigit():
            by_count[count].append(stem)
    lines = [f"{count} {' '.join(sorted(those))}" for count, those in sorted(by_count.items(), reverse=True)]
    return "\n".join([str(len(texts)), *lines]) + "\n"


def main() -> None:
    """The command line."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("folders", type=Path, nargs="+")
    p.add_argument("--out", type=Path, required=True)
    args = p.parse_args()
    args.out.write_text(table(args.folders), encoding="utf-8")


if __name__ == "__main__":
    main()
