"""What each statement of a report belongs to, as far as that report alone shows.

An actor is a name. Utterance, occasion and origin are the statement's own: which statements share them is found when
the report is stored (`onrecord.matching`, `onrecord.store.changes.utterances`).
"""

from __future__ import annotations

from onrecord.model.extraction import Extraction
from onrecord.model.ids import occasion_id, origin_id, utterance_id
from onrecord.model.linked import Links
from onrecord.model.statement import Statement
from onrecord.speakers.evidence.same_name import actor_of


def link(extraction: Extraction) -> tuple[Links, ...]:
    """The links of the extraction's statements, in their order."""
    return tuple(map(_links, extraction.statements))


def _links(statement: Statement) -> Links:
    own = utterance_id(statement.id)
    return Links(
        speaker=actor_of(statement.speaker.name) if statement.speaker else None,
        principal=actor_of(statement.principal.name) if statement.principal else None,
        utterance=own,
        occasion=occasion_id(own),
        origin=origin_id(statement.id),
    )
