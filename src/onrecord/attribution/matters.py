"""Attributions with nothing that was said: only the matter that somebody spoke of, or whom he cites."""

from __future__ import annotations

import re

from onrecord.attribution.media import is_media
from onrecord.attribution.phrases import only_names, opens_clause, quotes
from onrecord.attribution.verb_groups import VerbGroup
from onrecord.model.span import hull
from onrecord.model.tags import Frame

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
# "A race called ‘The Mile’": what a thing is called.
_NAMED = re.compile(r"(?:called|named|titled|entitled|dubbed|nicknamed|known as)")
_NOUN_BEFORE = re.compile(
    r"\b(?!(?:he|she|they|we|who|which|it|and|or|but|also|then|ha[sd]|have|was|is|are|were|[a-z]+ly)\b)[a-z][a-z-]+\s+$"
)
_NEAR = 40  # characters
# "The board considered the offer", but not "considered her a friend".
_MATTER = re.compile(r"(?:the|its|their|this|these|those)\b(?![^.]* (?:as|to be) )", re.IGNORECASE)
# "Has seen protests", "called off the march": what happened to somebody, or what he did.
_DEED = re.compile(
    r"\b(?:ha(?:s|ve|d) (?:\w+ )?seen|call(?:s|ed|ing)? off|account(?:s|ed|ing)? for|(?:has |have )?signed(?: an?)?"
    r"|adopt(?:s|ed|ing)|barred|join\w* forces|attach(?:es|ed|ing)|launch(?:es|ed|ing)|heard|learned|discovered)$",
    re.IGNORECASE,
)


def of_nothing(text: str, frame: Frame, clause: VerbGroup) -> bool:
    """Whether the content is only the matter that somebody spoke of, whom he cites, or what a thing is called."""
    cue = hull(frame.cue).of(text)
    if _NAMED.fullmatch(cue) and not any(span.end + 1 >= frame.cue[0].start > span.start for span in frame.source):
        return _NOUN_BEFORE.search(text, max(frame.cue[0].start - _NEAR, 0), frame.cue[0].start) is not None
    if frame.content[0].of(text).strip(" .,").lower() == "nothing":
        return True
    if quotes(text, frame.content) or opens_clause(text, frame.content):
        return False
    if _CITING.fullmatch(cue):
        named = frame.content[0].of(text)
        return _SOMEBODY.search(named) is not None or is_media(named)
    if _ASIDE.match(cue):
        return True
    after = frame.content[0].start > frame.cue[0].start
    weighed = clause.verb.startswith("consider") and _MATTER.match(text, frame.content[0].start)
    deed = _TOPIC.fullmatch(clause.verb) or _DEED.search(cue) or weighed
    return after and bool(deed) and only_names(text, frame.content)
