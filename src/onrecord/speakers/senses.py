"""From what the reports say of one name to its forms: two people of one name are two, where their offices show it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from onrecord.speakers.conflicts import offices_against, weighs
from onrecord.speakers.forms import Form, Held, commonest
from onrecord.speakers.offices import Office
from onrecord.speakers.tallies import Seen, Tally

_MONTH = 7  # characters of YYYY-MM


def senses(tally: Tally) -> tuple[Form, ...]:
    """The forms of a name: one, or for a full name several, the first that of the earliest office.

    Offices that one report gives together are one person's; so are those that somebody may hold at one time.
    """
    offices = {held: _held(seen) for held, seen in tally.offices.items()}
    if tally.known is not None:
        offices |= {held: Held(title, since, until) for held, title, since, until in tally.known.offices}
    whole = Form(
        tally.key,
        tally.kind,
        tally.names or Counter([tally.known.name] if tally.known is not None else []),
        tally.reports,
        tally.first,
        tally.genders,
        offices,
        frozenset(tally.short),
    )
    if not whole.full or sum(map(weighs, offices)) < 2:
        return (whole,)
    parts = _parts(offices, _groups(offices, tally.together))
    return (whole,) if len(parts) == 1 else tuple(_of(whole, tally, part, n) for n, part in enumerate(parts))


def sense_of(forms: Sequence[Form], offices: Collection[Office]) -> Form:
    """The form that has one of these offices; the first where none has."""
    return next((form for form in forms if any(held in form.offices for held in offices)), forms[0])


def _held(seen: Seen) -> Held:
    title = commonest(seen.titles) or ""
    return Held(title, seen.first, seen.last[:_MONTH] if seen.last is not None else None)


def _groups(offices: dict[Office, Held], together: Counter[tuple[Office, Office]]) -> list[list[Office]]:
    """The offices, those together that one report gives to one; the earliest first."""
    root = {held: held for held in offices}

    def find(held: Office) -> Office:
        while root[held] != held:
            held = root[held]
        return held

    for left, right in sorted(together):
        if left in root and right in root:
            first, second = sorted((find(left), find(right)))
            root[second] = first
    groups: dict[Office, list[Office]] = {}
    for held in sorted(offices, key=lambda o: (offices[o].first or "9999", o)):
        groups.setdefault(find(held), []).append(held)
    return list(groups.values())


def _parts(offices: dict[Office, Held], groups: Sequence[Sequence[Office]]) -> list[dict[Office, Held]]:
    parts: list[dict[Office, Held]] = []
    for group in groups:
        mine = {held: offices[held] for held in group}
        fitting = next((part for part in parts if offices_against(part, mine) is None), None)
        if fitting is None:
            parts.append(mine)
        else:
            fitting.update(mine)
    return parts


def _of(whole: Form, tally: Tally, part: dict[Office, Held], number: int) -> Form:
    if number == 0:
        return Form(whole.key, whole.kind, whole.names, whole.reports, whole.first, whole.genders, part, whole.short)
    first = min(part, key=lambda o: (part[o].first or "9999", o))
    reports = max((sum(tally.offices[o].titles.values()) for o in part if o in tally.offices), default=0)
    began = part[first].first or "9999"
    key = f"{whole.key} · {' '.join(filter(None, (first.title, first.of, first.scope)))}"
    return Form(key, whole.kind, whole.names, reports, began, whole.genders, part, whole.short)
