"""What is kept at hand between transactions never outlives what it was read from."""

from __future__ import annotations

import io
import itertools
import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.fakes.statements import Row, report

from onrecord import Record
from onrecord.model.extraction import Extraction
from onrecord.record.linking import link
from onrecord.store.changes import dates
from onrecord.store.store import Store

WORDS = "ferry harbour tariff lantern quarry glacier orchard turbine embargo senate violin cathedral".split()


def made() -> list[Extraction]:
    """Reports that tell the same things in other words, some dated."""
    rng = random.Random(4)
    points = [(name, rng.sample(WORDS, 6)) for name in ("Zora Ilmari", "Tomas Brek") for _ in range(3)]
    found = []
    for n in range(12):
        rows: list[Row] = []
        for name, words in rng.sample(points, 2):
            rows.append((name, "said", " ".join(rng.sample(words, 5))))
        found.append(report(f"Outlet {n}", *rows, date=rng.choice((None, "2021-03-01", "2021-03-02"))))
    return found


def put(store: Store, one: Extraction) -> None:
    store.put(one.report, one.report, one)


def exported(path: Path) -> bytes:
    with Record.open(path) as record:
        sink = io.BytesIO()
        record.export("jsonl", sink)
        return sink.getvalue()


def alone(path: Path, reports: Sequence[Extraction]) -> bytes:
    """What a record holds in which each report was put by a program of its own."""
    for one in reports:
        store = Store.open(path, link)
        put(store, one)
        store.close()
    return exported(path)


def test_two_programs_that_take_turns(tmp_path: Path) -> None:
    """Two that hold a record open and write by turns leave what one does that opens it anew each time."""
    both = [Store.open(tmp_path / "both.db", link) for _ in range(2)]
    for store, one in zip(itertools.cycle(both), made(), strict=False):
        put(store, one)
    for store in both:
        store.close()
    assert alone(tmp_path / "alone.db", made()) == exported(tmp_path / "both.db")


@pytest.mark.parametrize("seed", range(6))
def test_what_is_left_as_it_is(tmp_path: Path, seed: int) -> None:
    """Dates and utterances that a report does not bear on are not found anew, and come out the same in any order."""
    reports = made()
    random.Random(seed).shuffle(reports)
    assert alone(tmp_path / "one.db", made()) == alone(tmp_path / "other.db", reports)


def test_a_transaction_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read in a transaction that came to nothing is let go of."""
    store = Store.open(tmp_path / "failed.db", link)
    reports = made()
    for one in reports[:6]:
        put(store, one)
    with monkeypatch.context() as patched:
        patched.setattr(dates, "settle", lambda *_: (_ for _ in ()).throw(ZeroDivisionError))
        with pytest.raises(ZeroDivisionError):
            put(store, reports[11])
    for one in reports[6:]:
        put(store, one)
    store.close()
    assert alone(tmp_path / "alone.db", reports) == exported(tmp_path / "failed.db")
