"""Whether a sentence is on the record: laid beside statements that share its words or its meaning."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from onrecord.matching.losses import Loss
from onrecord.matching.meaning import Vectors
from onrecord.matching.names import skeleton
from onrecord.matching.numbers import numbers
from onrecord.matching.runs import longest_run
from onrecord.matching.versions import Versions, versions_of
from onrecord.matching.words import negated, rarity, stems, weight, words
from onrecord.model.statement import Statement

How = Literal["verbatim", "in other words", "alike"]
Verdict = Literal[
    "verbatim",
    "in other words",
    "by someone else",
    "quoted or denied by another",
    "said otherwise",
    "only an attitude",
    "not found",
]

Against = Literal["denied", "quoted", "attitude", "someone else", "otherwise"]
"""What keeps a statement from being the sentence: "otherwise" where one negates what the other does not, names
another figure, sets a condition that the other does not, or asks."""

LONGEST = 300
"""Words of a sentence that are looked for; what it says is said by then."""

_VERBATIM = 0.9  # of the words of the sentence, in one run
_FEW = 4  # words: a shorter sentence stands verbatim only where all of it does
_FULL = 0.6  # of the words of the sentence; a statement that has fewer leaves out what is said of it
_SENTENCES = re.compile(r"(?<=[.!?…])[\"”’']*\s+|[\"”]\s*…\s*[\"“]")
_OTHER_WORDS = 0.6  # how like a statement is that says the same in other words
_ALIKE = 0.35  # how like one is that is worth showing
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Looked:
    """A sentence to look for."""

    words: tuple[str, ...]
    stems: frozenset[str]
    meaning: Vectors | None


@dataclass(frozen=True, slots=True)
class Near:
    """A statement near the sentence: how near, 0 to 1, and what differs between the sentence and its words."""

    statement: str
    utterance: str
    speaker: str | None
    how: How
    score: float
    against: Against | None
    differs: Versions


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What the record says of a sentence: a verdict, why in a sentence, and the nearest statement of each utterance."""

    verdict: Verdict
    why: str
    near: tuple[Near, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """A statement of the record, as it is laid beside a sentence."""

    statement: Statement
    utterance: str
    meaning: Vectors | None


def looked_for(text: str, meaning: Vectors | None) -> Looked:
    """The sentence, as it is compared."""
    found = words(text)[:LONGEST]
    return Looked(found, frozenset(s for s in stems(found) if rarity(s) >= 1.0), meaning)


def checked(text: str, looked: Looked, held: Iterable[Held], speaker: str | None) -> CheckResult:
    """What these statements say of a sentence that `speaker`, or anybody, is said to have spoken."""
    best: dict[str, Near] = {}
    for one in held:
        near = _near(text, looked, one, speaker)
        if near and (one.utterance not in best or _rank(near) > _rank(best[one.utterance])):
            best[one.utterance] = near
    found = sorted(best.values(), key=lambda near: (*(-x for x in _rank(near)), near.statement))[:_SHOWN]
    verdict = _verdict(found)
    return CheckResult(verdict, _why(verdict, found, speaker), tuple(found))


def _near(text: str, looked: Looked, one: Held, speaker: str | None) -> Near | None:
    statement = one.statement
    there = words(statement.content_text)
    run = len(longest_run(looked.words, there))
    length = len(looked.words)
    verbatim = run >= length if length < _FEW else run >= _VERBATIM * length
    if length == 1:
        verbatim = looked.words[0] in there
    score = 1.0 if verbatim else _alike(looked, one, there)
    if score < _ALIKE:
        return None
    same = score >= _OTHER_WORDS and (length < _FEW or len(there) >= _FULL * length)
    how: How = "verbatim" if verbatim else "in other words" if same else "alike"
    beside = _beside(looked, statement.content_text)
    otherwise = how != "verbatim" and _otherwise(text, beside)
    against = _against(statement, speaker)
    if against == "denied" and statement.force == "denies" and not verbatim and _negation_differs(text, beside):
        against = None  # who denies having closed the port says that it was not closed
    elif against is None and (otherwise or (_asks(beside) and not _asks(text))):
        against = "otherwise"
    differs = versions_of(text, statement.content_text)
    return Near(
        statement=statement.id,
        utterance=one.utterance,
        speaker=statement.speaker.name if statement.speaker else None,
        how=how,
        score=round(score, 3),
        against=against,
        differs=replace(differs, losses=_lost(differs.losses, text, beside)),
    )


def _beside(looked: Looked, content: str) -> str:
    """The sentence of the content that shares most with a sentence; all of it where that is not one sentence alone.

    What stands in the other sentences ("I do not fear a war. Nobody should.") says nothing for or against it.
    """
    parts = [part for part in _SENTENCES.split(content) if part.strip()]
    if len(parts) < 2:
        return content
    shared = [len(longest_run(looked.words, words(part))) + len(looked.stems & stems(words(part))) for part in parts]
    return parts[shared.index(max(shared))]


def _lost(whole: tuple[Loss, ...], text: str, beside: str) -> tuple[Loss, ...]:
    """What the content has lost of the sentence: negation, condition and hedge as the sentence beside it has them."""
    near = versions_of(text, beside).losses
    return tuple(
        loss for loss in whole if loss not in ("negation differs", "condition lost", "hedge lost") or loss in near
    )


def _alike(looked: Looked, one: Held, there: tuple[str, ...]) -> float:
    """The share of the sentence's words that the statement has, by their rarity, and how near they lie in meaning."""
    has = stems(there)
    whole = weight(looked.stems)
    share = weight(looked.stems & has) / whole if whole else 0.0
    if looked.meaning is None or one.meaning is None:
        return 0.9 * share
    cosine = max(0.0, float(looked.meaning @ one.meaning))
    return 0.4 * share + 0.6 * cosine


def _against(statement: Statement, speaker: str | None) -> Against | None:
    if statement.act == "attitude":
        return "attitude"
    if statement.force in ("denies", "declines to comment"):
        return "denied"
    if speaker is not None:
        named = [
            named
            for named in (
                statement.speaker and statement.speaker.name,
                statement.principal and statement.principal.name,
            )
            if named
        ]
        if not any({skeleton(w) for w in words(speaker)} <= {skeleton(w) for w in words(name)} for name in named):
            return "someone else"
    return "quoted" if statement.inside else None


def _otherwise(sentence: str, beside: str) -> bool:
    """Whether one negates what the other does not, names another figure, or the sentence leaves out a condition.

    What is long may do all of this in words that the sentence has nothing to do with.
    """
    if len(words(beside)) > 2 * len(words(sentence)) + 4:
        return False
    asked, told = numbers(words(sentence)), numbers(words(beside))
    figures = bool(asked and told) and not asked <= told
    return figures or bool({"negation differs", "condition lost"} & set(versions_of(beside, sentence).losses))


def _asks(sentence: str) -> bool:
    return sentence.rstrip(" \"”’'»)").endswith("?")


def _negation_differs(sentence: str, beside: str) -> bool:
    return negated(words(sentence)) != negated(words(beside))


def _rank(near: Near) -> tuple[float, float]:
    order = {None: 4.0, "quoted": 3.0, "denied": 3.0, "someone else": 2.0, "otherwise": 1.5, "attitude": 1.0}
    return ((order[near.against] if near.how != "alike" else 0.0), near.score)


def _verdict(found: list[Near]) -> Verdict:
    said = [near for near in found if near.how != "alike"]
    own = [near for near in said if near.against is None]
    if own:
        return "verbatim" if any(near.how == "verbatim" for near in own) else "in other words"
    if any(near.against == "someone else" for near in said):
        return "by someone else"
    if any(near.against in ("quoted", "denied") for near in said):
        return "quoted or denied by another"
    if any(near.against == "otherwise" for near in said):
        return "said otherwise"
    return "only an attitude" if said else "not found"


def _why(verdict: Verdict, found: list[Near], speaker: str | None) -> str:
    said = [near for near in found if near.how != "alike"]
    if verdict == "by someone else":  # a denial of the very one who is asked about may be nearer
        said = [near for near in said if near.against == "someone else"]
    who = (said[0].speaker if said else None) or "somebody who is not named"
    sentences: dict[Verdict, str] = {
        "verbatim": f"On the record, verbatim: {who}.",
        "in other words": f"On the record, in other words: {who}.",
        "by someone else": f"On the record, but not of {speaker}: {who}.",
        "quoted or denied by another": f"Not said on the record: {who} denies it, or another tells it.",
        "said otherwise": f"Not said so on the record: {who} said it with another “not”, “if” or figure, or asked.",
        "only an attitude": f"Not said on the record: {who} is told to think or feel so.",
        "not found": "Not found on this record." + (" Below is what comes nearest." if found else ""),
    }
    return sentences[verdict]
