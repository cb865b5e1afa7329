"""The embedder: MiniLM-L6, mean over wordpieces.

A sentence is always computed alone and padded by its own length only, so that its vector does not depend on what
else is being read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from onrecord.inference.running import Network, padded
from onrecord.inference.runtime import openvino as ov
from onrecord.inference.transformer import WIDTH, encoder
from onrecord.inference.weights import Weights
from onrecord.inference.whole import Arithmetic, op

WEIGHTS = Path(__file__).parent / "weights"
LONGEST = 128  # wordpieces with the two special ones; what a sentence says is said by then
READ_AHEAD = 2  # sentences for each thread that are given to the runtime before an answer is asked for
_FINE = 4096  # a vector's numbers are counted in parts of one by this, so that their sums are whole

Vectors = npt.NDArray[np.float32]


def load_embedder(weights_folder: Path = WEIGHTS, threads: int | None = None) -> NetworkEmbedder:
    """The embedder in the package, or the one in another folder that training wrote."""
    return NetworkEmbedder(weights_folder, threads)


def graph(weights: Weights, exact: Arithmetic) -> ov.Model:
    """The network, for sentences of any length: 1 × length × WIDTH."""
    ids = op.parameter([1, -1], np.int32)
    return ov.Model([encoder(ids, (("words", ids),), weights, exact)], [ids])


def pooled(hidden: Vectors) -> Vectors:
    """The mean of rows, brought to length 1; summed as whole numbers, and so in any order the same."""
    total = np.rint(hidden.astype(np.float64) * _FINE).astype(np.int64).sum(axis=0)
    length = float((total * total).sum()) ** 0.5
    vector: Vectors = (total / max(length, 1.0)).astype(np.float32)
    return vector


class NetworkEmbedder:
    """Runs the network in a folder, several sentences at once."""

    def __init__(self, folder: Path, threads: int | None = None) -> None:
        weights = Weights.read(folder / "network.npz")
        self._network = Network(lambda exact: graph(weights, exact), threads, READ_AHEAD)
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(LONGEST)
        self._tokenizer.no_padding()

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row a text, `WIDTH` wide, of length 1."""
        rows = np.zeros((len(texts), WIDTH), dtype=np.float32)
        wordpieces = [self.wordpieces(text) for text in texts]
        for place, (hidden,) in enumerate(self._network.run(_padded(wordpieces))):
            rows[place] = pooled(hidden[: len(wordpieces[place])])
        return rows

    def wordpieces(self, text: str) -> npt.NDArray[np.int32]:
        """The wordpieces of a text with the special ones, `LONGEST` at most."""
        return np.array(self._tokenizer.encode(text).ids, dtype=np.int32)


def _padded(wordpieces: Sequence[npt.NDArray[np.int32]]) -> Iterator[tuple[npt.NDArray[np.int32]]]:
    return ((padded(ids),) for ids in wordpieces)
