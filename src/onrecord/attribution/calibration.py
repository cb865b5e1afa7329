"""Fitted by training/calibrate.py for weights 14b5e3497d35; see `confidence`."""

INTERCEPT = -0.8082
COEFFICIENTS: tuple[float, ...] = (
    0.1245,
    0.3657,
    0.0448,
    0.3496,
    0.2778,
    -0.7977,
    -0.1778,
    -0.8212,
    0.346,
    0.2259,
    -0.0535,
)
