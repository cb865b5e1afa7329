"""The judge of the invented texts, on statements that are made up; and what holds for each text of the set."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from evaluation.kinds import KINDS, SET, Expected, Text, faults, fold, load, same
from tests.fakes.statements import day, plain_statement

from onrecord.model.span import Span
from onrecord.model.statement import Relay, Speaker, Statement


def said(words: str, by: str | None = None, on: str | None = None, through: str | None = None) -> Statement:
    """A statement with these words; all else is of no account here."""
    at = Span(0, 1)
    speaker = Speaker(by, at, "named here") if by else None
    made = plain_statement("r0", at, at, at, words, speaker, day(on) if on else None)
    return replace(made, relay=Relay(through, at) if through else None)


def text(*expect: Expected, nothing: tuple[str, ...] = ()) -> Text:
    return Text("lead-00", "lead", "made up", "", None, "Norren Post", expect, nothing)


SECOND = SET.with_name("second.jsonl")
"""Twelve more texts of each of six kinds, written blind after the tuning on the first set."""
SECOND_KINDS = ("lone-quotation", "passive", "days", "interviews", "names", "headlines")

BRIDGE = said("The bridge will\nopen in “May”", "Ana Lind", "2024-03-11", "the Norren Gazette")


@pytest.mark.parametrize(
    "expected",
    [
        Expected("bridge will open"),
        Expected('open in "May"'),
        Expected("bridge will open", ("Lind",)),
        Expected("bridge will open", ("Tomas Berg", "ANA LIND"), exact=True),
        Expected("bridge will open", date="2024-03-11"),
        Expected("bridge will open", relays=("Norren Gazette",)),
        Expected("bridge will open", not_in_content=("in May",)),
    ],
    ids=str,
)
def test_right(expected: Expected) -> None:
    assert faults(text(expected), [said("It was late", "Tomas Berg"), BRIDGE]) == []


@pytest.mark.parametrize(
    ("expected", "fault"),
    [
        (Expected("ferry will sail"), "expected “ferry will sail”"),
        (Expected("bridge will open", ("Tomas Berg",)), "expected “bridge will open” by Tomas Berg"),
        (Expected("bridge will open", ("Lind",), exact=True), "expected “bridge will open” by Lind"),
        (Expected("bridge will open", ()), "expected “bridge will open” by nobody named"),
        (Expected("bridge will open", date="2024-03-12"), "expected “bridge will open” on 2024-03-12"),
        (Expected("bridge will open", relays=("ONA",)), "expected “bridge will open” through ONA"),
        (
            Expected("bridge will open", not_in_content=('in "May"',)),
            'expected “bridge will open” without “in "May"”',
        ),
    ],
    ids=str,
)
def test_wrong(expected: Expected, fault: str) -> None:
    assert faults(text(expected), [BRIDGE]) == [fault]


def test_one_statement_meets_all_that_an_expectation_asks() -> None:
    found = [said("The bridge will open", "Tomas Berg"), said("It was late", "Ana Lind")]
    assert faults(text(Expected("bridge will open", ("Ana Lind",))), found) != []


def test_a_speaker_that_must_stay_open() -> None:
    open_ = text(Expected("bridge will open", ()))
    assert faults(open_, [said("The bridge will open")]) == []
    assert faults(text(Expected("bridge will open", ("Ana Lind",))), [said("The bridge will open")]) != []


def test_what_is_undated_or_without_relay_is_wrong_where_that_is_asked() -> None:
    found = [said("The bridge will open", "Ana Lind")]
    assert faults(text(Expected("bridge will open", date="2024-03-11")), found) != []
    assert faults(text(Expected("bridge will open", relays=("ONA",))), found) != []


def test_the_day_of_a_minute() -> None:
    minute = said("The bridge will open", "Ana Lind", "2024-03-11T09:30+01:00")
    assert faults(text(Expected("bridge will open", date="2024-03-11")), [minute]) == []


def test_nothing_may_be_recorded() -> None:
    none = text(nothing=("*",))
    assert faults(none, []) == []
    assert faults(none, [BRIDGE]) == ["expected nothing"]


def test_words_that_nobody_said() -> None:
    advert = text(Expected("bridge will open"), nothing=("Subscribe now",))
    assert faults(advert, [BRIDGE]) == []
    assert faults(advert, [BRIDGE, said("Subscribe\nnow for more")]) == ["nobody said “Subscribe now”"]
    assert faults(advert, [BRIDGE, said("subscribe now")]) == []


@pytest.mark.parametrize("where", ["inside", "repeats"])
def test_only_outermost_statements_count(where: str) -> None:
    hidden = replace(BRIDGE, inside="s1") if where == "inside" else replace(BRIDGE, repeats="s1")
    assert faults(text(Expected("bridge will open")), [hidden]) != []
    assert faults(text(nothing=("*",)), [hidden]) == []
    assert faults(text(nothing=("bridge will open",)), [hidden]) == []


def test_names() -> None:
    assert same("Dr ANA LIND", ["Lind"])
    assert same("the health\nministry", ["The Health Ministry"], exact=True)
    assert same("Máire O’Shea", ["Máire O'Shea"], exact=True)
    assert not same("Mines Tumelo Rand", ["Tumelo Rand"], exact=True)
    assert not same("Lind", ["Lindt"])
    assert not same("", ["Lind"])


def test_names_and_relays_of_a_file(tmp_path: Path) -> None:
    row = {"id": "a", "kind": "lead", "press": "", "text": "", "date": None, "outlet": "", "nothing": ["x"]}
    asked = [{"words": "a b"}, {"words": "c d", "speaker": None}, {"words": "e f", "speaker": "A", "relay": ["B", "C"]}]
    file = tmp_path / "set.jsonl"
    file.write_text(json.dumps({**row, "expect": asked}) + "\n", encoding="utf-8")
    (made,) = load(file)
    assert [(one.speakers, one.relays) for one in made.expect] == [(None, ()), ((), ()), (("A",), ("B", "C"))]
    assert made.nothing == ("x",)


@pytest.mark.parametrize(("file", "kinds"), [(SET, KINDS), (SECOND, SECOND_KINDS)], ids=["first", "second"])
def test_twelve_texts_of_each_kind(file: Path, kinds: tuple[str, ...]) -> None:
    texts = load(file)
    assert Counter(one.kind for one in texts) == dict.fromkeys(kinds, 12)
    assert all(one.expect or one.nothing for one in texts)


def test_no_two_texts_have_one_name() -> None:
    texts = [*load(), *load(SECOND)]
    assert len({one.id for one in texts}) == len(texts)


@pytest.mark.parametrize("one", [*load(), *load(SECOND)], ids=lambda one: one.id)
def test_what_is_asked_stands_in_the_text(one: Text) -> None:
    words = fold(one.text)
    assert one.date is None or date.fromisoformat(one.date)
    for expected in one.expect:
        assert words.count(fold(expected.words)) == 1
        assert 2 <= len(expected.words.split()) <= 8
        assert all(fold(other) in words for other in expected.not_in_content)
        assert expected.date is None or date.fromisoformat(expected.date)
        assert not any(fold(other) in fold(expected.words) for other in one.nothing)
    assert all(other == "*" or fold(other) in words for other in one.nothing)
