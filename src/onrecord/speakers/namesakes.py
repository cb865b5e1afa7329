"""Two of one last name in a report that gives one in full: "President Oduya", and "Ida Oduya, the first lady"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from onrecord.speakers.lexicon import KIN
from onrecord.speakers.names import Run, is_title
from onrecord.speakers.person import Person, title_gender

_AND = re.compile(r"\s+and\s+(?:(?:his|her)\s+[a-z]+,?\s+)?")


def others(text: str, group: Sequence[Run], bearer: Person) -> list[Run]:
    """Those of the runs of a last name alone that are not its one bearer in full, but somebody else.

    A title of the other sex shows it, and so does a title of office where the bearer is only somebody's kin, or is
    named together with the one of the title; then the name alone is the other's, too. So it is where there are more of
    these than the bearer has mentions that are surely his or hers.
    """
    gender = next(iter(bearer.titles)) if len(bearer.titles) == 1 else None
    related = bool(bearer.described) and all(d.head in KIN for d in bearer.described)
    starts = {span.start for span in bearer.mentions}
    kin = related or any(_together(text, run, starts) for run in group)
    found = [run for run in group if _is_another(run, bearer, gender, kin)]
    own = len(bearer.mentions) + sum(gender is not None and title_gender(run) == gender for run in group)
    if not found or (len(found) <= own and not kin):
        return found
    return [run for run in group if gender is None or title_gender(run) != gender]


def _is_another(run: Run, bearer: Person, gender: str | None, kin: bool) -> bool:
    own = title_gender(run)
    if own is not None and gender is not None:
        return own != gender
    titled = [word.key for word in run.title if is_title(word)]
    return kin and bool(titled) and not any(key in d.keys for d in bearer.described for key in titled)


def _together(text: str, run: Run, starts: Collection[int]) -> bool:
    """Whether the run has a title, and is joined by "and" to a name that begins at one of `starts`."""
    joined = _AND.match(text, run.end)
    return joined is not None and bool(run.title) and joined.end() in starts
