"""Deciding about actors: what a person says of them, in judgements and in a file."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from onrecord.errors import UsageError
from onrecord.model.judgement import Judgement
from onrecord.model.linked import Actor
from onrecord.record.inputs import PathLike
from onrecord.record.judging import Clock, shown_name, signature
from onrecord.store.store import Store


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


class DecidingAboutActors:
    """Signs decisions about actors, and has the store keep them. See `Deciding`."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._decisions = store.decisions
        self._lookups = store.lookups
        self._clock = clock

    def tell(
        self, decision: Literal["same", "different", "unsure"], a: str, b: str, by: str | None, note: str | None
    ) -> Judgement:
        """Say whether two actors, each given by a name or an id, are one."""
        return self._decisions.tell_actors(decision, a, b, signature(by, note, self._clock))

    def rename(self, a: str, name: str, by: str | None, note: str | None) -> Judgement:
        """Give an actor the name that it is shown by."""
        return self._decisions.rename_actor(a, shown_name(name), signature(by, note, self._clock))

    def know(self, path: PathLike) -> bool:
        """Keep what a file tells of actors; whether that is news."""
        return self._decisions.know_actors(read_actors(path), str(path))

    def objections(self, actor: str | Actor | None) -> list[tuple[str, str]]:
        """What the reports say against decisions about actors, all or about one."""
        if actor is None:
            return self._lookups.objections(None)
        return self._lookups.objections(_ids(actor) if isinstance(actor, Actor) else self.ids(actor))

    def ids(self, actor: str) -> list[str]:
        """The ids, present and former, of an actor given by name or id."""
        return _ids(self._lookups.actor(actor))


def _ids(actor: Actor) -> list[str]:
    return [actor.id, *actor.former_ids]
