import numpy as np
import pytest

from onrecord.attribution.kinds import read_kind
from onrecord.model.span import Span


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“The bridge is closed for good,”", "direct"),
        ("that the bridge is closed", "indirect"),
        ("that the bridge is “closed for good”", "mixed"),
        ("that “the bridge is closed for good and all”", "direct"),
        ("“closed” bridge", "mixed"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    """A content is direct where nearly all its words are quoted, indirect where none is, else mixed."""
    quoted = np.zeros(len(text), dtype=np.bool_)
    if "“" in text:
        quoted[text.index("“") : text.index("”") + 1] = True
    assert kind == read_kind(text, (Span(0, len(text)),), quoted)
