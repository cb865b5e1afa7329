"""Texts that training makes: what is marked lies where it is said to lie."""

from __future__ import annotations

import random

import pytest
from training.made.bank import Bank, Clause
from training.made.compose import Composer, Templates
from training.made.draft import Draft
from training.made.pages import printed, short
from training.polnear import Annotated, Attribution

BANK = Bank(
    people=("Ana Brandvold", "Tomas Lind"),
    places=("Halvek", "Norren"),
    bodies=("Water Board",),
    clauses=(
        Clause("The dam is safe", "the dam is safe", "The dam", "is safe"),
        Clause("Two ferries were late", "two ferries were late", "Two ferries", "were late"),
    ),
)
ARTICLE = "Dam holds, minister says.\n\nThe dam holds, Ana Lind said.\n\n“It held,” she said, “for now.”\n\nRain fell."


def article() -> Annotated:
    """Three attributions, the first in the headline."""

    def row(source: str, content: str, *more: str) -> Attribution:
        said = ARTICLE.index(source) + len(source) + 1
        cue = (said, ARTICLE.index("s", said + 3) + 1 if ARTICLE.startswith("says", said) else said + 4)
        places = [(ARTICLE.index(part), ARTICLE.index(part) + len(part)) for part in (content, *more)]
        return Attribution(((said - len(source) - 1, said - 1),), (cue,), tuple(places))

    return Annotated(
        "a",
        ARTICLE,
        (row("minister", "Dam holds"), row("Ana Lind", "The dam holds"), row("she", "“It held,”", "“for now.”")),
    )


def spoken(doc: Annotated) -> list[tuple[str, ...]]:
    """The words of each attribution."""
    return [
        tuple("|".join(doc.text[a:b] for a, b in spans) for spans in (row.source, row.cue, row.content))
        for row in doc.attributions
    ]


def test_marks_become_spans() -> None:
    """A line's marks are gone from the text; two attributions in one line stay apart; a part may have two pieces."""
    draft = Draft("Above.\n")
    draft.marked("[C The quay], [S Sand] [Q said], [C held], and [S2 Lund] [Q2 agreed].")
    done = draft.done("a")
    assert "Above.\nThe quay, Sand said, held, and Lund agreed." == done.text
    assert [("Sand", "said", "The quay|held"), ("Lund", "agreed", "")] == spoken(done)


@pytest.mark.parametrize("seed", range(40))
def test_an_article_is_printed_with_all_it_says(seed: int) -> None:
    """Whatever is put above or between its paragraphs, each attribution keeps its words."""
    rng = random.Random(seed)
    changed = printed(article(), Composer(BANK, rng), rng)
    assert sorted(spoken(article())) == sorted(spoken(changed))
    assert changed.text.splitlines()[0] == "Dam holds, minister says"


@pytest.mark.parametrize("seed", range(40))
def test_a_short_report_says_what_the_article_says(seed: int) -> None:
    """A part of the article holds none but attributions of the article."""
    rng = random.Random(seed)
    assert set(spoken(article())) >= set(spoken(short(article(), Composer(BANK, rng), rng)))


def test_every_template_can_be_filled() -> None:
    """No slot is without words, and equal seeds make equal texts."""
    first, again = (Composer(BANK, random.Random(7)).texts(400) for _ in range(2))
    assert first == again
    assert not [one.text for one in first if "{" in one.text or "[" in one.text]
    assert set(Templates.read().lines) == set(Templates.read().weights)
