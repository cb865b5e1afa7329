"""A statement with everything that comparing needs, worked out once."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from onrecord.matching.pairs.days import Days, days
from onrecord.matching.pairs.events import events, news
from onrecord.matching.pairs.speaker import Voice, voices
from onrecord.model.date import DateEstimate
from onrecord.model.extraction import Extraction
from onrecord.model.report import Report
from onrecord.model.span import Span, hull
from onrecord.model.statement import Statement
from onrecord.wording.calendar_names import ENDING_IN_DAY
from onrecord.wording.meaning import Embedder, Vectors, kept
from onrecord.wording.numbers import numbers
from onrecord.wording.terms import common_weight, folded, rarity, stem, stems, weight, words

_LEAD = 3000  # characters of a report that tell its story
_TELLING = 40  # stems of a report that tell its story
_LONGEST = 600  # characters: more is no sentence
_RARE = 2.0  # a stem that stands in fewer than one of seven reports
_CAPITAL = re.compile(r"(?<![.!?:“\"'‘«\[(\s])[ ](?:[“\"'‘«(]?)([A-Z][^\W\d_]+)")
_QUOTED = re.compile(r"[“\"«„]([^“”\"«»„]+)[”\"»]?")
_WEEKDAY = re.compile(rf"\b{ENDING_IN_DAY}\b")


@dataclass(frozen=True, slots=True)
class Story:
    """What a whole report is about: its most telling stems, and the days that it may tell of."""

    report: str
    stems: frozenset[str]
    weight: float
    published: Days | None


@dataclass(frozen=True, slots=True)
class Compared:
    """A statement as it is compared.

    `words` are those of the content in order, `stems` its different stems that are not common, and `weight` the
    rarity of these together; `around` the stems of the whole sentence; `quoted` the words in quotation marks, and
    `pieces` the same quotation by quotation. `neighbours` are the pairs of stems that stand side by side, `events` the
    kinds of events that the content tells of, and `news` the last of them.
    `cue` are the stems of the cue. `place` is the statement's number in its report. `said` are the days on which it
    can have been made, None where they are not known.
    """

    statement: Statement
    place: int
    voice: Voice
    story: Story
    words: tuple[str, ...]
    stems: frozenset[str]
    weight: float
    around: frozenset[str]
    around_weight: float
    quoted: tuple[str, ...]
    pieces: tuple[tuple[str, ...], ...]
    neighbours: frozenset[tuple[str, str]]
    events: frozenset[str]
    news: str
    numbers: frozenset[str]
    names: frozenset[str]
    weekdays: frozenset[str]
    cue: frozenset[str]
    said: Days | None
    sentence: str
    meaning: Vectors | None = field(default=None, compare=False)

    @property
    def id(self) -> str:
        """The statement's id."""
        return self.statement.id


def compared(extraction: Extraction) -> tuple[Compared, ...]:
    """All statements of a report, ready to be compared, in their order."""
    report, text = extraction.report, extraction.report.text
    story = story_of(report.id, telling_stems(report), report.date)
    return tuple(
        compared_as(statement, place, voice, story, sentence_of(text, statement), cue_of(text, statement))
        for place, (statement, voice) in enumerate(
            zip(extraction.statements, voices(text, extraction.statements), strict=True)
        )
    )


def with_meaning(statements: Sequence[Compared], embedder: Embedder) -> list[Compared]:
    """The same statements with their vectors."""
    vectors = embedder.embed([one.sentence for one in statements])
    return [replace(one, meaning=kept(vector)) for one, vector in zip(statements, vectors, strict=True)]


def telling_stems(report: Report) -> frozenset[str]:
    """The most telling stems of a report's title and beginning."""
    counted = stems(words(f"{report.title or ''} {report.text[:_LEAD]}"))
    return frozenset(sorted(counted, key=lambda s: (-rarity(s), s))[:_TELLING])


def story_of(report: str, telling: frozenset[str], date: DateEstimate | None) -> Story:
    """What a report of this id is about, from its telling stems and its date."""
    return Story(report, telling, weight(telling), days(date))


def redated(one: Compared, said: DateEstimate | None, published: DateEstimate | None) -> Compared:
    """The statement as it is compared when it was made, and its report published, on these dates."""
    return replace(one, said=days(said), story=replace(one.story, published=days(published)))


def story_share(left: frozenset[str], right: frozenset[str]) -> float:
    """The share of the telling stems of one report that another has as well, 0 to 1."""
    least = min(_weight(left), _weight(right))
    return common_weight(left, right) / least if least else 0.0


_weight = lru_cache(maxsize=10_000)(weight)  # a report's stems are asked for with those of many others


def compared_as(
    statement: Statement,
    place: int,
    voice: Voice,
    story: Story,
    sentence: str,
    cue: str,
    meaning: Vectors | None = None,
) -> Compared:
    """A statement as it is compared, from what has to be looked up in its report and what follows from it alone."""
    content = statement.content_text
    found = words(content)
    stemmed = tuple(map(stem, found))
    telling = frozenset(s for s in stemmed if rarity(s) >= _RARE)
    pieces = tuple(filter(None, map(words, _QUOTED.findall(content))))
    told = events(stemmed)
    around = frozenset(s for s in stems(words(sentence)) if rarity(s) >= _RARE) | telling
    return Compared(
        statement=statement,
        place=place,
        voice=voice,
        story=story,
        words=found,
        stems=telling,
        weight=weight(telling),
        around=around,
        around_weight=weight(around),
        quoted=tuple(word for piece in pieces for word in piece),
        pieces=pieces,
        neighbours=frozenset(itertools.pairwise(stemmed)),
        events=told,
        news=news(told),
        numbers=numbers(found),
        names=frozenset(stem(folded(name)) for name in _CAPITAL.findall(content)),
        weekdays=frozenset(_WEEKDAY.findall(sentence)),
        cue=frozenset(map(stem, cue.split())),
        said=days(statement.date),
        sentence=sentence,
        meaning=meaning,
    )


def sentence_of(text: str, statement: Statement) -> str:
    """The stretch from the first to the last of a statement's spans, where that is no more than a sentence."""
    spans: list[Span] = [*statement.source, *statement.cue, *statement.content]
    whole = hull(spans)
    return whole.of(text) if len(whole) <= _LONGEST else " ".join(span.of(text) for span in spans)


def cue_of(text: str, statement: Statement) -> str:
    """The words of the cue, folded, with spaces between."""
    return " ".join(word for span in statement.cue for word in words(span.of(text)))
