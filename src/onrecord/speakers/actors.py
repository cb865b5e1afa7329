"""Actors: who in all reports is one, from what the reports say, what packages know and what a person has decided."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.model.span import Span
from onrecord.speakers.chains import Cast, Chain
from onrecord.speakers.clusters import Clusters
from onrecord.speakers.countries import countries
from onrecord.speakers.forms import UNDATED, Form
from onrecord.speakers.gathering import Gathered, gather
from onrecord.speakers.judged import NOTHING, Judged
from onrecord.speakers.known import ALWAYS, STILL, KnownActor, add_known
from onrecord.speakers.links import form_links, owner_links
from onrecord.speakers.offices import Office, office
from onrecord.speakers.placing import Placed, Placing

ActorKind = Literal["person", "state", "organisation", "group"]


@dataclass(frozen=True, slots=True)
class Role:
    """A role that an actor has: the first and last date of a report that says so, and where each says it.

    `of` is whose, in the form in which organisations are compared; None where no report says it. The spans of
    `evidence` count in the text of their report.
    """

    title: str
    of: str | None
    since: str | None
    until: str | None
    evidence: tuple[tuple[str, Span], ...]


@dataclass(frozen=True, slots=True)
class Identified:
    """One actor. `name` is the commonest full form of `names`, which are sorted; `former_ids` lead to `id`."""

    id: str
    name: str
    kind: ActorKind
    names: tuple[str, ...]
    roles: tuple[Role, ...]
    former_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Membership:
    """Whose chain it is: the actor's id, a sentence that says how that was found, and how sure it is, 0 to 1."""

    actor: str
    via: str
    score: float


@dataclass(frozen=True, slots=True)
class Identities:
    """The actors by id, for each chain (report id, number) its membership, and the decisions that evidence opposes."""

    actors: Mapping[str, Identified]
    of_chain: Mapping[tuple[str, int], Membership]
    objections: tuple[str, ...]


def identify(casts: Sequence[Cast], knowledge: Iterable[KnownActor] = (), judged: Judged = NOTHING) -> Identities:
    """The actors of these reports. The order of `casts` makes no difference.

    The record's own evidence counts first; packages give countries and capitals; `knowledge` is what the user keeps in
    a file, `judged` what a person has decided, which holds over all. Name forms are compared within blocks only (see
    `forms.block_keys`), so a caller may pass any set of reports that is closed under them.
    """
    gathered = gather(casts)
    clusters = settle(gathered.forms, knowledge, judged)
    by_id = {form.id: key for key, form in gathered.forms.items()}
    placing = Placing(gathered.forms, clusters)
    placed: dict[tuple[str, int], Placed] = {}
    for cast in casts:
        for number in range(len(cast.chains)):
            decided = by_id.get(judged.placed.get((cast.report, number), ""))
            own = gathered.of_chain[cast.report, number]
            found = Placed(clusters.root(decided), "so decided", 1.0) if decided else placing.place(cast, number, own)
            placed[cast.report, number] = found
    return _assemble(casts, gathered, clusters, placed)


def settle(forms: dict[str, Form], knowledge: Iterable[KnownActor] = (), judged: Judged = NOTHING) -> Clusters:
    """Which of these forms are one actor; the file's names are added to `forms`.

    Forms bear on each other only where they share a block key, so whoever adds a report to a large record passes the
    forms of its blocks, and not all.
    """
    aliases = add_known(forms, knowledge)
    clusters = Clusters(forms)
    by_id = {form.id: key for key, form in forms.items()}
    clusters.decide((*aliases, *_keys(judged.same, by_id)), _keys(judged.different, by_id))
    clusters.follow(form_links(forms))
    clusters.follow(owner_links(forms, clusters.root))
    return clusters


def _keys(pairs: Iterable[tuple[str, str]], by_id: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(by_id[a], by_id[b]) for a, b in pairs if a in by_id and b in by_id]


def _assemble(
    casts: Sequence[Cast], gathered: Gathered, clusters: Clusters, placed: Mapping[tuple[str, int], Placed]
) -> Identities:
    chains: dict[str, list[tuple[Cast, Chain]]] = defaultdict(list)
    homes: dict[str, set[str]] = defaultdict(set)  # for each form, the actors that its chains went to
    for cast in casts:
        for number, chain in enumerate(cast.chains):
            root = placed[cast.report, number].key
            chains[root].append((cast, chain))
            homes[gathered.of_chain[cast.report, number]].add(root)
    actors: dict[str, Identified] = {}
    ids: dict[str, str] = {}
    for root, members in chains.items():
        forms = [gathered.forms[key] for key in clusters.members(root)]
        forms += [
            gathered.forms[key] for key, roots in homes.items() if roots == {root} and gathered.forms[key] not in forms
        ]
        actor = _actor(forms, members)
        actors[actor.id] = actor
        ids[root] = actor.id
    of_chain = {chain: Membership(ids[found.key], found.via, found.score) for chain, found in placed.items()}
    return Identities(actors, of_chain, tuple(clusters.objections))


def _actor(forms: Sequence[Form], members: Sequence[tuple[Cast, Chain]]) -> Identified:
    first = min(forms, key=lambda form: (form.first, form.key))
    names: Counter[str] = Counter()
    for form in forms:
        names.update(form.names)
    for _, chain in members:
        if chain.named:
            names.update(dict(chain.forms))
    if not names:
        names.update(chain.name for _, chain in members)
    code = next((k for f in forms if (k := f.key.removeprefix("organisation ")) in countries().titles), None)
    full = [n for n in names if " " in n] or list(names)
    name = countries().titles[code] if code else max(sorted(full), key=lambda n: names[n])
    kind: ActorKind = "state" if code else first.kind
    others = sorted({form.id for form in forms} - {first.id})
    return Identified(first.id, name, kind, tuple(sorted({*names, name})), _roles(forms, members), tuple(others))


def _roles(forms: Sequence[Form], members: Sequence[tuple[Cast, Chain]]) -> tuple[Role, ...]:
    """The roles that the reports give, each office once, and those of the user's file, by the first date."""
    seen: dict[Office, list[tuple[str, str, Span, str]]] = defaultdict(list)
    for cast, chain in members:
        for role in chain.roles if chain.named else ():
            found = office(role.text)
            if found is not None:
                seen[found].append((cast.date or UNDATED, cast.report, role.span, role.text))
    kept = {o: h for form in forms for o, h in form.offices.items() if not h.evidence}
    roles = [Role(held.title, o.of or None, _said(held.first), _said(held.last), ()) for o, held in kept.items()]
    for found, evidence in seen.items():
        evidence.sort()
        dates = [day for day, *_ in evidence if day != UNDATED]
        title = Counter(text for *_, text in evidence).most_common(1)[0][0]
        spans = tuple((report, span) for _, report, span, _ in evidence)
        roles.append(Role(title, found.of or None, min(dates, default=None), max(dates, default=None), spans))
    return tuple(sorted(roles, key=lambda role: (role.since or UNDATED, role.title)))


def _said(day: str | None) -> str | None:
    return None if day in {ALWAYS, STILL} else day
