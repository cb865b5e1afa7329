"""Precision and recall of collapses on copies that are made from any set of reports.

python -m evaluation.matching_copies --cache /tmp/extractions [--set worldwide]

Each report is copied whole, cut from the end, under a new lead, or put together from two reports, and every copy
drops the credit of its agency; statements move with their text, so that matching is measured and not extraction. A
copied statement counts as collapsed where it is in one utterance, and in one origin, with the statement that it was
copied from. Two reports of different sources that are one origin are a false collapse.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from evaluation.matching_texts import texts
from onrecord.matching.match import match
from onrecord.model.extraction import Extraction
from onrecord.model.ids import report_id, statement_id, text_sha256
from onrecord.model.span import Span, hull
from onrecord.model.statement import Statement

Copied = tuple[Extraction, dict[str, str]]
"""A copy, and for each of its statements the one that it was copied from, by id."""


def part(found: Extraction, first: int, last: int, before: str, after: str, outlet: str) -> Copied:
    """The characters from `first` to `last` between two other texts, with the statements that lie in them whole."""
    text = before + found.report.text[first:last] + after
    own = report_id(outlet, None, text)
    read = replace(found.report, id=own, path=outlet, text=text, text_sha256=text_sha256(text), outlet=outlet, zones=())
    origin: dict[str, str] = {}
    moved = []
    for statement in found.statements:
        whole = hull([*statement.source, *statement.cue, *statement.content])
        if first <= whole.start and whole.end <= last:
            copy = _moved(statement, own, len(before) - first)
            origin[copy.id] = statement.id
            moved.append(copy)
    return Extraction(read, tuple(moved), found.model), origin


def _moved(statement: Statement, report: str, by: int) -> Statement:
    source, cue, content = (
        tuple(Span(s.start + by, s.end + by) for s in spans)
        for spans in (statement.source, statement.cue, statement.content)
    )
    return replace(
        statement,
        id=statement_id(report, source, cue, content),
        report=report,
        source=source,
        cue=cue,
        content=content,
        inside=None,
        repeats=None,
        relay=None,
        channel=None,
    )


def copies(found: list[Extraction]) -> Iterable[tuple[str, Copied]]:
    """A copy of each report, the kinds in turn."""
    rng = random.Random(1)
    for number, one in enumerate(found):
        text, other = one.report.text, rng.choice(found).report.text
        middle = text.rfind("\n", 0, 2 * len(text) // 3) + 1 or len(text)
        kind = ("whole", "cut", "new lead", "two sources")[number % 4]
        ends = {
            "whole": (0, len(text), "", "\n"),
            "cut": (0, middle, "", ""),
            "new lead": (text.find("\n", 200) + 1, len(text), other[:300].rsplit(" ", 1)[0] + ".\n", ""),
            "two sources": (0, middle, "", "\n" + other[len(other) // 2 :]),
        }[kind]
        yield kind, part(one, *ends, outlet=f"Copier {number}")


def main() -> None:
    """The command line."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--shared", type=Path, default=Path("../shared"))
    p.add_argument("--cache", type=Path, required=True)
    p.add_argument("--set", default="worldwide")
    p.add_argument("--most", type=int, default=150)
    args = p.parse_args()
    found = [e for e in texts(args.set, args.shared, args.cache, args.most) if e.statements]
    found = [replace(e, report=replace(e.report, outlet=f"Outlet {i}")) for i, e in enumerate(found)]
    made = list(copies(found))
    result = match([*found, *(copy for _, (copy, _) in made)])
    origin_of = {
        s: (i, j) for i, u in enumerate(result.utterances) for j, o in enumerate(u.origins) for s in o.statements
    }
    source = {e.report.id: e.report.id for e in found}
    n: Counter[str] = Counter()
    for (kind, (copy, from_id)), original in zip(made, found, strict=True):
        source[copy.report.id] = original.report.id
        for mine, theirs in from_id.items():
            n[f"{kind} copied"] += 1
            n[f"{kind} matched"] += origin_of[mine][0] == origin_of[theirs][0]
            n[f"{kind} collapsed"] += origin_of[mine] == origin_of[theirs]
    for utterance in result.utterances:
        for origin in utterance.origins:
            for reason in origin.reasons:
                n["collapses"] += 1
                n["false collapses"] += len({source[report] for report in reason.reports}) > 1
    for name, count in n.items():
        print(name, count)
    copied = sum(count for name, count in n.items() if name.endswith(" copied"))
    collapsed = sum(count for name, count in n.items() if name.endswith(" collapsed"))
    false = n["false collapses"] / n["collapses"]
    print(f"recall {100 * collapsed / copied:.1f} %, precision {100 - 100 * false:.1f} %")


if __name__ == "__main__":
    main()
