"""Which name forms are one actor, with the reason: a score, and a sentence that says what it rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from onrecord.speakers.conflicts import against
from onrecord.speakers.forms import Form, block_keys, initials_of
from onrecord.speakers.spelling_keys import one_person

_SURE = 0.85  # the score from which a name alone shows it
_LIKELY = 0.5  # and from which it does together with an office
_WITH_OFFICE = 0.15  # what a shared office adds


@dataclass(frozen=True, slots=True)
class FormLink:
    """Two forms, by key, that are one actor; `why` goes on from "because"."""

    left: str
    right: str
    score: float
    why: str


def form_links(forms: Mapping[str, Form]) -> list[FormLink]:
    """The links between forms that share a block, the surest first. Forms in no common block are never compared."""
    blocks: dict[str, list[Form]] = defaultdict(list)
    for key in sorted(forms):
        for block in block_keys(forms[key]):
            blocks[block].append(forms[key])
    found: dict[tuple[str, str], FormLink] = {}
    for block, members in blocks.items():
        if block.startswith("family "):
            full = [f for f in members if f.kind == "person" and len(f.words) > 1]
            for link in _people(full):
                found[link.left, link.right] = link
    organisations = [f for f in forms.values() if f.kind == "organisation"]
    for link in (*_short_forms(organisations), *_with_country(organisations)):
        found.setdefault((link.left, link.right), link)
    return sorted(found.values(), key=lambda link: (-link.score, link.left, link.right))


def _people(members: Iterable[Form]) -> Iterator[FormLink]:
    for left, right in combinations(members, 2):
        score = one_person(left.words, right.words)
        if score < _LIKELY or against(left, right) is not None:
            continue
        shared = next((seen.title for o, seen in left.offices.items() if any(o.fits(p) for p in right.offices)), None)
        if shared is not None:
            yield FormLink(
                left.key, right.key, min(0.99, score + _WITH_OFFICE), f"the names agree and both are “{shared}”"
            )
        elif score >= _SURE:
            yield FormLink(left.key, right.key, min(0.95, score), "one name is the other spelt otherwise or in full")


def _bare(form: Form) -> str:
    return form.key.removeprefix("organisation ")


def _short_forms(forms: list[Form]) -> Iterator[FormLink]:
    """Abbreviations: introduced by a report in brackets, or the initials of one long name only."""
    by_key = {_bare(f): f for f in forms}
    introducing: dict[str, list[Form]] = defaultdict(list)
    initials: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        for short in form.short:
            introducing[short].append(form)
        for name in form.names:
            letters = initials_of(name)
            if letters and form not in initials[letters]:
                initials[letters].append(form)
    for short, long in introducing.items():
        if short in by_key and len(long) == 1 and by_key[short] is not long[0]:
            yield _link(by_key[short], long[0], 0.95, f"a report introduces “{short.upper()}” for it")
        if len(long) == 1:
            for other in initials.get(short, ()):
                if other is not long[0]:
                    yield _link(other, long[0], 0.8, f"its initials are “{short.upper()}”, which a report gives to it")
    for letters, long in initials.items():
        if letters in by_key and letters not in introducing and len(long) == 1 and by_key[letters] is not long[0]:
            yield _link(by_key[letters], long[0], 0.8, f"“{letters.upper()}” are its initials, and nobody else's here")


def _with_country(forms: list[Form]) -> Iterator[FormLink]:
    """A name of its own with and without a country: "Harbour Front", "Harbour Front of Northland"."""
    longer: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        code, _, rest = _bare(form).partition(" ")
        if len(code) == 2 and code.isupper() and rest:
            longer[rest].append(form)
    for form in forms:
        fitting = longer.get(_bare(form), ())
        if len(fitting) == 1 and " " in _bare(form) and not is_office(_bare(form)):
            yield _link(form, fitting[0], 0.85, "the one name is the other with its country")


def owner_links(forms: Mapping[str, Form], root: Callable[[str], str]) -> list[FormLink]:
    """One office of one owner: "the Harbour Union's council" and "the HU council", once the two owners are one.

    `root` gives the key that stands for a form's actor so far.
    """
    owned: dict[tuple[str, str], list[Form]] = defaultdict(list)
    for key in sorted(forms):
        words = _bare(forms[key]).split() if forms[key].kind == "organisation" else []
        office = [word for word in words if word in _COMMON]
        owner = "organisation " + " ".join(word for word in words if word not in _COMMON)
        if office and len(office) < len(words) and owner in forms:
            owned[root(owner), " ".join(office)].append(forms[key])
    return [
        _link(first, other, 0.85, "both are the same office of one")
        for first, *others in owned.values()
        for other in others
    ]


_COMMON = frozenset(
    """ministry department council parliament congress senate assembly court army police office bureau agency
    committee commission party bank foreign defence interior finance justice health education trade supreme central
    national security state intelligence affairs internal energy home""".split()
)


def is_office(key: str) -> bool:
    """Whether every country has one: "foreign ministry"."""
    return all(word in _COMMON for word in key.split())


def _link(left: Form, right: Form, score: float, why: str) -> FormLink:
    first, second = sorted((left.key, right.key))
    return FormLink(first, second, score, why)
