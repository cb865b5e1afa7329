"""What the page says to its readers, of itself: invitations, paywalls, corrections, who wrote it.

One design for all of them, in place of a list of their wordings: such a line speaks to the reader, or of "this
article", and it does so with the words for pages and accounts. Nobody is quoted in it, and nobody says anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.model.report import Zone
from onrecord.model.span import Span
from onrecord.reading.zones.lines import Line
from onrecord.reading.zones.speech import somebody_speaks

_LONGEST = 400  # characters of a notice
_LONGEST_NOTE = 1_000  # of a correction
_TAIL = 5  # lines from the end in which an author is introduced
_SHORT = 120  # characters of an invitation that ends as no sentence does
_TELLING = 2  # words of pages and accounts

_TEXT = (
    r"(?:article|story|report|piece|post|page|column|interview|transcript|headline|caption|analysis|live\s?blog|video)"
)
_ITSELF = r"(?:article|story|page|interview|transcript|headline|caption|column|live\s?blog)"  # "report" may be any
_PAGE = re.compile(
    rf"""\b(?:{_TEXT}|(?:web)?sites?|newsletters?|inbox|subscri\w+|(?:sign|log)(?:ged|ning|ging)?[\s-](?:up|in)|register(?:ed)?
      |accounts?|free\strial|paywall|apps?|podcasts?|e-?mails?|alerts?|updates|cookies|comments?|content|newsroom|links?
      |click|terms|privacy|journalism|advertis\w+|affiliate|commission|whatsapp|telegram|facebook|twitter|instagram
      |youtube|linkedin|channel|members?(?:hip)?|readers?|premium|access|unlimited|donat\w+|download|browser|javascript
      |editors?|stories|articles|coverage|headlines|reporting|briefing|free|daily|weekly|latest\snews|breaking\snews)\b""",
    re.I | re.X,
)
_TO_READER = re.compile(r"\b(?:you|your|yours|yourself)\b|\b(?:us|our)\b", re.I)
_TO_YOU = re.compile(r"you(?:r|['’]ve|['’]re)?\b", re.I)
_ASKS = re.compile(
    r"(?:please\s|(?:and|or|to)\s)?(?:sign|subscribe|register|read|follow|click|download|get|join|listen|watch|share"
    r"|support|donate|become|continue|unlock|enjoy|keep|stay|log|try|start|receive|send|email|e-mail|contact|check|visit"
    r"|find|see|view|browse|buy|help|like|enable|don['’]t\smiss|already\sa|not\sa|want|do\syou|have\syou|looking\sfor)\b",
    re.I,
)
_THIS = re.compile(rf"\bthis\s{_TEXT}\b", re.I)
_NOTE = re.compile(
    rf"""[\W_]*(?:
      (?:corrections?|clarifications?|editor['’]?s['’]?\snotes?|editors['’]\snotes?|note\sto\sreaders|disclosure|disclaimer
        |author['’]?s\snote|publisher['’]?s\snote|reader['’]?s?\snote|amendment|erratum)
        (?:\s?\([^()]{{1,40}}\)|,?\s(?:on\s|of\s)?(?:\d|[A-Z][a-z]+\s\d)[^.:]{{0,20}})?\s?[:–—]
    | (?:an|the|a)\s(?:earlier|previous|original|prior|longer|shorter)\sversion\sof\sth(?:is|e)\s{_TEXT}\b
    | (?:on\s[^.]{{3,30}},\s)?this\s(?:{_ITSELF}|report|post|piece|analysis)\s(?:was|has\sbeen|is)\s(?:\w+ly\s|since\s)?
      (?:been\s)?(?:\w+ly\s)?(?:amended|corrected|updated|clarified|revised)\b
    )""",
    re.I | re.X,
)
_OF_ITSELF = re.compile(
    rf"""[\W_]*(?:
      this\s{_ITSELF}\s(?:
          (?:was|is|has|have)\s(?:\w+ly\s|since\s|first\s)?(?:been\s)?(?:\w+ly\s|first\s|since\s)?
          (?:edited|published|republished|translated|supported|funded|adapted|produced|made\spossible|available|part\sof\s|for\ssubscribers|free\sto\sread)
        | (?:first|originally)\s(?:appeared|ran)
        | (?:may|might)?\s?contains?\s(?:affiliate|links?)
        | requires\s
      )
    | this\sis\sa\s(?:breaking|developing)\b
    | .{{0,60}}\b(?:story|article)\scontinues\sbelow\b
    | (?:this|the)\s{_TEXT}\sis\s(?:only\s)?for\s(?:subscribers|members)
    )""",
    re.I | re.X,
)
_ENDED = re.compile(r"[.!?…:]\W{0,3}$")
_QUOTED = re.compile('[“”"«»]')
_TOLD = re.compile(r"\b(?:said|says|told|tells)\b")
_AUTHOR = re.compile(
    r"""(?:[Tt]he\s(?:writer|author)\s|(?:(?:Dr|Prof|Professor)\.?\s)?(?P<name>(?:[A-Z][\w.'’-]+\s){1,4}))
      (?:is|was|works\sas|writes\sfor|covers|reports\son|has\s(?:reported|written|covered))\b.{0,80}?
      \b(?:writer|journalist|reporter|correspondent|editor|columnist|author|professor|fellow|researcher|analyst|lecturer
        |director|contributor|intern|freelance\w*|bureau|based\sin|for\sthe\s[A-Z])\b.*""",
    re.X | re.S,
)  # fmt: skip


def notices(lines: Sequence[Line]) -> Iterator[Zone]:
    """Each line that is a notice, and below a paywall's or an offer's line those that go on with it."""
    offered = False
    for at, line in enumerate(lines):
        tail = at >= len(lines) - _TAIL and at > 1
        if _is_notice(line.text, offered) or (tail and _introduces_author(line.text, lines[:at])):
            offered = _offers(line.text)
            yield Zone("furniture", Span(line.start, line.end))
        else:
            offered = False


def _is_notice(words: str, offered: bool) -> bool:
    if len(words) <= _LONGEST_NOTE and _NOTE.match(words[:200]):
        return True
    if len(words) > _LONGEST:
        return False
    if _OF_ITSELF.match(words[:200]) and not somebody_speaks(words):
        return True
    if offered and (_offers(words) or not _ENDED.search(words)):
        return True
    if _QUOTED.search(words) or somebody_speaks(words):
        return False
    addressed = (
        bool(_TO_YOU.match(words))
        + bool(_ASKS.match(words))
        + bool(_TO_READER.search(words))
        + bool(_THIS.search(words))
    )
    telling = {found.group().casefold() for found in _PAGE.finditer(words)}
    if _ASKS.match(words) and telling and not _ENDED.search(words) and len(words) <= _SHORT:
        return True
    return (addressed >= 2 and len(telling) >= _TELLING) or (addressed >= 1 and len(telling) > _TELLING)


def _offers(words: str) -> bool:
    """Whether a line sells the page or asks to sign in."""
    return _OFFER.search(words) is not None


_OFFER = re.compile(
    r"\bsubscri(?:be|ption|bers?)|\bsign(?:ing)?[\s-](?:in|up)\b|\bpaywall|\bfree\strial|\bmembership", re.I
)


def _introduces_author(words: str, above: Sequence[Line]) -> bool:
    """Whether the line tells who the author is, whom the report does not tell of, as the last lines of reports do."""
    found = _AUTHOR.match(words) if len(words) <= _LONGEST else None
    if found is None or _QUOTED.search(words) or _TOLD.search(words):
        return False
    return found["name"] is None or not any(
        line.is_sentence and found["name"].split()[-1] in line.text for line in above
    )
