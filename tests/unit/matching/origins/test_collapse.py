"""Which reports count as one origin."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.fakes.statements import report, with_relay

from onrecord.matching.match import match
from onrecord.matching.origins.owners_file import read_owners
from onrecord.matching.result import Matching
from onrecord.model.extraction import Extraction
from onrecord.model.report import Zone
from onrecord.model.span import Span
from onrecord.model.statement import Evidence
from onrecord.reading.zones import find_zones

ROW = (
    "Ilse Varga",
    "said",
    "“the harbour of Quelmar will be dredged before the herring season for nine million crowns”",
)
STORY = (
    "Fishermen had waited three winters for the ministry to publish the depth chart, and on the quay few believed the"
    " figures that were read out under a leaking canvas roof. "
)
OTHER = (
    "The announcement surprised the owners of the small shipyard, who had been promised a slipway and not a channel. "
)


def origins(found: Matching) -> list[tuple[int, list[str]]]:
    return [
        (len(u.origins), [reason.why for origin in u.origins for reason in origin.reasons])
        for u in found.utterances
        if len(u.statements) > 1
    ]


def both(left: Extraction, right: Extraction) -> list[tuple[int, list[str]]]:
    return origins(match([left, right]))


def test_two_reports_of_their_own_are_two_origins() -> None:
    """A quotation that both heard makes them no copies: its words are the speaker's."""
    assert [(2, [])] == both(report("A", ROW, lead=STORY), report("B", ROW, lead=OTHER))


BRIEF = "Environment Minister Tilda Moore told reporters in Halden on Monday"


def briefs(left: str, right: str) -> list[Extraction]:
    """Two reports that hold a quotation and who told it, and what is said after that."""
    found = []
    for outlet, end in (("A", left), ("B", right)):
        one = report(outlet, ("Environment Minister Tilda Moore", "told", "“we may have to share the last well”"))
        text = f"“We may have to share the last well,” {BRIEF}{end}"
        (told,) = one.statements
        spans = {
            "source": (Span(text.index("Env"), text.index(" told")),),
            "cue": (Span(text.index("told"), text.index(" reporters")),),
            "content": (Span(0, text.index(" Env")),),
            "channel": Evidence("told reporters", Span(text.index("told"), text.index(" in Halden"))),
        }
        changed = replace(told, **spans)  # type: ignore[arg-type]
        found.append(Extraction(replace(one.report, text=text), (changed,), "test"))
    return found


def test_how_everybody_attributes_a_sentence_is_no_copy() -> None:
    """Who hears a sentence writes who said it, to whom, where and on which day; more narration shows a copy."""
    assert [(2, [])] == origins(match(briefs(".", ".")))
    more = (
        " after the council had closed two of the seven pumps on the northern bank, which the farmers had dug by hand."
    )
    ((count, _),) = origins(match(briefs(more, more)))
    assert 1 == count


def test_what_somebody_else_passes_on_is_no_way_of_its_own() -> None:
    """Words that a report has only inside another's statement collapse with those that another has from the speaker."""
    first, second = report("A", ROW, lead=STORY), report("B", ROW, lead=OTHER)
    (told,) = second.statements
    inside = replace(second, statements=(replace(told, inside="s0"),))
    assert [(1, ["One report has the words only inside what somebody else said."])] == both(first, inside)
    assert both(first, inside) == both(inside, first)


def test_a_copied_passage_is_one_origin_and_shows_where() -> None:
    """The same narration around the words is one text, and the reason points to it in both reports."""
    left, right = report("A", ROW, lead=STORY), report("B", ROW, lead=STORY, end="More to follow")
    found = match([left, right])
    (utterance,) = found.utterances
    (origin,) = utterance.origins
    (reason,) = origin.reasons
    texts = {e.report.id: e.report.text for e in (left, right)}
    shown = {span.of(texts[own]) for own, span in reason.evidence}
    assert 1 == len(shown)
    assert shown.pop().startswith("Fishermen had waited")


def test_a_report_copies_one_passage_and_reports_another_itself() -> None:
    """Origins are counted statement by statement, not report by report."""
    far = " ".join(f"{word} boats" for word in "red blue green old new long low fast slow white grey black".split() * 5)
    own = ("Bruno Keita", "told us", "“nobody asked the lighthouse keepers about the foghorn on the northern mole”")
    left = report("A", ROW, (None, "counted", far), own, lead=STORY)
    right = report("B", ROW, own, lead=STORY, end="")
    right = report("B", ROW, (None, "watched", far.replace("boats", "gulls")), own, lead=STORY)
    counted = sorted(count for count, _ in both(left, right) if count)
    assert [1, 2] == counted


def test_one_relay_is_one_origin() -> None:
    """Two reports that have the words through one agency are one origin."""
    left = with_relay(report("A", ROW, lead="VELTA reported this. "), "VELTA")
    right = with_relay(report("B", ROW, lead=OTHER + "Velta has it. "), "Velta")
    assert [(1, ["Both reports have the words through VELTA."])] == [
        (count, [why.replace("Velta", "VELTA") for why in reasons]) for count, reasons in both(left, right)
    ]


def test_an_agencys_own_report_is_the_origin_of_those_that_credit_it() -> None:
    """The outlet that is credited and the one that credits are one origin."""
    own = report("VELTA", ROW, lead=STORY)
    credit = report("B", ROW, lead=OTHER, end="(VELTA)")
    text = credit.report.text
    zone = Zone("credit", Span(text.index("(VELTA)"), len(text)), "VELTA")
    credited = report("B", ROW, lead=OTHER, end="(VELTA)", zones=(zone,))
    assert [1] == [count for count, _ in both(own, credited)]


def test_an_outlet_that_credits_itself_is_the_publisher() -> None:
    """Northag's own dateline makes it no relay of its own report."""
    place = "PELLA (Northag) - "
    own = report("Northag", ROW, lead=place + STORY, zones=(Zone("dateline", Span(0, 17), "Northag"),))
    told = with_relay(report("B", ROW, lead=OTHER + "Northag has it. "), "Northag")
    assert [(1, ["One report has the words through Northag, which published the other."])] == both(own, told)


@pytest.mark.parametrize(
    "passage",
    [
        "{row}, according to Northag.",
        "{row}, with Northag.",
        "{row} in comments to the Northag agency.",
        "{row}, Northag reported.",
        "According to Northag, {row}.",
        "{row}.\n\n(Northag)",
        "{row}.\n\nWith inputs from Northag",
        "{row}.\n\nSource: Northag",
        "{row}.\n\nNorthag/Post staff",
        "{row}. (Northag)",
        "PELLA (Northag) - {row}.",
    ],
)
def test_a_report_may_name_the_outlet_of_another(passage: str) -> None:
    """A name that is no outlet's by its form is one where another report of the utterance is published by it."""
    before, _, after = passage.partition("{row}")
    row = report("B", ROW, lead=before)
    text = row.report.text.removesuffix(". ") + after
    changed = replace(row, report=replace(row.report, text=text, zones=find_zones(text)))
    own = report("Northag", ROW, lead=STORY)
    ((count, (why,)),) = both(own, changed)
    assert 1 == count
    assert "One report has the words through Northag, which published the other." == why
    assert [(2, [])] == both(replace(own, report=replace(own.report, outlet="Westag")), changed)


@pytest.mark.parametrize(
    "passage",
    ["{row}. Northag is ill.", "{row}, Northag's brother.", "{row}, according to Northag Hill.", "{row} with northag."],
)
def test_a_name_that_only_stands_there_is_no_way(passage: str) -> None:
    """An outlet's name beside a statement ties nothing unless it is said that the words are from there."""
    row = report("B", ROW, lead=OTHER)
    text = row.report.text.removesuffix(". ") + passage.removeprefix("{row}")
    changed = replace(row, report=replace(row.report, text=text))
    assert [(2, [])] == both(report("Northag", ROW, lead=STORY), changed)


def test_one_agency_that_no_list_knows_is_credited_by_two() -> None:
    """Two reports with inputs from one agency are one origin, though nothing else shows that it is one."""
    ends = ("\nWith inputs from Northag", "\nSource: Northag")
    found = [
        report(outlet, ROW, lead=lead, end=end) for outlet, lead, end in zip("AB", (STORY, OTHER), ends, strict=True)
    ]
    left, right = (replace(one, report=replace(one.report, zones=find_zones(one.report.text))) for one in found)
    assert [(1, ["Both reports have the words through Northag."])] == both(left, right)
    agencies = report("B", ROW, lead=OTHER, end="\nWith inputs from agencies")
    zones = find_zones(agencies.report.text)
    assert [(2, [])] == both(left, replace(agencies, report=replace(agencies.report, zones=zones)))


def test_outlets_of_one_owner_are_one_origin() -> None:
    """The owner is given from outside, and named in the reason."""
    left, right = report("A", ROW, lead=STORY), report("B", ROW, lead=OTHER)
    found = match([left, right], owners=read_owners('[owners]\n"Lake Holding" = ["a", "B"]', "outlets.toml"))
    ((count, (why,)),) = origins(found)
    assert 1 == count
    assert why.endswith("belong to Lake Holding.")


@pytest.mark.parametrize(
    ("names", "site"),
    [
        (("Halvek Post", "The Halvek Post Online"), "halvekpost.example"),
        (("The Standard", "Evening Standard"), "standard.co.example"),
        (("Voice of Halden", "VOH"), "vohnews.example"),
    ],
)
def test_two_names_of_one_outlet_on_its_own_pages_are_one_origin(names: tuple[str, str], site: str) -> None:
    """Reports on one site that is called as both of their outlets are have one publisher."""
    assert [1] == [count for count, _ in on_sites(names, (f"https://www.{site}/a", f"https://{site}/news/b"))]


@pytest.mark.parametrize(
    ("names", "sites"),
    [
        (("Morning Star", "Evening Sun"), ("https://allnews.example/a", "https://allnews.example/b")),
        (("Halvek Post", "Sorrin Post"), ("https://halvekpost.example/a", "https://sorrinpost.example/b")),
        (("Halvek Post", "Sorrin Gazette"), ("https://halvekpost.example/a", "https://halvekpost.example/b")),
    ],
)
def test_two_outlets_on_a_site_are_two_origins(names: tuple[str, str], sites: tuple[str, str]) -> None:
    """A site that carries reports of several outlets makes them no one."""
    assert [(2, [])] == on_sites(names, sites)


def test_the_word_online_makes_no_other_outlet() -> None:
    """An outlet's name with and without "Online" is one."""
    names = ("Halvek Post", "Halvek Post Online")
    assert [(1, [f"Both reports are published by {names[1]}."])] == [
        (count, [why.replace("by Halvek Post.", f"by {names[1]}.") for why in whys])
        for count, whys in both(report(names[0], ROW, lead=STORY), report(names[1], ROW, lead=OTHER))
    ]


def on_sites(names: tuple[str, str], sites: tuple[str, str]) -> list[tuple[int, list[str]]]:
    """The origins of one statement in two reports, of these outlets and with these addresses."""
    left, right = (report(name, ROW, lead=lead) for name, lead in zip(names, (STORY, OTHER), strict=True))
    return both(
        *(replace(one, report=replace(one.report, url=url)) for one, url in zip((left, right), sites, strict=True))
    )
