"""What an ensemble of trained networks says of texts, for a student to learn from.

Of every text the label probabilities of the teachers are averaged; of a text without annotation also the cues that
they see, and the most probable role of each wordpiece there (Hinton, Vinyals and Dean, "Distilling the Knowledge in a
Neural Network", 2015).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord.inference.runtime import openvino as ov
from onrecord.model.span import Span
from onrecord.model.tags import Passage
from onrecord.tagging.decoding import best_labels, stretches
from onrecord.tagging.encoder import NetworkEncoder
from onrecord.tagging.roles import CUE, Scored, role_probabilities
from onrecord.tagging.sections import Section, sections
from onrecord.tagging.tagger import Head, merged, read_tokenizer
from training.windows import windows


@dataclass(frozen=True, slots=True)
class Taught:
    """A section as the teachers see it: label probabilities (wordpieces × 7), cue heads, and roles (heads ×
    wordpieces, as in `training.examples`)."""

    section: Section
    soft: NDArray[np.float16]
    heads: NDArray[np.int64]
    roles: NDArray[np.int8]


def exported_encoder(path: Path, threads: int) -> NetworkEncoder:
    """An exported network as it is, in floating point."""
    return NetworkEncoder(lambda _: ov.Core().read_model(path), threads)


class Teachers:
    """Exported networks that read the same windows."""

    def __init__(self, folders: list[Path], threads: int) -> None:
        self._tokenizer = read_tokenizer(folders[0] / "tokenizer.json")
        self._encoders = [exported_encoder(folder / "network.xml", threads) for folder in folders]
        self._heads = [Head.read(folder / "head.json") for folder in folders]

    def teach(self, texts: Iterable[str]) -> Iterator[list[Taught]]:
        """The sections of each text."""
        for text in texts:
            passage = Passage(text, (Span(0, len(text)),))
            yield [self._section(section) for section in sections(passage, self._tokenizer) if len(section)]

    def _section(self, section: Section) -> Taught:
        cut = windows(section.paragraph_starts)
        inputs = [(section.ids[a:b], section.features[a:b]) for a, b in cut]
        answers = [
            [Scored(a, *scores) for (a, _), scores in zip(cut, encoder.run(inputs), strict=True)]
            for encoder in self._encoders
        ]
        scores = np.mean([merged(len(section), scored) for scored in answers], axis=0).astype(np.float32)
        found = stretches(best_labels(scores, self._heads[0].transitions), scores, section.breaks)
        cues = found.start[found.role == CUE]
        roles = np.zeros((len(cues), len(section)), dtype=np.int8)
        for i in range(len(cut)):
            one = answers[0][i]
            mine = np.flatnonzero((cues >= one.start) & (cues < one.end))
            if len(mine):
                mean = np.mean(
                    [
                        role_probabilities(scored[i], cues[mine] - one.start, head.bias)
                        for scored, head in zip(answers, self._heads, strict=True)
                    ],
                    axis=0,
                )
                best = np.concatenate([1 - mean.sum(axis=0, keepdims=True), mean]).argmax(axis=0)
                roles[mine, one.start : one.end] = np.where(
                    roles[mine, one.start : one.end], roles[mine, one.start : one.end], best
                )
        exp = np.exp(scores - scores.max(axis=1, keepdims=True))
        soft = (exp / exp.sum(axis=1, keepdims=True)).astype(np.float16)
        return Taught(section, soft, cues.astype(np.int64), roles)
