"""The network as it is run: OpenVINO, one window a request, several requests at once.

A window is always computed alone and padded by its own length only, so that its scores do not depend on what
else is being read.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

import numpy as np

from onrecord.inference import openvino as ov
from onrecord.tagging.decoding import Floats, Ints
from onrecord.tagging.sections import SPECIAL

CLS, SEP, PAD = 101, 102, 0
READ_AHEAD = 16  # windows for each thread that are given to the runtime before an answer is asked for
PADDED_TO = 16  # lengths are rounded up to a multiple, for the runtime keeps a plan for each length it has met

Scores = tuple[Floats, Floats, Floats]


class Encoder(Protocol):
    """Label scores and the two projections (wordpieces × width each) for windows of ids and features, in order."""

    def run(self, windows: Iterable[tuple[Ints, Ints]]) -> Iterator[Scores]:
        """Scores for each window of (ids, features)."""
        ...


def padded(ids: Ints, features: Ints) -> tuple[Ints, Ints]:
    """A window with its special wordpieces and padding: two arrays of 1 × length."""
    count = len(ids)
    length = -(-(count + 2) // PADDED_TO) * PADDED_TO
    all_ids = np.full((1, length), PAD, dtype=np.int32)
    all_features = np.full((1, length), SPECIAL, dtype=np.int32)
    all_ids[0, 0], all_ids[0, count + 1] = CLS, SEP
    all_ids[0, 1 : count + 1] = ids
    all_features[0, 1 : count + 1] = features
    return all_ids, all_features


class OpenVinoEncoder:
    """Runs the network in `path` (an OpenVINO .xml) with one stream a thread."""

    def __init__(self, path: Path, threads: int | None = None, precision: str | None = None) -> None:
        streams = threads or _cores()
        settings: dict[str, object] = {
            "INFERENCE_NUM_THREADS": streams,
            "NUM_STREAMS": streams,
            "ENABLE_CPU_PINNING": False,
        }
        if precision:
            settings["INFERENCE_PRECISION_HINT"] = precision
        core = ov.Core()
        compiled = core.compile_model(path, "CPU", settings)
        self._requests = [compiled.create_infer_request() for _ in range(READ_AHEAD * streams)]

    def run(self, windows: Iterable[tuple[Ints, Ints]]) -> Iterator[Scores]:
        """See `Encoder`; reads ahead by as many windows as there are requests."""
        idle = deque(self._requests)
        busy: deque[tuple[ov.InferRequest, int]] = deque()
        try:
            for ids, features in windows:
                if not idle:
                    yield self._finish(busy, idle)
                request = idle.popleft()
                for i, values in enumerate(padded(ids, features)):
                    tensor = request.get_input_tensor(i)  # written to in place, which costs half of handing arrays over
                    tensor.shape = values.shape
                    tensor.data[:] = values
                request.start_async()
                busy.append((request, len(ids)))
            while busy:
                yield self._finish(busy, idle)
        finally:
            for request, _ in busy:
                request.wait()

    @staticmethod
    def _finish(busy: deque[tuple[ov.InferRequest, int]], idle: deque[ov.InferRequest]) -> Scores:
        request, count = busy.popleft()
        request.wait()
        tags, left, right = (np.array(request.get_output_tensor(i).data[0, :count]) for i in range(3))
        idle.append(request)
        return tags, left, right


def _cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
