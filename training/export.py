"""Write a trained network in the form that the package runs.

python -m training.export build/training/first/network.pt --out src/onrecord/tagging/weights
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
from pathlib import Path

import numpy as np
import torch
from torch import nn

from onrecord.inference.runtime import openvino as ov
from training.minilm import ENCODER
from training.network import Network

TRUST, COURAGE = 0.3, -0.15  # chosen on train texts that were kept apart, and on dev


class Exported(nn.Module):
    """The network with one input for wordpieces and one for features; wordpiece 0 is padding."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: torch.Tensor, features: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """See the class."""
        out: tuple[torch.Tensor, torch.Tensor, torch.Tensor] = self.network(ids, features, ids != 0)
        return out


def converted(network: Network) -> ov.Model:
    """The network as an OpenVINO model in f32, with windows of any length."""
    ids = torch.randint(1000, 2000, (1, 96))
    ids[0, -8:] = 0
    model = ov.convert_model(
        Exported(network.eval()), example_input=(ids, torch.zeros_like(ids)), input=[([1, -1], ov.Type.i32)] * 2
    )
    for port, name in zip(model.outputs, ("tags", "left", "right"), strict=True):
        port.get_tensor().set_names({name})
    return model


def write_head(network: Network, path: Path, metadata: dict[str, object]) -> None:
    """The part that is computed outside the network, with the version: a hash of all weights."""
    digest = hashlib.sha256()
    for name, value in sorted(network.state_dict().items()):
        digest.update(name.encode() + np.ascontiguousarray(value.float().numpy()).tobytes())
    stored = {
        "version": digest.hexdigest()[:12],
        "trust": TRUST,
        "courage": COURAGE,
        "transitions": network.crf.transitions.detach().numpy().round(5).tolist(),
        "distance": network.distance.detach().numpy().round(5).tolist(),
        "passed": network.passed.detach().numpy().round(5).tolist(),
        "training": metadata,
    }
    path.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")


def export(network: Network, out: Path, metadata: dict[str, object], half: bool = True) -> None:
    """Everything the package needs, into the folder `out`."""
    out.mkdir(parents=True, exist_ok=True)
    ov.save_model(converted(network), out / "network.xml", compress_to_fp16=half)
    write_head(network, out / "head.json", metadata)
    shutil.copyfile(ENCODER / "tokenizer.json", out / "tokenizer.json")


def main() -> None:
    """The command line."""
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("network", type=Path)
    p.add_argument("--out", type=Path, required=True)
    args = p.parse_args()
    network = Network()
    network.load_state_dict(torch.load(args.network))
    metadata = args.network.parent / "metadata.json"
    export(network, args.out, json.loads(metadata.read_text()) if metadata.exists() else {})


if __name__ == "__main__":
    main()
