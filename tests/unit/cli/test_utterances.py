from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from tests.fakes.embedder import FakeEmbedder
from tests.fakes.extraction import report_of, to_the_press, undated
from tests.fakes.records import add
from typer.testing import CliRunner, Result

import onrecord.embedding
from onrecord.cli.app import app
from onrecord.cli.faults import Exit

SAID = "the harbour will perhaps be dredged before the herring season if the pilots agree"
REPORTS = [
    report_of(f'The quay was wet. "{SAID}," Ana Berg said.', outlet="Shoreline", date="2023-03-08"),
    report_of(
        "Nobody believed it. Ana Berg said that the harbour will be dredged before the herring season.", outlet="Ancre"
    ),
    report_of("Karl Ode denied that the lighthouse will be closed for the winter.", outlet="Velta"),
]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a record of three reports, two of which carry one utterance."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ONRECORD", raising=False)
    monkeypatch.setattr(onrecord.embedding, "load_embedder", FakeEmbedder)
    add(tmp_path / "onrecord.db", REPORTS)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def utterance() -> list[str]:
    """The fields of the utterance that two reports carry."""
    return run("utterances", "--min-origins", "2").stdout.rstrip("\n").split("\t")


def test_each_point_once() -> None:
    """Utterances are listed once, with their origins and statements; filters are those of statements."""
    assert ["2023-03-08", "Ana Berg", "asserts", "2", "2"] == utterance()[1:6]
    assert 2 == len(run("utterances").stdout.splitlines())
    assert 1 == len(run("utterances", "--speaker", "ode").stdout.splitlines())


def test_all_wordings() -> None:
    """An utterance is shown with all its wordings, what differs marked, what was lost named, and its origins."""
    shown = run("utterance", utterance()[0]).stdout
    assert "[-perhaps-]" in shown
    assert "hedge lost, condition lost" in shown
    assert "same speaker: Ana Berg" in shown
    assert "2 statements, 2 origins" in shown


def test_what_was_said_on_the_same_occasion(folder: Path) -> None:
    """An utterance names the others of its occasion, with their ids; one that stands alone names none."""
    assert "same occasion" not in run("utterance", utterance()[0]).stdout
    text = 'Ana Berg said that the ferry will sail. "The night is calm," Ana Berg said.'
    add(folder / "press.db", [report_of(text, date="2023-03-08")], to_the_press)
    ferry, calm = (line.split("\t")[0] for line in run("utterances", "--record", "press.db").stdout.splitlines())
    shown = run("utterance", ferry, "--record", "press.db").stdout
    assert f"said on the same occasion\n  {calm}" in shown


def test_day_by_day() -> None:
    """The timeline has a line for each day, and what has no date at its end."""
    lines = run("timeline").stdout.splitlines()
    assert "2023-03-08" == lines[0]
    assert "Ancre, Shoreline; 2 origins" in lines[2]
    assert "undated" in lines
    assert "Nothing fits.\n" == run("timeline", "--about", "regatta").stdout


@pytest.mark.parametrize(
    ("words", "speaker", "verdict"),
    [
        (SAID, None, "On the record, verbatim: Ana Berg."),
        (SAID, "Berg", "On the record, verbatim: Ana Berg."),
        (SAID, "Karl Ode", "On the record, but not of Karl Ode: Ana Berg."),
        ("before the herring season they will dredge the harbour", None, "On the record, in other words: Ana Berg."),
        (
            "the lighthouse will be closed for the winter",
            None,
            "Not said on the record: Karl Ode denies it.",
        ),
        ("die Fähre fährt nicht", None, "Not found on this record."),
        ("", None, "There are no words to look for."),
        ("\0 …", None, "There are no words to look for."),
        ("the", None, "That word is in every report. Give more of what was said."),
        (
            "regatta and bassoon " * 5000,
            None,
            "Not found on this record. Only the first 300 of 15000 words were looked at.",
        ),
    ],
)
def test_check(words: str, speaker: str | None, verdict: str) -> None:
    """Whatever is looked for, the first line says in a sentence what the record has of it."""
    done = run("check", words, *(["--speaker", speaker] if speaker else []))
    assert (Exit.DONE, verdict) == (
        done.exit_code,
        done.stdout.splitlines()[0].removesuffix(" Below is what comes nearest."),
    )


def test_check_sentence_by_sentence() -> None:
    """Of several sentences that are not on the record as they stand, it is said of each, and where it is."""
    lines = run("check", f"{SAID}. The cows ate the bassoon.").stdout.splitlines()
    assert "Of its sentences, one by one, 1 of 2 is on the record." in lines[0]
    at = lines.index(f"1. {SAID}.")
    assert "On the record, verbatim: Ana Berg." == lines[at + 1].strip()
    assert lines[at + 2].strip().startswith("u")
    assert "Not found on this record." in lines[-1]


def test_check_a_file_and_standard_input(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The words may be in a file, or come from standard input."""
    (folder / "words.txt").write_text(SAID, encoding="utf-8")
    assert "verbatim" in run("check", "words.txt").stdout
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SAID.encode())))
    assert "verbatim" in CliRunner().invoke(app, ["check", "-"], input=SAID).stdout


@pytest.mark.parametrize("name", ["gone.txt", "notes/gone", "/gone/words.html.gz"])
def test_check_a_file_that_is_not_there(name: str) -> None:
    """The name of a file that does not exist is not looked for as if it had been said."""
    done = run("check", name)
    assert (Exit.USAGE, True) == (done.exit_code, done.stderr.startswith(f"{name}: there is no such file"))


def test_an_empty_id() -> None:
    """Where an id is asked for, an empty one is said to be none, and not the beginning of all."""
    for command in (["show", ""], ["utterance", ""], ["reject", ""], ["same", "", ""], ["remove", ""]):
        done = run(*command)
        assert (Exit.PARTLY, True) == (done.exit_code, done.stderr.startswith("An id is needed here")), command


def test_set_apart_and_put_together() -> None:
    """What a person says of two statements holds until it is taken back."""
    ids = [line.split("\t")[0] for line in run("statements", "--text", "dredged").stdout.splitlines()]
    apart = run("different", *ids, "--by", "Ana")
    assert "Ana said that these are not one utterance: " in apart.stdout
    assert "" == run("utterances", "--min-origins", "2").stdout
    assert Exit.DONE == run(*apart.stdout.splitlines()[1].split(": onrecord ")[1].split(), "--by", "Ana").exit_code
    assert 7 == len(utterance())
    again = run("same", ids[0], ids[0], "--by", "Ana")
    assert (Exit.PARTLY, 1) == (again.exit_code, len(again.stderr.splitlines()))


def test_an_undated_one_stands_at_its_report(folder: Path) -> None:
    """It comes by the date of the report that carries it, which is never given for the day on which it was said."""
    early = report_of("Karl Ode said that the ferry is old.", outlet="Velta", date="2023-03-01")
    add(folder / "when.db", [early, *REPORTS], undated)
    listed = [line.split("\t") for line in run("utterances", "--record", "when.db").stdout.splitlines()]
    dates = ["undated (reported 2023-03-01)", "undated (reported 2023-03-08)", "undated"]
    assert dates == [fields[1] for fields in listed]
    assert dates[0] == run("timeline", "--record", "when.db").stdout.splitlines()[0]
    shown = run("utterance", listed[0][0], "--record", "when.db").stdout
    assert shown.startswith("Karl Ode, reported 2023-03-01; the day it was said is not stated\n")


def test_a_judgement_is_the_first_reason() -> None:
    """Who says that two are one is named before all that the words show."""
    ids = [line.split("\t")[0] for line in run("statements").stdout.splitlines()][-2:]
    assert Exit.DONE == run("same", *ids, "--by", "Ana", "--note", "heard it").exit_code
    why = run("utterance", run("utterances").stdout.splitlines()[-1].split("\t")[0]).stdout.partition("why they are")[2]
    assert ": Ana said so on 20" in why.splitlines()[1]
    assert why.splitlines()[1].endswith(": heard it")


def test_owners(folder: Path) -> None:
    """A file says who owns which outlet; an error in it names the line, and makes no record."""
    (folder / "outlets.toml").write_text('[owners]\n"Quelmar Press" = ["Shoreline", "Ancre"]\n', encoding="utf-8")
    (folder / "news.txt").write_text("It rained.", encoding="utf-8")
    assert Exit.DONE == run("add", "news.txt", "--owners", "outlets.toml").exit_code
    assert "" == run("utterances", "--min-origins", "2").stdout
    alone = run("add", "--owners", "outlets.toml")
    assert (Exit.DONE, "The record now uses outlets.toml.\n") == (alone.exit_code, alone.stdout)
    assert Exit.USAGE == run("add").exit_code
    (folder / "wrong.toml").write_text('[owners]\n\n"Quelmar Press" = "Shoreline"\n', encoding="utf-8")
    wrong = run("add", "news.txt", "--owners", "wrong.toml", "--record", "new.db")
    assert (Exit.USAGE, True) == (wrong.exit_code, "wrong.toml, line 3" in wrong.stderr)
    assert not (folder / "new.db").exists()
