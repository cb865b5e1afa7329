"""Sources by what they are, and on whose behalf they speak."""

from __future__ import annotations

import pytest
from tests.unit.speakers.marked import names, resolved

NOVAK = "[Northland President Jan Novak] {said} <yes>."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{NOVAK} Mayor Ida Oduya left. [The Northland president] {{said}} <no>.", "Jan Novak"),
        (f"{NOVAK} Vice President Ida Oduya left. [The president] {{said}} <no>.", "Jan Novak"),
        (f"{NOVAK} [The Southland president] {{said}} <no>.", "Southland president"),
        ("Spokeswoman Ida Oduya came. [The spokesperson] {said} <no>.", "Ida Oduya"),
        ("President Jan Novak met President Ida Oduya. [The president] {said} <no>.", "president"),
        ("[The spokesman for the Harbour Union] {said} <no>.", "spokesman for the Harbour Union"),
        ("[A senior official] {said} <no>.", "a senior official"),
        ("Queen Ida Oduya came. [Her Majesty] {said} <no>.", "Ida Oduya"),
        ("Justice Ida Oduya came. [The judge] {said} <no>.", "Ida Oduya"),
        ("[Northland and Southland officials] {said} <no>.", "Northland and Southland officials"),
        ("[The minister] {said} <no>.", "minister"),
        ("[Ida Oduya] {said} <no>. [The 24-year-old] {added} <yes>.", "Ida Oduya"),
        ("[Ida Oduya] {said} <no>. Mayor Jan Novak came. [The 24-year-old] {added} <yes>.", "24-year-old"),
        (
            "President Jan Novak met President Ida Oduya.\n\nOduya left.\n\nOduya flew. [The president] {said} <no>.",
            "Ida Oduya",
        ),
        ("Ida Oduya, the head of the Harbour Watch, left. [The Harbour Watch chief] {said} <no>.", "Ida Oduya"),
        ("Prime Minister Ida Oduya left. [The minister] {said} <no>.", "minister"),
        ("[The water board] {said} <no>.", "water board"),
        ("[The government] {said} <no>. The Estmark government did not.", "government"),
        ("The Estmark government met. [The government] {said} <no>.", "Estmark government"),
        ("The Ministry of Trade met. [The health ministry] {said} <no>.", "health ministry"),
        ("The Ministry of Health met. [The health ministry] {said} <no>.", "Ministry of Health"),
        ("The Harn Miners’ Union met. [The union] {said} <no>.", "Harn Miners’ Union"),
        ("The Harn Miners’ Union met. [The teachers’ union] {said} <no>.", "teachers’ union"),
        ("The Harbour Council met. [The local council] {said} <no>.", "Harbour Council"),
        ("The Harbour Council met. [The health ministry] {said} <no>.", "health ministry"),
        ("Prime Minister Ida Oduya left. [The prime minister] {said} <no>.", "Ida Oduya"),
        ("PM Ida Oduya left. [The prime minister] {said} <no>.", "Ida Oduya"),
        (
            "Foreign Minister Ida Oduya left. [The Northland interior minister] {said} <no>.",
            "Northland interior minister",
        ),
        ("Foreign Minister Ida Oduya left. [The minister on Wednesday] {said} <no>.", "Ida Oduya"),
        ("His spokeswoman, Ida Oduya, left. [The spokeswoman] {said} <no>.", "Ida Oduya"),
        ("Envoy Ida Oduya left. [The envoy], {asked about} <the port>.", None),
        ("Envoy Ida Oduya left. [The envoy] {asked about} <the port>.", "Ida Oduya"),
        ("[Ida Oduya, the envoy,] {asked about} <the port>.", "Ida Oduya"),
        ("[The Ministry of Trade] {said} <no>. [The ministry] {added} <yes>.", "Ministry of Trade"),
        ("The Ministry of Trade met the Ministry of Health. [The ministry] {said} <no>.", "ministry"),
        ("[The Harbour Union] {said} <no>. [The group] {added} <yes>.", "Harbour Union"),
        ("[The Harbour Union] {said} in a statement <no>. [The statement] {reads}: <“Yes.”>", "Harbour Union"),
        ("[The statement] {reads}: <“Yes.”>", "statement"),
        ("[Jan Novak] {said} <yes>.\n\n[The Northland president] {said} <no>.", "Jan Novak"),
    ],
)
def test_a_role_is_the_one_whom_the_report_describes_so(text: str, name: str | None) -> None:
    """A role phrase is the one who fits; as it is where two do, and where the report names nobody."""
    assert name == names(text)[-1]


@pytest.mark.parametrize(
    ("text", "principal"),
    [
        ("[Ida Oduya, spokesperson for the Northland Foreign Ministry,] {said} <no>.", "Northland Foreign Ministry"),
        ("[Northland Foreign Ministry spokeswoman Ida Oduya] {said} <no>.", "Northland Foreign Ministry"),
        ("[Ida Oduya, Northland President Jan Novak's spokeswoman,] {said} <no>.", "Jan Novak"),
        ("[The Harbour Union spokesman] {said} <no>.", "Harbour Union"),
        ("Ida Oduya, spokesperson for the Harbour Union, came. [Oduya] {said} <no>.", "Harbour Union"),
        ("The spokeswoman for the Harbour Union, Ida Oduya, left. [Oduya] {said} <no>.", "Harbour Union"),
        (
            "[A spokesman for Northland's external affairs secretariat] {said} <no>.",
            "Northland's external affairs secretariat",
        ),
        ("[Ida Oduya, the mayor of Mbelu,] {said} <no>.", "Ida Oduya"),
        ("[The Harbour Union] {said} <no>.", "Harbour Union"),
        ("[His spokeswoman, Ida Oduya,] {said} <no>.", "Ida Oduya"),
    ],
)
def test_a_spokesman_speaks_for_another(text: str, principal: str) -> None:
    """The principal is whom a spokesman speaks for, where the report says so; everybody else speaks for themselves."""
    found = resolved(text)[-1]

    assert found.principal is not None
    assert principal == found.principal.name


def test_an_open_speaker_has_no_principal() -> None:
    """Where nobody is known to speak, nobody is spoken for."""
    found = resolved("{Reportedly} <no>.")

    assert (None, None) == (found[0].speaker, found[0].principal)
