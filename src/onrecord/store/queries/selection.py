"""Which statements are asked for, as SQL: by words (full-text search), speaker, days, outlet and the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from onrecord.errors import UsageError
from onrecord.later import later
from onrecord.model.statement import Act, Force, Kind
from onrecord.speakers.evidence.same_name import name_key
from onrecord.store.tables.columns import Value, days, text

if TYPE_CHECKING:
    from onrecord.store.queries import name_search
else:
    (name_search,) = later("onrecord.store.queries.name_search")

_PHRASE_OR_WORD = re.compile(r'"([^"]*)"|(\S+)')


@dataclass(frozen=True, slots=True)
class Selection:
    """Statements that fit all that is set here.

    speaker     words of the speaker's name, or an actor's id
    text        words of the content, all of which must occur in any order; "in quotation marks" as a phrase;
                word* for what begins so; English endings make no difference
    since       said on this day or later: YYYY, YYYY-MM or YYYY-MM-DD; a statement without a date of its own counts
                by its report's, one in a report without a date is left out
    until       said on this day or earlier, in the same way
    outlet      the outlet's name, in any letter case, or where none is called just so, words of it
    kind        direct, indirect or mixed
    report      the report's id
    limit       so many at most
    force       asserts, denies, warns ...
    act         speech, writing or attitude
    dated       whether it has a date of its own
    min_origins its utterance reached the reports by at least so many independent origins
    """

    speaker: str | None = None
    text: str | None = None
    since: str | None = None
    until: str | None = None
    outlet: str | None = None
    kind: Kind | None = None
    report: str | None = None
    limit: int | None = None
    force: Force | None = None
    act: Act | None = None
    dated: bool | None = None
    min_origins: int = 1

    def sql(self) -> tuple[str, list[Value]]:
        """The query for the row numbers of the statements, and its parameters. UsageError for no such day.

        They come by date, the undated last, by the dates of their reports.
        """
        where, values = self.where()
        order = f"{_BY_DATE.format('s')}, {_BY_DATE.format('r')}, r.id, s.place"
        sql = f"SELECT s.n FROM standing s JOIN report r ON r.n = s.report WHERE {where} ORDER BY {order} LIMIT ?"
        return sql, [*values, -1 if self.limit is None else self.limit]

    def where(self) -> tuple[str, list[Value]]:
        """The condition on `standing s JOIN report r`, and its parameters. UsageError for no such day, kind ...

        What it says of a report it says by a list of reports, made once: the rows of reports hold whole texts, and are
        slow to look at one by one.
        """
        if self.since and self.until and day_bounds(self.since)[0] > day_bounds(self.until)[1]:
            raise UsageError(
                f"Nothing can be said from {self.since} on and until {self.until}: the one is after the other."
            )
        if self.kind is not None and self.kind not in get_args(Kind):
            raise UsageError(f"{self.kind!r} is not a kind of statement: direct, indirect or mixed.")
        tests: list[tuple[str, list[Value]]] = []
        if self.speaker is not None:
            tests.append(_speaker(self.speaker))
        if self.text is not None:
            tests.append((f"s.n IN ({WORDS.format('statement')})", [text(match_expression(self.text))]))
        if self.since is not None:
            tests.append(_within("date_last >=", day_bounds(self.since)[0]))
        if self.until is not None:
            tests.append(_within("date_first <=", day_bounds(self.until)[1]))
        if self.outlet is not None:
            tests.append(_published_by(self.outlet))
        if self.kind is not None:
            tests.append(("s.kind = CAST(? AS TEXT)", [text(self.kind)]))
        if self.report is not None:
            tests.append(("s.report = (SELECT n FROM report WHERE id = CAST(? AS TEXT))", [text(self.report)]))
        for column, wanted, known in (("force", self.force, Force), ("act", self.act, Act)):
            if wanted is not None:
                if wanted not in get_args(known):
                    raise UsageError(f"{wanted!r} is not a known {column}. Use one of: {', '.join(get_args(known))}.")
                tests.append((f"s.{column} = CAST(? AS TEXT)", [text(wanted)]))
        if self.dated is not None:
            tests.append((f"s.date_first IS {'NOT ' if self.dated else ''}NULL", []))
        if self.min_origins > 1:
            tests.append((f"s.utterance IN ({CARRIED})", [self.min_origins]))
        where = " AND ".join(test for test, _ in tests) or "TRUE"
        return where, [value for _, values in tests for value in values]


_BY_DATE = "{0}.date_first IS NULL, {0}.date_first, {0}.date_last"

CARRIED = "SELECT utterance FROM standing GROUP BY utterance HAVING count(DISTINCT origin) >= ?"
"""The utterances that reached the reports by at least so many independent origins."""

WORDS = "SELECT rowid FROM {0}_words WHERE {0}_words MATCH CAST(? AS TEXT)"
"""The row numbers of what holds certain words."""


def match_expression(words: str) -> str:
    """What a person types, as a full-text query: only quotation marks and a final * mean more than themselves."""
    parts = []
    for phrase, word in _PHRASE_OR_WORD.findall(words.replace("\0", " ").replace("“", '"').replace("”", '"')):
        plain = (phrase or word).replace('"', " ")
        star = "*" if word.endswith("*") and plain.strip("*") else ""
        if any(character.isalnum() for character in plain):
            parts.append(f'"{plain}"{star}')
    if not parts:
        raise UsageError(f"There is no word to search for in {words!r}.")
    return " ".join(parts)


def day_bounds(value: str) -> tuple[str, str]:
    """The first and last day of a date that a person gives; UsageError where it is none."""
    bounds = days(value)
    if bounds is None:
        raise UsageError(f"{value!r} is not a date. Write it as 2024, 2024-05 or 2024-05-29.")
    return bounds


def _within(test: str, day: str) -> tuple[str, list[Value]]:
    """A statement without a date of its own counts by its report's."""
    of_report = f"SELECT n FROM report WHERE {test} CAST(? AS TEXT)"
    sql = f"(s.{test} CAST(? AS TEXT) OR (s.date_first IS NULL AND s.report IN ({of_report})))"
    return sql, [text(day), text(day)]


def _published_by(wanted: str) -> tuple[str, list[Value]]:
    """An outlet of this name goes before all those in whose name each of its words begins a word."""
    words = name_key(wanted).split()
    # Each name is looked at once, however many reports have it.
    names = "SELECT outlet FROM (SELECT DISTINCT outlet FROM report) WHERE"
    exact = f"{names} folded(CAST(outlet AS BLOB)) = folded(?)"
    reports = "s.report IN (SELECT n FROM report WHERE outlet IN ({0}))"
    if not words:
        return reports.format(exact), [text(wanted)]
    each = " AND ".join("has_word(CAST(outlet AS BLOB), ?)" for _ in words)
    named = f"{exact} UNION {names} NOT EXISTS ({exact}) AND {each}"
    return reports.format(named), [text(wanted), text(wanted), *map(text, words)]


def _speaker(wanted: str) -> tuple[str, list[Value]]:
    if not name_key(wanted).split():
        raise UsageError("The speaker's name is empty.")
    sql, values = name_search.spoken(wanted)
    return f"s.n IN ({sql})", values
