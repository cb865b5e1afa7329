"""Judgements in words."""

from __future__ import annotations

from onrecord.cli.neutral import one_line
from onrecord.model.judgement import Judgement, Subject

_DONE = {
    "remove": "removed report",
    "add": "added statement",
    "reject": "rejected statement",
    "attribute": "attributed statement",
    "same": "said that these are one utterance:",
    "different": "said that these are not one utterance:",
    "unsure": "is unsure whether these are one utterance:",
    "date": "dated report",
    "undo": "undid",
}
_OF_ACTORS = {
    "same": "said that {0} are one actor",
    "different": "said that {0} are not one actor",
    "unsure": "is unsure whether {0} are one actor",
    "rename": "named {0}",
}
_LENGTH = 9  # characters of an id: two judgements of one record share them once in millions


def sentence(judgement: Judgement) -> str:
    """Who decided what about what, on one line: "Ana removed report r1234"."""
    if judgement.decision in _OF_ACTORS and all(subject.id.startswith("a") for subject in judgement.subjects):
        return _of_actors(judgement)
    if judgement.decision == "unsure" and len(judgement.subjects) == 1:
        return one_line(f"{judgement.by} is unsure when report {judgement.subjects[0].id} was published")
    about = ", ".join(subject.id for subject in judgement.subjects)
    to = f" to {judgement.name}" if judgement.name else ""
    return one_line(f"{judgement.by} {_DONE[judgement.decision]} {about}{to}")


def _of_actors(judgement: Judgement) -> str:
    both = " and ".join(map(_actor, judgement.subjects))
    to = f" {judgement.name}" if judgement.name else ""
    return one_line(f"{judgement.by} {_OF_ACTORS[judgement.decision].format(both)}{to}")


def _actor(subject: Subject) -> str:
    where = f" in report {subject.report[:_LENGTH]}" if subject.report else ""
    return f"{subject.text or '?'}{where} ({subject.id[:_LENGTH]})"


def plain_judgement_line(judgement: Judgement) -> str:
    """The judgement as fields between tabs: id, at, by, decision, subjects, now, name, undone by, note, words."""
    subjects = judgement.subjects
    fields = (
        judgement.id,
        judgement.at,
        judgement.by,
        judgement.decision,
        " ".join(subject.id for subject in subjects),
        " ".join(subject.now or "lost" for subject in subjects),
        judgement.name or "",
        judgement.undone_by or "",
        judgement.note or "",
        " / ".join(subject.text for subject in subjects if subject.text),
    )
    return "\t".join(map(one_line, fields))


def judgement_lines(judgement: Judgement, holds: bool = True) -> list[str]:
    """The judgement for a person: what was decided, then its words, its note, and what has become of it; of one that
    neither `holds` nor is undone, that a later one says otherwise.
    """
    at = judgement.at[:16].replace("T", " ")
    lines = [f"{judgement.id[:_LENGTH]}  {at} UTC  {sentence(judgement)}."]
    for subject in judgement.subjects:
        if subject.text and not subject.id.startswith("a"):
            lines.append(f"    {one_line(subject.text)}")
        if subject.now is None:
            statement = subject.report and not subject.id.startswith("a")
            lines.append("    lost: no statement is where it was" if statement else "    no report names it now")
        elif subject.report and not subject.id.startswith("a") and subject.now != subject.id:
            lines.append(f"    the statement is now {subject.now}")
    if judgement.note:
        lines.append(f"    note: {one_line(judgement.note)}")
    if judgement.undone_by:
        lines.append(f"    undone by {judgement.undone_by[:_LENGTH]}")
    elif not holds:
        lines.append("    replaced by a later decision")
    return lines
