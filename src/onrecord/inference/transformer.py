"""MiniLM: a transformer encoder of BERT's shape (Devlin et al. 2019; Wang et al. 2020), built from stored weights."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from onrecord.inference.runtime import openvino as ov
from onrecord.inference.weights import Weights
from onrecord.inference.whole import Arithmetic, Node, constant, gelu, integers, norm, op, rounded, total

WIDTH, LAYERS, HEADS = 384, 6, 12
_NEVER = -1e7  # what a place of padding is given instead of how well it fits


def encoder(ids: Node, tables: Sequence[tuple[str, Node]], weights: Weights, exact: Arithmetic) -> ov.Node:
    """The last layer's answer, 1 × length × WIDTH.

    `ids`: 1 × length wordpieces, 0 where there is padding; `tables`: the embeddings that are summed beside that of
    places, each with the numbers (1 × length) that are looked up in it.
    """
    length = op.gather(op.shape_of(ids), op.constant(np.int64(1)), op.constant(np.int64(0)))
    places = op.range(op.constant(np.int64(0)), length, op.constant(np.int64(1)), "i64")
    x = embedded("places", places, weights)
    for name, numbers in tables:
        x = op.add(embedded(name, numbers, weights), x)
    x = norm(x, weights.norm("norm"))
    unseen = op.select(op.not_equal(ids, op.constant(np.int32(0))), constant(0), constant(_NEVER))
    unseen = op.unsqueeze(unseen, integers(1, 2))
    for i in range(LAYERS):
        x = _layer(x, unseen, f"layers.{i}", weights, exact)
    return x


def embedded(name: str, numbers: Node, weights: Weights) -> ov.Node:
    """The rows of a table that `numbers` name."""
    rows, factors = weights.table(name)
    first = op.constant(np.int64(0))
    row = op.convert(op.gather(op.constant(rows), numbers, first), "f32")
    return op.multiply(row, op.gather(constant(factors.reshape(-1, 1)), numbers, first))


def _layer(x: Node, unseen: Node, name: str, weights: Weights, exact: Arithmetic) -> ov.Node:
    seen = _attended(exact.linear(x, weights.linear(f"{name}.qkv")), unseen, name, weights, exact)
    x = norm(op.add(x, exact.linear(seen, weights.linear(f"{name}.out"))), weights.norm(f"{name}.norm1"))
    inner = gelu(exact.linear(x, weights.linear(f"{name}.up")))
    return norm(op.add(x, exact.linear(inner, weights.linear(f"{name}.down"))), weights.norm(f"{name}.norm2"))


def _attended(qkv: Node, unseen: Node, name: str, weights: Weights, exact: Arithmetic) -> ov.Node:
    """What each place sees, in units of values: attention in heads (Vaswani et al. 2017), its softmax in 255ths of the
    best fit."""
    units = weights.attention(name)
    heads = op.reshape(qkv, integers(0, 0, 3, HEADS, WIDTH // HEADS), True)
    parts = op.split(op.transpose(heads, integers(2, 0, 3, 1, 4)), op.constant(np.int64(0)), 3)
    query, key, value = (
        exact.counted(op.squeeze(parts.output(i), integers(0)), unit)
        for i, unit in enumerate((units.query * (WIDTH // HEADS) ** 0.5, units.key, units.value))
    )
    fit = op.add(exact.product(query, key), unseen)
    behind = op.subtract(fit, op.reduce_max(fit, integers(-1), True))
    share = rounded(op.multiply(op.exp(op.multiply(behind, constant(units.query * units.key))), constant(255)))
    share = exact.within(share, 0, 255)
    # still in units of values: a factor here the runtime would move about, and round elsewhere
    mixed = op.divide(exact.product(share, value, b_transposed=False), total(share))
    joined = op.transpose(mixed, integers(0, 2, 1, 3))
    return op.reshape(joined, integers(0, 0, WIDTH), True)
