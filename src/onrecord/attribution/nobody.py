"""Attributions that have nobody who says it: "nobody has said", "experience shows", "the road is expected to open"."""

from __future__ import annotations

import re

from onrecord.attribution.cues import CueReading
from onrecord.attribution.verb_groups import VerbGroup
from onrecord.model.span import hull
from onrecord.model.tags import Frame

_NEGATED = re.compile(r"\b(?:not|never|no longer)\b|n[’']t\b", re.IGNORECASE)
_NOBODY = re.compile(
    r"\W*(?:nobody|no[ -]one|none|nothing|neither of (?:them|the two)|few"
    r"|(?:hardly|scarcely|barely|almost) (?:any|anyone|anybody|no[ -]?one|nobody|a \w+)"
    r"|not (?:a single|one|a|many|even one)|anyone|anybody|whoever|no (?!doubt\b|longer\b|less\b|\d)[\w’'-]+)\b",
    re.IGNORECASE,
)
# "It should be noted", "it is worth recalling": remarks of the outlet. "It is said that …" is a rumour, and stays.
_NOTED = frozenset(
    "note noted noting mention mentioned mentioning recall recalled recalling remember remembered".split()
)
_RUMOURED = frozenset("said reported rumoured rumored alleged".split())
_ANY = re.compile(r"\W*any\b", re.IGNORECASE)
_HELD = frozenset("known considered seen viewed regarded deemed expected believed thought supposed".split())
# "It would be wrong to say", "there is no report that".
_JUDGED = re.compile(
    r"\b(?:it|that)(?:[’']s|\s+(?:is|was|seems|(?:would|may|might|will) be))\s+(?:\w+\s+){1,3}to\s+$", re.IGNORECASE
)
# "Voters would be forgiven for thinking": what somebody might think is not said to be thought.
_FORGIVEN = re.compile(
    r"\b(?:would|could|might|may|can|should)\s+be\s+(?:\w+\s+)?(?:forgiven|excused|pardoned)\s+for\s+\w+ing\s*$",
    re.IGNORECASE,
)
_WORTH = re.compile(r"\b(?:is|was)\s+(?:\w+\s+)?worth\s+$")
_THERE_IS_NO = re.compile(
    r"\W*(?:there\s+)?(?:(?:is|are|was|were)|ha(?:s|ve|d)\s+been)\s+no\b(?!\s+(?:\w+\s+)?(?:comment|doubt)\b)",
    re.IGNORECASE,
)
# "Experience shows": what is known to all has nobody who says it.
_NO_SPEAKER = re.compile(
    r"\W*(?:(?:the|past|recent|bitter|long|our|his|her|their|my|human|all|previous)\s+)*"
    r"(?:experience|history|practice|common sense|logic|life|reality|hindsight|past|time|instinct|intuition)\W*",
    re.IGNORECASE,
)
_NEAR = 80  # characters before the end of a cue


def of_nobody(text: str, frame: Frame, reading: CueReading, clause: VerbGroup) -> bool:
    """Whether nobody says what the frame tells of: its subject is nobody, or everybody, or it has none at all."""
    source = " ".join(span.of(text) for span in frame.source)
    if _FORGIVEN.search(text, max(frame.cue[-1].end - _NEAR, 0), frame.cue[-1].end):
        return True
    if _NOBODY.match(source) or _NOBODY.match(clause.subject) or _NO_SPEAKER.fullmatch(source):
        return True
    if source:
        return _ANY.match(source) is not None and _NEGATED.search(clause.group) is not None
    if remarked(frame, clause):
        return True
    if _JUDGED.search(clause.before + clause.group) or _THERE_IS_NO.match(hull(frame.cue).of(text)):
        return True
    cut_short = clause.verb in _RUMOURED and frame.content[-1].end <= frame.cue[0].start  # "he is said", and no more
    if clause.passive and (cut_short or _NEGATED.search(clause.group)):
        return True
    # "The road is expected to open", "a man known as", "it seems": there is nobody who holds it.
    held = clause.passive or (not clause.group and clause.verb in _HELD) or clause.verb.startswith(("seem", "appear"))
    return reading.act == "attitude" and held


def remarked(frame: Frame, clause: VerbGroup) -> bool:
    """Whether the frame is a remark of the outlet's own: "it should be noted that the board denies it"."""
    before = clause.before + clause.group
    judged = _JUDGED.search(before) or _WORTH.search(before)
    return not frame.source and clause.verb in _NOTED and (clause.passive or judged is not None)
