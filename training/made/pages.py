"""Annotated articles as pages print them: a headline without a full stop, crossheads, notes, short reports."""

from __future__ import annotations

import random
import re

from training.made.compose import Composer
from training.made.draft import Draft
from training.polnear import Annotated

_PARAGRAPHS = re.compile(r"[^\n]+")
_SHORT = 4  # paragraphs of a short report at most
_LONG = 2500  # characters of one at most


def printed(doc: Annotated, composer: Composer, rng: random.Random) -> Annotated:
    """The whole article, its first line without its full stop, with crossheads and notes between its paragraphs."""
    draft = Draft()
    parting = "\n" if rng.random() < 0.2 else ""
    share = rng.choice((0.0, 0.0, 0.08, 0.15))
    at = 0
    for number, (start, end) in enumerate(_whole(doc)):
        if not number:
            end -= doc.text[start:end].endswith(".")
        elif draft.text:
            draft.text += parting or doc.text[at:start].replace(".", "")
            if rng.random() < share:
                draft.text += composer.line(rng.choice(("crossheads", "notes"))) + rng.choice(("\n", "\n\n"))
        draft.take(doc, start, end)
        at = end if number else end + doc.text[end:].startswith(".")
    return draft.done(doc.name)


def short(doc: Annotated, composer: Composer, rng: random.Random) -> Annotated:
    """One to four paragraphs of the article, mostly with a headline above, as short news is printed."""
    whole = _whole(doc)
    count = rng.choice((1, 1, 2, 3, _SHORT))
    first = rng.randrange(max(1, len(whole) - count))
    draft = Draft()
    parting = rng.choice(("\n\n", "\n\n", "\n"))
    if rng.random() < 0.65:
        draft.text += composer.headline() + rng.choice(("", "", "", "."))
        draft.text += rng.choice(("\n\n", "\n"))
        if rng.random() < 0.3:
            above = composer.line("above")
            draft.text += above + ("" if above.endswith(" ") else rng.choice(("\n\n", "\n")))
    for number, (start, end) in enumerate(whole[first : first + count]):
        if end - start > _LONG:
            break
        if number:
            draft.text += parting
            if rng.random() < 0.1:
                draft.text += composer.line(rng.choice(("crossheads", "notes"))) + rng.choice(("\n", parting))
        draft.take(doc, start, end)
    return draft.done(f"{doc.name}-short")


def _whole(doc: Annotated) -> list[tuple[int, int]]:
    """Paragraphs, joined where one attribution lies in several."""
    spans = [
        (min(a for a, _ in every), max(b for _, b in every))
        for row in doc.attributions
        if (every := (*row.source, *row.cue, *row.content))
    ]
    out: list[tuple[int, int]] = []
    for found in _PARAGRAPHS.finditer(doc.text):
        start, end = found.span()
        if out and any(a < out[-1][1] and b > start for a, b in spans):
            out[-1] = out[-1][0], end
        else:
            out.append((start, end))
    return out
