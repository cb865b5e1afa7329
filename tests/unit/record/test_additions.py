"""A statement that a person adds."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.fakes.extraction import report_of
from tests.fakes.records import HARBOUR, add

from onrecord import Record
from onrecord.errors import NothingToDo, UsageError
from onrecord.model.span import Span

TEXT = HARBOUR + " Nobody was on the quay, Karl Ode recalled."

SOURCE = [Span(TEXT.rindex("Karl"), TEXT.rindex("Karl") + 8)]


def span(words: str) -> list[Span]:
    start = TEXT.index(words)
    return [Span(start, start + len(words))]


def record_at(folder: Path) -> tuple[Path, str]:
    path, report = folder / "story.db", report_of(TEXT, outlet="Gazette", date="2023-03-08")
    add(path, [report])
    return path, report.id


def test_an_added_statement_takes_part_in_everything(tmp_path: Path) -> None:
    """It is listed, found by its words and its speaker, belongs to an utterance, and says who added it."""
    path, report = record_at(tmp_path)
    with Record.open(path) as record:
        judgement = record.add_statement(
            report,
            content=span("Nobody was on the quay"),
            cue=span("recalled"),
            source=SOURCE,
            by="Ana",
        )
        (found,) = record.statements(text="quay")
        assert ("Karl Ode", "Nobody was on the quay", judgement.id) == (found.speaker, found.text, found.added)
        assert (found.id,) == record.utterance(found.links.utterance).statements
        assert 1.0 == found.statement.confidence
        assert 3 == record.report(report).statements


def test_an_added_statement_can_be_undone_and_brought_back(tmp_path: Path) -> None:
    """Undoing the addition takes it out; undoing that brings it back under the same id."""
    path, report = record_at(tmp_path)
    with Record.open(path) as record:
        added = record.add_statement(report, content=span("Nobody was on the quay"), cue=span("recalled"), by="Ana")
        undone = record.undo(added.id, by="Ana")
        assert [] == list(record.statements(text="quay"))
        record.undo(undone.id, by="Ana")
        assert [added.subjects[0].id] == [one.id for one in record.statements(text="quay")]


def test_other_judgements_hold_on_an_added_statement(tmp_path: Path) -> None:
    """It can be given another speaker and be rejected, as one that the model found."""
    path, report = record_at(tmp_path)
    with Record.open(path) as record:
        added = record.add_statement(
            report, content=span("Nobody was on the quay"), cue=span("recalled"), speaker="Karl Ode", by="Ana"
        )
        statement = added.subjects[0].id
        record.attribute(statement, "Ana Berg", by="Ben")
        assert "Ana Berg" == record.statement(statement).speaker
        record.reject(statement, by="Ben")
        assert [] == list(record.statements(text="quay"))


def test_what_is_no_addition_is_refused(tmp_path: Path) -> None:
    """Spans outside the text, of white space, overlapping, no content, no cue, and a statement that is there."""
    path, report = record_at(tmp_path)
    with Record.open(path) as record:
        cue = span("recalled")
        for content in ([Span(0, len(TEXT) + 1)], [Span(8, 9)], [Span(0, 9), Span(4, 12)], []):
            with pytest.raises(UsageError):
                record.add_statement(report, content=content, cue=cue, by="Ana")
        with pytest.raises(UsageError):
            record.add_statement(report, content=span("Nobody was on the quay"), by="Ana")
        there = next(record.statements()).statement
        with pytest.raises(NothingToDo):
            record.add_statement(report, content=there.content, cue=there.cue, source=there.source, by="Ana")


def test_an_added_statement_of_a_transcript_is_direct(tmp_path: Path) -> None:
    """Words of a turn are the speaker's own, for a statement that is added as for one that is found."""
    text = "CHAIR: Is it open?\n\nODE: The pier is shut.\n\nCHAIR: Since when?\n\nODE: Since nine.\n"
    said, colon = text.index("The pier"), text.index("ODE:") + 3
    report = report_of(text, outlet="Gazette", date="2023-03-08")
    add(tmp_path / "story.db", [report])
    with Record.open(tmp_path / "story.db") as record:
        judgement = record.add_statement(
            report.id, content=[Span(said, said + 16)], cue=[Span(colon, colon + 1)], source=[Span(colon - 3, colon)]
        )
        kinds = [one.statement.kind for one in record.statements(text="pier") if one.added == judgement.id]
    assert ["direct"] == kinds
