"""Processor time and peak memory to store and link 1,000, 10,000 and 100,000 generated statements, report by report in
a record on disk, each size in a process of its own; then the time of `check` on that record.

python -m evaluation.matching_bench [--sizes 1000 10000 100000]

Vectors are generated, too: sentences with the same words lie near each other. The models' own time is not in it.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import resource
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from onrecord import Record
from onrecord.matching.meaning import Vectors
from onrecord.model.date import DateEstimate
from onrecord.model.extraction import Extraction
from onrecord.model.ids import report_id, statement_id, text_sha256
from onrecord.model.report import Report
from onrecord.model.span import Span
from onrecord.model.statement import Principal, Speaker, Statement
from onrecord.record.linking import link
from onrecord.store.store import Store

WIDTH = 384
EACH = 10  # statements in a report
SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo za bra cle dri flo gru".split()


def reports(count: int) -> Iterator[Extraction]:
    """Reports with `count` statements: a story of four reports for every twenty, a third of them undated.

    The speakers of a record grow in number with its size, and a few of them speak in every story.
    """
    rng = random.Random(1)
    words = ["".join(rng.choice(SYLLABLES) for _ in range(rng.randint(2, 4))) for _ in range(20_000)]
    weights = [1 / (10 + rank) for rank in range(len(words))]
    people = [f"{rng.choice(words).title()} {rng.choice(words).title()}" for _ in range(max(20, count // 60))]
    for story in range(math.ceil(count / (4 * EACH))):
        theme = rng.choices(words, k=30)
        speakers = [people[rng.randrange(10)], *rng.sample(people, 4)]
        points = [
            (rng.choice(speakers), [*rng.choices(words, weights, k=12), *rng.sample(theme, 4)]) for _ in range(2 * EACH)
        ]
        for number in range(4):
            yield _report(rng, f"Outlet {number}", story, rng.sample(points, EACH))


def _report(rng: random.Random, outlet: str, story: int, points: list[tuple[str, list[str]]]) -> Extraction:
    text = ""
    places: list[tuple[str, Span, Span, Span]] = []
    for speaker, said in points:
        kept = [word for word in said if rng.random() > 0.2]
        source = Span(len(text), len(text) + len(speaker))
        text += f"{speaker} said "
        cue = Span(source.end + 1, source.end + 5)
        content = Span(len(text), len(text) + len(" ".join(kept)))
        text += " ".join(kept) + ". "
        places.append((speaker, source, cue, content))
    day = f"{2000 + story // 365 % 25}-{story // 30 % 12 + 1:02}-{story % 28 + 1:02}"
    date = DateEstimate(day, "day", "given") if rng.random() > 1 / 3 else None
    own = report_id(outlet, None, text)
    found = tuple(_statement(own, text, date, *place) for place in places)
    return Extraction(Report(own, outlet, text, text_sha256(text), outlet=outlet, date=date), found, "generated")


def _statement(
    report: str, text: str, date: DateEstimate | None, speaker: str, source: Span, cue: Span, content: Span
) -> Statement:
    return Statement(
        id=statement_id(report, [source], [cue], [content]),
        report=report,
        kind="indirect",
        act="speech",
        force="asserts",
        force_span=cue,
        polarity="affirmative",
        polarity_span=None,
        speaker_hedge=None,
        outlet_hedge=None,
        inside=None,
        repeats=None,
        source=(source,),
        cue=(cue,),
        content=(content,),
        content_text=content.of(text),
        speaker=Speaker(speaker, source, "named"),
        principal=Principal(speaker),
        relay=None,
        channel=None,
        date=date,
        confidence=1.0,
    )


class Hashed:
    """Sentences as counts of hashed words: what finding neighbours costs, without the model."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row a text, of length 1."""
        rows = np.zeros((len(texts), WIDTH), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in text.lower().split():
                row[zlib.crc32(word.encode()) % WIDTH] += 1
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def measure(count: int) -> dict[str, float]:
    """Processor seconds and MB to store and link `count` statements, their making apart, and what came out."""
    made = list(reports(count))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.db"
        store = Store.open(path, link, Hashed().embed)
        began = time.process_time()
        for number, extraction in enumerate(made):
            store.put(extraction.report, extraction.report, extraction)
            if number == len(made) - len(made) // 10:
                last = time.process_time()
        ended = time.process_time()
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        store.close()
        with Record.open(path, embedder=Hashed) as record:
            found = sum(1 for _ in record.utterances())
            asked = [one.statements[0].content_text for one in random.Random(2).sample(made, 20)]
            asking = time.process_time()
            for words in asked:
                record.check(words)
            checked = (time.process_time() - asking) / len(asked)
        size = path.stat().st_size
    return {
        "statements": sum(len(e.statements) for e in made),
        "seconds": round(ended - began, 2),
        "ms a statement at the end": round(1000 * (ended - last) / (count / 10), 2),
        "MB for linking": (after - before) // 1024,
        "MB on disk": size >> 20,
        "utterances": found,
        "ms a check": round(1000 * checked, 1),
    }


def main() -> None:
    """The command line."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    p.add_argument("--one", type=int, help="measure one size in this process, and print it as JSON")
    args = p.parse_args()
    if args.one:
        print(json.dumps(measure(args.one)))
        return
    last: dict[str, float] = {}
    for size in args.sizes:
        command = [sys.executable, "-m", "evaluation.matching_bench", "--one", str(size)]
        row = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        print("  ".join(f"{name} {value}" for name, value in row.items()), end="")
        if last:
            growth = math.log(row["seconds"] / last["seconds"]) / math.log(row["statements"] / last["statements"])
            print(f"  exponent {growth:.2f}", end="")
        print(flush=True)
        last = row


if __name__ == "__main__":
    main()
