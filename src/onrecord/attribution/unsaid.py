"""Sayings that did not take place: negated, hypothetical, still to come, asked about, of nobody, or of nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from onrecord.attribution.cues import CueReading, read_cue, reporting_forms
from onrecord.attribution.media import is_media
from onrecord.attribution.phrases import only_names, opens_clause, quotes
from onrecord.attribution.verb_groups import VerbGroup, verb_group
from onrecord.model.span import Span, hull
from onrecord.model.tags import Frame

Unsaid = Literal["of nobody", "of nothing", "hypothetical", "to come", "asked", "negated"]

_MODAL = re.compile(
    r"\b(?:might|may|could|would|should|must|will|shall|ought|need)\b|[’'](?:ll|d)\b(?! better)", re.IGNORECASE
)
_WILL = re.compile(r"\b(?:will|shall)\b|[’']ll\b", re.IGNORECASE)
# "Would later tell", "would often say": told from afterwards, it took place.
_AFTERWARDS = re.compile(
    r"\bwould\s+(?:(?:later|then|soon|often|always|sometimes|again|afterwards|eventually|ultimately|repeatedly"
    r"|frequently|regularly|subsequently)\b|go on to|come to)",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:not(?! only\b| just\b| merely\b| simply\b)|never|no longer|cannot)\b|n[’']t\b", re.IGNORECASE
)
_FIRST_PERSON = re.compile(r"\b(?:I|we|let me)$", re.IGNORECASE)

# What stands before "to say" where that is still to be said, or only should be.
_STATES = (
    r"expected|set|due|scheduled|slated|poised|likely|unlikely|supposed|ready|prepared|bound|about|going|meant|free"
    r"|unable|planning|preparing|hoping|required|obliged|asked|urged|ordered|invited|tipped|keen|eager|reluctant"
)
_WANTING = (
    r"(?:plan|hope|want|wish|intend|expect|prepare|ask|urge|order|invite|call\w* (?:up)?on)(?:s|ed|ned|ning|ing)?"
)
_BE = r"(?:\b(?:is|are|was|were|be|been|being|am|not|also|now|still|widely)|[’'](?:s|re|m))"
_TO_COME = re.compile(
    rf"{_BE}\s+(?:\w+ly\s+)?(?:{_STATES})\s+to\s+(?:\w+ly\s+)?$"
    r"|\b(?:have|has|need|needs|ought)\s+to\s+$"
    rf"|\b(?:{_WANTING})(?:\s+[\w’'-]+){{0,5}}\s+to\s+$",
    re.IGNORECASE,
)
# "The minister is to announce", but not "her answer was to say".
_IS_TO = re.compile(r"(?:(?:is|are|was|were)\s+|[’'](?:s|re)\s+)(?:(?:also|now|then)\s+)?to\s+$")
_ITS_AIM = re.compile(
    r"\b(?:reaction|response|answer|reply|job|goal|aim|plan|point|purpose|intention|idea|task|role|way|message|advice|duty"
    r"|step|move|all|thing|what|this|that|it)\W*$",
    re.IGNORECASE,
)
_OMITTED = re.compile(
    r"\b(?:(?:fail(?:s|ed|ing)?|neglect(?:s|ed|ing)?|forgot|omitted|yet)\s+to|stopp(?:ed|ing) short of"
    r"|without(?:\s+ever)?)\s+$",
    re.IGNORECASE,
)
_NEITHER = re.compile(
    r"\b(?:nor|neither|never|not once|at no time|nowhere)\s+(?:has|have|had|did|does|do|would|will|is|are|was|were)\s+"
    r"(?:[\w’'.-]+\s+){0,6}$",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\W*(?:nobody|no[ -]one|none|nothing|neither of (?:them|the two)|few"
    r"|(?:hardly|scarcely|barely|almost) (?:any|anyone|anybody|no[ -]?one|nobody|a \w+)"
    r"|not (?:a single|one|a|many|even one)|no (?!doubt\b|longer\b|less\b|\d)[\w’'-]+)\b",
    re.IGNORECASE,
)
# "Experience shows": what is known to all has nobody who says it.
_NO_SPEAKER = re.compile(
    r"\W*(?:(?:the|past|recent|bitter|long|our|his|her|their|my|human|all|previous)\s+)*"
    r"(?:experience|history|practice|common sense|logic|life|reality|hindsight|past|time|instinct|intuition)\W*",
    re.IGNORECASE,
)
_IF = re.compile(
    r"(?<!as )(?<!even )\b(?:if|unless|in case|lest|assuming|supposing|suppose|imagine)\s+"
    r"(?!(?:so|not|anything|only|necessary)\b)(?:[\w’'-]+\s+){1,8}$",
    re.IGNORECASE,
)
_INVERTED = re.compile(
    r"[\s\"“‘'(]*(?:(?:and|but|so)\s+)?(?:would|will|could|can|should|may|might|must|did|does|do|has|have|had|is|are|was"
    r"|were|who(?:\s+(?:else|would|will|could|can))?)(?:n[’']t)?\s",
    re.IGNORECASE,
)
# "Referring to the pier, he said …": what is referred to was not said by it.
_ASIDE = re.compile(
    r"\W*(?:(?:in|by)\s+)?(?:refer(?:ring|ence)\s+to|alluding\s+to|reply(?:ing)?\s+to|respon(?:ding|se)\s+to"
    r"|answering(?:\s+to)?|reacting\s+to|commenting\s+(?:up)?on|speaking\s+(?:about|of|on)|asked\s+about)\b",
    re.IGNORECASE,
)
_CITING = re.compile(r"\W*(?:while\s+)?(?:citing|quoting)\W*", re.IGNORECASE)
_SOMEBODY = re.compile(
    r"\b(?:officials?|sources?|ministers?|ministry|spokes\w+|police|authorities|experts?|analysts?|diplomats?|lawyers?"
    r"|witness(?:es)?|residents?|people|persons?|reports?|newspapers?|agency|agencies|media|documents?|data|figures"
    r"|stud(?:y|ies)|statements?|officers?|activists?|leaders?|executives?|insiders?)\b",
    re.IGNORECASE,
)
_TOPIC = re.compile(r"(?:discuss|debate|debating|deliberat|interview|negotiat)\w*|bid|bidding", re.IGNORECASE)


def said(text: str, frames: Iterable[Frame]) -> tuple[Frame, ...]:
    """The frames without those that tell of no saying; what somebody is told not to have said stays, with its force."""
    return tuple(frame for frame in frames if unsaid(text, frame) in (None, "negated"))


def unsaid(text: str, frame: Frame) -> Unsaid | None:
    """Why what the frame tells of was not said, as far as the words around its cue show it; None where it was said.

    "negated" is what somebody is told not to have said ("has not said whether"); all else has nobody who said it. Of
    attitudes only those are meant that nobody has, or that are supposed: "would like", "does not want" tell of what
    somebody wants.
    """
    reading = read_cue(text, frame.cue)
    clause = verb_group(text, frame, reporting_forms())
    if _of_nobody(text, frame, reading, clause):
        return "of nobody"
    if _of_nothing(text, frame, clause):
        return "of nothing"
    if reading.force == "declines to comment":
        return None
    if _asked(text, frame, clause):
        return "asked"
    if reading.act == "attitude" and not _TO_COME.search(clause.before + clause.group):
        return None
    return "hypothetical" if _IF.search(clause.before + clause.group) else _not_done(text, frame, clause)


def not_said(text: str, frame: Frame) -> Span | None:
    """The words that tell that somebody has not said the content ("has not announced"); None where it was said."""
    return verb_group(text, frame, reporting_forms()).span if unsaid(text, frame) == "negated" else None


def _of_nobody(text: str, frame: Frame, reading: CueReading, clause: VerbGroup) -> bool:
    source = " ".join(span.of(text) for span in frame.source)
    if _NOBODY.match(source) or _NOBODY.match(clause.subject) or (source and _NO_SPEAKER.fullmatch(source)):
        return True
    # "The road is expected to open": there is nobody who expects it.
    of_course = reading.act == "attitude" and (clause.passive or clause.verb.startswith(("seem", "appear")))
    return not source and (of_course or (clause.passive and _NEGATED.search(clause.group) is not None))


def _of_nothing(text: str, frame: Frame, clause: VerbGroup) -> bool:
    """Whether the content is only the matter that somebody spoke of, or whom he cites."""
    if quotes(text, frame.content) or opens_clause(text, frame.content):
        return False
    cue = hull(frame.cue).of(text)
    if _CITING.fullmatch(cue):
        named = frame.content[0].of(text)
        return _SOMEBODY.search(named) is not None or is_media(named)
    if _ASIDE.match(cue):
        return True
    after = frame.content[0].start > frame.cue[0].start
    return after and only_names(text, frame.content) and _TOPIC.fullmatch(clause.verb) is not None


def _not_done(text: str, frame: Frame, clause: VerbGroup) -> Unsaid | None:
    group, to_verb = clause.group, clause.before + clause.group
    if _NEITHER.search(clause.before) or _OMITTED.search(to_verb) or _NEGATED.search(group):
        return "negated"
    source = frame.source[-1].of(text) if frame.source else clause.subject
    if _FIRST_PERSON.search(source):
        return None
    quoted = quotes(text, frame.content)
    if _MODAL.search(group) and not _WILL.search(group):
        told = _AFTERWARDS.search(group) or (quoted and "would" in group.lower())
        return None if told else "hypothetical"
    is_to = _IS_TO.match(group) and not _ITS_AIM.search(source) and not _ITS_AIM.search(clause.subject)
    if _WILL.search(group) or _TO_COME.search(to_verb) or is_to:
        return None if quoted else "to come"  # what stands in quotation marks was handed out before
    return None


def _asked(text: str, frame: Frame, clause: VerbGroup) -> bool:
    """Whether the cue's own sentence is a question that nobody is said to have asked: "Would the mayor say …?"."""
    end = frame.content[-1].end
    mark = "?" in text[end - 1 : end + 1]
    after = frame.content[0].start >= frame.cue[-1].end
    return mark and after and _INVERTED.match(clause.before + clause.group + clause.verb) is not None
