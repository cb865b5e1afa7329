"""From the weights that ship back to a network that training can go on from.

python -m training.restore --out build/training/shipped/network.pt

What is lost is what int8 rounds away; an epoch of training makes more difference.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from onrecord.inference.weights import Weights
from onrecord.tagging.tagger import WEIGHTS
from training.network import LAYERS, Network


def restored(folder: Path) -> tuple[Network, dict[str, object]]:
    """The network whose files are in `folder`, in floating point, and how it was trained."""
    stored = Weights.read(folder / "network.npz")
    head = json.loads((folder / "head.json").read_text(encoding="utf-8"))
    network = Network()
    state = network.state_dict()

    def put(name: str, values: np.ndarray) -> None:
        state[name] = torch.from_numpy(np.asarray(values, dtype=np.float32)).reshape(state[name].shape)

    for name in ("words", "places", "features"):
        rows, factors = stored.table(name)
        put(f"encoder.{name}.weight", rows * factors.reshape(-1, 1))
    norms = ["norm", *(f"layers.{i}.{norm}" for i in range(LAYERS) for norm in ("norm1", "norm2"))]
    for name in norms:
        norm = stored.norm(name)
        put(f"encoder.{name}.weight", norm.gain)
        put(f"encoder.{name}.bias", norm.shift)
    layers = [f"layers.{i}.{part}" for i in range(LAYERS) for part in ("qkv", "out", "up", "down")]
    for name in (*layers, "tag", "left", "right"):
        layer = stored.linear(name)
        before = layer.before.astype(np.float64)
        if name.endswith(".out"):  # it takes what was attended to in units of values
            before = before / stored.attention(name.removesuffix(".out")).value
        after, whole = layer.after.reshape(-1, 1).astype(np.float64), layer.weight.astype(np.float64)
        own = name if name in {"tag", "left", "right"} else f"encoder.{name}"
        put(f"{own}.weight", after * whole * before.reshape(1, -1))
        put(f"{own}.bias", layer.shift.reshape(-1) + layer.zero * (after * whole).sum(axis=1))
    put("crf.transitions", np.array(head["transitions"]))
    put("distance", np.array(head["distance"]))
    put("passed", np.array(head["passed"]))
    network.load_state_dict(state)
    return network, {"restored": head["version"], "was": head["training"]}


def main() -> None:
    """The command line."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--weights", type=Path, default=WEIGHTS)
    p.add_argument("--out", type=Path, required=True)
    args = p.parse_args()
    network, known = restored(args.weights)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), args.out)
    args.out.with_name("metadata.json").write_text(json.dumps(known, indent=1))


if __name__ == "__main__":
    main()
