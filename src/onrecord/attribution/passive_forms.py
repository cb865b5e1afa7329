"""Sayings in the passive that their form alone shows: "Envoy Ida Oduya was quoted by VELTA as saying that it was shut".

The subject speaks. Where the tagger marks none of it, or takes the subject for the words and the outlet for the
speaker, the frame is made from the text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from onrecord.attribution.clauses import sentence_around
from onrecord.attribution.line_forms import formed
from onrecord.attribution.passives import BEGINS, BY, DATELINE, TOLD, of_two
from onrecord.model.span import Span, Taken, hull
from onrecord.model.tags import Frame
from onrecord.wording.quotation_marks import CLOSED_BY, CLOSING, OPENING

_BE = r"(?:is|are|was|were|(?:has|have|had)\s+been)\s+(?:(?:also|later|since|widely|[a-z]+ly)\s+)?"
_SAYING = (
    rf"(?:saying|warning|adding|admitting|promising|arguing|insisting|denying|predicting|claiming|stating|declaring"
    rf"|announcing|confirming|stressing|suggesting|complaining|{TOLD})"
)
_FORM = re.compile(
    rf"\b(?P<first>{_BE}(?:quoted|cited|reported|recorded))\s*{BY}\s+"
    rf"(?P<last>as\s+(?:having\s+(?:said|warned|admitted|promised)|{_SAYING})|to\s+have\s+(?:said|{TOLD}|warned))\b"
    rf"|\b(?P<first2>{_BE}(?:heard|overheard))\s*{BY}\s+(?P<last2>{TOLD}|saying|to\s+say|to\s+tell\s+[\w’'-]+)\b"
)
_FAR = 4_000  # characters of a paragraph that are looked over
_MOST = 200  # characters of the form, and of the subject before it
# "As saying in an interview on Sunday that", and where no words follow, all that stands up to the end.
_WHEN = re.compile(
    r"[\s,]*(?:(?:by|in|on|at|to|during|after|late|early|last|this|earlier|yesterday|today)\b[^;:\"“”«»„\n]*?)?"
    r"(?=(?P<that>\bthat\b)|[,:]?\s*[\"“«„]|[.;:]?\s*$|,\s)"
)
_AT_WHEN = re.compile(r"\s*,?\s*(?:by|in|on|at|to|during|after|late|early|last|this|earlier|yesterday|today)\b")
_AHEAD = re.compile(
    r"(?:(?:But|And|Meanwhile|However|Earlier|Later|Yesterday|Separately|Also),?\s+"
    r"|(?:On|In|At|Last|During|After)\s[^,\n]{1,60},\s+)+"
)
# What stands before the form is no subject: it has a verb of its own, or only points back.
_NO_SUBJECT = re.compile(
    r"[\"“”«»„;:]|\b(?:who|which|[Tt]hat|[Ww]hat|[Ii]t|[Tt]here|[Tt]his|[Tt]hese|said|says|was|were|is|are|has|had|will|would|may|might|could|should"
    r"|can|must|to|not|never|but|when|while|before|if|because|although|though)\b"
)
_WHO = re.compile(r",\s+(?:who|whose|which)\b[^\"“”\n]*,\s*$")
_NAMED = re.compile(r"[^\W\d_a-z][\w’'.-]*[\w.]|\b[Tt]hey\b|\b[Ss]?[Hh]e\b")
_ROLE = re.compile(r"(?:[Tt]he|[Aa]n?|[Oo]ur|[Tt]heir|[Ii]ts|[Hh]is|[Hh]er)\s")
_A_ROLE = re.compile(r"(?:[a-z][\w’'-]*\s+){1,5}[^\W\d_a-z]")  # "On Sunday, envoy Ida Oduya"
_SURE = 0.8  # how sure such a frame is, as the tagger would say it


def with_passive_forms(text: str, seen: Sequence[Span], frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """The frames with one for each saying in the passive in the parts `seen` of the text that none of them has right.

    One is right that has the form for its cue, or a part of it, and the subject for its source. Those that have the
    form for their cue and another source give way.
    """
    visible = Taken(seen)
    near: dict[int, list[Frame]] = defaultdict(list)
    for frame in frames:
        near[frame.cue[0].start // _FAR].append(frame)
    for match, made in _forms(text):
        form = Span(match.start(), match.end())
        # What belongs to a form has its cue nearby: a long text costs no more for each.
        place = form.start // _FAR
        kept = [frame for at in (place - 1, place, place + 1) for frame in near.get(at, ())]
        if not visible.overlaps(form) or _told_by_another(form, kept):
            continue
        own = [f for f in kept if any(cue.overlaps(form) for cue in f.cue)]
        wrong = [f for f in kept if f not in own and _of_the_subject(f, made)]
        if right := [f for f in own if _right(f, made)]:
            best = next((f for f in right if f.content[0].start == made.content[0].start), right[0])
            wrong += [f for f in right if f is not best]
        else:
            wrong += [f for f in kept if f in own or _same_words(f, made)]
            near[made.cue[0].start // _FAR].append(made)
        for at in (place - 1, place, place + 1) if wrong else ():
            near[at] = [f for f in near[at] if f not in wrong]
    return tuple(sorted((f for those in near.values() for f in those), key=lambda frame: frame.cue[0].start))


def _told_by_another(form: Span, frames: Sequence[Frame]) -> bool:
    """Whether the form is part of what somebody else says."""
    return any(
        any(span.contains(form) for span in frame.content) and not any(cue.overlaps(form) for cue in frame.cue)
        for frame in frames
    )


def _right(frame: Frame, made: Frame) -> bool:
    return any(one.overlaps(made.source[0]) for one in frame.source) and any(
        one.overlaps(span) for one in frame.content for span in made.content
    )


def _of_the_subject(frame: Frame, made: Frame) -> bool:
    """Whether a frame takes the subject for what was said, as after a headline that ends in "talk", or a part of it for
    a word of saying: "Omar bin Said"."""
    subject = Span(made.source[0].start, max(made.source[0].end, made.cue[0].start))
    if any(subject.contains(cue) for cue in frame.cue):
        return any(span.overlaps(one) for span in frame.content for one in made.content)
    return all(subject.contains(span) for span in frame.content)


def _same_words(frame: Frame, made: Frame) -> bool:
    """Whether a frame holds nothing but words of the new one, and has its cue in them or none to speak of."""
    whole = hull((*made.source, *made.cue, *made.content))
    return all(whole.contains(span) for span in frame.content) and whole.contains(frame.cue[0]) and not frame.source


def _forms(text: str) -> Iterator[tuple[re.Match[str], Frame]]:
    for match in _FORM.finditer(text):
        if match.end() - match.start() > _MOST:
            continue
        kind = "" if match["first"] else "2"
        first, last = Span(*match.span(f"first{kind}")), Span(*match.span(f"last{kind}"))
        around = sentence_around(text, Span(match.start(), match.end()))
        start = _paragraph(text, around.start)
        behind = _behind(text, match.end(), around.end)
        who = _subject(text, start, around.start, match.start(), last_words=not behind)
        if who is None:
            continue
        content = behind or _before(text, start, around.start, who.start)
        if content is not None:
            yield match, formed((who,), of_two(text, first, last), (content,), _SURE)


def _paragraph(text: str, at: int) -> int:
    low = max(0, at - _FAR)
    return max(low, text.rfind("\n", low, at) + 1)


def _behind(text: str, start: int, end: int) -> Span | None:
    """The words after the form, up to the end of the sentence or of the quotation that they are; None where the rest of
    the sentence only tells when and where it was said."""
    when = _AT_WHEN.match(text, start, end)
    if when is not None:
        found = _WHEN.match(text, start, end)
        if found is None or not (found["that"] or text[found.end() : end].lstrip(" ,:")[:1] in OPENING):
            return None
        start = found.end()
    while start < end and text[start] in " ,:\t":
        start += 1
    if text[start : start + 1] in OPENING:
        close = _closing(text, start)
        if close is None:
            return None
        if close + 1 >= end or text[close - 1] in ".!?…":
            return Span(start, close + 1)
    words = text[start:end].rstrip(" \t\n")
    words = words.rstrip(".;!?")
    if words.count("“") > words.count("”"):
        close = _closing(text, start + words.rfind("“"))
        return Span(start, close + 1) if close is not None else None
    return Span(start, start + len(words)) if len(words.split()) > 1 else None


def _closing(text: str, at: int) -> int | None:
    """Where the quotation ends that opens there, in its paragraph."""
    high = min(len(text), at + _FAR)
    line = text.find("\n", at, high)
    close = text.find(CLOSED_BY[text[at]], at + 1, line if line >= 0 else high)
    return close if close >= 0 else None


def _subject(text: str, paragraph: int, start: int, end: int, last_words: bool) -> Span | None:
    """Who stands right before the form: all of the sentence, or what follows its last comma or quotation.

    `last_words` says that what was said stands before the subject.
    """
    low = max(paragraph, end - 2 * _MOST)
    closed = max(text.rfind(mark, low, end) for mark in CLOSING)
    begin = max(start, closed + 1) if closed >= 0 else start
    if dateline := DATELINE.match(text, begin, end):
        begin = dateline.end()
    ahead = _AHEAD.match(text, begin, end)
    begin = ahead.end() if ahead and not last_words else begin
    while begin < end and text[begin] in " ,\t\n":
        begin += 1
    words = text[begin:end].rstrip()
    if who := _WHO.search(words):
        words = words[: who.start()]
    words = words.rstrip(" ,")
    if last_words and closed < start:
        parts = words.split(", ")
        named = text[begin:end].rstrip().endswith(",") and len(parts) > 2 and _ROLE.match(parts[-2])
        words = ", ".join(parts[-2:] if named else parts[-1:])
        begin = text.rfind(words, begin, end)
    if (
        not words
        or len(words) > _MOST
        or _NO_SUBJECT.search(words)
        or not (BEGINS.match(words) or _A_ROLE.match(words))
    ):
        return None
    return Span(begin, begin + len(words)) if _NAMED.search(words) or _ROLE.match(words) else None


def _before(text: str, paragraph: int, start: int, end: int) -> Span | None:
    """The words before the subject, which a comma ends: a quotation, or what the sentence begins with."""
    words = text[paragraph:end].rstrip(" \t")
    if words[-1:] in ("”", '"', "»") and words[-2:-1] in (",", "?", "!", "."):
        opening = {"”": "“", '"': '"', "»": "«"}[words[-1]]
        opened = words.rfind(opening, 0, len(words) - 1)
        return Span(paragraph + opened, paragraph + len(words)) if opened >= 0 else None
    words = text[start:end].rstrip()
    if not words.endswith((",", ",”")) or len(words.split()) < 3:
        return None
    words = words.removesuffix(",")
    return Span(start, start + len(words))
