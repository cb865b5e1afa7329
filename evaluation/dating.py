"""Expressions of time in 108 places of `worldwide`, read by a person: what each comes to, by kind.

python -m evaluation.dating --shared ../shared

The places were drawn at random from reports whose address has their day, some of each kind. `dating_expressions.json`
has file, offsets, kind, the report's day and the value; null where no one date is meant ("today, women lead ...", "on
Mondays") or none can be told. A value is right if it is that one, precision included; open where there is none.
With `--dateparser` the same is asked of that library, given the words alone.
"""

from __future__ import annotations

import argparse
import importlib
import json
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

from onrecord.dating.clause import sentence
from onrecord.dating.statement_date import expressions
from onrecord.dating.window import Window
from onrecord.errors import InputError
from onrecord.model.span import Span
from onrecord.record.inputs import reports_of, supplied

Find = Callable[[str, Span, date], str | None]


def ours(text: str, span: Span, day: date) -> str | None:
    """What OnRecord makes of the expression, in its sentence."""
    where = sentence(text, span.start)
    inside = Span(span.start - where.start, span.end - where.start)
    found = [one for one in expressions(where.of(text), Window(day, day)) if one.span.overlaps(inside)]
    return found[0].value if found else None


def dateparsers(text: str, span: Span, day: date) -> str | None:
    """What dateparser makes of the words."""
    dateparser = importlib.import_module("dateparser")  # not among what OnRecord needs
    base = datetime(day.year, day.month, day.day)
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
    found = dateparser.parse(span.of(text), languages=["en"], settings=settings)
    return found.date().isoformat() if found else None


def table(rows: list[dict[str, Any]], texts: dict[str, str], find: Find) -> list[tuple[str, Counter[str]]]:
    """For each kind, and at last for all: right, open and wrong."""
    by_kind: dict[str, Counter[str]] = {}
    total: Counter[str] = Counter()
    for row in rows:
        value = find(texts[row["file"]], Span(*row["span"]), date.fromisoformat(row["report"]))
        answer = "right" if value == row["value"] else "open" if value is None else "wrong"
        by_kind.setdefault(row["kind"], Counter())[answer] += 1
        total[answer] += 1
    return [*by_kind.items(), ("all", total)]


def main() -> None:
    """The command line."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--shared", type=Path, default=Path("../shared"))
    p.add_argument("--dateparser", action="store_true", help="ask dateparser instead (pip install dateparser)")
    p.add_argument("--wrong", action="store_true", help="list what is not right")
    args = p.parse_args()
    rows = json.loads(Path(__file__).with_name("dating_expressions.json").read_text(encoding="utf-8"))
    files = sorted({row["file"] for row in rows})
    read = reports_of([args.shared / "data/worldwide/text" / file for file in files], supplied())
    texts = {Path(report.path).name: report.text for report in read if not isinstance(report, InputError)}
    find = dateparsers if args.dateparser else ours
    for kind, counts in table(rows, texts, find):
        share = 100 * counts["right"] / counts.total()
        print(f"{kind:30} {counts.total():4}  right {share:5.1f} %  open {counts['open']:3}  wrong {counts['wrong']:3}")
    for row in rows if args.wrong else ():
        span = Span(*row["span"])
        value = find(texts[row["file"]], span, date.fromisoformat(row["report"]))
        if value != row["value"]:
            print(row["file"], span.of(texts[row["file"]]), "is", row["value"], "not", value)


if __name__ == "__main__":
    main()
