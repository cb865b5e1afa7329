"""What a person can decide about a record: each decision is a dated, signed, reversible judgement."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from onrecord.model.judgement import Judgement
from onrecord.model.span import Span
from onrecord.record.judging import Clock, judged_date, signature, speaker_name
from onrecord.store.store import Store


class Deciding:
    """The decisions that `Record` keeps."""

    _store: Store
    _clock: Clock

    def remove(self, report: str, *, by: str | None = None, note: str | None = None) -> Judgement:
        """Take a report and its statements out of the lists, until that is undone. It stays in the record.

        `report` is its id, or the beginning of it; `by` signs, the name of this computer's user if it is not given.
        Raises UnknownId, and NothingToDo where it is removed already.
        """
        return self._store.remove(report, signature(by, note, self._clock))

    def reject(self, statement: str, *, by: str | None = None, note: str | None = None) -> Judgement:
        """Take a statement out of the lists, until that is undone. It stays in the record. See `remove`."""
        return self._store.reject(statement, signature(by, note, self._clock))

    def attribute(self, statement: str, to: str, *, by: str | None = None, note: str | None = None) -> Judgement:
        """Say that the words of a statement are those of `to`. What the model found is kept. See `remove`."""
        return self._store.attribute(statement, speaker_name(to), signature(by, note, self._clock))

    def date(self, report: str, value: str | None, *, by: str | None = None, note: str | None = None) -> Judgement:
        """Say when a report was published, until that is undone; None where nobody can know. See `remove`.

        `value` is 2024, 2024-05, 2024-05-29, 2024-05-29T19:02+03:00, or an interval of two of these. What was found is
        kept; the dates of the report's statements, and of reports that share something with it, follow. Raises
        UsageError for a date that is none.
        """
        return self._store.date(report, judged_date(value), signature(by, note, self._clock))

    def unsure_date(self, report: str, *, by: str | None = None, note: str | None = None) -> Judgement:
        """Say that it cannot be told when a report was published: `review` does not ask again. See `remove`.

        What the record has for its date stays; `date` with None takes that away, too.
        """
        return self._store.unsure_date(report, signature(by, note, self._clock))

    def add_statement(
        self,
        report: str,
        *,
        content: Iterable[Span],
        cue: Iterable[Span] = (),
        source: Iterable[Span] = (),
        speaker: str | None = None,
        by: str | None = None,
        note: str | None = None,
    ) -> Judgement:
        """Add a statement that was missed to a report, until that is undone. See `remove`.

        The spans are in code points of the report's text; those of one part do not overlap. Kind, act, force, date and
        the rest are read from the text around, as they are of every statement; so is the speaker where `speaker` is not
        given. Raises UsageError for spans that are none of the text, or of white space.
        """
        from onrecord.record.additions import added_statement

        signed = signature(by, note, self._clock)
        recorded = self._store.report(report)
        name = speaker_name(speaker) if speaker else None
        # What it shares may change; what it says of itself does not.
        date = recorded.report.date
        report_alone = replace(recorded.report, date=None if date and date.basis == "shared" else date)
        statement = added_statement(report_alone, source, cue, content, name, signed[1])
        return self._store.add_statement(statement, name, signed)

    def same(self, left: str, right: str, *, by: str | None = None, note: str | None = None) -> Judgement:
        """Say that two statements are one utterance, whatever their words. See `remove`.

        It holds over what the features say, and over an earlier decision about the two that contradicts it.
        """
        return self._store.tell("same", left, right, signature(by, note, self._clock))

    def different(self, left: str, right: str, *, by: str | None = None, note: str | None = None) -> Judgement:
        """Say that two statements are not one utterance. See `same`."""
        return self._store.tell("different", left, right, signature(by, note, self._clock))

    def unsure(self, left: str, right: str, *, by: str | None = None, note: str | None = None) -> Judgement:
        """Say that nobody can tell whether two statements are one utterance: what was decided no longer holds.

        See `same`.
        """
        return self._store.tell("unsure", left, right, signature(by, note, self._clock))

    def undo(self, judgement: str, *, by: str | None = None, note: str | None = None) -> Judgement:
        """Take a judgement back, by one more judgement, which can be undone in its turn. See `remove`."""
        return self._store.undo(judgement, signature(by, note, self._clock))

    def judgements(self, *, lost: bool = False) -> list[Judgement]:
        """All judgements, the first first; with `lost`, those about a statement that finds no place any more."""
        return [one for one in self._store.judgements() if one.lost or not lost]

    def judgement(self, id: str) -> Judgement:
        """The judgement of this id, or of the one id that begins so; UnknownId for none or several."""
        return self._store.judgement(id)
