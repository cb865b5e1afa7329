"""Annotated texts as windows of wordpieces with labels, read by the same code as at run time."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer

from onrecord.model.span import Span
from onrecord.model.tags import Passage
from onrecord.tagging.decoding import LABELS
from onrecord.tagging.sections import SPECIAL, Section, sections
from onrecord.tagging.windows import WINDOW
from training.polnear import ROLES, Annotated
from training.teach import Taught
from training.windows import windows

CLS, SEP = 101, 102
IGNORED = -100


@dataclass(frozen=True, slots=True)
class Example:
    """One window: wordpieces, features, BIO labels, and for each cue head in it the role of every wordpiece."""

    ids: NDArray[np.int32]
    features: NDArray[np.int32]
    labels: NDArray[np.int64]
    heads: NDArray[np.int64]  # places of the cue heads in the window
    roles: NDArray[np.int64]  # heads × wordpieces: 0 none, 1 source, 2 cue, 3 content
    soft: NDArray[np.float16] | None = None  # label probabilities of teachers, wordpieces × 7

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows side by side, as tensors."""

    ids: torch.Tensor
    features: torch.Tensor
    mask: torch.Tensor  # true at wordpieces and at the two special ones
    labels: torch.Tensor  # without the special places: batch × (length - 2)
    rows: torch.Tensor  # for every cue head, its window in the batch
    heads: torch.Tensor  # its place
    roles: torch.Tensor  # cue heads × (length - 2), IGNORED beyond the window
    soft: torch.Tensor  # label probabilities of teachers, 0 where there are none: batch × (length - 2) × 7


def label(section: Section, doc: Annotated) -> tuple[NDArray[np.int64], list[int], NDArray[np.int64]]:
    """BIO labels (0 outside, 1 + 2·role begins, 2 + 2·role goes on), cue heads, and roles by cue head."""
    count = len(section)
    labels = np.zeros(count, dtype=np.int64)
    by_head: dict[int, NDArray[np.int64]] = {}
    found: list[tuple[int, int, int]] = []
    for row in doc.attributions:
        places = {
            role: [p for p in (_places(section, a, b) for a, b in getattr(row, role)) if p[0] < p[1]] for role in ROLES
        }
        if not places["cue"]:
            continue
        head = min(a for a, _ in places["cue"])
        column = by_head.setdefault(head, np.zeros(count, dtype=np.int64))
        for number, role in ((2, "content"), (0, "source"), (1, "cue")):
            for a, b in places[role]:
                column[a:b] = number + 1
                found.append((number, a, b))
    order = {2: 0, 0: 1, 1: 2}
    for number, a, b in sorted(found, key=lambda f: (order[f[0]], f[1])):
        labels[a] = 1 + 2 * number
        labels[a + 1 : b] = 2 + 2 * number
    goes_on = (labels > 0) & (labels % 2 == 0)
    before = np.concatenate([[0], labels[:-1]])
    broken = goes_on & (before != labels) & (before != labels - 1)
    labels[broken] -= 1
    heads = sorted(by_head)
    roles = np.stack([by_head[h] for h in heads]) if heads else np.zeros((0, count), dtype=np.int64)
    return labels, heads, roles


def _places(section: Section, start: int, end: int) -> tuple[int, int]:
    """The wordpieces that share a character with [start, end)."""
    first = int(np.searchsorted(section.end, start, side="right"))
    last = int(np.searchsorted(section.start, end, side="left"))
    return first, last


def examples(doc: Annotated, tokenizer: Tokenizer, size: int = WINDOW - 2) -> list[Example]:
    """The windows of one text."""
    out = []
    passage = Passage(doc.text, (Span(0, len(doc.text)),))
    for section in sections(passage, tokenizer):
        labels, heads, roles = label(section, doc)
        for start, end in windows(section.paragraph_starts, size):
            inside = [i for i, h in enumerate(heads) if start <= h < end]
            out.append(
                Example(
                    section.ids[start:end],
                    section.features[start:end],
                    labels[start:end],
                    np.array([heads[i] - start for i in inside], dtype=np.int64),
                    roles[inside, start:end],
                )
            )
    return out


def soften(found: list[Example], taught: list[Taught], size: int) -> list[Example]:
    """`found`, the windows of a text, with what teachers say of the same text."""
    soft = [t.soft[a:b] for t in taught for a, b in windows(t.section.paragraph_starts, size)]
    return [replace(example, soft=one) for example, one in zip(found, soft, strict=True)]


def unlabelled(taught: list[Taught], size: int) -> list[Example]:
    """The windows of a text without annotation, labelled by teachers alone."""
    out = []
    for one in taught:
        ids, features = one.section.ids, one.section.features
        for start, end in windows(one.section.paragraph_starts, size):
            inside = np.flatnonzero((one.heads >= start) & (one.heads < end))
            none = np.full(end - start, IGNORED, dtype=np.int64)
            roles = one.roles[inside, start:end].astype(np.int64)
            out.append(
                Example(
                    ids[start:end], features[start:end], none, one.heads[inside] - start, roles, one.soft[start:end]
                )
            )
    return out


def collate(items: list[Example], multiple: int = 32) -> Batch:
    """Windows padded to one length, a multiple of `multiple`."""
    length = -(-(max(map(len, items)) + 2) // multiple) * multiple
    ids = torch.zeros(len(items), length, dtype=torch.long)
    features = torch.full((len(items), length), SPECIAL)
    mask = torch.zeros(len(items), length, dtype=torch.bool)
    labels = torch.full((len(items), length - 2), IGNORED)
    total = sum(len(item.heads) for item in items)
    rows = torch.zeros(total, dtype=torch.long)
    heads = torch.zeros(total, dtype=torch.long)
    roles = torch.full((total, length - 2), IGNORED)
    soft = torch.zeros(len(items), length - 2, LABELS)
    at = 0
    for i, item in enumerate(items):
        n, k = len(item), len(item.heads)
        ids[i, 0], ids[i, n + 1] = CLS, SEP
        ids[i, 1 : n + 1] = torch.from_numpy(item.ids.astype(np.int64))
        features[i, 1 : n + 1] = torch.from_numpy(item.features.astype(np.int64))
        mask[i, : n + 2] = True
        labels[i, :n] = torch.from_numpy(item.labels)
        rows[at : at + k] = i
        heads[at : at + k] = torch.from_numpy(item.heads)
        roles[at : at + k, :n] = torch.from_numpy(item.roles)
        at += k
        if item.soft is not None:
            soft[i, :n] = torch.from_numpy(item.soft.astype(np.float32))
    return Batch(ids, features, mask, labels, rows, heads, roles, soft)
