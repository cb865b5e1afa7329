"""Fitted by training/calibrate.py for weights 16fd8fdba290; see `confidence`."""

INTERCEPT = -0.9139
COEFFICIENTS: tuple[float, ...] = (
    0.2674,
    0.3317,
    0.0854,
    0.3467,
    0.253,
    -0.6424,
    -0.0048,
    -0.9708,
    0.4689,
    0.3188,
    -0.0648,
)
