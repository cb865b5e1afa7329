"""Whether the same reports give the same record on every processor, by limiting what this one may use.

python -m evaluation.processors ../shared/seeds

Reads the reports into a record under each limit, in a process of its own, exports it, and compares the exports byte by
byte. The limits hold for the runtime (`ONEDNN_MAX_CPU_ISA`), numpy and its linear algebra. A limit can take away what
the processor has; it cannot add what it lacks, and this says which limits changed nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

LIMITS = {"AVX2": "Haswell", "AVX512_CORE": "SkylakeX", "AVX512_CORE_VNNI": "Cooperlake", "AVX10_1_512_AMX": ""}
ALSO = ("", *LIMITS)  # "" is the processor as it is
_BEYOND_AVX2 = ("X86_V4", "AVX512_ICL", "AVX512_SPR", "AVX512F", "AVX512CD", "AVX512_SKX", "AVX512_CLX", "AVX512_CNL")


def limited(limit: str) -> dict[str, str]:
    """The environment of a process that may use no more than `limit`, a name as oneDNN has it; "" is all there is."""
    env = {key: value for key, value in os.environ.items() if key not in ("DNNL_MAX_CPU_ISA", "ONEDNN_MAX_CPU_ISA")}
    if limit:
        env["ONEDNN_MAX_CPU_ISA"] = limit
        if LIMITS[limit]:
            env["OPENBLAS_CORETYPE"] = LIMITS[limit]
    if limit == "AVX2":
        env["NPY_DISABLE_CPU_FEATURES"] = " ".join(_dispatched())
    return env


def _dispatched() -> list[str]:
    """What numpy would use on this processor beyond AVX2."""
    core: Any = importlib.import_module("numpy._core._multiarray_umath")

    return [name for name in core.__cpu_dispatch__ if name in _BEYOND_AVX2 and core.__cpu_features__.get(name)]


def exported(paths: list[Path], limit: str, record: Path) -> bytes:
    """The export of a new record of `paths`, made and written under `limit`."""
    for words in (["add", *map(str, paths)], ["export", "--format", "jsonl"]):
        command = [sys.executable, "-m", "onrecord", *words, "--record", str(record)]
        done = subprocess.run(command, env=limited(limit), capture_output=True, check=False)
        if done.returncode not in (0, 1):
            raise SystemExit(f"under {limit or 'no limit'}: {done.stderr.decode(errors='replace')}")
    if not done.stdout:
        raise SystemExit("nothing of this could be read into a record")
    return done.stdout


def main() -> None:
    """The command line."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("paths", nargs="+", type=Path)
    args = p.parse_args()
    first: bytes | None = None
    for limit in ALSO:
        began = time.perf_counter()
        with tempfile.TemporaryDirectory() as folder:
            out = exported(args.paths, limit, Path(folder) / "record.db")
        took = time.perf_counter() - began
        first = out if first is None else first
        same = "the same" if out == first else f"{_differing(first, out)} lines differ"
        digest = hashlib.sha256(out).hexdigest()[:12]
        print(f"{limit or 'as it is':18} {digest}  {len(out.splitlines()):6} lines  {took:6.1f} s  {same}", flush=True)


def _differing(first: bytes, other: bytes) -> int:
    return len(set(first.splitlines()) ^ set(other.splitlines()))


if __name__ == "__main__":
    main()
