"""Words that another only carries: "ONA quoted Oduya as saying", "she told reporters, according to Radio Mbelu"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from onrecord.attribution.clauses import clause_before, sentence_around, without
from onrecord.attribution.cues import saying_forms
from onrecord.attribution.media import is_media
from onrecord.attribution.passives import ONLY_WHEN
from onrecord.model.span import Span, hull
from onrecord.model.tags import Frame

_QUOTES = re.compile(r"\b(?:quot|cit)(?:es|ed|ing)\b")
_AS_SAYING = re.compile(
    r"\s+(?P<who>[^.,;:!?\"“”\n]{2,80}?(?:,\s[^.,;:!?\"“”\n]{2,60})?),?\s+"
    r"(?P<cue>as\s+(?:having\s+said|saying|telling\s+[\w ]{2,30}))\b"
)
# "According to the Gazette, which quoted envoy Ida Oduya": the words are hers, where no others of hers follow.
_WHICH_QUOTED = re.compile(
    r"(?:,?\s+)?which\s+(?:also\s+)?(?P<cue>quoted|cited|was\s+quoting|was\s+citing)\s+"
    r"(?P<who>(?:[\w’'-]+\s+){0,6}?[A-Z][\w’'.-]*[^\W\d_](?:\s+[A-Z][\w’'.-]*[^\W\d_])*)(?=\s*(?:,(?!\s+(?:as|who)\b)|[.;]?\s*$|[.;]\s))"
)
_MORE_OF_WHO = re.compile(r",\s+(?P<what>(?:an?|the|its|his|her|their)\b)")
_WHICH = re.compile(r",?\s+which\b")
# What stands before the words in "Envoy Ida Oduya said on Monday it was shut, the Gazette reported".
_SAID_FIRST = re.compile(
    r"(?P<who>(?:[\w.’'-]+\s+){0,8}?[A-Z][\w’'-]*[^\W\d_]),?\s+(?P<verb>[a-z]+)(?:\s+on\s+\w+day)?\s+(?:that\s+)?"
)
_REST = re.compile(r"[\s,:]*(?:that\b)?\s*")
_CREDITS = re.compile(r"\W*(?:according\s+to|as\s+(?:reported|quoted|cited)\s+by|as\s+per)\W*", re.IGNORECASE)
# Who stands right before a word of saying: a pronoun, or a name.
_SUBJECT = re.compile(
    r"(?:^|(?<=[\s\"”’'—–-]))((?:[A-Z][\w’'-]*[^\W\d_]\s+){0,3}[A-Z][\w’'-]*[^\W\d_]|he|she|they)\s+$"
)
_TELLS = re.compile(r"[\s,]*(?:(?:[A-Z][\w’'-]*\s+){1,4}|(?:he|she|they)\s+)(?P<verb>[a-z]+)\b[^.!?\n]*$")
_TELLS_NEXT = re.compile(r"\s+(?P<verb>[a-z]+)\b[^.!?\n]*$")
_BETWEEN = 200  # characters from "quoted" to "as saying", and of the words themselves
_BEFORE = 60  # characters in which the subject stands


def as_spoken(text: str, frame: Frame, cues: Collection[Span]) -> Frame:
    """The frame with the real speaker as its source, where the tagger took the carrier of the words for the speaker.

    `cues` are those of all frames: what another frame has for its own is left to that.
    """
    spoken = _who_was_quoted(text, _quoted_as_saying(text, frame, cues))
    return _said_before_reported(text, _said_before_credit(text, spoken))


def _who_was_quoted(text: str, frame: Frame) -> Frame:
    """ "According to the Gazette, which quoted Oduya", where the outlet was taken for who speaks."""
    if _is_which(text, frame) and len(frame.content) > 1:
        found = _WHICH_QUOTED.match(text, frame.source[0].start, frame.cue[-1].end + _BETWEEN)
        if found is None or Span(*found.span("who")) != frame.content[0] or _told_more(text, found, frame):
            return frame
        return replace(frame, source=frame.content[:1], content=frame.content[1:])
    credit = next((cue for cue in frame.cue if _CREDITS.fullmatch(text, cue.start, cue.end)), None)
    if credit is None or not frame.source or frame.source[0].start < credit.end:
        return frame
    outlet = _WHICH.split(frame.source[0].of(text))[0].rstrip()
    found = _WHICH_QUOTED.match(text, frame.source[0].start + len(outlet), credit.end + _BETWEEN)
    if found is None or _told_more(text, found, frame):
        return frame
    between = (Span(*found.span()),)
    words = tuple(left for span in frame.content for left in _without(text, span, between))
    cue = (credit, Span(*found.span("cue")))
    return replace(frame, source=(Span(*found.span("who")),), cue=cue, content=words) if words else frame


def _told_more(text: str, found: re.Match[str], frame: Frame) -> bool:
    """Whether what follows the name tells more of who it is, "Ida Oduya, the envoy", and is not what was said."""
    more = _MORE_OF_WHO.match(text, found.end())
    return more is not None and all(span.start != more.start("what") for span in frame.content)


def _is_which(text: str, frame: Frame) -> bool:
    return bool(frame.source) and frame.source[0].of(text) == "which"


def _said_before_reported(text: str, frame: Frame) -> Frame:
    """ "Oduya said it was shut, the Gazette reported": the words are hers, who reports them passes them on."""
    if not frame.source or len(frame.content) != 1 or len(frame.cue) != 1:
        return frame
    content, cue = frame.content[0], frame.cue[0]
    if cue.of(text) not in ("reported", "reports") or not content.end <= frame.source[0].start < cue.start:
        return frame
    if text[content.end : frame.source[0].start].strip() != ",":
        return frame
    start = sentence_around(text, cue).start
    found = _SAID_FIRST.fullmatch(text, start, content.start) if 0 < content.start - start < _BETWEEN else None
    if found is None or found["verb"] not in saying_forms():
        return frame
    return replace(frame, source=(Span(*found.span("who")),), cue=(Span(*found.span("verb")),))


def _quoted_as_saying(text: str, frame: Frame, cues: Collection[Span]) -> Frame:
    """ "ONA quoted Oduya as saying", where the content took "Oduya as saying" in, or the source lacks Oduya."""
    verb = next((cue for cue in frame.cue if _QUOTES.search(text, cue.start, cue.end)), None)
    found = _AS_SAYING.match(text, verb.end, verb.end + _BETWEEN) if verb is not None else None
    if verb is None or found is None:
        return frame
    who, cue = Span(*found.span("who")), Span(*found.span("cue"))
    if any(other.overlaps(cue) and other not in frame.cue for other in cues):
        return frame
    if any(source.overlaps(who) for source in frame.source) or not _carries(text, frame, verb, who):
        return frame
    between = Span(who.start, cue.end)
    kept: list[Span] = []
    for span in frame.content:
        start = span.start
        if span.overlaps(between):
            if span.start < between.start:
                return frame  # the words go on over it: they are no frame of this kind
            rest = _REST.match(text, between.end)
            start = rest.end() if rest is not None else between.end
        if start < span.end:
            kept.append(Span(start, span.end))
    if all(ONLY_WHEN.fullmatch(span.of(text)) for span in kept) and frame.source:
        kept = [*clause_before(text, sentence_around(text, verb).start, frame.source[0].start)] or kept
    return replace(frame, source=(who,), cue=(cue,), content=tuple(kept)) if kept else frame


def _carries(text: str, frame: Frame, verb: Span, who: Span) -> bool:
    """Whether the words that were quoted stand apart, so that nothing else shows whose they are."""
    return all(
        span.end <= verb.start
        or span == who
        or (span.start == who.start and (_by_media(text, frame) or text[: verb.start].endswith("which ")))
        or (len(span) < _BETWEEN and _AS_SAYING.fullmatch(f" {span.of(text)}"))
        for span in frame.content
    )


def _by_media(text: str, frame: Frame) -> bool:
    return bool(frame.source) and is_media(hull(frame.source).of(text))


def _said_before_credit(text: str, frame: Frame) -> Frame:
    """ "She told reporters, according to Radio Mbelu": the words are hers, whoever passes them on."""
    credit = next((cue for cue in frame.cue if _CREDITS.fullmatch(text, cue.start, cue.end)), None)
    if credit is None:
        return frame
    spoke = tuple(span for span in frame.source if span.end <= credit.start)
    verbs = tuple(cue for cue in frame.cue if cue != credit) or _told(text, frame, spoke, credit)
    if not verbs or verbs[0].start > credit.start:
        return frame
    if not spoke:
        subject = _SUBJECT.search(text, max(verbs[0].start - _BEFORE, 0), verbs[0].start)
        if subject is None:
            return frame
        spoke = (Span(*subject.span(1)),)
    # Who speaks may have been taken for a piece of the words.
    words = tuple(left for span in frame.content for left in _without(text, span, spoke))
    return replace(frame, source=spoke, cue=verbs, content=words) if words else frame


def _without(text: str, span: Span, who: tuple[Span, ...]) -> Iterator[Span]:
    if not any(span.overlaps(one) for one in who):
        yield span
        return
    for left in without(span, who):
        words = left.of(text).rstrip()
        if any(map(str.isalnum, words)):
            yield Span(left.start, left.start + len(words))


def _told(text: str, frame: Frame, spoke: tuple[Span, ...], credit: Span) -> tuple[Span, ...]:
    """The word of saying with its subject that stands before "according to", outside of the content: right after that,
    or after who `spoke`, where the words follow ("Ode said on Monday, according to Varn, that …")."""
    end = frame.content[-1].end
    if end < credit.start:
        told = _TELLS.match(text, end, credit.start)
    elif spoke and frame.content[0].start > credit.end:
        told = _TELLS_NEXT.match(text, spoke[-1].end, credit.start)
    else:
        told = None
    if told is None or told["verb"] not in saying_forms():
        return ()
    return (Span(*told.span("verb")),)
