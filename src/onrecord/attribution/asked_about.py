"""Words that continue a speaker's earlier words: "asked about the dam, she said …" has the channel of those."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from onrecord.attribution.clauses import surroundings
from onrecord.model.date import DateEstimate
from onrecord.model.statement import Evidence, Statement
from onrecord.wording.audiences import heard_together, same_meeting

_GOES_ON = re.compile(
    r"\b(?:asked|in (?:reply|response|answer)|replied|replying|responding|answer(?:ed|ing)|add(?:s|ed|ing)|also"
    r"|further|went on|goes on|continu(?:es|ed|ing)|conclud(?:es|ed|ing)|at the same)\b",
    re.IGNORECASE,
)


def going_on(text: str, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements of a report, those that go on with the channel of the same speaker's words before them.

    Where such a statement has no date, it has that of those words, too; and so has what was said at "the" conference,
    where the report dates no other. One with a channel or a date of its own tells of another time, unless the date is
    the same.
    """
    days = _days(statements)
    heard: dict[str, Statement] = {}
    found: dict[int, Statement] = {}
    for place in sorted(range(len(statements)), key=lambda n: statements[n].cue[0].start):
        one = statements[place]
        name = _name(one)
        if name is None:
            continue
        channel = one.channel
        if channel is not None:
            if one.date is None and same_meeting(channel.text) and len(days[name]) == 1:
                one = found[place] = replace(one, date=days[name][0])
            if _heard(channel):
                heard[name] = one
            else:
                heard.pop(name, None)
            continue
        first = heard.get(name)
        if first is None or (one.date is not None and one.date != first.date):
            continue
        around = " ".join(span.of(text) for span in (*surroundings(text, one.cue, one.content), *one.cue))
        if _GOES_ON.search(around):
            found[place] = replace(one, channel=first.channel, date=one.date or first.date)
    return tuple(found.get(place, one) for place, one in enumerate(statements))


def _days(statements: Sequence[Statement]) -> dict[str, list[DateEstimate]]:
    """The different days on which each speaker was heard by many, as far as the sentences say so."""
    found: dict[str, dict[str, DateEstimate]] = defaultdict(dict)
    for one in statements:
        name = _name(one)
        if name is not None and one.date is not None and one.channel is not None and _heard(one.channel):
            found[name].setdefault(one.date.value[:10], one.date)
    return defaultdict(list, {name: [*dates.values()] for name, dates in found.items()})


def _name(one: Statement) -> str | None:
    return one.speaker.name if one.speaker and one.inside is None else None


def _heard(channel: Evidence) -> bool:
    return heard_together(channel.text)
