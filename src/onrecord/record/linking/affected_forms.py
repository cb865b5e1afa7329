"""The forms that a change affects: read from the record once, and written back if they changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from onrecord.speakers.evidence.forms import Form, weight_of
from onrecord.speakers.evidence.name_counts import Tally
from onrecord.speakers.identity.answers import MOST, Member
from onrecord.speakers.identity.blocking_keys import blocks, topics
from onrecord.speakers.identity.judged import Decided
from onrecord.speakers.identity.senses import senses
from onrecord.store.tables.actors import ActorTables, StoredForm


class Near:
    """Forms by key and by block, for as long as one change takes."""

    def __init__(self, tables: ActorTables) -> None:
        self._tables = tables
        self._tallies: dict[str, Tally | None] = {}
        self._senses: dict[str, tuple[Form, ...]] = {}
        self._rows: dict[str, StoredForm] = {}
        self._changed: set[str] = set()

    def tallies(self, keys: Collection[str]) -> dict[str, Tally]:
        """Those of these tallies that there are."""
        missing = {key for key in keys if key not in self._tallies}
        if missing:
            found = self._tables.tallies(missing)
            for key in missing:
                tally = found.get(key)
                self._tallies[key] = tally
                self._senses[key] = senses(tally) if tally is not None else ()
            self._rows.update(self._tables.forms(found.keys()))
        return {key: tally for key in keys if (tally := self._tallies[key]) is not None}

    def keep(self, tally: Tally) -> None:
        """A tally that changed, was made, or holds nothing any more."""
        self._tallies[tally.key] = None if tally.empty else tally
        self._senses[tally.key] = () if tally.empty else senses(tally)
        self._changed.add(tally.key)

    def forms_of(self, keys: Collection[str]) -> dict[str, Form]:
        """The forms of these tallies, by their own keys."""
        self.tallies(keys)
        return {form.key: form for key in sorted(keys) for form in self._senses[key]}

    def in_blocks(self, wanted: Collection[str]) -> dict[str, Form]:
        """The forms of these blocks, by key."""
        keys = self._tables.in_blocks(wanted)
        # What changed is not written yet.
        mine = {key for key in self._changed for form in self._senses[key] if blocks(form) & set(wanted)}
        found = self.forms_of((keys - self._changed) | mine)
        return {key: form for key, form in found.items() if blocks(form) & set(wanted)}

    def by_key(self, wanted: Collection[str]) -> dict[str, Form]:
        """Those of these forms that there are, by key."""
        found = self.forms_of({key.split(" · ")[0] for key in wanted})
        return {key: found[key] for key in wanted if key in found}

    def companions(self, wanted: Collection[str]) -> dict[str, Form]:
        """The forms that are one actor with these as far as is known, by key."""
        actors = {row.actor for key in wanted if (row := self._rows.get(key)) is not None}
        found = self.forms_of(self._tables.of_actors(actors))
        return {key: form for key, form in found.items() if (row := self._rows.get(key)) and row.actor in actors}

    def decided(self, wanted: Collection[str]) -> Sequence[Decided]:
        """What a person has decided about these forms, the first first."""
        return self._tables.decided({form.id for form in self.by_key(wanted).values()})

    def row(self, key: str) -> StoredForm | None:
        """Whose a form is, as far as that is known."""
        return self._rows.get(key)

    def place(self, row: StoredForm) -> bool:
        """Whose a form is now; whether that is news."""
        if self._rows.get(row.key) == row:
            return False
        self._rows[row.key] = row
        self._write_tally(row.tally)
        self._tables.put_form(row, self.by_key([row.key])[row.key].id)
        return True

    def forget(self, keys: Iterable[str]) -> None:
        """Forms that are no more."""
        for key in keys:
            if self._rows.pop(key, None) is not None:
                self._tables.drop_form(key)

    def write(self, keys: Iterable[str]) -> None:
        """Write what changed of these tallies."""
        for key in sorted(keys):
            self._write_tally(key)

    def _write_tally(self, key: str) -> None:
        if key not in self._changed:
            return
        self._changed.discard(key)
        tally = self._tallies[key]
        if tally is None:
            self._tables.drop_tally(key)
        else:
            self._tables.put_tally(
                tally, weight_of(tally.reports), frozenset().union(*(blocks(f) | topics(f) for f in self._senses[key]))
            )

    def members(self, wanted: Collection[str]) -> dict[str, Member]:
        """The forms of these topics whom most reports name, with all others of their actors."""
        keys = {key for topic in wanted for key, _ in self._tables.foremost(topic, MOST)}
        keys |= self._tables.of_actors({self._rows[k].actor for k in self.forms_of(keys)})
        forms = self.forms_of(keys)
        return {
            key: Member(form, row.actor, row.name, row.other, row.why, row.score)
            for key, form in forms.items()
            if (row := self._rows[key])
        }
