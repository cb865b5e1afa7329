"""`Record`: the one class that a program needs.

Longer than other modules, because it is the whole public API with its documentation. It only hands on: the work is done
by the services that `__init__` names, each in a module of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from onrecord.model.judgement import Judgement
from onrecord.model.linked import Actor, Occasion, Origin, Outlet, Utterance
from onrecord.model.recorded import RecordedReport, RecordedStatement
from onrecord.model.span import Span
from onrecord.record.adding import Adding
from onrecord.record.checking import Checking
from onrecord.record.comparing import Comparing
from onrecord.record.damage import damage_behind
from onrecord.record.deciding import Deciding, Parts
from onrecord.record.deciding_about_actors import DecidingAboutActors
from onrecord.record.embedding import Embed
from onrecord.record.exporting import Exporting
from onrecord.record.inputs import (
    Input,
    PathLike,
    extractions,
    reports_of,
    shipped_embedder,
    shipped_tagger,
    supplied,
)
from onrecord.record.judging import Clock, utc_now
from onrecord.record.looking_back import LookingBack
from onrecord.record.opening import opened
from onrecord.record.reextracting import Reextracting
from onrecord.store.database.connection import LONGEST_WAIT, Waiting
from onrecord.store.queries.selection import Selection
from onrecord.store.store import Store

if TYPE_CHECKING:
    from onrecord.checking.sentence import CheckResult
    from onrecord.export.formats import Format
    from onrecord.export.tables import Table
    from onrecord.model.date import DateEstimate
    from onrecord.model.doubt import Doubt, DoubtKind
    from onrecord.model.listed import Facets, ListedActor, ListedOutlet, ListedReport, Listing, Told
    from onrecord.model.statement import Kind
    from onrecord.model.tags import Tagger
    from onrecord.record.adding import AddResult, Progress
    from onrecord.record.exporting import Sink
    from onrecord.record.reextracting import ReextractProgress, ReextractResult
    from onrecord.record.wording import Wording
    from onrecord.wording.meaning import Embedder


class Record:
    """A record of who said what: one SQLite file.

    Made by `Record.open`; use it in a `with` statement, or call `close`. Several processes may read and write one
    record at once. One `Record` belongs to the thread that opened it.
    """

    def __init__(self, store: Store, load_tagger: Callable[[], Tagger], embed: Embed | None, clock: Clock) -> None:
        self._store = store
        self._adding = Adding(store, partial(extractions, load_tagger=load_tagger))
        self._reextracting = Reextracting(store, load_tagger)
        self._exporting = Exporting(store)
        self._asking = store.lookups
        self._listing = store.lists
        self._comparing = Comparing(store.lookups)
        self._checking = Checking(store.lookups, embed)
        self._deciding = Deciding(store, clock)
        self._deciding_about_actors = DecidingAboutActors(store, clock)
        self._looking_back = LookingBack(store)

    @classmethod
    def open(
        cls,
        path: PathLike,
        *,
        create: bool = True,
        tagger: Callable[[], Tagger] | None = None,
        embedder: Callable[[], Embedder] | None = None,
        on_wait: Waiting | None = None,
        clock: Clock = utc_now,
        wait: float = LONGEST_WAIT,
    ) -> Record:
        """The record at `path`; a new one where there is none, unless `create` is false.

        `tagger` makes the model that finds statements, in place of the one in the package; it is called
        when the first new report is added, and not before. `embedder` makes the one that tells how near sentences
        lie in meaning; where only `tagger` is given, statements are matched by their words alone. `on_wait` is called
        with the seconds waited so far, while another program writes to the record; `clock` gives the time that
        judgements are dated with. Raises
        NoRecord, NotARecord, RecordDamaged, RecordTooNew, RecordBusy (after `wait` seconds).
        """
        embed = Embed.by(embedder or (None if tagger else shipped_embedder))
        store = opened(Path(path), embed, create=create, wait=wait, on_wait=on_wait)
        return cls(store, tagger or shipped_tagger, embed, clock)

    def __enter__(self) -> Record:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()
        damaged = damage_behind(error, self.path)
        if damaged is not None:
            raise damaged from error

    def close(self) -> None:
        """Let go of the record. When nobody else has it open, one file remains on disk."""
        self._store.close()

    @property
    def path(self) -> Path:
        """Where the record is."""
        return self._store.path

    # Adding, exporting, upkeep.

    def add(
        self,
        inputs: PathLike | Iterable[Input],
        *,
        outlet: str | None = None,
        date: str | None = None,
        url: str | None = None,
        title: str | None = None,
        language: str | None = None,
        meta: PathLike | None = None,
        on_progress: Progress | None = None,
    ) -> AddResult:
        """Read files and folders (or take reports that are read already), and store each report with its statements.

        Each report is stored in a transaction of its own: whatever happens, the record holds whole reports. What is
        known already is left as it is, so adding twice changes nothing. Of what cannot be read, `failed` in the
        result says why; everything else is added.

        `outlet`, `date` (2024, 2024-05, 2024-05-29), `url`, `title` and `language` are said of all files, and hold
        over what a file says of itself; `meta` is a CSV table (file, outlet, date, url, title) that says it of each.
        Reports that are read already are taken as they are. Raises UsageError for a date that is none, and
        InputError for a table that cannot be read.
        """
        said = supplied(outlet=outlet, date=date, url=url, title=title, language=language, meta=meta)
        return self._adding.add(reports_of(inputs, said), on_progress)

    def reextract(self, *, on_progress: ReextractProgress | None = None) -> ReextractResult:
        """Find anew the statements of all reports that another model than the present one found.

        Each report is one transaction: it can be interrupted, and done again. Judgements stay with the statements that
        overlap those they were made on; `judgements(lost=True)` gives those that find no place.
        """
        return self._reextracting.reextract(on_progress)

    def relink(self, *, on_progress: Callable[[int, int], None] | None = None) -> None:
        """Work out anew all that follows from reports, statements and judgements, and make the indexes anew.

        It puts right what `verify` finds wrong with these. `on_progress` is called with how many steps are done, and of
        how many.
        """
        self._store.derive(on_progress)

    def set_owners(self, file: str) -> None:
        """Keep who owns which outlet, from the text of an `outlets.toml`; outlets of one owner are one origin.

        It takes the place of what was given before. Raises UsageError, which names the line.
        """
        self._store.set_owners(file)

    def backup(self, target: PathLike) -> None:
        """Copy the record as it is now to `target`, a file that is not there yet, while others read and write.

        Raises NoBackup.
        """
        self._store.back_up(Path(target))

    def export(self, format: Format, sink: Sink | PathLike, *, table: Table = "statements") -> None:
        """Write the record to `sink`, a binary stream or the path of a file: as "jsonl", all of it, or as "csv" or
        "parquet", one `table`, of "statements" or of "reports" with their texts.

        The same record gives the same bytes, in whatever order its reports came.
        """
        return self._exporting.export(format, sink, table)

    # Asking.

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
        return self._asking.statements(Selection(speaker, text, since, until, outlet, kind, report, limit))

    def statement(self, id: str) -> RecordedStatement:
        """The statement of this id, or of the one id that begins so; UnknownId for none or several."""
        return self._asking.statement(id)

    def reports(self, *, text: str | None = None) -> Iterator[RecordedReport]:
        """The reports, or those whose title or text holds these words, by date, the undated last."""
        return self._asking.reports(text)

    def report(self, id: str) -> RecordedReport:
        """The report of this id, or of the one id that begins so; UnknownId for none or several."""
        return self._asking.report(id)

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
        return self._asking.utterances(Selection(speaker, text, since, until, outlet, kind, limit=limit), min_origins)

    def first_reported(self, utterance: Utterance) -> DateEstimate | None:
        """The date of the first report that carries it, None where none is dated: it was not said later.

        It is not the day on which it was said.
        """
        return self._asking.first_reported(utterance.id)

    def utterance(self, id: str) -> Utterance:
        """The utterance of this id, or of the one id that begins so; UnknownId for none or several."""
        return self._asking.utterance(id)

    def wording(self, utterance: str) -> Wording:
        """The versions of an utterance side by side: what each adds, drops or changes, and what it loses."""
        return self._comparing.wording(utterance)

    def check(self, text: str, *, speaker: str | None = None) -> CheckResult:
        """Whether these words are on the record: verbatim, in other words, by someone else, quoted or denied, or not.

        With `speaker`, words of a name, only what that speaker said counts as said. The nearest statements are given
        in any case, with what differs. What somebody hopes or believes is never taken for what they said. Of several
        sentences that are not on the record as they stand, the first 20 are looked at one by one as well.
        """
        return self._checking.check(text, speaker)

    def occasion(self, id: str) -> Occasion:
        """The occasion of this id, or of the one id that begins so; UnknownId for none or several."""
        return self._asking.occasion(id)

    def origins(self, utterance: Utterance) -> list[Origin]:
        """The independent ways by which an utterance reached the reports, with the reason for every collapse."""
        return self._asking.origins(utterance.origins)

    def origin(self, id: str) -> Origin:
        """The origin of this id, or of the one id that begins so; UnknownId for none or several."""
        return self._asking.origin(id)

    def actors(self, name: str | None = None) -> list[Actor]:
        """All who speak or are spoken for, or those one of whose names holds the words of `name`, by name."""
        return self._asking.actors(name)

    def actor(self, id_or_name: str) -> Actor:
        """The actor of this id, or the only one with these words in a name; UnknownId for none or several."""
        return self._asking.actor(id_or_name)

    def outlets(self) -> list[Outlet]:
        """The outlets of all reports, by name."""
        return self._asking.outlets()

    def counts(self) -> tuple[int, int]:
        """How many reports and how many statements stand."""
        return self._asking.counts()

    # Listing page by page, for those who show it: never more is read than is shown. A `Selection` says which
    # statements; `offset` counts from 0.

    def select(self, selection: Selection) -> Iterator[RecordedStatement]:
        """All statements that fit, by date, the undated last."""
        return self._asking.statements(selection)

    def select_utterances(self, selection: Selection) -> Iterator[Utterance]:
        """All utterances one of whose statements fits, by date, the undated last."""
        return self._asking.utterances(selection, selection.min_origins)

    def statement_page(self, selection: Selection, *, offset: int = 0, size: int = 50) -> Listing[RecordedStatement]:
        """A page of the statements that fit, by date, the undated last."""
        return self._listing.statement_page(selection, offset, size)

    def utterance_page(self, selection: Selection, *, offset: int = 0, size: int = 50) -> Listing[Utterance]:
        """A page of the utterances one of whose statements fits, by date, the undated last."""
        return self._listing.utterance_page(selection, offset, size)

    def occasion_page(self, selection: Selection, *, offset: int = 0, size: int = 50) -> Listing[Occasion]:
        """A page of the occasions one of whose statements fits, by date, the undated last."""
        return self._listing.occasion_page(selection, offset, size)

    def search(
        self, selection: Selection, *, offset: int = 0, size: int = 50
    ) -> tuple[Listing[RecordedStatement], Facets]:
        """A page of the statements that fit, by date, the undated last, and how they divide."""
        return self._listing.searched(selection, offset, size)

    def facets(self, selection: Selection) -> Facets:
        """How the statements that fit divide: by speaker, outlet, kind, force, act and year."""
        return self._listing.facets(selection)

    def statements_in(self, report: str) -> list[RecordedStatement]:
        """All statements of the report of this id, in text order, the rejected with them."""
        return self._listing.statements_in(report)

    def report_page(
        self,
        *,
        text: str | None = None,
        outlet: str | None = None,
        removed: bool = False,
        offset: int = 0,
        size: int = 50,
    ) -> Listing[ListedReport]:
        """A page of the reports with these words in title or text, of this outlet, by date, the undated last.

        With `removed`, those that a person took out of the lists.
        """
        return self._listing.report_page(text, outlet, removed, offset, size)

    def listed_outlets(self) -> list[ListedOutlet]:
        """All outlets with the number of their reports and statements, the one with most reports first."""
        return self._listing.listed_outlets()

    def outlet_name(self, id: str) -> str | None:
        """The name of the outlet of this id; None where there is none."""
        return self._listing.outlet_name(id)

    def listed_actors(self) -> list[ListedActor]:
        """All who speak with the number of their statements, the one with most first."""
        return self._listing.listed_actors()

    def told(self, selection: Selection, *, most: int = 2_000) -> list[Told]:
        """Utterances of the statements that fit, by date, the undated last, as a timeline shows them.

        Of the latest `most` statements with a date, and of `most` without one.
        """
        return self._listing.told(selection, most)

    def told_of(self, utterances: Sequence[str]) -> list[Told]:
        """The utterances of these ids, as a timeline shows them."""
        return self._listing.told_of(utterances)

    def judgement_page(self, *, offset: int = 0, size: int = 50) -> Listing[Judgement]:
        """A page of the judgements, the last first."""
        return self._listing.judgement_page(offset, size)

    def judged_one(self, utterance: Utterance) -> list[Judgement]:
        """The judgements by which statements of the utterance are one, the last first: a reason over all others."""
        return self._looking_back.joining(utterance)

    def holding(self, judgement: Judgement) -> bool:
        """Whether what it says holds: it is not undone, and no later one about the same says otherwise."""
        return self._looking_back.holds(judgement)

    def judgements_about(self, report: str) -> list[Judgement]:
        """The judgements on this report and its statements that hold, the first first."""
        return self._listing.judgements_about(report)

    # Deciding: each decision is a dated, signed, reversible judgement.

    def remove(self, report: str, *, by: str | None = None, note: str | None = None) -> Judgement:
        """Take a report and its statements out of the lists, until that is undone. It stays in the record.

        `report` is its id, or the beginning of it; `by` signs, the name of this computer's user if it is not given.
        Raises UnknownId, and NothingToDo where it is removed already.
        """
        return self._deciding.remove(report, by, note)

    def reject(self, statement: str, *, by: str | None = None, note: str | None = None) -> Judgement:
        """Take a statement out of the lists, until that is undone. It stays in the record. See `remove`."""
        return self._deciding.reject(statement, by, note)

    def attribute(self, statement: str, to: str, *, by: str | None = None, note: str | None = None) -> Judgement:
        """Say that the words of a statement are those of `to`. What the model found is kept. See `remove`."""
        return self._deciding.attribute(statement, to, by, note)

    def date(self, report: str, value: str | None, *, by: str | None = None, note: str | None = None) -> Judgement:
        """Say when a report was published, until that is undone; None where nobody can know. See `remove`.

        `value` is 2024, 2024-05, 2024-05-29, 2024-05-29T19:02+03:00, or an interval of two of these. What was found is
        kept; the dates of the report's statements, and of reports that share something with it, follow. Raises
        UsageError for a date that is none.
        """
        return self._deciding.date(report, value, by, note)

    def unsure_date(self, report: str, *, by: str | None = None, note: str | None = None) -> Judgement:
        """Say that it cannot be told when a report was published: `review` does not ask again. See `remove`.

        What the record has for its date stays; `date` with None takes that away, too.
        """
        return self._deciding.unsure_date(report, by, note)

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
        return self._deciding.add_statement(report, Parts(source, cue, content), speaker, by, note)

    def same(self, left: str, right: str, *, by: str | None = None, note: str | None = None) -> Judgement:
        """Say that two statements are one utterance, whatever their words. See `remove`.

        It holds over what the features say, and over an earlier decision about the two that contradicts it.
        """
        return self._deciding.tell("same", left, right, by, note)

    def different(self, left: str, right: str, *, by: str | None = None, note: str | None = None) -> Judgement:
        """Say that two statements are not one utterance. See `same`."""
        return self._deciding.tell("different", left, right, by, note)

    def unsure(self, left: str, right: str, *, by: str | None = None, note: str | None = None) -> Judgement:
        """Say that nobody can tell whether two statements are one utterance: what was decided no longer holds.

        See `same`.
        """
        return self._deciding.tell("unsure", left, right, by, note)

    def undo(self, judgement: str, *, by: str | None = None, note: str | None = None) -> Judgement:
        """Take a judgement back, by one more judgement, which can be undone in its turn. See `remove`."""
        return self._deciding.undo(judgement, by, note)

    def judgements(self, *, lost: bool = False) -> list[Judgement]:
        """All judgements, the first first; with `lost`, those about a statement that finds no place any more."""
        return self._looking_back.judgements(lost)

    def judgement(self, id: str) -> Judgement:
        """The judgement of this id, or of the one id that begins so; UnknownId for none or several."""
        return self._asking.judgement(id)

    # Deciding about actors, and what the record would like to be told.

    def merge_actors(self, a: str, b: str, *, by: str | None = None, note: str | None = None) -> Judgement:
        """Say that two actors, each given by a name or an id, are one.

        It holds for later reports, too. Raises UnknownId; NothingToDo where they are one already; UsageError where that
        contradicts another decision, or both are the same name.
        """
        return self._deciding_about_actors.tell("same", a, b, by, note)

    def split_actors(self, a: str, b: str, *, by: str | None = None, note: str | None = None) -> Judgement:
        """Say that two names, of one actor or of two, are not one. See `merge_actors`.

        Where `b` is the id of a report or a statement, whoever `a` is taken for in that report is somebody else of that
        name. UsageError where the report takes nobody for `a`, or names nobody.
        """
        return self._deciding_about_actors.tell("different", a, b, by, note)

    def unsure_actors(self, a: str, b: str, *, by: str | None = None, note: str | None = None) -> Judgement:
        """Say that it cannot be told whether two are one: `review` does not ask again. See `merge_actors`."""
        return self._deciding_about_actors.tell("unsure", a, b, by, note)

    def rename_actor(self, a: str, name: str, *, by: str | None = None, note: str | None = None) -> Judgement:
        """Give an actor the name that it is shown by.

        Raises UnknownId; NothingToDo where it has it; UsageError for no name, or for one that is too long.
        """
        return self._deciding_about_actors.rename(a, name, by, note)

    def know_actors(self, path: PathLike) -> bool:
        """Keep what a file tells of actors (docs/speakers.md) in the record, in place of an earlier file.

        False where it says what the record has already. Raises UsageError, which names the line of an error.
        """
        return self._deciding_about_actors.know(path)

    def review(self, kind: DoubtKind | None = None) -> Iterator[Doubt]:
        """What the record is not sure of, one after the other, without what was settled since: actors, statements that
        may be one utterance, dates of reports; all, or those of one kind. `Doubt` says what each holds.
        """
        return self._asking.doubts(kind)

    def doubted(self, *, most: int = 200) -> dict[DoubtKind, int]:
        """Of how many actors, statements and dates the record is not sure, counted up to `most`."""
        return self._asking.doubted(most)

    def objections(self, actor: str | Actor | None = None) -> list[tuple[str, str]]:
        """What the reports say against decisions about actors, each a judgement's id and a sentence; all, or of one."""
        return self._deciding_about_actors.objections(actor)

    def actor_ids(self, actor: str) -> list[str]:
        """The ids, present and former, of an actor given by name or id. Raises UnknownId."""
        return self._deciding_about_actors.ids(actor)
