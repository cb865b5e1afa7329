from dataclasses import replace

import numpy as np
from tests.unit.attribution.marked import marked

from onrecord.attribution.named_outlets import credited_names
from onrecord.attribution.nesting import Nested
from onrecord.attribution.statements import content_text, statements
from onrecord.model.ids import report_id, text_sha256
from onrecord.model.report import Report, Zone
from onrecord.model.span import Span
from onrecord.model.tags import Frame

TEXT = (
    "Mira Tal denied on Monday, at a briefing in Oslo, that the port may close.\n\n"
    "“It is open,” she said, “and it stays open.” (VELTA)"
)


def at(words: str) -> tuple[Span, ...]:
    start = TEXT.index(words)
    return (Span(start, start + len(words)),)


def report() -> Report:
    return Report(
        id=report_id("Harbour News", None, TEXT),
        path="a.txt",
        text=TEXT,
        text_sha256=text_sha256(TEXT),
        outlet="Harbour News",
        zones=(Zone("credit", at("(VELTA)")[0], "VELTA"),),
    )


DENIAL = Nested(Frame(at("Mira Tal"), at("denied"), at("that the port may close")))
DIRECT = Nested(Frame(at("she"), at("said"), (*at("“It is open,”"), *at("“and it stays open.”"))))


def quoted() -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    inside = np.zeros(len(TEXT), dtype=np.bool_)
    for words in ("“It is open,”", "“and it stays open.”"):
        inside[at(words)[0].start : at(words)[0].end] = True
    return inside


def test_everything_about_a_statement() -> None:
    """A statement says what was said, how, through whom and where, each with the words that show it."""
    first, second = statements(report(), [DENIAL, DIRECT], quoted(), credited_names(report().zones, TEXT))
    assert ("indirect", "speech", "denies", "affirmative") == (first.kind, first.act, first.force, first.polarity)
    assert first.force_span == at("denied")[0]
    assert first.speaker_hedge is not None
    assert ("may", "may") == (first.speaker_hedge.text, first.speaker_hedge.span.of(TEXT))
    assert first.channel is not None
    assert "at a briefing in Oslo" == first.channel.text
    assert first.relay is not None
    assert "VELTA" == first.relay.name
    assert ("direct", "asserts") == (second.kind, second.force)
    assert "“It is open,” … “and it stays open.”" == second.content_text


def test_ids_last() -> None:
    """The id of a statement hangs on its report and its spans, not on what else is found."""
    both = statements(report(), [DENIAL, DIRECT], quoted(), credited_names(report().zones, TEXT))
    assert both[1].id == statements(report(), [DIRECT], quoted(), credited_names(report().zones, TEXT))[0].id
    assert both[0].id != both[1].id


def test_inside_and_repeated() -> None:
    """A statement names the one that it stands inside, and the one whose words it prints again."""
    inner = Nested(DIRECT.frame, inside=0)
    first, second = statements(report(), [DENIAL, inner], quoted(), credited_names(report().zones, TEXT))
    assert first.id == second.inside
    assert second.repeats is None


def test_paragraphs_of_one_quotation() -> None:
    """Where nothing but marks stands between two pieces, nothing is left out."""
    text = "“It is open.\n\n“It stays open.”"
    assert "“It is open. “It stays open.”" == content_text(text, (Span(0, 12), Span(14, 30)))


def test_what_somebody_has_not_said() -> None:
    """What somebody is told not to have said is never shown as asserted; the words that negate it show the force."""
    text, frame = marked("{Mira Tal} <has not confirmed> [that the port will close].")
    one = replace(report(), text=text, zones=())
    (found,) = statements(one, [Nested(frame)], np.zeros(len(text), dtype=np.bool_), frozenset())
    assert found.force_span is not None
    assert ("has not said", "has not confirmed") == (found.force, found.force_span.of(text))
