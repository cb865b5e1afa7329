"""What each statement of a report belongs to. The one place that decides it.

In this version an actor is a name, and an utterance is one statement of one report together with those that repeat
it there. Links depend on the report alone, so the order in which reports come makes no difference.
"""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.model.extraction import Extraction
from onrecord.model.ids import occasion_id, origin_id, utterance_id
from onrecord.model.linked import Links
from onrecord.model.statement import Statement
from onrecord.speakers.identity import actor_of, name_key


def link(extraction: Extraction) -> tuple[Links, ...]:
    """The links of the extraction's statements, in their order."""
    by_id = {statement.id: statement for statement in extraction.statements}
    return tuple(_links(statement, by_id, extraction) for statement in extraction.statements)


def _links(statement: Statement, by_id: Mapping[str, Statement], extraction: Extraction) -> Links:
    first = _first(statement, by_id)
    relay = statement.relay
    return Links(
        speaker=actor_of(statement.speaker.name) if statement.speaker else None,
        principal=actor_of(statement.principal.name) if statement.principal else None,
        utterance=utterance_id(first.id),
        occasion=_occasion(first),
        origin=origin_id(extraction.report.text_sha256, name_key(relay.name) if relay else None),
    )


def _first(statement: Statement, by_id: Mapping[str, Statement]) -> Statement:
    seen = {statement.id}
    while statement.repeats and statement.repeats in by_id and statement.repeats not in seen:
        statement = by_id[statement.repeats]
        seen.add(statement.id)
    return statement


def _occasion(statement: Statement) -> str:
    """One speech event: within a report, the same principal, date and channel; where one of them is open, its own."""
    who = statement.principal or statement.speaker
    if who is None or statement.date is None or statement.channel is None:
        return occasion_id(statement.id)
    channel = " ".join(statement.channel.text.casefold().split())
    return occasion_id(statement.report, actor_of(who.name), statement.date.value, channel)
