"""From the casts of reports to the name forms of the record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.speakers.chains import Cast, Chain
from onrecord.speakers.conflicts import against
from onrecord.speakers.forms import UNDATED, Form, form_key, is_full
from onrecord.speakers.offices import organisation_key


@dataclass(frozen=True, slots=True)
class Gathered:
    """`forms` by key, and for each chain, by report id and number, the key of its form."""

    forms: dict[str, Form]
    of_chain: dict[tuple[str, int], str]


def gather(casts: Iterable[Cast]) -> Gathered:
    """The forms of all chains. Two people of one name are two forms, if their offices or genders keep them apart.

    The casts are taken by date and id, so that their order makes no difference.
    """
    forms: dict[str, Form] = {}
    senses: dict[str, list[Form]] = {}
    of_chain: dict[tuple[str, int], str] = {}
    for cast in sorted(casts, key=lambda c: (c.date or UNDATED, c.report)):
        for number, chain in enumerate(cast.chains):
            form = _form(forms, senses, cast, chain)
            form.see(cast, chain)
            if chain.kind == "organisation":
                form.short.update(organisation_key(n) for n, _ in chain.forms if n != chain.name and n.isupper())
            of_chain[cast.report, number] = form.key
    return Gathered(forms, of_chain)


def _form(forms: dict[str, Form], senses: dict[str, list[Form]], cast: Cast, chain: Chain) -> Form:
    key = form_key(cast, chain)
    known = senses.setdefault(key, [])
    alone = Form(key, chain.kind)
    if known and is_full(chain):
        alone.see(cast, chain)
        alone.genders.clear()  # one name in full is not two people for a title that was read wrongly
        fitting = next((form for form in known if against(form, alone) is None), None)
        if fitting is not None:
            return fitting
        alone = Form(f"{key} · {min(office.title for office in alone.offices)}", chain.kind)
    elif known:
        return known[0]
    known.append(alone)
    forms[alone.key] = alone
    return alone
