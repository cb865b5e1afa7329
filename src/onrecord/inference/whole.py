"""Arithmetic that comes out the same on every processor.

A sum of floats depends on the order in which it is taken, and that on how many a processor adds at once. A sum of
whole numbers below 2²⁴ does not: a float holds each of them and each sum of them without rounding. So whatever is
summed here is whole: the products of layers and of attention, the sums of a softmax and of a normalisation. All else
is done number by number, where every processor rounds alike.

Where the processor multiplies bytes without losing any (VNNI, AMX), the runtime is shown the inputs of a product as
`FakeQuantize`, which lets it do so. Elsewhere its byte products saturate, and the same whole numbers are multiplied as
floats, with the same outcome. After Jacob et al., "Quantization and Training of Neural Networks for Efficient
Integer-Arithmetic-Only Inference" (2018); that sums of whole floats are exact is IEEE 754.
"""

from __future__ import annotations

from functools import cache
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from onrecord.inference.runtime import openvino as ov
from onrecord.inference.weights import Linear, Norm

op = ov.opset13
Node: TypeAlias = ov.Node

_LEAST_VARIANCE = 1e-9


def constant(values: Any) -> ov.Node:
    """Floats as a constant of the graph."""
    return op.constant(np.asarray(values, dtype=np.float32))


def integers(*values: int) -> ov.Node:
    """A list of places or axes as a constant of the graph."""
    return op.constant(np.asarray(values, dtype=np.int64))


def rounded(x: Node) -> ov.Node:
    """To the nearest whole number, halves to the even one."""
    return op.round(x, "half_to_even")


class Arithmetic:
    """Products of whole numbers, as bytes or as floats; `as_bytes` only where the processor loses nothing by it."""

    def __init__(self, as_bytes: bool) -> None:
        self._as_bytes = as_bytes

    def within(self, x: Node, low: int, high: int) -> ov.Node:
        """Whole numbers kept from `low` to `high`, 256 apart at most, ready to be multiplied."""
        if self._as_bytes:
            return op.fake_quantize(x, constant(low), constant(high), constant(low), constant(high), high - low + 1)
        return op.clamp(x, float(low), float(high))

    def weight(self, values: NDArray[np.int8]) -> ov.Node:
        """The second factor of `product`, where it is a constant."""
        if self._as_bytes:
            return op.multiply(op.convert(op.constant(values), "f32"), constant(1))
        return op.constant(values.astype(np.float32))

    def product(self, a: Node, b: Node, b_transposed: bool = True) -> ov.Node:
        """The matrix product of whole numbers; rounding tells the runtime to leave it whole."""
        return rounded(op.matmul(a, b, False, b_transposed))

    def linear(self, x: Node, layer: Linear) -> ov.Node:
        """See `Linear`."""
        counted = op.add(rounded(op.multiply(x, constant(layer.before))), constant(layer.zero))
        weight = self.weight(layer.weight)
        if layer.digits == 1:
            summed = self.product(self.within(counted, 0, 255), weight)
        else:
            counted = op.clamp(counted, 0.0, 65535.0)
            high = op.floor(op.multiply(counted, constant(1 / 256)))
            low = op.subtract(counted, op.multiply(high, constant(256)))
            first, second = (self.product(self.within(digit, 0, 255), weight) for digit in (high, low))
            summed = op.add(op.multiply(first, constant(256)), second)
        return op.add(op.multiply(summed, constant(layer.after)), constant(layer.shift))

    def counted(self, x: Node, unit: float) -> ov.Node:
        """`x` in units of `unit`, from -128 to 127."""
        return self.within(rounded(op.multiply(x, constant(1 / unit))), -128, 127)


def norm(x: Node, layer: Norm) -> ov.Node:
    """Layer normalisation over the last axis (Ba, Kiros and Hinton 2016); see `Norm`."""
    width = len(layer.gain)
    values = rounded(op.multiply(x, constant(layer.fine)))
    squares = rounded(op.multiply(op.multiply(x, x), constant(layer.fine_squares)))
    mean = op.multiply(total(values), constant(1 / (width * layer.fine)))
    square = op.multiply(total(squares), constant(1 / (width * layer.fine_squares)))
    variance = op.maximum(op.subtract(square, op.multiply(mean, mean)), constant(_LEAST_VARIANCE))
    scaled = op.multiply(op.subtract(x, mean), op.divide(constant(1), op.sqrt(variance)))
    return op.add(op.multiply(scaled, constant(layer.gain)), constant(layer.shift))


def total(x: Node) -> ov.Node:
    """The sum over the last axis, which is kept."""
    return op.reduce_sum(x, integers(-1), True)


def gelu(x: Node) -> ov.Node:
    """The Gaussian error linear unit (Hendrycks, Gimpel 2016), spelled out: the runtime's own differs by processor."""
    half = op.multiply(x, constant(0.5))
    return op.add(op.multiply(half, op.erf(op.multiply(x, constant(2**-0.5)))), half)


@cache
def bytes_are_exact() -> bool:
    """Whether this processor multiplies bytes without saturating, tried on a product that would show it."""
    count, most = 64, 127
    x = op.parameter([1, -1, count], np.float32)
    exact = Arithmetic(as_bytes=True)
    y = exact.product(exact.within(x, 0, 255), exact.weight(np.full((count, count), most, dtype=np.int8)))
    request = compiled(ov.Model([y], [x]), 1).create_infer_request()
    request.infer([np.full((1, count, count), 255, dtype=np.float32)])
    return bool((request.get_output_tensor(0).data == count * most * 255).all())


def compiled(model: ov.Model, streams: int) -> ov.CompiledModel:
    """`model` for this processor, with one thread a stream; what is left in floats stays in floats of 32 bits."""
    settings: dict[str, object] = {
        "INFERENCE_NUM_THREADS": streams,
        "NUM_STREAMS": streams,
        "ENABLE_CPU_PINNING": False,
        "INFERENCE_PRECISION_HINT": "f32",
    }
    return ov.Core().compile_model(model, "CPU", settings)
