"""Through which other outlet or agency a report has somebody's words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.attribution.media import NAME, is_media, outlet_name, plain_name
from onrecord.model.report import Zone
from onrecord.model.span import Span
from onrecord.model.statement import Relay
from onrecord.model.tags import Frame

# Words after which, outside the content, the outlet stands that had the words first.
_LEADS = re.compile(
    r"\b(?:told|tells|telling|speaking\s+to|spoke\s+to|speaking\s+with|(?:an?\s+)?(?:\w+\s+)?interview\s+(?:with|to|for)"
    r"|in\s+comments\s+to|in\s+remarks\s+to|according\s+to|as\s+per|as\s+reported\s+by|reported\s+by|quoted\s+by|cited\s+by"
    r"|carried\s+by|published\s+by|quoting|citing|via|,?\s*(?:reported|reports|quoted|writes|wrote|said)(?=\s+[A-Z]))\s+",
    re.IGNORECASE,
)


def credited_names(zones: Sequence[Zone], text: str) -> frozenset[str]:
    """The names of outlets and agencies: those of the report's own dateline, byline and credit, and those that its text
    introduces as such."""
    own = frozenset(zone.name for zone in zones if zone.name and zone.kind in ("dateline", "byline", "credit"))
    return own | _introduced_names(text)


# "The VELTA news agency": once a report has said so, "VELTA" alone is one, too.
_AGENCY = re.compile(r"\b(?:(news\s+(?:agency|outlet|website|site|portal|service|channel))|newspaper|broadcaster)\b")
_AFTER = re.compile(rf"\s+({NAME})")
_BEFORE = re.compile(rf"(?<![\w.’'-])(?!The\b|An?\b)({NAME})(?<!['’]s)\s+$")
_NEAR = 80  # characters in which the name stands
_MOST_WORDS = 4  # of a name that is introduced so; what is longer is no name


# "Okparo told VELTA … According to the state agency, …": a name in capitals that is told things, where the text then
# speaks of an outlet.
_TOLD = re.compile(
    r"\b(?:told|interview\s+(?:with|to)|(?:speaking|spoke|comments|remarks)\s+to)\s+([A-Z]{3,})\b(?!\s+[A-Z])"
)
_OUTLET_MEANT = re.compile(
    r"\b[Tt]he\s+(?:state|state-run|official|national|news)\s+(?:news\s+)?(?:agency|broadcaster|channel|newspaper)\b"
    r"|\b[Tt]he\s+(?:newspaper|paper|daily|broadcaster|tabloid|magazine)\b"
)


def _introduced_names(text: str) -> frozenset[str]:
    found = _TOLD.findall(text) if _OUTLET_MEANT.search(text) else []
    for match in _AGENCY.finditer(text):
        named = _AFTER.match(text, match.end(), match.end() + _NEAR)
        if named is None and match[1]:
            named = _BEFORE.search(text, max(match.start() - _NEAR, 0), match.start())
        if named is not None:
            found.append(plain_name(named[1]))
    return frozenset(name for name in found if len(name.split()) <= _MOST_WORDS and not _NO_NAME.fullmatch(name))


_NO_NAME = re.compile(r"\w+(?:day|ian|ean|an|ese|ish|ch|i)|In|On|It|He|She")  # "the German news agency"
_CARRIES = re.compile(
    r"\b(?:according\s+to|as\s+per|report(?:s|ed)?|quot(?:es|ed|ing)|cit(?:es|ed|ing))\b", re.IGNORECASE
)


def own_relay(text: str, frame: Frame, outlet: str | None, credited: frozenset[str]) -> Relay | None:
    """The outlet that is itself all the source there is, where it reports: "according to TASS, the port is closed".

    What it says of itself ("TASS said in a letter that it was sorry") has no relay; nor has what the report's own
    outlet says.
    """
    if not frame.source or not any(_CARRIES.search(cue.of(text)) for cue in frame.cue):
        return None
    for span in frame.source:
        if is_media(span.of(text), credited) and not is_outlet_itself(span.of(text), outlet):
            return Relay(outlet_name(span.of(text)), span)
    return None


def is_outlet_itself(name: str, outlet: str | None) -> bool:
    """Whether `name` is the report's own outlet, spelt with or without spaces, article and case, or its last word."""

    def key(words: str) -> str:
        return re.sub(r"\W+", "", plain_name(words)).casefold()

    if outlet is None or not key(name):
        return False
    last = plain_name(outlet).split()[-1:]
    return key(name) == key(outlet) or (len(key(name)) > _SHORT and [key(name)] == [key(word) for word in last])


def stated_relay(text: str, around: tuple[Span, ...], outlet: str | None, credited: frozenset[str]) -> Relay | None:
    """The outlet that the words around a content name as theirs: "told TASS", "reported Harbour Press".

    None where none is named, or where it is the report's own outlet: that is a channel.
    """
    for span in around:
        for lead in _LEADS.finditer(text, span.start, span.end):
            found = _outlet_at(text, lead.end(), span.end, outlet, credited)
            if found and not is_outlet_itself(found.of(text), outlet):
                return Relay(outlet_name(found.of(text)), found)
        last = _REPORTED.search(text, span.start, span.end) or _quoting(text, span, credited)
        if last and not is_outlet_itself(last.group(1), outlet):
            return Relay(outlet_name(last.group(1)), Span(last.start(1), last.end(1)))
    return None


_IT = (
    r"\b([Tt]he\s+(?:news\s+)?(?:agency|newspaper|paper|daily|broadcaster|station|outlet|website|magazine|channel))\s+"
)
_QUOTES = re.compile(_IT + r"(?:also\s+|further\s+)?(?:quot(?:es|ed)|cit(?:es|ed))\b")
# The sentence right before the words may say who has them: "The agency also has the president's words in full."
_HAS_WORDS = re.compile(
    _IT + r"(?:also\s+)?(?:has|had|carrie[sd]|gives|gave|prints|printed|publishe[sd]|runs|ran|quot(?:es|ed))\b"
    r"[^.!?\n]*\b(?:words|remarks|comments|answers?|interview|transcript|quot\w+)\b[^.!?\n]*[.:]\s+[\"“‘'«„]?$"
)
_ONE_NAME = re.compile(r"[A-Z]\w{2,}(?= (?![A-Z])|[,.])")
_SENTENCE = 300  # characters of the sentence before
_MEANT = 2000  # characters in which the outlet was named that "the agency" stands for


def meant_relay(
    text: str, around: tuple[Span, ...], content: tuple[Span, ...], outlet: str | None, credited: frozenset[str]
) -> Relay | None:
    """The outlet that "the agency" or "the paper" stands for, where it is said to quote these words or to have them.

    It is the one through which something was told last before; None where there is none, or it is the report's own.
    """
    start = content[0].start
    told = next((m for s in around if (m := _QUOTES.search(text, s.start, s.end))), None)
    told = told or _HAS_WORDS.search(text, max(start - _SENTENCE, 0), start)
    if told is None:
        return None
    leads = _LEADS.finditer(text, max(told.start() - _MEANT, 0), told.start())
    named = [found for lead in leads if (found := _told_to(text, lead.end(), told.start(), outlet, credited))]
    if not named or is_outlet_itself(named[-1].of(text), outlet):
        return None
    return Relay(outlet_name(named[-1].of(text)), Span(*told.span(1)))


def _told_to(text: str, start: int, end: int, outlet: str | None, credited: frozenset[str]) -> Span | None:
    """An outlet that is named at `start`, or a name of one word that nothing shows to be somebody who speaks."""
    found = _outlet_at(text, start, end, outlet, credited)
    word = _ONE_NAME.match(text, start, end)
    if found or not word or re.search(rf"\b{word.group()}(?:['’]s|,? (?:said|told|adds?|added|who)\b)", text):
        return found
    return Span(word.start(), word.end())


# "Harbour Press quoted …", up to the name of who is quoted.
_QUOTING = re.compile(
    rf"(?<![\w’'-])({NAME}(?P<kind>\s+(?:news\s+)?(?:agency|newspaper|daily|broadcaster|website|magazine))?)"
    r"\s+(?:also\s+)?(?:quoted|quotes|cited|cites)\s*$"
)


def _quoting(text: str, span: Span, credited: frozenset[str]) -> re.Match[str] | None:
    found = _QUOTING.search(text, span.start, span.end)
    return found if found and (found["kind"] or is_media(found.group(1), credited)) else None


# ", Harbour Wire reported." at the end of a sentence: only outlets report in this way, whatever their names.
_REPORTED = re.compile(rf",\s+((?:the\s+)?{NAME})\s+(?:reported|reports)(?=\s*[.;]|\s*$|\s+on\b)")
_SHORT = 3  # letters; the last word of an outlet's name must be longer to stand for it
_GOES_ON = re.compile(r"\s+(?:conference|release|briefing|secretary|pool|corps|freedom|(?!\w+day\b)[A-Z]\w+)\b")
_WORDS_AHEAD = re.compile(r"(?:[\w’'.&-]+,?[ \t]+){0,7}[\w’'.&-]+")


def _outlet_at(text: str, start: int, end: int, outlet: str | None, credited: frozenset[str]) -> Span | None:
    """The longest run of up to eight words from `start` on that names an outlet."""
    ahead = _WORDS_AHEAD.match(text, start, end)
    if not ahead:
        return None
    stops = [m.end() for m in re.finditer(r"[\w’'&-](?=[\s,.]|$)", ahead.group())]
    for stop in reversed(stops):
        words = text[start : start + stop]
        if is_media(words, credited) or is_outlet_itself(words, outlet):
            # "told a press conference": the outlet that seems to be named is part of a longer name.
            return None if _GOES_ON.match(text, start + stop) else Span(start, start + stop)
    return None


def credited_relay(zones: Sequence[Zone], outlet: str | None) -> Relay | None:
    """The agency that the report as a whole is credited to: "(ANI)" at its end, "(Reuters)" in its dateline."""
    for kind in ("credit", "dateline", "byline"):
        for zone in zones:
            if zone.kind == kind and zone.name and not is_outlet_itself(zone.name, outlet):
                return Relay(zone.name, zone.span)
    return None
