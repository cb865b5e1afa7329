"""The forms of English verbs, so that the cue table can be written in base forms."""

from __future__ import annotations

_IRREGULAR = {
    "say": "says said saying",
    "tell": "tells told telling",
    "write": "writes wrote written writing",
    "read": "reads read reading",
    "speak": "speaks spoke spoken speaking",
    "think": "thinks thought thinking",
    "feel": "feels felt feeling",
    "know": "knows knew known knowing",
    "see": "sees saw seen seeing",
    "seek": "seeks sought seeking",
    "mean": "means meant meaning",
    "swear": "swears swore sworn swearing",
    "hold": "holds held holding",
    "find": "finds found finding",
    "forbid": "forbids forbade forbidden forbidding",
    "foresee": "foresees foresaw foreseen foreseeing",
    "understand": "understands understood understanding",
    "show": "shows showed shown showing",
    "put": "puts put putting",
    "lie": "lies lied lying",
    "bid": "bids bid bidding",
    "plead": "pleads pleaded pled pleading",
    "beseech": "beseeches besought beseeched beseeching",
    "label": "labels labeled labelled labeling labelling",
    "signal": "signals signaled signalled signaling signalling",
    "undertake": "undertakes undertook undertaken undertaking",
    "make": "makes made making",
    "give": "gives gave given giving",
    "sing": "sings sang sung singing",
}
# Verbs of more than one syllable that double their last letter all the same, because the stress falls on it.
_DOUBLING = frozenset("admit commit rebut concur refer defer confer prefer submit regret permit extol".split())
_VOWELS = "aeiou"


def forms(base: str) -> tuple[str, ...]:
    """The base form and every inflected form of an English verb, the base first."""
    if base in _IRREGULAR:
        return (base, *_IRREGULAR[base].split())
    if base.endswith("ee"):
        return (base, base + "s", base + "d", base + "ing")
    if base.endswith("e"):
        return (base, base + "s", base + "d", base[:-1] + "ing")
    if base.endswith("y") and base[-2] not in _VOWELS:
        return (base, base[:-1] + "ies", base[:-1] + "ied", base + "ing")
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return (base, base + "es", base + "ed", base + "ing")
    stem = base + base[-1] if _doubles(base) else base
    return (base, base + "s", stem + "ed", stem + "ing")


def _doubles(base: str) -> bool:
    if base in _DOUBLING:
        return True
    one_syllable = sum(c in _VOWELS for c in base.replace("qu", "q")) == 1
    ends_short = len(base) > 2 and base[-1] not in _VOWELS + "wxyz" and base[-2] in _VOWELS
    return one_syllable and ends_short
