"""The model that tells what sentences mean, loaded when the first sentence asks for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.wording.meaning import Embedder, Vectors


class Embed:
    """Vectors of sentences; whoever only asks a record waits for no model."""

    def __init__(self, load: Callable[[], Embedder]) -> None:
        self._load = load
        self._embedder: Embedder | None = None

    @classmethod
    def by(cls, load: Callable[[], Embedder] | None) -> Embed | None:
        """By the model that `load` makes; None without one."""
        return cls(load) if load else None

    def __call__(self, sentences: Sequence[str]) -> Vectors:
        """One row a sentence, of length 1."""
        self._embedder = self._embedder or self._load()
        return self._embedder.embed(sentences)
