"""Extractions of the texts that matching is fitted and measured on, kept between runs, for they cost minutes.

python -m evaluation.matching_texts --shared ../shared --cache /tmp/extractions
"""

from __future__ import annotations

import argparse
import pickle
import subprocess
import sys
from pathlib import Path

from onrecord.model.extraction import Extraction

SETS = {
    "ecb_train": "data/ecb/train/text",
    "ecb_dev": "data/ecb/dev/text",
    "basil": "data/basil",
    "seeds": "seeds",
    "stories": "data/stories",
    "worldwide": "data/worldwide/text",
}


def texts(name: str, shared: Path, cache: Path, most: int | None = None) -> list[Extraction]:
    """The extractions of a set, from `cache` where it has them; BASIL's reports as its evaluation gives them."""
    kept = cache / f"{name}.pkl"
    if kept.exists():
        found: list[Extraction] = pickle.loads(kept.read_bytes())
        return found
    from onrecord.record.extraction import model_version
    from onrecord.record.inputs import extractions, reports_of, shipped_tagger, supplied

    cache.mkdir(parents=True, exist_ok=True)
    source = shared / SETS[name]
    if name == "basil":
        rows = cache / "basil.jsonl"
        scorer = shared / "eval" / "record.py"
        subprocess.run([sys.executable, scorer, "--gold", source, "--make-input", rows], check=True)
        source = rows
    paths = [source] if not most else sorted(source.glob("*.txt"))[:most]
    tagger = shipped_tagger()
    said = supplied()
    found = [e for e in extractions(reports_of(paths, said), lambda: tagger) if isinstance(e, Extraction)]
    kept.write_bytes(pickle.dumps(found))
    (cache / f"{name}.model").write_text(model_version(tagger), encoding="utf-8")
    return found


def main() -> None:
    """The command line: fill the cache."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--shared", type=Path, default=Path("../shared"))
    p.add_argument("--cache", type=Path, required=True)
    args = p.parse_args()
    for name in SETS:
        found = texts(name, args.shared, args.cache, 150 if name == "worldwide" else None)
        print(name, len(found), sum(len(e.statements) for e in found))


if __name__ == "__main__":
    main()
