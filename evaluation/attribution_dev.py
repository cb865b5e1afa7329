"""Score the tagger and the linking alone on PolNeAR, in the form that `onrecord extract` prints.

python -m evaluation.attribution_dev [--polnear ../shared/data/polnear/dev] [--out found.jsonl]
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from onrecord.attribution.linking import link
from onrecord.model.span import Span
from onrecord.model.tags import Frame, Passage, Tagger
from onrecord.tagging.tagger import WEIGHTS, load_tagger


def row(path: Path, frames: Iterable[Frame]) -> str:
    """One line of the contract, with the fields that the evaluation reads."""
    statements = [
        {role: [[s.start, s.end] for s in getattr(frame, role)] for role in ("source", "cue", "content")}
        | {"inside": None}
        for frame in frames
    ]
    return json.dumps({"report": {"path": str(path)}, "statements": statements})


def found(tagger: Tagger, texts: list[Path]) -> list[str]:
    """The lines for `texts`."""
    read = [path.read_bytes().decode("utf-8") for path in texts]
    passages = (Passage(text, (Span(0, len(text)),)) for text in read)
    return [row(path, link(tags)) for path, tags in zip(texts, tagger.tag(passages), strict=True)]


def main() -> None:
    """The command line."""
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--polnear", type=Path, default=Path("../shared/data/polnear/dev"))
    p.add_argument("--weights", type=Path, default=WEIGHTS)
    p.add_argument("--out", type=Path, default=Path("found.jsonl"))
    args = p.parse_args()
    lines = found(load_tagger(weights_folder=args.weights), sorted((args.polnear / "text").glob("*.txt")))
    args.out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    scorer = args.polnear.parent.parent.parent / "eval" / "attribution.py"
    sys.exit(subprocess.call([sys.executable, str(scorer), "--gold", str(args.polnear), str(args.out)]))


if __name__ == "__main__":
    main()
