"""The embedder: MiniLM-L6, mean over wordpieces, in OpenVINO.

A sentence is always computed alone and padded by its own length only, so that its vector does not depend on what
else is being read.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from onrecord.inference import openvino as ov

WEIGHTS = Path(__file__).parent / "weights"
WIDTH = 384
LONGEST = 128  # wordpieces with the two special ones; what a sentence says is said by then
_PADDED_TO = 16  # lengths are rounded up to a multiple, for the runtime keeps a plan for each length it has met

Vectors = npt.NDArray[np.float32]


def load_embedder(weights_folder: Path = WEIGHTS, threads: int | None = None) -> OpenVinoEmbedder:
    """The embedder in the package, or the one in another folder that training wrote."""
    return OpenVinoEmbedder(weights_folder, threads)


class OpenVinoEmbedder:
    """Runs `network.xml` in a folder with one stream a thread, several requests at once."""

    def __init__(self, folder: Path, threads: int | None = None) -> None:
        streams = threads or len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        settings = {"INFERENCE_NUM_THREADS": streams, "NUM_STREAMS": streams, "ENABLE_CPU_PINNING": False}
        compiled = ov.Core().compile_model(folder / "network.xml", "CPU", settings)
        self._requests = [compiled.create_infer_request() for _ in range(2 * streams)]
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(LONGEST)
        self._tokenizer.no_padding()

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row a text, `WIDTH` wide, of length 1."""
        rows = np.zeros((len(texts), WIDTH), dtype=np.float32)
        idle = deque(self._requests)
        busy: deque[tuple[ov.InferRequest, int]] = deque()
        for place, text in enumerate(texts):
            if not idle:
                _finish(busy, idle, rows)
            request = idle.popleft()
            request.start_async([self.padded(text)], share_inputs=False)
            busy.append((request, place))
        while busy:
            _finish(busy, idle, rows)
        return rows

    def padded(self, text: str) -> npt.NDArray[np.int32]:
        """The wordpieces of a text with the special ones, 1 × a multiple of sixteen; 0 is padding."""
        ids = self._tokenizer.encode(text).ids
        row = np.zeros((1, -(-len(ids) // _PADDED_TO) * _PADDED_TO), dtype=np.int32)
        row[0, : len(ids)] = ids
        return row


def _finish(busy: deque[tuple[ov.InferRequest, int]], idle: deque[ov.InferRequest], rows: Vectors) -> None:
    request, place = busy.popleft()
    request.wait()
    vector = request.get_output_tensor(0).data[0]
    rows[place] = vector / max(float(np.linalg.norm(vector)), 1e-9)
    idle.append(request)
