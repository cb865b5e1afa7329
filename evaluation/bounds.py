"""How time grows with length, for texts and pages that are made to take long.

python -m evaluation.bounds [--kind text page rows packed] [--size 500000] [--model] [PATTERN ...]

Each pattern is read and extracted at a quarter of the size and at the size, in a process of its own; its processor time
is set beside that of ordinary prose of the same length. The exponent says how time grows: 1 with the length, 2 with its
square. Without `--model` a stand-in labels the words, as many of them as it can: what is measured then is all but the
model. Where the whole is refused, the largest of its halves that is read is measured.

The stand-in finds several times as many statements in some patterns as in prose, each in a sentence of the longest
stretch that is looked at. So what counts is how time grows, and time beside that of as many statements of prose. It
ends with 1 where a pattern takes more than two seconds and its exponent is above 1.4, or it takes more than ten times
as long as that prose; and where its processor time is up.
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
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from tests.fakes.careless import CarelessTagger

from evaluation.bounds_patterns import PACKED, PAGES, PROSE, ROWS, TEXTS
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
    "packed": (".jsonl.gz", PACKED),
}
SHORT = 2.0  # seconds; what takes no longer passes
MOST_EXPONENT = 1.4
MOST_TIMES = 10.0  # as long as prose of the same length, or as prose of as many statements, whichever is longer
HALVES = 3  # of an input that is refused whole


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
        print(f"{kind}: prose of {args.size:,} bytes takes {prose.seconds:.1f} s ({prose.outcome})")
        for name, make in patterns.items():
            if args.patterns and name not in args.patterns:
                continue
            size = args.size
            whole = measured(make, size, ending, tagger, args.seconds)
            for _ in range(HALVES):
                if whole.read:
                    break
                size //= 2
                half = measured(make, size, ending, tagger, args.seconds)
                whole = half if half.seconds > whole.seconds else whole
            quarter = measured(make, size // 4, ending, tagger, args.seconds)
            exponent = math.log(max(whole.seconds, 0.01) / max(quarter.seconds, 0.01), 4)
            times = whole.seconds / (max(prose.seconds, 1.0) * max(1.0, whole.statements / max(prose.statements, 1)))
            much = not whole.done or (whole.seconds > SHORT and (exponent > MOST_EXPONENT or times > MOST_TIMES))
            slow = slow or much
            print(
                f"{'!' if much else ' '} {name:32} {size:8,} {quarter.seconds:7.2f} {whole.seconds:7.2f} s"
                f"  {exponent:5.2f} {times:6.2f}  {whole.outcome}",
                flush=True,
            )
    return int(slow)


@dataclass(frozen=True, slots=True)
class Measured:
    """The processor time of one input, and what became of it."""

    seconds: float
    statements: int
    refused: str
    reports: int = 0
    done: bool = True

    @property
    def read(self) -> bool:
        """Whether it was read, and not refused; or it was too long at work to tell."""
        return not self.refused or not self.done

    @property
    def outcome(self) -> str:
        """What became of it, in words."""
        return self.refused or f"{self.reports} reports, {self.statements} statements"


def measured(make: Make, size: int, ending: str, tagger: Tagger, seconds: int) -> Measured:
    """One input, in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"a{ending}")
        path.write_bytes(make(size))
        here, there = multiprocessing.Pipe(duplex=False)
        child = multiprocessing.get_context("fork").Process(target=_measure, args=(path, tagger, seconds, there))
        child.start()
        there.close()
        try:
            found: Measured = here.recv()
        except EOFError:
            found = Measured(float(seconds), 0, "NOT DONE", done=False)
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
    to.send(Measured(time.process_time() - began, statements, refused, reports))


if __name__ == "__main__":
    sys.exit(main())
