"""How time grows with length, for texts and pages that are made to take long.

python -m evaluation.bounds [--kind text page rows] [--size 500000] [--model] [PATTERN ...]

Each pattern is read and extracted at a quarter of the size and at the size, in a process of its own; its processor time
is set beside that of ordinary prose of the same length. The exponent says how time grows: 1 with the length, 2 with its
square. Without `--model` a stand-in labels the words, as many of them as it can: what is measured then is all but the
model. It ends with 1 where a pattern takes more than three times as long as prose, or its processor time is up.
"""

from __future__ import annotations

import argparse
import math
import multiprocessing
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection
from pathlib import Path

from tests.fakes.careless import CarelessTagger

from evaluation.bounds_patterns import PAGES, PROSE, ROWS, TEXTS
from onrecord.errors import InputError
from onrecord.model.report import Report
from onrecord.model.tags import Tagger
from onrecord.reading import read
from onrecord.record.extraction import extract
from onrecord.record.inputs import shipped_tagger

Make = Callable[[int], bytes]
KINDS: Mapping[str, tuple[str, Mapping[str, Make]]] = {
    "text": (".txt", TEXTS),
    "page": (".html", PAGES),
    "rows": (".jsonl", ROWS),
}
AT_MOST = 3.0  # times as long as prose


def main() -> int:
    """The command line."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--kind", nargs="+", choices=KINDS, default=list(KINDS))
    p.add_argument("--size", type=int, default=500_000, help="bytes; of a text, characters")
    p.add_argument("--seconds", type=int, default=300, help="of processor time, for one pattern and one size")
    p.add_argument("--model", action="store_true", help="the model that ships, and not a stand-in")
    p.add_argument("patterns", nargs="*", help="names of patterns; without any, all")
    args = p.parse_args()
    tagger: Tagger = shipped_tagger() if args.model else CarelessTagger()
    slow = False
    for kind in args.kind:
        ending, patterns = KINDS[kind]
        prose = measured(PROSE[kind], args.size, ending, tagger, args.seconds)
        print(f"{kind}: prose of {args.size:,} bytes takes {prose[0]:.1f} s ({prose[1]})")
        for name, make in patterns.items():
            if args.patterns and name not in args.patterns:
                continue
            quarter, _ = measured(make, args.size // 4, ending, tagger, args.seconds)
            whole, outcome = measured(make, args.size, ending, tagger, args.seconds)
            exponent = math.log(max(whole, 0.01) / max(quarter, 0.01), 4)
            much = whole > AT_MOST * max(prose[0], 1.0)
            slow = slow or much
            print(
                f"{'!' if much else ' '} {name:32} {quarter:7.2f} {whole:7.2f} s  {exponent:5.2f}  {outcome}",
                flush=True,
            )
    return int(slow)


def measured(make: Make, size: int, ending: str, tagger: Tagger, seconds: int) -> tuple[float, str]:
    """The processor time of one input, in a process of its own, and what became of it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"a{ending}")
        path.write_bytes(make(size))
        here, there = multiprocessing.Pipe(duplex=False)
        child = multiprocessing.get_context("fork").Process(target=_measure, args=(path, tagger, seconds, there))
        child.start()
        there.close()
        try:
            found: tuple[float, str] = here.recv()
        except EOFError:
            found = float(seconds), "NOT DONE"
        child.join()
        return found


def _measure(path: Path, tagger: Tagger, seconds: int, to: Connection) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    began = time.process_time()
    reports, refused = 0, ""

    def readable() -> list[Report]:
        nonlocal refused
        found = list(read([str(path)]))
        refused = next((one.reason[:60] for one in found if isinstance(one, InputError)), "")
        return [one for one in found if isinstance(one, Report)]

    statements = 0
    for one in extract(readable(), tagger):
        if not isinstance(one, InputError):
            reports, statements = reports + 1, statements + len(one.statements)
    to.send((time.process_time() - began, refused or f"{reports} reports, {statements} statements"))


if __name__ == "__main__":
    sys.exit(main())
