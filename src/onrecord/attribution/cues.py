"""What a cue does: the table of verbs of saying, each with its force and act (speech, writing or attitude).

The table stands in `language/en/cues.toml`, and is meant to be read and added to. Where several rows fit, the phrase
that stands highest wins, then the last verb of the cue that does more than assert, then such a noun.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.attribution.inflection import forms
from onrecord.language.lists import subject, word_set
from onrecord.model.span import Span
from onrecord.model.statement import Act, Force


@dataclass(frozen=True, slots=True)
class CueClass:
    """One row of the table: what its words and phrases do."""

    force: Force
    act: Act
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CueReading:
    """What one cue does; `span` is where the report's words show it, None where the cue says nothing special."""

    force: Force
    act: Act
    span: Span | None


@functools.cache
def _table() -> tuple[CueClass, ...]:
    """The rows of the language's table, in its order."""
    told = subject("cues")
    parts = {f"<{name}>": "|".join(those) for name, those in told["parts"].items()}
    return tuple(
        CueClass(
            row["force"],
            row["act"],
            tuple(row.get("verbs", "").split()),
            tuple(row.get("nouns", "").split()),
            tuple(_whole(phrase, parts) for phrase in row.get("phrases", ())),
        )
        for row in told["row"]
    )


def _whole(phrase: str, parts: Mapping[str, str]) -> str:
    for name, part in parts.items():
        phrase = phrase.replace(name, part)
    return phrase


@functools.cache
def _verbs() -> dict[str, CueClass]:
    """Each form of each verb of the table; the higher row keeps a word that stands in two."""
    table: dict[str, CueClass] = {}
    for row in _table():
        for verb in row.verbs:
            for form in forms(verb):
                table.setdefault(form, row)
    return table


@functools.cache
def _nouns() -> dict[str, CueClass]:
    table: dict[str, CueClass] = {}
    for row in _table():
        for noun in row.nouns:
            table.setdefault(noun, row)
    return table


@functools.cache
def _phrases() -> tuple[tuple[re.Pattern[str], CueClass], ...]:
    return tuple((re.compile(phrase, re.IGNORECASE), row) for row in _table() for phrase in row.phrases)


@functools.cache
def _any_phrase() -> re.Pattern[str]:
    """What finds something wherever one of the phrases does."""
    return re.compile("|".join(f"(?:{phrase})" for row in _table() for phrase in row.phrases), re.IGNORECASE)


@functools.cache
def saying_forms() -> frozenset[str]:
    """Every form of every verb that tells of speech or writing."""
    verbs = [*word_set("cues", "saying"), *(v for row in _table() if row.act != "attitude" for v in row.verbs)]
    return frozenset(form for verb in verbs for form in forms(verb))


@functools.cache
def reporting_forms() -> frozenset[str]:
    """Every form of every verb that tells of speech, writing or an attitude."""
    also = (form for verb in word_set("cues", "also_telling") for form in forms(verb))
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
    others = {"according"} | word_set("cues", "of_minds")
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
