"""Which outlets and agencies a report names, and where."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from onrecord.attribution.media import NAME, is_any_outlet, is_media, plain_name
from onrecord.model.report import Zone
from onrecord.model.span import Span

# Words after which, outside the content, the outlet stands that had the words first. Most words begin with none of the
# letters that stand ahead of the two groups: there, no word of the group is tried.
LEADS = re.compile(
    r"\b(?:(?=[ts])(?:told|tells|telling|speaking\s+to|spoke\s+to|speaking\s+with)"
    r"|(?:an?\s+)?(?:\w+\s+)?interview\s+(?:with|to|for)"
    r"|(?=[iaprqcvws,\s])(?:in\s+comments\s+to|in\s+remarks\s+to|according\s+to|(?:as\s+)?per|as\s+reported\s+by"
    r"|reported\s+by|(?:quoted|cited)\s+(?:by|in|on)|(?:quoted|cited)\s+as\s+(?:having\s+said|saying|telling)\s+(?:by|in|on)"
    r"|carried\s+by|published\s+(?:by|in)|quoting|citing|via"
    r"|,?\s*(?:reported|reports|quoted|writes|wrote|said)(?=\s+(?!(?:by|as|in|on)\b)[A-Z])))\s+",
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
_SHORT = 3  # letters; the last word of an outlet's name must be longer to stand for it
# What an outlet's name can be cut by and still be that outlet's: "Varn" of "Varn News".
_AHEAD = 300  # characters of eight words
_CUT = re.compile(r"\s+(?:News|NEWS|Agency|News Agency|Online|Network|Media|Service|Newswire|TV|Television)$")


def is_outlet_itself(name: str, outlet: str | None) -> bool:
    """Whether `name` is the report's own outlet, spelt with or without spaces, article and case, or cut short: its last
    word, its name without what every outlet is called ("News"), or without the place ("Mirror" of "Mirror of Pella").
    """

    def key(words: str) -> str:
        return re.sub(r"\W+", "", plain_name(words)).casefold()

    if outlet is None or len(name) > _AHEAD or not key(name):
        return False
    whole = plain_name(outlet)
    head, of, _ = whole.partition(" of ")
    short = {key(head) if of else key(whole.split()[-1]), key(_CUT.sub("", whole))}
    return key(name) == key(outlet) or (len(key(name)) > _SHORT and key(name) in short)


_INITIALS = re.compile(r"[A-Z]{2,6}")
_SMALL = re.compile(r"\b(?:of|and|&|for|de|du|la)\b\s*")


def are_initials(name: str, outlet: str | None) -> bool:
    """Whether `name` is the outlet's in initials: "KDN" of "Karst Daily News", "TKDN" of "The Karst Daily News"."""
    if outlet is None or _INITIALS.fullmatch(name) is None:
        return False
    first = "".join(word[0] for word in _SMALL.sub("", outlet).split()).upper()
    return name in (first, first.removeprefix("T") if outlet.startswith("The ") else first)


_GOES_ON = re.compile(r"\s+(?:conference|release|briefing|secretary|pool|corps|freedom|(?!\w+day\b)[A-Z]\w+)\b")
_WORDS_AHEAD = re.compile(r"(?:[\w’'.&-]+,?[ \t]+){0,7}[\w’'.&-]+")
_WORD_END = re.compile(r"[\w’'&-](?=[\s,.]|$)")
_SOMEBODYS = re.compile(r"\sof\s.*['’]s?$")  # "told the Mirror of Pella's debts"


def outlet_at(text: str, start: int, end: int, outlet: str | None, credited: frozenset[str]) -> Span | None:
    """The longest run of up to eight words from `start` on that names an outlet, or tells of one ("the agency")."""
    ahead = _WORDS_AHEAD.match(text, start, min(end, start + _AHEAD))
    length = _outlet_length(ahead.group(), outlet, credited) if ahead else 0
    # "told a press conference": the outlet that seems to be named is part of a longer name.
    return None if not length or _GOES_ON.match(text, start + length) else Span(start, start + length)


@lru_cache(maxsize=1024)  # all statements of a sentence ask for the same words
def _outlet_length(ahead: str, outlet: str | None, credited: frozenset[str]) -> int:
    """How many characters of `ahead`, from its beginning on, name an outlet or tell of one; 0 where none do."""
    for last in reversed(list(_WORD_END.finditer(ahead))):
        words = ahead[: last.end()]
        if _SOMEBODYS.search(words):
            continue
        if is_media(words, credited) or is_any_outlet(words) or is_outlet_itself(words, outlet):
            return last.end()
    return 0


# ", Harbour Wire reported." at the end of a sentence: only outlets report in this way, whatever their names.
REPORTED = re.compile(rf",\s+((?:the\s+)?{NAME})\s+(?:reported|reports)(?=\s*[.;]|\s*$|\s+on\b)")
_REPORTING = re.compile(
    rf"(?<![\w’'-])((?:[Tt]he\s+)?{NAME})\s+(?:reported|reports|wrote|writes|quoted|quotes|cited|cites)\b"
)
_ONE_NAME = re.compile(r"[A-Z]\w{2,}(?= (?![A-Z])|[,.])")
_MEANT = 2000  # characters in which the outlet was named that "the agency" stands for
_MOST_LEADS = 20  # of them that are looked at, the nearest
# "The space agency", "the Harbour Service": agencies that are no outlets.
_OTHERS = re.compile(r"\b([\w’'-]+)\s+(?:agency|service|station|network)\b", re.IGNORECASE)
_PLAIN = frozenset(
    "the an a this that our same news state official state-run national press television radio wire".split()
)


@lru_cache(maxsize=128)  # all statements of a sentence ask for the same "agency"
def named_before(text: str, at: int, kind: str, outlet: str | None, credited: frozenset[str]) -> str | None:
    """The outlet that "the agency" or "the paper", `kind`, stands for at a place of the text: the last that told
    something, or was told it, before. None where there is none, or it is the report's own, or where the text tells of
    another agency that may be meant.
    """
    first = max(at - _MEANT, 0)
    leads = [*LEADS.finditer(text, first, at)][-_MOST_LEADS:]
    found = [span for lead in leads if (span := _told(text, lead, at, outlet, credited))]
    found += [Span(*one.span(1)) for one in REPORTED.finditer(text, first, at)]
    found += [Span(*one.span(1)) for one in _REPORTING.finditer(text, first, at) if is_media(one[1], credited)]
    found = [span for span in found if not is_any_outlet(span.of(text))]
    if not found:
        return None
    name = max(found).of(text)
    known = _PLAIN | set(name.casefold().split())
    if _OTHERS.search(kind) and any(o[1].casefold() not in known for o in _OTHERS.finditer(text, first, at)):
        return None
    return None if is_outlet_itself(name, outlet) else name


def _told(text: str, lead: re.Match[str], end: int, outlet: str | None, credited: frozenset[str]) -> Span | None:
    """An outlet that is named after `lead`, or a name of one word that nothing shows to be somebody who speaks."""
    found = outlet_at(text, lead.end(), end, outlet, credited)
    word = _ONE_NAME.match(text, lead.end(), end)
    if found or not word or speaks(text, word.group()):
        return found
    return Span(word.start(), word.end())


_EDGE = re.compile(r"\b")
_DOES = re.compile(r"['’]s|,? (?:said|told|adds?|added|who)\b")
_CALLED = re.compile(r"\b[A-Z]\w*[^\W\d_]\.? $")
_LONGEST = 60  # characters of a first name or a title, with the space after it


@lru_cache(maxsize=64)  # a text names the same few again and again
def speaks(text: str, name: str) -> bool:
    """Whether the text shows that `name` is somebody who speaks and has things, as people do, and not an outlet.

    Where another name or a title stands before it ("Ida Ode", "President Ode"), it is a last name.
    """
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if _EDGE.match(text, start) and _DOES.match(text, end):
            return True
        before = text[max(start - _LONGEST, 0) : start]
        if before.endswith(" ") and _EDGE.match(text, end) and _CALLED.search(before):
            return True
        start = text.find(name, start + 1)
    return False
