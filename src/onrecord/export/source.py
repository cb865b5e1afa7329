"""What an export is written from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from onrecord.model.judgement import Judgement
from onrecord.model.linked import Actor, Occasion, Origin, Outlet, Utterance
from onrecord.model.recorded import RecordedReport, RecordedStatement


class Source(Protocol):
    """A record at one moment. All come by id, but statements by their report's id, then in text order."""

    def outlets(self) -> Iterator[Outlet]:
        """All outlets."""
        ...

    def reports(self) -> Iterator[RecordedReport]:
        """All reports."""
        ...

    def actors(self) -> Iterator[Actor]:
        """All actors."""
        ...

    def statements(self) -> Iterator[RecordedStatement]:
        """All statements."""
        ...

    def utterances(self) -> Iterator[Utterance]:
        """All utterances."""
        ...

    def occasions(self) -> Iterator[Occasion]:
        """All occasions."""
        ...

    def origins(self) -> Iterator[Origin]:
        """All origins."""
        ...

    def judgements(self) -> Iterator[Judgement]:
        """All judgements, in the order in which they were made."""
        ...
