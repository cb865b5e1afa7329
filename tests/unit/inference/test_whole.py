"""Whole numbers: sums that come out the same in any order, as bytes and as floats."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.inference.runtime import openvino as ov
from onrecord.inference.weights import Linear, Norm
from onrecord.inference.whole import Arithmetic, bytes_are_exact, compiled, gelu, norm, op

WIDTH = 64


def _answer(build: Any, x: np.ndarray) -> np.ndarray:
    given = op.parameter([1, -1, x.shape[-1]], np.float32)
    answer: np.ndarray = np.array(next(iter(compiled(ov.Model([build(given)], [given]), 1)(x[None]).values()))[0])
    return answer


def _layer(rng: np.random.Generator, digits: int) -> Linear:
    return Linear(
        rng.integers(-127, 128, (WIDTH, WIDTH)).astype(np.int8),
        np.array(30.0 if digits == 1 else 4000.0, dtype=np.float32),
        zero=100 if digits == 1 else 30_000,
        digits=digits,
        after=rng.uniform(1e-4, 1e-2, WIDTH).astype(np.float32),
        shift=rng.normal(size=WIDTH).astype(np.float32),
    )


@pytest.mark.parametrize("digits", [1, 2])
def test_a_layer_is_the_product_of_whole_numbers(digits: int) -> None:
    """What a layer gives is what numpy's integers give, but for the last rounding."""
    rng = np.random.default_rng(digits)
    layer, x = _layer(rng, digits), rng.normal(size=(5, WIDTH)).astype(np.float32)
    counted = np.clip(np.rint(x * layer.before) + layer.zero, 0, 256**digits - 1).astype(np.int64)
    expected = (counted @ layer.weight.T.astype(np.int64)) * layer.after.astype(np.float64) + layer.shift
    np.testing.assert_allclose(expected, _answer(lambda given: Arithmetic(False).linear(given, layer), x), rtol=1e-5)


@pytest.mark.skipif(not bytes_are_exact(), reason="this processor's products of bytes saturate")
@pytest.mark.parametrize("digits", [1, 2])
def test_bytes_and_floats_give_the_same_to_the_last_bit(digits: int) -> None:
    """A processor that multiplies bytes and one that cannot give one answer."""
    rng = np.random.default_rng(digits)
    layer, x = _layer(rng, digits), 3 * rng.normal(size=(33, WIDTH)).astype(np.float32)
    one, other = (
        _answer(lambda given, exact=exact: gelu(Arithmetic(exact).linear(given, layer)), x) for exact in (True, False)
    )
    np.testing.assert_array_equal(one, other)


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(WIDTH)), st.integers(0, 2**32 - 1))
def test_a_normalisation_sums_in_any_order(order: list[int], seed: int) -> None:
    """The columns in another order are normalised to the same numbers, in that order."""
    x = np.random.default_rng(seed).normal(size=(3, WIDTH)).astype(np.float32)
    layer = Norm(np.ones(WIDTH, np.float32), np.zeros(WIDTH, np.float32), 2.0**12, 2.0**12)
    straight = _answer(lambda given: norm(given, layer), x)
    shuffled = _answer(lambda given: norm(given, layer), np.ascontiguousarray(x[:, order]))
    np.testing.assert_array_equal(straight[:, order], shuffled)
    centred = x - x.mean(axis=1, keepdims=True)
    np.testing.assert_allclose(centred / centred.std(axis=1, keepdims=True), straight, atol=0.01)
