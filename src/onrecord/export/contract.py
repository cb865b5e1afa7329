"""The objects that other programs read: names and shapes never change, fields may be added.

Spans are `[start, end]` in code points of the report's text. A list is never null; a single thing that is not known is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.export.parts import Object, date_object, evidence_object, in_reports, span_list, span_lists
from onrecord.model.doubt import Doubt
from onrecord.model.extraction import Extraction
from onrecord.model.ids import outlet_id
from onrecord.model.judgement import Judgement, Subject
from onrecord.model.linked import Actor, Occasion, Origin, Outlet, Utterance
from onrecord.model.recorded import RecordedReport, RecordedStatement
from onrecord.model.report import Report
from onrecord.model.statement import Statement

if TYPE_CHECKING:
    from onrecord.checking.sentence import CheckResult


def extraction_object(extraction: Extraction) -> Object:
    """What `onrecord extract` prints of one report."""
    report = extraction.report
    return {
        "report": {
            "id": report.id,
            "path": report.path,
            **_publication(report),
            "text_sha256": report.text_sha256,
            "zones": _zones(report),
        },
        "statements": [
            {
                **_words(statement),
                "speaker": {
                    "name": statement.speaker.name,
                    "mention": span_list(statement.speaker.mention),
                    "via": statement.speaker.via,
                }
                if statement.speaker
                else None,
                "principal": {"name": statement.principal.name} if statement.principal else None,
                **_circumstances(statement),
            }
            for statement in extraction.statements
        ],
        "model": extraction.model,
    }


def outlet_object(outlet: Outlet) -> Object:
    """An outlet of the record."""
    return {"type": "outlet", "id": outlet.id, "name": outlet.name, "owner": outlet.owner}


def report_object(recorded: RecordedReport) -> Object:
    """A report of the record, with its text."""
    report = recorded.report
    return {
        "type": "report",
        "id": report.id,
        "path": report.path,
        "paths": list(recorded.paths),
        **_publication(report),
        "text": report.text,
        "copies": list(recorded.copies),
        "text_sha256": report.text_sha256,
        "outlet_id": None if report.outlet is None else outlet_id(report.outlet),
        "zones": _zones(report),
        "model": recorded.model,
    }


def actor_object(actor: Actor) -> Object:
    """An actor of the record, with the roles that reports give it."""
    return {
        "type": "actor",
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "names": list(actor.names),
        "roles": [
            {
                "title": role.title,
                "of": role.of,
                "from": role.since,
                "to": role.until,
                "evidence": in_reports(role.evidence),
            }
            for role in actor.roles
        ],
        "former_ids": list(actor.former_ids),
    }


def statement_object(recorded: RecordedStatement) -> Object:
    """A statement of the record."""
    statement, links = recorded.statement, recorded.links
    words = _words(statement)
    return {
        "type": "statement",
        "id": words.pop("id"),
        "report": statement.report,
        **words,
        "speaker": links.speaker,
        "speaker_name": statement.speaker.name if statement.speaker else None,
        "speaker_mention": span_list(statement.speaker.mention) if statement.speaker else None,
        "speaker_via": statement.speaker.via if statement.speaker else None,
        "actor_via": links.via,
        "principal": links.principal,
        "principal_name": statement.principal.name if statement.principal else None,
        **_circumstances(statement),
        "utterance": links.utterance,
        "origin": links.origin,
        "model": recorded.model,
        "added": recorded.added,
    }


def utterance_object(utterance: Utterance) -> Object:
    """An utterance of the record."""
    return {
        "type": "utterance",
        "id": utterance.id,
        "occasion": utterance.occasion,
        "speaker": utterance.speaker,
        "date": date_object(utterance.date),
        "statements": list(utterance.statements),
        "origins": list(utterance.origins),
        "corroboration": len(utterance.origins),
        "former_ids": list(utterance.former_ids),
        "matches": [
            {"left": match.left, "right": match.right, "score": round(match.score, 4), "why": list(match.why)}
            for match in utterance.matches
        ],
        "shown_by": utterance.shown_by,
    }


def occasion_object(occasion: Occasion) -> Object:
    """An occasion of the record."""
    return {
        "type": "occasion",
        "id": occasion.id,
        "principal": occasion.principal,
        "date": date_object(occasion.date),
        "channel": evidence_object(occasion.channel),
        "utterances": list(occasion.utterances),
        "shown_by": occasion.shown_by,
    }


def origin_object(origin: Origin) -> Object:
    """An origin of the record, with the reason for every collapse."""
    reasons = [
        {"reports": list(reason.reports), "why": reason.why, "evidence": in_reports(reason.evidence)}
        for reason in origin.reasons
    ]
    return {"type": "origin", "id": origin.id, "reports": list(origin.reports), "reasons": reasons}


def judgement_object(judgement: Judgement) -> Object:
    """A judgement of the record, with the words and places of what it is about."""
    return {
        "type": "judgement",
        "id": judgement.id,
        "at": judgement.at,
        "by": judgement.by,
        "decision": judgement.decision,
        "subjects": list(map(_subject, judgement.subjects)),
        "note": judgement.note,
        "undone_by": judgement.undone_by,
        "name": judgement.name,
    }


def check_object(result: CheckResult) -> Object:
    """What the record says of a sentence; spans count in the words asked about, and in the statement's."""
    return {
        "type": "check",
        **_verdict(result),
        "sentences": [{"text": one.text, **_verdict(one.result)} for one in result.sentences],
    }


def _verdict(result: CheckResult) -> Object:
    return {
        "verdict": result.verdict,
        "why": result.why,
        "near": [
            {
                "statement": near.statement,
                "utterance": near.utterance,
                "speaker_name": near.speaker,
                "how": near.how,
                "score": round(near.score, 4),
                "against": near.against,
                "note": near.note,
                "losses": list(near.differs.losses),
                "pieces": [
                    {"change": piece.change, "asked": span_list(piece.here), "held": span_list(piece.there)}
                    for piece in near.differs.pieces
                ],
            }
            for near in result.near
        ],
    }


def doubt_object(doubt: Doubt) -> Object:
    """Something that the record is not sure of."""
    return {
        "type": "doubt",
        "kind": doubt.kind,
        "left": doubt.left,
        "right": doubt.right or None,
        "names": [name for name in doubt.names if name],
        "score": doubt.score,
        "value": doubt.value,
        "why": list(doubt.why),
        "left_evidence": in_reports(doubt.left_evidence),
        "right_evidence": in_reports(doubt.right_evidence),
    }


def _subject(subject: Subject) -> Object:
    return {
        "id": subject.id,
        "now": subject.now,
        "report": subject.report,
        "source": span_lists(subject.source),
        "cue": span_lists(subject.cue),
        "content": span_lists(subject.content),
        "content_text": subject.text,
    }


def _publication(report: Report) -> Object:
    return {
        "outlet": report.outlet,
        "title": report.title,
        "url": report.url,
        "language": report.language,
        "date": date_object(report.date),
    }


def _words(statement: Statement) -> Object:
    return {
        "id": statement.id,
        "kind": statement.kind,
        "act": statement.act,
        "force": statement.force,
        "force_span": span_list(statement.force_span),
        "polarity": statement.polarity,
        "polarity_span": span_list(statement.polarity_span),
        "speaker_hedge": evidence_object(statement.speaker_hedge),
        "outlet_hedge": evidence_object(statement.outlet_hedge),
        "inside": statement.inside,
        "repeats": statement.repeats,
        "source": span_lists(statement.source),
        "cue": span_lists(statement.cue),
        "content": span_lists(statement.content),
        "content_text": statement.content_text,
    }


def _circumstances(statement: Statement) -> Object:
    relay = statement.relay
    return {
        "relay": {"name": relay.name, "span": span_list(relay.span)} if relay else None,
        "channel": evidence_object(statement.channel),
        "date": date_object(statement.date),
        "confidence": round(statement.confidence, 4),
    }


def _zones(report: Report) -> list[Object]:
    return [{"kind": zone.kind, "span": span_list(zone.span), "name": zone.name} for zone in report.zones]
