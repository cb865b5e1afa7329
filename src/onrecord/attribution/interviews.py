"""Interviews: who answers, where the answers are not signed.

The report says at its beginning whom it asked; below, "A:" stands before each answer, or paragraphs that are questions
stand between those that answer them, in the first person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.attribution.media import is_media
from onrecord.attribution.named_outlets import is_outlet_itself
from onrecord.attribution.turn import Turn
from onrecord.model.span import Span, Taken

_FEWEST = 3  # questions
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
_PARAGRAPH = re.compile(r"[^\s][^\n]*")
_SAID = re.compile(r"\b(?:said|asked|wrote|told|says|asks)\b|[“”\"]")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b")


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


def answers(text: str, barred: Taken, outlet: str | None) -> tuple[Turn, ...]:
    """The answers to paragraphs that are questions, in order; none where the text is no interview with one person."""
    paragraphs = [(found.start(), found.start() + len(found.group().rstrip())) for found in _PARAGRAPH.finditer(text)]
    questions = [at for at, (start, end) in enumerate(paragraphs) if _is_question(text, start, end)]
    if len(questions) < _FEWEST:
        return ()
    answered = [
        (Span(paragraphs[at][1] - 1, paragraphs[at][1]), said)
        for at, end in zip(questions, [*questions[1:], questions[-1] + 2], strict=True)
        if (said := tuple(_free(paragraphs[at + 1 : end], barred)))
    ]
    own = sum(1 for _, said in answered if any(_FIRST_PERSON.search(span.of(text)) for span in said))
    if len(answered) < _FEWEST or own < _OWN * len(answered):
        return ()
    who = who_answers(text, paragraphs[questions[0]][0], outlet)
    return () if who is None else tuple(Turn(who, mark, said) for mark, said in answered)


def _is_question(text: str, start: int, end: int) -> bool:
    words = text[start:end] if end - start <= _LONGEST else ""
    return words.endswith("?") and _SAID.search(words) is None


def _free(paragraphs: list[tuple[int, int]], barred: Taken) -> Iterator[Span]:
    for start, end in paragraphs:
        span = Span(start, end)
        if not barred.overlaps(span):
            yield span
