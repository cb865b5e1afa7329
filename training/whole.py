"""From a quantised OpenVINO model to the arrays that the package computes with (see `onrecord.inference`).

NNCF decides the scales; here they become one multiplication, one zero point and bytes for each layer. What NNCF left in
floating point gets two digits of a byte. What its model computes on some windows says how finely the sums of
normalisations can be taken, and how far values reach.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.inference.runtime import openvino as ov
from onrecord.inference.transformer import HEADS, LAYERS, WIDTH

EXACT = 2**24  # whole numbers up to here are floats
SPARE = 4  # sums may grow to this many times the largest seen, and stay exact
REACH = (1.2, 1.6)  # how far beyond the least and the most seen the two digits go

NAMES = (  # of nodes as torch exports them, for both networks
    (r"^__module\.(network\.)?", ""),
    (r"^encoder\.(embeddings|encoder|layers|norm|words|places|features)\b", r"\1"),
    (r"^encoder\.layer\.", "layers."),
    (r"^embeddings\.word_embeddings", "words"),
    (r"^embeddings\.position_embeddings", "places"),
    (r"^embeddings\.token_type_embeddings", "types"),
    (r"^embeddings\.LayerNorm", "norm"),
    (r"attention\.self\.(query|key|value)", r"\1"),
    (r"attention\.output\.dense", "out"),
    (r"attention\.output\.LayerNorm", "norm1"),
    (r"intermediate\.dense", "up"),
    (r"output\.dense", "down"),
    (r"output\.LayerNorm", "norm2"),
    (r"\.attention\.self$", ""),
)


def _name(node: ov.Node) -> str:
    name = str(node.get_friendly_name()).split("/")[0]
    for pattern, plain in NAMES:
        name = re.sub(pattern, plain, name)
    return name


def _values(node: ov.Node) -> NDArray[Any]:
    """A constant, which may be stored in half precision."""
    if node.get_type_name() == "Convert":
        return _values(node.input_value(0).get_node()).astype(np.float32)
    return np.array(node.get_data())


def _bytes(node: ov.Node) -> tuple[NDArray[np.int8], NDArray[np.float64]]:
    """A matrix as bytes and a factor for each row; what is in floating point is made so here."""
    if node.get_type_name() == "Multiply":
        stored = node.input_value(0).get_node().input_value(0).get_node().get_data()
        return np.array(stored), np.array(node.input_value(1).get_node().get_data(), dtype=np.float64).reshape(-1)
    return in_bytes(_values(node))


def in_bytes(values: NDArray[Any]) -> tuple[NDArray[np.int8], NDArray[np.float64]]:
    """A matrix of floats as bytes and a factor for each row."""
    factors = np.maximum(np.abs(values).max(axis=1).astype(np.float64) / 127, 1e-12)
    return np.round(values / factors[:, None]).astype(np.int8), factors


def _range(node: ov.Node) -> tuple[float, float]:
    return tuple(float(node.input_value(i).get_node().get_data()) for i in (1, 2))  # type: ignore[return-value]


def _follower(node: ov.Node) -> ov.Node:
    return next(iter(node.output(0).get_target_inputs())).get_node()


class Reader:
    """Collects the arrays of one model."""

    def __init__(self, model: ov.Model, windows: Sequence[Sequence[NDArray[Any]]]) -> None:
        self.arrays: dict[str, NDArray[Any]] = {}
        self._seen = _reached(model, windows)
        for node in model.get_ordered_ops():
            kind = node.get_type_name()
            if kind == "MatMul" and "linear" in node.get_friendly_name():
                self._linear(node)
            elif kind == "MVN":
                self._norm(node)
            elif kind == "Gather" and "embedding" in node.get_friendly_name():
                self._table(node)
            elif kind == "ScaledDotProductAttention":
                self._attention(node)
        self._joined()

    def _put(self, name: str, **values: Any) -> None:
        for key, value in values.items():
            stored = np.asarray(value)
            self.arrays[f"{name}.{key}"] = stored.astype(np.float32) if stored.dtype == np.float64 else stored

    def _linear(self, node: ov.Node) -> None:
        weight, factors = _bytes(node.input_value(1).get_node())
        bias = _values(_follower(node).input_value(1).get_node())
        source = node.input_value(0).get_node()
        if source.get_type_name() == "FakeQuantize":
            (low, high), digits = _range(source), 1
            source = source.input_value(0).get_node()
        else:
            least, most, _ = self._seen[source.get_friendly_name()]
            (low, high), digits = (least * REACH[0], most * REACH[1]), 2
        smooth: Any = 1.0
        if source.get_type_name() == "Multiply" and "smooth" in source.get_friendly_name():
            smooth = np.array(source.input_value(1).get_node().get_data(), dtype=np.float64).reshape(-1)
        step = (high - low) / (256**digits - 1)
        zero = round(-low / step)
        most_summed = int(np.abs(weight.astype(np.int64)).sum(axis=1).max()) * 255
        assert most_summed < EXACT, f"{node.get_friendly_name()} may reach {most_summed}"
        after = step * factors
        self._put(
            _name(node),
            weight=weight,
            before=smooth / step,
            zero=zero,
            digits=digits,
            after=after,
            shift=bias.reshape(-1).astype(np.float64) - zero * after * weight.astype(np.int64).sum(axis=1),
        )

    def _norm(self, node: ov.Node) -> None:
        gain = _follower(node)
        _, _, square = self._seen[node.input_value(0).get_node().get_friendly_name()]
        room = EXACT / SPARE / WIDTH
        fine = [2.0 ** math.floor(math.log2(room / reach)) for reach in (square**0.5, square)]
        shifts, gains = (_values(layer.input_value(1).get_node()).reshape(-1) for layer in (_follower(gain), gain))
        self._put(_name(node), gain=gains, shift=shifts, fine=np.array(fine))

    def _table(self, node: ov.Node) -> None:
        weight, factors = _bytes(node.input_value(0).get_node())
        self._put(_name(node), weight=weight, after=factors)

    def _attention(self, node: ov.Node) -> None:
        name = _name(node)
        quantised = [_quantised(node.input_value(i).get_node()) for i in (0, 1)]
        query, key = ((high - low) / 255 for low, high in map(_range, quantised))
        if quantised[0].input_value(0).get_node().get_type_name() != "Multiply":  # not yet divided by the root of width
            query *= (WIDTH // HEADS) ** -0.5
        least, most, _ = self._seen[node.input_value(2).get_node().get_friendly_name()]
        self._put(name, units=np.array([query, key, max(-least, most) / 127]))

    def _joined(self) -> None:
        """The unit of values goes into the layer that follows; queries, keys and values become one layer, and types go
        into places, where the model has them apart."""
        get = self.arrays
        for i in range(LAYERS):
            get[f"layers.{i}.out.before"] = get[f"layers.{i}.out.before"] * get[f"layers.{i}.units"][2]
            parts = [f"layers.{i}.{part}" for part in ("query", "key", "value")]
            if f"{parts[0]}.weight" not in get:
                continue
            for key in ("before", "zero", "digits"):
                same = [get.pop(f"{part}.{key}") for part in parts]
                assert all((value == same[0]).all() for value in same), (i, key)
                get[f"layers.{i}.qkv.{key}"] = same[0]
            for key in ("weight", "after", "shift"):
                get[f"layers.{i}.qkv.{key}"] = np.concatenate([get.pop(f"{part}.{key}") for part in parts])
        if "types.weight" in get:
            of_type = get.pop("types.weight")[0] * get.pop("types.after")[0]
            values = get["places.weight"] * get["places.after"][:, None] + of_type
            weight, factors = in_bytes(values)
            self._put("places", weight=weight, after=factors)


def _quantised(node: ov.Node) -> ov.Node:
    """The FakeQuantize above a node, through what only changes its shape."""
    while node.get_type_name() != "FakeQuantize":
        node = node.input_value(0).get_node()
    return node


def _reached(model: ov.Model, windows: Sequence[Sequence[NDArray[Any]]]) -> dict[str, tuple[float, float, float]]:
    """The least, the most and the largest mean square of a row, of what goes into layers that need to know."""
    looked: dict[str, ov.Output] = {}
    for node in model.get_ordered_ops():
        kind = node.get_type_name()
        if kind == "ScaledDotProductAttention":
            source = node.input_value(2)
        elif kind == "MVN" or (kind == "MatMul" and node.input_value(0).get_node().get_type_name() != "FakeQuantize"):
            source = node.input_value(0)
        else:
            continue
        looked[source.get_node().get_friendly_name()] = source
    copy = model.clone()
    by_name = {node.get_friendly_name(): node for node in copy.get_ordered_ops()}
    probed = ov.Model(
        [by_name[name].output(source.get_index()) for name, source in looked.items()], copy.get_parameters()
    )
    compiled = ov.Core().compile_model(probed, "CPU", {"INFERENCE_PRECISION_HINT": "f32"})
    found = dict.fromkeys(looked, (0.0, 0.0, 0.0))
    for window in windows:
        for name, values in zip(looked, compiled(list(window)).values(), strict=True):
            least, most, square = found[name]
            rows = (values.astype(np.float64) ** 2).mean(axis=-1).max()
            found[name] = (min(least, float(values.min())), max(most, float(values.max())), max(square, float(rows)))
    return found


def version(arrays: dict[str, NDArray[Any]]) -> str:
    """A hash of all that is computed with."""
    digest = hashlib.sha256()
    for name, values in sorted(arrays.items()):
        digest.update(name.encode() + str(values.dtype).encode() + np.ascontiguousarray(values).tobytes())
    return digest.hexdigest()[:12]


def write(model: ov.Model, windows: Sequence[Sequence[NDArray[Any]]], path: Path) -> str:
    """The arrays of a quantised model into `path`; returns their version."""
    arrays = Reader(model, windows).arrays
    np.savez(path, **arrays)  # type: ignore[arg-type]
    return version(arrays)
