"""Interviews in which the answers are not signed."""

from __future__ import annotations

import pytest

from onrecord.attribution.transcripts import turns

INTRODUCTION = "Ida Oduya leads the tug crews of Karst. She spoke to the Inlet Post on Monday.\n\n"
ASKED = ("Why did you stop work?", "Will you talk to the firm?", "And now?")
ANSWERED = ("We were promised pay.", "I have asked for nine weeks.", "Now we wait.")
BARE = "\n\n".join(line for pair in zip(ASKED, ANSWERED, strict=True) for line in pair)


def _said(text: str) -> list[tuple[str, str]]:
    return [
        (turn.label.of(text), span.of(text))
        for turn in turns(text, (), "Inlet Post")
        if not turn.anonymous
        for span in turn.said
    ]


@pytest.mark.parametrize("mark", [": ", ". ", "   ", ") ", "\n", " . ", " : ", " - ", ".", "1: "])
def test_question_and_answer(mark: str) -> None:
    """A is the one whom the report says that it asked, whatever stands between the letter and the words."""
    pairs = zip(ASKED, ANSWERED, strict=True)
    text = INTRODUCTION + "\n\n".join(f"Q{mark}{q}\n\nA{mark}{a}" for q, a in pairs)
    assert [("Ida Oduya", answer) for answer in ANSWERED] == _said(text)


def test_names_in_ordinary_letters() -> None:
    """Names before a colon are labels where speakers take turns, and the outlet that asks is nobody."""
    text = f"{INTRODUCTION}Post: {ASKED[0]}\n\nIda Oduya: {ANSWERED[0]}\n\nPost: {ASKED[1]}\n\nOduya: {ANSWERED[1]}\n"
    assert [("Ida Oduya", ANSWERED[0]), ("Oduya", ANSWERED[1])] == _said(text)


@pytest.mark.parametrize(
    "introduction",
    [
        INTRODUCTION,
        "The Inlet Post talked to union leader Ida Oduya about the strike in South Karst.\n\n",
        "After nine days of strike in South Karst, Ida Oduya, who leads the crews, answered our questions.\n\n",
    ],
)
def test_questions_between_answers(introduction: str) -> None:
    """Paragraphs between questions are the words of the one person who is asked."""
    assert [("Ida Oduya", answer) for answer in ANSWERED] == _said(introduction + BARE)


@pytest.mark.parametrize(
    "text",
    [
        # nobody is asked
        f"The port of Karst has been shut for nine days.\n\n{BARE}",
        # two may answer
        f"The Inlet Post spoke to Ida Oduya and talked to Emil Sand about the strike.\n\n{BARE}",
        # the outlet explains in its own words
        INTRODUCTION
        + "What is a tug?\n\nA boat.\n\nWho owns it?\n\nThe port.\n\nWhat next?\n\nThe council will meet.\n",
        # headings with a colon
        f"{INTRODUCTION}Fares: They rise.\n\nCrews: They strike.\n\nRoads: None.\n\nSchools: Two.\n",
        # one label in a text of paragraphs
        INTRODUCTION
        + "Tip: Go early.\n\n"
        + "The port is far.\n\n" * 9
        + "Tip: Stay.\n\nNote: It rains.\n\nTip: Eat.\n",
    ],
)
def test_no_interviews(text: str) -> None:
    """Where it is not sure who answers, or nobody does, nobody has a turn."""
    assert [] == _said(text)


@pytest.mark.parametrize(
    "form",
    [
        "{q}\n\n{a}",
        "Q: {q}\n\n{a}",
        "Post: {q}\n\n{a}",
        "**{q}**\n\n{a}",
        "_{q}_\n{a}",
        "— {q}\n\n— {a}",
        "IP: {q}\n\nIO: {a}",
    ],
)
def test_two_questions(form: str) -> None:
    """Two questions are enough where they are set off, or the text is hardly more than they and their answers."""
    text = INTRODUCTION + "\n\n".join(form.format(q=q, a=a) for q, a in zip(ASKED[1:], ANSWERED[1:], strict=True))
    assert [("Ida Oduya", answer) for answer in ANSWERED[1:]] == _said(text)


@pytest.mark.parametrize(
    "form",
    [
        "{q}\n\nOduya: {a}",
        "{q}\n\nOduya – {a}",
        "**Post:** {q}\n\n**Oduya:** {a}",
        "**Inlet Post** {q}\n\n**Oduya** {a}",
        "Post\n  {q}\n\nOduya\n  {a}",
        "{q}\n\nODUYA: {a}",
    ],
)
def test_the_name_before_each_answer(form: str) -> None:
    """Who answers may stand before each answer or above it, whatever stands before the questions."""
    text = INTRODUCTION + "\n\n".join(form.format(q=q, a=a) for q, a in zip(ASKED, ANSWERED, strict=True))
    assert [("oduya", answer) for answer in ANSWERED] == [(name.casefold(), said) for name, said in _said(text)]


def test_yes_is_no_name() -> None:
    """What only looks like a label belongs to the answer."""
    text = INTRODUCTION + BARE.replace("We were promised", "Yes – we were promised")
    assert "Yes – we were promised pay." == _said(text)[0][1]


def test_questions_of_an_article() -> None:
    """Two questions that an article asks by the way make no interview of it."""
    text = INTRODUCTION + BARE + "\n\nThe council met.\n\nIt rained.\n"
    assert [] == _said(text.replace("And now?\n\n", ""))
