"""Which name forms are one actor, with the reason: a score, and a sentence that says what it rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from onrecord.speakers.evidence.conflicts import against, shared_office
from onrecord.speakers.evidence.countries import countries
from onrecord.speakers.evidence.forms import Form
from onrecord.speakers.evidence.spelling_keys import one_person
from onrecord.speakers.identity.blocking_keys import bare, blocks, initials_of, owned, seat_of, without_country

SURE = 0.85  # the score from which a name alone shows it
LIKELY = 0.5  # and from which it does together with an office
_WITH_OFFICE = 0.15  # what a shared office adds


@dataclass(frozen=True, slots=True)
class FormLink:
    """Two forms, by key, that are one actor; `why` goes on from "because", `offices` if it rests on offices, too."""

    left: str
    right: str
    score: float
    why: str
    offices: bool = False


def form_links(forms: Mapping[str, Form]) -> list[FormLink]:
    """The links between forms that share a block, the surest first. Forms in no common block are never compared."""
    members: dict[str, list[Form]] = defaultdict(list)
    for key in sorted(forms):
        for block in blocks(forms[key]):
            members[block].append(forms[key])
    found: dict[tuple[str, str], FormLink] = {}
    for block, together in members.items():
        if block.startswith(("person ", "words ")):
            for link in _people(together):
                found[link.left, link.right] = link
    organisations = [form for form in forms.values() if form.kind == "organisation"]
    for link in (*_short_forms(organisations), *_with_country(organisations), *_seats(organisations)):
        found.setdefault((link.left, link.right), link)
    return sorted(found.values(), key=lambda link: (-link.score, link.left, link.right))


def _people(members: Iterable[Form]) -> Iterator[FormLink]:
    for left, right in combinations(members, 2):
        link = person_link(left, right)
        if link is not None and (link.score >= SURE or link.offices):
            yield link


def person_link(left: Form, right: Form) -> FormLink | None:
    """How likely two full names are one person's, and why; None where hardly, or something speaks against it."""
    score = one_person(left.words, right.words)
    if score < LIKELY or against(left, right) is not None:
        return None
    first, second = sorted((left.key, right.key))
    shared = shared_office(left.offices, right.offices)
    if shared is not None:
        title = left.offices[shared].title
        return FormLink(first, second, min(0.99, score + _WITH_OFFICE), f"the names agree and both are “{title}”", True)
    return FormLink(first, second, min(0.95, score), "one name is the other spelt otherwise or in full")


def _short_forms(forms: list[Form]) -> Iterator[FormLink]:
    """Abbreviations: introduced by a report in brackets, or the initials of one long name only."""
    by_key = {bare(f): f for f in forms}
    introducing: dict[str, list[Form]] = defaultdict(list)
    initials: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        for short in form.short:
            introducing[short].append(form)
        for letters in {initials_of(name) for name in form.names} - {""}:
            initials[letters].append(form)
    for short, long in sorted(introducing.items(), key=lambda item: item[0]):
        if len(long) != 1:
            continue
        if short in by_key and by_key[short] is not long[0]:
            yield _link(by_key[short], long[0], 0.95, _introduced(by_key[short], long[0]))
        others = [form for form in initials.get(short, ()) if form is not long[0]]
        for other in others:
            if len(others) == 1 or set(bare(other).split()) & set(bare(long[0]).split()):
                yield _link(other, long[0], 0.8, f"its initials are “{short.upper()}”, which a report gives to it")
    for letters, long in sorted(initials.items(), key=lambda item: item[0]):
        if letters in by_key and letters not in introducing and len(long) == 1 and by_key[letters] is not long[0]:
            yield _link(by_key[letters], long[0], 0.8, f"“{letters.upper()}” are its initials, and nobody else's here")


def _introduced(short: Form, long: Form) -> str:
    if bare(long) in countries().titles and not short.shown.isupper():
        return f"a report says that {short.shown} governs there"
    return f"a report introduces “{short.shown}” for it"


def _with_country(forms: list[Form]) -> Iterator[FormLink]:
    """A name of its own with and without a country: "Harbour Front", "Harbour Front of Northland"."""
    longer: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        rest = without_country(bare(form))
        if rest:
            longer[rest].append(form)
    for form in forms:
        fitting = longer.get(bare(form), ())
        if len(fitting) == 1:
            yield _link(form, fitting[0], 0.85, "the one name is the other with its country")


def _seats(forms: list[Form]) -> Iterator[FormLink]:
    """A seat of the head of a government is the government where it speaks: "the Kremlin", "Moscow", "Russia"."""
    by_key = {bare(form): form for form in forms}
    for key, form in sorted(by_key.items()):
        state = by_key.get(seat_of(key))
        if state is not None:
            yield _link(form, state, 0.9, f"its government is meant, which has its seat there: {form.shown}")


def owner_links(forms: Mapping[str, Form], root: Callable[[str], str]) -> list[FormLink]:
    """One office of one owner: "the Harbour Union's council" and "the HU council", once the two owners are one.

    `root` gives the key that stands for a form's actor so far.
    """
    offices: dict[tuple[str, str], list[Form]] = defaultdict(list)
    for key in sorted(forms):
        owner, office = owned(bare(forms[key])) if forms[key].kind == "organisation" else ("", "")
        if office and f"organisation {owner}" in forms:
            offices[root(f"organisation {owner}"), office].append(forms[key])
    return [
        _link(first, other, 0.85, "both are the same office of one")
        for first, *others in offices.values()
        for other in others
    ]


def _link(left: Form, right: Form, score: float, why: str) -> FormLink:
    first, second = sorted((left.key, right.key))
    return FormLink(first, second, score, why)
