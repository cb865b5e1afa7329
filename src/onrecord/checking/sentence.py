"""Whether a sentence is on the record: compares it with statements that share its words or its meaning."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from onrecord.checking.contradicted import negation_differs, otherwise
from onrecord.checking.findings import Against as Against
from onrecord.checking.findings import CheckedSentence as CheckedSentence
from onrecord.checking.findings import CheckResult as CheckResult
from onrecord.checking.findings import How as How
from onrecord.checking.findings import Near as Near
from onrecord.checking.findings import Verdict as Verdict
from onrecord.checking.verdicts import ordered, rank, verdict_on, why
from onrecord.model.statement import Statement
from onrecord.wording.contractions import spoken
from onrecord.wording.meaning import Vectors, kept, nearness
from onrecord.wording.names import skeleton
from onrecord.wording.reporting_verbs import frame, repeating
from onrecord.wording.shared_runs import longest_run
from onrecord.wording.terms import rarity, stems, weight, words
from onrecord.wording.tokens import sentences
from onrecord.wording.versions import Versions, versions_of

LONGEST = 300
"""Words of a sentence that are looked for; what it says is said by then."""

_NEARLY = 0.9  # of the words of the sentence, in one run: in other words, for the rest of them are others
_FEW = 4  # words: a shorter sentence is there only where all of it is
_FULL = 0.6  # of the words of the sentence; a statement that has fewer leaves out what is said of it
_OTHER_WORDS = 0.6  # how like a statement is that says the same in other words
_ALIKE = 0.35  # how like one is that is worth showing
_ALL_BUT = 0.99  # no more than this where a word is another
_SHOWN = 5
_NOTHING = Versions((), ())


@dataclass(frozen=True, slots=True)
class Looked:
    """A sentence to look for."""

    words: tuple[str, ...]
    stems: frozenset[str]
    meaning: Vectors | None


@dataclass(frozen=True, slots=True)
class Held:
    """A statement of the record, as it is laid beside a sentence; `behind` is what its report goes on with."""

    statement: Statement
    utterance: str
    meaning: Vectors | None
    behind: str = ""


class _Said(NamedTuple):
    against: Against | None
    note: str = ""
    lacks: bool = False


def looked_for(text: str, meaning: Vectors | None) -> Looked:
    """The sentence, as it is compared; `meaning` as an embedder gives it."""
    found = words(text)[:LONGEST]
    vector = None if meaning is None else kept(meaning)
    return Looked(found, frozenset(s for s in stems(found) if rarity(s) >= 1.0), vector)


def checked(text: str, looked: Looked, held: Iterable[Held], speaker: str | None) -> CheckResult:
    """What these statements say of a sentence that `speaker`, or anybody, is said to have spoken."""
    best: dict[str, Near] = {}
    contents: dict[str, str] = {}
    for one in sorted(held, key=_since):
        near = _near(text, looked, one, speaker)
        if near and (one.utterance not in best or _tells_more(near, best[one.utterance])):
            best[one.utterance] = near
            contents[near.statement] = one.statement.content_text
    shown = ordered(best.values())[:_SHOWN]
    found = [replace(near, differs=_differs(text, contents[near.statement], looked)) for near in shown]
    verdict = verdict_on(found)
    return CheckResult(verdict, why(verdict, found, speaker), tuple(found))


def _since(one: Held) -> tuple[str, str]:
    """By date, the undated last: of those who said the same, who said it first is named first."""
    date = one.statement.date
    return date.value if date else "9", one.statement.id


def _tells_more(near: Near, other: Near) -> bool:
    """Whether it is nearer than another of its utterance, or as near and knows of an "if" or a "perhaps"."""
    return (rank(near), bool(near.note)) > (rank(other), bool(other.note))


def _near(text: str, looked: Looked, one: Held, speaker: str | None) -> Near | None:
    statement = one.statement
    how, score = _how(looked, one)
    if score < _ALIKE:
        return None
    beside = _beside(looked, statement.content_text)
    against, note, lacks = _against(text, beside, one, how, speaker)
    return Near(
        statement=statement.id,
        utterance=one.utterance,
        speaker=statement.speaker.name if statement.speaker else None,
        how=how,
        score=round(score, 3),
        against=against,
        differs=_NOTHING,  # worked out for those that are shown
        note=note,
        lacks=lacks,
    )


def _how(looked: Looked, one: Held) -> tuple[How, float]:
    """How the sentence stands in a statement, and how like it is; verbatim where all of its words stand in one run."""
    asked, there = spoken(looked.words), spoken(words(one.statement.content_text))
    length, run = len(asked), len(longest_run(asked, there))
    if run == length or (length == 1 and asked[0] in there):
        return "verbatim", 1.0
    score = _alike(looked, one, there)
    if length >= _FEW and run >= _NEARLY * length:
        return "in other words", min(_ALL_BUT, max(score, run / length))
    same = score >= _OTHER_WORDS and (length < _FEW or len(there) >= _FULL * length)
    return ("in other words" if same else "alike"), min(_ALL_BUT, score)


def _beside(looked: Looked, content: str) -> str:
    """The sentence of the content that shares most with a sentence; all of it where that is not one sentence alone.

    What stands in the other sentences ("I do not fear a war. Nobody should.") says nothing for or against it.
    """
    parts = sentences(content)
    if len(parts) < 2:
        return content
    shared = [len(longest_run(looked.words, words(part))) + len(looked.stems & stems(words(part))) for part in parts]
    return parts[shared.index(max(shared))]


def _differs(text: str, content: str, looked: Looked) -> Versions:
    """What differs between the sentence and all of the content; what is lost, as the sentence beside it has it."""
    whole, beside = versions_of(text, content), _beside(looked, content)
    near = versions_of(text, beside).losses if beside != content else whole.losses
    cut = [loss for loss in whole.losses if loss == "cut short"]
    return replace(whole, losses=(*cut, *(loss for loss in near if loss != "cut short")))


def _alike(looked: Looked, one: Held, there: tuple[str, ...]) -> float:
    """The share of the sentence's words that the statement has, by their rarity, and how near they lie in meaning."""
    has = stems(there)
    whole = weight(looked.stems)
    share = weight(looked.stems & has) / whole if whole else 0.0
    if looked.meaning is None or one.meaning is None:
        return 0.9 * share
    cosine = max(0.0, nearness(looked.meaning, one.meaning))
    return 0.4 * share + 0.6 * cosine


def _against(text: str, beside: str, one: Held, how: How, speaker: str | None) -> _Said:
    """What keeps a statement from being the sentence, None for nothing, and what is to be said of it."""
    statement = one.statement
    if statement.act == "attitude":
        return _Said("attitude", "is told to think or feel so")
    if statement.force == "declines to comment":
        return _Said("denied", "declines to comment on it")
    if statement.force == "has not said":
        return _Said("denied", "is told not to have said it")
    refused = _refused(statement)
    if refused and not negation_differs(text, beside):
        return _Said("denied", "refuses it, or rules it out")
    found = otherwise(text, beside, verbatim=how == "verbatim")
    if statement.force == "denies":
        if found.exchanged:  # who denies that it opens on Sunday does not deny that it opens on Monday
            return _Said("otherwise", f"denies it {', '.join(found.against)}")
        if how == "verbatim" or not negation_differs(text, beside):
            return _Said("denied", "denies it")  # who denies having closed the port says that it was not closed
    over = frame(text, beside, indirect=statement.kind == "indirect")
    if over == "told":
        return _Said("quoted", "only passes on what another said")
    if repeating(one.behind):
        return _Said("quoted", "only repeats the words of another")
    if over == "felt":
        return _Said("attitude", "speaks only of what somebody thinks, hopes or feels")
    if speaker is not None and not _is_of(statement, speaker):
        return _Said("someone else")
    if statement.inside:
        return _Said("quoted", "is said by another to have said it")
    if refused or statement.force == "denies":
        return _Said(None)
    if how == "verbatim" and over == "negated":
        return _Said("otherwise", "said it with a “not” that your words lack")
    if found.against:
        return _Said("otherwise", f"said it {', '.join(found.against)}")
    return _Said(None, f"said it {', '.join(found.beside)}" if found.beside else "", found.lacks)


def _refused(statement: Statement) -> bool:
    """Whether the cue negates the content: "refused a truce" tells of no truce."""
    by = statement.polarity_span
    return statement.force != "denies" and by is not None and any(by.overlaps(cue) for cue in statement.cue)


def _is_of(statement: Statement, speaker: str) -> bool:
    named = (statement.speaker and statement.speaker.name, statement.principal and statement.principal.name)
    wanted = {skeleton(word) for word in words(speaker)}
    return any(wanted <= {skeleton(word) for word in words(name)} for name in named if name)
