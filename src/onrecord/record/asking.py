"""What can be asked of a record: statements, reports, utterances, actors."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.model.date import DateEstimate
from onrecord.model.linked import Actor, Occasion, Origin, Outlet, Utterance
from onrecord.model.recorded import RecordedReport, RecordedStatement
from onrecord.model.statement import Kind
from onrecord.record.embedding import Embed
from onrecord.store.queries.selection import Selection
from onrecord.store.store import Store

if TYPE_CHECKING:
    from onrecord.checking.sentence import CheckResult
    from onrecord.record.wording import Wording


class Asking:
    """The questions that `Record` answers."""

    _embed: Embed | None = None

    def __init__(self, store: Store) -> None:
        self._store = store

    def statements(
        self,
        *,
        speaker: str | None = None,
        text: str | None = None,
        since: str | None = None,
        until: str | None = None,
        outlet: str | None = None,
        kind: Kind | None = None,
        report: str | None = None,
        limit: int | None = None,
    ) -> Iterator[RecordedStatement]:
        """The statements that fit all that is given, by date, the undated last.

        `speaker`: words of the speaker's name ("asante"), or an actor's id. `text`: words that the content holds; "in
        quotation marks" as a phrase, `recogni*` for all that begins so. `since`, `until`: said between these
        dates (2024, 2024-05, 2024-05-29); undated statements are left out. Raises UsageError for what is no date
        or no word.
        """
        return self._store.statements(Selection(speaker, text, since, until, outlet, kind, report, limit))

    def statement(self, id: str) -> RecordedStatement:
        """The statement of this id, or of the one id that begins so; UnknownId for none or several."""
        return self._store.statement(id)

    def reports(self, *, text: str | None = None) -> Iterator[RecordedReport]:
        """The reports, or those whose title or text holds these words, by date, the undated last."""
        return self._store.reports(text)

    def report(self, id: str) -> RecordedReport:
        """The report of this id, or of the one id that begins so; UnknownId for none or several."""
        return self._store.report(id)

    def utterances(
        self,
        *,
        speaker: str | None = None,
        text: str | None = None,
        since: str | None = None,
        until: str | None = None,
        outlet: str | None = None,
        kind: Kind | None = None,
        min_origins: int = 1,
        limit: int | None = None,
    ) -> Iterator[Utterance]:
        """The utterances one of whose statements fits all that is given, by date. See `statements`.

        One that is undated comes behind those of the day of its first report, and what has no date at all last.
        `min_origins`: carried by at least so many independent origins.
        """
        selection = Selection(speaker, text, since, until, outlet, kind, limit=limit)
        return self._store.utterances(selection, min_origins)

    def first_reported(self, utterance: Utterance) -> DateEstimate | None:
        """The date of the first report that carries it, None where none is dated: it was not said later.

        It is not the day on which it was said.
        """
        return self._store.first_reported(utterance.id)

    def utterance(self, id: str) -> Utterance:
        """The utterance of this id, or of the one id that begins so; UnknownId for none or several."""
        return self._store.utterance(id)

    def wording(self, utterance: str) -> Wording:
        """The versions of an utterance side by side: what each adds, drops or changes, and what it loses."""
        from onrecord.record.wording import wording

        found = self.utterance(utterance)
        return wording(found, [self.statement(id) for id in found.statements])

    def check(self, text: str, *, speaker: str | None = None) -> CheckResult:
        """Whether these words are on the record: verbatim, in other words, by someone else, quoted or denied, or not.

        With `speaker`, words of a name, only what that speaker said counts as said. The nearest statements are given
        in any case, with what differs. What somebody hopes or believes is never taken for what they said. Of several
        sentences that are not on the record as they stand, the first 20 are looked at one by one as well.
        """
        from onrecord.checking.passages import MOST, with_sentences
        from onrecord.checking.sentence import LONGEST, CheckedSentence
        from onrecord.wording.tokens import sentences

        split = text.split()
        whole = self._checked(" ".join(split[:LONGEST]), speaker)
        found, cut = sentences(text), len(split) > LONGEST
        if whole.verdict == "verbatim" and not cut:
            return whole
        each = [" ".join(one.split()) for one in found[:MOST]] if len(found) > 1 else []
        checked_each = [CheckedSentence(one, self._checked(" ".join(one.split()[:LONGEST]), speaker)) for one in each]
        return with_sentences(whole, checked_each, len(found), (min(len(split), LONGEST), len(split)))

    def _checked(self, text: str, speaker: str | None) -> CheckResult:
        """The verdict on a text as a whole; each white space in it is one blank."""
        from onrecord.checking.sentence import CheckResult, checked, looked_for

        meaning = self._embed([text[:4000]])[0] if self._embed and text else None
        looked = looked_for(text, meaning)
        if not looked.words:
            return CheckResult("not found", "There are no words to look for.", ())
        if len(looked.words) == 1 and not looked.stems:
            return CheckResult("not found", "That word is in every report. Give more of what was said.", ())
        return checked(text, looked, self._store.held(looked), speaker)

    def occasion(self, id: str) -> Occasion:
        """The occasion of this id, or of the one id that begins so; UnknownId for none or several."""
        return self._store.occasion(id)

    def origins(self, utterance: Utterance) -> list[Origin]:
        """The independent ways by which an utterance reached the reports, with the reason for every collapse."""
        return self._store.origins(utterance.origins)

    def origin(self, id: str) -> Origin:
        """The origin of this id, or of the one id that begins so; UnknownId for none or several."""
        return self._store.origin(id)

    def actors(self, name: str | None = None) -> list[Actor]:
        """All who speak or are spoken for, or those one of whose names holds the words of `name`, by name."""
        return self._store.actors(name)

    def actor(self, id_or_name: str) -> Actor:
        """The actor of this id, or the only one with these words in a name; UnknownId for none or several."""
        return self._store.actor(id_or_name)

    def outlets(self) -> list[Outlet]:
        """The outlets of all reports, by name."""
        return self._store.outlets()

    def counts(self) -> tuple[int, int]:
        """How many reports and how many statements stand."""
        return self._store.counts()
