"""Actors: who is one across all reports, by what the reports say, what packages know and what a person decided."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.model.cast import Cast, Chain
from onrecord.model.linked import Actor, Role
from onrecord.model.span import Span
from onrecord.speakers.evidence.countries import countries
from onrecord.speakers.evidence.forms import UNDATED, Form, commonest, form_key
from onrecord.speakers.evidence.known_actors import ALWAYS, STILL, KnownActor, known_forms
from onrecord.speakers.evidence.name_counts import Tally, claims, tally_all
from onrecord.speakers.evidence.offices import Office
from onrecord.speakers.identity.answers import Member, Placing
from onrecord.speakers.identity.clustering import Clusters
from onrecord.speakers.identity.incremental import settle
from onrecord.speakers.identity.judged import Decided
from onrecord.speakers.identity.questions import question
from onrecord.speakers.identity.senses import senses

ActorKind = Literal["person", "state", "organisation", "group"]
Evidence = tuple[str, str, Span, str]
"""Where an office is given: the report's date (UNDATED if it has none), its id, the span, and the words."""


@dataclass(frozen=True, slots=True)
class Membership:
    """Whose chain it is: the actor's id, a sentence that says how that was found, and how sure it is, 0 to 1."""

    actor: str
    via: str
    score: float


@dataclass(frozen=True, slots=True)
class Identities:
    """The actors by id, for each chain (report id, number) its membership, and the decisions that evidence opposes."""

    actors: Mapping[str, Actor]
    of_chain: Mapping[tuple[str, int], Membership]
    objections: tuple[str, ...]


def identify(
    casts: Sequence[Cast], knowledge: Iterable[KnownActor] = (), decided: Sequence[Decided] = ()
) -> Identities:
    """The actors of these reports, all of them at once. The order of `casts` makes no difference.

    The record's own evidence counts first; packages give countries and capitals; `knowledge` is what the user keeps in
    a file, `decided` what a person has decided, which holds over all. A record comes to the same report by report.
    """
    tallies = tally_all(casts)
    known = known_forms(knowledge)
    for key, form in known.forms.items():
        tallies.setdefault(key, Tally(key, known.kinds[key])).known = form
    forms = {form.key: form for tally in tallies.values() for form in senses(tally)}
    clusters = settle(forms, [*(Decided(left, right, True) for left, right in known.same), *decided])
    members = {
        key: member_of(key, forms, clusters, actor_name([forms[k] for k in clusters.members(key)])) for key in forms
    }
    placing = Placing(members, [(one.left, one.right) for one in decided if not one.same])
    of_chain: dict[tuple[str, int], Membership] = {}
    chains: dict[str, list[tuple[Cast, Chain]]] = defaultdict(list)
    for cast in casts:
        for number, chain in enumerate(cast.chains):
            placed = placing.place(question(cast.report, cast.chains, number, cast.date))
            key = placed.key or form_key(cast.report, chain)
            actor = members[key].root if key in members else Form(key, chain.kind).id
            of_chain[cast.report, number] = Membership(actor, placed.via, placed.score)
            chains[actor].append((cast, chain))
    by_root: dict[str, list[Form]] = defaultdict(list)
    for key, member in members.items():
        by_root[member.root].append(forms[key])
    actors = {id: _actor(id, by_root[id], told) for id, told in chains.items()}
    return Identities(actors, of_chain, tuple(clusters.objections.values()))


def actor_name(forms: Sequence[Form]) -> str:
    """What an actor with these forms is called: a state by its name, others as the most reports do, in full if any."""
    codes = (form.key.removeprefix("organisation ") for form in forms)
    code = next((code for code in codes if code in countries().titles), None)
    if code is not None:
        return countries().titles[code]
    return max(forms, key=lambda form: (" " in form.shown, form.weight, form.shown)).shown


def member_of(key: str, forms: Mapping[str, Form], clusters: Clusters, name: str) -> Member:
    """A form in the actor of this name that it was settled to be, with the surest reason."""
    root, best = clusters.first(key).id, clusters.reason(key)
    if best is None:
        return Member(forms[key], root, name)
    other = forms[best.right if best.left == key else best.left]
    return Member(forms[key], root, name, other.shown, best.why, best.score)


def _actor(id: str, forms: Sequence[Form], told: Sequence[tuple[Cast, Chain]]) -> Actor:
    called: Counter[str] = Counter()
    shown: Counter[str] = Counter()
    offices: dict[Office, list[Evidence]] = defaultdict(list)
    for cast, chain in told:
        (called if chain.named else shown)[chain.name] += 1
        for held, role in claims(chain) if chain.named else ():
            offices[held].append((cast.date or UNDATED, cast.report, role.span, role.text))
    return actor_of_forms(id, forms, called, shown, offices, told[0][1].kind)


def actor_of_forms(
    id: str,
    forms: Sequence[Form],
    called: Mapping[str, int],
    shown: Mapping[str, int],
    offices: Mapping[Office, Sequence[Evidence]],
    kind: ActorKind,
    renamed: str | None = None,
    former: Iterable[str] = (),
) -> Actor:
    """An actor from its forms, from the names by which reports call it, with how many do, and from its offices.

    `shown` are the words for it in reports that do not name it, which count only where none does; `kind` is what it is
    where it has no form; `renamed` the name that a person gave it; `former` are ids of other names that lead to it.
    """
    first = min(forms, key=lambda form: (form.first, form.key), default=None)
    names: Counter[str] = Counter()
    for form in forms:
        names.update(form.names)
    for name, number in called.items():
        names.setdefault(name, number)
    if not names:
        names.update(shown)
    state = any(form.key.removeprefix("organisation ") in countries().titles for form in forms)
    name = renamed or (actor_name(forms) if forms else commonest(names) or id)
    return Actor(
        id=id,
        name=name,
        names=tuple(sorted({*names, name})),
        kind="state" if state else first.kind if first is not None else kind,
        roles=_roles(forms, offices),
        former_ids=tuple(sorted(({form.id for form in forms} | set(former)) - {id})),
    )


def _roles(forms: Sequence[Form], offices: Mapping[Office, Sequence[Evidence]]) -> tuple[Role, ...]:
    """The roles that the reports give, each office once, and those of the user's file, by the first date."""
    known = {o: held for form in forms for o, held in form.offices.items() if o not in offices}
    roles = [Role(held.title, whose(o), _said(held.first), _said(held.last)) for o, held in known.items()]
    for found, told in offices.items():
        evidence = sorted(told)
        dates = [day for day, *_ in evidence if day != UNDATED]
        title = commonest(Counter(words for *_, words in evidence)) or found.title
        spans = tuple(dict.fromkeys((report, span) for _, report, span, _ in evidence))
        roles.append(Role(title, whose(found), min(dates, default=None), max(dates, default=None), spans))
    return tuple(sorted(roles, key=lambda role: (role.since or UNDATED, role.title, role.of or "")))


def whose(office: Office) -> str | None:
    """Whose an office is, in words: "Russia", "president of Russia"; None where that is not said."""
    code, _, rest = office.of.partition(" ")
    country = countries().titles.get(code)
    if country is None:
        return office.of or None
    return f"{rest} of {country}" if rest else country


def _said(day: str | None) -> str | None:
    return None if day in {ALWAYS, STILL} else day
