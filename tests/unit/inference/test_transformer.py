"""The networks that ship, as bytes and as floats."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord.embedding import embedder
from onrecord.inference.running import padded
from onrecord.inference.weights import Weights
from onrecord.inference.whole import Arithmetic, bytes_are_exact, compiled
from onrecord.tagging import encoder, tagger

IDS = np.random.default_rng(7).integers(1000, 20_000, 150).astype(np.int32)


@pytest.mark.skipif(not bytes_are_exact(), reason="this processor's products of bytes saturate")
@pytest.mark.parametrize("name", ["tagger", "embedder"])
def test_a_network_gives_one_answer(name: str) -> None:
    """Label scores, projections and vectors are the same to the last bit however the processor multiplies."""
    if name == "tagger":
        weights, graph = Weights.read(tagger.WEIGHTS / "network.npz"), encoder.graph
        window: tuple[np.ndarray, ...] = encoder.inputs(IDS, np.zeros_like(IDS))
    else:
        weights, graph = Weights.read(embedder.WEIGHTS / "network.npz"), embedder.graph
        window = (padded(IDS[:40]),)
    one, other = (
        [np.array(out) for out in compiled(graph(weights, Arithmetic(exact)), 1)(list(window)).values()]
        for exact in (True, False)
    )
    for mine, theirs in zip(one, other, strict=True):
        np.testing.assert_array_equal(mine, theirs)


@pytest.mark.parametrize("folder", [tagger.WEIGHTS, embedder.WEIGHTS])
def test_no_product_can_reach_what_a_float_rounds(folder: object) -> None:
    """The largest sum that any layer's weights allow is below 2²⁴, so that products are exact for every text."""
    weights = Weights.read(folder / "network.npz")  # type: ignore[operator]
    layers = [name.removesuffix(".zero") for name in weights.arrays if name.endswith(".zero")]
    assert 24 <= len(layers)
    for name in layers:
        assert 255 * np.abs(weights.linear(name).weight.astype(np.int64)).sum(axis=1).max() < 2**24
