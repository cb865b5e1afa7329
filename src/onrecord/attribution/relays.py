"""Through which other outlet or agency a report has somebody's words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from onrecord.attribution.media import NAME, is_any_outlet, is_media, outlet_name
from onrecord.attribution.named_outlets import LEADS, REPORTED, is_outlet_itself, named_before, outlet_at, speaks
from onrecord.model.report import Zone
from onrecord.model.span import Span
from onrecord.model.statement import Relay
from onrecord.model.tags import Frame

_CARRIES = re.compile(
    r"\b(?:according\s+to|as\s+per|report(?:s|ed)?|quot(?:es|ed|ing)|cit(?:es|ed|ing))\b", re.IGNORECASE
)


_MOST = 20  # places of one sentence where an outlet may be named; it seldom has two


def own_relay(text: str, frame: Frame, outlet: str | None, credited: frozenset[str]) -> Relay | None:
    """The outlet that is itself all the source there is, where it reports: "according to TASS, the port is closed".

    What it says of itself ("TASS said in a letter that it was sorry") has no relay; nor has what the report's own
    outlet says.
    """
    if not frame.source or not any(_CARRIES.search(cue.of(text)) for cue in frame.cue):
        return None
    for span in frame.source:
        words = span.of(text)
        if is_any_outlet(words):
            return _meant(text, span, outlet, credited)
        if is_media(words, credited) and not is_outlet_itself(words, outlet):
            return Relay(outlet_name(words), span)
    return None


def stated_relay(text: str, around: tuple[Span, ...], outlet: str | None, credited: frozenset[str]) -> Relay | None:
    """The outlet that the words around a content name as theirs: "told TASS", "reported Harbour Press".

    "The paper" is the one that was named before. None where none is named, or where it is the report's own outlet:
    that is a channel.
    """
    for span in around:
        for lead in islice(LEADS.finditer(text, span.start, span.end), _MOST):
            found = outlet_at(text, lead.end(), span.end, outlet, credited)
            if found and is_any_outlet(found.of(text)):
                if meant := _meant(text, found, outlet, credited):
                    return meant
            elif found and not is_outlet_itself(found.of(text), outlet):
                return Relay(outlet_name(found.of(text)), found)
        last = REPORTED.search(text, span.start, span.end) or _quoted_by(text, span) or _quoting(text, span, credited)
        if last and not is_outlet_itself(last.group(1), outlet):
            name = last.group(1).rstrip(".")
            return Relay(outlet_name(name), Span(last.start(1), last.start(1) + len(name)))
    return None


_DEFINITE = re.compile(r"(?:the|that|same)\s", re.IGNORECASE)


def _meant(text: str, told: Span, outlet: str | None, credited: frozenset[str]) -> Relay | None:
    """The outlet that "the newspaper" stands for; "a newspaper" is none in particular, "this newspaper" the own one."""
    if not _DEFINITE.match(told.of(text)):
        return None
    name = named_before(text, told.start, told.of(text), outlet, credited)
    return None if name is None else Relay(outlet_name(name), told)


_IT = (
    r"\b([Tt]he\s+(?:news\s+)?(?:agency|newspaper|paper|daily|broadcaster|station|outlet|website|magazine|channel))\s+"
)
_QUOTES = re.compile(_IT + r"(?:also\s+|further\s+)?(?:quot(?:es|ed)|cit(?:es|ed)|report(?:s|ed))\b")
# The sentence right before the words may say who has them: "The agency also has the president's words in full."
_HAS_WORDS = re.compile(
    _IT + r"(?:also\s+)?(?:has|had|carrie[sd]|gives|gave|prints|printed|publishe[sd]|runs|ran|quot(?:es|ed))\b"
    r"[^.!?\n]*\b(?:words|remarks|comments|answers?|interview|transcript|quot\w+)\b[^.!?\n]*[.:]\s+[\"“‘'«„]?$"
)
_SENTENCE = 300  # characters of the sentence before


def meant_relay(
    text: str, around: tuple[Span, ...], content: tuple[Span, ...], outlet: str | None, credited: frozenset[str]
) -> Relay | None:
    """The outlet that "the agency" or "the paper" stands for, where it is said to quote these words or to have them."""
    start = content[0].start
    told = next((m for s in around if (m := _QUOTES.search(text, s.start, s.end))), None)
    told = told or _HAS_WORDS.search(text, max(start - _SENTENCE, 0), start)
    return None if told is None else _meant(text, Span(*told.span(1)), outlet, credited)


_PRONOUN = re.compile(r"(?:he|she|they)", re.IGNORECASE)
_TELLS = re.compile(
    rf",\s+((?:the\s+)?(?:(?:[a-z-]+\s+){{0,2}}(?:agency|newspaper|broadcaster|daily|magazine|website)\s+)?{NAME})"
    r"\s+(?:reported|reports)(?:\s+on\s+\w+day)?\.[ \t]+[\"“‘'«„]?$"
)


def relay_of_the_sentence_before(
    text: str, frame: Frame, channelled: bool, outlet: str | None, credited: frozenset[str]
) -> Relay | None:
    """The outlet that reports what stands right before somebody's words: "She opened it, news agency Varn reports. “…”
    she said." None where the words have a channel of their own, or their sentence names who speaks anew.
    """
    start = frame.content[0].start
    if channelled or not frame.source or not all(_PRONOUN.fullmatch(span.of(text)) for span in frame.source):
        return None
    found = _TELLS.search(text, max(start - _SENTENCE, 0), start + 1 if text[start] in "\"“‘'«„" else start)
    if found is None or is_any_outlet(found[1]):
        return None
    if not is_media(found[1], credited) or is_outlet_itself(found[1], outlet):
        return None
    return Relay(outlet_name(found[1]), Span(*found.span(1)))


# "Was quoted as saying by Varn", "was quoted by Varn as saying", "as quoted by Varn": outlets quote so, whatever their
# names. Two words with no article may be a person's.
_QUOTER = (
    rf"(the\s+(?:(?:[a-z-]+\s+){{0,3}}(?:agency|broadcaster|station|site|website|channel)\s+)?{NAME}"
    rf"|[A-Z][\w-]+\b(?!\s+[A-Z]|['’.]\w|,\s+(?:who|an?|the|his|her)\b))"
)
_QUOTED_BY = (
    re.compile(rf"\b(?:quoted|cited)\s+as\s+(?:having\s+said|saying|telling\s+\w+)\s+(?:by|in)\s+{_QUOTER}"),
    re.compile(
        rf"\b(?:quoted|cited|reported)\s+by\s+{_QUOTER}(?=(?:\s+(?:news\s+)?\w+)?(?:\s+on\s+\w+day)?"
        r"\s+(?:as\s+\w+ing|to\s+have)\b)"
    ),
    re.compile(rf"\bas\s+(?:quoted|cited)\s+by\s+{_QUOTER}"),
)


def _quoted_by(text: str, span: Span) -> re.Match[str] | None:
    found = next((m for pattern in _QUOTED_BY if (m := pattern.search(text, span.start, span.end))), None)
    return None if found is None or found[1].endswith(("'s", "’s")) or speaks(text, found[1]) else found


# "Harbour Press quoted …", up to the name of who is quoted.
_QUOTING_ENDS = ("quoted", "quotes", "cited", "cites")
_QUOTING = re.compile(
    rf"(?<![\w’'-])({NAME}(?P<kind>\s+(?:news\s+)?(?:agency|newspaper|daily|broadcaster|website|magazine))?)"
    rf"\s+(?:also\s+)?(?:{'|'.join(_QUOTING_ENDS)})\s*$"
)


def _quoting(text: str, span: Span, credited: frozenset[str]) -> re.Match[str] | None:
    start = max(span.start, span.end - _SENTENCE)
    # The last word is cheap to see, and names before it are not.
    if not text[start : span.end].rstrip().endswith(_QUOTING_ENDS):
        return None
    found = _QUOTING.search(text, start, span.end)
    return found if found and (found["kind"] or is_media(found.group(1), credited)) else None


def credited_relay(zones: Sequence[Zone], outlet: str | None) -> Relay | None:
    """The agency that the report as a whole is credited to: "(ANI)" at its end, "(Reuters)" in its dateline."""
    for kind in ("credit", "dateline", "byline"):
        for zone in zones:
            if zone.kind == kind and zone.name and not is_outlet_itself(zone.name, outlet):
                return Relay(zone.name, zone.span)
    return None
