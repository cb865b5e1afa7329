"""Quantise an exported network to int8 with scales fixed beforehand from training texts, and write what ships.

Fixed (static) scales, so that a window's scores depend on that window alone. What the first four layers compute
between their two feed-forward steps has rare values far above the rest, which one scale for all does not fit: two
thirds of what int8 changes comes from there. `--floating` gives the second of these steps two digits of a byte.

python -m training.quantise build/training/first/exported --out src/onrecord/tagging/weights
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
from pathlib import Path

import numpy as np

from onrecord.inference.runtime import nothing_sent
from onrecord.inference.runtime import openvino as ov
from onrecord.tagging.encoder import inputs
from training import polnear
from training.examples import examples
from training.minilm import tokenizer
from training.whole import write

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
    return [list(inputs(e.ids, e.features)) for e in rng.sample(found, min(len(found), count))]


def main() -> None:
    """The command line."""
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("exported", type=Path)
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--polnear", type=Path, default=Path("../shared/data/polnear"))
    p.add_argument("--windows", type=int, default=100)
    p.add_argument("--smooth", type=float, default=0.5, help="how far SmoothQuant evens out")
    p.add_argument("--floating", nargs="?", default="", const=OUTLYING, help="keep what matches in floating point")
    p.add_argument("--model", type=Path, help="also keep the quantised OpenVINO model, in this .xml")
    args = p.parse_args()
    model = ov.Core().read_model(args.exported / "network.xml")
    windows = calibration(args.polnear / "train", args.windows)
    result = quantised(model, windows, args.smooth, args.floating)
    if args.model:
        ov.save_model(result, args.model, compress_to_fp16=True)
    args.out.mkdir(parents=True, exist_ok=True)
    head = json.loads((args.exported / "head.json").read_text(encoding="utf-8"))
    head["version"] = write(result, windows, args.out / "network.npz")
    (args.out / "head.json").write_text(json.dumps(head, indent=1) + "\n", encoding="utf-8")
    shutil.copyfile(args.exported / "tokenizer.json", args.out / "tokenizer.json")


if __name__ == "__main__":
    main()
