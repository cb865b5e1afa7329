"""What a page says around the report: menus, invitations, links to other reports, notices."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from onrecord.model.report import Zone
from onrecord.model.span import Span
from onrecord.reading.zones.lines import Line
from onrecord.reading.zones.speech import somebody_speaks

_LONGEST = 300  # characters; a longer line is a paragraph
_LONGEST_LINK = 140

# Whole lines, in any case, whatever punctuation or arrows stand around them.
_WORDS = """
ad; ads; advertisement; advertisements; advertising; advertise with us; sponsored; sponsored content; promoted
content; left menu; right menu; main menu; menu; home; homepage; search; skip to content; skip to main content; skip
navigation; navigation; breadcrumb; breadcrumbs; back to top; top; go back; back; next; previous; next article;
previous article; next story; previous story; next post; previous post; log in; login; sign in; sign up; register;
subscribe; subscribe now; subscribe today; subscribe to our newsletter; sign up for our newsletter; newsletter;
newsletters; get our newsletter; join our newsletter; join our mailing list; unsubscribe; share; share this; share
this article; share this story; share this page; share this post; share on facebook; share on twitter; share on x;
share on linkedin; share on whatsapp; share via email; share with friends; share it; facebook; twitter; whatsapp;
telegram; linkedin; pinterest; reddit; instagram; youtube; email; e-mail; print; print this page; print this
article; tweet; tweet this; copy link; copy url; link copied; save; save article; bookmark; listen; listen to this
article; listen to article; watch; watch live; watch video; play video; read more; read also; also read; see also;
more; see more; show more; load more; view more; learn more; find out more; continue reading; keep reading; read the
full story; read full story; read full article; read the full article; click here; read next; up next; what to read
next; recommended; recommended for you; recommended stories; recommended reading; you may also like; you might also
like; you may like; more like this; more on this; more on this story; more from this section; more stories; more
news; more coverage; related; related articles; related article; related stories; related story; related news;
related topics; related content; related links; related posts; related coverage; related reading; in this article;
top stories; latest news; latest stories; latest; most read; most popular; most viewed; popular; popular now;
trending; trending now; trending stories; editor's picks; editors' picks; don't miss; must read; must reads; tags;
topics; topic; categories; filed under; in this story; comments; comment; leave a comment; leave a reply; post a
comment; add a comment; view comments; show comments; join the conversation; join the discussion; no comments; no
comments yet; be the first to comment; write a comment; comments are closed; follow us; follow; following; contact
us; about us; privacy policy; terms of use; terms of service; terms and conditions; cookie policy; cookie settings;
cookie preferences; accept; accept all; accept cookies; accept all cookies; reject all; manage preferences; manage
cookies; all rights reserved; copyright; disclaimer; story continues; story continues below; article continues
below; article continues after ad; story continues below advertisement; article continues below advertisement;
advertisement - story continues below; continue reading the main story; photo gallery; gallery; photos; videos;
video; slideshow; download app; download our app; get the app; text size; font size; increase font size; decrease
font size; loading; loading...; please wait; close; open; expand; collapse; hide; toggle; print edition; e-paper;
epaper; edition; live; live updates; breaking news; support us; donate; donate now; report an error; report a typo;
suggest a correction; send us a correction; reprints; reprints and permissions; request permissions; article
content; x
"""
_LINES = frozenset(line.strip() for line in _WORDS.replace("\n", " ").split(";"))

# Parts of a line that lists the sections of a site ("Home | World | Sports").
_SECTIONS = frozenset(
    "news world politics business economy sports sport opinion culture arts lifestyle life health technology science "
    "entertainment travel weather local national international nation region africa asia europe americas".split()
)

_MENU = 3  # parts of a line make a menu, where two of them are known and none is longer than three words

# Lines after which headlines of other reports stand.
_HEADINGS = frozenset(
    [
        *(
            "also read",
            "read also",
            "see also",
            "read more",
            "read next",
            "related",
            "related articles",
            "related stories",
        ),
        *("related news", "related links", "more stories", "more on this story", "recommended for you", "trending"),
        *("recommended stories", "you may also like", "you might also like", "latest news", "latest stories"),
        *("top stories", "most read", "most popular", "don't miss", "editor's picks"),
    ]
)

# Lines that begin so, with the words that make them unmistakable.
# Lines that begin so. What is said in the headline of another report is not said in this one.
_LINK = re.compile(
    r"""
      https?://\S+ | www\.\S+
    | (?:read|see|watch|view)\s(?:more|also|next)\s*[:>»|].*
    | (?:also|must)\sread\s*[:>»|–-].*
    | (?:related|recommended|see\salso|in\spictures|more\son\sthis)
        (?:\s(?:stor(?:y|ies)|articles?|news|links?|coverage|reading))?\s*[:>»|].*
    """,
    re.I | re.X,
)
_NOTICE = re.compile(
    r"""
      read\sthe\s(?:rest|full\s\w+|original\s\w+|whole\s\w+)(?:\sat\s.{1,40}|\son\s.{1,40})?\s?here\.?
    | (?:please\s)?click\shere\s(?:to|for|and)\b.*
    | (?:sign\sup|subscribe|register)\s(?:for|to|now|here|today)\b.*
        \b(?:newsletters?|e-?mails?|alerts?|updates|inbox|channel|youtube|podcast|free|today|subscription|briefing)\b.*
    | (?:get|receive)\s.{0,60}\b(?:in\syour\sinbox|newsletters?|delivered\sto\syour)\b.*
    | (?:follow|like|find|join)\s(?:us|me)\s(?:on|at|@).*
    | "?follow\s.{2,40}\son\s(?:twitter|facebook|instagram|x|telegram|youtube|linkedin)\b.{0,60}
    | follow\sthe\s?\w*\s(?:channel|page)\s.{0,60}
    | (?:download|get)\s(?:our|the)\s.{0,30}\bapp\b.{0,80}
    | (?:©|\(c\)|copyright\s(?:©|\(c\)|by\b|(?=\d)))\s?.{0,60}\b(?:19|20)\d\d\b.{0,80}
    | .{0,120}\ball\srights\sreserved\b.{0,60}
    | (?:we|this\s(?:web)?site|our\s(?:web)?site)\suses?\scookies\b.*
    | by\s(?:continuing|using|browsing|clicking)\b.*\b(?:cookies|privacy\spolicy|terms)\b.*
    | (?:\d+\scomments?|no\scomments)(?:\syet)?
    | \d+\s(?:shares?|views?|likes?|retweets?)(?:\s?[|•·].*)?
    | (?:\d+|one|a)[\s-]*min(?:ute)?s?[\s-]+read
    | \(?(?:disclaimer\s*:?\s*)?this\s(?:story|article|report|news)\s(?:
            has\snot\sbeen\sedited\sby
          | (?:is|was)\s(?:auto-?|automatically\s)(?:generated|published)
          | (?:first|originally)\sappeared\s(?:on|in)
          | (?:was|is)\s(?:originally|first)\spublished\s(?:on|in|by|at)
          | is\s(?:auto-?)?published\sfrom
        )\b.*
    | \(?(?:except\sfor\sthe\sheadline,\s)?this\sstory\shas\snot\sbeen\sedited\b.*
    | \(?the\s(?:views|opinions)\s(?:expressed|and\sopinions\sexpressed)\s
        (?:in\sthis|here|by\sthe\s(?:author|writer)|are)\b.*
    | a\sversion\sof\sthis\s(?:article|story)\sappear(?:s|ed)\sin\sprint\b.*
    | \w[\w\s&'’]{1,40}\sis\snot\sresponsible\sfor\sthe\scontent\sof\sexternal\s(?:web)?sites\.?
    | (?:to\sread\smore|for\smore\s(?:news|stories|on\sthis|information)),?
        \s(?:visit|click|go\sto|subscribe|follow|download)\b.*
    | (?:have\s(?:a\s)?(?:something\sto\ssay|news\stip|story)|got\sa\s(?:tip|story|news\stip))\b.*\?.*
    """,
    re.I | re.X,
)
_AROUND = " \t-–—•·|:>»«<→←▶►▼▲↓↑…[](){}*#+=_."
_PARTS = re.compile(r"\s*[|•·>»/]\s*")


def furniture(lines: Iterable[Line]) -> Iterator[Zone]:
    """Each line that is nothing but page furniture, and the headlines in a list of other reports."""
    below_heading = False
    for line in lines:
        if len(line.text) <= _LONGEST and is_furniture(line.text):
            below_heading = line.text.strip(_AROUND).casefold() in _HEADINGS
            yield Zone("furniture", Span(line.start, line.end))
        elif below_heading and len(line.text) <= _LONGEST_LINK and not line.is_sentence:
            yield Zone("furniture", Span(line.start, line.end))
        else:
            below_heading = False


def is_furniture(words: str) -> bool:
    """Whether `words`, a line or a part of one, is page furniture."""
    bare = words.strip(_AROUND).casefold().replace("’", "'")
    if not bare:
        return True  # a rule, an arrow, a bullet without anything
    if bare in _LINES or _LINK.fullmatch(words.strip()):
        return True
    if _NOTICE.fullmatch(words.strip()) and not somebody_speaks(words):
        return True
    parts = _PARTS.split(words.strip())
    known = sum(1 for part in parts if part.strip(_AROUND).casefold() in _LINES | _SECTIONS)
    if len(parts) >= _MENU and known >= 2 and all(len(part.split()) <= 3 for part in parts):
        return True
    return len(parts) > 1 and known == len(parts)
