"""Whether a sentence is on the record."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.fakes.statements import report

from onrecord.checking.sentence import CheckResult, Held, Verdict, checked, looked_for
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
        ("the town has no plans to dredge", replace(statement(PLANS), force="has not said"), NOT_SAID),
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
        ("the fleet will leave the bank by 22 April", statement("The fleet will leave the bank by 22 March"), OTHER),
        ("the harbour will stay closed", statement("the harbour will stay open"), OTHER),
        ("the harbour will not close", statement("the harbour will stay open"), "in other words"),
        ("no tax on herring this year", statement("no tax on herring next year"), OTHER),
        ("we don't fear the keepers of Quelmar", statement("We do not fear the keepers of Quelmar"), "verbatim"),
        (
            "the north shall never be fenced while a herder lives to cut the rope",
            statement("The north shall never be fenced while a herder lives to cut the wire"),
            "in other words",
        ),
        ("the keepers rule Quelmar", statement("The mayor said that the keepers rule Quelmar. I doubt it."), NOT_SAID),
        ("the keepers rule Quelmar", statement("He hopes that the keepers rule Quelmar"), "only an attitude"),
        ("the keepers rule Quelmar", statement("It is not true that the keepers rule Quelmar"), OTHER),
        ("the pier opens on Monday", statement("that the pier opens on Sunday", "denied"), OTHER),
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


def named(words: str, name: str, cue: str = "said") -> Statement:
    return report("Ondapress", (name, cue, words)).statements[0]


def test_who_says_it_comes_before_who_passes_it_on() -> None:
    """The speaker is who said it himself, in whatever words; of who quotes it, it is said that he does."""
    own = named("that the keepers are the rulers of Quelmar", "Ilse Varga")
    quoting = named("The mayor said that the keepers rule Quelmar", "Dov Keita")

    assert "Ilse Varga" == check("the keepers rule Quelmar", quoting, own).near[0].speaker
    found = check("the keepers rule Quelmar", quoting)
    assert "Not said on the record: Dov Keita only passes on what another said." == found.why


def test_why_names_what_is_said_otherwise() -> None:
    """The words that stand in the place of others are told; of a denial it is told that it is one."""
    found = check(
        "the lighthouse pier of Quelmar opens on 3 June", statement("the lighthouse pier of Quelmar opens on 9 July")
    )
    assert "Not said so on the record: Ilse Varga said it with another date: 9 July instead of 3 June." == found.why
    found = check("the town has no plans to dredge", statement(PLANS, "denied"))
    assert "Not said on the record: Ilse Varga denies it." == found.why


def test_a_condition_that_is_left_out_is_told_beside() -> None:
    """Who said it under an "if" has said it, and the "if"; the version that has it speaks for its utterance."""
    plain, full = named("I will break them", "Ilse Varga"), named("If the bill passes, I will break them", "Ilse Varga")
    held = [Held(one, "u0", None) for one in (plain, full)]
    found = checked("I will break them", looked_for("I will break them", None), held, None)
    assert "under a condition that your words leave out: “If the bill passes”." in found.why
    assert "On the record, verbatim: Ilse Varga, who said it" in found.why


def test_what_lacks_the_date_does_not_hide_what_has_another() -> None:
    """Where the nearest words have another date, words without any date do not bear it out."""
    text = "The lighthouse keepers of the foghorn guild will leave Quelmar by 22 April"
    lacking, other = (
        statement("lighthouse keepers of the foghorn guild leave Quelmar soon"),
        statement(f"{text[:-5]}March"),
    )
    assert "in other words" == check(text, lacking).verdict
    assert "without your “22 April”" in check(text, lacking).why
    assert OTHER == check(text, lacking, other).verdict


def test_what_was_refused_is_not_on_the_record() -> None:
    """A statement whose cue says no to its content does not say it; the sentence that says no as well is on record."""
    one = statement("a truce with the herring fleet until every net is mended", "refused")
    one = replace(one, polarity="negative", polarity_span=one.cue[0])
    found = check("a truce with the herring fleet until every net is mended", one)
    assert (NOT_SAID, "Not said on the record: Ilse Varga refuses it, or rules it out.") == (found.verdict, found.why)
    assert "in other words" == check("no truce with the herring fleet until every net is mended", one).verdict


def test_who_said_it_first_is_named_first() -> None:
    """Of two that said the same words, the earlier comes first."""
    late = report("A", ("Dov Keita", "said", "the sea asks no passports"), said="2021-05-04").statements[0]
    early = report("B", ("Ilse Varga", "said", "the sea asks no passports"), said="2021-05-03").statements[0]
    assert ["Ilse Varga", "Dov Keita"] == [
        near.speaker for near in check("the sea asks no passports", late, early).near
    ]
