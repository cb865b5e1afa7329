"""Sources that name somebody, and what kind of somebody that is."""

from __future__ import annotations

import pytest
from tests.unit.speakers.marked import marked, names

from onrecord.speakers.resolve import read_report


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("[Maj. Ana St. Clair] {said} <no>.", "Ana St. Clair"),
        ("Ana St. Clair, who leads the brigade, left. [St. Clair] {said} <no>.", "Ana St. Clair"),
        ("[Minister of Mines Tumelo Rand] {said} <no>.", "Tumelo Rand"),
        ("[Minister of Mines Tumelo Rand] {said} <no>. [Rand] {said} <yes>.", "Tumelo Rand"),
        ("On Monday [Minister for Children and Families Runa Thorsby] {said} <it would pass>.", "Runa Thorsby"),
        ("On Monday [Head of Communications Lars Ekdal] {said} <the line was down>.", "Lars Ekdal"),
        ("[Mrs. May] {hopes} <for rain>.", "May"),
        ("[The South Lenmark council] {said} <no>. [Lenmark] {said} <yes>.", "Lenmark"),
        ("[Lenmark, Ostria and the Harn Union] {have all insisted} <on it>.", "Lenmark, Ostria and the Harn Union"),
        ("On Monday [the Harn Union and the Miners’ League] {said} <it was so>.", "Harn Union and the Miners’ League"),
        ("The pier, where it rained, stays closed, [Ida\nOduya] {said} <on Monday>.", "Ida Oduya"),
        ("Ida Oduya, the mayor, left.\n\nFerry is late\n[Oduya] {said} <it would sail>.", "Ida Oduya"),
        ("The Halvek Ferry\n[Ida Oduya] {said} <it would sail>.", "Ida Oduya"),
        ("[P.] {says} <no>. P. has left.\n\n<“It rains,”> [she] {says}.", "P."),
        ("It was 21 C in Mbelu. C is for cold. <“It rains,”> [she] {says}.", None),
        ("Sadly, [she] {said}, <it was so>.", None),
    ],
)
def test_a_name_is_whole_and_no_more(text: str, name: str | None) -> None:
    """A name has all its words, and none of an office's or of a longer name that somebody else has."""
    assert name == names(text)[-1]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[Halvek Steelworks] {said} <no>.", "organisation"),
        ("[Brandt Shipping] {said} <no>.", "organisation"),
        ("[The Sorrin Chronicle] {said} <no>.", "organisation"),
        ("[Free Halvek] {said} <no>.", "organisation"),
        ("[Northern Dawn] {said} <no>.", "organisation"),
        ("[The water board] {said} <no>.", "organisation"),
        ("[Residents] {said} <no>.", "group"),
        ("[Ida Oduya] {said} <no>.", "person"),
        ("[Mr. Park] {said} <no>.", "person"),
    ],
)
def test_what_kind_of_speaker_it_is(text: str, kind: str) -> None:
    """A firm, a newspaper and a movement are not people, and a person with a title is no place."""
    plain, frames = marked(text)
    reading = read_report(plain, (), frames)

    assert kind == reading.chains[reading.speakers[0] or 0].kind
