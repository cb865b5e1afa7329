"""The tagger's network: MiniLM with a feature beside each wordpiece, label scores and two projections."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Protocol

import numpy as np

from onrecord.inference.running import Network, padded
from onrecord.inference.runtime import openvino as ov
from onrecord.inference.transformer import encoder
from onrecord.inference.weights import Weights
from onrecord.inference.whole import Arithmetic, gelu, integers, op
from onrecord.tagging.decoding import Floats, Ints
from onrecord.tagging.sections import SPECIAL

CLS, SEP = 101, 102
READ_AHEAD = 16  # windows for each thread that are given to the runtime before an answer is asked for

Scores = tuple[Floats, Floats, Floats]


class Encoder(Protocol):
    """Label scores and the two projections (wordpieces × width each) for windows of ids and features, in order."""

    def run(self, windows: Iterable[tuple[Ints, Ints]]) -> Iterator[Scores]:
        """Scores for each window of (ids, features)."""
        ...


def inputs(ids: Ints, features: Ints) -> tuple[Ints, Ints]:
    """A window with its special wordpieces and padding: two arrays of 1 × length."""
    return (
        padded(np.concatenate(([CLS], ids, [SEP])).astype(np.int32)),
        padded(np.concatenate(([SPECIAL], features, [SPECIAL])).astype(np.int32), SPECIAL),
    )


def graph(weights: Weights, exact: Arithmetic) -> ov.Model:
    """The network, for windows of any length; its outputs leave the first special wordpiece out."""
    ids, features = (op.parameter([1, -1], np.int32) for _ in range(2))
    x = encoder(ids, (("words", ids), ("features", features)), weights, exact)
    x = op.slice(x, integers(1), integers(-1), integers(1), integers(1))
    tags = exact.linear(x, weights.linear("tag"))
    left, right = (gelu(exact.linear(x, weights.linear(name))) for name in ("left", "right"))
    return ov.Model([tags, left, right], [ids, features])


class NetworkEncoder:
    """Runs the network that `build` makes."""

    def __init__(self, build: Callable[[Arithmetic], ov.Model], threads: int | None = None) -> None:
        self._network = Network(build, threads, READ_AHEAD)

    @classmethod
    def read(cls, path: Path, threads: int | None = None) -> NetworkEncoder:
        """The network whose weights are in `path`."""
        weights = Weights.read(path)
        return cls(lambda exact: graph(weights, exact), threads)

    def run(self, windows: Iterable[tuple[Ints, Ints]]) -> Iterator[Scores]:
        """See `Encoder`."""
        lengths: deque[int] = deque()

        def rows() -> Iterator[tuple[Ints, Ints]]:
            for ids, features in windows:
                lengths.append(len(ids))
                yield inputs(ids, features)

        for tags, left, right in self._network.run(rows()):
            count = lengths.popleft()
            yield tags[:count].astype(float), left[:count].astype(float), right[:count].astype(float)
