"""What a cue does: the table of verbs of saying, each with its force and act (speech, writing or attitude).

The table is meant to be read and added to. Verbs stand in their base form, nouns as they are; phrases are regular
expressions. Where several rows fit, the phrase that stands highest wins, then the last verb of the cue that does more
than assert, then such a noun.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from onrecord.attribution.inflection import forms
from onrecord.model.span import Span
from onrecord.model.statement import Act, Force


@dataclass(frozen=True, slots=True)
class CueClass:
    """One row of the table: what its words and phrases do."""

    force: Force
    act: Act
    verbs: str = ""
    nouns: str = ""
    phrases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CueReading:
    """What one cue does; `span` is where the report's words show it, None where the cue says nothing special."""

    force: Force
    act: Act
    span: Span | None


_REFUSING = (
    r"(?:declin|refus)\w*|would not|wouldn[’']t|will not|won[’']t|did not|didn[’']t|does not|doesn[’']t|do not|don[’']t"
    r"|has not|hasn[’']t|have not|haven[’']t|had not|hadn[’']t|could not|couldn[’']t|cannot|can[’']t|not"
)
_SPEAKING = (
    r"comment|respond|reply|answer|elaborate|discuss|specify|disclose|be drawn|be interviewed|provide details"
    r"|give details|return (?:\w+ )?(?:calls?|messages?|requests?)"
)
_CLAIMS = r"\w*\s?(?:claim|alleg|accus|report|charge|suggestion|assertion|rumou?r|notion|idea|speculation)\w*"

TABLE: tuple[CueClass, ...] = (
    CueClass(
        "declines to comment",
        "speech",
        phrases=(
            rf"\b(?:{_REFUSING}) (?:\w+ ){{0,2}}?(?:{_SPEAKING})\b",
            r"\b(?:(?:declin|refus)\w*|(?:did|do|does|would|could|will) not|(?:did|do|does|would|could)n[’']t|won[’']t)"
            r" (?:\w+ ){0,2}?(?:say|predict|specify|mention|confirm|tell|reveal|name|identify|clarify)\b",
            r"\bneither confirm\w* nor den\w+",
            r"\bno comment\b",
        ),
    ),
    CueClass(
        "denies",
        "speech",
        verbs="deny refute rebut rubbish debunk disavow disclaim contradict",
        nouns="denial denials",
        phrases=(
            rf"\b(?:reject|dismiss|disput|brush|shrugg|wav)\w*(?: off| away| aside)?"
            rf" (?:the |these |those |such )?{_CLAIMS}",
            r"\brul(?:e|es|ed|ing) out\b",
            r"\bdismiss\w*\b.{0,20}\b(?:as (?:false|untrue|baseless|lies|fake|nonsense))",
        ),
    ),
    CueClass(
        "agrees",
        "speech",
        verbs="agree concur concede accept consent acquiesce approve endorse ratify",
        nouns="agreement approval consent",
    ),
    CueClass(
        "promises",
        "speech",
        verbs="promise pledge vow swear guarantee assure commit reassure undertake",
        nouns="promise promises pledge pledges vow vows assurance assurances",
    ),
    CueClass(
        "warns", "speech", verbs="warn caution threaten alert", nouns="warning warnings threat threats"
    ),
    CueClass(
        "accuses",
        "speech",
        verbs="accuse blame allege charge fault",
        nouns="accusation accusations allegation allegations",
    ),
    CueClass(
        "condemns",
        "speech",
        verbs="condemn denounce decry deplore criticize criticise slam blast lambast lambaste castigate rebuke"
        " reprimand attack assail chide scold excoriate berate deride mock ridicule lament protest rail bemoan"
        " disparage lampoon skewer",
        nouns="criticism condemnation rebuke denunciation critique",
        phrases=(r"\btook (?:aim|issue)\b", r"\bhit out\b", r"\blash\w* out\b", r"\btore into\b"),
    ),
    CueClass(
        "praises",
        "speech",
        verbs="praise welcome hail commend laud applaud thank congratulate salute tout extol compliment",
        nouns="praise gratitude",
    ),
    CueClass(
        "demands",
        "speech",
        verbs="demand urge order instruct command exhort implore beseech require plead appeal",
        nouns="demand demands appeal order",
        phrases=(r"\bcall(?:s|ed|ing)? (?:on|upon|for)\b", r"\binsist\w* (?:up)?on\b"),
    ),
    CueClass(
        "proposes",
        "speech",
        verbs="propose suggest recommend advise offer advocate float",
        nouns="proposal proposals suggestion recommendation advice offer",
        phrases=(r"\bput(?:s|ting)? forward\b", r"\bcame up with\b"),
    ),
    CueClass(
        "asks",
        "speech",
        verbs="ask inquire enquire query question request",
        nouns="question questions request requests",
        phrases=(r"\bwonder(?:s|ed|ing)? aloud\b",),
    ),
    CueClass(
        "asserts",
        "writing",
        verbs="write tweet post retweet publish email blog text co-write",
        nouns="tweet tweets letter report memo essay op-ed article column editorial post statement email book"
        " communiqué communique",
        phrases=(
            r"\b(?:statement|letter|document|text|report|declaration|communiqué|note|post|message) reads?\b",
            r"\breads\b",
        ),
    ),
    CueClass(
        "asserts",
        "attitude",
        verbs="hope fear believe think feel want wish doubt expect intend plan worry suspect wonder prefer dislike"
        " hate love like regret assume know consider see seek support oppose back favor favour aim desire dread"
        " anticipate envision envisage understand realize realise remember view contemplate distrust trust need ponder"
        " seem appear hesitate conclude decide",
        nouns="hope hopes fear fears belief doubt doubts view views concern concerns desire opinion support opposition"
        " intention expectation worries plans plan",
        phrases=(
            r"\b(?:is|are|was|were|be|been|being|remains?|’s|'s|’re|'re) (?:\w+ ){0,2}?"
            r"(?:concerned|worried|afraid|confident|convinced|optimistic|pessimistic|hopeful|sure|certain|aware|skeptical|sceptical|supportive|opposed|against|willing|"
            r"unwilling|ready|eager|keen|reluctant|surprised|shocked|happy|pleased|proud|angry|doubtful|fearful|wary)\b",
            r"\bst(?:ands?|ood|anding) by\b",
        ),
    ),
)  # fmt: skip

# Verbs that say that somebody spoke or wrote and no more. With the table's, they are what statements inside a
# statement are looked for by.
SAYING = (
    "say tell state add note report announce declare explain claim argue mention remark observe stress emphasize"
    " emphasise underline reiterate repeat maintain contend acknowledge admit confirm affirm assert point reveal"
    " disclose indicate describe recall recount respond reply answer quote cite comment testify reckon predict"
    " estimate conclude clarify opine signal hint boast joke quip shout whisper mutter exclaim echo inform notify"
    " complain lie insist"
)
# Verbs that tell or judge something in most places, and seldom more than its name.
ALSO_TELLING = (
    "call label brand dub term refer reference discuss address talk speak outline detail highlight defend encourage"
    " champion reject dismiss rule chant sing yell confess retort mumble apologise apologize elaborate continue"
    " chastise liken compare portray paint characterize characterise express voice articulate persist brag marvel"
    " admire despise disagree object speculate downplay invoke pronounce deem judge rate regard promote tout trumpet"
    " utter confide convey rejoice balk decline refuse specify identify press spell debate preach lecture link"
    " recite rail seethe vent weigh forecast foretell project recognize recognise challenge confront campaign sum"
    " hammer bash savage pillory scream"
)
# Nouns and adjectives that tell what somebody thinks of something.
OF_MINDS = (
    "supporter supporters critic critics critical advocate advocates opponent despair reservations illusions passionate"
    " determined interest interested enthusiasm case message reluctance revelation revelations announcement"
    " announcements"
)


@functools.cache
def _verbs() -> dict[str, CueClass]:
    """Each form of each verb of the table; the higher row keeps a word that stands in two."""
    table: dict[str, CueClass] = {}
    for row in TABLE:
        for verb in row.verbs.split():
            for form in forms(verb):
                table.setdefault(form, row)
    return table


@functools.cache
def _nouns() -> dict[str, CueClass]:
    table: dict[str, CueClass] = {}
    for row in TABLE:
        for noun in row.nouns.split():
            table.setdefault(noun, row)
    return table


@functools.cache
def _phrases() -> tuple[tuple[re.Pattern[str], CueClass], ...]:
    return tuple((re.compile(phrase, re.IGNORECASE), row) for row in TABLE for phrase in row.phrases)


@functools.cache
def _any_phrase() -> re.Pattern[str]:
    """What finds something wherever one of the phrases does."""
    return re.compile("|".join(f"(?:{phrase})" for row in TABLE for phrase in row.phrases), re.IGNORECASE)


@functools.cache
def saying_forms() -> frozenset[str]:
    """Every form of every verb that tells of speech or writing."""
    verbs = [*SAYING.split(), *(v for row in TABLE if row.act != "attitude" for v in row.verbs.split())]
    return frozenset(form for verb in verbs for form in forms(verb))


@functools.cache
def reporting_forms() -> frozenset[str]:
    """Every form of every verb that tells of speech, writing or an attitude."""
    also = (form for verb in ALSO_TELLING.split() for form in forms(verb))
    return saying_forms() | frozenset(_verbs()) | frozenset(also)


_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BEYOND = 30  # characters after the cue in which a phrase may end
# "expressed hope", "voiced concern", "said he feared": the attitude was put into words.
_VOICED = re.compile(
    r"\b(?:express|voic|rais|utter|articulat|announc|stat|air)\w*\b"
    r"|\b(?:said|says|say|saying|told|tell)\b",
    re.IGNORECASE,
)


def read_cue(text: str, cue: tuple[Span, ...]) -> CueReading:
    """What the cue at `cue` does in `text`.

    "asserts" and "speech" where the words say nothing more. A phrase lies in one contiguous stretch; it begins in the
    cue and may end in the words right after it, for where "declined to comment" ends is a matter of taste.
    """
    found = _find_phrase(text, cue) or _find_word(text, cue)
    if found is None:
        return CueReading("asserts", "speech", None)
    row, span = found
    act = row.act
    if act == "attitude" and any(_VOICED.search(s.of(text)) for s in cue):
        act = "speech"
    return CueReading(row.force, act, span)


def names_saying(text: str, cue: tuple[Span, ...]) -> bool:
    """Whether some word of the cue tells of speech, writing or an attitude, or the cue is a mark alone ("Oduya: …")."""
    words = [word.group().lower() for span in cue for word in _WORD.finditer(text, span.start, span.end)]
    others = {"according", *OF_MINDS.split()}
    known = (word in reporting_forms() or word in _nouns() or word in others for word in words)
    return not words or any(known) or _find_phrase(text, cue) is not None


def _find_phrase(text: str, cue: tuple[Span, ...]) -> tuple[CueClass, Span] | None:
    reach = [(span, min(span.end + _BEYOND, len(text))) for span in cue]
    # Most cues hold none: that is asked once, and not for each phrase.
    reach = [(span, end) for span, end in reach if _any_phrase().search(text, span.start, end)]
    for pattern, row in _phrases() if reach else ():
        for span, end in reach:
            found = pattern.search(text, span.start, end)
            if found and found.start() < span.end and "\n" not in found.group():
                return row, Span(found.start(), found.end())
    return None


def _find_word(text: str, cue: tuple[Span, ...]) -> tuple[CueClass, Span] | None:
    """The word that tells most: the last verb with a force of its own ("thanked her and promised"), else such a noun.

    Failing both, the first verb or noun of writing or of an attitude.
    """
    words = [
        (word.group().lower(), Span(word.start(), word.end()))
        for span in cue
        for word in _WORD.finditer(text, span.start, span.end)
    ]
    verbs = [(_verbs()[word], span) for word, span in words if word in _verbs()]
    nouns = [(_nouns()[word], span) for word, span in words if word in _nouns()]
    strong = [*(n for n in nouns[::-1] if n[0].force != "asserts"), *(v for v in verbs if v[0].force != "asserts")]
    if strong:
        return strong[-1]
    return next(iter([*verbs, *nouns]), None)
