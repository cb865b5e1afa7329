"""Reports that are made, for measuring what linking costs: a news archive that grows day by day.

Nothing in it grows with the archive but its length: three stories begin each day, and each is told in 1 to 50 reports
over its first four days (Pareto, exponent 1.2: three reports on the average, one story in a hundred of 50). A report
has ten statements and as many sentences without. Sizes come evenly (multiples of the golden ratio), and several small
archives have together the stories of a large one: without that, chance would decide how many large ones each has.

Words are those of news, as often as news have them (the table of document frequencies that ships with matching), and
names that are invented. A content has 8 to 25 words; four are the story's, one or two its names. A story has twelve
points and one more for each report, which reports take by popularity (Zipf). Half the time a point is told in the same
words, else three words in ten are left out or are others. One report in five is a copy of an earlier one, some cut.

A quarter of all statements are one speaker's; the others come from few who speak often and ever more who speak seldom
(Pareto, exponent 0.7). One statement in eight is a stock phrase, or ends with one; one phrase is three statements of a
hundred, which makes thousands. Three reports in five have no date, as in the five reports that OnRecord began with; of
the statements of the others, three in ten have one of their own.
"""

from __future__ import annotations

import datetime
import heapq
import itertools
import math
import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from tests.fakes.statements import plain_statement

from onrecord.model.date import DateEstimate
from onrecord.model.extraction import Extraction
from onrecord.model.ids import report_id, text_sha256
from onrecord.model.report import Report
from onrecord.model.span import Span
from onrecord.model.statement import Principal, Speaker, Statement
from onrecord.wording.terms import rarity

EACH = 10  # statements in a report
STORIES = 3  # a day
MOST = 50  # reports of a story
_OF_A_STORY = 33  # statements, on the average
_GOLDEN = (5**0.5 - 1) / 2
_FIRST = datetime.date(2015, 1, 1).toordinal()
_SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo za bra cle dri flo gru".split()


@dataclass(slots=True)
class _Point:
    speaker: str
    words: list[str]


@dataclass(slots=True)
class _Told:
    """The text of a report so far, and where its statements stand: speaker, source, cue, content."""

    text: str = ""
    places: list[tuple[str, Span, Span, Span]] = field(default_factory=list)


class _Press:
    """All that is written, from one seed."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.words, shares = _news_words()
        self.shares = list(itertools.accumulate(shares))
        self.phrases = [self.pick(self.rng.randint(5, 9)) for _ in range(300)]

    def pick(self, count: int) -> list[str]:
        """So many words, as often as news have them."""
        return self.rng.choices(self.words, cum_weights=self.shares, k=count)

    def name(self) -> str:
        """An invented name of a place or a thing."""
        return "".join(self.rng.choices(_SYLLABLES, k=3)).title()

    def story(self, number: int) -> list[_Told]:
        """The reports of one story, in the order in which they appear."""
        rng = self.rng
        size = min(MOST, int((1 - number * _GOLDEN % 1) ** (-1 / 1.2)))
        theme = sorted(set(self.pick(60)), key=lambda w: (-rarity(w), w))[:12]
        names = [self.name() for _ in range(6)]
        speakers = [_person(int(20 * rng.paretovariate(0.7))) for _ in range(rng.randint(3, 8))]
        points = []
        for _ in range(EACH + 2 + size):
            speaker = _person(0) if rng.random() < 0.25 else rng.choice(speakers)
            said = [*self.pick(rng.randint(4, 18)), *rng.sample(theme, 4), *rng.sample(names, rng.randint(1, 2))]
            rng.shuffle(said)
            points.append(_Point(speaker, said))
        found: list[_Told] = []
        for _ in range(size):
            if found and rng.random() < 0.2:
                found.append(_cut(rng.choice(found), EACH if rng.random() < 0.5 else rng.randint(3, EACH)))
            else:
                found.append(self.told(points))
        return found

    def told(self, points: list[_Point]) -> _Told:
        """A report of a story."""
        ranked = sorted(range(len(points)), key=lambda i: self.rng.random() ** (i + 1))
        told = _Told()
        for place in ranked[-EACH:]:
            self.say(told, points[place])
            told.text += " ".join(self.pick(12)).capitalize() + ".\n"
        return told

    def say(self, told: _Told, point: _Point) -> None:
        """Put one statement into a report."""
        rng = self.rng
        said = point.words
        if rng.random() < 0.5:
            said = [w if rng.random() > 0.15 else self.pick(1)[0] for w in said if rng.random() > 0.15] or said
        chance = rng.random()
        if chance < 0.03:
            said = self.phrases[0]
        elif chance < 0.08:
            said = rng.choice(self.phrases)
        elif chance < 0.125:
            said = said + rng.choice(self.phrases)
        source = Span(len(told.text), len(told.text) + len(point.speaker))
        cue = Span(source.end + 1, source.end + 5)
        content = Span(cue.end + 1, cue.end + 1 + len(" ".join(said)))
        told.text += f"{point.speaker} said {' '.join(said)}. "
        told.places.append((point.speaker, source, cue, content))


def reports(count: int, seed: int = 1) -> Iterator[Extraction]:
    """Reports with `count` statements together, or a few more, in the order in which they appear; all of each story.

    Archives of one size have the stories of one large one together, from one seed to the next.
    """
    press = _Press(seed)
    stories = itertools.count((seed - 1) * count // _OF_A_STORY)
    ahead: list[tuple[int, int, _Told]] = []
    number = statements = 0
    for day in itertools.count(_FIRST):
        for _ in range(STORIES):
            for told in press.story(next(stories)) if statements < count else ():
                number += 1
                statements += len(told.places)
                heapq.heappush(ahead, (day + press.rng.randrange(4), number, told))
        while ahead and ahead[0][0] <= day:
            _, place, told = heapq.heappop(ahead)
            yield _extraction(press.rng, told, day, f"Outlet {place % 997}")
        if not ahead and statements >= count:
            return


def _extraction(rng: random.Random, told: _Told, day: int, outlet: str) -> Extraction:
    value = datetime.date.fromordinal(day).isoformat()
    date = DateEstimate(value, "day", "given") if rng.random() > 0.6 else None
    own = report_id(outlet, None, told.text)
    found = tuple(_statement(own, told.text, date if rng.random() < 0.3 else None, *place) for place in told.places)
    report = Report(own, f"{own}.txt", told.text, text_sha256(told.text), outlet=outlet, date=date)
    return Extraction(report, found, "made")


def _cut(told: _Told, most: int) -> _Told:
    """A copy, up to so many statements."""
    places = told.places[:most]
    return _Told(told.text[: places[-1][3].end + 2], places)


def _news_words() -> tuple[list[str], list[float]]:
    """Stems of news, and how often each stands in a text: from the share of reports that hold it."""
    from onrecord.wording.terms import _reports_with

    counted, found = _reports_with()
    words = sorted(word for word in found if word.isalpha() and len(word) > 1)
    return words, [-math.log(1 - found[word] / (counted + 1)) for word in words]


@lru_cache(maxsize=100_000)
def _person(number: int) -> str:
    rng = random.Random(number)
    return " ".join("".join(rng.choices(_SYLLABLES, k=k)).title() for k in (2, 3))


def _statement(
    report: str, text: str, date: DateEstimate | None, speaker: str, source: Span, cue: Span, content: Span
) -> Statement:
    named = Speaker(speaker, source, "named")
    plain = plain_statement(report, source, cue, content, content.of(text), named, date)
    return replace(plain, principal=Principal(speaker))
