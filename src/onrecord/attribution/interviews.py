"""Interviews: who answers, where the answers are not signed.

The report says at its beginning whom it asked; below, "A:" stands before each answer, or paragraphs that are questions
stand between those that answer them, in the first person or with the name of who answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.attribution.line_forms import FIRST_PERSON, paragraphs
from onrecord.attribution.media import is_media
from onrecord.attribution.named_outlets import is_outlet_itself
from onrecord.attribution.turn import Turn
from onrecord.model.span import Span, Taken

_FEWEST = 3  # questions
_FEWEST_MARKED = 2  # of them, where more shows that they are an interviewer's
_SHORT = 3  # paragraphs of an answer, or of an introduction
_LONGEST = 300  # characters of a question
_INTRODUCTION = 3_000  # characters in which it is said who answers
_OWN = 0.6  # of the answers speak in the first person
_NAME = r"[A-Z][\w’'-]*[^\W\d_](?:\s(?:(?:van|von|de|der|al|bin|da|del|di)\s)?(?:[A-Z]\.|[A-Z][\w’'-]*[^\W\d_])){1,3}"
_NAMES = re.compile(rf"(?<![\w.’'-]){_NAME}")
_TITLES = re.compile(
    r"^(?:(?:The|In|On|At|A|An|But|And|For|When|After|Dr|Mr|Mrs|Ms|Prof|Professor|President|Minister|Mayor|Governor"
    r"|Ambassador|General|Chief|Director|Sir)\.?\s)+"
)
_ASKED = re.compile(
    r"\b(?:interview(?:ed|s)?(?:\s+with)?|(?:sp(?:oke|eaks|eaking)|talk(?:s|ed|ing)?|sat\s+down|conversation|chat(?:s|ted)?)"
    r"\s+(?:to|with)|asked|questions\s+(?:for|to)|met\s+with)\s+(?:[\w’'-]+\s+){0,6}?$"
)
_ANSWERED = re.compile(
    r"(?:,[^,.\n]{1,80},)?\s+(?:spoke|speaks|talk(?:s|ed)|answer(?:s|ed)|discuss(?:es|ed)|told|sat\s+down)\b"
)
_INTERVIEW = re.compile(
    r"\b(?:interview|spoke|speaks|speaking|talks|talked|answers|answered|asked|conversation|questions)\b"
)
_SET_OFF = re.compile(r"(?:[*_]{1,3}|[—–-]\s)")
_CALLED = r"[^\W\d_a-zß-öø-ÿ][\w’'-]*(?:\s[^\W\d_a-zß-öø-ÿ][\w’'.-]*){0,4}"
_LABEL = re.compile(
    rf"[*_]{{0,3}}(?P<name>[QA](?=\s?[:.)])|{_CALLED}(?!\s?[.)]))[*_]{{0,3}}"
    r"(?:\s?(?P<mark>[:.)]|[*_]{2})|\s(?P<dash>[—–-])(?=\s))[*_]{0,3}\s+(?=\S)"
)
_NAME_ALONE = re.compile(rf"[*_]{{0,3}}{_CALLED}[*_]{{0,3}}")
_SAID = re.compile(r"\b(?:said|asked|wrote|told|says|asks)\b|[“”\"]")
_TOLD = re.compile(r"\b(?:said|says)\b|[“”\"]")


def who_answers(text: str, before: int, outlet: str | None) -> Span | None:
    """The one name that the text gives before a place as that of whom it asks; None where it is not sure."""
    start = max(0, before - _INTRODUCTION)
    found: dict[str, Span] = {}
    asked: dict[str, Span] = {}
    for match in _NAMES.finditer(text, start, before):
        title = _TITLES.match(match.group())
        span = Span(match.start() + (title.end() if title else 0), match.end())
        name = span.of(text)
        if " " not in name or is_media(name) or is_outlet_itself(name, outlet):
            continue
        found.setdefault(name, span)
        line = text[max(start, span.start - 120) : match.start()]
        if _ASKED.search(line) or _ANSWERED.match(text, span.end):
            asked.setdefault(name, span)
    if len(asked) == 1:
        return next(iter(asked.values()))
    if not asked and len(found) == 1 and _INTERVIEW.search(text, start, before):
        return next(iter(found.values()))
    return None


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph without what sets it off; the label before its words, if there is one, and the mark behind that."""

    words: Span
    whole: Span
    label: Span | None = None
    mark: Span | None = None
    set_off: bool = False  # bold, in italics, or behind a dash


def answers(text: str, barred: Taken, outlet: str | None) -> tuple[Turn, ...]:
    """The answers to paragraphs that are questions, in order; none where the text is no interview with one person."""
    lines = list(_lines(text))
    questions = [at for at, line in enumerate(lines) if _is_question(text, line)]
    if len(questions) < _FEWEST_MARKED:
        return ()
    ends = [*questions[1:], questions[-1] + 2]
    answered = [
        (lines[at], said)
        for at, end in zip(questions, ends, strict=True)
        if (said := [line for line in lines[at + 1 : end] if not barred.overlaps(line.words)])
    ]
    if len(answered) < _FEWEST_MARKED:
        return ()
    own = sum(1 for _, said in answered if any(FIRST_PERSON.search(line.words.of(text)) for line in said))
    named = [said[0].label for _, said in answered if said[0].label is not None and said[0].label.of(text) != "A"]
    before = lines[questions[0]].words.start
    if len(named) == len(answered) and _is_one(text, named, before, outlet):
        return tuple(_turn(said[0].label, said[0].mark, said) for _, said in answered)
    if (
        any(_is_one(text, [label], before, outlet) for label in named)
        or own < _OWN * len(answered)
        or not _enough(text, answered, own)
    ):
        return ()
    who = who_answers(text, before, outlet)
    if who is None:
        return ()
    return tuple(_turn(who, Span(asked.words.end - 1, asked.words.end), said, whole=True) for asked, said in answered)


def _turn(who: Span | None, mark: Span | None, said: Sequence[_Line], whole: bool = False) -> Turn:
    """The turn of an answer; `whole`: what reads as a label is none, as in "Yes – we do"."""
    assert who is not None
    return Turn(who, mark or who, tuple(line.whole if whole else line.words for line in said))


def _is_one(text: str, labels: Sequence[Span], before: int, outlet: str | None) -> bool:
    """Whether all labels are the last name of one person, whom the text names before, and no outlet's."""
    last = {label.of(text).split()[-1].casefold() for label in labels}
    if len(last) != 1 or any(is_media(label.of(text)) or is_outlet_itself(label.of(text), outlet) for label in labels):
        return False
    return re.search(rf"(?<!\w){re.escape(last.pop())}(?!\w)", text[:before], re.IGNORECASE) is not None


def _enough(text: str, answered: Sequence[tuple[_Line, Sequence[_Line]]], own: int) -> bool:
    """Whether there are as many questions as an interview has: two, if set off, or if the text is hardly more."""
    if len(answered) >= _FEWEST:
        return True
    if own < len(answered) or any(_TOLD.search(line.words.of(text)) for _, said in answered for line in said):
        return False
    if all(asked.set_off or asked.label for asked, _ in answered):
        return True
    head, rest = text[: answered[0][0].words.start], text[answered[-1][1][-1].words.end :]
    short = all(len(said) <= _SHORT for _, said in answered)
    return short and len([*paragraphs(head)]) <= _SHORT and len([*paragraphs(rest)]) < 2


def _lines(text: str) -> Iterator[_Line]:
    """The paragraphs; a label that stands alone is that of the one below."""
    above: Span | None = None
    for paragraph in paragraphs(text):
        start, end = paragraph.start, paragraph.end
        ahead = _SET_OFF.match(text, start, end)
        while end - 1 > start and text[end - 1] in "*_":
            end -= 1
        if _NAME_ALONE.fullmatch(text, start, end):
            above = Span(start, end)
            continue
        label = _LABEL.match(text, start, end)
        plain = ahead.end() if ahead else start
        first = label.end() if label else plain
        if first < end and label:
            name, mark = Span(*label.span("name")), Span(*label.span("mark" if label["mark"] else "dash"))
            is_letter = name.of(text) in ("Q", "A")
            yield _Line(Span(first, end), Span(first if is_letter else plain, end), name, mark, ahead is not None)
        elif first < end:
            yield _Line(Span(first, end), Span(first, end), above, above, ahead is not None)
        above = None


def _is_question(text: str, line: _Line) -> bool:
    words = line.words.of(text) if len(line.words) <= _LONGEST else ""
    return words.endswith("?") and _SAID.search(words) is None
