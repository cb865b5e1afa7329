"""From MiniLM and PolNeAR to the weights that ship: every step, in order (`make train`).

python -m training.recipe [--work build/training] [--shared ../shared]

Two networks are trained; together they teach a third, which goes on from the first. The mean of the weights of that
third one, after its first epoch and after its last, and of the first network is quantised, and its confidence fitted.
Two free cores need about two hours. Seeds, arguments and windows are those that weights/head.json holds; what comes out
is as good as what ships, and not the same (docs/model-card.md, "Training it anew").
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from onrecord.tagging.tagger import WEIGHTS

FIRST = "--epochs 5 --decay 0.9 --budget 2304 --threads 1 --seed 1"
STUDENT = (
    "--epochs 3 --every 2 --rate 6e-5 --head-rate 5e-4 --decay 0.9 --budget 3072 --dropout 0.05 --augment 0.3 "
    "--threads 2 --seed 3"
)


def step(module: str, *arguments: str | Path) -> None:
    """Run one step; what it prints is seen as it comes."""
    print(f"== {module} {' '.join(map(str, arguments))}", flush=True)
    subprocess.run([sys.executable, "-m", f"training.{module}", *map(str, arguments)], check=True)


def main() -> None:
    """The command line."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--work", type=Path, default=Path("build") / "training")
    p.add_argument("--shared", type=Path, default=Path("..") / "shared")
    args = p.parse_args()
    polnear, work = args.shared / "data" / "polnear", args.work
    if not polnear.is_dir():
        raise SystemExit(f"{polnear} is not there: training needs PolNeAR; name the folder above it with --shared")
    for name, dropout in (("plain", "0.0"), ("dropout", "0.1")):
        step("train", "--polnear", polnear, "--out", work / name, "--dropout", dropout, *FIRST.split())
        step("export", work / name / "network.pt", "--out", work / name / "exported")
    teachers = [work / name / "exported" for name in ("plain", "dropout")]
    more = args.shared / "data" / "worldwide" / "text"
    step(
        "train", "--polnear", polnear, "--out", work / "student", "--start", work / "plain" / "network.pt",
        "--teachers", *teachers, "--unlabelled", more, *STUDENT.split(),
    )  # fmt: skip
    parts = (work / "student" / "network.pt", work / "student" / "epoch0.pt", work / "plain" / "network.pt")
    step("average", *parts, "--out", work / "mean" / "network.pt")
    step("export", work / "mean" / "network.pt", "--out", work / "mean" / "exported")
    step("quantise", work / "mean" / "exported", "--polnear", polnear, "--out", WEIGHTS)
    step("calibrate", "--polnear", polnear)
    step("score", WEIGHTS, "--polnear", polnear)


if __name__ == "__main__":
    main()
