"""Generated inputs, by atheris, which keeps those that reach new code.

    python -m tests.fuzz.guided TARGET [INPUTS]

Needs `pip install 'onrecord[fuzz]'`; where that is missing, it says so and ends.
"""

from __future__ import annotations

import sys

SECONDS = 60  # for one input; atheris takes a longer one for a hang


def main(target: str, inputs: str = "2000") -> int:
    """Feed `target` with so many inputs; the process ends with an error on the first that breaks it."""
    try:
        import atheris
    except ImportError:
        print("atheris is not installed (pip install 'onrecord[fuzz]'); hypothesis alone has run.")
        return 0
    with atheris.instrument_imports(include=["onrecord"]):
        from tests.fuzz.targets import TARGETS
    options = [f"-atheris_runs={inputs}", "-seed=1", f"-timeout={SECONDS}", "-max_len=4096", "-verbosity=0"]
    atheris.Setup([sys.argv[0], *options], TARGETS[target])
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
