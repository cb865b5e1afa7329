"""Deciding: what a person says of reports and statements becomes a signed and dated judgement."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from onrecord.model.judgement import Judgement
from onrecord.model.span import Span
from onrecord.record.judging import Clock, judged_date, signature, speaker_name
from onrecord.store.store import Store


@dataclass(frozen=True, slots=True)
class Parts:
    """Where the parts of a statement stand in the text of its report."""

    source: Iterable[Span]
    cue: Iterable[Span]
    content: Iterable[Span]


class Deciding:
    """Signs the decisions of a person, and has the store keep them.

    Of each, `by` is who signs, this computer's user where that is None, and `note` what they add.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._decisions = store.decisions
        self._lookups = store.lookups
        self._clock = clock

    def remove(self, report: str, by: str | None, note: str | None) -> Judgement:
        """Take a report and its statements out of the lists."""
        return self._decisions.remove(report, signature(by, note, self._clock))

    def reject(self, statement: str, by: str | None, note: str | None) -> Judgement:
        """Take a statement out of the lists."""
        return self._decisions.reject(statement, signature(by, note, self._clock))

    def attribute(self, statement: str, to: str, by: str | None, note: str | None) -> Judgement:
        """Say that the words of a statement are those of `to`."""
        return self._decisions.attribute(statement, speaker_name(to), signature(by, note, self._clock))

    def date(self, report: str, value: str | None, by: str | None, note: str | None) -> Judgement:
        """Say when a report was published; None where nobody can know."""
        return self._decisions.date(report, judged_date(value), signature(by, note, self._clock))

    def unsure_date(self, report: str, by: str | None, note: str | None) -> Judgement:
        """Say that it cannot be told when a report was published."""
        return self._decisions.unsure_date(report, signature(by, note, self._clock))

    def add_statement(
        self, report: str, parts: Parts, speaker: str | None, by: str | None, note: str | None
    ) -> Judgement:
        """Add a statement to a report; what is not given is read from the text around."""
        from onrecord.record.additions import added_statement

        signed = signature(by, note, self._clock)
        recorded = self._lookups.report(report)
        name = speaker_name(speaker) if speaker else None
        # What it shares may change; what it says of itself does not.
        date = recorded.report.date
        report_alone = replace(recorded.report, date=None if date and date.basis == "shared" else date)
        statement = added_statement(report_alone, parts.source, parts.cue, parts.content, name, signed[1])
        return self._decisions.add_statement(statement, name, signed)

    def tell(
        self,
        decision: Literal["same", "different", "unsure"],
        left: str,
        right: str,
        by: str | None,
        note: str | None,
    ) -> Judgement:
        """Say whether two statements are one utterance."""
        return self._decisions.tell(decision, left, right, signature(by, note, self._clock))

    def undo(self, judgement: str, by: str | None, note: str | None) -> Judgement:
        """Take a judgement back."""
        return self._decisions.undo(judgement, signature(by, note, self._clock))
