from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.fakes.extraction import report_of
from tests.fakes.records import COUNCIL, HARBOUR, add, exported, names_in
from tests.fakes.tagger import FakeTagger
from typer.testing import CliRunner, Result

import onrecord.tagging
from onrecord.cli.app import app
from onrecord.cli.faults import Exit


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, and a tagger that needs no weights."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ONRECORD", raising=False)
    monkeypatch.setattr(onrecord.tagging, "load_tagger", FakeTagger)
    return tmp_path


def run(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(app, list(arguments), input=stdin)


def test_add(folder: Path) -> None:
    """`add` reads files and folders into onrecord.db, and says in one line what became of them; again, all is known."""
    (folder / "news").mkdir()
    (folder / "news" / "a.txt").write_text(HARBOUR)
    (folder / "b.txt").write_text(COUNCIL)
    done = run("add", "news", "b.txt", "--outlet", "Shoreline", "--date", "2023-03-08")
    assert (Exit.DONE, "2 reports read: 2 new, 0 known; 4 statements found.\n") == (done.exit_code, done.stdout)
    before = exported(folder / "onrecord.db")
    again = run("add", "news", "b.txt", "--outlet", "Shoreline", "--date", "2023-03-08")
    assert (Exit.DONE, "2 reports read: 0 new, 2 known; 0 statements found.\n") == (again.exit_code, again.stdout)
    assert before == exported(folder / "onrecord.db")
    assert ["b.txt", "news", "onrecord.db"] == names_in(folder)


def test_add_what_cannot_be_read(folder: Path) -> None:
    """Each input that cannot be read is one line; the rest is added; the exit code says that something failed."""
    (folder / "a.txt").write_text(HARBOUR)
    (folder / "empty.txt").touch()
    (folder / "picture.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "rows.jsonl").write_text(
        '{"text": "One."}\n{"text": "Two."}\n{"text": \n{"text": "Four."}\n{"text": "Five."}\n'
    )
    done = run("add", "a.txt", "missing.txt", "empty.txt", "picture.txt", "rows.jsonl")
    assert Exit.PARTLY == done.exit_code
    assert "5 reports read: 5 new, 0 known; 2 statements found. 4 failed, each named above.\n" == done.stdout
    lines = done.stderr.splitlines()
    named = ["missing.txt", "empty.txt", "picture.txt", "rows.jsonl#3"]
    assert named == [line.removeprefix("not read: ").partition(":")[0] for line in lines]


def test_add_standard_input(folder: Path) -> None:
    """`-` is standard input."""
    done = run("add", "-", stdin=HARBOUR.encode())
    assert (Exit.DONE, True) == (done.exit_code, done.stdout.startswith("1 report read: 1 new"))


def test_add_table(folder: Path) -> None:
    """`--meta` says of each file what it does not say itself; a row about no file is pointed out."""
    (folder / "a.txt").write_text(HARBOUR)
    (folder / "meta.csv").write_text("file,outlet\na.txt,Shoreline\nb.txt,Ondapress\n")
    done = run("add", "a.txt", "--meta", "meta.csv")
    assert (Exit.DONE, "meta.csv: line 3: b.txt was not among the files; check its name\n") == (
        done.exit_code,
        done.stderr,
    )
    assert "Shoreline" in run("reports").stdout


@pytest.mark.parametrize(
    "arguments", [["--date", "soon"], ["--meta", "none.csv"], ["--record", "no/a.db"], ["--record", "."], ["--what"]]
)
def test_nothing_is_left_behind(folder: Path, arguments: list[str]) -> None:
    """Wrong options are told in a sentence, and leave no record behind."""
    done = run("add", "a.txt", *arguments)
    assert done.exit_code in (Exit.USAGE, Exit.RECORD)
    assert done.stderr
    assert [] == names_in(folder)


def test_extract(folder: Path) -> None:
    """`extract` prints a line of JSON for each report, complains of the others, and makes no record."""
    (folder / "a.txt").write_text(HARBOUR)
    (folder / "b.txt").write_text(COUNCIL)
    done = run("extract", "a.txt", "missing.txt", "b.txt", "--outlet", "Shoreline")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert ["a.txt", "b.txt"] == [row["report"]["path"] for row in rows]
    assert ["that the ferry will sail", "The night is calm"] == [s["content_text"] for s in rows[0]["statements"]]
    assert (Exit.PARTLY, True) == (done.exit_code, done.stderr.startswith("not read: missing.txt: "))
    assert ["a.txt", "b.txt"] == names_in(folder)


def test_record_from_the_environment(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """ONRECORD names the record; --record holds over it."""
    add(folder / "one.db", [report_of(HARBOUR)])
    add(folder / "two.db", [])
    monkeypatch.setenv("ONRECORD", "one.db")
    assert 2 == len(run("statements").stdout.splitlines())
    assert "" == run("statements", "--record", "two.db").stdout


def test_statements(folder: Path) -> None:
    """Into a pipe, each statement is one line of fields between tabs, and the filters choose among them."""
    add(folder / "onrecord.db", [report_of(HARBOUR, outlet="Shoreline", date="2023-03-08"), report_of(COUNCIL)])
    lines = [line.split("\t")[1:] for line in run("statements").stdout.splitlines()]
    assert [
        ["2023-03-08", "Ana Berg", "asserts", "Shoreline", "that the ferry will sail"],
        ["2023-03-08", "Karl Ode", "asserts", "Shoreline", "“The night is calm”"],
        ["undated", "The Council", "denies", "", "that the harbour is closed"],
        ["undated", "Ana Berg", "asserts", "", "that the ferry will sail"],
    ] == lines
    options = ["--speaker", "ana", "--text", "sailing", "--from", "2023", "--to", "2023-03", "--outlet", "SHORELINE"]
    assert 1 == len(run("statements", *options, "--kind", "indirect").stdout.splitlines())
    assert 3 == len(run("statements", "--limit", "3").stdout.splitlines())


def test_statements_as_data(folder: Path) -> None:
    """The same statements as objects of the contract, and as rows of a table."""
    add(folder / "onrecord.db", [report_of(HARBOUR, outlet="Shoreline"), report_of(COUNCIL)])
    rows = [json.loads(line) for line in run("statements", "--format", "jsonl", "--speaker", "ode").stdout.splitlines()]
    assert [("statement", "Karl Ode")] == [(row["type"], row["speaker_name"]) for row in rows]
    table = run("statements", "--format", "csv", "--speaker", "council").stdout.splitlines()
    assert 2 == len(table)
    assert ",The Council,denied," in table[1]


def test_show(folder: Path) -> None:
    """`show` marks source, cue and content in the paragraph, and gives each fact with what it rests on."""
    text = f"Harbour news\n\nIt was late. {COUNCIL}\n\nNobody asked."
    add(folder / "onrecord.db", [report_of(text, outlet="Shoreline", date="2023-03-08")])
    id = run("statements").stdout.split("\t")[0]
    done = run("show", id)
    assert Exit.DONE == done.exit_code
    passage, facts = done.stdout.split("\n\n")
    assert (
        "It was late. [source: The Council] [cue: denied] [content: that the harbour is closed]. "
        "Ana Berg said that the ferry will sail."
    ) == passage
    rows = dict(line.split(": ", 1) for line in facts.splitlines())
    expected = {
        "speaker": "The Council (The report gives the name)",
        "date": "2023-03-08 (given when the report was added)",
        "kind": "indirect speech",
        "force": "denies (“denied”)",
        "confidence": "0.90",
        "outlet": "Shoreline",
        "path": "a.txt",
    }
    assert expected == {label: rows[label] for label in expected}


@pytest.mark.parametrize(("id", "words"), [("zzz", "begins with 'zzz'"), ("s", "more than one")])
def test_show_no_such(folder: Path, id: str, words: str) -> None:
    """An id that is unknown or not unique is told in a sentence."""
    add(folder / "onrecord.db", [report_of(HARBOUR)])
    done = run("show", id)
    assert (Exit.PARTLY, True, "") == (done.exit_code, words in done.stderr, done.stdout)


def test_reports(folder: Path) -> None:
    """`reports` lists what has been read, with the number of statements."""
    add(
        folder / "onrecord.db",
        [report_of(HARBOUR, outlet="Shoreline", title="Night ferry"), report_of(COUNCIL, "b.txt")],
    )
    lines = [line.split("\t")[1:] for line in run("reports").stdout.splitlines()]
    assert [["undated", "", "2", "", "b.txt"], ["undated", "Shoreline", "2", "Night ferry", "a.txt"]] == lines
    assert 1 == len(run("reports", "--text", "night ferry").stdout.splitlines())


@pytest.mark.parametrize("format", ["jsonl", "csv"])
def test_export(folder: Path, format: str) -> None:
    """`export` prints the bytes that the library gives."""
    add(folder / "a.db", [report_of(HARBOUR), report_of(COUNCIL)])
    done = run("export", "--record", "a.db", "--format", format)
    assert exported(folder / "a.db", format) == done.stdout_bytes  # type: ignore[arg-type]


@pytest.mark.parametrize("command", ["statements", "reports", "export", "show"])
def test_no_record(folder: Path, command: str) -> None:
    """Where there is no record, each command says so in one line, and makes none."""
    done = run(command, *(["s1"] if command == "show" else []))
    assert (Exit.RECORD, 1) == (done.exit_code, len(done.stderr.splitlines()))
    assert [] == names_in(folder)


def test_demo(folder: Path) -> None:
    """`demo` builds a record of the sample in the current folder, prints it, and names commands that work."""
    done = run("demo")
    assert (Exit.DONE, ["onrecord-demo.db"]) == (done.exit_code, names_in(folder))
    assert "Who said what" in done.stdout
    assert str(Path(onrecord.tagging.__file__).parents[1]) not in done.stdout
    again = run("demo")
    assert (Exit.DONE, done.stdout) == (again.exit_code, again.stdout)


def test_version() -> None:
    """`--version` is one line."""
    done = run("--version")
    assert (Exit.DONE, f"onrecord {onrecord.__version__}\n") == (done.exit_code, done.stdout)


def test_fault(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What nobody foresaw is one line that calls it a fault of the program, and says how to see more."""

    def broken() -> FakeTagger:
        raise ZeroDivisionError("wheels\nfell off")

    monkeypatch.setattr(onrecord.tagging, "load_tagger", broken)
    (folder / "a.txt").write_text(HARBOUR)
    done = run("extract", "a.txt")
    assert (Exit.FAULT, 1) == (done.exit_code, len(done.stderr.splitlines()))
    assert "ONRECORD_DEBUG=1" in done.stderr
    monkeypatch.setenv("ONRECORD_DEBUG", "1")
    assert isinstance(run("extract", "a.txt").exception, ZeroDivisionError)


def test_interrupted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends a command with one line, and leaves one file."""

    def interrupted() -> FakeTagger:
        raise KeyboardInterrupt

    monkeypatch.setattr(onrecord.tagging, "load_tagger", interrupted)
    (folder / "a.txt").write_text(HARBOUR)
    done = run("add", "a.txt")
    assert (Exit.INTERRUPTED, 1) == (done.exit_code, len(done.stderr.splitlines()))
    assert ["a.txt", "onrecord.db"] == names_in(folder)


def test_files_of_other_kinds(folder: Path) -> None:
    """How many files of a folder were of no kind that is read is said in one line; the table is none of them."""
    (folder / "news").mkdir()
    (folder / "news" / "a.txt").write_text(HARBOUR)
    for name in ("b.pdf", "c.PDF", "d.docx", "README", ".hidden.pdf"):
        (folder / "news" / name).write_text("x")
    (folder / "news" / "table.csv").write_text("file,outlet\na.txt,Shoreline\n")
    for command in ("add", "extract"):
        done = run(command, "news", "--meta", "news/table.csv")
        told = "4 files of other kinds passed over (.pdf: 2, .docx: 1, no ending: 1).\n"
        assert (Exit.DONE, told) == (done.exit_code, done.stderr)


def test_a_row_of_the_table_that_is_wrong(folder: Path) -> None:
    """A date that is none costs one line, and the report its date; what else its row says holds, and all is read."""
    (folder / "a.txt").write_text(HARBOUR)
    (folder / "b.txt").write_text(COUNCIL)
    (folder / "table.csv").write_text("file,outlet,date\na.txt,Shoreline,soon\nb.txt,L'Ancre,2023-06-14\n")
    done = run("add", "a.txt", "b.txt", "--meta", "table.csv")
    assert Exit.PARTLY == done.exit_code
    [line] = done.stderr.splitlines()
    assert line.startswith('read in part: table.csv: line 2: "soon" is not a date')
    assert "2 reports read: 2 new, 0 known; 4 statements found. 1 failed, each named above.\n" == done.stdout
    found = run("extract", "a.txt", "b.txt", "--meta", "table.csv")
    assert (Exit.PARTLY, 1, 2) == (found.exit_code, len(found.stderr.splitlines()), len(found.stdout.splitlines()))


def test_words_of_an_outlet(folder: Path) -> None:
    """`--outlet` takes words of a name; an outlet that is called just so goes before those that begin so."""
    (folder / "a.txt").write_text(HARBOUR)
    (folder / "b.txt").write_text(COUNCIL)
    run("add", "a.txt", "--outlet", "Radio Lake")
    run("add", "b.txt", "--outlet", "Radio Lake North")

    def outlets(words: str) -> set[str]:
        found = run("statements", "--outlet", words, "--format", "csv").stdout
        return {name for name in ("Radio Lake North", "Radio Lake") if f",{name}," in found}

    assert {"Radio Lake North"} == outlets("north radio")
    assert {"Radio Lake"} == outlets("radio lake")
    assert {"Radio Lake", "Radio Lake North"} == outlets("lake")
