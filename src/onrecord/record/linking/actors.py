"""Actors after a change: the tallies of a changed report's names, the actors they give, the questions about them.

Only what changed is looked at again: forms that share a block with a form of which something that matters is another,
and questions about it. All that is written follows from the reports and decisions, whatever order they came in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from onrecord.model.ids import actor_id
from onrecord.record.linking.affected_forms import Near
from onrecord.speakers.evidence.forms import UNDATED, Form, form_key, is_nameless, key_apart, weight_of
from onrecord.speakers.evidence.known_actors import Known
from onrecord.speakers.evidence.name_counts import Tally, claims
from onrecord.speakers.identity.actors import actor_name, member_of
from onrecord.speakers.identity.answers import MOST, Placing
from onrecord.speakers.identity.blocking_keys import blocks, topics
from onrecord.speakers.identity.clustering import Clusters
from onrecord.speakers.identity.incremental import settle_near
from onrecord.speakers.identity.questions import Question, question
from onrecord.store.tables.actors import ActorTables, Asked, Before, Counted, StoredForm

Facts = tuple[object, ...]


@dataclass(slots=True)
class _Before:
    """The forms of some names as they were, with what mattered of them."""

    blocks: dict[str, frozenset[str]] = field(default_factory=dict)
    links: dict[str, Facts] = field(default_factory=dict)
    topics: dict[str, frozenset[str]] = field(default_factory=dict)
    places: dict[str, Facts] = field(default_factory=dict)
    weights: dict[str, int] = field(default_factory=dict)  # of the tallies


class Actors:
    """One change to the actors of a record."""

    def __init__(self, tables: ActorTables) -> None:
        self._tables = tables
        self._near = Near(tables)

    def change(self, report: int, before: Before) -> None:
        """The report's chains are others than they were, or its date is, or whether it stands."""
        id, date, stands = self._tables.report(report)
        chains = self._tables.chains(report) if stands else []
        own_keys = [None if is_nameless(chain) else form_key(id, chain) for chain in chains]
        apart = self._tables.apart(id, {key for key in own_keys if key is not None})
        now = [
            Counted(number, chain, key_apart(key, id) if key in apart else key, date)
            for number, (chain, key) in enumerate(zip(chains, own_keys, strict=True))
        ]
        keys = {one.tally for one in (*before.counted, *now) if one.tally is not None}
        was = self._look(keys)
        self._recount(keys, before.counted, now)
        changed = self._settle(keys, was)
        asked = [question(id, chains, number, date, apart) for number in range(len(chains))]
        numbers = self._ask(changed, asked)
        own = [actor_id(form_key(id, chain)) if is_nameless(chain) else None for chain in chains]
        self._tables.count(report, now, [numbers[one] for one in asked], own)
        self._tables.drop_questions(before.questions)

    def decided(self, forms: Iterable[str]) -> None:
        """Something was decided about the forms of these keys, or is no more."""
        keys = {key.split(" · ")[0] for key in forms}
        was = self._look(keys)
        touched = self._settle(keys, was, anyway=True)
        self._ask(touched.union(*(topics(form) for form in self._near.forms_of(keys).values())), [])

    def know(self, known: Known) -> None:
        """The user's file says this, and nothing else, of names."""
        before = self._tables.known()
        keys = before | known.forms.keys()
        was = self._look(keys)
        found = self._near.tallies(keys)
        for key in keys:
            tally = found.get(key) or Tally(key, known.kinds[key])
            tally.known = known.forms.get(key)
            self._near.keep(tally)
        self._ask(self._settle(keys, was, anyway=True), [])

    def _look(self, keys: Collection[str]) -> _Before:
        was = _Before()
        was.weights = {key: weight_of(tally.reports) for key, tally in self._near.tallies(keys).items()}
        for form in self._near.forms_of(keys).values():
            was.blocks[form.key], was.links[form.key] = blocks(form), _link_facts(form)
            was.topics[form.key], was.places[form.key] = topics(form), self._place_facts(form)
        return was

    def _recount(self, keys: Collection[str], before: Sequence[Counted], now: Sequence[Counted]) -> None:
        """Takes what was counted out of the tallies, and adds what is."""
        tallies = self._near.tallies(keys)
        for one in before:
            if one.tally is not None:
                tallies[one.tally].drop(one.chain)
        for key in {one.tally for one in before if one.tally is not None}:
            offices = {held for one in before if one.tally == key for held, _ in claims(one.chain)}
            first, found = self._tables.bounds(key, offices)
            tallies[key].bound(first or UNDATED, found)
        for one in now:
            if one.tally is not None:
                tally = tallies.setdefault(one.tally, Tally(one.tally, one.chain.kind))
                tally.add(one.chain, one.date)
        for tally in tallies.values():
            self._near.keep(tally)

    def _settle(self, keys: Collection[str], was: _Before, *, anyway: bool = False) -> set[str]:
        """Finds anew whose forms are; the topics of which something that matters to an answer has changed."""
        now = self._near.forms_of(keys)
        gone = was.links.keys() - now.keys()
        changed = {k: f for k, f in now.items() if anyway or was.links.get(k) != _link_facts(f)}
        for key in sorted(now.keys() - was.links.keys()):
            self._near.place(_alone(now[key]))
        old = {block for key in (*gone, *changed) for block in was.blocks.get(key, ())}
        moved: set[str] = set()
        if changed or gone:
            with_gone = self._near.companions(gone)
            self._near.forget(gone)
            kept = {key: form for key, form in with_gone.items() if key not in gone}
            moved = self._write(settle_near({**kept, **changed}, old, self._near))
        moved |= {key for key, form in now.items() if was.places.get(key) != self._place_facts(form)}
        self._near.write(keys)
        touched: dict[str, set[str]] = defaultdict(set)
        for key in (*gone, *moved):
            for topic in was.topics.get(key, ()):
                touched[topic].add(key.split(" · ")[0])
        # A form bears on what is asked about any name of its actor.
        for form in self._near.companions(moved).values():
            for topic in topics(form):
                touched[topic].add(form.key.split(" · ")[0])
        return {topic for topic, those in touched.items() if self._counts(topic, those, was)}

    def _counts(self, topic: str, tallies: Collection[str], was: _Before) -> bool:
        """Whether one of these tallies is, or was, among those that answers about a topic are sought in."""
        foremost = self._tables.foremost(topic, MOST)
        if len(foremost) < MOST or not {key for key, _ in foremost}.isdisjoint(tallies):
            return True
        return any(was.weights.get(key, 0) >= foremost[-1][1] for key in tallies)

    def _write(self, clusters: Clusters) -> set[str]:
        """Keeps whose forms are; the keys of those for which that is another."""
        moved: set[str] = set()
        keys = sorted(clusters.keys())
        forms = self._near.by_key(keys)
        named: dict[str, str] = {}
        for key in keys:
            root = clusters.root(key)
            if root not in named:
                members = [forms[k] for k in clusters.members(key)]
                renamed = self._tables.renamed({form.id for form in members})
                named[root] = renamed or actor_name(members)
            member = member_of(key, forms, clusters, named[root])
            tally = key.split(" · ")[0]
            row = StoredForm(key, tally, member.root, member.name, member.other, member.why, member.score)
            if self._near.place(row):
                moved.add(key)
        for one in clusters.decided:
            self._tables.object_to(one, clusters.objections.get(one))
        return moved

    def _ask(self, touched: Collection[str], fresh: Sequence[Question]) -> dict[Question, int]:
        """Asks all questions about these topics again, and those that a report asks now; the row numbers of these."""
        again = self._tables.about(touched)
        known = {one: n for one in dict.fromkeys(fresh) if (n := self._tables.known_question(one)) is not None}
        new = [one for one in dict.fromkeys(fresh) if one not in known]
        if not again and not new:
            return known
        wanted = {topic for one in (*(a.question for a in again), *new) for topic in one.topics()}
        members = self._near.members(wanted)
        apart = [(one.left, one.right) for one in self._near.decided(members) if not one.same]
        placing = Placing(members, apart)
        for asked in again:
            self._answer(asked, placing)
        return known | {one: self._tables.put_question(one, placing.place(one)) for one in new}

    def _answer(self, asked: Asked, placing: Placing) -> None:
        placed = placing.place(asked.question)
        if placed != asked.answer:
            self._tables.answer(asked.n, placed)

    def _place_facts(self, form: Form) -> Facts:
        row = self._near.row(form.key)
        whose = (row.actor, row.name, row.other, row.why, row.score) if row is not None else ()
        return (*_link_facts(form), whose)


def _link_facts(form: Form) -> Facts:
    """What of a form bears on whose it is, and on what whoever that is is called."""
    return (
        form.weight,
        form.first,
        form.shown,
        form.gender,
        sorted(form.offices.items()),
        sorted(form.short),
        blocks(form),
    )


def _alone(form: Form) -> StoredForm:
    return StoredForm(form.key, form.key.split(" · ")[0], form.id, actor_name([form]), None, None, 0.95)
