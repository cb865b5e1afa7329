"""Keys under which the nouns for one role are the same: "spokesman", "spokeswoman"."""

from __future__ import annotations

_IN_FULL = {
    "sen": "senator",
    "gov": "governor",
    "rep": "representative",
    "pm": "minister",
    "premier": "minister",
    "congress": "representative",
    "justice": "judge",
    "chief": "head",
    "boss": "head",
    "director": "head",
}


def role_key(noun: str) -> str:
    """What the nouns for one role share: "spokesman" and "spokeswoman", "Sen." and "senator"."""
    for ending in ("woman", "person", "man"):
        if noun.endswith(ending) and len(noun) > len(ending) + 3:
            noun = noun.removesuffix(ending)
            break
    return _IN_FULL.get(noun, noun)


def in_full(word: str) -> str:
    """The words of a short title: "prime minister" for "pm", and for "premier"; any other word as it is."""
    return "prime minister" if word in {"pm", "premier"} else word
