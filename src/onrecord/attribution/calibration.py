"""Fitted by training/calibrate.py for weights 8b40e44b70ce; see `confidence`."""

INTERCEPT = -1.2989
COEFFICIENTS: tuple[float, ...] = (
    0.2459,
    0.3287,
    0.0441,
    0.28,
    0.3084,
    -0.1665,
    0.5006,
    -0.7647,
    0.3161,
    0.1798,
    0.1697,
)
