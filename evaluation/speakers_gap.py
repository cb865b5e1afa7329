"""Pronouns on GAP: how often the one whom a pronoun means is found, missed or wrong.

    python -m evaluation.speakers_gap ../shared/data/gap/gap-development.tsv [--wrong N]

GAP (Webster et al. 2018) gives, for a pronoun in a passage of Wikipedia, two names and which of them it means. Each
pronoun is asked as the source of a frame, and the two names count as sources, as GAP gives them as people's. Sources of
statements are "he" and "she" mostly: these are counted apart.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from onrecord.model.span import Span
from onrecord.model.tags import Frame
from onrecord.speakers.coreference.pronouns import learn_genders
from onrecord.speakers.mentions.names import runs
from onrecord.speakers.mentions.organisations import Organisations
from onrecord.speakers.mentions.people import People
from onrecord.speakers.mentions.runs_by_place import Runs
from onrecord.speakers.report_words import Layout, words
from onrecord.speakers.scene import Scene
from onrecord.speakers.sources.phrases import Phrase
from onrecord.speakers.sources.pronouns import pronoun

_WORD = re.compile(r"[^\W_]+")


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a GAP file."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t")


def found_name(row: dict[str, str]) -> str | None:
    """Who the pronoun of a row is found to be, if the two names are known to be people's; None where it stays open."""
    text, start = row["Text"], int(row["Pronoun-offset"])
    source = Span(start, start + len(row["Pronoun"]))
    if source.end + 2 > len(text):
        return None
    frame = Frame((source,), (Span(source.end, source.end + 1),), (Span(source.end + 1, source.end + 2),))
    given = [Span(at := int(row[f"{c}-offset"]), at + len(row[c])) for c in "AB"]
    layout = Layout(text)
    every, found = runs(text, (), layout)
    people = People(text, every, found, given)
    learn_genders(text, layout, people)
    scene = Scene(text, layout, Runs(found), people, Organisations(text, found), [frame], [None])
    (word,) = words(text, source.start, source.end)
    answer = pronoun(scene, 0, Phrase("pronoun", source, (word,), word.key))
    return answer.name if answer is not None else None


def outcome(row: dict[str, str], name: str | None) -> str:
    """ "right", "wrong" or "open"; where the pronoun means neither name, any of the two is wrong."""
    if name is None:
        return "open"
    words = {w.casefold() for w in _WORD.findall(name)}
    gold: str | None = next((row[c] for c in "AB" if row[f"{c}-coref"] == "TRUE"), None)
    if gold is not None:
        return "right" if _last(gold) in words else "wrong"
    return "wrong" if {_last(row["A"]), _last(row["B"])} & words else "neither"


def _last(name: str) -> str:
    found: list[str] = _WORD.findall(name.casefold())
    return found[-1] if found else ""


def is_subject(row: dict[str, str]) -> bool:
    """Whether the pronoun is "he" or "she"."""
    return row["Pronoun"].casefold() in {"he", "she"}


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--wrong", type=int, default=0, help="show so many of the wrong ones")
    args = parser.parse_args()
    counts: dict[str, Counter[str]] = {"all": Counter(), "he, she": Counter()}
    for row in rows(args.file):
        name = found_name(row)
        said = outcome(row, name)
        counts["all"][said] += 1
        if is_subject(row):
            counts["he, she"][said] += 1
        if said == "wrong" and args.wrong > 0:
            args.wrong -= 1
            at = int(row["Pronoun-offset"])
            print(
                f"{name}: ...{row['Text'][max(0, at - 300) : at]}[[{row['Pronoun']}]]{row['Text'][at + 3 : at + 60]}\n"
            )
    for kind, counted in counts.items():
        total, named = counted.total(), counted["right"] + counted["wrong"]
        shares = "  ".join(f"{k} {100 * counted[k] / max(total, 1):.1f}" for k in ("right", "wrong", "open", "neither"))
        print(
            f"{kind:8} {total:5} pronouns  {shares}  of those named right {100 * counted['right'] / max(named, 1):.1f}"
        )


if __name__ == "__main__":
    main()
