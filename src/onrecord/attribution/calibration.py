"""Fitted by training/calibrate.py for weights 625ec76f1f88; see `confidence`."""

INTERCEPT = 0.1601
COEFFICIENTS: tuple[float, ...] = (
    0.7196,
    0.0434,
    0.0255,
    0.4699,
    0.5371,
    -1.1442,
    0.2264,
    -0.5198,
    0.1696,
    -0.0043,
    0.0038,
)
