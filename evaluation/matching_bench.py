"""Processor time and peak memory to store and link 1,000, 10,000 and 100,000 statements, report by report in a record
on disk, each size in a process of its own; then the time of `check` on that record.

python -m evaluation.matching_bench [--sizes 1000 10000 100000]

`evaluation.matching_made` tells what the statements are like. Vectors are made, too: sentences with the same rare words
lie near each other. The models' own time is not in it. Of small records several are made and the mean is taken, for a
few large stories are much of what they cost.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import resource
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from evaluation.matching_made import EACH, reports
from onrecord import Record
from onrecord.record.linking import link
from onrecord.store.store import Store
from onrecord.wording.meaning import Vectors
from onrecord.wording.terms import rarity, stem, words

WIDTH = 384
SEVERAL = 8_000  # statements that the records of a small size have together


class Hashed:
    """Sentences as hashed words, weighed by their rarity: what finding neighbours costs, without the model."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row a text, of length 1."""
        rows = np.zeros((len(texts), WIDTH), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in words(text):
                row[zlib.crc32(word.encode()) % WIDTH] += 0.1 + rarity(stem(word))
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def measure(count: int, seed: int) -> dict[str, float]:
    """Processor seconds and MB to store and link `count` statements, their making apart, and what came out.

    Statements are counted as the record has them: those of a copy in the same outlet are there once.
    """
    gc.set_threshold(50_000, 20, 50)  # as on the command line
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    spent: list[float] = []
    asked: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.db"
        store = Store.open(path, link, Hashed().embed)
        for number, extraction in enumerate(reports(count, seed)):
            began = time.process_time()
            store.put(extraction.report, extraction.report, extraction)
            spent.append(time.process_time() - began)
            if number % max(1, count // (20 * EACH)) == 0:
                asked.append(extraction.statements[0].content_text)
            if number % 500 == 499:
                print(f"{number + 1} reports, {sum(spent):.1f} s", file=sys.stderr, flush=True)
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        store.close()
        with Record.open(path, embedder=Hashed) as record:
            statements = sum(1 for _ in record.statements())
            found = sum(1 for _ in record.utterances())
            checks = []
            for said in asked:
                asking = time.process_time()
                record.check(said)
                checks.append(time.process_time() - asking)
        size = path.stat().st_size
    tenth = spent[-max(1, len(spent) // 10) :]
    return {
        "statements": statements,
        "reports": len(spent),
        "seconds": sum(spent),
        "ms a report in the last tenth": 1000 * sum(tenth) / len(tenth),
        "s at most": max(spent),
        "MB for linking": (after - before) / 1024,
        "MB on disk": size / 2**20,
        "utterances": found,
        "ms a check": 1000 * sum(checks) / len(checks),
        "ms at most": 1000 * max(checks),
    }


def mean(rows: Sequence[dict[str, float]]) -> dict[str, float]:
    """What several records cost on the average."""
    return {name: round(sum(row[name] for row in rows) / len(rows), 1) for name in rows[0]}


def main() -> None:
    """The command line."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    p.add_argument("--one", type=int, nargs=2, help=argparse.SUPPRESS)  # size and seed, in this process
    args = p.parse_args()
    if args.one:
        print(json.dumps(measure(*args.one)))
        return
    last: dict[str, float] = {}
    for size in args.sizes:
        command = [sys.executable, "-m", "evaluation.matching_bench", "--one", str(size)]
        seeds = range(1, max(1, SEVERAL // size) + 1)
        outputs = [subprocess.run([*command, str(n)], check=True, stdout=subprocess.PIPE).stdout for n in seeds]
        row = mean([json.loads(one) for one in outputs])
        print("  ".join(f"{name} {value}" for name, value in row.items()), end="")
        if last:
            growth = math.log(row["seconds"] / last["seconds"]) / math.log(row["statements"] / last["statements"])
            print(f"  exponent {growth:.2f}", end="")
        print(flush=True)
        last = row


if __name__ == "__main__":
    main()
