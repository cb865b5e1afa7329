"""From MiniLM and PolNeAR to the weights that ship: every step, in order (`make train`).

python -m training.recipe [--work build/training] [--shared ../shared]

Two networks are trained side by side; together they teach a third, which goes on from the first and reads other news
beside PolNeAR. The mean of its weights and the first network's goes on for two epochs with texts like pages (see
`training.made`). Three parts of that and two of the mean are quantised, and confidence is fitted. All trainings but
the last take one thread, so that sums come out the same; two free cores need about two hours. Seeds, arguments and
hashes of what is read are those that weights/head.json holds. For the weights that ship, the last training went on from
those that shipped before, which int8 had rounded (`training.restore`).
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from onrecord.tagging.tagger import WEIGHTS

TEACHER = "--epochs 5 --decay 0.9 --budget 2304 --threads 1 --seed 1"
STUDENT = (
    "--epochs 2 --rate 6e-5 --head-rate 5e-4 --decay 0.9 --budget 3072 --dropout 0.05 --augment 0.3 --every 4 "
    "--threads 1 --seed 3"
)

PAGES = (
    "--epochs 2 --rate 6e-5 --head-rate 3e-4 --decay 0.9 --budget 3072 --dropout 0.05 --augment 0.25 --made 1200 "
    "--short 700 --printed 0.5 --threads 2 --seed 11"
)


def start(module: str, *arguments: str | Path) -> subprocess.Popen[bytes]:
    """Begin a step; what it prints is seen as it comes."""
    print(f"== {module} {' '.join(map(str, arguments))}", flush=True)
    return subprocess.Popen([sys.executable, "-m", f"training.{module}", *map(str, arguments)])


def end(*steps: subprocess.Popen[bytes]) -> None:
    """Wait for steps that were begun; where one failed, all ends."""
    codes = [step.wait() for step in steps]
    if any(codes):
        raise SystemExit("a step failed: what it printed last says why")


def main() -> None:
    """The command line."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--work", type=Path, default=Path("build") / "training")
    p.add_argument("--shared", type=Path, default=Path("..") / "shared")
    args = p.parse_args()
    polnear, work = args.shared / "data" / "polnear", args.work
    if not polnear.is_dir():
        raise SystemExit(f"{polnear} is not there: training needs PolNeAR; name the folder above it with --shared")
    teachers = {"plain": "0.0", "dropout": "0.1"}
    end(
        *(
            start("train", "--polnear", polnear, "--out", work / name, "--dropout", dropout, *TEACHER.split())
            for name, dropout in teachers.items()
        )
    )
    for name in teachers:
        end(start("export", work / name / "network.pt", "--out", work / name / "exported"))
    taught = ("--start", work / "plain" / "network.pt", "--teachers", *(work / name / "exported" for name in teachers))
    more = ("--unlabelled", args.shared / "data" / "worldwide" / "text")
    end(start("train", "--polnear", polnear, "--out", work / "student", *taught, *more, *STUDENT.split()))
    parts = (work / name / "network.pt" for name in ("plain", "student"))
    end(start("average", *parts, "--out", work / "mean" / "network.pt"))
    worldwide = ("--worldwide", args.shared / "data" / "worldwide")
    mean = ("--start", work / "mean" / "network.pt")
    end(start("train", "--polnear", polnear, "--out", work / "pages", *mean, *worldwide, *PAGES.split()))
    both = [work / name / "network.pt" for name in ("mean", "pages")]
    end(start("average", *both, "--shares", "0.4", "0.6", "--out", work / "last" / "network.pt"))
    end(start("export", work / "last" / "network.pt", "--out", work / "last" / "exported"))
    end(start("quantise", work / "last" / "exported", "--floating", "--polnear", polnear, "--out", WEIGHTS))
    end(start("calibrate", "--polnear", polnear))
    end(start("score", WEIGHTS, "--polnear", polnear))


if __name__ == "__main__":
    main()
