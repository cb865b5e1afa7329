"""What it costs to add one more report to a small and to a large record, as to who in it is who.

    python -m evaluation.speakers_bench [--reports 100 10000 100000]

The record is filled, through the tables and the linking of a real one, with invented reports of ten actors each: few
names in most reports and most names in few, as in the news (Zipf), with last names that many people share, short forms,
offices alone and last names alone. Then reports are added one by one, each in a transaction of its own, as `add` does.
What is counted is processor time; what tagging and embedding cost is left out, for it is the same in every record.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.fakes.statements import plain_statement

from onrecord.model.cast import Cast, Chain, RoleSeen
from onrecord.model.date import DateEstimate
from onrecord.model.extraction import Extraction
from onrecord.model.ids import report_id, text_sha256
from onrecord.model.report import Report
from onrecord.model.span import Span
from onrecord.model.statement import Speaker, Statement
from onrecord.record.linking import link
from onrecord.store.changes import chains, writing
from onrecord.store.database.connection import Database
from onrecord.store.tables import columns, rows
from onrecord.store.tables.actors import ActorTables, Before

_SYLLABLES = "ba de ko mi ru sa te vo lu na pe gi zo fa hi".split()
_COUNTRIES = "French Russian Indian Turkish Kenyan Peruvian Polish Norwegian Chilean Ghanaian Cuban Malian".split()
_TITLES = ("Foreign Minister", "Prime Minister", "ambassador", "Interior Minister")
_KNOWN = 1_000  # so many of the people have an office of a country; the others are mayors of towns
_ADDED = 200
_TOGETHER = 1_000  # reports that are filled in within one transaction


def name(number: int) -> str:
    """An invented name; of ten people of one last name each has another first name."""
    rng = random.Random(number)
    first = "".join(rng.choices(_SYLLABLES, k=3)).title()
    last = "".join(random.Random(number // 10).choices(_SYLLABLES, k=4)).title()
    return f"{first} {last}"


def chain(rng: random.Random) -> Chain:
    """Somebody of a report: mostly a person in full, sometimes by the last name or an office, or an organisation."""
    who = int(rng.paretovariate(0.6)) % 100_000
    kind = rng.random()
    if kind < 0.1:
        last = name(who).split()[1]
        return Chain("person", last, ((last, 2),))
    if kind < 0.2:
        role = office(who % _KNOWN)
        return Chain("person", role, ((role, 1),), (RoleSeen(role, Span(0, 1)),), None, named=False)
    if kind < 0.3:
        long = f"{name(who).split()[1]} Workers Union"
        return Chain("organisation", long, ((long, 1),))
    role = office(who) if who < _KNOWN else f"mayor of {name(who).split()[0]}"
    return Chain("person", name(who), ((name(who), 1),), (RoleSeen(role, Span(0, 1)),) if who % 3 else ())


def office(number: int) -> str:
    """The office that one of the best known has."""
    return f"{_COUNTRIES[number % len(_COUNTRIES)]} {_TITLES[number // len(_COUNTRIES) % len(_TITLES)]}"


def extractions(number: int, seed: int) -> Iterator[Extraction]:
    """So many invented reports, each with a statement of each of its actors."""
    rng = random.Random(seed)
    for n in range(number):
        told = tuple({one.name: one for one in (chain(rng) for _ in range(10))}.values())
        text = "".join(f"{one.name} said that it is {seed}-{n}. " for one in told)
        day = f"20{rng.randrange(10, 25)}-{rng.randrange(1, 13):02}-{rng.randrange(1, 28):02}"
        id = report_id(None, None, text)
        date = DateEstimate(day, "day", "given")
        report = Report(id, f"{seed}-{n}.txt", text, text_sha256(text), date=date)
        found, at = [], 0
        for one in told:
            found.append(_statement(id, one, at, date))
            at += len(f"{one.name} said that it is {seed}-{n}. ")
        numbers = tuple(range(len(told)))
        yield Extraction(report, tuple(found), "bench", Cast(id, day, told, numbers, numbers))


def _statement(report: str, one: Chain, at: int, date: DateEstimate) -> Statement:
    source = Span(at, at + len(one.name))
    cue = Span(source.end + 1, source.end + 5)
    content = Span(cue.end + 1, cue.end + 11)
    speaker = Speaker(one.name, source, "The report gives the name.")
    return plain_statement(report, source, cue, content, "that it is", speaker, date)


def fill(path: Path, number: int) -> None:
    """A record of so many invented reports, made in large transactions: only the time of adding later ones counts.

    Their statements are tied to actors as `add` does it, and matched with nothing: what matching costs in a large
    record is what `evaluation.matching_bench` measures.
    """
    database = Database.open(path, create=True)
    try:
        every = extractions(number, 1)
        for start in range(0, number, _TOGETHER):
            with database.transaction() as connection:
                for _ in range(min(_TOGETHER, number - start)):
                    _put(connection, next(every))
    finally:
        database.close()


def _put(connection: sqlite3.Connection, extraction: Extraction) -> None:
    n = connection.execute(*columns.insert("report", rows.report_values(extraction))).lastrowid
    assert n is not None
    for place, (statement, linked) in enumerate(zip(extraction.statements, link(extraction), strict=True)):
        connection.execute(*columns.insert("statement", rows.statement_values(n, place, statement, linked)))
    assert extraction.cast is not None
    chains.put(connection, n, extraction.cast)
    link.changed(ActorTables(connection), n, Before())


def cost(path: Path) -> list[float]:
    """The milliseconds of processor time that each of _ADDED reports takes, each in a transaction of its own."""
    database = Database.open(path, create=False)
    spent = []
    try:
        for extraction in extractions(_ADDED, 2):
            began = time.process_time()
            with database.transaction() as connection:
                writing.put_report(connection, extraction.report, extraction, link, {})
            spent.append(1000 * (time.process_time() - began))
    finally:
        database.close()
    return spent


def main() -> None:
    """Print the time that a report takes, by the size of the record."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, nargs="+", default=[100, 10_000, 100_000])
    with tempfile.TemporaryDirectory() as folder:
        for size in parser.parse_args().reports:
            path = Path(folder) / f"{size}.db"
            fill(path, size)
            spent = cost(path)
            print(
                f"{size:7} reports, 10 actors each: one more takes {statistics.median(spent):5.1f} ms (median), "
                f"{statistics.mean(spent):5.1f} ms (mean)",
                flush=True,
            )


if __name__ == "__main__":
    main()
