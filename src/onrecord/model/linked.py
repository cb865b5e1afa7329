"""What ties statements together: actors, utterances, occasions, origins."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.date import DateEstimate
from onrecord.model.span import Span
from onrecord.model.statement import Evidence


@dataclass(frozen=True, slots=True)
class Links:
    """What one statement belongs to, by id. `speaker` and `principal` are actors, None where nobody is named.

    `via` is a sentence that says how the speaker of this report was found to be that actor.
    """

    speaker: str | None
    principal: str | None
    utterance: str
    occasion: str
    origin: str
    via: str | None = None


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who published. `owner` is None where it is not known."""

    id: str
    name: str
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """A role that an actor has: `title` in the reports' words, `of` whose, None where no report says it.

    `since` and `until` are the first and last date of a report that says so, None where none is dated. `evidence` is
    where each says it: a report's id, and the span in its text.
    """

    title: str
    of: str | None
    since: str | None
    until: str | None
    evidence: tuple[tuple[str, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, state, organisation or group; `name` is the commonest of `names`, which are sorted.

    `roles` are by their first date; `former_ids` are retired ids that lead to `id`.
    """

    id: str
    name: str
    names: tuple[str, ...]
    kind: str | None = None
    roles: tuple[Role, ...] = ()
    former_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """Why two statements, by id, are one utterance: how likely that is, 0 to 1, and what speaks for and against it.

    `why` are sentences, the weightiest first.
    """

    left: str
    right: str
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Utterance:
    """One point made on one occasion.

    `shown_by` is the statement that speaker and date are taken from: the spans of the date's evidence
    count in that statement's report. `statements` and `origins` are ids; `matches` tie each statement to another of
    them; `former_ids` are retired ids that lead to `id`.
    """

    id: str
    occasion: str
    speaker: str | None
    date: DateEstimate | None
    shown_by: str
    statements: tuple[str, ...]
    origins: tuple[str, ...]
    matches: tuple[Match, ...] = ()
    former_ids: tuple[str, ...] = ()

    @property
    def corroboration(self) -> int:
        """The number of independent origins."""
        return len(self.origins)


@dataclass(frozen=True, slots=True)
class Occasion:
    """One speech event. `shown_by` is the statement that principal, date and channel are taken from."""

    id: str
    principal: str | None
    date: DateEstimate | None
    channel: Evidence | None
    shown_by: str
    utterances: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why `reports` are one origin: a sentence, and where each says it: a report's id, and the span in its text."""

    reports: tuple[str, ...]
    why: str
    evidence: tuple[tuple[str, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """An independent way by which words reached `reports` (ids, sorted)."""

    id: str
    reports: tuple[str, ...]
    reasons: tuple[Reason, ...]
