"""Which actor a chain of one report means: by its name, by a last name, or by an office alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.speakers.evidence.conflicts import against, days_between
from onrecord.speakers.evidence.countries import countries
from onrecord.speakers.evidence.forms import Form, Held
from onrecord.speakers.evidence.offices import Office, organisation_key
from onrecord.speakers.evidence.seats_of_government import SEATS
from onrecord.speakers.evidence.spelling_keys import family_names
from onrecord.speakers.identity.blocking_keys import owned
from onrecord.speakers.identity.questions import Question, is_indefinite
from onrecord.speakers.identity.senses import sense_of
from onrecord.speakers.lexicon.word_classes import PARTIES
from onrecord.speakers.report_words import fold

_SURELY, _TERM = 400, 1500  # days around the reports that give an office in which it is (surely) taken to be held
_NEARER = 180  # days by which one of two holders must be nearer in time than the other
_SHORTEST = 4  # letters of a last name that may be taken for an organisation
MOST = 60
"""Of how many of one name, or of one office, the answer to a question is sought: of those whom most reports name."""
_FOREMOST = 3  # how many times more reports one of several of a name must have


@dataclass(frozen=True, slots=True)
class Member:
    """A form in its actor: the root stands for that, `name` is its name; `other`, `why` and `score` say how it came
    there, if not alone."""

    form: Form
    root: str
    name: str
    other: str | None = None
    why: str | None = None
    score: float = 0.95


@dataclass(frozen=True, slots=True)
class Placed:
    """The form whose actor a chain is, how it was found, as a sentence, and how sure that is, 0 to 1.

    `key` is None where nobody is known to be meant: the chain is an actor of its own.
    """

    key: str | None
    via: str
    score: float


class Placing:
    """Answers questions from the forms that they depend on, which `members` holds with all others of their actors.

    `apart` are pairs of forms, by key, that a person has said to be different.
    """

    def __init__(self, members: Mapping[str, Member], apart: Iterable[tuple[str, str]] = ()) -> None:
        self._members = members
        self._apart: dict[str, set[str]] = defaultdict(set)  # for each form, the actors that it was decided not to be
        for pair in apart:
            for key, other in (pair, pair[::-1]):
                if other in members:
                    self._apart[key].add(members[other].root)
        self._of_root: dict[str, list[Member]] = defaultdict(list)
        self._senses: dict[str, list[Form]] = defaultdict(list)
        self._by_last: dict[str, list[Member]] = defaultdict(list)
        self._holders: dict[tuple[str, str], list[tuple[Member, Office, Held]]] = defaultdict(list)
        for key in sorted(members):
            member = members[key]
            form = member.form
            self._of_root[member.root].append(member)
            self._senses[key.split(" · ")[0]].append(form)
            words = " ".join(form.words)
            if form.full and words not in SEATS and words not in countries().names:
                for word in family_names(form.words):
                    self._by_last[word].append(member)
                for held_office, held in form.offices.items():
                    self._holders[held_office.title, held_office.of].append((member, held_office, held))
        for bearers in self._by_last.values():
            bearers.sort(key=lambda member: (-member.form.weight, member.form.key))
        for holders in self._holders.values():
            holders.sort(key=lambda holder: (-holder[0].form.weight, holder[0].form.key))

    def place(self, asked: Question) -> Placed:
        """The answer."""
        senses = self._senses.get(asked.form or "")
        own = sense_of(_in_order(senses, asked.form), asked.offices) if senses and asked.form is not None else None
        by_hand = own is not None and len(self._of_root[self._members[own.key].root]) > 1
        found = None
        if asked.asked is not None and not by_hand:
            found = self._by_office(asked, asked.asked, own)
        elif asked.single and own is not None and not by_hand:
            found = self._by_last_name(asked, own)
        if found is None and asked.longer:
            found = self._only_one_here(asked)
        if found is not None:
            return found
        if not asked.named:
            return Placed(own.key if own else None, f"nobody is named: “{asked.name}” as the report says it", 0.5)
        return self._itself(asked, own) if own is not None else Placed(None, "by this name", 0.95)

    def _itself(self, asked: Question, own: Form) -> Placed:
        member = self._members[own.key]
        if member.why is not None and member.other is not None:
            if len(member.other) < len(asked.name):
                return Placed(own.key, "by this name", member.score)
            return Placed(own.key, f"“{asked.name}” is “{member.other}”: {member.why}", member.score)
        code = own.key.removeprefix("organisation ")
        if code in countries().titles and asked.name != countries().titles[code]:
            kind = "capital" if fold(asked.name) in countries().capitals else "government or state"
            return Placed(own.key, f"“{asked.name}” speaks here as the {kind} of {countries().titles[code]}", 0.85)
        return Placed(own.key, "by this name", 0.95)

    def _by_last_name(self, asked: Question, own: Form) -> Placed | None:
        """ "Oduya" in a report that gives no first name: the one of that name, or by far the foremost, if any."""
        word = fold(asked.name)
        state = organisation_key(asked.name) in countries().titles
        short = len(word) < _SHORTEST and asked.name.isupper()  # "WHO", not "Kim"
        if asked.kind == "organisation" and (state or own.short or short):
            return None
        alone = Form(own.key, "person", genders=Counter([asked.gender] if asked.gender else []))
        alone.offices = {held: Held(held.title, asked.when, asked.when) for held in asked.offices}
        fitting: list[tuple[int, str]] = []
        for root in sorted({member.root for member in self._by_last.get(word, [])[:MOST]}):
            forms = [member.form for member in self._of_root[root]]
            if root not in self._apart[own.key] and all(against(form, alone, alone=True) is None for form in forms):
                fitting.append((sum(form.weight for form in forms), root))
        sharing = [(n, root) for n, root in fitting if self._shares(root, asked.offices)]
        if len(sharing) == 1:
            why = f"the record's one “{asked.name}” with the office that this report gives"
            return Placed(self._bearer(sharing[0][1], word), why, 0.9)
        fitting.sort(key=lambda pair: (-pair[0], pair[1]))
        if not fitting or (len(fitting) > 1 and fitting[0][0] < _FOREMOST * fitting[1][0]):
            return None
        only = len(fitting) == 1
        why = f"{'the one' if only else 'by far the foremost'} of the last name “{asked.name}” in the record"
        return Placed(self._bearer(fitting[0][1], word), why, 0.8 if only else 0.7)

    def _shares(self, root: str, offices: Iterable[Office]) -> bool:
        held = [o for member in self._of_root[root] for o in member.form.offices]
        return any(one.fits(other) for one in held for other in offices)

    def _bearer(self, root: str, word: str) -> str:
        """The form of an actor that has this last name in most reports."""
        forms = [m.form for m in self._of_root[root] if m.form.full and word in family_names(m.form.words)]
        return min(forms, key=lambda form: (-form.weight, form.key)).key

    def _by_office(self, asked: Question, wanted: Office, own: Form | None) -> Placed | None:
        """A role phrase alone: who holds that office at that time, as the reports of the record know it."""
        nearest: dict[str, tuple[int, str, Held]] = {}
        for member, held_office, held in self._holders.get((wanted.title, wanted.of), [])[:MOST]:
            if held_office.past or not wanted.fits(held_office) or is_indefinite(held.title):
                continue
            if own is not None and member.root in self._apart[own.key]:
                continue
            away = _away(asked.when, held)
            if away <= _TERM:
                one = (away, member.form.key, held)
                nearest[member.root] = min(nearest.get(member.root, one), one, key=lambda n: n[:2])
        ranked = sorted(nearest.items(), key=lambda item: (item[1][0], item[0]))
        if not ranked or (len(ranked) > 1 and ranked[1][1][0] - ranked[0][1][0] < _NEARER):
            return None
        away, key, held = ranked[0][1]
        when = f"of {held.first}" if held.first is not None else "without a date"
        said = f"“{asked.name}” is {self._members[key].name}, whom a report {when} calls “{held.title}”"
        return Placed(key, said, 0.85 if away <= _SURELY else 0.7)

    def _only_one_here(self, asked: Question) -> Placed | None:
        """ "The Foreign Ministry" in a report that names one country's only."""
        named = sorted({f"organisation {organisation_key(name)}" for name in asked.longer if self._is_owned(name)})
        if len(named) != 1 or named[0] not in self._members:
            return None
        why = f"the only one of its kind in the report is “{self._members[named[0]].form.shown}”"
        return Placed(named[0], why, 0.85)

    def _is_owned(self, name: str) -> bool:
        """Whether it says whose it is, and that one is a country or an actor of the record."""
        owner, _ = owned(organisation_key(name))
        known = owner in countries().titles or f"organisation {owner}" in self._members
        return known and owner not in PARTIES


def _in_order(senses: Iterable[Form], key: str) -> list[Form]:
    """The forms of one name, the earliest first."""
    return sorted(senses, key=lambda form: (form.key != key, form.first, form.key))


def _away(day: str | None, held: Held) -> int:
    """The days between a date and the reports that give an office; 0 within them, or where a date is not known."""
    if day is None or held.first is None or held.last is None:
        return 0
    return max(days_between(day, held.first[: len(day)]), days_between(held.last, day), 0)
