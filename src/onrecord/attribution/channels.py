"""Where or how something was said: a press conference, a letter, an interview with the report's own outlet."""

from __future__ import annotations

import re

from onrecord.attribution.media import is_any_outlet
from onrecord.attribution.named_outlets import is_outlet_itself, outlet_at
from onrecord.model.span import Span
from onrecord.model.statement import Act, Evidence
from onrecord.wording.audiences import TOLD
from onrecord.wording.calendar_names import ENDING_IN_DAY

_SPOKEN = (
    r"(?:press|news|joint|video|telephone|phone|online|daily|weekly|regular)?[ -]?(?:conference|briefing)s?"
    r"|pressers?|interviews?|summits?|meetings?|talks|speech(?:es)?|address|rall(?:y|ies)|debates?|hearings?"
    r"|(?:phone |telephone |conference |video )?calls?|forums?|ceremon(?:y|ies)|visits?|sessions?|events?|remarks"
    r"|comments|testimony|broadcasts?|podcasts?|appearances?|sermons?|lectures?|conversations?|consultations"
    r"|town halls?|fundraisers?|conventions?|congress(?:es)?|dinners?|gatherings?|panels?"
)
_WRITTEN = (
    r"statements?|letters?|tweets?|(?:social )?(?:media )?(?:posts?|accounts?)|messages?|reports?|op-eds?|columns?"
    r"|essays?|articles?|blogs?|books?|memos?|emails?|e-mails?|notes?|press releases?|releases?|declarations?"
    r"|communiqu[eé]s?|memoirs?|surveys?|stud(?:y|ies)|filings?|documents?|resolutions?|videos?"
    r"|Twitter|Facebook|Telegram|Instagram|Weibo|Truth Social|X"
)
_GAP = r"[ \t]+"
_STOP = rf"(?:said|says|told|that|and|but|who|which|on {ENDING_IN_DAY})"
_LINK = r"(?:of|with|in|at|from|to|by|about|on|for|before|ahead of|published on|posted on|released by|issued by)"
# What goes on after the noun: "… conference in Tashkent", "… statement published on its social accounts".
_TAIL = (
    rf"(?:{_GAP}{_LINK}{_GAP}(?!{_STOP}\b|{ENDING_IN_DAY})(?:(?!{_STOP}\b)[\w’'.-]+[ \t]*){{1,6}}?"
    rf"(?=[,.;:\n“\"]|{_GAP}{_STOP}\b|{_GAP}(?:in|at|of|with|to|from|by|on|for)\b|$))"
)
_AT = re.compile(
    r"\b(?:at|during|in|on|via|through|on the sidelines of|while addressing|addressing)[ \t]+"
    r"(?:(?:an?|the|his|her|their|its|this|that|one|another|several|recent)[ \t]+)?(?:[\w’'-]+[ \t]+){0,4}?"
    rf"(?P<noun>{_SPOKEN}|{_WRITTEN})\b{_TAIL}?{_TAIL}?",
    re.IGNORECASE,
)
_SIDELINES = re.compile(r"\bon the sidelines of[ \t]+[^,.;\n“\"]{3,80}?(?=[ \t]+that\b|[,.;\n“\"]|$)")
_TELLING = r"\b(?:told|telling|speaking to|spoke to|speaking with)"
_TOLD = re.compile(
    rf"(?:{_TELLING}|\banswering|\baddressing){_GAP}"
    r"(?:(?:a|the|his|her|their|some|foreign|local)[ \t]+)*(?:group of[ \t]+)?(?:[\w’'-]+[ \t]+)?"
    rf"{TOLD}\b"
)
_TOLD_OUTLET = re.compile(rf"(?:{_TELLING}|\binterview with){_GAP}")
_THIS_OUTLET = re.compile(r"(?:this|our)\s", re.IGNORECASE)
_WRITTEN_RE = re.compile(rf"(?:{_WRITTEN})$")


def read_channel(text: str, around: tuple[Span, ...], outlet: str | None) -> Evidence | None:
    """The channel that the words around a content name; `around` is the sentence of the cue without the content."""
    for span in around:
        for pattern in (_SIDELINES, _AT, _TOLD):
            found = pattern.search(text, span.start, span.end)
            if found:
                return _evidence(text, found.start(), found.end())
        told = _TOLD_OUTLET.search(text, span.start, span.end)
        to = outlet_at(text, told.end(), span.end, outlet, frozenset()) if told else None
        if told and to and (is_outlet_itself(to.of(text), outlet) or _is_this_outlet(to.of(text))):
            return _evidence(text, told.start(), to.end)
    return None


def _is_this_outlet(words: str) -> bool:
    """Whether `words` are what an outlet calls itself by: "this newspaper"."""
    return is_any_outlet(words) and _THIS_OUTLET.match(words) is not None


def written(channel: Evidence | None) -> bool:
    """Whether a channel is one of writing: a statement, a letter, a post."""
    if channel is None:
        return False
    found = _AT.search(channel.text)
    return bool(found and _WRITTEN_RE.fullmatch(found.group("noun")))


def act_through(act: Act, channel: Evidence | None) -> Act:
    """The act in the light of its channel: "said in a letter" is writing. An attitude stays an attitude."""
    return "writing" if act == "speech" and written(channel) else act


def _evidence(text: str, start: int, end: int) -> Evidence:
    words = text[start:end].rstrip(" \t,;:.")
    return Evidence(words, Span(start, start + len(words)))
