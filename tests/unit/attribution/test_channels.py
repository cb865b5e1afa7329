import pytest

from onrecord.attribution.channels import act_through, read_channel
from onrecord.model.span import Span


@pytest.mark.parametrize(
    ("words", "channel", "act"),
    [
        ("Yesterday Tal, at a press conference in Varn, the capital, said", "at a press conference in Varn", "speech"),
        ("said in a statement published on its social accounts on Monday", None, "writing"),
        ("told reporters", "told reporters", "speech"),
        ("told a press conference in Varn", "told a press conference", "speech"),
        ("said on the sidelines of the Coastal States (CS) summit that", None, "speech"),
        ("Tal, the envoy, told HARBOURnews:", "told HARBOURnews", "speech"),
        ("wrote on Twitter", "on Twitter", "writing"),
        ("said in a letter to the council", "in a letter to the council", "writing"),
        ("told President Ode", None, "speech"),
        ("said", None, "speech"),
    ],
)
def test_channel(words: str, channel: str | None, act: str) -> None:
    """The words around a content name its channel; one of writing makes the act writing."""
    found = read_channel(words, (Span(0, len(words)),), "Harbour News")
    if channel is not None or words in ("told President Ode", "said"):
        assert channel == (found.text if found else None)
    else:
        assert found is not None
    assert found is None or found.text == found.span.of(words)
    assert act == act_through("speech", found)


def test_an_attitude_is_not_written() -> None:
    """A hope that stands in a letter stays a hope."""
    found = read_channel("in a letter", (Span(0, 11),), None)
    assert "attitude" == act_through("attitude", found)


@pytest.mark.parametrize(
    ("words", "channel"),
    [
        ("Tal told the Mirror of Pella on Sunday", "told the Mirror of Pella"),
        ("Tal told this newspaper yesterday", "told this newspaper"),
        ("Tal told the newspaper yesterday", None),
        ("Tal told the Mirror of Halden", None),
    ],
)
def test_the_reports_own_outlet_is_a_channel(words: str, channel: str | None) -> None:
    """What somebody told the report's own outlet has that for its channel, also under “this newspaper”."""
    found = read_channel(words, (Span(0, len(words)),), "Mirror of Pella")
    assert channel == (found.text if found else None)
