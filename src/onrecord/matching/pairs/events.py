"""What happened, in kinds: "has been charged" and "was indicted" bring one news, "was arrested" another.

The kinds are those of ACE 2005 (Linguistic Data Consortium, English annotation guidelines for events) as far as
single words tell them, with crashes and disasters, in the order in which an affair goes on.
"""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.wording.terms import stem

_KINDS = {
    "a disaster": "earthquake quake tremor aftershock flood storm hurricane tornado landslide",
    "an attack": "attack shoot shot shooting shooter gunman gunfire bomb bombing blast explode explosion stab assault"
    " ambush",
    "a crash": "crash collide collision struck hit derail",
    "an injury": "injure injury wound hurt",
    "a death": "die dead death kill slain fatal",
    "a search": "search hunt manhunt",
    "an escape": "escape flee fled",
    "an arrest": "arrest custody detain apprehend capture caught seize",
    "a release": "release freed bail parole",
    "a charge": "charge indict accuse arraign",
    "a trial": "trial plead pleaded testify",
    "a verdict": "convict guilty verdict acquit",
    "a sentence": "sentence imprison",
    "a lawsuit": "sue lawsuit suit",
    "a meeting": "meet met summit",
    "an agreement": "agree agreement deal sign",
    "a purchase": "buy bought acquire acquisition purchase takeover merge merger",
    "a launch": "launch unveil debut",
    "a vote": "vote elect election",
    "an appointment": "nominate nominee nomination appoint name pick",
    "a resignation": "resign quit step retire",
}
_KIND_OF = {stem(word): kind for kind, those in _KINDS.items() for word in those.split()}
_PLACE = {kind: place for place, kind in enumerate(_KINDS)}


def events(stems: Iterable[str]) -> frozenset[str]:
    """The kinds of events that words, given as their stems, tell of."""
    return frozenset(kind for stemmed in stems if (kind := _KIND_OF.get(stemmed)))


def news(those: Iterable[str]) -> str:
    """The kind that comes last in the course of an affair, which is the news; empty where there is none."""
    return max(those, key=_PLACE.__getitem__, default="")
