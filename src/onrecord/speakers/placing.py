"""Which actor a chain of one report is: by its name, by a last name, or by an office alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.speakers.chains import Cast, Chain
from onrecord.speakers.clusters import Clusters
from onrecord.speakers.conflicts import against, days_between
from onrecord.speakers.countries import countries
from onrecord.speakers.forms import Form, Held
from onrecord.speakers.lexicon import PARTIES
from onrecord.speakers.links import is_office
from onrecord.speakers.offices import Office, office, organisation_key
from onrecord.speakers.seats import SEATS
from onrecord.speakers.spelling_keys import skeleton
from onrecord.speakers.words import fold

_INDEFINITE = re.compile(r"(?:an?|one|another|some)\s", re.I)
_SURELY, _TERM = 400, 1500  # days around the reports that give an office in which it is (surely) taken to be held
_NEARER = 180  # days by which one of two holders must be nearer in time than the other
_FOREMOST = 3  # how many times more reports one of several of a name must have


@dataclass(frozen=True, slots=True)
class Placed:
    """The form whose actor a chain is, how it was found, as a sentence, and how sure that is, 0 to 1."""

    key: str
    via: str
    score: float


class Placing:
    """Looks up, in the clusters of a record's forms, the actor of each chain; each question costs a look-up."""

    def __init__(self, forms: Mapping[str, Form], clusters: Clusters) -> None:
        self._forms = forms
        self._clusters = clusters
        self._by_family: dict[str, set[str]] = defaultdict(set)
        self._holders: dict[tuple[str, str], list[tuple[str, Office, Held]]] = defaultdict(list)
        for key, form in forms.items():
            named = key.startswith("person ") and len(form.words) > 1 and bool(form.names)
            if named and " ".join(form.words) not in SEATS and " ".join(form.words) not in countries().names:
                self._by_family[skeleton(form.words[-1])].add(clusters.root(key))
                for held_office, held in form.offices.items():
                    self._holders[held_office.title, held_office.of].append((clusters.root(key), held_office, held))

    def place(self, cast: Cast, number: int, own: str) -> Placed:
        """The actor of the chain whose own form has the key `own`."""
        chain = cast.chains[number]
        found = None
        if chain.kind == "person" and not chain.named:
            found = self._by_office(cast, chain)
        elif " " not in chain.name and chain.kind in {"person", "organisation"}:
            found = self._by_last_name(cast, chain, self._forms[own])
        if found is None and chain.kind == "organisation":
            found = self._only_one_here(cast, number, own)
        return found or self._itself(chain, own)

    def _itself(self, chain: Chain, own: str) -> Placed:
        root = self._clusters.root(own)
        if not chain.named:
            return Placed(root, f"nobody is named: “{chain.name}” as the report says it", 0.5)
        reasons = self._clusters.reasons[own]
        if reasons:
            best = max(reasons, key=lambda link: link.score)
            other = self._forms[best.right if best.left == own else best.left]
            if len(_commonest(other)) < len(chain.name):
                return Placed(root, "by this name", best.score)
            return Placed(root, f"“{chain.name}” is “{_commonest(other)}”: {best.why}", best.score)
        code = own.removeprefix("organisation ")
        if code in countries().titles and chain.name != countries().titles[code]:
            kind = "capital" if fold(chain.name) in countries().capitals else "government or state"
            return Placed(root, f"“{chain.name}” speaks here as the {kind} of {countries().titles[code]}", 0.85)
        return Placed(root, "by this name", 0.95)

    def _by_last_name(self, cast: Cast, chain: Chain, own: Form) -> Placed | None:
        """ "Oduya" in a report that gives no first name: the one of that name, or by far the foremost, if any."""
        word = fold(chain.name)
        code = organisation_key(chain.name)
        if chain.kind == "organisation" and (code in countries().titles or own.short or len(word) < 4):
            return None
        alone = Form(own.key, "person")
        alone.see(cast, chain)
        fitting = []
        for root in sorted(self._by_family.get(skeleton(word), ())):
            forms = [self._forms[k] for k in self._clusters.members(root)]
            same = any(f.words[-1] == word for f in forms)
            if same and all(against(f, alone) is None for f in forms):
                fitting.append((sum(f.reports for f in forms), root))
        sharing = [
            (n, root)
            for n, root in fitting
            if any(
                o.fits(p) for k in self._clusters.members(root) for o in self._forms[k].offices for p in alone.offices
            )
        ]
        if len(sharing) == 1:
            why = f"the record's one “{chain.name}” with the office that this report gives"
            return Placed(sharing[0][1], why, 0.9)
        fitting.sort(reverse=True)
        if not fitting or (len(fitting) > 1 and fitting[0][0] < _FOREMOST * fitting[1][0]):
            return None
        only = "the one" if len(fitting) == 1 else "by far the foremost"
        return Placed(fitting[0][1], f"{only} of the last name “{chain.name}” in the record", 0.8 if only else 0.7)

    def _by_office(self, cast: Cast, chain: Chain) -> Placed | None:
        """A role phrase alone: who holds that office at that time, as the reports of the record know it."""
        asked = office(chain.roles[0].text) if chain.roles else None
        if asked is None or not asked.of or asked.past or _INDEFINITE.match(chain.roles[0].text):
            return None
        nearest: dict[str, tuple[int, Held]] = {}
        for root, held_office, held in self._holders.get((asked.title, asked.of), ()):
            away = _away(cast.date, held)
            holds = not held_office.past and not _INDEFINITE.match(held.title)
            if asked.fits(held_office) and holds and away <= _TERM:
                nearest[root] = min(nearest.get(root, (away, held)), (away, held), key=lambda pair: pair[0])
        ranked = sorted(nearest.items(), key=lambda item: item[1][0])
        if not ranked or (len(ranked) > 1 and ranked[1][1][0] - ranked[0][1][0] < _NEARER):
            return None
        root, (away, held) = ranked[0]
        name = _commonest(*(self._forms[k] for k in self._clusters.members(root)))
        when = f"of {held.first}" if held.first is not None else "without a date"
        return Placed(
            root,
            f"“{chain.name}” is {name}, whom a report {when} calls “{held.title}”",
            0.85 if away <= _SURELY else 0.7,
        )

    def _only_one_here(self, cast: Cast, number: int, own: str) -> Placed | None:
        """ "The Foreign Ministry" in a report that names one country's only."""
        bare = own.removeprefix("organisation ")
        if not is_office(bare):
            return None
        named = sorted(
            {
                f"organisation {organisation_key(other.name)}"
                for n, other in enumerate(cast.chains)
                if n != number
                and other.kind == "organisation"
                and self._is_longer(other.name, cast.chains[number].name)
            }
        )
        if len(named) != 1 or named[0] not in self._forms:
            return None
        name = _commonest(self._forms[named[0]])
        return Placed(self._clusters.root(named[0]), f"the only one of its kind in the report is “{name}”", 0.85)

    def _is_longer(self, name: str, bare: str) -> bool:
        """Whether `name` is `bare` with whose it is, and that one is a country or an actor of the record."""
        short, long = (" ".join(fold(word) for word in n.split() if fold(word) != "the") for n in (bare, name))
        if not long.endswith(f" {short}") and not long.startswith(f"{short} of "):
            return False
        owner = " ".join(k for k in organisation_key(name).split() if k not in organisation_key(bare).split())
        if owner in PARTIES:
            return False
        return owner in countries().titles or f"organisation {owner}" in self._forms


def _away(day: str | None, held: Held) -> int:
    """The days between a date and the reports that give an office; 0 within them, or where a date is not known."""
    if day is None or held.first is None or held.last is None:
        return 0
    return max(days_between(day, held.first), days_between(held.last, day), 0)


def _commonest(*forms: Form) -> str:
    names = sum((form.names for form in forms), start=type(forms[0].names)())
    return max(sorted(names), key=lambda name: (" " in name, names[name])) if names else forms[0].key
