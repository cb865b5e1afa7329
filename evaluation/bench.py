"""Speed and memory: `onrecord extract`, the bare encoder, and a token classifier of BERT-base's size.

python -m evaluation.bench [--texts FOLDER] [--limit 300]

All three read the same texts. `extract` is the command itself, reading files and printing JSON Lines; its start-up
(the same command on one short file) is taken off, and told apart. The bare encoder gets every wordpiece of the texts
once, cut into full windows beforehand. BERT-base gets as many of these windows as it can do in a few seconds.
Peak memory is that of the process of `extract`. Every measurement is the best of two, each in a process of its own.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from importlib.resources import files
from pathlib import Path

from tokenizers import Tokenizer

from onrecord.model.report import Report
from onrecord.reading import read

NEWS = tuple(Path("..") / "shared" / "data" / part for part in ("polnear/dev/text", "worldwide/text"))
SECONDS = 6.0  # for BERT-base
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Measured:
    """What one process did: words and wordpieces a second, seconds before it began, peak memory in MiB."""

    words: float
    start: float = 0.0
    memory: float = 0.0


def main() -> None:
    """The command line."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--texts", type=Path, nargs="+", help="folders of .txt; without it news beside the checkout")
    p.add_argument("--limit", type=int, default=300, help="texts at most")
    p.add_argument("--one", choices=("encoder", "bert"), help=argparse.SUPPRESS)
    p.add_argument("paths", type=Path, nargs="*", help=argparse.SUPPRESS)
    args = p.parse_args()
    if args.one:
        print(json.dumps(asdict(_encoder(args.paths) if args.one == "encoder" else _bert(args.paths))))
        return
    with tempfile.TemporaryDirectory() as scratch:
        paths = _texts(args.texts, args.limit, Path(scratch))
        words = sum(len(_WORD.findall(path.read_text(encoding="utf-8"))) for path in paths)
        print(f"{len(paths)} texts, {words:,} words; {len(os.sched_getaffinity(0))} cores, AMX: {_amx()}")
        extract = max((_extract(paths, words, Path(scratch)) for _ in range(2)), key=lambda m: m.words)
        encoder = max((_child("encoder", paths) for _ in range(2)), key=lambda m: m.words)
        bert = max((_child("bert", paths) for _ in range(2)), key=lambda m: m.words)
    share, times = extract.words / encoder.words, extract.words / bert.words
    extras = f"start-up {extract.start:.1f} s   peak {extract.memory:,.0f} MiB"
    print(f"onrecord extract    {extract.words:8,.0f} words/s   {extras}")
    print(f"bare encoder        {encoder.words:8,.0f} words/s   loaded in {encoder.start:.2f} s")
    print(f"BERT-base, torch f32{bert.words:8,.0f} words/s")
    print(f"extract is {share:.0%} of the bare encoder and {times:.1f} times BERT-base")


def _texts(folders: list[Path] | None, limit: int, scratch: Path) -> list[Path]:
    """The texts to read, as UTF-8 files; where there is no news beside the checkout, the sample many times over.

    What OnRecord refuses to read is left out, so that all three read the same.
    """
    news = [folder for folder in folders or NEWS if folder.is_dir()]
    folders = news or [Path(str(files("onrecord") / "sample" / "reports"))]
    found = [one.text for one in read([str(folder) for folder in folders]) if isinstance(one, Report)]
    texts = found[:limit] if news else [f"{found[i % len(found)]}\n{i}\n" for i in range(limit)]
    paths = [scratch / f"{i:04}.txt" for i in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_bytes(text.encode("utf-8"))
    return paths


def _amx() -> str:
    try:
        flags = Path("/proc/cpuinfo").read_text(encoding="ascii", errors="replace")
    except OSError:
        return "not known"
    return "yes" if "amx_int8" in flags else "no"


def _timed(paths: list[Path]) -> tuple[float, float]:
    """Seconds and peak memory (MiB) of `onrecord extract` on `paths`."""
    command = [sys.executable, "-m", "onrecord", "extract", *map(str, paths)]
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"onrecord extract ended with {process.returncode}")
    return time.perf_counter() - began, usage.ru_maxrss / 1024


def _extract(paths: list[Path], words: int, scratch: Path) -> Measured:
    short = scratch / "short.txt"
    short.write_text("Nothing was said.\n", encoding="utf-8")
    start, _ = _timed([short])
    seconds, memory = _timed(paths)
    return Measured(words / (seconds - start), start, memory)


def _child(which: str, paths: list[Path]) -> Measured:
    command = [sys.executable, "-m", "evaluation.bench", "--one", which, *map(str, paths)]
    return Measured(**json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))


def _wordpieces(paths: list[Path]) -> tuple[list[int], int]:
    """All wordpieces of the texts, one after the other, and the number of words."""
    from onrecord.tagging.tagger import WEIGHTS, read_tokenizer

    tokenizer: Tokenizer = read_tokenizer(WEIGHTS / "tokenizer.json")
    texts = [path.read_text(encoding="utf-8") for path in paths]
    ids = [i for text in texts for i in tokenizer.encode(text, add_special_tokens=False).ids]
    return ids, sum(len(_WORD.findall(text)) for text in texts)


def _encoder(paths: list[Path]) -> Measured:
    import numpy as np

    from onrecord.tagging.encoder import NetworkEncoder
    from onrecord.tagging.tagger import WEIGHTS
    from onrecord.tagging.windows import WINDOW

    ids, words = _wordpieces(paths)
    size = WINDOW - 2
    windows = [np.array(ids[i : i + size], dtype=np.int32) for i in range(0, len(ids), size)]
    began = time.perf_counter()
    encoder = NetworkEncoder.read(WEIGHTS / "network.npz")
    loaded = time.perf_counter() - began
    for _ in encoder.run((w, np.zeros_like(w)) for w in windows[:8]):
        pass
    began = time.perf_counter()
    for _ in encoder.run((w, np.zeros_like(w)) for w in windows):
        pass
    return Measured(words / (time.perf_counter() - began), loaded)


def _bert(paths: list[Path]) -> Measured:
    import numpy as np

    from evaluation.bert_base import token_classifier
    from onrecord.tagging.windows import WINDOW

    ids, words = _wordpieces(paths)
    count = len(ids) // WINDOW
    windows = np.array(ids[: count * WINDOW], dtype=np.int32).reshape(count, WINDOW)[:16]
    run = token_classifier(windows, len(os.sched_getaffinity(0)))
    run()
    best, until = float("inf"), time.perf_counter() + SECONDS
    while time.perf_counter() < until:
        began = time.perf_counter()
        run()
        best = min(best, time.perf_counter() - began)
    return Measured(words * windows.size / len(ids) / best)


if __name__ == "__main__":
    main()
