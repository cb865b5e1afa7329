"""Whether the days that undated reports are given, by what they share, hold the true one.

python -m evaluation.dating_shared --gold ../shared/data/stories --make-input in.jsonl
onrecord add in.jsonl --record stories.db
onrecord export --record stories.db --format jsonl > stories.jsonl
python -m evaluation.dating_shared --gold ../shared/data/stories stories.jsonl

`--gold` is a folder with `reports.jsonl`, rows with `file`, `outlet` and `date` (null where it is not known).
--make-input writes the reports of each folder with the date of the first that has one. BASIL's input comes from
`../shared/eval/record.py`, which says how many are dated; this says of those whether the day itself is right.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from onrecord.dating.window import window
from onrecord.model.date import DateEstimate


def rows(path: Path) -> list[dict[str, Any]]:
    """The rows of a file of JSON Lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def make_input(gold: Path, out: Path) -> None:
    """Write the reports, of each folder one with its date."""
    dated: set[str] = set()
    with out.open("w", encoding="utf-8") as sink:
        for row in rows(gold / "reports.jsonl"):
            story = Path(row["file"]).parent.name
            given = {"date": row["date"]} if row["date"] and story not in dated else {}
            dated |= {story} if given else set()
            text = (gold / row["file"]).read_bytes().decode("utf-8")
            sink.write(json.dumps({"path": row["file"], "outlet": row["outlet"], "text": text, **given}) + "\n")


def main() -> None:
    """The command line."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("record", type=Path, nargs="?")
    p.add_argument("--gold", type=Path, required=True)
    p.add_argument("--make-input", type=Path)
    args = p.parse_args()
    if args.make_input:
        make_input(args.gold, args.make_input)
        return
    true = {row["file"]: row["date"] for row in rows(args.gold / "reports.jsonl") if row["date"]}
    found: Counter[str] = Counter()
    for report in rows(args.record):
        if report["type"] != "report" or (report["date"] or {}).get("basis", "shared") != "shared":
            continue
        day, said = true.get(report["path"]), report["date"]
        days = window(DateEstimate(said["value"], said["precision"], "shared")) if said else None
        if day is None:
            continue
        found["undated"] += 1
        if days is not None:
            found["dated"] += 1
            found["held"] += date.fromisoformat(day) in days
            found["days"] += days.length
    length = found["days"] / max(1, found["dated"])
    print(f"undated {found['undated']}  dated {found['dated']}  held {found['held']}  days of a date {length:.1f}")


if __name__ == "__main__":
    main()
