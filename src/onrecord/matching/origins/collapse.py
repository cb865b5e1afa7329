"""The statements of one utterance, gathered into origins."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial

from onrecord.matching.clustering.linkage import Pair, components
from onrecord.matching.origins.copies import Passage, copied, passage
from onrecord.matching.origins.credits import Through, one_way, through
from onrecord.matching.origins.named import names, published_by_whom_one_names
from onrecord.matching.origins.owners import one_owner
from onrecord.matching.origins.owners_file import Owners
from onrecord.matching.origins.passage import Text
from onrecord.matching.origins.sites import one_site
from onrecord.matching.pairs.comparable import Compared
from onrecord.matching.result import Collapse, MatchedOrigin
from onrecord.model.report import Report
from onrecord.model.span import Span, hull


def origins(
    utterance: Sequence[Compared],
    reports: Callable[[str], Report],
    texts: Callable[[str], Text],
    owners: Owners,
) -> tuple[MatchedOrigin, ...]:
    """The origins of an utterance, in order of their first statements' ids.

    Statements of one report are one origin. Two reports are one where one is a copy of the other, where both have the
    words through one outlet, or where their outlets are on one site or have one owner. A report that has them only
    inside what somebody else said passes them on, and is no way of its own beside one that has them from the speaker. A
    channel that they share, a press conference or the speaker's own page, makes them no copies of each other. `reports`
    gives a report by its id, `texts` its words.
    """
    members = sorted(utterance, key=lambda one: one.id)

    @cache
    def around(place: int) -> Passage:
        return passage(members[place], texts(members[place].story.report))

    @cache
    def ways(place: int) -> tuple[Through, ...]:
        return through(members[place], reports(members[place].story.report))

    @cache
    def named(place: int, outlet: str) -> Span | None:
        return names(reports(members[place].story.report), members[place].statement, outlet)

    ties: list[Pair] = []
    why: list[tuple[int, Collapse]] = []
    group = list(range(len(members)))  # where a member's origin begins, so that no tie is looked for twice
    for right, b in enumerate(members):
        for left, a in enumerate(members[:right]):
            if group[left] == group[right]:
                continue
            if a.story.report != b.story.report:
                here, there = reports(a.story.report), reports(b.story.report)
                found = (
                    copied(a, b, around(left), around(right), texts(here.id), texts(there.id))
                    or one_way(ways(left), ways(right), (here.id, there.id))
                    or published_by_whom_one_names(here, there, partial(named, left), partial(named, right))
                    or one_site(here, there)
                    or one_owner(here, there, owners)
                )
                if found is None:
                    continue
                why.append((left, found))
            ties.append((left, right))
            old, new = group[right], group[left]
            group = [new if g == old else g for g in group]
    for place, found in _passed_on(members):
        if group[place[0]] != group[place[1]]:
            ties.append(place)
            why.append((place[0], found))
            old, new = group[place[1]], group[place[0]]
            group = [new if g == old else g for g in group]
    return tuple(
        MatchedOrigin(
            statements=tuple(members[i].id for i in origin),
            reports=tuple(sorted({members[i].story.report for i in origin})),
            reasons=tuple(collapse for place, collapse in why if place in origin),
        )
        for origin in components(range(len(members)), ties)
    )


def _passed_on(members: Sequence[Compared]) -> Iterator[tuple[Pair, Collapse]]:
    """The statements told inside another one, each with the first that is not, and why the two are one way."""
    heard = [place for place, one in enumerate(members) if one.statement.inside is None]
    if not heard:
        return
    first = members[heard[0]]
    at_first_hand = {members[place].story.report for place in heard}
    for place, one in enumerate(members):
        if one.story.report not in at_first_hand:
            reports = tuple(sorted((first.story.report, one.story.report)))
            evidence = ((one.story.report, hull(one.statement.content)),)
            why = Collapse(reports, "One report has the words only inside what somebody else said.", evidence)
            yield (heard[0], place), why
