"""The commands on actors."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.fakes.extraction import report_of
from tests.fakes.tagger import FakeTagger
from typer.testing import CliRunner

from onrecord import Record
from onrecord.cli.app import app
from onrecord.cli.reviewing import walk

TEXTS = (
    "Ida Oduya, mayor of Mbelu, spoke. Ida Oduya said that the ferry will sail.",
    "Oduya said that the night is calm.",
    "Iduna Odd, a coach, spoke. Iduna Odd said that it rains.",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Record.open(tmp_path / "a.db", tagger=FakeTagger) as record:
        record.add([report_of(text, f"{n}.txt", date=f"2024-0{n + 1}-01") for n, text in enumerate(TEXTS)])
    return tmp_path / "a.db"


def run(path: Path, *arguments: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, [*arguments, "--record", str(path)])
    return done.exit_code, done.stdout, done.stderr


def test_actors_are_listed_and_shown(path: Path) -> None:
    """The list has a line for each actor, a word of a name narrows it, and `actor` shows names and roles."""
    assert 2 == len(run(path, "actors")[1].splitlines())
    (line,) = run(path, "actors", "--name", "oduya")[1].splitlines()
    assert ["Ida Oduya", "person", "Oduya"] == line.split("\t")[1:]
    shown = run(path, "actor", "oduya")[1]
    assert "role: mayor of Mbelu" in shown
    assert "names: Ida Oduya, Oduya" in shown


def test_a_merge_says_what_speaks_against_it(path: Path) -> None:
    """The command says what was decided, how to take it back, and what the reports say against it."""
    exit, out, _ = run(path, "actors", "merge", "Ida Oduya", "Iduna Odd", "--by", "Ana")
    assert 0 == exit
    assert "Ana said that Ida Oduya" in out
    assert "onrecord undo j" in out
    assert "The reports speak against it:" in out
    assert "against judgement" in run(path, "actor", "iduna")[1]
    assert 1 == len(run(path, "actors")[1].splitlines())
    assert "are one actor" in run(path, "log")[1] or "same" in run(path, "log")[1]


STATES = (
    "Ida Oduya, the prime minister, spoke. Ida Oduya said that the ferry will sail.",
    "Jan Noor, the fisheries minister, spoke. Jan Noor said that cod is dear.",
    "Oslo said that it agrees.",
    "Thomas Harker said that it rains.",
    "Tom Harker said that it snows.",
)


@pytest.fixture
def states(tmp_path: Path) -> Path:
    with Record.open(tmp_path / "s.db", tagger=FakeTagger) as record:
        record.add([report_of(text, f"{n}.txt", date=f"2024-01-0{n + 1}") for n, text in enumerate(STATES)])
    return tmp_path / "s.db"


@pytest.mark.parametrize("words", ["norway", "Norway", "oslo"])
def test_what_is_shown_as_a_name_is_found(states: Path, words: str) -> None:
    """A state that no report calls by the name that is shown is found by it, and so are its statements."""
    assert "Norway" == run(states, "actors", "--name", words)[1].split("\t")[1]
    assert run(states, "actor", words)[1].startswith("Norway (state")
    assert "it agrees" in run(states, "statements", "--speaker", words)[1]


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ("Norway", "one is a person and the other a state"),
        ("Jan Noor", "reports of the same time call one “the prime minister” and the other “the fisheries minister”"),
    ],
)
def test_a_merge_of_what_can_hardly_be_one_says_so(states: Path, other: str, why: str) -> None:
    """A person and a state, and two who hold different offices at one time: it is done, and a sentence warns."""
    exit, out, _ = run(states, "actors", "merge", "Ida Oduya", other)
    assert 0 == exit
    assert f"{why}.\n" in out


def test_a_pair_is_listed_once(states: Path) -> None:
    """However many ways the names of a pair are alike."""
    (line,) = run(states, "actors", "review")[1].splitlines()
    assert {"Thomas Harker", "Tom Harker"} == set(line.split("\t")[2:4])


@pytest.mark.parametrize(
    "arguments",
    [
        ("actors", "merge", "Ida Oduya", "Ida Oduya"),
        ("actors", "merge", "Ida Oduya", "Nobody"),
        ("actors", "split", "Ida Oduya", " "),
        ("actors", "rename", "Ida Oduya", "Ida Oduya"),
        ("actors", "rename", "Ida Oduya", "x" * 201),
        ("actors", "--file", "nothing.toml"),
        ("actor", "nobody"),
    ],
)
def test_what_cannot_be_done_is_a_sentence(path: Path, arguments: tuple[str, ...]) -> None:
    """Wrong names and empty decisions end with a sentence, and change nothing."""
    before = run(path, "actors")
    exit, _, err = run(path, *arguments)
    assert exit in {1, 2}
    assert 1 == len(err.splitlines())
    assert before == run(path, "actors")


def test_a_file_with_an_error_makes_no_record(path: Path) -> None:
    """An error in the file of actors names it and the line, before a record is made."""
    wrong, new = path.with_name("wrong.toml"), path.with_name("new.db")
    wrong.write_text('[[actor]]\nname = "Ida\n', encoding="utf-8")
    path.with_name("news.txt").write_text("It rained.", encoding="utf-8")
    exit, _, err = run(new, "add", str(path.with_name("news.txt")), "--actors", str(wrong))
    assert (2, True, False) == (exit, "wrong.toml, line 2" in err, new.exists())


def test_two_of_one_name_are_told_apart_by_report(path: Path) -> None:
    """The command takes the id of a report for the other one of two people, and says so."""
    full, short = (line.split("\t")[0] for line in run(path, "reports")[1].splitlines()[:2])
    exit, out, _ = run(path, "actors", "split", "Ida Oduya", short, "--by", "Ana")
    assert (0, True) == (exit, f"and Oduya in report {short}" in out)
    assert 3 == len(run(path, "actors")[1].splitlines())
    assert "Only report" in run(path, "actors", "split", "Ida Oduya", full)[2]


def test_a_review_in_a_pipe_says_what_to_do(path: Path) -> None:
    """Pairs are printed one a line, and a sentence says how to decide."""
    _, out, err = run(path, "actors", "review")
    assert ["Oduya", "Ida Oduya"] == out.splitlines()[0].split("\t")[2:4]
    assert "onrecord actors merge A B" in err


def test_a_review_keeps_the_answers(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both sides are shown with their places; an answer is kept, and the pair does not come back."""
    answers = iter(["what", "d"])
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    with Record.open(path) as record:
        walk(record, "Ana")
        assert "[mayor of Mbelu]" in capsys.readouterr().out
        assert ["different"] == [one.decision for one in record.judgements()]
        walk(record, "Ana")
        assert "No pair of actors is in doubt." in capsys.readouterr().out
