"""Score matching alone on ECB+ dev and BASIL, from extractions kept in a cache, in the form of the record's export.

python -m evaluation.matching_dev --shared ../shared --cache /tmp/extractions
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from evaluation.matching_texts import texts
from evaluation.matching_vectors import KeptVectors
from onrecord.export.contract import extraction_object
from onrecord.matching.match import match
from onrecord.model.extraction import Extraction
from onrecord.model.ids import actor_id
from onrecord.wording.meaning import Embedder

GOLD = {"ecb_dev": ("matching.py", "data/ecb/dev"), "basil": ("record.py", "data/basil")}


def rows(extractions: Sequence[Extraction], embedder: Embedder | None) -> Iterator[dict[str, Any]]:
    """The lines of the export that the evaluation reads."""
    found = match(extractions, embedder=embedder)
    utterance = {s: u.statements[0] for u in found.utterances for s in u.statements}
    actors: dict[str, str] = {}
    for e in extractions:
        read = extraction_object(e)
        yield {"type": "report", **read["report"]}
        for s in read["statements"]:
            speaker = s["speaker"]
            if speaker:
                actors[actor_id(speaker["name"].casefold())] = speaker["name"]
            who = actor_id(speaker["name"].casefold()) if speaker else None
            yield {**s, "type": "statement", "report": e.report.id, "speaker": who, "utterance": utterance[s["id"]]}
    for actor, name in actors.items():
        yield {"type": "actor", "id": actor, "name": name, "names": [name]}


def main() -> None:
    """The command line."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--shared", type=Path, default=Path("../shared"))
    p.add_argument("--cache", type=Path, required=True)
    p.add_argument("--embedder", type=Path, help="folder with its weights; without, only words count")
    args = p.parse_args()
    embedder = KeptVectors(args.embedder, args.cache) if args.embedder else None
    for name, (scorer, gold) in GOLD.items():
        began = time.perf_counter()
        lines = [json.dumps(row) for row in rows(texts(name, args.shared, args.cache), embedder)]
        out = args.cache / f"{name}.export.jsonl"
        out.write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"{name}: {time.perf_counter() - began:.1f} s", flush=True)
        command = [sys.executable, args.shared / "eval" / scorer, "--gold", args.shared / gold, out]
        subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
