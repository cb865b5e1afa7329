"""Names with a word before them that is no part of them: "Brave Ida Oduya"."""

from __future__ import annotations

from collections import defaultdict

from onrecord.speakers.lexicon.word_classes import PARTICLES
from onrecord.speakers.mentions.names import Run


def without_epithets(groups: dict[tuple[str, ...], list[Run]]) -> dict[tuple[str, ...], list[Run]]:
    """The groups, with a name that stands mostly without its first word joined to those: "Brave Ida Oduya"."""
    joined: dict[tuple[str, ...], list[Run]] = defaultdict(list)
    for keys, group in groups.items():
        shorter = keys[1:]
        alone = len(groups.get(shorter, ()))
        verb = keys[0].endswith("ing") and alone and all(run.opens for run in group)  # "Quoting Ida Oduya, he"
        plain = len(shorter) > 1 and shorter[0] not in PARTICLES and (verb or alone >= len(group))
        joined[shorter if plain else keys].extend(group)
    return joined
