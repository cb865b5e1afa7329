from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.fakes.decisions import undecided
from tests.fakes.embedder import FakeEmbedder
from tests.fakes.extraction import report_of
from tests.fakes.records import COUNCIL, HARBOUR, names_in
from tests.fakes.tagger import FakeTagger

from onrecord import Record, verify
from onrecord.errors import NoRecord, NotARecord, RecordDamaged
from onrecord.store.database.migrations import schema
from onrecord.store.deriving import TABLES

RELEASED = Path(__file__).parents[2] / "released"


def opened(path: Path) -> Record:
    return Record.open(path, tagger=FakeTagger, embedder=FakeEmbedder)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A record of three reports and a decision."""
    (tmp_path / "actors.toml").write_text('[[actor]]\nname = "Ana Berg"\naliases = ["Anna Berg"]\n')
    with opened(tmp_path / "a.db") as record:
        record.add([report_of(HARBOUR, "a.txt", outlet="Shoreline", date="2023-03-08"), report_of(COUNCIL, "b.txt")])
        record.add([report_of(COUNCIL + " It is late.", "c.txt", outlet="Radio Lake")])
        record.set_owners('[owners]\n"Lake Press" = ["Shoreline", "Radio Lake"]\n')
        record.know_actors(tmp_path / "actors.toml")
        record.attribute(next(iter(record.statements(text="closed"))).id, "Ida Holt", by="Ana", note="she is")
    return tmp_path / "a.db"


def change(path: Path, *statements: str) -> None:
    """Change a record as no part of OnRecord does."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def faults(path: Path) -> list[tuple[str, str]]:
    return [(fault.kind, fault.said) for fault in verify(path).faults]


def test_a_sound_record(path: Path) -> None:
    """Nothing is found in a sound record, and nothing in it or beside it is changed."""
    before = path.read_bytes(), names_in(path.parent)
    assert ((), ()) == (verify(path).faults, verify(path).notes)
    assert before == (path.read_bytes(), names_in(path.parent))


def test_while_others_use_it(path: Path) -> None:
    """A record that is open elsewhere, with changes that are not in the one file yet, is looked at as it is."""
    with opened(path) as record:
        record.add([report_of(HARBOUR + " It rains.", "d.txt")])
        assert () == verify(path).faults


STORED = [
    ("UPDATE report SET text = replace(text, 'calm', 'warm') WHERE text LIKE '%calm%'", "text", "not the text that"),
    ("UPDATE report SET model = 'x' WHERE n = 1", "stored", "what was found in it"),
    ("UPDATE statement SET force = 'denies' WHERE n = 1", "stored", "what was found in it"),
    ("UPDATE statement SET confidence = confidence + 1e-16 WHERE n = 2", "stored", "what was found in it"),
    ("UPDATE statement SET found_speaker = replace(found_speaker, 'Council', 'Counsel')", "stored", "found in it"),
    ("UPDATE chain SET said = replace(said, 'Berg', 'Burg') WHERE NOT judged", "stored", "what was found in it"),
    ("UPDATE given SET path = 'z.txt' WHERE report = 1", "stored", "under the path z.txt"),
    ("UPDATE judgement SET note = 'she is not'", "judgement", "not what was decided"),
    ("UPDATE subject SET text = 'open'", "judgement", "not what was decided"),
    ("UPDATE owners SET text = replace(text, 'Shoreline', 'Skyline')", "stored", "the owners of outlets"),
    ("UPDATE actors_file SET text = replace(text, 'Anna', 'Anne')", "stored", "about actors"),
]


@pytest.mark.parametrize(("sql", "kind", "said"), STORED)
def test_what_is_stored(path: Path, sql: str, kind: str, said: str) -> None:
    """Each change of what was read, found, given or decided is told, with what to do."""
    change(path, sql)
    found = [one for one in verify(path).faults if one.kind != "words"]
    assert [kind] == list({fault.kind for fault in found})
    assert all(said in fault.said and "estore a backup" in fault.said for fault in found)


DERIVED = [
    ("UPDATE meaning SET vector = zeroblob(length(vector)) WHERE statement = (SELECT id FROM statement WHERE n = 1)",
     "vector", "1 vector is damaged"),
    ("DELETE FROM meaning WHERE statement = (SELECT id FROM statement WHERE n = 1)", "vector", "1 vector is missing"),
    ("UPDATE report SET date = NULL WHERE n = 1", "derived", "report r"),
    ("UPDATE statement SET date = '{' WHERE n = 1", "derived", "cannot be read"),
    ("UPDATE statement SET utterance = 'u0' WHERE n = 1", "derived", "utterance"),
    ("UPDATE report SET removed = 'j0' WHERE n = 1", "derived", "report r"),
    ("UPDATE statement SET date_first = '2020-01-01' WHERE n = 1", "derived", "(statement)"),
    ("UPDATE link SET odds = odds + 1", "derived", "to link reports (link)"),
    ("UPDATE form SET name = 'Nobody'", "derived", "(form)"),
    ("INSERT INTO report_words (report_words, rowid, title, text) VALUES ('delete', 1, NULL, 'ferry')",
     "words", "index of words report_words"),
]  # fmt: skip


@pytest.mark.parametrize(("sql", "kind", "said"), DERIVED)
def test_what_is_derived(path: Path, sql: str, kind: str, said: str) -> None:
    """Each change of what follows from the rest is told, and `relink` puts it right."""
    with opened(path) as record:
        before = undecided(record)
    change(path, sql)
    found = verify(path).faults
    assert any(kind == fault.kind and said in fault.said for fault in found), found
    assert all("`onrecord relink`" in fault.said for fault in found)
    with opened(path) as record:
        record.relink()
        assert before == undecided(record)
    assert [] == faults(path)


def test_a_damaged_index(path: Path) -> None:
    """Where only an index is damaged, `relink` makes it anew."""
    change(path, "PRAGMA writable_schema = ON", "UPDATE sqlite_schema SET sql = replace(sql, '(outlet)', '(url)')")
    change(path, "REINDEX report_by_outlet", "PRAGMA writable_schema = ON")
    change(
        path,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = replace(sql, 'report (url)', 'report (outlet)')",
    )
    assert "index" == faults(path)[0][0]
    with opened(path) as record:
        record.relink()
    assert [] == faults(path)


def test_a_lost_row(path: Path) -> None:
    """A row that refers to nothing is told."""
    change(path, "PRAGMA foreign_keys = OFF", "DELETE FROM report WHERE n = 1")
    assert ("file", True) == (faults(path)[0][0], "refer to nothing in report. Restore a backup." in faults(path)[0][1])


def test_another_definition(path: Path) -> None:
    """A table, index or view that is defined otherwise is told."""
    change(path, "DROP VIEW linked")
    assert [("file", "The file defines linked otherwise than OnRecord does. Restore a backup.")] == faults(path)


def test_a_damaged_file(path: Path) -> None:
    """A file whose pages are damaged is told as such, also where it cannot be opened."""
    raw = bytearray(path.read_bytes())
    raw[4096 * 4 : 4096 * 6] = b"\xff" * 8192
    path.write_bytes(raw)
    (kind, said), *_ = faults(path)
    assert ("file", True, True) == (kind, "damaged" in said, "Restore a backup" in said)


def test_what_is_no_record(tmp_path: Path) -> None:
    """Where there is no record, that is said as everywhere."""
    (tmp_path / "a.txt").write_text("No record at all, and long enough to be looked at as a database file.")
    with pytest.raises(NotARecord):
        verify(tmp_path / "a.txt")
    with pytest.raises(NoRecord):
        verify(tmp_path / "b.db")


def test_an_older_record(tmp_path: Path) -> None:
    """Of a record that an earlier version wrote, the file is looked at, and it is left as it is."""
    with closing(sqlite3.connect(tmp_path / "old.db")) as connection:
        connection.executescript((RELEASED / "review.sql").read_text(encoding="utf-8"))
    before = (tmp_path / "old.db").read_bytes()
    found = verify(tmp_path / "old.db")
    assert ((), True) == (found.faults, found.notes[0].startswith("An earlier version wrote this record"))
    assert before == (tmp_path / "old.db").read_bytes()


def test_lost_decisions(path: Path) -> None:
    """A decision that finds no place is no fault, and is told."""

    class Blind(FakeTagger):
        version = "blind"

        def _tags(self, passage):  # type: ignore[no-untyped-def]
            found = super()._tags(passage)
            return type(found)((), ()) if "closed" in passage.text else found

    with Record.open(path, tagger=Blind, embedder=FakeEmbedder) as record:
        record.reextract()
    found = verify(path)
    assert (1, True) == (len(found.notes), found.notes[0].startswith("1 decision finds no place any more"))
    assert () == found.faults


def test_how_far_it_is(path: Path) -> None:
    """Whoever asks is told how far it is."""
    told: list[tuple[str, int, int]] = []
    verify(path, on_progress=lambda what, done, of: told.append((what, done, of)))
    assert [("reports", n, 3) for n in (1, 2, 3)] + [("links", n, 6) for n in range(1, 7)] == told


def test_an_error_that_damage_is_behind(path: Path) -> None:
    """Whatever error comes of damage is told as damage, and any other stays what it was."""
    with pytest.raises(ZeroDivisionError), opened(path):
        raise ZeroDivisionError
    change(path, "UPDATE statement SET date = '{' WHERE n = 1")
    with pytest.raises(RecordDamaged, match=r"cannot be read.*relink"), opened(path) as record:
        list(record.statements())
    with pytest.raises(ZeroDivisionError), opened(path):
        raise ZeroDivisionError


def test_a_text_that_is_another_is_not_given_out(path: Path) -> None:
    """A text that is not what was read is in no export: it says so."""
    change(path, "UPDATE report SET text = replace(text, 'calm', 'warm') WHERE text LIKE '%calm%'")
    with pytest.raises(RecordDamaged, match="not the text that was read"), opened(path) as record:
        undecided(record)


def test_every_table_is_known() -> None:
    """Each table is either stored or says what it is derived from."""
    stored = {"report", "given", "statement", "judgement", "subject", "chain", "meaning", "owners", "actors_file"}
    words = ("report_words", "statement_words")
    tables = {name for name, sql in schema().items() if sql and sql.startswith("CREATE TABLE")}
    others = {name for name in tables if not name.startswith(words)} - stored - {"migration"}
    assert others == {derived.table for derived in TABLES}


def test_a_record_that_is_not_linked_yet(path: Path) -> None:
    """Where reports wait to be linked, what is stored is looked at all the same."""
    change(path, "UPDATE story SET rules = 'older'", "UPDATE judgement SET note = 'no'")
    found = verify(path)
    assert (["judgement"], True) == ([fault.kind for fault in found.faults], "what is stored were" in found.notes[0])


def test_nothing_is_left_of_what_was_taken_out(path: Path) -> None:
    """Of an utterance whose statements are all of one report, nothing is left in the record when that is removed."""
    with opened(path) as record:
        report = next(one.report.id for one in record.reports() if one.report.path == "a.txt")
        left, right = (one.id for one in record.statements() if one.heading.id == report)
        record.same(left, right, by="Ana")
        record.remove(report, by="Ana")
    assert [] == faults(path)
