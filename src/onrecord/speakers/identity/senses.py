"""The forms of one name: one for each person who has it, where their offices show that they are several."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from onrecord.speakers.evidence.conflicts import offices_against, weighs
from onrecord.speakers.evidence.forms import Form, Held, commonest
from onrecord.speakers.evidence.name_counts import Seen, Tally
from onrecord.speakers.evidence.offices import Office

_MONTH = 7  # characters of YYYY-MM
_FOREMOST = 3  # how many times more reports one of several of a last name must have, for that alone to mean it


def senses(tally: Tally) -> tuple[Form, ...]:
    """The forms of a name: one, or for a person's name several, the first that of the earliest office.

    Offices that one report gives together are one person's; so are those that somebody may hold at one time. Of a last
    name alone the first form has no office, so that who is called so and no more is none of several; unless by far the
    most reports name one of them.
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
    alone = not whole.full
    if not whole.key.startswith("person ") or sum(weighs(held, alone=alone) for held in offices) < 2:
        return (whole,)
    parts = _parts(offices, _groups(offices, tally.together), alone)
    if alone and len(parts) > 1:
        parts = _foremost_first(tally, parts)
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


def _foremost_first(tally: Tally, parts: list[dict[Office, Held]]) -> list[dict[Office, Held]]:
    counts = [_reports(tally, part) for part in parts]
    most = counts.index(max(counts))
    if all(counts[most] >= _FOREMOST * count for n, count in enumerate(counts) if n != most):
        return [parts[most], *parts[:most], *parts[most + 1 :]]
    return [{}, *parts]


def _reports(tally: Tally, part: dict[Office, Held]) -> int:
    return max((sum(tally.offices[o].titles.values()) for o in part if o in tally.offices), default=0)


def _parts(offices: dict[Office, Held], groups: Sequence[Sequence[Office]], alone: bool) -> list[dict[Office, Held]]:
    parts: list[dict[Office, Held]] = []
    for group in groups:
        mine = {held: offices[held] for held in group}
        fitting = next((part for part in parts if offices_against(part, mine, alone=alone) is None), None)
        if fitting is None:
            parts.append(mine)
        else:
            fitting.update(mine)
    return parts


def _of(whole: Form, tally: Tally, part: dict[Office, Held], number: int) -> Form:
    if number == 0:
        return Form(whole.key, whole.kind, whole.names, whole.reports, whole.first, whole.genders, part, whole.short)
    first = min(part, key=lambda o: (part[o].first or "9999", o))
    reports = _reports(tally, part)
    began = part[first].first or "9999"
    key = f"{whole.key} · {' '.join(filter(None, (first.title, first.of, first.scope)))}"
    return Form(key, whole.kind, whole.names, reports, began, whole.genders, part, whole.short)
