"""How many of the statements that a careful reader marks in the sample are found, and how many others are given.

    python -m evaluation.sample

A marked statement is found where one that is given shares half of the characters of both their contents, one for one,
the likest first. What the reader marks as a matter of taste counts as marked.
"""

from __future__ import annotations

from importlib.resources import files

from tests.golden.sample.gold import load, locate

from onrecord.model.extraction import Extraction
from onrecord.model.span import Span
from onrecord.reading import read
from onrecord.record.inputs import extractions, shipped_tagger


def main() -> None:
    """The command line."""
    reports = str(files("onrecord") / "sample" / "reports")
    given = {
        one.report.path.rpartition("/")[2]: one
        for one in extractions(read([reports]), shipped_tagger)
        if isinstance(one, Extraction)
    }
    marked = found = statements = 0
    for report in load():
        one = given[report.file]
        wanted = [_characters(place.content) for place in locate(one.report.text, report)]
        has = [_characters(statement.content) for statement in one.statements]
        marked, statements = marked + len(wanted), statements + len(has)
        found += _matched(wanted, has)
    print(f"{marked} statements are marked; {found} of them are found, and {statements - found} others are given")


def _characters(spans: tuple[Span, ...]) -> frozenset[int]:
    return frozenset(at for span in spans for at in range(span.start, span.end))


def _matched(wanted: list[frozenset[int]], has: list[frozenset[int]]) -> int:
    likeness = [(len(w & h) / len(w | h), i, j) for i, w in enumerate(wanted) for j, h in enumerate(has) if w & h]
    taken: set[int] = set()
    used: set[int] = set()
    for alike, i, j in sorted(likeness, reverse=True):
        if alike >= 0.5 and i not in taken and j not in used:
            taken.add(i)
            used.add(j)
    return len(taken)


if __name__ == "__main__":
    main()
