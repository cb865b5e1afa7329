"""Changes to annotated texts that other news makes: other quotation marks, lost ones, capitals throughout."""

from __future__ import annotations

import random
from dataclasses import replace

from training.polnear import Annotated, Attribution, Spans

_STYLES = (
    str.maketrans("“”", '""'),
    str.maketrans("“”‘’", "‘’“”"),
    str.maketrans("“”", "«»"),
    str.maketrans("“”‘’", "\"\"''"),
)
_DOUBLE = set('“”"')


def augment(doc: Annotated, rng: random.Random, share: float) -> Annotated:
    """`doc`, or with probability `share` a copy of it whose quotation marks or capitals are other ones."""
    if rng.random() >= share:
        return doc
    way = rng.random()
    if way < 0.45:
        return replace(doc, text=doc.text.translate(rng.choice(_STYLES)))
    if way < 0.60:
        return _without(doc, {i for i, c in enumerate(doc.text) if c in _DOUBLE})
    if way < 0.85:
        return _without(doc, {i for i, c in enumerate(doc.text) if c in _DOUBLE and rng.random() < 0.1})
    if way < 0.93:
        upper = "".join(c.upper() if len(c.upper()) == 1 else c for c in doc.text)
        return replace(doc, text=upper)
    return replace(doc, text="".join(c.lower() if len(c.lower()) == 1 else c for c in doc.text))


def _without(doc: Annotated, dropped: set[int]) -> Annotated:
    moved, place = [], 0
    for i in range(len(doc.text)):
        moved.append(place)
        place += i not in dropped
    moved.append(place)

    def shift(spans: Spans) -> Spans:
        pairs = ((moved[a], moved[b]) for a, b in spans)
        return tuple((a, b) for a, b in pairs if a < b)

    rows = (Attribution(shift(r.source), shift(r.cue), shift(r.content)) for r in doc.attributions)
    text = "".join(c for i, c in enumerate(doc.text) if i not in dropped)
    return replace(doc, text=text, attributions=tuple(r for r in rows if r.cue))
