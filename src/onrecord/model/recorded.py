"""Reports and statements as the record holds them."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.date import DateEstimate
from onrecord.model.linked import Links
from onrecord.model.report import Report
from onrecord.model.statement import Force, Statement


@dataclass(frozen=True, slots=True)
class RecordedReport:
    """A report of the record.

    `paths` are all under which its text was given, sorted; `copies` the ids of other reports with the same text;
    `statements` how many of its statements stand, found by `model`; `removed` the judgement by which it left the lists.
    """

    report: Report
    paths: tuple[str, ...]
    copies: tuple[str, ...]
    statements: int
    model: str
    removed: str | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A report without its text: enough to say where a statement stands."""

    id: str
    path: str
    outlet: str | None
    title: str | None
    url: str | None
    date: DateEstimate | None


@dataclass(frozen=True, slots=True)
class RecordedStatement:
    """A statement of the record, with its report's heading and what it is linked to.

    `rejected` is the judgement by which it, or its whole report, left the lists; `added` the one by which a person
    added it, None where the model found it.
    """

    statement: Statement
    heading: Heading
    links: Links
    model: str
    rejected: str | None = None
    added: str | None = None

    @property
    def id(self) -> str:
        """The statement's id."""
        return self.statement.id

    @property
    def speaker(self) -> str | None:
        """The speaker's name; None where it is not known."""
        return self.statement.speaker.name if self.statement.speaker else None

    @property
    def text(self) -> str:
        """The words of the content."""
        return self.statement.content_text

    @property
    def force(self) -> Force:
        """What the cue does: asserts, denies, warns ..."""
        return self.statement.force

    @property
    def date(self) -> DateEstimate | None:
        """When it was said, as far as that is known."""
        return self.statement.date

    @property
    def outlet(self) -> str | None:
        """The outlet whose report holds it."""
        return self.heading.outlet
