"""The version of the rules that link statements: a record that other rules linked is linked anew."""

from __future__ import annotations

import zlib
from functools import cache
from importlib.resources import files

RULES = "13"


@cache
def rules() -> str:
    """By what statements are linked: this version of the package, and the weights. Whatever changes a link changes it.

    RULES is raised by hand when features, drawers or clustering change.
    """
    return f"{RULES}-{zlib.crc32(weights_text().encode()):08x}"


@cache
def weights_text() -> str:
    """The file of weights in the package."""
    return files(__package__).joinpath("weights.json").read_text(encoding="utf-8")
