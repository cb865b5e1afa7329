"""Average the weights of networks of which one started from the other.

python -m training.average build/training/b1/network.pt build/training/b2/network.pt --out build/training/b12/network.pt

After Wortsman and others, "Model soups" and "Robust fine-tuning of zero-shot models" (2022).
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
    p.add_argument("--shares", type=float, nargs="+", help="of each network, one in all; without, equal ones")
    args = p.parse_args()
    states = [torch.load(path) for path in args.networks]
    shares = args.shares or [1 / len(states)] * len(states)
    mean = {
        name: sum(share * s[name] for share, s in zip(shares, states, strict=True))
        if value.is_floating_point()
        else value
        for name, value in states[0].items()
    }
    args.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(mean, args.out)
    parts = [json.loads(path.with_name("metadata.json").read_text()) for path in args.networks]
    (args.out.parent / "metadata.json").write_text(
        json.dumps({**parts[0], "averaged": parts, "shares": shares}, indent=1)
    )


if __name__ == "__main__":
    main()
