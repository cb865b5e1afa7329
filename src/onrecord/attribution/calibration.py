"""Fitted by training/calibrate.py for weights 7343054e425e; see `confidence`."""

INTERCEPT = -1.3694
COEFFICIENTS: tuple[float, ...] = (
    0.2541,
    0.3337,
    0.031,
    0.2702,
    0.312,
    -0.2332,
    0.4926,
    -0.7114,
    0.3,
    0.1652,
    0.2077,
)
