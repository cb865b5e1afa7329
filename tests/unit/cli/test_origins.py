from __future__ import annotations

from dataclasses import replace

from tests.fakes.extraction import report_of

from onrecord.cli.origins import origin_lines
from onrecord.model.linked import Origin, Reason
from onrecord.model.report import Report
from onrecord.model.span import Span

METRO = replace(report_of("“It holds,” Tal told the Quay Times on Monday.", outlet="Metro"), id="r1")
QUAY = replace(report_of("“It holds,” Tal said.", outlet="Quay Times"), id="r2")
POST = replace(report_of("“It holds,” Tal told the Quay Times.", outlet="Post"), id="r3")
WHERE = Span(METRO.text.index("the Quay"), METRO.text.index(" on Monday"))
ITS = "This report has the words through Quay Times."
PUBLISHED = "One report has the words through Quay Times, which published the other."


def lines(*reasons: Reason, reports: tuple[Report, ...] = (METRO, QUAY, POST)) -> list[str]:
    by_id = {one.id: one for one in reports}
    return list(origin_lines(Origin("o1", tuple(by_id), reasons), by_id))


def test_a_reason_names_its_report_by_the_outlet_and_quotes_what_shows_it() -> None:
    """A reason that stands for one report says which, and the characters that show it stand below."""
    assert ["Metro (r1)", "  Metro has the words through Quay Times.", "    Metro: “the Quay Times”"] == lines(
        Reason(("r1",), ITS, (("r1", WHERE),)), reports=(METRO,)
    )


def test_each_reason_once() -> None:
    """What one report's characters show of two reports is not said of the one again, nor a sentence twice."""
    found = lines(
        Reason(("r1", "r2"), PUBLISHED, (("r1", WHERE),)),
        Reason(("r1", "r2"), PUBLISHED, (("r1", WHERE),)),
        Reason(("r2", "r3"), PUBLISHED, (("r3", WHERE),)),
        Reason(("r1",), ITS, (("r1", WHERE),)),
        Reason(("r3",), ITS, (("r3", WHERE),)),
    )
    told = "one report has the words through Quay Times, which published the other."
    assert [
        "Metro (r1), Quay Times (r2), Post (r3)",
        f"  Metro and Quay Times: {told}",
        "    Metro: “the Quay Times”",
        f"  Quay Times and Post: {told}",
        "    Post: “the Quay Times”",
    ] == found


def test_a_reason_that_names_its_outlets_stands_as_it_is() -> None:
    """An owner's sentence names the outlets already."""
    why = "Metro and Post belong to Lake Holding."
    assert f"  {why}" == lines(Reason(("r1", "r3"), why))[1]


def test_long_evidence_is_cut() -> None:
    """Of a long passage its beginning is quoted."""
    long = replace(METRO, text="word " * 40)
    shown = lines(Reason(("r1",), ITS, (("r1", Span(0, 199)),)), reports=(long,))[2]
    assert shown.endswith(" …”")
    assert len(shown) < 80


def test_two_reports_of_one_outlet_are_told_apart() -> None:
    """Where an origin has two reports of one outlet, their ids say which is meant."""
    again = replace(METRO, id="r9")
    assert "  Metro (r9) has the words through Quay Times." in lines(
        Reason(("r9",), ITS, (("r9", WHERE),)), reports=(METRO, again)
    )
