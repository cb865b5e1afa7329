"""Fitted by training/calibrate.py for weights 1b79fc0cf50f; see `confidence`."""

INTERCEPT = -1.5495
COEFFICIENTS: tuple[float, ...] = (
    0.1565,
    0.3573,
    0.059,
    0.2672,
    0.3222,
    -0.1974,
    0.2641,
    -0.7923,
    0.3209,
    -0.0081,
    0.1702,
)
