"""What names an outlet or agency, as far as words alone show it."""

from __future__ import annotations

import re

# Agencies and broadcasters whose names do not say what they are. Any other name is known by its form ("… News",
# "… Times"), by what stands beside it ("the news agency …"), or because the report itself credits it.
_KNOWN = (
    "Reuters|AP|AFP|ANI|TASS|Interfax|Xinhua|Bloomberg|BBC|CNN|CNBC|NBC|CBS|ABC|NPR|PBS|MSNBC|DPA|EFE|ANSA|PTI|IANS"
    "|UPI|Kyodo|Yonhap|Anadolu|IRNA|SANA|WAM|Antara|Bernama|Ukrinform|Belta|Politico|Axios|Al Jazeera|Al Arabiya"
    "|Deutsche Welle|DW|Euronews|France 24|Sky|Fox|NHK|RIA Novosti|RIA|Sputnik|RT|CGTN|Le Monde|Der Spiegel|El País"
    "|Haaretz|Dawn|Vox|Vice|BuzzFeed|HuffPost|Breitbart|Newsweek|Time|Forbes|Fortune|Variety|Meduza|Kommersant"
    "|Izvestia|Vedomosti|Nikkei|Voice of America|VOA|Radio Free Europe|RFE/RL"
)
# What the name of an outlet ends in, or has before "of" and a place.
_FORM = (
    "News|NEWS|Times|Post|Herald|Tribune|Gazette|Journal|Chronicle|Observer|Guardian|Telegraph|Mail|Mirror|Independent"
    "|Standard|Examiner|Inquirer|Dispatch|Courier|Bulletin|Monitor|Press|Media|Radio|TV|Television|Broadcasting|Network"
    "|Agency|Daily|Weekly|Magazine|Review|Today|Express|Star|Sun|Globe|Register|Reporter|Wire|Newswire|Channel|Gazeta"
)
_OF = (
    r"(?:Times|Post|Herald|Tribune|Gazette|Chronicle|Observer|Telegraph|Mail|Mirror|Standard|Examiner|Dispatch|Courier"
    r"|Bulletin|Monitor|Sun|Star|Globe|Express|News|Journal|Radio|Daily|Voice|Echo)"
)
_WORD = r"[^\W\d_a-z][\w’'.-]*"
_PLACE = r"[^\W\d_a-z][\w.-]*"
NAME = rf"(?:{_WORD}(?:\s+(?:of|the|and|&|for|de|du|al|el|la)\s+{_WORD}|\s+{_WORD}){{0,5}})"
_KIND = (
    r"(?:news\s+)?(?:agency|agencies|outlets?|websites?|sites?|portals?|channels?|organi[sz]ations?|services?|wires?)"
    r"|newspapers?|dail(?:y|ies)|broadcasters?|magazines?|tabloids?|media|press"
    r"|(?:television|TV|radio)(?:\s+(?:stations?|channels?|networks?))?|journals?|bloggers?"
)

_KNOWN_RE = re.compile(rf"(?:the\s+)?(?:{_KNOWN})(?:\s+(?:News|TV|Radio|Online|agency|news agency))?")
_FORM_RE = re.compile(
    rf"(?:{_WORD}\s+)*(?:\w*[a-zA-Z])?(?:{_FORM})|(?:{_WORD}\s+)*{_OF}\s+of(?:\s+the)?(?:\s+{_PLACE}){{1,2}}"
    rf"|{_WORD}news|[^\W\d_a-z]\w{{3,}}(?:wire|press)|(?:Radio|Televisi[oó]n|TV)(?:\s+{_WORD}){{1,3}}|Channel\s+(?:\d+|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)|[\w-]+\.(?:com|org|net|info|co\.\w\w)"
)
_KIND_RE = re.compile(
    rf"(?:[\w’'-]+\s+){{0,6}}?(?:{_KIND})(?:\s+(?:{NAME}))?|(?:{NAME})(?:,|\s)\s*(?:an?|the)?\s*(?:[\w-]+\s+){{0,3}}?(?:{_KIND})"
)
# "A paper" is as often read at a meeting: one with a name of its own is printed.
_PAPER_RE = re.compile(
    rf"(?:[a-z][\w’'-]*\s+|{_WORD}\s+)??(?:[a-z][\w’'-]*\s+){{0,3}}?(?:paper|weekly|fortnightly|monthly)"
    rf"\s+(?!(?:Cabinet|Council|Parliament|Senate|Assembly|\w+day)\b)({NAME})"
)
_ABOUT_NEWS = re.compile(
    r"\b(?:news|media|press|broadcast|newspaper|TV|television|radio|outlet|tabloid|magazine|daily)", re.I
)
_PEOPLE = re.compile(
    r"\b(?:Mrs?|Ms|Dr|Sir|spokes\w+|secretary|officer|attaché|editor|analyst|reporters?|journalists?"
    r"|correspondents?|commentators?|host|anchor|pundits?|minister|ministry|director|conference|release)\b",
    re.I,
)

_LONGEST = 120  # characters of an outlet's name

# "The newspaper", "this agency": which one, only what stands before can tell.
_ANY = re.compile(
    r"(?:this|that|our|same)?\s*(?:(?:news\s+)?(?:agency|outlet|website|site|portal|channel|service)|newspaper|paper|daily"
    r"|weekly|broadcaster|station|network|magazine|tabloid|journal)",
    re.IGNORECASE,
)
_TEXT_OF = re.compile(
    r"(?:an?\s+|the\s+|their\s+)?(?:[a-z-]+\s+)?(?:reports?|articles?|story|stories|dispatch(?:es)?)\s+(?:by|in|from|on)\s+",
    re.IGNORECASE,
)
_ITS_DAY = re.compile(r"(?:[A-Z]\w+day|[Yy]esterday|[Tt]oday)['’]s\s+")  # "Monday's Lake Gazette"
_MARKED = re.compile(r"(?<!\w)['‘“\"](.+?)['’”\"](?!\w)")


def is_media(words: str, credited: frozenset[str] = frozenset()) -> bool:
    """Whether `words`, a source or a name, name an outlet or agency.

    `credited` are names that the report itself gives as an outlet's or agency's (dateline, byline, credit).
    """
    if len(words) > 2 * _LONGEST:
        return False
    name = plain_name(words)
    if not name or _PEOPLE.search(name) or len(name) > _LONGEST:
        return False
    if name in credited or _KNOWN_RE.fullmatch(name) or _FORM_RE.fullmatch(name) or _PAPER_RE.fullmatch(name):
        return True
    return bool(_ABOUT_NEWS.search(name) and _KIND_RE.fullmatch(name))


def is_any_outlet(words: str) -> bool:
    """Whether `words` tell of an outlet without naming it: "the newspaper", "this agency"."""
    return len(words) <= 2 * _LONGEST and _ANY.fullmatch(plain_name(words)) is not None


def plain_name(words: str) -> str:
    """`words` on one line, without article, marks around it or around a name in it, or a possessive at the end.

    "A report by Harbour Press" is Harbour Press.
    """
    name = _MARKED.sub(r"\1", _TEXT_OF.sub("", " ".join(words.split()))).strip(" \"“”'‘’,.;:()[]")
    for article in ("the ", "The ", "a ", "A ", "an ", "An "):
        name = name.removeprefix(article)
    return _ITS_DAY.sub("", name).removesuffix("’s").removesuffix("'s")


# "TASS news agency" is TASS; "Russian media" and "state television" have no shorter name.
_TITLE = (
    r"(?:news\s+)?(?:agency|outlet|website|site|portal|channel|service)|newspaper|daily|broadcaster|magazine|tabloid"
)
_WHENCE = re.compile(r"[A-Z]\w+(?:ian|ean|an|ese|ish|ch|i)")  # "the German magazine" has no name of its own
_AFTER_KIND = re.compile(rf"^(?:[\w’'-]+\s+)*?(?:{_KIND})\s+({NAME})$")
_BEFORE_KIND = re.compile(rf"^({NAME})(?:,?\s+(?:an?|the)?\s*(?:[\w-]+\s+)*?)?\s(?:{_TITLE})$")


def outlet_name(words: str) -> str:
    """The name itself: "TASS" of "the state-run TASS news agency", "Harbour Press" of "media outlet Harbour Press"."""
    name = plain_name(words)
    if paper := _PAPER_RE.fullmatch(name):
        return paper[1]
    for pattern in (_AFTER_KIND, _BEFORE_KIND):
        found = pattern.match(name)
        if found and not _WHENCE.fullmatch(found.group(1)):
            return found.group(1)
    state = re.match(rf"^(?:[a-z][\w-]*\s+)+({NAME})(?:\s+(?:{_KIND}))?$", name)
    return state.group(1) if state else name
