"""What is taken from news texts to make others: names of people, places and bodies, and sentences that only narrate."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

_SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z])|\n+")
_SAYS = re.compile(
    r"\b(?:sa(?:id|y|ys|ying)|t(?:old|ell|ells|elling)|accord\w*|report\w*|announc\w*|claim\w*|argu\w*|warn\w*|insist\w*|"
    r"believ\w*|den(?:y|ied|ies)|add(?:ed|s|ing)|not(?:ed|es)|explain\w*|ask\w*|call\w*|accus\w*|critici\w*|urg\w*|confirm\w*|"
    r"suggest\w*|show(?:s|ed)|think\w*|thought|hop(?:e|es|ed)|fear\w*|expect\w*|want\w*|promis\w*|vow\w*|agre\w*|reject\w*|"
    r"quot\w*|cit(?:ed|es|ing)|wrote|writes|state(?:s|d)|stat(?:ed|ing)|declar\w*|reveal\w*|statement|interview)\b",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\s(is|are|was|were|has|have|had|will|would|can|could|must|should|did|does|do|came|went|began|fell|rose|won|lost)\s"
)
_ODD = re.compile(r"[\"“”‘()\[\]{}:;<>|*@#/_]|https?|\bI\b|--|\.\.|[—–]")
_AGAIN = re.compile(
    r"^(?:And|But|However|He|She|It|They|This|That|These|Those|So|Yet|Also|Still|Then|Meanwhile|Moreover)\b"
)
_LENGTHS = range(5, 26)  # words of a sentence
_PARTS = range(1, 7)  # words of the subject of one that is cut in two


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence that only narrates, without its full stop: as it begins a sentence, within one, and in two parts."""

    first: str
    within: str
    subject: str
    predicate: str


@dataclass(frozen=True, slots=True)
class Bank:
    """What texts are made of."""

    people: tuple[str, ...]
    places: tuple[str, ...]
    bodies: tuple[str, ...]
    clauses: tuple[Clause, ...]

    @classmethod
    def read(cls, worldwide: Path) -> Bank:
        """From the folders text/ and ner/ of `worldwide`."""
        found: dict[str, set[str]] = {"Person": set(), "Location": set(), "Organization": set()}
        for path in sorted((worldwide / "ner").glob("*.tsv")):
            for label, name in _entities(path.read_text(encoding="utf-8").splitlines()):
                if label in found and _sound(name):
                    found[label].add(name)
        texts = [path.read_bytes().decode("utf-8") for path in sorted((worldwide / "text").glob("*.txt"))]
        return cls(
            tuple(sorted(n for n in found["Person"] if " " in n)),
            tuple(sorted(n for n in found["Location"] if n.count(" ") < 2)),
            tuple(sorted(n for n in found["Organization"] if " " in n)),
            tuple(_clauses(texts)),
        )


def _entities(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Label and words of each entity of a file with one token and its BIOES label a line."""
    label, words = "", list[str]()
    for line in lines:
        token, _, tag = line.partition("\t")
        begins, _, kind = tag.partition("-")
        if begins in {"I", "E"} and kind == label:
            words.append(token)
            continue
        if words:
            yield label, " ".join(words)
        label, words = (kind, [token]) if begins in {"B", "S"} else ("", [])
    if words:
        yield label, " ".join(words)


def _sound(name: str) -> bool:
    words = name.split()
    return (
        3 < len(name) < 40 and len(words) < 5 and all(w[0].isupper() and w.isalpha() and not w.isupper() for w in words)
    )


def _clauses(texts: list[str]) -> Iterator[Clause]:
    common = Counter(w for text in texts for w in re.findall(r"(?<=[a-z,] )[\w’'-]+", text))
    seen = set[str]()
    for text in texts:
        for sentence in _SENTENCE.split(text):
            words = sentence.strip().split()
            plain = " ".join(words)
            finite = _FINITE.search(plain)
            if (
                len(words) not in _LENGTHS
                or not plain.endswith(".")
                or not plain[0].isupper()
                or finite is None
                or plain in seen
                or any(pattern.search(plain) for pattern in (_SAYS, _ODD, _AGAIN))
            ):
                continue
            seen.add(plain)
            first = plain[:-1]
            lowered = words[0].lower()
            within = lowered + first[len(words[0]) :] if common[lowered] > common[words[0]] else first
            subject = first[: finite.start()]
            whole = len(subject.split()) in _PARTS and "," not in subject
            yield Clause(first, within, subject if whole else "", first[finite.start() + 1 :] if whole else "")
