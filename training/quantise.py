"""Quantise an exported network to int8 with scales fixed beforehand from training texts.

Fixed (static) scales, so that a window's scores depend on that window alone. What the first four layers compute
between their two feed-forward steps has rare values far above the rest, which one scale for all does not fit: two
thirds of what int8 changes comes from there. `--floating` keeps the second of these steps as it is.

python -m training.quantise build/training/first/exported --out src/onrecord/tagging/weights
"""

from __future__ import annotations

import argparse
import random
import shutil
from pathlib import Path

import numpy as np

from onrecord.inference import nothing_sent
from onrecord.inference import openvino as ov
from onrecord.tagging.encoder import padded
from training import polnear
from training.examples import examples
from training.minilm import tokenizer

with nothing_sent():
    import nncf

OUTLYING = r".*layers\.[0-3]\.down/.*"


def quantised(model: ov.Model, windows: list[list[np.ndarray]], smooth: float = 0.5, floating: str = "") -> ov.Model:
    """`model` in int8 but for what `floating` matches, its activations' scales from `windows`."""
    advanced = nncf.AdvancedQuantizationParameters(
        smooth_quant_alphas=nncf.AdvancedSmoothQuantParameters(matmul=smooth)
    )
    return nncf.quantize(
        model,
        nncf.Dataset(windows),
        preset=nncf.QuantizationPreset.MIXED,
        model_type=nncf.ModelType.TRANSFORMER,
        subset_size=len(windows),
        advanced_parameters=advanced,
        ignored_scope=nncf.IgnoredScope(patterns=[floating]) if floating else None,
    )


def calibration(folder: Path, count: int) -> list[list[np.ndarray]]:
    """`count` windows of training texts, drawn with a fixed seed."""
    rng = random.Random(1)
    docs = polnear.read(folder)
    tok = tokenizer()
    found = [e for d in rng.sample(docs, min(len(docs), count)) for e in examples(d, tok)]
    return [list(padded(e.ids, e.features)) for e in rng.sample(found, min(len(found), count))]


def main() -> None:
    """The command line."""
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("exported", type=Path)
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--polnear", type=Path, default=Path("../shared/data/polnear"))
    p.add_argument("--windows", type=int, default=100)
    p.add_argument("--smooth", type=float, default=0.5, help="how far SmoothQuant evens out")
    p.add_argument("--floating", nargs="?", default="", const=OUTLYING, help="keep what matches in floating point")
    args = p.parse_args()
    model = ov.Core().read_model(args.exported / "network.xml")
    result = quantised(model, calibration(args.polnear / "train", args.windows), args.smooth, args.floating)
    args.out.mkdir(parents=True, exist_ok=True)
    ov.save_model(result, args.out / "network.xml", compress_to_fp16=True)
    for name in ("head.json", "tokenizer.json"):
        if args.exported.resolve() != args.out.resolve():
            shutil.copyfile(args.exported / name, args.out / name)


if __name__ == "__main__":
    main()
