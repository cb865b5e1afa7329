"""Average the weights of networks of which one started from the other.

python -m training.average build/training/b1/network.pt build/training/b2/network.pt --out build/training/b12/network.pt

After Wortsman and others, "Model soups" (2022).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import torch


def main() -> None:
    """The command line."""
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("networks", type=Path, nargs="+")
    p.add_argument("--out", type=Path, required=True)
    args = p.parse_args()
    states = [torch.load(path) for path in args.networks]
    mean = {
        name: torch.stack([s[name] for s in states]).mean(0) if value.is_floating_point() else value
        for name, value in states[0].items()
    }
    args.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(mean, args.out)
    parts = [json.loads(path.with_name("metadata.json").read_text()) for path in args.networks]
    (args.out.parent / "metadata.json").write_text(json.dumps({**parts[0], "averaged": parts}, indent=1))


if __name__ == "__main__":
    main()
