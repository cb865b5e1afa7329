"""What a person can decide about actors, and what the record would like to be told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.errors import UsageError
from onrecord.model.judgement import Judgement
from onrecord.model.linked import Actor
from onrecord.record.inputs import PathLike
from onrecord.record.judging import Clock, shown_name, signature
from onrecord.store.store import Store

if TYPE_CHECKING:
    from onrecord.model.doubt import Doubt, DoubtKind


def read_actors(path: PathLike) -> str:
    """The text of a file that tells of actors. Raises UsageError where it cannot be read, or has an error."""
    from onrecord.speakers.identity.actors_file import known_actors

    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError, ValueError) as error:
        why = getattr(error, "strerror", None) or "it is not text in UTF-8"
        raise UsageError(f"{path} could not be read: {why}. Nothing was changed.") from error
    known_actors(text, str(path))
    return text


class ActorDeciding:
    """The decisions about actors that `Record` keeps. Each is dated, signed and reversible; see `Deciding`."""

    _store: Store
    _clock: Clock

    def merge_actors(self, a: str, b: str, *, by: str | None = None, note: str | None = None) -> Judgement:
        """Say that two actors, each given by a name or an id, are one.

        It holds for later reports, too. Raises UnknownId; NothingToDo where they are one already; UsageError where that
        contradicts another decision, or both are the same name.
        """
        return self._store.tell_actors("same", a, b, signature(by, note, self._clock))

    def split_actors(self, a: str, b: str, *, by: str | None = None, note: str | None = None) -> Judgement:
        """Say that two names, of one actor or of two, are not one. See `merge_actors`.

        Where `b` is the id of a report or a statement, whoever `a` is taken for in that report is somebody else of that
        name. UsageError where the report takes nobody for `a`, or names nobody.
        """
        return self._store.tell_actors("different", a, b, signature(by, note, self._clock))

    def unsure_actors(self, a: str, b: str, *, by: str | None = None, note: str | None = None) -> Judgement:
        """Say that it cannot be told whether two are one: `review` does not ask again. See `merge_actors`."""
        return self._store.tell_actors("unsure", a, b, signature(by, note, self._clock))

    def rename_actor(self, a: str, name: str, *, by: str | None = None, note: str | None = None) -> Judgement:
        """Give an actor the name that it is shown by.

        Raises UnknownId; NothingToDo where it has it; UsageError for no name, or for one that is too long.
        """
        return self._store.rename_actor(a, shown_name(name), signature(by, note, self._clock))

    def know_actors(self, path: PathLike) -> bool:
        """Keep what a file tells of actors (docs/speakers.md) in the record, in place of an earlier file.

        False where it says what the record has already. Raises UsageError, which names the line of an error.
        """
        return self._store.know_actors(read_actors(path), str(path))

    def review(self, kind: DoubtKind | None = None) -> Iterator[Doubt]:
        """What the record is not sure of, one after the other, without what was settled since: actors, statements that
        may be one utterance, dates of reports; all, or those of one kind. `Doubt` says what each holds.
        """
        return self._store.doubts(kind)

    def doubted(self, *, most: int = 200) -> dict[DoubtKind, int]:
        """Of how many actors, statements and dates the record is not sure, counted up to `most`."""
        return self._store.doubted(most)

    def objections(self, actor: str | Actor | None = None) -> list[tuple[str, str]]:
        """What the reports say against decisions about actors, each a judgement's id and a sentence; all, or of one."""
        if isinstance(actor, Actor):
            return self._store.objections([actor.id, *actor.former_ids])
        return self._store.objections(self.actor_ids(actor) if actor is not None else None)

    def actor_ids(self, actor: str) -> list[str]:
        """The ids, present and former, of an actor given by name or id. Raises UnknownId."""
        found = self._store.actor(actor)
        return [found.id, *found.former_ids]
