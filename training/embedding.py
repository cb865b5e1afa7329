"""Write MiniLM-L6 as a sentence embedder in the form that the package runs: int8, mean over wordpieces.

python -m training.embedding --out src/onrecord/embedding/weights --texts ../shared/data/polnear/train
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
from pathlib import Path

import numpy as np
import torch
from torch import nn
from transformers import AutoModel

from onrecord.embedding.embedder import LONGEST
from onrecord.inference.runtime import openvino as ov
from training.minilm import ENCODER, tokenizer
from training.quantise import quantised
from training.whole import write


class Embedding(nn.Module):
    """Sentence vectors from wordpieces; wordpiece 0 is padding."""

    def __init__(self, encoder: nn.Module) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        """The mean of the last layer over all wordpieces but padding, batch × width."""
        mask = (ids != 0).long()
        hidden = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        counted: torch.Tensor = (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdim=True).clamp(min=1)
        return counted


def converted(encoder: nn.Module) -> ov.Model:
    """The embedder as an OpenVINO model in f32, for sentences of any length."""
    ids = torch.randint(1000, 2000, (1, 48))
    ids[0, -8:] = 0
    return ov.convert_model(Embedding(encoder).eval(), example_input=(ids,), input=[([1, -1], ov.Type.i32)])


def calibration(folder: Path, count: int) -> list[list[np.ndarray]]:
    """`count` sentences of training texts as wordpieces, drawn with a fixed seed."""
    rng = random.Random(1)
    tok = tokenizer()
    paths = rng.sample(sorted(folder.rglob("*.txt")), count)
    sentences = [rng.choice(re.split(r"(?<=[.!?])\s+", p.read_text(encoding="utf-8", errors="replace"))) for p in paths]
    return [[np.array([tok.encode(s).ids[:LONGEST]], dtype=np.int32)] for s in sentences]


def main() -> None:
    """The command line."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--texts", type=Path, required=True)
    p.add_argument("--encoder", type=Path, default=ENCODER)
    p.add_argument("--smooth", type=float, default=None)
    args = p.parse_args()
    model = converted(AutoModel.from_pretrained(args.encoder))
    windows = calibration(args.texts, 200)
    model = quantised(model, windows, args.smooth)
    args.out.mkdir(parents=True, exist_ok=True)
    print("version", write(model, windows, args.out / "network.npz"))
    shutil.copyfile(ENCODER / "tokenizer.json", args.out / "tokenizer.json")


if __name__ == "__main__":
    main()
