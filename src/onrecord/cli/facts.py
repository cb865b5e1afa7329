"""Every fact about one statement, in words, each with what it rests on."""

from __future__ import annotations

from dataclasses import replace

from onrecord.model.date import DateEstimate
from onrecord.model.linked import Utterance
from onrecord.model.recorded import RecordedStatement
from onrecord.model.span import Span
from onrecord.model.statement import Evidence

_BASES = {
    "stated": "stated in the report",
    "dateline": "from the dateline",
    "relative": "reckoned from the report's date",
    "shared": "from what the report shares with dated ones",
    "metadata": "from the page's metadata",
    "given": "given when the report was added",
    "judged": "decided by a person",
}


def facts(
    recorded: RecordedStatement, text: str, utterance: Utterance | None = None, actor: str | None = None
) -> list[tuple[str, str]]:
    """Label and value of each fact that is known, and of speaker and date in any case; `text` is the report's.

    Of the `utterance` that it belongs to, when all reports together say it was made; `actor` is the name by which the
    record shows the speaker.
    """
    statement, heading, links = recorded.statement, recorded.heading, recorded.links
    speaker = statement.speaker
    rows: list[tuple[str, str | None]] = [
        ("statement", statement.id),
        ("speaker", _speaker(recorded)),
        ("actor", _actor(recorded, actor)),
        ("mention", f"“{speaker.mention.of(text)}”" if speaker and speaker.mention else None),
        ("on behalf of", _principal(recorded)),
        *date_rows("date", statement.date, text),
        ("kind", f"{statement.kind} {statement.act}"),
        ("force", _shown_by(statement.force, statement.force_span, text)),
        ("polarity", _shown_by(statement.polarity, statement.polarity_span, text)),
        ("speaker's hedge", _quoted(statement.speaker_hedge)),
        ("outlet's hedge", _quoted(statement.outlet_hedge)),
        ("relay", _shown_by(statement.relay.name, statement.relay.span, text) if statement.relay else None),
        ("channel", _quoted(statement.channel)),
        ("inside", statement.inside),
        ("repeats", statement.repeats),
        ("confidence", f"{statement.confidence:.2f}"),
        ("outlet", heading.outlet or "not known"),
        ("title", heading.title),
        *date_rows("published", heading.date, text),
        ("url", heading.url),
        ("path", heading.path),
        ("report", heading.id),
        ("utterance", links.utterance),
        *(all_say(utterance) if utterance else ()),
        ("model", recorded.model),
    ]
    return [(label, value) for label, value in rows if value]


def all_say(utterance: Utterance) -> list[tuple[str, str | None]]:
    """When it was said by all its reports together; nothing where there is one, or none says it."""
    if utterance.date is None or len(utterance.statements) == 1:
        return []
    # Its evidence stands in the report of another statement.
    return date_rows("all reports", replace(utterance.date, evidence=()), "")


def _speaker(recorded: RecordedStatement) -> str:
    speaker = recorded.statement.speaker
    return f"{speaker.name} ({speaker.via.rstrip('.')})" if speaker else "not known"


def _actor(recorded: RecordedStatement, name: str | None) -> str | None:
    """Who in all reports the speaker is, by the name that the record shows if another, and how that was found."""
    links = recorded.links
    if links.speaker is None:
        return None
    called = f"{name}, " if name is not None and name != recorded.speaker else ""
    return f"{called}{links.speaker}" + (f" ({links.via})" if links.via else "")


def _principal(recorded: RecordedStatement) -> str | None:
    """Whom the speaker speaks for, where that is not the speaker."""
    principal = recorded.statement.principal
    return principal.name if principal and principal.name != recorded.speaker else None


def date_rows(label: str, date: DateEstimate | None, text: str) -> list[tuple[str, str | None]]:
    """The date, then a row for each sentence that tells how one came to it, and for each date that was not taken."""
    rows: list[tuple[str, str | None]] = [(label, _date(date, text))]
    if date is not None:
        rows += [("because", sentence) for sentence in date.why]
        rows += [("not", f"{one.value}: {one.why}") for one in date.rejected]
    return rows


def _date(date: DateEstimate | None, text: str) -> str:
    if date is None:
        return "not known"
    # What a chain of sentences tells is not told twice.
    shown = "" if date.why else ", ".join(f"“{span.of(text)}”" for span in date.evidence)
    return f"{date.value} ({_BASES[date.basis]}{': ' + shown if shown else ''})"


def _shown_by(value: str, span: Span | None, text: str) -> str:
    return f"{value} (“{span.of(text)}”)" if span else value


def _quoted(evidence: Evidence | None) -> str | None:
    return f"“{evidence.text}”" if evidence else None
