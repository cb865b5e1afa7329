"""Two of one last name in a report that gives one in full: "President Oduya", and "Ida Oduya, the first lady"."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from onrecord.speakers.evidence.conflicts import contradict
from onrecord.speakers.evidence.offices import Office, office
from onrecord.speakers.lexicon.word_classes import KIN
from onrecord.speakers.mentions.descriptions import Description
from onrecord.speakers.mentions.names import Run
from onrecord.speakers.mentions.person import Person, title_gender
from onrecord.speakers.mentions.titles import is_title

Told = Callable[[Run], Sequence[Description]]
"""What a report says, right beside a name, that somebody is."""

_AND = re.compile(r"\s+and\s+(?:(?:his|her)\s+[a-z]+,?\s+)?")
_UNRELATED = re.compile(
    r",?\s+\(?(?:who\s+(?:is|was)\s+)?(?:(?:of\s+)?no\s+relation|(?:not|un)\s?related|not\s+a\s+relative)\b"
)
_APPOSITION = 80  # characters
_NEAR = 400  # characters in which a last name alone is that of whom it was given to before


def others(text: str, group: Sequence[Run], bearer: Person, told: Told) -> list[Run]:
    """Those of the runs of a last name alone that are not its one bearer in full, but somebody else.

    A title of the other sex shows it, and so does a title of office where the bearer is only somebody's kin, or is
    named together with the one of the title; then the name alone is the other's, too. So it is where there are more of
    these than the bearer has mentions that are surely his or hers. A role beside the name that is not the bearer's
    shows it, too, and that the report calls the bearer unrelated; then the name alone is of whom it was given to last.
    """
    gender = next(iter(bearer.titles)) if len(bearer.titles) == 1 else None
    related = bool(bearer.described) and all(d.head in KIN for d in bearer.described)
    starts = {span.start for span in bearer.mentions}
    kin = related or any(_together(text, run, starts) for run in group)
    apart = _apart(text, group, bearer, told)
    found = [run for run in group if run in apart or _is_another(run, bearer, gender, kin)]
    own = len(bearer.mentions) + sum(gender is not None and title_gender(run) == gender for run in group)
    if not found or (len(found) <= own and not kin):
        return _with_those_after(group, found, bearer, starts) if apart else found
    return [run for run in group if gender is None or title_gender(run) != gender]


def _is_another(run: Run, bearer: Person, gender: str | None, kin: bool) -> bool:
    own = title_gender(run)
    if own is not None and gender is not None:
        return own != gender
    return kin and bool(_titles(run)) and not _has_title(run, bearer)


def _apart(text: str, group: Sequence[Run], bearer: Person, told: Told) -> list[Run]:
    """The runs that a role beside them, or "no relation" beside the bearer's name, shows to be another's."""
    known = [held for d in bearer.described if (held := office(d.span.of(text))) is not None]
    first = min(span.start for span in bearer.mentions)
    unrelated = any(_unrelated(text, span.end) for span in bearer.mentions)
    return [
        run
        for run in group
        if (unrelated and (run.start < first or (_titles(run) and not _has_title(run, bearer))))
        or _holds_another(text, run, known, told, before=run.start < first)
    ]


def _unrelated(text: str, end: int) -> bool:
    """Whether "no relation" follows, after an apposition at most."""
    far = min(end + _APPOSITION, len(text))
    stop = next((at for at in range(end, far) if text[at] in ".;!?\n"), far)
    return any(_UNRELATED.match(text, at, stop) for at in range(end, stop) if at == end or text[at] == ",")


def _holds_another(text: str, run: Run, known: Sequence[Office], told: Told, *, before: bool) -> bool:
    """Whether the report gives the name an office that contradicts all of the bearer's.

    A title may be the bearer's other one, unless it stands before the bearer is named in full.
    """
    spans = [d.span for d in told(run) if d.span.start > run.end or before]
    own = [held for span in spans if (held := office(span.of(text))) is not None]
    return bool(known) and any(all(contradict(one, other) for other in known) for one in own)


def _with_those_after(group: Sequence[Run], found: list[Run], bearer: Person, starts: Collection[int]) -> list[Run]:
    """The runs found, with those of the name alone that follow on one of them, not on a mention of the bearer."""
    kept: list[Run] = []
    last: int | None = None
    mentions = sorted(starts)
    for run in group:
        if run in found:
            kept.append(run)
            last = run.end
        elif last is not None and not _titles(run) and run.start - last < _NEAR:
            if not any(last < start < run.start for start in mentions):
                kept.append(run)
                last = run.end
            else:
                last = None
        elif _has_title(run, bearer):
            last = None
    return kept


def _titles(run: Run) -> list[str]:
    return [word.key for word in run.title if is_title(word)]


def _has_title(run: Run, bearer: Person) -> bool:
    return any(key in d.keys for d in bearer.described for key in _titles(run))


def _together(text: str, run: Run, starts: Collection[int]) -> bool:
    """Whether the run has a title, and is joined by "and" to a name that begins at one of `starts`."""
    joined = _AND.match(text, run.end)
    return joined is not None and bool(run.title) and joined.end() in starts
