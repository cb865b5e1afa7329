"""A network at work: one window a request, several requests at once, answers in the order of the windows.

A window is always computed alone and padded by its own length only, so that its answer does not depend on what else
is being read.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.inference.runtime import openvino as ov
from onrecord.inference.whole import Arithmetic, bytes_are_exact, compiled

PADDED_TO = 16  # lengths are rounded up to a multiple, for the runtime keeps a plan for each length it has met

Rows = Sequence[NDArray[np.int32]]
Answer = tuple[NDArray[np.float32], ...]


def padded(values: NDArray[np.int32], fill: int = 0) -> NDArray[np.int32]:
    """A window's numbers as 1 × length, the length a multiple of `PADDED_TO`."""
    row = np.full((1, -(-len(values) // PADDED_TO) * PADDED_TO), fill, dtype=np.int32)
    row[0, : len(values)] = values
    return row


def cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Network:
    """Runs the graph that `build` makes, reading ahead by `ahead` windows a thread."""

    def __init__(self, build: Callable[[Arithmetic], ov.Model], threads: int | None, ahead: int) -> None:
        streams = threads or cores()
        network = compiled(build(Arithmetic(bytes_are_exact())), streams)
        self._requests = [network.create_infer_request() for _ in range(ahead * streams)]
        self._outputs = range(len(network.outputs))

    def run(self, windows: Iterable[Rows]) -> Iterator[Answer]:
        """The outputs for each window, a window being one row of numbers (1 × length) for each input."""
        idle = deque(self._requests)
        busy: deque[Any] = deque()
        try:
            for rows in windows:
                if not idle:
                    yield self._finish(busy, idle)
                request = idle.popleft()
                for i, values in enumerate(rows):
                    tensor = request.get_input_tensor(i)  # written to in place, which costs half of handing arrays over
                    tensor.shape = values.shape
                    tensor.data[:] = values
                request.start_async()
                busy.append(request)
            while busy:
                yield self._finish(busy, idle)
        finally:
            for request in busy:
                request.wait()

    def _finish(self, busy: deque[Any], idle: deque[Any]) -> Answer:
        request = busy.popleft()
        request.wait()
        answer = tuple(np.array(request.get_output_tensor(i).data[0]) for i in self._outputs)
        idle.append(request)
        return answer
