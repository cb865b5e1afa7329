"""Statements that the record is not sure of, whatever the weights of matching are now."""

from __future__ import annotations

import tempfile
from functools import cache
from itertools import product
from pathlib import Path

from tests.fakes.extraction import report_of
from tests.fakes.tagger import FakeTagger

from onrecord import Record

SAID = "Ana Berg said that the ferry will sail from the old harbour on Sunday. It rained."
UNDATED = "Ida Noor said that the lighthouse is dark. It rained."
_SPEAKERS = ("Karl Ode", "Ana Berg")
_SAY = (
    "the ferry will sail from the old harbour at noon",
    "the ferry leaves the old harbour at noon",
    "the ferry may sail from the new pier",
    "the old harbour is ready",
    "the old harbour needs a ferry",
    "the ferry will sail at noon",
    "the harbour is ready for the ferry on Sunday",
    "boats will sail from the old pier on Monday",
)


@cache
def nearly() -> str:
    """A report whose one statement may be one utterance with that of SAID, and may not."""
    with tempfile.TemporaryDirectory() as folder:
        for number, (who, said) in enumerate(product(_SPEAKERS, _SAY)):
            text = f"{who} said that {said}. It rained."
            with Record.open(Path(folder) / f"{number}.db", tagger=FakeTagger) as record:
                record.add(
                    [
                        report_of(SAID, outlet="Gazette", date="2023-03-08"),
                        report_of(text, "b.txt", outlet="Herald", date="2023-03-08"),
                    ]
                )
                if len(list(record.review("statements"))) == 1:
                    return text
    raise AssertionError("matching is sure of all these: add one that it is not sure of")
