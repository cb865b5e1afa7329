"""What holds for all tests."""

from hypothesis import settings

# Nothing is timed: on a machine with others at work, a slow example is no fault.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
