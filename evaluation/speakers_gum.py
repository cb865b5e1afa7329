"""Pronouns and role phrases on OntoGUM: how often the one whom a mention means is found, missed or wrong.

    python -m evaluation.speakers_gum ../shared/data/gum/ontogum --split dev [--genre news] [--wrong N]

Every "he" and "she", and every definite phrase with a noun for a role ("the minister"), that corefers with a person's
name in the document is asked as the source of a frame. The answer is right if it is a name of that chain.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.model.span import Span
from onrecord.model.tags import Frame
from onrecord.speakers.lexicon.word_classes import ROLES
from onrecord.speakers.resolve import resolve

_BRACKET = re.compile(r"\((\d+)\)?|(\d+)\)")
_WORD = re.compile(r"[^\W_]+")


@dataclass
class Document:
    """A document's text, and its coreference chains as spans."""

    name: str
    text: str = ""
    chains: dict[str, list[Span]] = field(default_factory=lambda: defaultdict(list))
    proper: set[int] = field(default_factory=set)  # where words tagged as names begin


def read(path: Path) -> Document:
    """A document of OntoGUM, in CoNLL-U with the entities of each word in the last column."""
    document = Document(path.stem)
    open_: dict[str, list[int]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newpar") and not line.startswith("# newpar_block") and document.text:
            document.text = document.text.rstrip() + "\n\n"
        columns = line.split("\t")
        if len(columns) != 10 or not columns[0].isdigit():
            continue
        start = len(document.text)
        document.text += columns[1]
        if columns[4].startswith("NNP"):
            document.proper.add(start)
        entity = re.search(r"Entity=([^|]+)", columns[9])
        for match in _BRACKET.finditer(entity[1]) if entity else ():
            if match[1] is not None:
                open_[match[1]].append(start)
            if match[2] is not None or match[0].endswith(")"):
                key = match[1] or match[2]
                if open_[key]:
                    document.chains[key].append(Span(open_[key].pop(), len(document.text)))
        if "SpaceAfter=No" not in columns[9]:
            document.text += " "
    return document


def asked(document: Document) -> Iterator[tuple[str, Span, set[str]]]:
    """What is asked: its kind, its span, and the words of the names of its chain."""
    for spans in document.chains.values():
        names = {
            w.casefold()
            for span in spans
            if span.start in document.proper
            for w in _WORD.findall(span.of(document.text).split(",")[0])
            if w[0].isupper()
        }
        if not names:
            continue
        for span in spans:
            said = span.of(document.text).casefold()
            if said in {"he", "she"}:
                yield "he, she", span, names
            elif said.startswith("the ") and (_WORD.findall(said)[-1] in ROLES) and span.start not in document.proper:
                yield "role phrase", span, names


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--split", choices=["train", "dev", "test"], default="dev")
    parser.add_argument("--genre", default="news", help="or all")
    parser.add_argument("--wrong", type=int, default=0, help="show so many of the wrong ones")
    args = parser.parse_args()
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for path in sorted(args.folder.glob("*.conllu")):
        if split_of(args.folder.parent / "splits.md", path.stem) != args.split:
            continue
        if args.genre not in {"all", path.stem.split("_")[1]}:
            continue
        document = read(path)
        for kind, span, names in asked(document):
            if span.end + 2 > len(document.text):
                continue
            frame = Frame((span,), (Span(span.end, span.end + 1),), (Span(span.end + 1, span.end + 2),))
            speaker = resolve(document.text, (), [frame])[0].speaker
            named = speaker is not None and not speaker.via.startswith("the report names nobody")
            words = {w.casefold() for w in _WORD.findall(speaker.name)} if speaker is not None and named else set()
            said = "open" if not named else "right" if words & names else "wrong"
            counts[kind][said] += 1
            if said == "wrong" and args.wrong > 0 and speaker is not None:
                args.wrong -= 1
                before = document.text[max(0, span.start - 250) : span.start]
                print(f"{speaker.name}: ...{before}[[{span.of(document.text)}]]\n")
    for kind, counted in sorted(counts.items()):
        total, answered = counted.total(), counted["right"] + counted["wrong"]
        shares = "  ".join(f"{k} {100 * counted[k] / total:.1f}" for k in ("right", "wrong", "open"))
        print(f"{kind:12} {total:4}  {shares}  of those named right {100 * counted['right'] / max(answered, 1):.1f}")


def split_of(path: Path, document: str) -> str:
    """The split that a document belongs to, by the list in `splits.md`; train, where it is in none."""
    split = "train"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            split = line[3:].strip()
        elif line.strip() == f"* {document}":
            return split
    return "train"


if __name__ == "__main__":
    main()
