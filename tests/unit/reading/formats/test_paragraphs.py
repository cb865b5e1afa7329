"""Which paragraphs of a page are its text: justext's answer, in less time."""

from __future__ import annotations

import copy
from pathlib import Path
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st
from justext.core import revise_paragraph_classification
from tests.fakes.command import run_bounded

from onrecord.reading.formats.paragraphs import revise

PARAGRAPH = st.builds(
    SimpleNamespace,
    cf_class=st.sampled_from(("good", "bad", "short", "short", "neargood", "neargood")),
    class_type=st.just(""),
    heading=st.booleans(),
    text=st.sampled_from((1, 60, 150, 151)).map("x".__mul__),
)


@given(st.lists(PARAGRAPH, max_size=12))
def test_the_classes_are_those_of_justext(paragraphs: list[SimpleNamespace]) -> None:
    """Each paragraph gets the class that justext gives it."""
    others = copy.deepcopy(paragraphs)
    revise_paragraph_classification(others, 150)
    revise(paragraphs)
    assert [one.class_type for one in others] == [one.class_type for one in paragraphs]


def test_a_long_table(tmp_path: Path) -> None:
    """A page of as many cells as a page may have is read in bounded time."""
    cells = "<td>x</td>" * 29_000
    story = "<p>The harbour master of Karst said on Monday that the ferry would sail.</p>"
    (tmp_path / "a.html").write_text(f"<html><body>{story}<table><tr>{cells}</tr></table></body></html>")
    done = run_bounded(["extract", "a.html"], tmp_path, seconds=40)
    assert "is not in English" in done.err, done.err
