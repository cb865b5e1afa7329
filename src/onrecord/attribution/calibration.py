"""Fitted by training/calibrate.py for weights 91429aff0d35; see `confidence`."""

INTERCEPT = -1.7321
COEFFICIENTS: tuple[float, ...] = (
    0.3486,
    0.3494,
    0.0328,
    0.2717,
    0.3374,
    -0.1126,
    0.5247,
    -0.5667,
    0.5599,
    0.0418,
    0.3048,
)
