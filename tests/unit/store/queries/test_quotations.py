"""Statements that may hold a sentence, with what their report goes on with."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.fakes.statements import report

from onrecord import Record
from onrecord.model.span import Span
from onrecord.record.linking import link
from onrecord.store.store import Store

SAID = "the sea asks nobody for passports"


def test_who_repeats_the_words_of_another_is_not_their_speaker(tmp_path: Path) -> None:
    """What the report says behind the words, up to the end of its sentence, tells whose they are."""
    own = report("Ondapress", ("Ilse Varga", "said", SAID), end="The mayor was repeating his sister's words.")
    told = report("Castrel Courier", ("Dov Keita", "said", f"{SAID}, repeating the mayor's words"))
    (statement,) = told.statements
    (span,) = statement.content
    short = replace(statement, content=(Span(span.start, span.start + len(SAID)),), content_text=SAID)
    store = Store.open(tmp_path / "r.db", link)
    for one in (replace(told, statements=(short,)), own):
        store.put(one.report, one.report, one)
    store.close()

    with Record.open(tmp_path / "r.db") as record:
        found = record.check(SAID)
    assert "On the record, verbatim: Ilse Varga." == found.why
    assert {"Ilse Varga": None, "Dov Keita": "quoted"} == {near.speaker: near.against for near in found.near}
