"""Where the processor time goes, by room of the package.

    make profile
    python -m evaluation.profile [--lines 25] [PATH ...]

Extracts the reports, then adds them to a new record and links them, each under cProfile, and prints a table for both:
the seconds spent in the functions of each room itself, the share, the calls, and the function that took most. What a
library does counts for that library. Without a path the sample is read. The profiler makes small functions look dearer
than they are: take its shares as a hint where to look, and the figures of `make bench` as the measure.

The networks compute in threads of the runtime, which cProfile does not see: the time that Python waits for them stands
under `(waiting)`, and the first line gives the processor time of all threads.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import onrecord
from onrecord import Record, sample
from onrecord.reading import read
from onrecord.record.inputs import extractions, shipped_tagger

PACKAGE = str(Path(onrecord.__file__).parent)
_WAITS = ("infer", "wait", "acquire", "sleep", "poll")


@dataclass
class Room:
    """What one room took: its own seconds, its calls, and its functions by their own seconds."""

    seconds: float = 0.0
    calls: int = 0
    functions: dict[str, float] = field(default_factory=dict)


def main() -> None:
    """The command line."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("paths", nargs="*", type=Path, help="files and folders; without any, the sample")
    p.add_argument("--lines", type=int, default=25, help="rooms that are shown")
    args = p.parse_args()
    paths = [str(path) for path in args.paths] or [str(sample.reports_folder())]
    tagger = shipped_tagger()

    def extract() -> None:
        for _ in extractions(read(paths), lambda: tagger):
            pass

    def add() -> None:
        with tempfile.TemporaryDirectory() as folder, Record.open(Path(folder) / "a.db") as record:
            record.add(paths)

    extract()  # once unmeasured: what is imported and compiled at first use is no part of the table
    for name, work in (("extract", extract), ("add", add)):
        print(table(name, work, args.lines))


def table(name: str, work: Callable[[], None], lines: int) -> str:
    """The table of one piece of work."""
    profile = cProfile.Profile()
    began, used = time.perf_counter(), time.process_time()
    profile.runcall(work)
    took, used = time.perf_counter() - began, time.process_time() - used
    rooms = by_room(pstats.Stats(profile))
    whole = sum(room.seconds for room in rooms.values())
    rows = [
        f"\n{name}: {took:.2f} s, {used:.2f} s of processor time in all threads, {whole:.2f} s seen by the profiler"
    ]
    rows.append(f"{'room':44} {'s':>7} {'%':>5} {'calls':>9}  function that takes most")
    for place, room in sorted(rooms.items(), key=lambda one: -one[1].seconds)[:lines]:
        most = max(room.functions, key=lambda one: room.functions[one])
        rows.append(f"{place:44} {room.seconds:7.2f} {100 * room.seconds / whole:5.1f} {room.calls:9,}  {most}")
    return "\n".join(rows)


def by_room(stats: Any) -> dict[str, Room]:
    """What each room took, of the figures that `pstats` holds."""
    rooms: dict[str, Room] = defaultdict(Room)
    for (file, line, function), (_, calls, own, _, _) in stats.stats.items():
        room = rooms[room_of(file, function)]
        room.seconds += own
        room.calls += calls
        label = f"{Path(file).stem}.{function}" if line else function
        room.functions[label] = room.functions.get(label, 0.0) + own
    return rooms


def room_of(file: str, function: str) -> str:
    """The package of a function: a room of ours, a library, or Python."""
    if file.startswith(PACKAGE):
        return ".".join(Path(file).relative_to(Path(PACKAGE).parent).parent.parts)
    if "site-packages" in file:
        return f"({file.partition('site-packages/')[2].partition('/')[0]})"
    if "sqlite3" in function:
        return "(sqlite3)"
    if "openvino" in function and not any(word in function for word in _WAITS):
        return "(openvino)"
    return "(waiting)" if file == "~" and any(word in function for word in _WAITS) else "(python)"


if __name__ == "__main__":
    main()
