"""Judgements in words: what was decided, and about what, each thing with the address where it is shown."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from onrecord import Record
from onrecord.errors import UnknownId
from onrecord.model.judgement import UNKNOWN, Judgement, Subject
from onrecord.web.dates import date_words
from onrecord.web.words import clipped, headline, isolated, source

_DECIDED = {
    "remove": "removed a report",
    "reject": "rejected a statement",
    "attribute": "said whose words a statement gives",
    "add": "added a statement",
    "undo": "took back a decision",
    "rename": "gave an actor another name",
    "date": "said when a report was published",
}
_ONE = {
    ("same", "a"): "judged two actors to be one",
    ("different", "a"): "judged two actors to be different",
    ("unsure", "a"): "left open whether two actors are one",
    ("same", "s"): "judged two statements to be one utterance",
    ("different", "s"): "judged two statements to be two utterances",
    ("unsure", "s"): "left open whether two statements are one utterance",
    ("unsure", "r"): "left open when a report was published",
}

_NO_ACTOR = "nobody is shown as this one now: no report names them, or a decision was taken back"
_NO_STATEMENT = "no longer among the statements: its report was read anew, or adding it was taken back"


@dataclass(frozen=True, slots=True)
class Thing:
    """What was decided about: its words, where it is shown (None where that is nowhere any more), and where from;
    `gone` says what became of it where it is shown nowhere.
    """

    words: str
    href: str | None
    where: str = ""
    gone: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A judgement with what it is about; where it takes back another, that one, too. `replaced` where it is not taken
    back, and yet a later one says otherwise.
    """

    judgement: Judgement
    things: tuple[Thing, ...]
    undone: Entry | None = None
    replaced: bool = False


def decided(judgement: Judgement) -> Markup:
    """Who decided what, in a line."""
    kind = judgement.subjects[0].id[:1] if judgement.subjects else ""
    said = _ONE.get((judgement.decision, kind)) or _DECIDED.get(judgement.decision, judgement.decision)
    line = Markup("{} {}").format(isolated(judgement.by), said)
    if judgement.name is None:
        return line
    if judgement.decision == "date":
        when = "nobody can know" if judgement.name == UNKNOWN else date_words(judgement.name)
        return Markup("{}: {}").format(line, when)
    return Markup("{}: {}").format(line, isolated(judgement.name))


def entry_of(record: Record, judgement: Judgement, depth: int = 0) -> Entry:
    """The judgement with what it is about, looked up."""
    undone = None
    if judgement.decision == "undo" and depth < 3:
        undone = entry_of(record, record.judgement(judgement.subjects[0].id), depth + 1)
    things = () if undone else tuple(_thing(record, subject) for subject in judgement.subjects)
    replaced = judgement.undone_by is None and not record.holding(judgement)
    return Entry(judgement, things, undone, replaced)


def _thing(record: Record, subject: Subject) -> Thing:
    now, kind = subject.now, subject.id[:1]
    if kind == "j":
        return Thing("that decision", f"/judgements/{subject.id}")
    if kind == "a":
        return Thing(clipped(subject.text or subject.id, 100), f"/actors/{now}" if now else None, gone=_NO_ACTOR)
    if kind == "r":
        report = record.report(subject.id).report
        return Thing(clipped(headline(report), 120), f"/reports/{report.id}", report.outlet or "")
    words = clipped(subject.text or subject.id, 200)
    try:
        found = record.statement(now) if now else None
    except UnknownId:
        found = None
    if found is None:
        return Thing(words, None, gone=_NO_STATEMENT)
    return Thing(words, f"/statements/{now}", ", ".join(filter(None, (found.speaker, source(found.heading)))))
