"""The versions of one utterance, side by side."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.linked import Utterance
from onrecord.model.recorded import RecordedStatement
from onrecord.wording.versions import Versions, versions


@dataclass(frozen=True, slots=True)
class Version:
    """A statement of an utterance, and what differs between the fullest of them and it; None for the fullest itself."""

    statement: RecordedStatement
    differs: Versions | None


@dataclass(frozen=True, slots=True)
class Wording:
    """An utterance with all its versions, the fullest first, then by date and outlet."""

    utterance: Utterance
    versions: tuple[Version, ...]


def wording(utterance: Utterance, statements: list[RecordedStatement]) -> Wording:
    """The versions of an utterance, given with its statements; the fullest is the longest in direct speech."""
    fullest = max(statements, key=lambda one: (one.statement.kind != "indirect", len(one.text), one.id))
    others = sorted((one for one in statements if one is not fullest), key=_order)
    return Wording(
        utterance,
        (
            Version(fullest, None),
            *(Version(one, versions(fullest.statement, one.statement)) for one in others),
        ),
    )


def _order(one: RecordedStatement) -> tuple[str, str, str]:
    date = one.date or one.heading.date
    return (date.value if date else "9", one.outlet or "", one.id)
