"""Two of one last name in a report."""

import pytest
from tests.unit.speakers.marked import names

UNION = "Ida Oduya, general secretary of the Harbour Union, spoke. [Oduya] {said} <no>.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (UNION + "[Oduya, the health secretary,] {promised} <a report>.", ["Ida Oduya", "Oduya"]),
        (UNION + "[Oduya, the health secretary,] {said} <so>. [Oduya] {said} <yes>.", ["Ida Oduya", "Oduya", "Oduya"]),
        (UNION + "[Oduya, the union's general secretary,] {said} <yes>.", ["Ida Oduya", "Ida Oduya"]),
        (UNION + "[Oduya, a mother of two,] {said} <yes>.", ["Ida Oduya", "Ida Oduya"]),
    ],
)
def test_a_role_that_contradicts_makes_another(text: str, expected: list[str]) -> None:
    """A role beside a last name that the one bearer named cannot hold is somebody else's; another role is not."""
    assert expected == names(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Oduya] {said} <so>. Per Oduya, who is not related to the minister, {said} <no>.", "Oduya"),
        ("Oduya left. The baker, [Per Oduya, no relation,] {said} <no>. [Oduya] {said} <yes>.", "Per Oduya"),
        ("Fisheries minister Oduya left. Per Oduya, no relation, slept. [Minister Oduya] {said} <no>.", "Oduya"),
    ],
)
def test_no_relation(text: str, expected: str) -> None:
    """Of two whom the report calls unrelated the last name alone is that of the one who was named last."""
    assert expected == names(text)[-1 if "[Per" in text else 0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Oduya came. " + "It rained. " * 12 + "[Jan Oduya] {said} <no>. [Oduya] {said} <yes>.", "Jan Oduya"),
        ("[Ida Oduya] {said} <no>.\n\n[Jan Oduya] {said} <so>. [Oduya] {said} <yes>.", "Jan Oduya"),
        ("Ida Oduya and Jan Oduya came. [Oduya] {said} <yes>.", "Oduya"),
    ],
)
def test_the_bearer_named_right_before(text: str, expected: str) -> None:
    """Of two of a last name the one named right before is meant; where both are, it stays as written."""
    assert expected == names(text)[-1]


TURNS = "Interview with Minister Ida Oduya\n\n[{0}]{{:}} <No.>\n\n[{1}]{{:}} <Yes.>"


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("ODUYA", "Ida Oduya"),
        ("MINISTER IDA ODUYA", "Ida Oduya"),
        ("PER NOOR", "PER NOOR"),
        ("NOOR", "NOOR"),
        ("HARBOUR UNION", "HARBOUR UNION"),
    ],
)
def test_labels_are_people(label: str, expected: str) -> None:
    """A name in capitals before a colon is a person's, and the one whom the report names in ordinary case."""
    assert [expected, expected] == names(TURNS.format(label, label))


def test_a_text_that_ends_in_a_name() -> None:
    """Nothing follows on a name that ends the text, and nothing is looked for there."""
    assert ["Lars Berg"] == names("Mr Berg left. [Mr Berg] {said} <it was late>, says mayor Lars Berg")
