from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from tests.fakes.extraction import report_of
from tests.fakes.records import COUNCIL, HARBOUR
from tests.fakes.tagger import FakeTagger

from onrecord import Record
from onrecord.errors import NothingToDo, UnknownId, UsageError
from onrecord.model.report import Report
from onrecord.model.span import Span
from onrecord.model.tags import Link, Passage, Piece, Tags

WEST = timezone(timedelta(hours=-5))


class Later(FakeTagger):
    """A later model: contents begin with the word after "that", and nobody denies anything."""

    version = "fake-2"

    def tag(self, passages: Iterable[Passage]) -> Iterator[Tags]:
        """The tags of each passage."""
        for passage, tags in zip(found := list(passages), super().tag(found), strict=True):
            kept = [i for i in range(0, len(tags.pieces), 3) if not _denies(tags.pieces[i : i + 3], passage.text)]
            pieces = [_shorter(piece, passage.text) for i in kept for piece in tags.pieces[i : i + 3]]
            places = {old: new for new, old in enumerate(j for i in kept for j in range(i, i + 3))}
            links = [Link(places[x.piece], places[x.cue], x.score) for x in tags.links if x.piece in places]
            yield Tags(tuple(pieces), tuple(links))


def _denies(pieces: Iterable[Piece], text: str) -> bool:
    return any(piece.span.of(text) == "denied" for piece in pieces)


def _shorter(piece: Piece, text: str) -> Piece:
    skipped = 5 if piece.span.of(text).startswith("that ") else 0
    return Piece(piece.role, Span(piece.span.start + skipped, piece.span.end), piece.score)


def clock() -> datetime:
    return datetime(2023, 3, 8, 21, 30, 5, tzinfo=WEST)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "a.db", tagger=FakeTagger, clock=clock) as record:
        record.add([report_of(HARBOUR, "a.txt", outlet="Shoreline"), report_of(COUNCIL, "b.txt")])
        yield record


def lines(record: Record) -> list[dict[str, Any]]:
    out = BytesIO()
    record.export("jsonl", out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def standing(record: Record) -> list[dict[str, Any]]:
    return [line for line in lines(record) if line["type"] != "judgement"]


def only(record: Record, text: str) -> str:
    (found,) = record.statements(text=text)
    return found.id


def test_a_judgement_is_dated_and_signed(opened: Record) -> None:
    """A judgement says who decided what about what, when in UTC, and why."""
    id = only(opened, "closed")
    made = opened.reject(id[:8], by="Ana  Berg", note="a headline")
    assert ("reject", "2023-03-09T02:30:05Z", "Ana Berg", "a headline") == (
        made.decision,
        made.at,
        made.by,
        made.note,
    )
    (subject,) = made.subjects
    assert (id, id, "that the harbour is closed") == (subject.id, subject.now, subject.text)
    assert [made] == opened.judgements()
    assert made == opened.judgement(made.id[:6])
    assert re.fullmatch("j[0-9a-f]{16}", made.id)


def test_the_users_name(opened: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody signs, the user of the computer does; where there is none, a sentence asks for a name."""
    monkeypatch.setenv("LOGNAME", "harbourmaster")
    assert "harbourmaster" == opened.reject(only(opened, "closed")).by
    with pytest.raises(UsageError, match="--by"):
        opened.reject(only(opened, "night"), by="  ")


def test_rejected(opened: Record) -> None:
    """A rejected statement leaves lists, searches, counts and exports, stays in the record, and undo brings it back."""
    before = standing(opened)
    id = only(opened, "closed")
    made = opened.reject(id, by="Ana")
    assert (2, 3) == opened.counts()
    assert [] == list(opened.statements(text="closed"))
    assert id not in json.dumps(standing(opened))
    assert (id, made.id) == (opened.statement(id).id, opened.statement(id).rejected)
    assert "that the harbour is closed" == lines(opened)[-1]["subjects"][0]["content_text"]
    assert 1 == opened.report(opened.statement(id).heading.id).statements
    undone = opened.undo(made.id, by="Karl")
    assert before == standing(opened)
    assert [undone.id, None] == [judgement.undone_by for judgement in opened.judgements()]


def test_removed(opened: Record) -> None:
    """A removed report leaves with its statements, is not added again, and undo brings it back."""
    before = standing(opened)
    (report,) = [one.report for one in opened.reports() if one.report.path == "b.txt"]
    made = opened.remove(report.id, by="Ana")
    assert (1, 2) == opened.counts()
    assert [] == list(opened.statements(text="closed"))
    assert report.id not in json.dumps(standing(opened))
    result = opened.add([report, report_of("It rained.", "c.txt")])
    assert (2, 1, 1, 0) == (result.read, result.removed, result.new, result.known)
    assert made.id == opened.report(report.id).removed
    opened.remove(next(one.report.id for one in opened.reports() if one.report.path == "c.txt"), by="Ana")
    opened.undo(made.id, by="Ana")
    assert before == standing(opened)


def test_attributed(opened: Record) -> None:
    """An attribution shows everywhere, says that a person made it, and undo brings back what was found."""
    before = standing(opened)
    id = only(opened, "closed")
    first = opened.attribute(id, " Mayor\nIda Holt ", by="Ana")
    (found,) = opened.statements(speaker="holt")
    assert (id, "Mayor Ida Holt") == (found.id, found.speaker)
    assert found.statement.speaker is not None
    assert f"Attributed by Ana on 2023-03-09 (judgement {first.id})." == found.statement.speaker.via
    assert found.links.speaker in {line["id"] for line in standing(opened) if line["type"] == "actor"}
    second = opened.attribute(id, "Karl Ode", by="Ana")
    assert "Karl Ode" == opened.statement(id).speaker
    opened.undo(second.id, by="Ana")
    assert "Mayor Ida Holt" == opened.statement(id).speaker
    opened.undo(first.id, by="Ana")
    assert before == standing(opened)


def test_undoing_an_undoing(opened: Record) -> None:
    """An undoing can be undone: then the first judgement holds again."""
    id = only(opened, "closed")
    made = opened.reject(id, by="Ana")
    undone = opened.undo(made.id, by="Ana")
    opened.undo(undone.id, by="Ana")
    assert made.id == opened.statement(id).rejected
    assert [None, made.id and opened.judgements()[2].id, None] == [one.undone_by for one in opened.judgements()]


def test_what_cannot_be_judged(opened: Record) -> None:
    """What is so already, what is not there, an id of another kind: each is told in a sentence, nothing is written."""
    id = only(opened, "closed")
    made = opened.reject(id, by="Ana")
    report = opened.statement(id).heading.id
    with pytest.raises(NothingToDo, match="already"):
        opened.reject(id, by="Ana")
    with pytest.raises(NothingToDo, match="already"):
        opened.attribute(id, opened.statement(id).speaker or "", by="Ana")
    opened.undo(made.id, by="Ana")
    with pytest.raises(NothingToDo, match="already"):
        opened.undo(made.id, by="Ana")
    with pytest.raises(UnknownId, match="looks like the id of a report"):
        opened.reject(report, by="Ana")
    with pytest.raises(UnknownId):
        opened.remove("zzz", by="Ana")
    with pytest.raises(UsageError, match="--to"):
        opened.attribute(id, " — ", by="Ana")
    assert 2 == len(opened.judgements())


def test_given_again(opened: Record) -> None:
    """Judgements stay when a report's statements are found again because more is given about it."""
    id = only(opened, "closed")
    opened.reject(id, by="Ana")
    assert 1 == opened.add([report_of(COUNCIL, "b.txt", date="2023-06-14")]).changed
    assert [] == list(opened.statements(text="closed"))


def test_found_by_a_later_model(tmp_path: Path, opened: Record) -> None:
    """Judgements follow statements to their successors by overlap; those whose statement is gone are listed as lost."""
    moved, gone = only(opened, "night"), only(opened, "closed")
    ferry = next(one.id for one in opened.statements(text="ferry") if one.outlet == "Shoreline")
    for id in (ferry, gone):
        opened.reject(id, by="Ana")
    opened.attribute(moved, "Ida Holt", by="Ana")
    with Record.open(tmp_path / "a.db", tagger=Later, clock=clock) as later:
        result = later.reextract()
        assert (2, 2, 3, 1) == (result.outdated, result.renewed, result.statements, result.lost)
        (lost,) = later.judgements(lost=True)
        assert [gone] == [subject.id for subject in lost.subjects]
        (subject,) = later.judgements()[0].subjects
        assert ferry == subject.id != subject.now
        assert subject.now is not None
        assert later.judgements()[0].id == later.statement(subject.now).rejected
        assert ["The night is calm"] == [one.text for one in later.statements(speaker="holt")]
        assert ["the ferry will sail"] == [one.text for one in later.statements(text="ferry")]
        assert 0 == later.reextract().outdated
    with Record.open(tmp_path / "a.db", tagger=FakeTagger, clock=clock) as former:
        assert (2, 0) == ((again := former.reextract()).renewed, again.lost)
        assert [ferry, gone] == [one.id for one in (former.statement(ferry), former.statement(gone)) if one.rejected]


def test_reextracting_is_like_adding_with_that_model(tmp_path: Path, opened: Record) -> None:
    """A record brought to a model is the record that this model would have made."""
    reports: list[Report] = [one.report for one in opened.reports()]
    with Record.open(tmp_path / "a.db", tagger=Later) as renewed, Record.open(tmp_path / "b.db", tagger=Later) as new:
        renewed.reextract()
        new.add(reports)
        assert standing(new) == standing(renewed)


def test_the_clock_is_in_utc(tmp_path: Path) -> None:
    """Without a clock of one's own, judgements are dated by the computer's, in UTC."""
    with Record.open(tmp_path / "b.db", tagger=FakeTagger) as record:
        record.add([report_of(HARBOUR)])
        before = datetime.now(UTC).replace(microsecond=0)
        at = datetime.fromisoformat(record.reject(only(record, "night"), by="Ana").at)
        assert before <= at <= datetime.now(UTC)
