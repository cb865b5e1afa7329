"""Vectors of sentences, kept between runs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from onrecord.embedding import load_embedder
from onrecord.wording.meaning import Vectors


class KeptVectors:
    """The embedder in `folder`, asked for each sentence once; the answers are kept in `cache`."""

    def __init__(self, folder: Path, cache: Path) -> None:
        self._folder = folder
        self._kept = cache / f"{folder.name}.npz"
        self._rows: dict[str, Vectors] = {}
        if self._kept.exists():
            read = np.load(self._kept)
            self._rows = dict(zip(read["texts"].tolist(), read["vectors"], strict=True))

    def embed(self, texts: Sequence[str]) -> Vectors:
        """See `onrecord.wording.meaning.Embedder`."""
        new = sorted({text.rstrip("\0") for text in texts} - self._rows.keys())
        if new:
            self._rows |= dict(zip(new, load_embedder(self._folder, 1).embed(new), strict=True))
            np.savez(self._kept, texts=np.array(list(self._rows)), vectors=np.stack(list(self._rows.values())))
        return np.stack([self._rows[text.rstrip("\0")] for text in texts])
