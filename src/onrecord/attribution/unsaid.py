"""Sayings that did not take place: negated, hypothetical, still to come, asked about, of nobody, or of nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from onrecord.attribution.cues import names_saying, read_cue, reporting_forms
from onrecord.attribution.matters import of_nothing
from onrecord.attribution.nesting import Nested
from onrecord.attribution.nobody import of_nobody, remarked
from onrecord.attribution.phrases import quotes
from onrecord.attribution.verb_groups import VerbGroup, verb_group
from onrecord.model.span import Span
from onrecord.model.tags import Frame

Unsaid = Literal["of nobody", "of nothing", "hypothetical", "to come", "asked", "negated"]

_MODAL = re.compile(
    r"\b(?:might|may|could|would|should|must|will|shall|ought|need)\b|[’'](?:ll|d)\b(?! better)", re.IGNORECASE
)
_WILL = re.compile(r"\b(?:will|shall)\b|[’']ll\b", re.IGNORECASE)
_OUGHT = re.compile(r"\b(?:must|should|shall|ought|may|might|need)\b")
# "Would later tell", "would often say": told from afterwards, it took place.
_AFTERWARDS = re.compile(
    r"\bwould\s+(?:(?:later|then|soon|often|always|sometimes|again|afterwards|eventually|ultimately|repeatedly"
    r"|frequently|regularly|subsequently)\b|go on to|come to)",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:not(?! only\b| just\b| merely\b| simply\b)|never|no longer|cannot)\b|n[’']t\b", re.IGNORECASE
)
_WISHES = frozenset("like love prefer hate welcome".split())  # "would like to ask": somebody wants to
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
_IF = re.compile(
    r"(?<!as )(?<!even )\b(?:if|unless|in case|lest|assuming|supposing|suppose|imagine)\s+"
    r"(?!(?:so|not|anything|only|necessary)\b)(?:(?!(?:who|which|that|whose|where)\b)[\w’'-]+\s+){1,8}$",
    re.IGNORECASE,
)
# "Cut to look as if the mayor was saying", "pretended that the bishop had said": it only looks said.
_AS_IF = re.compile(
    r"\b(?:as\s+(?:if|though)|pretend(?:s|ed|ing)?(?:\s+that)?)\s+(?:(?!(?:who|which|whose)\b)[\w’'-]+\s+){1,6}$",
    re.IGNORECASE,
)
_HAD = re.compile(r"[\s\"“‘'(]*(?:Had|Were|Should)\s+(?!been\b|to\b)")  # "Had the keeper warned", "should he say"
_INVERTED = re.compile(
    r"[\s\"“‘'(]*(?:(?:and|but|so)\s+)?(?:would|will|could|can|should|may|might|must|did|does|do|has|have|had|is|are|was"
    r"|were|who(?:\s+(?:else|would|will|could|can))?)(?:n[’']t)?\s",
    re.IGNORECASE,
)


def said(text: str, found: Sequence[Nested]) -> tuple[Nested, ...]:
    """Those that tell of a saying, and of no other that did not take place: what is inside such a one goes with it.

    But for the remarks of the outlet: of "it is worth noting that the board denies it" what the board says is told.
    What somebody is told not to have said stays, with its force.
    """
    places: dict[int | None, int | None] = {None: None}
    kept: list[Nested] = []
    for place, one in enumerate(found):
        if unsaid(text, one.frame) not in (None, "negated"):
            if remarked(one.frame, verb_group(text, one.frame, reporting_forms())):
                places[place] = places.get(one.inside)
        elif one.inside in places:
            places[place] = len(kept)
            kept.append(replace(one, inside=places[one.inside]))
    return tuple(kept)


def unsaid(text: str, frame: Frame) -> Unsaid | None:
    """Why what the frame tells of was not said, as far as the words around its cue show it; None where it was said.

    "negated" is what somebody is told not to have said ("has not said whether"); all else has nobody who said it. Of
    attitudes only those are meant that nobody has, or that are supposed: "would like", "does not want" tell of what
    somebody wants.
    """
    reading = read_cue(text, frame.cue)
    clause = verb_group(text, frame, reporting_forms())
    if of_nobody(text, frame, reading, clause):
        return "of nobody"
    if of_nothing(text, frame, clause):
        return "of nothing"
    if reading.force == "declines to comment":
        return None
    if _asked(text, frame, clause):
        return "asked"
    if reading.act == "attitude" and not _TO_COME.search(clause.before + clause.group):
        return None
    to_verb = clause.before + clause.group
    supposed = _IF.search(to_verb) or _AS_IF.search(to_verb) or _HAD.match(to_verb)
    return "hypothetical" if supposed else _not_done(text, frame, clause)


def not_said(text: str, frame: Frame) -> Span | None:
    """The words that tell that somebody has not said the content ("has not announced"); None where it was said."""
    return verb_group(text, frame, reporting_forms()).span if unsaid(text, frame) == "negated" else None


def _not_done(text: str, frame: Frame, clause: VerbGroup) -> Unsaid | None:
    group, to_verb = clause.group, clause.before + clause.group
    silent = _NEITHER.search(clause.before) or _OMITTED.search(to_verb) or _NEGATED.search(group)
    if silent and not _OUGHT.search(group):  # "does not suit": what is no saying is not left unsaid, either
        return "negated" if names_saying(text, frame.cue) else None
    source = frame.source[-1].of(text) if frame.source else clause.subject
    if _FIRST_PERSON.search(source):
        return None
    quoted = quotes(text, frame.content)
    if _MODAL.search(group) and not _WILL.search(group):
        if clause.verb in _WISHES:
            return None
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
