"""Quotations without a source."""

from __future__ import annotations

import pytest
from tests.unit.speakers.marked import names

ODUYA = "[Ida Oduya, the mayor,] {wants} <the firm to open its books>."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{ODUYA}\n\n<“We will stay out.”>", "Ida Oduya"),
        (f"{ODUYA}\n\nIt rained.\n\n<“We will stay out.”>", None),
        (f"{ODUYA} Captain Jan Novak was blunt.\n\n<“No ship will move.”>", "Jan Novak"),
        ("Harbour master Pavel Orlik was blunt.\n\n<“No ship will move.”>", "Pavel Orlik"),
        ("Engineer Luc Varga shook his head. <“Not with the money we have.”>", "Luc Varga"),
        ("Okoro leaned into the microphone. <“We will rebuild it.”> The crowd cheered.", "Okoro"),
        ("<“The dam was a mistake.”> That was the verdict of Inga Solberg, the engineer.", "Inga Solberg"),
        ("From the desk of Ivor Castellan, analyst.\n\n<“The price cannot stay.”>", "Ivor Castellan"),
        ("He should remember the words of the late Milo Craft:\n\n<“No dam lasts.”>", "Milo Craft"),
        ("It rained in Halvek.\n\n<“No ship will move.”>", None),
        (f"{ODUYA}\n\n<“We will stay out.”>\n\n<“All of us.”>\n\n<“For good.”>", "Ida Oduya"),
        ("[Ida Oduya] {said} <they wait.\n\n“We stay out.”>\n\n<“All of us.”>", "Ida Oduya"),
        (f"{ODUYA}\n\n<‘We will stay out. It’s our quay.’>", "Ida Oduya"),
    ],
)
def test_whose_a_quotation_is_that_stands_alone(text: str, name: str | None) -> None:
    """It is of whom the words around it name, of whom the sentence before tells, or of who spoke last; else open."""
    assert name == names(text)[-1]
