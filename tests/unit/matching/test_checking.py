"""Whether a sentence is on the record."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.matching.reports import report

from onrecord.matching.checking import CheckResult, Held, Verdict, checked, looked_for
from onrecord.model.statement import Statement

PLANS = "that the town has no plans to dredge the harbour of Quelmar"
SOLD = "that the lighthouse keepers would strike if the foghorn of Quelmar were sold"


OTHER: Verdict = "said otherwise"
NOT_SAID: Verdict = "quoted or denied by another"


def statement(words: str, cue: str = "said") -> Statement:
    return report("Ondapress", ("Ilse Varga", cue, words)).statements[0]


def check(text: str, *statements: Statement, speaker: str | None = None) -> CheckResult:
    held = [Held(one, f"u{number}", None) for number, one in enumerate(statements)]
    return checked(text, looked_for(text, None), held, speaker)


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        ("the town has no plans to dredge", statement(PLANS), "verbatim"),
        ("the town of Quelmar has no plans for dredging the harbour", statement(PLANS), "in other words"),
        ("the town has plans to dredge the harbour of Quelmar", statement(PLANS), "said otherwise"),
        ("the keepers strike, the foghorn of Quelmar lighthouse is sold", statement(SOLD), "said otherwise"),
        ("the town has no plans to dredge", statement(PLANS, "denied"), "quoted or denied by another"),
        ("the town has no plans to dredge", replace(statement(PLANS), act="attitude"), "only an attitude"),
        ("the harbour of Quelmar", statement("the harbour of Quelmar"), "verbatim"),
        ("the town will close the harbour of Quelmar for good", statement("the harbour of Quelmar"), "not found"),
        (
            "the town did not dredge the harbour of Quelmar",
            statement("having dredged the harbour of Quelmar", "denied"),
            "in other words",
        ),
        (
            "the town dredged the harbour of Quelmar",
            statement("having dredged the harbour of Quelmar", "denied"),
            NOT_SAID,
        ),
        ("I fear a strike of the keepers", statement("I do not fear a strike of the keepers. They are free."), OTHER),
        ("I fear a strike of the keepers", statement("I fear a strike of the keepers. It will not last."), "verbatim"),
        ("300 crowns for each keeper of Quelmar", statement("that each keeper of Quelmar gets 200 crowns"), OTHER),
        ("the keepers of Quelmar fear a strike", statement("Do the keepers of Quelmar fear a strike?"), OTHER),
        ("nobody may keep herons on a balcony", statement(PLANS), "not found"),
    ],
)
def test_a_verdict(text: str, found: Statement, expected: Verdict) -> None:
    """A sentence is confirmed only in the sense in which it was said; what was felt or denied was not said."""
    assert expected == check(text, found).verdict


def test_words_of_somebody_else() -> None:
    """Words that another than the one asked about has said are not theirs."""
    assert "by someone else" == check("the town has no plans to dredge", statement(PLANS), speaker="Keita").verdict
    assert "verbatim" == check("the town has no plans to dredge", statement(PLANS), speaker="varga").verdict


def test_who_denies_it_is_not_named_as_somebody_else() -> None:
    """Where the one who is asked about denies what another said, the other one is named."""
    other = replace(statement(PLANS), id="s-other")
    assert other.speaker is not None
    other = replace(other, speaker=replace(other.speaker, name="Dov Keita"), principal=None)

    found = check("the town has no plans to dredge", statement(PLANS, "denied"), other, speaker="Varga")

    assert "On the record, but not of Varga: Dov Keita." == found.why


def test_one_of_each_utterance() -> None:
    """Of each utterance the nearest statement is shown, the best first."""
    found = check("the town has no plans to dredge", statement(SOLD), statement(PLANS))
    assert ["u1"] == [near.utterance for near in found.near]


def test_a_negation_in_another_sentence() -> None:
    """What stands in another sentence of the same words is no difference from the one that is looked for."""
    (near,) = check("I fear a strike of keepers", statement("I fear a strike of keepers. It will not last.")).near
    assert "negation differs" not in near.differs.losses
