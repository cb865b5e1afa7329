"""Words and wordpieces a second of the encoder in several runtimes, for the table in docs/model-card.md.

python -m evaluation.runtimes --network build/training/first/network.pt --int8 build/training/first/int8

The folder of `--int8` holds what `training.quantise --model build/training/first/int8/network.xml` kept.

Every runtime gets the same windows. ONNX Runtime and OpenVINO take one window a request with one request a thread, as
the product does; torch takes them in batches of 16 on all threads. Each row is measured in a process of its own; the
last column names the kernels OpenVINO chose, which shows whether an instruction set was really left out.
"""

from __future__ import annotations

import argparse
import collections
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np

LENGTH, WINDOWS, BATCH = 384, 96, 16
THREADS = 2


def _inputs() -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(1)
    ids = rng.integers(1000, 20_000, (WINDOWS, LENGTH), dtype=np.int32)
    return ids, np.zeros_like(ids)


def _torch(network: Path, bf16: bool) -> tuple[Callable[[], None], str]:
    import torch
    from training.network import Network

    torch.set_num_threads(THREADS)
    model = Network().eval()
    model.load_state_dict(torch.load(network))
    ids, features = (torch.from_numpy(a).long() for a in _inputs())

    def run() -> None:
        with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16, enabled=bf16):
            for i in range(0, WINDOWS, BATCH):
                model(ids[i : i + BATCH], features[i : i + BATCH], ids[i : i + BATCH] != 0)

    return run, ""


def _onnx(folder: Path, int8: bool) -> tuple[Callable[[], None], str]:
    import onnxruntime as ort

    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    path = folder / ("int8.onnx" if int8 else "f32.onnx")
    session = ort.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    ids, features = _inputs()
    pool = ThreadPoolExecutor(THREADS)

    def one(i: int) -> None:
        session.run(None, {"ids": ids[i : i + 1], "features": features[i : i + 1]})

    def run() -> None:
        list(pool.map(one, range(WINDOWS)))

    return run, ""


def _openvino(path: Path, precision: str | None) -> tuple[Callable[[], None], str]:
    from onrecord.inference.runtime import openvino as ov

    settings = {"INFERENCE_NUM_THREADS": THREADS, "NUM_STREAMS": THREADS, "ENABLE_CPU_PINNING": False}
    hint = {"INFERENCE_PRECISION_HINT": precision} if precision else {}
    queue = ov.AsyncInferQueue(ov.Core().compile_model(path, "CPU", settings | hint), 16 * THREADS)
    ids, features = _inputs()

    def run() -> None:
        for i in range(WINDOWS):
            queue.start_async([ids[i : i + 1], features[i : i + 1]])
        queue.wait_all()

    return run, _kernels(path, precision)


def _whole() -> tuple[Callable[[], None], str]:
    """What ships."""
    from onrecord.tagging.encoder import NetworkEncoder
    from onrecord.tagging.tagger import WEIGHTS

    encoder = NetworkEncoder.read(WEIGHTS / "network.npz", THREADS)
    ids, features = _inputs()

    def run() -> None:
        for _ in encoder.run((ids[i, 2:], features[i, 2:]) for i in range(WINDOWS)):
            pass

    return run, ""


def _kernels(path: Path, precision: str | None) -> str:
    """The kernels that OpenVINO runs for the matrix products of one window, most used first."""
    from onrecord.inference.runtime import openvino as ov

    settings = {"PERF_COUNT": True, "INFERENCE_NUM_THREADS": 1}
    hint = {"INFERENCE_PRECISION_HINT": precision} if precision else {}
    request = ov.Core().compile_model(path, "CPU", settings | hint).create_infer_request()
    ids, features = _inputs()
    request.infer([ids[:1], features[:1]])
    kinds = collections.Counter(
        info.exec_type for info in request.get_profiling_info() if info.node_type in ("FullyConnected", "MatMul")
    )
    return ", ".join(kind for kind, _ in kinds.most_common(2))


def _bert() -> tuple[Callable[[], None], str]:
    from evaluation.bert_base import token_classifier

    return token_classifier(_inputs()[0][:BATCH], THREADS), ""


def _export(network: Path, folder: Path) -> None:
    """The network as ONNX, in f32 and in dynamic int8, and as OpenVINO in f32."""
    import torch
    from onnxruntime.quantization import quantize_dynamic
    from training.export import Exported, converted
    from training.network import Network

    from onrecord.inference.runtime import openvino as ov

    model = Network()
    model.load_state_dict(torch.load(network))
    ov.save_model(converted(model), folder / "f32.xml", compress_to_fp16=False)
    ids = torch.randint(1000, 2000, (1, 96), dtype=torch.int32)
    axes = {name: {1: "length"} for name in ("ids", "features", "tags", "left", "right")}
    torch.onnx.export(
        Exported(model.eval()),
        (ids, torch.zeros_like(ids)),
        folder / "f32.onnx",
        dynamo=False,
        dynamic_axes=axes,
        input_names=["ids", "features"],
        output_names=["tags", "left", "right"],
    )
    quantize_dynamic(folder / "f32.onnx", folder / "int8.onnx")


def _measured(run: Callable[[], None], wordpieces: int, seconds: float = 4.0) -> float:
    run()
    best = 0.0
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        began = time.perf_counter()
        run()
        best = max(best, wordpieces / (time.perf_counter() - began))
    return best


def _row(what: str, network: Path, int8: Path, folder: Path) -> dict[str, Any]:
    makers: dict[str, Callable[[], tuple[Callable[[], None], str]]] = {
        "torch f32": lambda: _torch(network, bf16=False),
        "torch bf16": lambda: _torch(network, bf16=True),
        "ONNX Runtime f32": lambda: _onnx(folder, int8=False),
        "ONNX Runtime dynamic int8": lambda: _onnx(folder, int8=True),
        "OpenVINO f32": lambda: _openvino(folder / "f32.xml", "f32"),
        "OpenVINO bf16": lambda: _openvino(folder / "f32.xml", "bf16"),
        "OpenVINO int8, rest f32": lambda: _openvino(int8 / "network.xml", "f32"),
        "OpenVINO int8, rest bf16": lambda: _openvino(int8 / "network.xml", "bf16"),
        "OpenVINO whole numbers, as shipped": _whole,
        "BERT-base torch f32": _bert,
    }
    run, kernels = makers[what]()
    count = BATCH * LENGTH if what.startswith("BERT") else WINDOWS * LENGTH
    return {"runtime": what, "wordpieces": round(_measured(run, count)), "kernels": kernels}


ROWS = (
    "torch f32", "torch bf16", "ONNX Runtime f32", "ONNX Runtime dynamic int8", "OpenVINO f32", "OpenVINO bf16",
    "OpenVINO int8, rest f32", "OpenVINO int8, rest bf16", "OpenVINO whole numbers, as shipped",
    "BERT-base torch f32",
)  # fmt: skip
SETS = ("", "AVX512_CORE_VNNI", "AVX512_CORE", "AVX2")


def main() -> None:
    """The command line."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--network", type=Path, required=True)
    p.add_argument("--int8", type=Path, required=True)
    p.add_argument("--folder", type=Path, default=Path("build/runtimes"))
    p.add_argument("--row")
    p.add_argument("--export", action="store_true")
    args = p.parse_args()
    if args.row:
        print(json.dumps(_row(args.row, args.network, args.int8, args.folder)))
        return
    args.folder.mkdir(parents=True, exist_ok=True)
    if args.export:
        _export(args.network, args.folder)
        return
    # bf16 under a limit runs reference kernels that no real machine would: such a machine is given f32.
    print("| runtime | instruction set | wordpieces/s | kernels |\n|---|---|---|---|")
    for what, limit in ((what, limit) for what in ROWS for limit in SETS if not (limit and "bf16" in what)):
        env = os.environ | ({"ONEDNN_MAX_CPU_ISA": limit, "DNNL_MAX_CPU_ISA": limit} if limit else {})
        command = [sys.executable, "-m", "evaluation.runtimes", "--row", what, "--network", str(args.network)]
        command += ["--int8", str(args.int8), "--folder", str(args.folder)]
        done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
        if done.returncode:
            print(f"| {what} | {limit or 'all'} | failed: {done.stderr.strip().splitlines()[-1]} | |", flush=True)
            continue
        row = json.loads(done.stdout.splitlines()[-1])
        print(f"| {what} | {limit or 'all'} | {row['wordpieces']:,} | {row['kernels']} |", flush=True)


if __name__ == "__main__":
    main()
