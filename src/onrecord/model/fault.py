"""What is wrong with a record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FaultKind = Literal["file", "index", "stored", "text", "judgement", "vector", "words", "derived"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: where, and a sentence that says what it is and what to do."""

    kind: FaultKind
    said: str
