"""What a page says around the report: menus, invitations, links to other reports, notices."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from onrecord.language.lists import phrase_set, word_set
from onrecord.model.report import Zone
from onrecord.model.span import Span
from onrecord.reading.zones.lines import Line
from onrecord.reading.zones.speech import somebody_speaks

_LONGEST = 300  # characters; a longer line is a paragraph
_LONGEST_LINK = 140

_MENU = 3  # parts of a line make a menu, where two of them are known and none is longer than three words


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
            below_heading = line.text.strip(_AROUND).casefold() in phrase_set("furniture", "headings")
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
    if bare in phrase_set("furniture", "lines") or _LINK.fullmatch(words.strip()):
        return True
    if _NOTICE.fullmatch(words.strip()) and not somebody_speaks(words):
        return True
    parts = _PARTS.split(words.strip())
    listed = phrase_set("furniture", "lines") | word_set("furniture", "sections")
    known = sum(1 for part in parts if part.strip(_AROUND).casefold() in listed)
    if len(parts) >= _MENU and known >= 2 and all(len(part.split()) <= 3 for part in parts):
        return True
    return len(parts) > 1 and known == len(parts)
