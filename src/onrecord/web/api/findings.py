"""The shapes of what the record finds when it is asked: a quotation checked, a doubt."""

from __future__ import annotations

from typing import Literal

from onrecord.web.api.models import InReport, Object, Span


class Piece(Object):
    """A stretch of words in the words asked about, in the statement's content, or in both."""

    change: str
    asked: Span | None
    held: Span | None


class Near(Object):
    """A statement near the words, the nearest of its utterance, with what differs."""

    statement: str
    utterance: str
    speaker_name: str | None
    how: str
    score: float
    against: str | None
    note: str
    losses: list[str]
    pieces: list[Piece]


class CheckedSentence(Object):
    """One sentence of the words asked about, with its own verdict; spans count in this sentence."""

    text: str
    verdict: str
    why: str
    near: list[Near]


class Check(Object):
    """Whether words are on the record, why in a sentence, and what comes nearest; of a longer text, each sentence."""

    type: Literal["check"]
    verdict: str
    why: str
    near: list[Near]
    sentences: list[CheckedSentence]


class Doubt(Object):
    """Something that the record is not sure of."""

    type: Literal["doubt"]
    kind: str
    left: str
    right: str | None
    names: list[str]
    score: float | None
    value: str | None
    why: list[str]
    left_evidence: list[InReport]
    right_evidence: list[InReport]
