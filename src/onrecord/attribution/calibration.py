"""Fitted by training/calibrate.py for weights 91429aff0d35; see `confidence`."""

INTERCEPT = -1.6323
COEFFICIENTS: tuple[float, ...] = (
    0.2361,
    0.357,
    0.042,
    0.2765,
    0.3182,
    -0.1466,
    0.5322,
    -0.5861,
    0.4257,
    0.1568,
    0.2422,
)
