"""Fitted by training/calibrate.py for weights 16fd8fdba290; see `confidence`."""

INTERCEPT = -0.848
COEFFICIENTS: tuple[float, ...] = (
    0.1729,
    0.2942,
    0.0576,
    0.295,
    0.2747,
    -0.4375,
    -0.1935,
    -1.284,
    0.5001,
    0.0157,
    0.0714,
)
